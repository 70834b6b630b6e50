"""Shares of the grade written as fractions, which are no days of a month: "1/6 Quizzes", "1/3 Final project"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document, Paragraph

__all__ = ["without_fractions"]

_FRACTION: Final = Pattern(r"\W*(?P<part>[1-9])\s?/\s?(?P<whole>[2-9]|1[0-2]|20)\s+(?:of\s+)?[A-Z]")
_FEWEST: Final = 2
_MARKS: Final = " •*–—-"


def without_fractions(document: Document) -> Document:
    """The document without lines that begin with such a share, where those that follow one another make up the whole."""
    if not any(isinstance(block, Paragraph) and _part(block.lines[0].text) for block in document.blocks):
        return document
    shares = {
        text for run in _runs(document) if len(run) >= _FEWEST and sum(map(_of, run)) == 1 for text in run
    }
    return replace(document, blocks=tuple(_kept(document, shares))) if shares else document


def _runs(document: Document) -> Iterator[list[str]]:
    """The lines that begin with a fraction, as long as they follow one another."""
    run: list[str] = []
    for block in document.blocks:
        for line in block.lines if isinstance(block, Paragraph) else ():
            text = line.text.strip(_MARKS)
            if _part(text) and isinstance(block, Paragraph) and block.role != "heading":
                run.append(text)
                continue
            yield run
            run = []
    yield run


def _part(text: str) -> re.Match[str] | None:
    found = _FRACTION.match(text)
    return found if found and int(found["part"]) < int(found["whole"]) else None


def _of(text: str) -> Fraction:
    found = _part(text)
    return Fraction(int(found["part"]), int(found["whole"])) if found else Fraction(0)


def _kept(document: Document, shares: set[str]) -> Iterator[Block]:
    for block in document.blocks:
        if not isinstance(block, Paragraph) or not any(
            line.text.strip(_MARKS) in shares for line in block.lines
        ):
            yield block
        elif lines := tuple(line for line in block.lines if line.text.strip(_MARKS) not in shares):
            yield replace(block, lines=lines)
