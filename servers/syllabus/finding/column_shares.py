"""Shares of tables whose columns, or rows, hold weights or points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.due_labelled import is_sort, without_type
from servers.syllabus.finding.entry import WORK_ROLES
from servers.syllabus.finding.hundredths import in_hundredths
from servers.syllabus.finding.rows import GAP, PrintedRow, Segment
from servers.syllabus.finding.scheme_columns import first_scheme
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

_CELL_AMOUNT = Pattern(rf"[~≈∼]?\s*(?P<n>{AMOUNT})\s?%?(?:\s*\([^()]*\))?$")
_DIGIT = Pattern(r"\d")
#: In small letters.
_WEIGHT_TITLE = Gated(
    r"%|\bpercent\w*|\bweight\w*|\bper cent|\bworth\b|\bvalue\b|\bshares?\b|\b(?:part|portion|fraction) of\b",
    "%,percent,weight,per cent,worth,value,share,part of,portion,fraction",
)
_POINTS_TITLE = Pattern(r"\b(?:points?|pts|marks)\b")
_NUMBER_TITLE = Pattern(r"\W*(?:#|no\.?|numbers?|counts?|quantity|qty|how many)(?:\sof\s\w+)?\W*")
#: What is worth so many points, in a column that may be titled "Point value".
_POINT_VALUE = Pattern(
    r"\W*(?:points?|pts\.?|marks?)\s(?:value|worth)s?\W*|\W*(?:value|worth)\s(?:in\s)?\W?(?:points?|pts\.?|marks)\W*"
)
#: What is told of each of several is none of the whole, where another column tells that.
_OF_EACH = Pattern(r"\beach\b|\bper (?!cent)|\bapiece\b|\bindividual\b")
#: A longer cell is no column's title.
_MAX_TITLE = 40
#: A single percentage below a name may be anything.
_MIN_ACROSS = 2
#: Names that stand apart from their shares take so many lines at most.
_MOST_HEADS = 2


def column_shares(rows: Sequence[PrintedRow]) -> list[Share]:
    """Shares of columns whose title says that they hold weights or points ("Task | % of grade")."""
    shares: list[Share] = []
    column: list[Share] = []
    title: Segment | None = None
    titled_row: PrintedRow | None = None
    above: list[PrintedRow] = []
    schemes = first_scheme(rows)
    for row in rows:
        if row.block in schemes:
            above, title = [row], None
            continue
        found = _weight_title(row)
        across = [*_across(row, above)] if above and len(row.segments) >= _MIN_ACROSS else []
        above = [*above, row] if above and above[0].block == row.block else [row]
        if across:
            shares.extend(across)
        elif found is not None:
            shares += in_hundredths(column)
            title, titled_row, column = found, row, []
        elif title is not None and titled_row is not None:
            if row.page not in (titled_row.page, titled_row.page + 1) or row.role == "heading":
                title = None
                continue
            column += _column_entries(row, title)
    return [*shares, *in_hundredths(column), *(share for found in schemes.values() for share in found)]


def _weight_title(row: PrintedRow) -> Segment | None:
    if len(row.segments) < 2:
        return None
    titles = [
        s for s in (*row.segments[1:], row.segments[0]) if len(s.text) <= _MAX_TITLE and not has_digit(s.text)
    ]
    weights = sorted(
        (s for s in titles if _WEIGHT_TITLE.search(s.text.lower())),
        key=lambda s: _doubt_of_title(s.text.lower()),
    )
    return next(iter(weights), None) or next(
        (s for s in titles if _POINTS_TITLE.search(s.text.lower())), None
    )


def _doubt_of_title(title: str) -> int:
    """How little a title says that the column holds percentages of the whole: "Point value", "Each"."""
    return bool(_OF_EACH.search(title)) + 2 * bool(_POINTS_TITLE.search(title))


def _across(row: PrintedRow, above: Sequence[PrintedRow]) -> Iterator[Share]:
    """Shares of a table that lies on its side: the names in one row, nothing but their percentages in the next.

    ``above``: the rows just above, from the first of their block on; names that stand apart may take two.
    """
    amounts = [segment for segment in row.segments if PERCENT.fullmatch(segment.text.strip())]
    behind = len(row.segments) - len(amounts)  # the row's own title ("Weight")
    alone = row.segments[behind:] == tuple(amounts) and behind <= 1
    apart = row.block - above[-1].block
    if len(amounts) < _MIN_ACROSS or apart not in {0, 1} or not alone:
        return
    heads = above if apart and len(above) <= _MOST_HEADS else above[-1:]
    stands_over = _overlaps if apart else _same_column
    found = [[[s for s in head.segments if stands_over(s, segment)] for head in heads] for segment in amounts]
    if any(any(len(names) > 1 for names in column) or not any(column) for column in found):
        return
    named = [" ".join(s.text for names in column for s in names) for column in found]
    if any(map(_DIGIT.match, named)):
        return
    for segment, name in zip(amounts, named, strict=True):
        told = (share_of(name, amount, "table", row) for amount in amounts_in(segment.text, PERCENT))
        yield from (share for share in told if share is not None)


def _column_entries(row: PrintedRow, title: Segment) -> Iterator[Share]:
    for segment in row.segments[1:]:
        amounts = _cell_amounts(segment.text) if _same_column(segment, title) else []
        if amounts:
            left = _names(row, [s for s in row.segments if s.box.x1 <= segment.box.x0 + 1 and not s.carried])
            shares = [share_of(name_before(GAP.join(left)), amount, "table", row) for amount in amounts]
            weights = _holds_weights(title) or "%" in segment.text
            told = (_counted(share, row, title) for share in shares if share is not None)
            yield from (share if weights else in_points(share) for share in told)
            return
    first = row.segments[0]
    amounts = _cell_amounts(first.text) if len(row.segments) > 1 and _same_column(first, title) else []
    for amount in amounts[:1]:
        share = share_of(_cut_short(row.segments[1].text), amount, "table", row)
        if share is not None:
            yield share if _holds_weights(title) or "%" in first.text else in_points(share)


def _counted(share: Share, row: PrintedRow, title: Segment) -> Share:
    """The share of each of several, with their number where a column of numbers tells it."""
    if not _OF_EACH.search(title.text.lower()):
        return share
    numbers = (
        s.text.strip()
        for s in row.segments[1:]
        if s.column is not None
        and s.column < len(row.header)
        and _NUMBER_TITLE.fullmatch(row.header[s.column].lower())
    )
    number = next((int(text) for text in numbers if text.isdigit()), None)
    return share if number is None else replace(share, each=True, count=number)


def _holds_weights(title: Segment) -> bool:
    told = title.text.lower()
    return _WEIGHT_TITLE.search(told) is not None and not _POINT_VALUE.fullmatch(told)


def _names(row: PrintedRow, left: Sequence[Segment]) -> list[str]:
    """What stands before a share; in a schedule only what its columns of work hold: "9/15 | Ethics | Essay 2 | 5 %"."""
    named = [segment for segment in left if not _sorts(row, segment)] if len(left) > 1 else []
    left = named if named and len(named[0].text) <= _MAX_TITLE and kind_of(named[0].text) else left
    roles = [role_of_title(title) for title in row.header]
    work = {column for column, role in enumerate(roles) if role in WORK_ROLES}
    if not {"date", "week"} & {*roles} or "topic" not in roles or not work:
        return [without_type(segment.text)[0] for segment in left]
    return [segment.text for segment in left if segment.column in work]


def _sorts(row: PrintedRow, segment: Segment) -> bool:
    """Whether a cell only tells of which sort its row's work is: "Supervised test" beside "Map test", under "Type"."""
    column = segment.column
    title = row.header[column] if column is not None and column < len(row.header) else ""
    return is_sort(title, segment.text)


def _cut_short(text: str) -> str:
    """The name that a cell opens with, before what describes it."""
    return re.split(r"\s[-–—]+\s|[:;(]|\.\s", text, maxsplit=1)[0]


def _cell_amounts(text: str) -> list[Amount]:
    match = _CELL_AMOUNT.match(text)
    if match is not None:
        return [Amount(0, 0, float(match["n"]), each=False)]
    return amounts_in(text, PERCENT) if re.fullmatch(r"[\d.\s%×x=]+", text) else []


def _overlaps(segment: Segment, title: Segment) -> bool:
    return segment.box.x0 < title.box.x1 and title.box.x0 < segment.box.x1


def _same_column(segment: Segment, title: Segment) -> bool:
    if segment.column is not None and title.column is not None:
        return segment.column == title.column
    return segment.box.x0 < title.box.x1 + 6 and title.box.x0 < segment.box.x1 + 6
