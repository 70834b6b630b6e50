"""Several pieces of work told together: "HW 3 and Lab 1 are due Oct 3", "Exam 1 and Exam 2 are on Oct 3 and Nov 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["each_joined"]

_JOIN: Final = Pattern(
    r"\s*(?:,\s*(?:and\s+|&\s+)?|;\s*|and\s+|&\s*|\+\s*|as well as\s+|along with\s+)(?:(?:the|your|an?)\s+)?",
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
    found: list[Phrase] = []
    last = phrase
    for one in sorted((p for p in named if p.end <= phrase.start), key=lambda p: -p.end):
        if one.weak or not _JOIN.fullmatch(text, one.end, last.start):
            break
        found.insert(0, one)
        last = one
    if not found or phrase.weak:
        return []
    numbered = all(_NUMBERED.search(one.title) for one in (*found, phrase))
    singular = all(not re.search(r"(?i)[^s]s$", one.title) for one in found)
    return found if numbered or (singular and _DUE.match(text, phrase.end)) else []
