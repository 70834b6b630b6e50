"""Headings that only say that a day follows: "Assignment 1" over "Due date" over "Friday, October 10 at 5 pm"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.forms import DUE_LABEL, FIELD_LABEL
from servers.syllabus.reading.document import Block, Document, Paragraph

__all__ = ["with_due_headings_joined"]

_ASKED: Final = Pattern(r"(?i)\W*when\s+(?:is|are)\s+(?:it|this|they|these|the\s+\w+)\s+due\W*")
#: A text that opens with a day, or with the words that lead to one.
_OPENS_WITH_DAY: Final = Pattern(
    r"(?i)\W*(?:(?:due|by|on|no\s+later\s+than|before)\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?\s*\d|\d{1,2}\s?[/.-]\s?\d{1,2}\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
)
#: What else such a page has a heading for, beside what a form has a field for.
_PART_OF_PAGE: Final = Pattern(
    r"(?i)\W*(?:overview|introduction|background|grading|context|about|getting\s+started|learning\s+\w+|(?:grading\s+)?rubric|requirements|deliverables|resources|summary|your\s+task|the\s+(?:task|assignment|project)|what\s+(?:to|you)\s+\w+(?:\s+\w+)?)\W*"
)
_LONGEST_LABEL: Final = 30
_LONGEST_NAME: Final = 70


def with_due_headings_joined(document: Document) -> Document:
    """The document, each such heading with the day below it as one paragraph below the work's name."""
    blocks = document.blocks
    below: dict[int, Paragraph] = {}
    taken: set[int] = set()
    for place, (label, day) in enumerate(pairwise(blocks)):
        if not (isinstance(label, Paragraph) and isinstance(day, Paragraph) and _is_label(label, day)):
            continue
        work = _work_above(blocks, place)
        if work is not None and work not in below:
            below[work] = Paragraph((*label.lines, *day.lines))
            taken |= {place, place + 1}
    return replace(document, blocks=tuple(_moved(blocks, below, taken))) if below else document


def _moved(blocks: Sequence[Block], below: Mapping[int, Paragraph], taken: Container[int]) -> Iterator[Block]:
    for place, block in enumerate(blocks):
        if place not in taken:
            yield block
        if place in below:
            yield below[place]


def _is_label(label: Paragraph, day: Paragraph) -> bool:
    """Whether the one only says that a day follows, and the other opens with one."""
    line = label.lines[0]
    headed = len(label.lines) == 1 and (label.role == "heading" or line.bold)
    if not headed or len(line.text) > _LONGEST_LABEL or day.role == "heading":
        return False
    says = DUE_LABEL.fullmatch(line.text) or _ASKED.fullmatch(line.text)
    return says is not None and has_digit(day.flat) and _OPENS_WITH_DAY.match(day.flat) is not None


def _work_above(blocks: Sequence[Block], place: int) -> int | None:
    """The heading of the work: the next one above that is no part of its page nor its second title, where it names work."""
    for above in range(place - 1, -1, -1):
        block = blocks[above]
        if not isinstance(block, Paragraph) or not _heads(block):
            continue
        name = block.flat
        if len(name) <= _LONGEST_NAME and kind_of(name) is not None:
            return above
        over = blocks[above - 1] if above else None
        titled = isinstance(over, Paragraph) and _heads(over)
        if not (titled or FIELD_LABEL.fullmatch(name) or _PART_OF_PAGE.fullmatch(name)):
            return None
    return None


def _heads(block: Paragraph) -> bool:
    return block.role == "heading" or (len(block.lines) == 1 and block.lines[0].bold)
