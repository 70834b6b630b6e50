"""Grids whose dates stand in rows of their own: "1/20 | 1/22 | 1/24" above what happens on those days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.column import role_of_title, weekday_of_title
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.reading.box import union
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_dates_above"]

_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,?|[MTWRF]|Tu|Th)"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
#: A cell that holds a date alone, in any of the ways in which a row of dates is written.
_DATE_ALONE = re.compile(
    rf"\W*(?:{_WEEKDAY}\s+)?(?:\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|(?:{ENGLISH_MONTH_PATTERN})\.?\s*{_NUMBER}(?:,?\s*\d{{4}})?|{_NUMBER}[\s-](?:{ENGLISH_MONTH_PATTERN})\.?|{_NUMBER})(?:\s*\(?{_WEEKDAY}\)?)?\W*",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(rf"\W*{_NUMBER}\W*")
_LONGEST_DATE = 24
#: So many rows of dates, each with so many dates, make a grid.
_FEWEST_ROWS, _FEWEST_DATES = 2, 2


def with_dates_above(table: Table) -> Table:
    """The table with each row of dates and the rows below it as one row, whose cells begin with their dates."""
    if table.columns < _FEWEST_DATES or len(table.rows) < 2 * _FEWEST_ROWS:
        return table
    weekdays = {n for n, title in enumerate(table.header) if weekday_of_title(title) is not None}
    dated = [number for number, row in enumerate(table.rows) if _is_dates(row, weekdays)]
    if len(dated) < _FEWEST_ROWS or dated[0] > 1 or not _alternate(table, dated):
        return table
    bounds = zip(dated, [*dated[1:], len(table.rows)], strict=True)
    joined = [_joined(table.rows[first:last]) for first, last in bounds]
    return replace(table, rows=(*table.rows[: dated[0]], *joined))


def _is_dates(row: Row, weekdays: set[int]) -> bool:
    """Whether a row holds dates in nearly all of its cells; numbers alone only under the days of the week."""
    cells = [cell for cell in row.cells if cell.lines]
    dates = [cell for cell in cells if _is_date(cell, weekdays)]
    others = [cell for cell in cells if cell not in dates]
    return len(dates) >= _FEWEST_DATES and (
        not others or (len(others) == 1 and others[0] is cells[0] and len(others[0].flat) <= _LONGEST_DATE)
    )


def _is_date(cell: Cell, weekdays: set[int]) -> bool:
    text = cell.flat
    if len(text) > _LONGEST_DATE or not _DATE_ALONE.fullmatch(text) or cell.column_span > 1:
        return False
    return cell.column in weekdays or not _NUMBER_ALONE.fullmatch(text)


def _alternate(table: Table, dated: Sequence[int]) -> bool:
    """Whether words stand below nearly all rows of dates, in the dates' columns, and the titles are of no matrix."""
    titles = {role_of_title(title) for title in table.header[1:]}
    if titles & {"due", "assigned", "assignment", "reading", "topic", "date"}:
        return False
    gaps = [last - first for first, last in zip(dated, [*dated[1:], len(table.rows)], strict=True)]
    worded = sum(
        any(re.search(r"[A-Za-z]{3,}", cell.flat) for cell in table.rows[number + 1].cells[0:])
        for number, gap in zip(dated, gaps, strict=True)
        if gap > 1
    )
    return worded >= 0.7 * len(dated)


def _joined(rows: Sequence[Row]) -> Row:
    """A row of dates and those below it as one."""
    dates = rows[0]
    cells = []
    for cell in dates.cells:
        below = [
            other
            for row in rows[1:]
            if (other := row.at(cell.column))
            and other.lines
            and other is not cell
            and (other.column == cell.column or is_no_class(other.flat))
        ]
        lines: tuple[Line, ...] = (*cell.lines, *(line for other in below for line in other.lines))
        box = union([cell.box, *(other.box for other in below if other.page == cell.page)])
        cells.append(replace(cell, lines=lines, box=box, row_span=1))
    return replace(dates, cells=tuple(cells))
