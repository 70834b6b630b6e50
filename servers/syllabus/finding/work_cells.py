"""Schedules without dates but in their column of work, whose cells name it with its days: "2 | Reformation | Essay 1 (9/12)".

The day is that of the work alone; what the row is about, and its number, are none of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.entry import WORK_ROLES, Entry, Matter, Role
from servers.syllabus.finding.own_dates import without_mentions
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["work_in_cells"]

#: Titles of deadlines, which name a column of dates elsewhere.
_DEADLINES: Final = Pattern(r"\W*(?:due\sdates?|dates?\sdue|deadlines?)\W*", re.IGNORECASE)
#: What the other columns may be of.
_OF_ROWS: Final[frozenset[Role | None]] = frozenset({"week", "topic", "reading", "notes"})
_TELLING: Final[frozenset[Role | None]] = frozenset({"topic", "reading"})
_HOLDING: Final[frozenset[Role | None]] = WORK_ROLES | {"notes"}
_FEWEST: Final = 2
#: Such a part of the cells with days names work in words.
_MOSTLY: Final = 0.6


def work_in_cells(table: Table, context: TermContext, group: int) -> tuple[list[Entry], Table]:
    """The work of such a table, and the table without it; nothing and the table of another."""
    roles = [_role(title) for title in table.header]
    if not _TELLING & set(roles) or not all(role in WORK_ROLES | _OF_ROWS for role in roles):
        return [], table
    cells = _cells(table)
    holding = [cell for cell in cells if cell.column_span == 1 and roles[cell.column] in _HOLDING]
    if any(_days(cell, context) for cell in cells if cell not in holding):
        return [], table
    dated = [(cell, found) for cell in holding if (found := _days(cell, context))]
    named = [cell for cell, found in dated if _names(cell, found)]
    if len(named) < max(_FEWEST, _MOSTLY * len(dated)):
        return [], table
    gone = {id(cell) for cell, _ in dated}
    rest = replace(table, rows=tuple(_emptied(row, gone) for row in table.rows))
    return list(_entries(table, dated, group)), rest


def _role(title: str) -> Role | None:
    return "due" if _DEADLINES.fullmatch(title) else role_of_title(title)


def _cells(table: Table) -> list[Cell]:
    """The cells, each once, however many rows it is set over."""
    found = (cell for row in table.rows for cell in row.cells if cell.lines)
    return list({id(cell): cell for cell in found}.values())


def _days(cell: Cell, context: TermContext) -> Sequence[DateMention]:
    text = cell.flat
    if not has_digit(text):
        return ()
    return [mention for mention in find_dates(text, context) if mention.date is not None]


def _names(cell: Cell, mentions: Sequence[DateMention]) -> bool:
    return any(not one.weak for one in phrases(without_mentions(cell.flat, list(mentions))))


def _entries(
    table: Table, dated: Sequence[tuple[Cell, Sequence[DateMention]]], group: int
) -> Iterator[Entry]:
    for cell, mentions in dated:
        title = table.header[cell.column]
        right = max(line.box.x1 for line in cell.lines)
        for lines, own in _parts(cell, mentions):
            matter = Matter("due", title, lines, right)
            yield Entry(days_of(own[:1]), (matter,), lines, "list", group, of_work=True)


def _parts(
    cell: Cell, mentions: Sequence[DateMention]
) -> Iterator[tuple[tuple[Line, ...], Sequence[DateMention]]]:
    """The cell, or where it opens with a date each stretch of its lines from one that opens with a date to the next."""
    opened, at = [], 0
    for number, line in enumerate(cell.lines):
        if any(mention.start == at for mention in mentions):
            opened.append((number, at))
        at += len(line.text) + 1
    if len(cell.flat) + 1 != at or not opened or opened[0][0] or len(opened) < _FEWEST:
        yield cell.lines, mentions
        return
    for (number, low), (stop, high) in pairwise((*opened, (len(cell.lines), at))):
        yield cell.lines[number:stop], [mention for mention in mentions if low <= mention.start < high]


def _emptied(row: Row, gone: set[int]) -> Row:
    return replace(row, cells=tuple(replace(c, lines=()) if id(c) in gone else c for c in row.cells))
