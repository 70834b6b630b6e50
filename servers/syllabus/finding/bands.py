"""Timetables with a line across for each day ("Monday, June 3") above its rows of hours, kinds and titles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_days_beside"]

#: So many lines across make a timetable, and so many columns and rows below each.
_FEWEST: Final = 3
_LONGEST_BAND: Final = 90
#: What a column of kinds is called, and what one of its cells says of work that is to be handed in.
_KINDS: Final = Pattern(r"(?i)\W*(?:types?|kinds?|activit(?:y|ies)|formats?|category|events?|sessions?)\W*")
_DUE: Final = Pattern(r"(?i)\W*(?:due|deadline|hand[\s-]?in|submi\w+|assignment\s+due)\W*")
_PLACE: Final = Pattern(
    r"(?i)\W*(?:places?|rooms?|locations?|where|venue|lecturers?|instructors?|faculty|staff|speakers?|who|leaders?)\W*"
)


def with_days_beside(table: Table) -> Table:
    """The table with each line across that holds a day as a column of its own, beside the rows below it."""
    bands = {number for number, row in enumerate(table.rows) if _is_band(row, table.columns)}
    if len(bands) < _FEWEST or 0 not in bands or len(table.rows) <= len(bands):
        return table
    if any(is_dated(cell.text) for n, row in enumerate(table.rows) if n not in bands for cell in row.cells):
        return table
    kinds = next((n for n, title in enumerate(table.header) if _KINDS.fullmatch(title)), None)
    starts = sorted(bands)
    rows: list[Row] = []
    for start, end in zip(starts, [*starts[1:], len(table.rows)], strict=True):
        day = table.rows[start].cells[0]
        rows += _days_rows(day, [_moved(row, kinds) for row in table.rows[start + 1 : end]], table.columns)
    header = ("Date", *(_title(title) for title in table.header)) if table.header else ()
    titles = _moved(table.header_row, None) if table.header_row else None
    if titles is not None and table.header_row is not None:
        first = replace(table.header_row.cells[0], lines=(), column=0, column_span=1)
        titles = replace(titles, cells=(first, *titles.cells))
    return Table(tuple(rows), header, table.columns + 1, table.basis, titles)


def _is_band(row: Row, columns: int) -> bool:
    filled = [cell for cell in row.cells if cell.lines]
    return (
        len(filled) == 1
        and filled[0].column == 0
        and (filled[0].column_span == columns or columns > 1)
        and len(filled[0].flat) <= _LONGEST_BAND
        and is_dated(filled[0].text)
    )


def _title(title: str) -> str:
    """A title as the dated rows know it: what stands beside a day's hours, and where, is no matter of its own."""
    return "Location" if _PLACE.fullmatch(title) else title


def _days_rows(day: Cell, rows: Sequence[Row], columns: int) -> list[Row]:
    """The rows of one day, each with it in front; a day without any is a row by itself."""
    if not rows:
        first = replace(day, column=0, column_span=1)
        empty = (replace(day, lines=(), column=n, column_span=1) for n in range(1, columns + 1))
        return [Row((first, *empty), day.page)]
    spanned = replace(day, column=0, column_span=1, row_span=len(rows))
    return [Row((spanned, *row.cells), row.page) for row in rows]


def _moved(row: Row, kinds: int | None) -> Row:
    """The row a column further right, its kind told before its name where it names work."""
    cells = [replace(cell, column=cell.column + 1) for cell in row.cells]
    kind = row.at(kinds) if kinds is not None else None
    named = row.at(kinds + 1) if kinds is not None else None
    if kind is None or named is None or kind is named or not kind.lines or not named.lines:
        return replace(row, cells=tuple(cells))
    told = {kind.column + 1: (), named.column + 1: _named(kind, named)}
    return replace(row, cells=tuple(replace(c, lines=told.get(c.column, c.lines)) for c in cells))


def _named(kind: Cell, named: Cell) -> tuple[Line, ...]:
    """The lines of a name with "due" behind it or its kind before it, where the name does not tell that itself."""
    last = named.lines[-1].words
    if _DUE.fullmatch(kind.flat):
        return (*named.lines[:-1], Line((*last, last[-1]._replace(text="due"))))
    known, own = kind_of(kind.flat), kind_of(named.flat)
    if known is None or known[1] or (own is not None and not own[1]) or role_of_title(kind.flat) == "topic":
        return named.lines
    words = [word for line in kind.lines for word in line.words]
    words[-1] = words[-1]._replace(text=f"{words[-1].text.rstrip(':')}:")
    return (Line((*words, *named.lines[0].words)), *named.lines[1:])
