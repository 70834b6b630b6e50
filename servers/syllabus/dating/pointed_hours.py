"""Hours whose minutes a point parts, which may as well be a section, a version or a price: "by 17.00", "Thursday 16.00"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.beside_hours import COUNTED_BEHIND, FULL_DATE_BEFORE
from servers.syllabus.dating.hours import Side
from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_pointed_hour"]

#: Words that lead to the hour by which something is due: "by 17.00", where "13.20" alone may be a section or a price.
_HOUR_LIMIT: Final = Pattern(
    r"\b(?:at|by|before|until|till|than|from)\s$|@\s?$|\d\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s20\d\d)?,?\s$",
    re.IGNORECASE,
)
#: A day of the week or a date before such an hour ("Thursday 16.00", "Thu 9/18, 16.00"), and what behind it makes it a section's or a price.
_DAY_ALONE: Final = Pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?|(?-i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?)\s(?:\d{1,2}/\d{1,2},?\s)?$|(?<![\d/])\d{1,2}/\d{1,2},?\s$",
    re.IGNORECASE,
)
_GOES_ON: Final = Pattern(r"\s?(?:,|&|and)\s?\d{1,2}(?!\d)|\s?(?:[%€£]|/)")
#: What is earlier than this on a day is rather a section's number.
_FIRST_HOUR: Final = 8
#: What such an hour ends: "Exercise 1 (a queue), 23.59".
_FULL: Final = frozenset({0, 30, 55, 59})
_ENDS_NAME: Final = Pattern(r"[^\W\d_)]\w*\)?,\s$")
_LAST_MINUTE: Final = 59
#: A price.
_AMOUNT: Final = Pattern(r"\s?(?:[%€£]|eur)")


def is_pointed_hour(side: Side, before: str, after: str, *, alone: bool) -> bool:
    """Whether what stands around it shows that it is an hour; ``alone``: it is not the first of two."""
    if (
        FULL_DATE_BEFORE.search(before) is not None
        and side.minute % 5 == 0
        and not COUNTED_BEHIND.match(after)
    ):
        return True
    if alone and _is_of_day(side, before, after):
        return True
    late = side.hour > 12 and (side.minute % 5 == 0 or side.minute == _LAST_MINUTE)
    noon = side.hour == 12 and side.minute == 0 and before.endswith("), ")
    ends = not after.strip(" .)]") or after.startswith(" (")
    if (late or noon) and side.minute in _FULL and _ENDS_NAME.search(before) and ends:
        return True
    return late and _HOUR_LIMIT.search(before) is not None and _AMOUNT.match(after) is None


def _is_of_day(side: Side, before: str, after: str) -> bool:
    """Whether an hour of the working day stands behind its day, and no further number behind it."""
    full = side.minute % 15 == 0 or side.minute == _LAST_MINUTE
    if not full or side.hour < _FIRST_HOUR or _GOES_ON.match(after):
        return False
    return _DAY_ALONE.search(before) is not None
