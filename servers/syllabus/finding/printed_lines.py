"""The lines of a document's paragraphs, for readers of lists that run over several of them, and the document without those read."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["PrintedLine", "lines_between_tables", "without_lines"]


class PrintedLine(NamedTuple):
    """A line, and the paragraph that it is of."""

    line: Line
    paragraph: Paragraph

    @property
    def opens(self) -> bool:
        """Whether it is the first of its paragraph."""
        return self.paragraph.lines[0] is self.line


def lines_between_tables(blocks: Iterable[Block]) -> Iterator[list[PrintedLine]]:
    """The lines between tables, in stretches."""
    stretch: list[PrintedLine] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            stretch += [PrintedLine(line, block) for line in block.lines]
        else:
            yield stretch
            stretch = []
    yield stretch


def without_lines(document: Document, used: Collection[int]) -> Document:
    """The document without the lines of these ``id``s; what is left of their paragraphs is text."""
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Paragraph) and any(id(line) in used for line in block.lines):
            lines = tuple(line for line in block.lines if id(line) not in used)
            blocks += [Paragraph(lines)] if lines else []
        else:
            blocks.append(block)
    return replace(document, blocks=tuple(blocks))
