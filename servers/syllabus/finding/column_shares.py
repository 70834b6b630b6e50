"""Shares of tables whose columns, or rows, hold weights or points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.rows import GAP, PrintedRow, Segment
from servers.syllabus.finding.share import (
    AMOUNT,
    PERCENT,
    Amount,
    Share,
    amounts_in,
    in_points,
    name_before,
    share_of,
)

__all__ = ["column_shares"]

_CELL_AMOUNT = re.compile(rf"[~≈∼]?\s*(?P<n>{AMOUNT})\s?%?(?:\s*\([^()]*\))?$")
_DIGIT = re.compile(r"\d")
#: In small letters.
_WEIGHT_TITLE = Gated(
    r"%|\bpercent\w*|\bweight\w*|\bper cent|\bworth\b|\bvalue\b|\bshares?\b|\b(?:part|portion|fraction) of\b",
    "%,percent,weight,per cent,worth,value,share,part of,portion,fraction",
)
_POINTS_TITLE = re.compile(r"\b(?:points?|pts|marks)\b")
#: What is told of each of several is none of the whole, where another column tells that.
_OF_EACH = re.compile(r"\beach\b|\bper (?!cent)|\bapiece\b|\bindividual\b")
#: A longer cell is no column's title.
_MAX_TITLE = 40
#: A single percentage below a name may be anything.
_MIN_ACROSS = 2


def column_shares(rows: Sequence[PrintedRow]) -> list[Share]:
    """Shares of columns whose title says that they hold weights or points ("Task | % of grade")."""
    shares: list[Share] = []
    title: Segment | None = None
    titled_row: PrintedRow | None = None
    above: PrintedRow | None = None
    for row in rows:
        found = _weight_title(row)
        across = [*_across(row, above)] if above is not None and len(row.segments) >= _MIN_ACROSS else []
        above = row
        if across:
            shares.extend(across)
        elif found is not None:
            title, titled_row = found, row
        elif title is not None and titled_row is not None:
            if row.page not in (titled_row.page, titled_row.page + 1) or row.role == "heading":
                title = None
                continue
            shares.extend(_column_entries(row, title))
    return shares


def _weight_title(row: PrintedRow) -> Segment | None:
    if len(row.segments) < 2:
        return None
    titles = [
        s for s in (*row.segments[1:], row.segments[0]) if len(s.text) <= _MAX_TITLE and not has_digit(s.text)
    ]
    weights = sorted(
        (s for s in titles if _WEIGHT_TITLE.search(s.text.lower())),
        key=lambda s: bool(_OF_EACH.search(s.text.lower())),
    )
    return next(iter(weights), None) or next(
        (s for s in titles if _POINTS_TITLE.search(s.text.lower())), None
    )


def _across(row: PrintedRow, names: PrintedRow) -> Iterator[Share]:
    """Shares of a table that lies on its side: the names in one row, nothing but their percentages in the next."""
    amounts = [segment for segment in row.segments if PERCENT.fullmatch(segment.text.strip())]
    behind = len(row.segments) - len(amounts)  # the row's own title ("Weight")
    alone = row.segments[behind:] == tuple(amounts) and behind <= 1
    if len(amounts) < _MIN_ACROSS or row.block != names.block or not alone:
        return
    above = [[s for s in names.segments if _same_column(s, segment)] for segment in amounts]
    if any(len(found) != 1 or _DIGIT.match(found[0].text) for found in above):
        return
    for segment, (name,) in zip(amounts, above, strict=True):
        found = (share_of(name.text, amount, "table", row) for amount in amounts_in(segment.text, PERCENT))
        yield from (share for share in found if share is not None)


def _column_entries(row: PrintedRow, title: Segment) -> Iterator[Share]:
    for segment in row.segments[1:]:
        amounts = _cell_amounts(segment.text) if _same_column(segment, title) else []
        if amounts:
            left = _names(row, [s for s in row.segments if s.box.x1 <= segment.box.x0 + 1 and not s.carried])
            shares = [share_of(name_before(GAP.join(left)), amount, "table", row) for amount in amounts]
            weights = _WEIGHT_TITLE.search(title.text.lower()) or "%" in segment.text
            yield from (share if weights else in_points(share) for share in shares if share is not None)
            return
    first = row.segments[0]
    amounts = _cell_amounts(first.text) if len(row.segments) > 1 and _same_column(first, title) else []
    for amount in amounts[:1]:
        share = share_of(_cut_short(row.segments[1].text), amount, "table", row)
        if share is not None:
            yield share if _WEIGHT_TITLE.search(title.text.lower()) or "%" in first.text else in_points(share)


def _names(row: PrintedRow, left: Sequence[Segment]) -> list[str]:
    """What stands before a share; in a schedule only what its columns of work hold: "9/15 | Ethics | Essay 2 | 5 %"."""
    roles = [role_of_title(title) for title in row.header]
    work = {column for column, role in enumerate(roles) if role in {"due", "assignment", "kind"}}
    if not {"date", "week"} & {*roles} or "topic" not in roles or not work:
        return [segment.text for segment in left]
    return [segment.text for segment in left if segment.column in work]


def _cut_short(text: str) -> str:
    """The name that a cell opens with, before what describes it."""
    return re.split(r"\s[-–—]+\s|[:;(]|\.\s", text, maxsplit=1)[0]


def _cell_amounts(text: str) -> list[Amount]:
    match = _CELL_AMOUNT.match(text)
    if match is not None:
        return [Amount(0, 0, float(match["n"]), each=False)]
    return amounts_in(text, PERCENT) if re.fullmatch(r"[\d.\s%×x=]+", text) else []


def _same_column(segment: Segment, title: Segment) -> bool:
    if segment.column is not None and title.column is not None:
        return segment.column == title.column
    return segment.box.x0 < title.box.x1 + 6 and title.box.x0 < segment.box.x1 + 6
