"""Rows that a table without rules between them holds one above the other in one row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import rights_of
from servers.syllabus.finding.day_numbers import WEEKDAY_CELL
from servers.syllabus.finding.marked_stages import parts_apart
from servers.syllabus.finding.rows import plain, unstacked
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["amounts_apart", "with_dates_apart"]

#: So many dates one above the other are those of as many things beside them.
_FEWEST = 3
#: Two are, where other lines beside them show that they are rows of their own: on one level (in points) with them,
#: and the lower set apart though it had room (after a space, in font sizes) beside the upper.
_A_PAIR, _LEVEL, _SPACE = 2, 2.5, 0.3
#: What a line holds beside its date: hours, a day of the week, brackets.
_BESIDE = Pattern(
    r"(?i)(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?|noon|midnight|at|by|from|to|until|due|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|[\s.,:;()@–—-])*"
)
#: What stands for a date that is not known yet.
_TO_COME = Pattern(r"(?i)\W*(?:t\.?b\.?[acd]\.?|\?+|month\s+date(?:,?\s+year)?(?:,?\s+time)?)\W*")
_A_NUMBER = Pattern(r"\d")
#: The first day of a stretch whose last stands on the next line: "Jan 13 -" over "Jan 31".
_OPEN_SPAN = Pattern(r"\d\s*(?:[-–—]|\bto|\bthrough|\buntil)\s*$", re.IGNORECASE)


def with_dates_apart(table: Table, context: TermContext) -> Table:
    """The table, a row for each of the dates that stand one above the other in a cell beside as many names."""
    fewest = _A_PAIR if _pairs_stand_alone(table, context) else _FEWEST
    rows = [part for row in table.rows for part in _apart(row, context, fewest)]
    same = all(new is old for new, old in zip(rows, table.rows, strict=False))
    return table if same and len(rows) == len(table.rows) else replace(table, rows=tuple(rows))


def amounts_apart(row: Row) -> Iterator[Row]:
    """The rows that a row of amounts one above the other stands for: names, weights and what is beside them."""
    parts = list(unstacked(row))
    yield from (replace(row, cells=tuple(cells)) for cells in parts) if len(parts) > 1 else (row,)


def _pairs_stand_alone(table: Table, context: TermContext) -> bool:
    """Whether beside two dates one above the other stand two lines, the lower of which had room beside the upper."""
    rights = rights_of(table)
    told = [found for row in table.rows if (found := _rooms(row, rights, context))]
    free = sum(map(any, told))
    return free >= _A_PAIR and 2 * free >= len(told)


def _rooms(row: Row, rights: Sequence[float], context: TermContext) -> list[bool]:
    """For each pair of lines beside a pair of dates, whether the lower had room beside the upper.

    Narrow columns have room for nothing: one pair that had it tells for its row.
    """
    pairs = [cell for cell in row.cells if len(cell.lines) == _A_PAIR and cell.column_span == 1]
    stack = next((cell for cell in pairs if _is_stack(cell, context, _A_PAIR)), None)
    if stack is None:
        return []
    beside = (cell for cell in pairs if cell is not stack and all(map(_level, stack.lines, cell.lines)))
    return [_has_room(cell.lines[0], cell.lines[1], rights[cell.column]) for cell in beside]


def _has_room(upper: Line, lower: Line, right: float) -> bool:
    return upper.box.x1 + _SPACE * upper.size + lower.words[0].box.width < right


def _level(line: Line, other: Line) -> bool:
    return abs(line.box.bottom - other.box.bottom) < _LEVEL


def _apart(row: Row, context: TermContext, fewest: int) -> Iterator[Row]:
    if days := next((cell for cell in row.cells if _is_days(cell)), None):
        yield from _days_apart(row, days)
        return
    if parts := list(parts_apart(row, context)):
        yield from parts
        return
    counts = [len(cell.lines) for cell in row.cells]
    stack = next(
        (
            cell
            for cell in row.cells
            if counts.count(len(cell.lines)) > 1 and _is_stack(cell, context, fewest)
        ),
        None,
    )
    if stack is None:
        yield row
        return
    for number in range(len(stack.lines)):
        cells = tuple(replace(cell, lines=_beside(cell, stack.lines, number)) for cell in row.cells)
        yield replace(row, cells=cells)


def _is_days(cell: Cell) -> bool:
    """Whether the lines of a cell are nothing but days of the week, each another."""
    names = [line.text.strip() for line in cell.lines]
    return len(set(names)) == len(names) >= _A_PAIR and all(map(WEEKDAY_CELL.match, names))


def _days_apart(row: Row, days: Cell) -> Iterator[Row]:
    """A row for each day of the week; what stands left of them, as their week, is the same in all."""
    whole = {
        cell.column: replace(cell, row_span=len(days.lines))
        for cell in row.cells
        if cell.column < days.column
    }
    for number in range(len(days.lines)):
        parts = (
            whole.get(cell.column) or replace(cell, lines=_beside(cell, days.lines, number))
            for cell in row.cells
        )
        yield replace(row, cells=tuple(parts))


def _beside(cell: Cell, lines: Sequence[Line], number: int) -> tuple[Line, ...]:
    if len(cell.lines) == len(lines):
        return (cell.lines[number],)
    nearest = [
        min(range(len(lines)), key=lambda n: abs(lines[n].box.middle - line.box.middle))
        for line in cell.lines
    ]
    return tuple(line for line, at in zip(cell.lines, nearest, strict=True) if at == number)


def _is_stack(cell: Cell, context: TermContext, fewest: int) -> bool:
    """Whether most lines of a cell are a date and nothing else but its hours."""
    if len(cell.lines) < fewest or not _A_NUMBER.search(cell.text):
        return False
    if any(_OPEN_SPAN.search(line.text) for line in cell.lines[:-1]):
        return False
    to_come = sum(_TO_COME.fullmatch(line.text) is not None for line in cell.lines)
    dated = sum(_is_date(plain(line.text), context) for line in cell.lines)
    if dated and to_come and dated + to_come == len(cell.lines):
        return True
    if fewest == _A_PAIR and dated != len(cell.lines):
        return False
    return dated >= fewest and dated >= 0.5 * len(cell.lines)


def _is_date(text: str, context: TermContext) -> bool:
    mentions = [m for m in find_dates(text, context) if m.date is not None and m.form != "day_only"]
    if len(mentions) != 1:
        return False
    return _BESIDE.fullmatch(text[: mentions[0].start] + text[mentions[0].end :]) is not None
