"""Bold print that a sentence says to mean work: "Items in bold are due at the start of class on that day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_due, is_no_class, is_reading, kind_of
from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Table

__all__ = ["with_bold_told"]

_NAMED: Final = r"(?:what(?:ever)?|anything|everything|items?|assignments?|entries|work|pieces|homeworks?|tasks?|titles?|deliverables?|things|exercises)"
_KEY: Final = Pattern(
    rf"(?i)(?:\b{_NAMED}\s+(?:that\s+)?(?:is\s+|are\s+)?(?:printed\s+|shown\s+|listed\s+|set\s+|marked\s+|given\s+)?in\s+bold(?:face)?(?:\s+(?:type|print|text|font|letters))?|\bbold(?:ed|faced?)?(?:[\s-]+(?:print|type|face|text|font|{_NAMED}))?)\W*\s(?:means?|indicates?|marks?|denotes?|is|are|must|should|to)\b[^.;]{{0,30}}?\b(?P<due>due|handed\s+in|turned\s+in|collected|submitted|hand\s+in|turn\s+in)\b(?P<when>[^.;]{{0,40}})"
)
_AT_CLASS: Final = Pattern(
    r"(?i)\b(?:at|by|before)\s+(?:the\s+)?(?:start|beginning|end)\s+of\s+(?:the\s+)?(?:class|lecture|hour)\b|\b(?:before|in)\s+class\b"
)
_DATES_BOLD: Final = Pattern(r"(?i)\bdates?\s+(?:\w+\s+){0,2}in\s+bold")
_LONGEST: Final = 90
#: Where most is bold, it singles nothing out.
_MOST: Final = 0.5


def with_bold_told(document: Document) -> Document:
    """The document, "due" said behind each bold point of a list or table below the sentence; as it is where none says so."""
    found = next(((n, key) for n, block in enumerate(document.blocks) if (key := _key(block))), None)
    if found is None:
        return document
    number, words = found
    below = document.blocks[number + 1 :]
    if not _singles_out(below):
        return document
    return replace(
        document, blocks=(*document.blocks[: number + 1], *(_told(block, words) for block in below))
    )


def _key(block: Block) -> str | None:
    """What a sentence says of bold print: "due", or "due at the start of class"."""
    if not isinstance(block, Paragraph) or "bold" not in block.text.lower() or _DATES_BOLD.search(block.flat):
        return None
    key = _KEY.search(block.flat)
    if key is None or re.search(r"(?i)\bnot\b", key[0]):
        return None
    at_class = _AT_CLASS.search(key["when"])
    return f"due {at_class[0]}" if at_class else "due"


def _singles_out(blocks: Sequence[Block]) -> bool:
    points = [block.lines for block in blocks if isinstance(block, Paragraph) and block.role == "item"]
    points += [
        c.lines
        for block in blocks
        if isinstance(block, Table)
        for row in block.rows
        for c in row.cells
        if c.lines
    ]
    bold = sum(_is_bold(lines) for lines in points)
    return 0 < bold <= _MOST * len(points)


def _is_bold(lines: Sequence[Line]) -> bool:
    words = [word for line in lines for word in line.words if any(map(str.isalnum, word.text))]
    return bool(words) and all(word.bold for word in words)


def _told(block: Block, words: str) -> Block:
    if isinstance(block, Paragraph):
        asks = block.role == "item" and _asks(block.lines, block.flat)
        return replace(block, lines=_with(block.lines, words)) if asks else block
    rows = (replace(row, cells=tuple(_in_cell(cell, words) for cell in row.cells)) for row in block.rows)
    return replace(block, rows=tuple(rows))


def _in_cell(cell: Cell, words: str) -> Cell:
    return replace(cell, lines=_with(cell.lines, words)) if _asks(cell.lines, cell.flat) else cell


def _asks(lines: Sequence[Line], text: str) -> bool:
    """Whether bold lines name something to hand in, which do not say so themselves."""
    if len(text) > _LONGEST or not _is_bold(lines) or is_dated(text.lstrip("•*–—- ")):
        return False
    known = kind_of(text)
    event = known is not None and not known[1] and known[0] in EVENT_KINDS
    return not (event or is_due(text) or is_no_class(text) or is_reading(text))


def _with(lines: Sequence[Line], words: str) -> tuple[Line, ...]:
    last: Word = lines[-1].words[-1]
    told = (last._replace(text=word) for word in words.split())
    return (*lines[:-1], Line((*lines[-1].words, *told)))
