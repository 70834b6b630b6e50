"""Tables: rows of cells, each cell lines of text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.once import Once

__all__ = ["Cell", "Row", "Table"]


@dataclass(frozen=True)
class Cell:
    """A cell: its lines top to bottom (none: an empty cell) and its box.

    ``row_span``: how many rows it covers; the rows below repeat the same object, with ``spanned`` cells
    recognised by identity.
    """

    lines: tuple[Line, ...]
    box: Box
    page: int
    column: int
    column_span: int = 1
    row_span: int = 1

    @Once
    def text(self) -> str:
        """Its lines with newlines between them."""
        return "\n".join([line.text for line in self.lines])

    @Once
    def flat(self) -> str:
        """Its text on one line."""
        return self.text.replace("\n", " ")


@dataclass(frozen=True)
class Row:
    """A row: one cell for each column that starts in it, left to right (a cell may span several columns)."""

    cells: tuple[Cell, ...]
    page: int

    def at(self, column: int) -> Cell | None:
        """The cell that covers ``column``, or None."""
        for cell in self.cells:
            if cell.column <= column < cell.column + cell.column_span:
                return cell
        return None


@dataclass(frozen=True)
class Table:
    """A table; one that goes on over pages is one table, its repeated header rows left out.

    ``header``: the column titles, where the first row reads as titles ("Date", "Topic", "Due"), else empty.
    ``rows`` excludes the header row. ``basis`` tells how the grid was found.
    """

    rows: tuple[Row, ...]
    header: tuple[str, ...]
    columns: int
    basis: Literal["ruled", "aligned"]
    header_row: Row | None = None

    @property
    def printed_rows(self) -> tuple[Row, ...]:
        """Its rows as printed: the header row, if it has one, and the others."""
        return self.rows if self.header_row is None else (self.header_row, *self.rows)

    def texts(self, column: int) -> list[str]:
        """What the cells below the title that cover ``column`` hold, from the top; empty cells are left out."""
        return [cell.flat for row in self.rows if (cell := row.at(column)) and cell.lines]

    @property
    def page(self) -> int:
        """1-based page where it starts."""
        return self.rows[0].page if self.rows else 1
