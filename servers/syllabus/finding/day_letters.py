"""The day of the week behind a date: "Feb 6 T Informative speeches", "Oct 2 (Th, makeup)"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["day_behind", "week_behind"]

#: The day of the week in brackets after a date, and what else they say of the day: "(Th, makeup)".
_IN_BRACKETS: Final = Pattern(
    r"\s*[(\[](?:m|t|w|r|f|s|u|th|tu|tr|sa|su|mo|we|fr|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?(?:,[^)\]]{1,30})?[)\]]",
    re.IGNORECASE,
)
_LETTER: Final = Pattern(r",?\s+(?P<letter>M|Tu?|W|R|Th|F|S|U)\.?(?=:?\s+\S|\s*[–—-])")
#: The number of its week behind a date: "9/2 wk2 Mills", "9/2 (Week 2) Mills", "9/2 - Week 2: Mills".
_WEEK: Final = Pattern(
    r"\s*[-–—:,]?\s*[(\[]?(?:week|wk)\.?\s*#?\d{1,2}\b(?!\s*(?:[-–&,]|and)\s*\d)\s*[)\]]?[\s:.,–—-]+(?=\S)",
    re.IGNORECASE,
)
#: As ``date.weekday`` counts them.
_DAYS: Final = {"M": 0, "T": 1, "Tu": 1, "W": 2, "R": 3, "Th": 3, "F": 4, "S": 5, "U": 6}


def day_behind(text: str, mention: DateMention) -> tuple[int, int] | None:
    """Where a line tells the day of the week behind a date; a letter must be that of the date, as it may be a name's."""
    if bracketed := _IN_BRACKETS.match(text, mention.end):
        return bracketed.span()
    found = _LETTER.match(text, mention.end)
    if found is None or mention.date is None or _DAYS[found["letter"]] != mention.date.weekday():
        return None
    return found.span()


def week_behind(text: str, at: int) -> tuple[int, int] | None:
    """Where a line counts its week right behind its date, before what is on it."""
    found = _WEEK.match(text, at)
    return found.span() if found else None
