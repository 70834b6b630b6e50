"""Lists of days whose fields dashes part: "T, Sep 8 – Equilibrium – ch. 12 – HW 1 due"."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line, Word

__all__ = ["with_fields_parted"]

_DASHES: Final = frozenset("–—-")
_MONTH: Final = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
#: A day that a dash parts from what it holds.
_DAY: Final = Pattern(
    rf"\W*(?:[A-Z][A-Za-z]{{0,8}}\.?,?\s+)?(?:\d{{1,2}}/\d{{1,2}}|{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})\s[–—-]\s\S"
)
#: What goes on with the name before it: "Paper 1 – first draft due".
_VERSION: Final = Pattern(r"(?:first|second|rough|final|revised|draft|version|part|due)\b")
#: So many lines make a list, and such a part of them with a second field shows that dashes part those too.
_FEWEST, _MOSTLY = 5, 0.5
#: A day, its own dash, and one more.
_TWO: Final = 2


def with_fields_parted(document: Document) -> Document:
    """The document, the fields behind the first of each such line parted by semicolons, as a sentence's parts are."""
    lines = [
        line
        for block in document.blocks
        if isinstance(block, Paragraph)
        for line in block.lines
        if _DAY.match(line.text)
    ]
    several = sum(_count(line) >= _TWO for line in lines)
    if len(lines) < _FEWEST or several < _MOSTLY * len(lines):
        return document
    dated = {id(line) for line in lines}
    return replace(document, blocks=tuple(_parted(block, dated) for block in document.blocks))


def _count(line: Line) -> int:
    return sum(word.text in _DASHES for word in line.words)


def _parted(block: Block, dated: set[int]) -> Block:
    if not isinstance(block, Paragraph) or not any(id(line) in dated for line in block.lines):
        return block
    return replace(block, lines=tuple(_line(one) if id(one) in dated else one for one in block.lines))


def _line(line: Line) -> Line:
    words: list[Word] = []
    seen = 0
    for word, after in zip_longest(line.words, line.words[1:]):
        seen += word.text in _DASHES
        parts = word.text in _DASHES and seen > 1 and not (after and _VERSION.match(after.text))
        if parts and words and words[-1].text not in _DASHES:
            words[-1] = words[-1]._replace(text=f"{words[-1].text};")
        else:
            words.append(word)
    return Line(tuple(words))
