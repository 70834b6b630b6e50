"""Headings with the numbers of an outline ("1.2 Grading", "2.10 Readings"), which look like days with a point in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["without_outline_numbers"]

_NUMBER: Final = Pattern(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?")
#: So many numbers follow each other as an outline's do, and such a part of all.
_FEWEST: Final = 2
_MOSTLY: Final = 0.8


def without_outline_numbers(document: Document) -> Document:
    """The document, its headings without their numbers, where these count on from each other; as it is where they do not."""
    numbered = {id(block): number for block in document.blocks if (number := _number(block))}
    if not any(len(number) > 1 for number in numbered.values()) or not _count_on(list(numbered.values())):
        return document
    return replace(
        document,
        blocks=tuple(
            _without_number(block) if len(numbered.get(id(block), ())) > 1 else block
            for block in document.blocks
        ),
    )


def _number(block: Block) -> tuple[int, ...]:
    """The number that a heading opens with, before words; empty where it has none."""
    if not isinstance(block, Paragraph) or block.role != "heading" or len(block.lines[0].words) < 2:
        return ()
    told = block.lines[0].words[0].text
    if not told[:1].isdigit() or _NUMBER.fullmatch(told) is None:
        return ()
    return tuple(int(part) for part in told.rstrip(".").split("."))


def _count_on(numbers: Sequence[tuple[int, ...]]) -> bool:
    """Whether each number is the next of an outline after the one above: 1.2 after 1.1, 1.1 after 1, 2 after 1.3.

    Days with a point in them do not: 9.22 after 9.15. Those of classes on each day do, but none of them stands below
    the number of its month: 6.4 after 6.3, and no 6.1 after 6.
    """
    steps = list(pairwise(numbers))
    follows = [_is_next(above, below) for above, below in steps]
    parts = any(
        len(below) > len(above) for (above, below), next_one in zip(steps, follows, strict=True) if next_one
    )
    return parts and sum(follows) >= max(_FEWEST, _MOSTLY * len(follows))


def _is_next(above: tuple[int, ...], below: tuple[int, ...]) -> bool:
    if len(below) > len(above):
        return below == (*above, 1)
    return below == (*above[: len(below) - 1], above[len(below) - 1] + 1)


def _without_number(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    first, *rest = block.lines
    return replace(block, lines=(Line(first.words[1:]), *rest))
