"""Ends of long cells in tables made of tabs: a line that was too long goes on at the left margin, below the first column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.table import Cell, Row

__all__ = ["with_tails"]

FEWEST = 4  # rows of a table in which such lines are looked for
MOSTLY = 0.6  # of the rows begin with a date or number
FULL = 0.9  # of the table's width: as far as a line reaches that was too long


def with_tails(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows, a line alone in the first column joined to the last cell above it, where that line was full."""
    firsts = [cell for row in rows if (cell := row.at(0)) is not None and cell.lines]
    if len(rows) < FEWEST or sum(_counts(cell) for cell in firsts) < MOSTLY * len(firsts):
        return tuple(rows)
    left = min(cell.lines[0].box.x0 for cell in firsts)
    right = max(line.box.x1 for row in rows for cell in row.cells for line in cell.lines)
    joined: list[Row] = []
    for row in rows:
        last = _last(joined[-1]) if joined else None
        if last is not None and _is_tail(row, left) and last.lines[-1].box.x1 - left >= FULL * (right - left):
            whole = replace(last, lines=(*last.lines, *row.cells[0].lines))
            cells = tuple(whole if cell is last else cell for cell in joined[-1].cells)
            joined[-1] = replace(joined[-1], cells=cells)
        else:
            joined.append(row)
    return tuple(joined)


def _counts(cell: Cell) -> bool:
    """Whether a first cell is a date or a number and no words."""
    return starts_dated(cell.text) or cell.flat.rstrip(".):").isdigit()


def _last(row: Row) -> Cell | None:
    """The last filled cell, where it is not the first."""
    filled = [cell for cell in row.cells if cell.lines]
    return filled[-1] if len(filled) > 1 else None


def _is_tail(row: Row, left: float) -> bool:
    """Whether a row is nothing but the end of a sentence at the left margin."""
    filled = [cell for cell in row.cells if cell.lines]
    if len(filled) != 1 or filled[0] is not row.cells[0] or filled[0].column_span > 1:
        return False
    line = filled[0].lines[0]
    return line.text[:1].islower() and line.box.x0 - left < 1.0 and not starts_dated(line.text)
