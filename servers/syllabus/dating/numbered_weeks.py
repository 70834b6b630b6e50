"""Days that are told by the number of their week: "Friday of week 5", where the schedule says when week 5 is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import WEEKDAY_NAMES

__all__ = ["DayOfWeek", "days_of_weeks", "names_week", "tells_day"]

_DAY: Final = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_WEEK: Final = (
    r"(?:(?:teaching|term|course|module|academic)\s)?(?:week|wk)\.?\s?#?(?P<number>\d{1,2})\b(?![\d/:%])"
)
#: A text without this names no such day; it is found quickly.
_NAMES_WEEK: Final = Pattern(r"(?:week|wk)s?\.?\s?#?\d", re.IGNORECASE)
#: Several weeks: "Thursdays of weeks 3, 5 and 8", "weeks 3, 5 and 8 (Thursday)".
_NUMBERS: Final = r"(?P<numbers>\d{1,2}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)\d{1,2}\b(?![/:%]))+)"
_ANY_DAY: Final = r"(?P<day>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\b\.?"
_DAY_AND_WEEKS: Final = Pattern(
    rf"\b{_ANY_DAY}[\s,]+(?:(?:of|in)\s+)?(?:the\s+)?(?:week|wk)s\.?\s{_NUMBERS}", re.IGNORECASE
)
_WEEKS_AND_DAY: Final = Pattern(
    rf"\b(?:week|wk)s\.?\s{_NUMBERS}(?:\s*[,(–-]\s*|\s+on\s+|\s+)(?:on\s+)?{_ANY_DAY}", re.IGNORECASE
)
#: The week behind its day: "Friday of week 5", "Fri, 12 noon, wk 5"; or before it: "week 5 (Friday)".
_DAY_AND_WEEK: Final = Pattern(
    rf"\b{_DAY}[\s,(–-]*(?:(?:at|by)?\s*(?:12\s)?(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?|noon|midnight)[\s,–-]+)?(?:(?:of|in)\s+)?(?:the\s+)?{_WEEK}",
    re.IGNORECASE,
)
_WEEK_AND_DAY: Final = Pattern(
    rf"\b{_WEEK}(?:\s*[,(–-]\s*|\s+on\s+|\s+)(?:on\s+)?{_DAY}(?!s\b)", re.IGNORECASE
)
#: Only the week by which work is due: "due in week 5", "Essay due Week 10", "by the end of wk 3".
_ONLY_WEEK: Final = Pattern(
    rf"\b(?:due\s+(?:(?:in|by|at|on|before|during|no\slater\sthan)\s+)?|(?:by|before|until|no\slater\sthan)\s+)(?P<told>(?:the\s+)?(?P<last>(?:end|close)\s+of\s+(?:the\s+)?)?(?:(?:start|beginning|middle)\s+of\s+(?:the\s+)?)?{_WEEK})(?!\s*(?:[-–&]|,|and\b|or\b|to\b)\s*(?:wk|week)?\s*\d)",
    re.IGNORECASE,
)
_FRIDAY: Final = 4


class DayOfWeek(NamedTuple):
    """A day told by its week's number: its offsets in the text, its date and its day of the week; None: no day is told."""

    start: int
    end: int
    date: dt.date
    weekday: Weekday | None


def names_week(text: str) -> bool:
    """Whether the text names a week by its number."""
    small = text.lower()
    return ("week" in small or "wk" in small) and _NAMES_WEEK.search(text) is not None


def tells_day(text: str) -> bool:
    """Whether the text tells a day by its week's number."""
    return names_week(text) and any(
        words.search(text)
        for words in (_DAY_AND_WEEK, _WEEK_AND_DAY, _DAY_AND_WEEKS, _WEEKS_AND_DAY, _ONLY_WEEK)
    )


def days_of_weeks(text: str, mondays: Mapping[int, dt.date]) -> Iterator[DayOfWeek]:
    """The days that a text tells by their week's number; ``mondays``: that of each numbered week."""
    if not names_week(text):
        return
    if several := _DAY_AND_WEEKS.search(text) or _WEEKS_AND_DAY.search(text):
        yield from _each_of(several, mondays)
        return
    taken = 0
    found = [*_DAY_AND_WEEK.finditer(text), *_WEEK_AND_DAY.finditer(text)]
    for match in sorted(found, key=lambda one: one.start()):
        monday = mondays.get(int(match["number"]))
        weekday = _weekday(match)
        if monday is None or weekday is None or match.start() < taken:
            continue
        taken = match.end()
        date = monday + dt.timedelta(days=WEEKDAYS.index(weekday))
        yield DayOfWeek(match.start(), match.end(), date, weekday)
    for match in _ONLY_WEEK.finditer(text) if not found else ():
        if (monday := mondays.get(int(match["number"]))) is not None:
            first = monday + dt.timedelta(days=_FRIDAY) if match["last"] else monday
            yield DayOfWeek(match.start("told"), match.end("told"), first, None)


def _each_of(several: re.Match[str], mondays: Mapping[int, dt.date]) -> Iterator[DayOfWeek]:
    """The day of each of several weeks; none where the schedule does not say when each of them is."""
    weekday = _weekday(several)
    numbers = [*re.finditer(r"\d+", several["numbers"])]
    weeks = [mondays.get(int(number[0])) for number in numbers]
    if weekday is None or None in weeks:
        return
    offset = several.start("numbers")
    for place, (number, monday) in enumerate(zip(numbers, weeks, strict=True)):
        start, end = offset + number.start(), offset + number.end()
        if place == 0:
            start = several.start()
        if place == len(numbers) - 1:
            end = several.end()
        if monday is not None:
            yield DayOfWeek(start, end, monday + dt.timedelta(days=WEEKDAYS.index(weekday)), weekday)


def _weekday(match: re.Match[str]) -> Weekday | None:
    name = match["day"].lower()
    return WEEKDAY_NAMES.get(name) or WEEKDAY_NAMES.get(f"{name}day")
