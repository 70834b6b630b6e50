"""Days that are told by the number of their week: "Friday of week 5", where the schedule says when week 5 is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.words import WEEKDAY_NAMES

__all__ = ["DayOfWeek", "days_of_weeks", "tells_day"]

_DAY: Final = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WEEK: Final = (
    r"(?:(?:teaching|term|course|module|academic)\s)?(?:week|wk)\.?\s?#?(?P<number>\d{1,2})\b(?![\d/:%])"
)
#: A text without this names no such day; it is found quickly.
_NAMES_WEEK: Final = re.compile(r"(?:week|wk)\.?\s?#?\d", re.IGNORECASE)
#: The week behind its day: "Friday of week 5", "Fri, 12 noon, wk 5"; or before it: "week 5 (Friday)".
_DAY_AND_WEEK: Final = re.compile(
    rf"\b{_DAY}[\s,(–-]*(?:(?:at|by)?\s*(?:12\s)?(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight)[\s,–-]+)?(?:(?:of|in)\s+)?(?:the\s+)?{_WEEK}",
    re.IGNORECASE,
)
_WEEK_AND_DAY: Final = re.compile(
    rf"\b{_WEEK}(?:\s*[,(–-]\s*|\s+on\s+|\s+)(?:on\s+)?{_DAY}(?!s\b)", re.IGNORECASE
)


class DayOfWeek(NamedTuple):
    """A day told by its week's number: its offsets in the text, its date and its day of the week."""

    start: int
    end: int
    date: dt.date
    weekday: Weekday


def tells_day(text: str) -> bool:
    """Whether the text tells a day by its week's number."""
    named = _NAMES_WEEK.search(text) is not None
    return named and (_DAY_AND_WEEK.search(text) or _WEEK_AND_DAY.search(text)) is not None


def days_of_weeks(text: str, mondays: Mapping[int, dt.date]) -> Iterator[DayOfWeek]:
    """The days that a text tells by their week's number; ``mondays``: that of each numbered week."""
    if _NAMES_WEEK.search(text) is None:
        return
    taken = 0
    found = [*_DAY_AND_WEEK.finditer(text), *_WEEK_AND_DAY.finditer(text)]
    for match in sorted(found, key=lambda one: one.start()):
        monday = mondays.get(int(match["number"]))
        weekday = WEEKDAY_NAMES.get(match["day"].lower()) or WEEKDAY_NAMES.get(f"{match['day'].lower()}day")
        if monday is None or weekday is None or match.start() < taken:
            continue
        taken = match.end()
        date = monday + dt.timedelta(days=WEEKDAYS.index(weekday))
        yield DayOfWeek(match.start(), match.end(), date, weekday)
