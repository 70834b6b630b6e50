"""Documents for the finders' tests, set in a typewriter's even letters: what a page would give after reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import count
from typing import Literal

from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["FALL", "heading", "item", "line", "sheet", "table", "text"]

#: Fall 2025: 1 September is a Monday.
FALL = TermContext(
    label="Fall 2025",
    year=2025,
    season="fall",
    start=dt.date(2025, 8, 1),
    end=dt.date(2025, 12, 31),
    span_basis="season",
    year_basis="stated",
    day_first=False,
)

_LETTER = 5.0
_ROWS = count()


def line(
    words: str, *, left: float = 72.0, page: int = 1, bold: bool = False, top: float | None = None
) -> Line:
    """A line of text; each one lies below those made before it, unless its ``top`` is given."""
    top = 20.0 + 14.0 * next(_ROWS) if top is None else top
    made = []
    x = left
    for word in words.split():
        width = _LETTER * len(word)
        made.append(Word(word, Box(x, top, x + width, top + 10), page, 10.0, bold))
        x += width + _LETTER
    return Line(tuple(made))


def text(*lines: str, page: int = 1) -> Paragraph:
    return Paragraph(tuple(line(words, page=page) for words in lines))


def heading(words: str, *, level: int = 1, page: int = 1) -> Paragraph:
    return Paragraph((line(words, page=page, bold=True),), "heading", level)


def item(words: str, *, marker: str = "•", page: int = 1) -> Paragraph:
    return Paragraph((line(f"{marker} {words}", page=page),), "item", 0, marker)


def table(
    header: Sequence[str], *rows: Sequence[str], page: int = 1, basis: Literal["ruled", "aligned"] = "ruled"
) -> Table:
    """Cells of several lines have newlines in them; an empty string is an empty cell."""
    columns = len(rows[0])
    titles = _row(header, page) if header else None
    made = tuple(_row(row, page) for row in rows)
    return Table(made, tuple(header), columns, basis, titles)


def _row(cells: Sequence[str], page: int) -> Row:
    """Cells side by side; lines of one number stand at one height."""
    deep = max((words.count("\n") + 1 for words in cells), default=1)
    tops = [20.0 + 14.0 * next(_ROWS) for _ in range(deep)]
    return Row(tuple(_cell(words, index, page, tops) for index, words in enumerate(cells)), page)


def _cell(words: str, column: int, page: int, tops: Sequence[float]) -> Cell:
    left = 72.0 + 150.0 * column
    parts = [part for part in words.split("\n") if part]
    lines = tuple(line(part, left=left, page=page, top=top) for part, top in zip(parts, tops, strict=False))
    return Cell(lines, Box(left, 20, left + 145, 34), page, column)


def sheet(*blocks: Block, name: str = "syllabus.pdf") -> Document:
    return Document(name, 1, blocks)
