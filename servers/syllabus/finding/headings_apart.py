"""Headings set below each other in one style: "Assignments" over "Essay 1" is a title and the first of the works below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.document import Block, Document, Paragraph

__all__ = ["with_headings_apart"]

#: A title of work in general, alone on its line.
_OF_WORK: Final = Pattern(
    r"(?i)\W*(?:(?:course|major|graded|written|class)\s)?(?:assignments?|course\s?work|requirements?|assessments?|evaluation|grading|projects?|papers|exams?|deliverables|graded work|written work)(?:\s(?:and|&)\s[a-z]+(?:\s[a-z]+)?)?\W*"
)
#: What a work counts, behind its name.
_COUNTED: Final = Pattern(r"(?i)\w[\s,:(–—-]+\d{1,3}\s?(?:%|percent|points?|pts)\W*$")


def with_headings_apart(document: Document) -> Document:
    """The document, each such title a heading of its own."""
    if not any(map(_is_two, document.blocks)):
        return document
    return replace(document, blocks=tuple(made for block in document.blocks for made in _apart(block)))


def _is_two(block: Block) -> bool:
    """Whether a heading's first line is a title of work in general, and its second names one."""
    if not isinstance(block, Paragraph) or block.role != "heading" or len(block.lines) < 2:
        return False
    below = block.lines[1].text
    known = kind_of(below) if _OF_WORK.fullmatch(block.lines[0].text) else None
    return known is not None and (not known[1] or _COUNTED.search(below) is not None)


def _apart(block: Block) -> Iterator[Block]:
    if isinstance(block, Paragraph) and _is_two(block):
        yield replace(block, lines=block.lines[:1])
        yield replace(block, lines=block.lines[1:])
    else:
        yield block
