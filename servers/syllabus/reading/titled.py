"""Column titles that stand right above a table, outside of its borders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.header import are_titles
from servers.syllabus.reading.line import Line, Word, one_line
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.pieces import in_pieces
from servers.syllabus.reading.ruled import Placed
from servers.syllabus.reading.table import Cell, Row

__all__ = ["take_titles"]

LONGEST = 40  # letters of a title
MOST = 0.6  # of the columns: what bold titles stand over
ABOVE = 18.0  # points over a table in which its titles stand


def take_titles(tables: Sequence[Placed], words: Sequence[Word]) -> tuple[list[Placed], list[Word]]:
    """The tables with the titles that stand above them, and the words that are left."""
    titled: list[Placed] = []
    rest = list(words)
    for placed in tables:
        line = None if placed.table.header else _line_above(placed.box, rest)
        row = _title_row(placed, line) if line else None
        if row is None or line is None:
            titled.append(placed)
            continue
        titles = [""] * placed.table.columns
        for cell in row.cells:
            titles[cell.column] = cell.flat
        table = replace(placed.table, header=tuple(titles), header_row=row)
        titled.append(Placed(table, union((placed.box, line.box))))
        taken = set(map(id, line.words))
        rest = [word for word in rest if id(word) not in taken]
    return titled, rest


def _line_above(box: Box, words: Sequence[Word]) -> Line | None:
    """The lowest line right above the box: its pieces that stand over the box, however far they reach beyond it."""
    near = join_lines(word for word in words if box.top - ABOVE < word.box.middle < box.top + 2)
    over = [
        [piece for piece in in_pieces(line) if piece.box.x1 > box.x0 and piece.box.x0 < box.x1]
        for line in near
    ]
    pieces = next((kept for kept in reversed(over) if kept), None)
    return one_line(pieces) if pieces else None


def _title_row(placed: Placed, line: Line) -> Row | None:
    """The line as the table's first row, where each of its pieces stands over one column and reads as a title."""
    pieces = in_pieces(line)
    if not are_titles([piece.text for piece in pieces]) and not _stands_out(pieces, placed):
        return None
    cells: dict[int, Cell] = {}
    for piece in pieces:
        middle = (piece.box.x0 + piece.box.x1) / 2
        first = placed.table.rows[0].cells
        below = [cell for cell in first if cell.box.x0 <= middle <= cell.box.x1] or [
            cell for cell in first if cell.box.x0 < piece.box.x1 and piece.box.x0 < cell.box.x1
        ]
        if len(below) != 1 or below[0].column in cells:
            return None
        column = below[0]
        box = Box(column.box.x0, piece.box.top, column.box.x1, piece.box.bottom)
        cells[column.column] = Cell((piece,), box, piece.page, column.column)
    return Row(tuple(cells[column] for column in sorted(cells)), line.page)


def _stands_out(pieces: Sequence[Line], placed: Placed) -> bool:
    """Whether the pieces alone are bold, and as many as most columns: titles of whatever words."""
    others = [line.bold for row in placed.table.rows[:4] for cell in row.cells for line in cell.lines]
    bold = all(piece.bold and len(piece.text) <= LONGEST for piece in pieces)
    return bold and len(pieces) >= max(2.0, MOST * placed.table.columns) and not any(others)
