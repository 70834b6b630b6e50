"""Rows that a table's borders do not part, parted by their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row

__all__ = ["part_rows"]

UNPARTED = 3  # rows between borders of a table whose borders do not part its rows
FEWEST = 3  # lines that stand side by side
LEVEL = 2.5  # points between baselines on one level


def part_rows(row: Row, *, bordered: int) -> list[Row]:
    """The row as the rows that it really holds.

    One for each line where all columns have as many lines side by side and borders part ``bordered`` rows, hardly
    more than titles, body and sums; one for each date where the first column lists dates.
    """
    filled = [cell for cell in row.cells if cell.lines]
    if len(filled) < 2 or any(cell.row_span > 1 for cell in row.cells):
        return [row]
    starts = (_side_by_side(filled) if bordered <= UNPARTED else []) or _dates(filled)
    return [_piece(row, starts, index) for index in range(len(starts))] if starts else [row]


def _side_by_side(filled: Sequence[Cell]) -> list[float]:
    first, *others = filled
    if len(first.lines) < FEWEST or any(len(cell.lines) != len(first.lines) for cell in others):
        return []
    level = all(
        abs(line.box.bottom - other.box.bottom) < LEVEL
        for cell in others
        for line, other in zip(first.lines, cell.lines, strict=True)
    )
    return [line.box.middle for line in first.lines] if level else []


def _dates(filled: Sequence[Cell]) -> list[float]:
    """Where the dates of the first column stand, if that holds nothing else and others begin beside them."""
    lines = filled[0].lines
    if len(lines) < FEWEST or not all(starts_dated(line.text) for line in lines):
        return []
    beside = [line.box.bottom for cell in filled[1:] for line in cell.lines]
    level = sum(any(abs(line.box.bottom - other) < LEVEL for other in beside) for line in lines)
    return [line.box.middle for line in lines] if level >= 0.8 * len(lines) else []


def _piece(row: Row, starts: Sequence[float], index: int) -> Row:
    top = starts[index] - LEVEL if index else float("-inf")
    bottom = starts[index + 1] - LEVEL if index + 1 < len(starts) else float("inf")
    return Row(tuple(_cut(cell, top, bottom) for cell in row.cells), row.page)


def _cut(cell: Cell, top: float, bottom: float) -> Cell:
    lines: tuple[Line, ...] = tuple(line for line in cell.lines if top <= line.box.middle < bottom)
    box = cell.box._replace(top=max(cell.box.top, top), bottom=min(cell.box.bottom, bottom))
    return replace(cell, lines=lines, box=box)
