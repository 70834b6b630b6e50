"""Names of work that only describe another: "Essay 1 is a five-page paper, due May 3", "a draft for peer review"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.phrase import Phrase

__all__ = ["without_described"]

#: What stands between a name and what it is.
_IS_A: Final = Pattern(
    r"\s*(?:\([^()]{1,40}\)\s*)?,?\s*(?:is|are|will\s+be)\s+(?:an?|the|your|our)\s+[^.;:?!]{0,60}$",
    re.IGNORECASE,
)
#: What is done in a class and not handed in: "Sep-16: Final project work", "Essay 2 work time".
_WORKED_ON: Final = Pattern(
    r"\s+work(?:ing)?(?:[\s-]?(?:days?|time|sessions?|periods?|hours?))?\s*(?:[.,;|(]|$)", re.IGNORECASE
)
#: What a version is brought for, and no work of its own.
_REVIEW: Final = Pattern(r"peer[\s-](?:reviews?|critiques?|editing|feedback)|workshops?", re.IGNORECASE)
_FOR: Final = Pattern(r"\bfor\s+(?:an?\s+|the\s+|our\s+|in-class\s+)*$", re.IGNORECASE)
#: What a thing holds, in a bracket behind it and before it is said to be due: "The field notes (drawings, tests) are due".
_HOLDS: Final = Pattern(
    r"(?<=[a-z])\s\((?P<list>[^(),]{3,30},[^()]{3,60})\)\s(?:(?:is|are|will\sbe|must\sbe|should\sbe)\s)?(?:due|submitted|collected|(?:handed|turned)\sin)\b"
)


def without_described(text: str, named: Sequence[Phrase]) -> list[Phrase]:
    """The names in a sentence, without those that say what another is or is for, or what a class works on."""
    kept: list[Phrase] = []
    held = _HOLDS.search(text) if "(" in text else None
    for phrase in named:
        if _WORKED_ON.match(text, phrase.end):
            continue
        if held is not None and held.start() < phrase.start < held.end("list"):
            continue
        first = kept[0] if kept else None
        is_first = first is not None and not first.weak and first.end <= phrase.start
        if is_first and first is not None and _IS_A.fullmatch(text, first.end, phrase.start):
            continue
        if len(named) > 1 and _REVIEW.fullmatch(phrase.title) and _FOR.search(text, 0, phrase.start):
            continue
        kept.append(phrase)
    return kept
