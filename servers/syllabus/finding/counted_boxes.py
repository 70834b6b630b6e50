"""Boxes side by side that each open with their class's number and its day: "3 June 16 (Tue)", "4 June 18 (Thu)"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.month_grid import dated_cells
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["counted_boxes"]

#: The number of a class, with the day behind it: "3 June 16", "12. 06/09", "4) Th 9/18", "7 – Oct. 2".
_COUNT: Final = Pattern(r"#?(?P<number>\d{1,2})\s?[.):|–—-]?\s+(?=[A-Za-z]{1,9}[.,]{0,2}\s|\d{1,2}[/.]\d)")
#: So many boxes in rising order show that the numbers count the classes, nearly all of those with such a number.
_FEWEST: Final = 4
_MOSTLY: Final = 0.9
#: A box's first line with a number and a day is no longer.
_LONGEST: Final = 40


def counted_boxes(table: Table, context: TermContext, group: int) -> list[Entry]:
    """An entry for each box, on its own day; none where it is no such table."""
    bare = _without_class_counts(table, context)
    return dated_cells(bare, context, group, joined=True) if bare is not table else []


def _without_class_counts(table: Table, context: TermContext) -> Table:
    """The table without the numbers of the classes before their days, where boxes stand side by side; the same of another.

    What shows it is that the days rise as the numbers do, whether the boxes are read along the rows or down.
    """
    counted = list(_counted(table, context))
    if len(counted) < _FEWEST or len({cell.column for cell, _, _ in counted}) < 2:
        return table
    ordered = sorted(counted, key=lambda found: found[1])
    rising = sum(
        below[1] - above[1] <= (below[2] - above[2]).days and above[2] < below[2]
        for above, below in pairwise(ordered)
    )
    if len({number for _, number, _ in counted}) < len(counted) or rising < _MOSTLY * (len(counted) - 1):
        return table
    bare = {id(cell): replace(cell, lines=_without_count(cell)) for cell, _, _ in counted}
    return replace(
        table, rows=tuple(_with(row, bare) for row in table.printed_rows), header=(), header_row=None
    )


def _with(row: Row, bare: dict[int, Cell]) -> Row:
    return replace(row, cells=tuple(bare.get(id(cell), cell) for cell in row.cells))


def _counted(table: Table, context: TermContext) -> Iterator[tuple[Cell, int, dt.date]]:
    """The boxes that open with a number and a day."""
    for row in table.printed_rows:
        for cell in row.cells:
            first = cell.lines[0].text if cell.lines else ""
            match = _COUNT.match(first) if first[:2].lstrip("#")[:1].isdigit() else None
            if match is None or len(first) > _LONGEST or cell.column_span > 1:
                continue
            found = find_dates(first[match.end() :], context, column=True)
            if found and found[0].start == 0 and found[0].date is not None:
                yield cell, int(match["number"]), found[0].date


def _without_count(cell: Cell) -> tuple[Line, ...]:
    match = _COUNT.match(cell.lines[0].text)
    return without_span(cell.lines, 0, match.end() - 1) if match else cell.lines
