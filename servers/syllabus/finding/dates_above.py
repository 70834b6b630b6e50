"""Grids whose dates stand in rows of their own: "1/20 | 1/22 | 1/24" above what happens on those days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.column import role_of_title, weekday_of_title
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.reading.box import union
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_dates_above"]

_WEEKDAY = (
    r"(?:(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,?|[MTWRF]|Tu|Th)"
)
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
#: A cell that holds a date alone, in any of the ways in which a row of dates is written.
_DATE = (
    rf"(?:{_WEEKDAY}\s+)?(?:\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|(?:{ENGLISH_MONTH_PATTERN})\.?\s*{_NUMBER}(?:,?\s*\d{{4}})?"
    rf"|{_NUMBER}[\s-](?:{ENGLISH_MONTH_PATTERN})\.?|{_NUMBER})(?:\s*\(?{_WEEKDAY}\)?)?"
)
_DATE_ALONE = Pattern(rf"\W*{_DATE}(?:\s*(?:[-–—]|to|&|and)\s*{_DATE})?\W*", re.IGNORECASE)
_NAMED_DAY = Pattern(rf"\W*{_WEEKDAY}\s", re.IGNORECASE)
#: The title of the week or part whose dates stand below it.
_TITLE_BELOW = Pattern(
    r"\W*(?:week|wk|unit|part|module|section|block)\.?\s*#?(?:\d{1,2}|[ivx]{1,4})\b", re.IGNORECASE
)
_NUMBER_ALONE = Pattern(rf"\W*{_NUMBER}\W*")
_LONGEST_DATE = 24
#: So many rows of dates, each with so many dates, make a grid.
_FEWEST_ROWS, _FEWEST_DATES = 2, 2
_MOSTLY = 0.7
#: A card has a name, a date and a note, each a row.
_LONGEST_CARD = 3


def with_dates_above(table: Table) -> Table:
    """The table with each row of dates and the rows below it as one row, whose cells begin with their dates."""
    if table.columns < _FEWEST_DATES or len(table.rows) < _FEWEST_ROWS:
        return table
    weekdays = {n for n, title in enumerate(table.header) if weekday_of_title(title) is not None}
    dated = [number for number, row in enumerate(table.rows) if _is_dates(row, weekdays)]
    if dated and dated[0] <= 1 and (named := _with_names_above(table, dated, weekdays)):
        return named
    enough = len(dated) >= _FEWEST_ROWS or _is_one_week(table, dated)
    if not enough or dated[0] > 1 or not _alternate(table, dated):
        return table
    bounds = zip(dated, [*dated[1:], len(table.rows)], strict=True)
    joined = [_joined(table.rows[first:last]) for first, last in bounds]
    return replace(table, rows=(*table.rows[: dated[0]], *joined))


def _is_one_week(table: Table, dated: Sequence[int]) -> bool:
    """Whether the table is one row of days of the week with their dates, and one of what happens then."""
    days = [cell.flat for cell in table.rows[0].cells if cell.lines]
    return (
        list(dated) == [0]
        and len(table.rows) == _FEWEST_ROWS
        and not table.header
        and all(map(_NAMED_DAY.match, days))
    )


def _with_names_above(table: Table, dated: Sequence[int], weekdays: set[int]) -> Table | None:
    """The table with cards made one cell each: a name, its date below it, and perhaps a note; None where it holds none."""
    if weekdays or len({b - a for a, b in pairwise(dated)}) > 1:
        return None
    names = [_names(table, number) for number in dated]
    found = [(name, cell) for row, number in zip(names, dated, strict=True) for cell in table.rows[number].cells if (name := row.get(cell.column))]  # fmt: skip
    known = sum(is_no_class(_text(name)) or kind_of(_text(name)) is not None for name, _ in found)
    if len(found) < _FEWEST_DATES or known < _MOSTLY * len(found):
        return None
    step = dated[1] - dated[0] if len(dated) > 1 else len(table.rows) - dated[0] + 1
    if step > _LONGEST_CARD:
        return None
    rows = []
    for row, number in zip(names, dated, strict=True):
        notes = table.rows[number + 1] if step == _LONGEST_CARD and number + 1 < len(table.rows) else None
        rows.append(replace(table.rows[number], cells=tuple(_card(c, row.get(c.column), notes) for c in table.rows[number].cells)))  # fmt: skip
    return replace(table, rows=tuple(rows), header=(), header_row=None)


def _names(table: Table, number: int) -> dict[int, tuple[Word, ...]]:
    """The words above each date of a row: in the row above, or in the titles over the first."""
    above = table.rows[number - 1] if number else table.header_row
    if above is not None:
        return {c.column: tuple(w for line in c.lines for w in line.words) for c in above.cells if c.lines}
    cells = {cell.column: cell for cell in table.rows[number].cells if cell.lines}
    return {
        column: tuple(cells[column].lines[0].words[0]._replace(text=text) for text in title.split())
        for column, title in enumerate(table.header)
        if title.strip() and column in cells
    }


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _card(date: Cell, name: tuple[Word, ...] | None, notes: Row | None) -> Cell:
    """A date's cell with the name that stood above it and the note below as one line under the date."""
    if not name or not date.lines:
        return replace(date, lines=())
    note = notes.at(date.column) if notes else None
    told = [word for line in note.lines for word in line.words] if note else []
    line = Line((*name, *(word._replace(box=name[-1].box) for word in told)))
    return replace(date, lines=(*date.lines, line))


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
    return worded >= _MOSTLY * len(dated)


def _is_title_below(row: Row) -> bool:
    """Whether a row is no more than the title of the next week, over its dates."""
    filled = [cell for cell in row.cells if cell.lines]
    return len(filled) == 1 and filled[0].column == 0 and _TITLE_BELOW.match(filled[0].flat) is not None


def _joined(rows: Sequence[Row]) -> Row:
    """A row of dates and those below it as one."""
    dates = rows[0]
    rows = rows[:-1] if len(rows) > 1 and _is_title_below(rows[-1]) else rows
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
