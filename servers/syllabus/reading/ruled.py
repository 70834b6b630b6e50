"""Tables with drawn borders."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.grid import Grid, Span, find_grids
from servers.syllabus.reading.header import with_header
from servers.syllabus.reading.joints import joint_edges
from servers.syllabus.reading.line import Word
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.mended import mend_lines
from servers.syllabus.reading.parted import parted
from servers.syllabus.reading.rules import SNAP, cell_edges, join_edges, stroke_edges
from servers.syllabus.reading.sheet import Sheet
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["Placed", "read_ruled"]

FEWEST_SHADED = 3  # rows of a table that only shaded cells tell
CLOSED = 0.9  # of a shaded grid; one that is shaded in every other row is left to the white space
LONGEST_CELL = 0.6  # of the page's height: a single row with a taller cell is the page's layout


class Placed(NamedTuple):
    """A table and the area that it takes on its page."""

    table: Table
    box: Box


def read_ruled(sheet: Sheet, words: Sequence[Word]) -> tuple[list[Placed], list[Word]]:
    """The tables with drawn borders, and the words outside of them."""
    tables: list[Placed] = []
    rest = list(words)
    for grid in _candidates(sheet, words):
        if any(_overlap(grid.box, placed.box) for placed in tables):
            continue
        inside, outside = _shared_out(grid, rest)
        table = _table(grid, inside, sheet)
        if table:
            tables.append(Placed(table, grid.box))
            rest = outside
    return tables, rest


def _candidates(sheet: Sheet, words: Sequence[Word]) -> list[Grid]:
    """Grids of strokes, after those that shaded cells make larger; of grids inside grids the inner first."""
    flat, upright = stroke_edges(sheet.rules)
    beyond, joints = joint_edges(flat, upright, words)
    flat, upright = [*flat, *beyond], [*upright, *joints]
    drawn = find_grids(join_edges(flat), join_edges(upright))
    shaded_flat, shaded_upright = cell_edges(sheet.fills, flat, upright)
    if not shaded_upright:
        return sorted(drawn, key=lambda grid: len(grid.cells))
    both = find_grids(join_edges(flat + shaded_flat), join_edges(upright + shaded_upright))
    larger = [grid for grid in both if _is_larger(grid, drawn)]
    return [
        *sorted(larger, key=lambda grid: len(grid.cells)),
        *sorted(drawn, key=lambda grid: len(grid.cells)),
    ]


def _is_larger(grid: Grid, drawn: Sequence[Grid]) -> bool:
    """Whether shaded cells make a grid of enough rows, no worse than those of strokes that it covers."""
    enough = len(grid.ys) > FEWEST_SHADED and grid.closed_share > CLOSED
    return enough and all(_widens(grid, other) for other in drawn if _overlap(grid.box, other.box))


def _widens(grid: Grid, other: Grid) -> bool:
    """Whether a grid with shaded cells has the columns of one of strokes alone, and more rows."""
    return len(grid.xs) == len(other.xs) and len(grid.ys) >= len(other.ys)


def _overlap(box: Box, other: Box) -> bool:
    return (
        min(box.x1, other.x1) - max(box.x0, other.x0) > SNAP
        and min(box.bottom, other.bottom) - max(box.top, other.top) > SNAP
    )


def _shared_out(grid: Grid, words: Sequence[Word]) -> tuple[dict[Span, list[Word]], list[Word]]:
    at = {
        (row, column): span
        for span in grid.cells
        for row in range(span.row, span.row_end)
        for column in range(span.column, span.column_end)
    }
    inside: dict[Span, list[Word]] = defaultdict(list)
    outside: list[Word] = []
    for word in words:
        place = grid.place((word.box.x0 + word.box.x1) / 2, word.box.middle)
        span = at.get(place) if place else None
        if span:
            inside[span].append(word)
        else:
            outside.append(word)
    return inside, outside


def _table(grid: Grid, inside: dict[Span, list[Word]], sheet: Sheet) -> Table | None:
    cells = {span: _cell(grid, span, inside.get(span, ()), sheet.number) for span in grid.cells}
    printed: list[Row] = []
    for index in range(len(grid.ys) - 1):
        spans = sorted(span for span in grid.cells if span.row <= index < span.row_end)
        if not any(span.row == index for span in spans):
            continue
        row = Row(tuple(cells[span] for span in sorted(spans, key=lambda span: span.column)), sheet.number)
        if any(cell.lines for cell in row.cells):
            printed.append(row)
    rows = parted(printed, bordered=len(grid.ys) - 1)
    columns = len(grid.xs) - 1
    return (
        with_header(Table(tuple(rows), (), columns, "ruled"))
        if _is_table(rows, columns, sheet.height)
        else None
    )


def _cell(grid: Grid, span: Span, words: Sequence[Word], page: int) -> Cell:
    box = Box(grid.xs[span.column], grid.ys[span.row], grid.xs[span.column_end], grid.ys[span.row_end])
    return Cell(
        tuple(mend_lines(join_lines(words), box)),
        box,
        page,
        span.column,
        column_span=span.column_end - span.column,
        row_span=span.row_end - span.row,
    )


def _is_table(rows: Sequence[Row], columns: int, height: float) -> bool:
    """At least two columns whose cells stand side by side; one row is enough where it is no page layout."""
    if columns < 2 or not rows:
        return False
    full = sum(sum(bool(cell.lines) for cell in row.cells) >= 2 for row in rows)
    if len(rows) == 1:
        return full == 1 and max(cell.box.height for cell in rows[0].cells) < LONGEST_CELL * height
    return full >= max(1, 0.2 * len(rows))
