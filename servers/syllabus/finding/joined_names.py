"""Several pieces of work told together: "HW 3 and Lab 1 are due Oct 3", "Exam 1 and Exam 2 are on Oct 3 and Nov 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["each_joined"]

_JOIN: Final = Pattern(
    r"\s*(?:,\s*(?:and\s+|&\s+)?|;\s*|and\s+|&\s*|\+\s*|as well as\s+|along with\s+)(?:(?:the|your|an?)\s+)?",
    re.IGNORECASE,
)
#: What a sentence has before the first of its subjects, and nothing that they are only told of.
_OPENS: Final = Pattern(
    r"(?:^|[.;:!?]\s)\W*(?:(?:the|your|our|an?|both|all|on|by)\s+|[\w\s,./]{0,24}\d(?:st|nd|rd|th)?,\s+(?:(?:the|your|our|an?|both)\s+)?)?$",
    re.IGNORECASE,
)
_NUMBERED: Final = Pattern(r"\d[a-z]?$")
_DUE: Final = Pattern(r"\s*(?:(?:is|are|will be|must be)\s+(?:both\s+|all\s+)?)?(?:due|turned in|handed in|submitted)\b", re.IGNORECASE)  # fmt: skip


def each_joined(
    text: str, phrase: Phrase, named: Sequence[Phrase], one: Phrase, place: tuple[int, int]
) -> Sequence[Phrase]:
    """What falls on one of a name's dates: ``one``, with all that is joined to it, or the one whose turn it is.

    ``place``: how many dates the name ``phrase`` has, and which of them this is, from 0.
    """
    count, index = place
    before = _joined_before(text, phrase, named)
    if count == 1:
        return (*before, one)
    return (([*before, phrase])[index],) if len(before) + 1 == count else (one,)


def _joined_before(text: str, phrase: Phrase, named: Sequence[Phrase]) -> list[Phrase]:
    """The names that "and" or a comma joins to one before its date: all with numbers, or all said to be due."""
    due = _DUE.match(text, phrase.end) is not None
    chain = _chain(text, phrase, named)
    if due and chain and _OPENS.search(text, 0, chain[0].start):
        return chain
    certain = list(takewhile(lambda one: not one.weak, reversed(chain)))[::-1]
    if not certain or phrase.weak:
        return []
    numbered = all(_NUMBERED.search(one.title) for one in (*certain, phrase))
    singular = all(not re.search(r"(?i)[^s]s$", one.title) for one in certain)
    return certain if numbered or (singular and due) else []


def _chain(text: str, phrase: Phrase, named: Sequence[Phrase]) -> list[Phrase]:
    """All names before one that only "and" or commas part from it."""
    chain: list[Phrase] = []
    last = phrase
    for one in sorted((p for p in named if p.end <= phrase.start), key=lambda p: -p.end):
        if not _JOIN.fullmatch(text, one.end, last.start):
            break
        chain.insert(0, one)
        last = one
    return chain
