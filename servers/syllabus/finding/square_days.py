"""Days in square brackets that open a schedule's lines: "Tuesday [Sept 16]: Chaucer" reads as "Tuesday (Sept 16): Chaucer"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["with_square_days"]

_OPENED: Final = Pattern(
    r"\W*(?:[A-Za-z]+\.?,?\s+(?:#?\d{1,2},?\s+)?){0,2}\[(?P<inside>[^\[\]]*\d[^\[\]]*)\]"
)
#: Fewer lines are no schedule: a number in square brackets is mostly a source's.
_FEWEST: Final = 3
_ROUND: Final = str.maketrans("[]", "()")


def with_square_days(document: Document) -> Document:
    """The document, square brackets around days that open its lines as round ones; as it is where fewer than three lines do so."""
    if sum(map(_is_opened, _lines(document))) < _FEWEST:
        return document
    return replace(document, blocks=tuple(map(_rounded, document.blocks)))


def _lines(document: Document) -> list[Line]:
    return [line for block in document.blocks if isinstance(block, Paragraph) for line in block.lines]


def _is_opened(line: Line) -> bool:
    if "[" not in line.text:
        return False
    found = _OPENED.match(line.text)
    return found is not None and is_dated(found["inside"])


def _rounded(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(
        block, lines=tuple(_with_round(line) if _is_opened(line) else line for line in block.lines)
    )


def _with_round(line: Line) -> Line:
    """The line with the brackets of its first words round."""
    words = list(line.words)
    for place, word in enumerate(words):
        words[place] = word._replace(text=word.text.translate(_ROUND))
        if "]" in word.text:
            break
    return replace(line, words=tuple(words))
