"""Paragraphs that are lists: each of their lines has a date of its own, with what it is for before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.led_day import lead_to_day
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["with_dated_lines_apart"]

#: So many lines are a list; fewer only where all open with their dates.
_FEWEST, _FEWEST_OPENED = 3, 2
_LONGEST: Final = 90
#: How a line of a list opens, and how one ends that goes on below.
_OPENS: Final = Pattern(r"\W*(?:[A-Z\d]|(?:due|by|on)\b)")
_GOES_ON: Final = Pattern(
    r"(?:[,–—-]|\b(?:and|or|on|by|of|the|is|are|to|at|from|until|due|(?-i:a)|an|in|for|with|your))$",
    re.IGNORECASE,
)
_LABEL: Final = Pattern(r"\W*[A-Z][^:.;]{1,40}:(?=\s|$)")
#: Of a list's lines with names before colons, such a part is dated.
_MOST: Final = 0.5
#: A part of the grade without a day of its own: "Participation 10%".
_SHARE: Final = Pattern(r"\W*[A-Z][^.:;%]{2,50}\W{1,4}\d{1,3}\s?(?:%|points\b|pts\b|percent\b)\W*")
#: Work that comes back each week instead: "Quizzes 1-5 (50 pts) Due: Sundays, 11:59 pm".
_WEEKLY: Final = Pattern(
    r"\bdue:?\s(?:on\s|every\s|each\s)*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b", re.IGNORECASE
)


def with_dated_lines_apart(document: Document, context: TermContext) -> Document:
    """The document, each line of a paragraph whose lines all have one date a paragraph of its own."""
    if not any(_may_be_list(block) for block in document.blocks):
        return document
    blocks = tuple(made for block in document.blocks for made in _apart(block, context))
    return document if len(blocks) == len(document.blocks) else replace(document, blocks=blocks)


def _may_be_list(block: Block) -> bool:
    """A cheap test: several short lines of running text with a digit each."""
    return (
        isinstance(block, Paragraph)
        and len(block.lines) >= _FEWEST_OPENED
        and block.role not in {"heading", "item"}
        and all(len(line.text) <= _LONGEST for line in block.lines)
        and sum(has_digit(line.text) for line in block.lines) >= max(_FEWEST_OPENED, _MOST * len(block.lines))
    )


def _apart(block: Block, context: TermContext) -> Iterator[Block]:
    if isinstance(block, Paragraph) and _may_be_list(block) and _is_list(block, context):
        yield from (Paragraph((line,)) for line in block.lines)
    else:
        yield block


def _is_list(block: Paragraph, context: TermContext) -> bool:
    if not all(map(_stands_alone, block.lines)):
        return False
    opened = dated = shares = 0
    for line in block.lines:
        found = find_dates(line.text, context) if has_digit(line.text) else []
        if not found and (_SHARE.fullmatch(line.text) or _WEEKLY.search(line.text)):
            shares += 1
            continue
        if not found and ":" in line.text:
            continue
        if len(found) != 1 or found[0].date is None:
            return False
        dated += 1
        opened += lead_to_day(line.text) >= found[0].start
    if shares and dated + shares == len(block.lines):
        return dated >= _FEWEST_OPENED
    if dated < len(block.lines):
        return dated >= _FEWEST and all(map(_is_labelled, block.lines))
    return dated >= _FEWEST or opened == dated


def _is_labelled(line: Line) -> bool:
    """Whether a line opens with a name and a colon: "Textbook: see below", "Midterm: October 2"."""
    return _LABEL.match(line.text) is not None


def _stands_alone(line: Line) -> bool:
    text = line.text.strip()
    return _OPENS.match(text) is not None and _GOES_ON.search(text) is None
