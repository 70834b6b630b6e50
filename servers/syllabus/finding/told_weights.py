"""Weights told by their word alone, of which a hundred make the whole: "Midterm (weight 20)", "10 labs, weight 2 each"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.share import KINDS, MARKER, Amount, Share, share_of

__all__ = ["weight_shares"]

_ENTRY: Final = Pattern(
    rf"(?P<label>[^%{GAP}]{{3,70}}?)[\s,:;(\[{GAP}–-]+weight(?:ed|ing)?(?:\s*[:=]|\s+(?:of|at|is))?\s+(?P<n>\d{{1,3}}(?:\.\d)?)(?P<each>\s+(?:each|apiece))?\s*[)\]]?\W*",
    re.IGNORECASE,
)


def weight_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) for rows of a name and its weight, without a sign."""
    for index, row in enumerate(rows):
        match = _ENTRY.fullmatch(MARKER.sub("", row.text, count=1)) if "weight" in row.lowered else None
        if match is None or not KINDS.search(match["label"]):
            continue
        amount = Amount(match.start("n"), match.end("n"), float(match["n"]), match["each"] is not None)
        share = share_of(match["label"], amount, "list", row)
        if share is not None:
            yield index, share
