"""Rows: a document as printed rows of segments, whatever the layout was made of.

A label and its value may stand in one line with a wide gap, in two cells of a table, or in a sentence;
the finders of headers, meetings and weights read all three alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from servers.domain.evidence import Evidence
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.once import Once
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = [
    "GAP",
    "PrintedRow",
    "Rows",
    "Segment",
    "own_title",
    "plain",
    "segments_of",
    "unstacked",
]

#: What stands for a wide gap between two segments in ``PrintedRow.text``.
GAP = "\t"
#: A gap between words wider than this many font sizes separates segments; a space is about a quarter.
_WIDE = 1.4
#: And wider than this, in points, where the print is tiny.
_NARROWEST_GAP = _WIDE * 6.0

#: A line of a cell that is nothing but an amount.
_AMOUNT = Pattern(
    r"[~≈∼]?\s*\d{1,4}(?:\.\d+)?\s*(?:%|points?|pts?\.?|marks?)?(?:\s*\([^()]*\))?", re.IGNORECASE
)
_CLOCK = Pattern(
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s?(?:-|to)\s?\d{1,2}(?:[:.]\d\d)?)?\s?(?:[ap]\.?m\.?)?",
    re.IGNORECASE,
)
_MAX_TITLE_WORDS = 8

_DASHES = dict.fromkeys("‐‑‒–—−─", "-") | {"’": "'", "‘": "'", "“": '"', "”": '"'}
_INVISIBLE = Pattern("[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]")


#: An accent that TeX prints as a glyph of its own before its letter.
_LOOSE_ACCENT = Pattern("\\s?([\u00b4\u02c7\u02d8\u02d9\u00a8\u0060\u02da\u02dd])\\s?(?=[A-Za-z])")
_COMBINING = {"\u00b4": "\u0301", "\u02c7": "\u030c", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u00a8": "\u0308", "\u0060": "\u0300", "\u02da": "\u030a", "\u02dd": "\u030b"}  # fmt: skip


_ACCENTED = Pattern(rf"{_LOOSE_ACCENT.pattern}(\w)")


def _accented(text: str) -> str:
    if not any(accent in text for accent in _COMBINING):
        return text
    return _ACCENTED.sub(lambda m: m.group(2) + _COMBINING[m.group(1)], text)


def plain(text: str) -> str:
    """Text for matching: ligatures apart, one kind of dash and quote, nothing invisible."""
    return text if text.isascii() else _plain(text)


@lru_cache(maxsize=1024)
def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", _accented(text))
    for sign, typed in _DASHES.items():
        text = text.replace(sign, typed)
    return text if text.isascii() else _INVISIBLE.sub("", text)


@dataclass(frozen=True)
class Segment:
    """Words without a wide gap, or a table's cell (then with the column in which it starts)."""

    lines: tuple[str, ...]
    page: int
    box: Box
    column: int | None = None
    carried: bool = False  # a cell over several rows, seen again

    @Once
    def text(self) -> str:
        """The lines joined with spaces."""
        return self.lines[0] if len(self.lines) == 1 else " ".join(self.lines)


@dataclass(frozen=True)
class PrintedRow:
    """Segments side by side: a line of text, a paragraph, or a table's row.

    ``heading``: the nearest heading above, which may be the paragraph's own first line; then ``under`` is the one above that. ``block``: the index of the block it comes from.
    ``header``: the column titles, for a row of a table that has them.
    """

    segments: tuple[Segment, ...]
    role: Literal["heading", "text", "item", "table"]
    heading: str
    block: int
    header: tuple[str, ...] = ()
    level: int = 0
    under: str = ""

    @Once
    def text(self) -> str:
        """The segments joined with ``GAP``."""
        if len(self.segments) == 1:
            return self.segments[0].text
        return GAP.join([segment.text for segment in self.segments])

    @Once
    def lowered(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @property
    def page(self) -> int:
        """1-based page."""
        return self.segments[0].page

    @property
    def box(self) -> Box:
        """Around the segments on the row's page."""
        return union(segment.box for segment in self.segments if segment.page == self.page)

    @property
    def evidence(self) -> Evidence:
        """The row as evidence."""
        return Evidence(page=self.page, text=self.text.replace(GAP, " "), box=tuple(self.box))


def segments_of(line: Line) -> Iterator[Segment]:
    """The line cut at wide gaps; struck words are left out."""
    words = line.words if line.text.isascii() else _composed(line.words)
    cuts = _cuts(words) if words is not line.words or line.widest > _NARROWEST_GAP else ()
    if not cuts and not line.struck:
        whole = line.text if words is line.words else " ".join(word.text for word in words)
        yield Segment((plain(whole),), line.page, line.box)
        return
    for start, end in pairwise((0, *cuts, len(words))):
        run = [word for word in words[start:end] if not word.struck]
        if run:
            yield _segment(run)


def _cuts(words: Sequence[Word]) -> list[int]:
    return [
        n
        for n, (before, word) in enumerate(pairwise(words), 1)
        if (gap := word.box.x0 - before.box.x1) > _NARROWEST_GAP and gap > _WIDE * word.size
    ]


def _composed(words: Sequence[Word]) -> Sequence[Word]:
    """The words with each accent that is drawn over the word before it on that word's letter."""
    if not any(word.text in _COMBINING for word in words[1:]):
        return words
    made: list[Word] = []
    for word in words:
        over = made[-1].box if made and word.text in _COMBINING else None
        if over is not None and word.box.x1 < over.x1:
            text = made[-1].text
            at = int(len(text) * max(0.0, word.box.x0 - over.x0) / over.width)
            made[-1] = made[-1]._replace(text=text[: at + 1] + _COMBINING[word.text] + text[at + 1 :])
        else:
            made.append(word)
    return tuple(made)


def _segment(words: Sequence[Word]) -> Segment:
    text = plain(" ".join(word.text for word in words))
    return Segment((text,), words[0].page, union(word.box for word in words))


@dataclass(frozen=True)
class Rows:
    """A document's rows, each kind made once, when it is first asked for; the finders share one."""

    document: Document

    @Once
    def lines(self) -> tuple[PrintedRow, ...]:
        """Every line of text and every row of the tables, in reading order."""
        return tuple(row for _, rows in self._blocks for row in rows)

    @Once
    def paragraphs(self) -> tuple[PrintedRow, ...]:
        """Every paragraph as one row of one segment, and every row of the tables."""
        return tuple(row for block, rows in self._blocks for row in _as_one(block, rows))

    @Once
    def _blocks(self) -> tuple[tuple[Block, tuple[PrintedRow, ...]], ...]:
        """Each block with its rows by lines."""
        return tuple(_blocks(self.document.blocks))

    @Once
    def furniture(self) -> tuple[PrintedRow, ...]:
        """The running headers and footers, each once; their ``block`` is -1."""
        return tuple(_furniture(self.document))


def _furniture(document: Document) -> Iterator[PrintedRow]:
    seen: set[str] = set()
    for line in document.furniture:
        if line.text not in seen:
            seen.add(line.text)
            segments = tuple(segments_of(line))
            if segments:
                yield PrintedRow(segments, "text", "", -1)


def _blocks(blocks: Sequence[Block]) -> Iterator[tuple[Block, tuple[PrintedRow, ...]]]:
    heading = ""
    for index, block in enumerate(blocks):
        if isinstance(block, Table):
            yield block, tuple(_table_rows(block, heading, index))
            continue
        if block.role == "heading":
            heading = plain(block.flat)
        yield block, tuple(_paragraph_rows(block, heading, index))


def own_title(paragraph: Paragraph) -> str:
    """The title that a paragraph opens with on a line of its own, else ``""``."""
    if len(paragraph.lines) < 2 or paragraph.role != "text":
        return ""
    first = paragraph.lines[0]
    text = plain(first.text)
    if not text[:1].isupper():
        return ""
    short = len(first.words) <= _MAX_TITLE_WORDS and first.box.width < 0.6 * paragraph.box.width
    bold = first.bold and not paragraph.lines[1].bold
    return text.rstrip(" :") if (bold or (short and text[-1] not in ".,;!?")) and len(text) <= 70 else ""


def _paragraph_rows(paragraph: Paragraph, heading: str, index: int) -> Iterator[PrintedRow]:
    own = own_title(paragraph)
    under = heading if own else ""
    for line in paragraph.lines:
        segments = tuple(segments_of(line))
        if segments:
            yield PrintedRow(
                segments, paragraph.role, own or heading, index, level=paragraph.level, under=under
            )


def _as_one(block: Block, rows: tuple[PrintedRow, ...]) -> tuple[PrintedRow, ...]:
    """A paragraph's rows as one row of one segment; a table's stay, and those with struck words."""
    one_line = len(rows) == 1 and len(rows[0].segments) == 1
    if isinstance(block, Table) or one_line or any(line.struck for line in block.lines):
        return rows
    segment = Segment((plain(block.flat),), block.page, block.box)
    first = rows[0]
    return (
        PrintedRow((segment,), first.role, first.heading, first.block, level=first.level, under=first.under),
    )


def _table_rows(table: Table, heading: str, index: int) -> Iterator[PrintedRow]:
    header = tuple(plain(title.replace("\n", " ")) for title in table.header)
    above: frozenset[int] = frozenset()
    for row in (*([table.header_row] if table.header_row is not None else []), *table.rows):
        for cells in unstacked(row):
            segments = tuple(_cell_segments(cells, above))
            if segments:
                yield PrintedRow(segments, "table", heading, index, header=header)
        above = frozenset(id(cell) for cell in row.cells)


def unstacked(row: Row) -> Iterator[list[Cell]]:
    """The row, or the several rows that a table without rules between them holds in one.

    They show in a cell whose lines are each an amount; the other cells' lines go to the nearest amount.
    """
    amounts = next((cell.lines for cell in row.cells if _is_stack(cell)), None)
    if amounts is None:
        yield list(row.cells)
        return
    for number in range(len(amounts)):
        yield [replace(cell, lines=_layer(cell.lines, amounts, number)) for cell in row.cells]


def _layer(lines: tuple[Line, ...], amounts: tuple[Line, ...], number: int) -> tuple[Line, ...]:
    if len(lines) == len(amounts):
        return (lines[number],)
    return tuple(line for line in lines if _nearest(line, amounts) == number)


def _is_stack(cell: Cell) -> bool:
    if len(cell.lines) < 2 or not has_digit(cell.lines[0].text):  # neither an amount nor an hour
        return False
    texts = [_cell_line(line).strip() for line in cell.lines]
    return any(all(pattern.fullmatch(text) for text in texts) for pattern in (_AMOUNT, _CLOCK))


def _nearest(line: Line, amounts: Sequence[Line]) -> int:
    return min(range(len(amounts)), key=lambda n: abs(amounts[n].box.middle - line.box.middle))


def _cell_segments(cells: Sequence[Cell], above: frozenset[int]) -> Iterator[Segment]:
    for cell in cells:
        lines = tuple(text for text in (_cell_line(line) for line in cell.lines) if text)
        if lines:
            yield Segment(lines, cell.page, cell.box, cell.column, carried=id(cell) in above)


def _cell_line(line: Line) -> str:
    return plain(" ".join(word.text for word in line.words if not word.struck) if line.struck else line.text)
