"""Weights told as parts of one: "Homework 0.30, midterm 0.30, final 0.40"; as percentages where they make it up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.share import MARKER, Amount, Share, share_of

__all__ = ["fraction_shares", "in_hundredths"]

_WHOLE: Final = 1.0
#: Rounded parts may miss the whole by this much.
_TOLERANCE: Final = 0.006
_FEWEST: Final = 2
#: Parts of one scheme stand within so many rows of each other.
_NEAR: Final = 4
_LONGEST: Final = 90
_ENTRY: Final = Pattern(
    rf"(?P<label>[^\W\d_][^%{GAP}]*?)[\s:.{GAP}=(–-]*[\s:{GAP}=(](?P<n>0?\.\d{{1,3}})\s*\)?"
)


def in_hundredths(shares: Sequence[Share]) -> list[Share]:
    """The shares of a column, as percentages where they were parts of one: 0.3 and 0.7 are 30 % and 70 %."""
    told = [share.percent for share in shares if share.percent is not None and not share.total]
    whole = len(told) >= _FEWEST and all(part < _WHOLE for part in told) and _is_whole(told)
    return [_hundredfold(share) for share in shares] if whole else [*shares]


def fraction_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) for neighbouring rows of a name and a part of one that make up the whole."""
    run: list[tuple[int, Share]] = []
    for index, row in enumerate(rows):
        share = _share(row) if "." in row.text and row.text.rstrip(" )")[-1:].isdigit() else None
        if share is None:
            continue
        if run and index - run[-1][0] > _NEAR:
            run = []
        run.append((index, share))
        if len(run) >= _FEWEST and _is_whole(share.percent or 0.0 for _, share in run):
            yield from ((at, _hundredfold(one)) for at, one in run)
            run = []


def _share(row: PrintedRow) -> Share | None:
    text = MARKER.sub("", row.text, count=1)
    match = _ENTRY.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    amount = Amount(match.start("n"), match.end("n"), float(match["n"]), each=False)
    return share_of(match["label"], amount, "table" if GAP in text else "list", row)


def _is_whole(parts: Iterable[float]) -> bool:
    return abs(sum(parts) - _WHOLE) < _TOLERANCE


def _hundredfold(share: Share) -> Share:
    return replace(share, percent=round((share.percent or 0.0) * 100, 2))
