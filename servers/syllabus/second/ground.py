"""What a second reader is shown and held against: a document's printed lines, and the term its dates are read in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from operator import attrgetter

from servers.domain.frozen import Frozen
from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Row, Table

__all__ = ["Ground", "PrintedLine", "ground_of"]


class PrintedLine(Frozen):
    """A line, or a table's row with " | " between its cells; the box as in ``Evidence``."""

    page: int
    text: str
    box: Box


class Ground(Frozen):
    """A document's lines in reading order.

    ``term``: what its dates are read in. ``scanned``: pages that were read from pictures.
    """

    lines: tuple[PrintedLine, ...]
    term: TermContext
    scanned: tuple[int, ...] = ()

    def page(self, number: int) -> tuple[PrintedLine, ...]:
        """The lines of one page, counted from 1; none where there is no such page."""
        return tuple(line for line in self.lines if line.page == number)

    def beginning(self, most: int) -> tuple[PrintedLine, ...]:
        """The lines in the order of their pages, from the first on, of together at most ``most`` characters."""
        ordered = sorted(self.lines, key=attrgetter("page"))
        lengths = accumulate(len(line.text) + 1 for line in ordered)
        return tuple(line for line, so_far in zip(ordered, lengths, strict=True) if so_far <= most)


def ground_of(document: Document, term: TermContext) -> Ground:
    """The lines of ``document`` without running heads and feet, and ``term``."""
    lines = tuple(line for block in document.blocks for line in _lines(block))
    return Ground(lines=lines, term=term, scanned=document.scanned_pages)


def _lines(block: Block) -> Iterator[PrintedLine]:
    if isinstance(block, Table):
        yield from (line for row in block.printed_rows for line in _row(row))
    else:
        yield from (_printed(line.page, line.printed, (line,)) for line in block.lines)


def _row(row: Row) -> Iterator[PrintedLine]:
    cells = [cell for cell in row.cells if cell.lines]
    here = tuple(line for cell in cells for line in cell.lines if line.page == row.page)
    if here:
        shown = (" ".join(line.printed for line in cell.lines) for cell in cells)
        yield _printed(row.page, " | ".join(shown), here)


def _printed(page: int, text: str, lines: tuple[Line, ...]) -> PrintedLine:
    return PrintedLine(page=page, text=text, box=union(line.box for line in lines))
