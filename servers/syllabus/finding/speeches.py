"""Speeches that students give in class: the days of a round of them, and rows that may only teach how to give one."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Origin
from servers.syllabus.finding.entry import Entry

__all__ = ["doubts_of_speeches", "is_day_of_speeches"]

#: A day of a round: "Day 2: Speeches of Tribute", "Round 1: Informative (Demonstration) Speeches", "Speeches of Praise – Speech 3"; or the turn of those whose names begin so: "Speeches (A–H)".
_DAY: Final = Gated(
    r"\W*(?:day|round)\s\d{1,2}\s*[:–—-]\s*(?:[^\s:;.]+\s+){0,4}?speech(?:es)?\b"
    r"|\W*speeches\sof\s[^:;.]{3,30}\bspeech\s#?\d"
    r"|\W*(?:[^\s:;.]+\s){0,3}?speeches\s?(?:[(:,–—-]\s?|\s)(?:(?:last\s|sur|family\s)?names?\s)?[(]?(?-i:[A-Z])\s?(?:[-–—]|to)\s?(?-i:[A-Z])\b\W*",
    "speech",
    re.IGNORECASE,
)
#: Sorts of speeches, and nothing that counts them.
_SORT: Final = Pattern(r"\W*(?:[A-Za-z]+[\s-]){1,3}speech(?:es)?\W*", re.IGNORECASE)
_LESSON: Final = (
    "something to read stands beside it, so the class may be about such speeches, and not for giving them"
)


def is_day_of_speeches(text: str) -> bool:
    """Whether a clause is one of the days on which students give their speeches."""
    return _DAY.match(text) is not None


def doubts_of_speeches(entry: Entry, title: str, origin: Origin) -> tuple[str, ...]:
    """What is doubtful about a sort of speeches beside a reading, as a lesson's topic is: "Persuasive speeches | Ch. 24"."""
    if origin != "topic_event" or _SORT.fullmatch(title) is None:
        return ()
    read = any(matter.role == "reading" and matter.text.strip() for matter in entry.matters)
    return (_LESSON,) if read else ()
