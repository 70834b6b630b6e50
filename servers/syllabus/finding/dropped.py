"""How many of the lowest scores are dropped, and of which part of the grade."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow

__all__ = ["NUMBER", "drop_rules", "dropped", "number_of"]

_NUMBERS = {"a": 1, "one": 1, "single": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}  # fmt: skip
#: A number below a hundred, in figures or as a small number's word.
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
#: There is one of it: nothing can be dropped.
_FINAL = Pattern(r"\bfinal\b", re.IGNORECASE)
_DROPPED = Pattern(
    r"\bdrop\w*\b|\b(?:not be count\w*|not count\w*|excluded|discard\w*|omitted|removed|eliminated|thrown out|ignored)\b",
    re.IGNORECASE,
)
_LOWEST = Gated(
    r"(?:\b(?P<before>one|two|three|four|five|single|\d)\s+(?:\(\d\)\s*)?)?\b(?:lowest|worst|bottom)\b\s*(?:\(?(?P<after>one|two|three|four|five|\d)\)?\b)?",
    "lowest,worst,bottom",
    re.IGNORECASE,
)
_BEST = Pattern(
    r"\b(?:best|top|highest)\s+(?P<k>\w+)\s+(?:out of|of|from)\s+(?:the\s+)?(?P<n>\w+)", re.IGNORECASE
)
#: A paragraph without one of these drops nothing.
_DROP_HINTS = ("lowest", "worst", "bottom", "best", "top", "highest")
_HEADS = {
    "quiz": r"quiz", "homework": r"home-?work|\bhw\b|problem[- ]?sets?|p-?sets?", "exam": r"exam|midterm|test", "lab": r"\blabs?\b|laborator",
    "assignment": r"assignment", "essay": r"essay", "paper": r"paper", "response": r"response", "reading": r"reading", "project": r"project",
    "discussion": r"discussion", "attendance": r"attendance|participation",
}  # fmt: skip
_HEAD_PATTERNS = {name: Pattern(pattern, re.IGNORECASE) for name, pattern in _HEADS.items()}


def drop_rules(paragraphs: Sequence[PrintedRow]) -> Iterator[tuple[str, int]]:
    """(what, how many of the lowest are dropped), as told anywhere in the document."""
    for row in paragraphs:
        if not holds(row.lowered, _DROP_HINTS):
            continue
        for sentence in re.split(r"(?<=[.!?;])\s+", row.text):
            number = _number_dropped(sentence)
            if number is None:
                continue
            found = [name for name, pattern in _HEAD_PATTERNS.items() if pattern.search(sentence)]
            found = found or [
                name
                for name, pattern in _HEAD_PATTERNS.items()
                if pattern.search(f"{row.heading} {row.text[:80]}")
            ]
            yield from ((name, number) for name in found[:1])


def _number_dropped(sentence: str) -> int | None:
    best = _BEST.search(sentence)
    if best is not None:
        kept, given = number_of(best["k"]), number_of(best["n"])
        return given - kept if kept and given and given > kept else None
    lowest = _LOWEST.search(sentence)
    if lowest is None or not _DROPPED.search(sentence):
        return None
    return number_of(lowest["before"] or lowest["after"] or "one")


def number_of(word: str) -> int | None:
    """The number that a word or figures are, None where they are none."""
    return int(word) if word.isdigit() and len(word) < 3 else _NUMBERS.get(word.lower())


def dropped(label: str, drops: Sequence[tuple[str, int]]) -> int | None:
    """How many of a part of the grade are dropped by the rules; None where none are."""
    if _FINAL.search(label):
        return None
    return next((number for name, number in drops if _HEAD_PATTERNS[name].search(label)), None)
