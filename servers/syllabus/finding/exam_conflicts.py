"""Exams for those who cannot come to the exam, and the day by which they have to say so."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.folding import lowered
from servers.syllabus.dating.pattern import Pattern

__all__ = ["OTHER_SITTING", "tells_of_conflict"]

#: In small letters. What is told, to whom, and of what trouble.
_TELLS: Final = Pattern(
    r"\b(?:(?:tell|notify|inform|contact|e-?mail|see|alert|let|talk to|speak (?:to|with)|arrange with) (?:me|us|your|the|dr|prof\w*|an?|him|her)\b|sign[ -]?up|request\w*|report\w*|appl(?:y|ications?)|fill (?:out|in)|complete|submit\w*|register\w*|deadline)"
)
_TROUBLE: Final = Pattern(
    r"\b(?:conflicts?(?!\s+(?:\w+ )?(?:analys|resol|theor|paper|essay|memo|map|report|stud|negot|manage))|conflicting|accommodat\w+|alternat(?:e|ive) (?:exams?|tests?|times?|dates?|arrangements?|sittings?)|(?:cannot|can't|can’t|unable to) (?:attend|make|take|be)|make-?ups?|disabilit(?:y|ies)|extra time|special (?:arrangements?|circumstances)|religious|if (?:you|students?|anyone) (?:\w+ ){0,2}?miss|(?:will|must|have to|need to) (?:miss|be absent)|extenuating|deferr(?:al|ed))\b"
)
#: What stands before the day of an exam that only those take who could not come: "Conflict exam:", "The makeup is on".
OTHER_SITTING: Final = Pattern(
    r"\b(?:make-?ups?|made up)\b[^;]*$|(?<!no )\b(?:conflict|alternat(?:e|ive)|deferred|supplement(?:al|ary)|early) (?:(?:mid-?term|final|evening) )?(?:exam(?:ination)?s?|mid-?terms?|finals?|tests?|sittings?|quiz(?:zes)?)\b[^;]*$|\bconflicts?(?: (?:time|date|section|slot))?\s*[:–—-][^;]*$",
    re.IGNORECASE,
)


def tells_of_conflict(before: str) -> bool:
    """Whether a sentence, read up to a date, says that by then one has to tell of a conflict, or to ask for another day."""
    small = lowered(before[before.rfind(";") + 1 :])
    return _TROUBLE.search(small) is not None and _TELLS.search(small) is not None
