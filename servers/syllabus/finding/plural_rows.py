"""Names in the plural beside what they count: "Listening logs" in a row that tells the days of "Listening log 1" and "Listening log 2"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.phrase import singular

__all__ = ["without_plurals"]

#: A name's number and what stands behind it: "Essay 2: (Week 9)".
_NUMBER: Final = Pattern(r"\s#?(?:\d{1,2}|[IVX]{1,4}|[A-D])\b(?:\W.*)?$")


def without_plurals(found: Sequence[Candidate]) -> list[Candidate]:
    """What an entry asks for, without a plural that is the name of what it numbers."""
    if len(found) < 2:
        return list(found)
    numbered = {_NUMBER.sub("", one.title).casefold() for one in found if _NUMBER.search(one.title)}
    return [one for one in found if not _counts(one.title, numbered)]


def _counts(title: str, numbered: set[str]) -> bool:
    one = singular(title).casefold()
    return one in numbered and one != title.casefold() and _NUMBER.search(title) is None
