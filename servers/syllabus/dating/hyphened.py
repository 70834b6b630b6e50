"""Dates as a day of the week and two numbers with a hyphen, as one who never writes a stroke lists them: "T 1-21", "Th 1-23".

Alone each may as well be hours ("T 2-4"); a column of them that rises, and whose days of the week all fit one year, is a calendar.
Its dates may have the day first ("Mon 2-9", "Tue 24-9") and a week's number before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.agreement import Pair, agreement
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import DAY_LETTERS, WEEKDAY_NAMES

__all__ = ["DAY_NAMES", "is_hyphened", "with_hyphens_as_strokes"]

#: Names and letters of days of the week.
DAY_NAMES: Final = (
    r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|M|T|Tu|W|Th|R|F|Fr|Mo|We|Sa|Su"
)
_NUMBER: Final = r"3[01]|[12]\d|0?[1-9]"
#: A day of the week and its date, which no hours are: "Th 1-23", "Tues. 9-2", "Tue 24-9".
_DATED: Final = Pattern(
    rf"(?<!\w)(?P<day>{DAY_NAMES})[.,]?\s+(?P<first>{_NUMBER})-(?P<second>{_NUMBER})(?![\w/]|[:-]\d|\s?[ap]\.?m\b)"
)
#: What may stand before the day: a mark, its week's number in a cell of its own ("36 | Mon 2-9", "Week 3: Mon 2-9").
_LEAD: Final = Pattern(r"[\s•*·(]*(?:(?:(?:week|wk)\.?\s*)?\d{1,2}\b[\s|:.)]*(?=[A-Z]))?", re.IGNORECASE)
#: So many lines make a calendar, of which so many have a number that is no hour of the afternoon.
_FEWEST, _FEWEST_NO_HOURS, _LAST_HOUR = 4, 2, 12
_LAST_MONTH = 12
#: All calendars there are.
_YEARS: Final = range(2000, 2028)


def is_hyphened(lines: Iterable[str]) -> bool:
    """Whether lines of a document open with such dates."""
    found = [match for line in lines if "-" in line and (match := _opening(line)) is not None]
    numbers = [(int(match["first"]), int(match["second"])) for match in found]
    if len(found) < _FEWEST or sum(max(pair) > _LAST_HOUR for pair in numbers) < _FEWEST_NO_HOURS:
        return False
    days = [_weekday(match["day"]) for match in found]
    month_first = [(day, first, second) for day, (first, second) in zip(days, numbers, strict=True)]
    day_first = [(day, second, first) for day, first, second in month_first]
    return _is_calendar(month_first) or _is_calendar(day_first)


def _opening(line: str) -> re.Match[str] | None:
    lead = _LEAD.match(line)
    return _DATED.match(line, lead.end()) if lead is not None else None


def _is_calendar(pairs: Sequence[Pair]) -> bool:
    if any(month > _LAST_MONTH for _, month, _ in pairs) or not _rises(pairs):
        return False
    return any(agreement(pairs, year, first_month=pairs[0][1]) == 1 for year in _YEARS)


def with_hyphens_as_strokes(text: str) -> str:
    """The text with strokes in such dates, each sign in its place: "T 1/21"."""
    if "-" not in text:
        return text
    return _DATED.sub(_with_stroke, text)


def _with_stroke(match: re.Match[str]) -> str:
    if min(int(match["first"]), int(match["second"])) > _LAST_MONTH:
        return match[0]  # "Mon 14-16" is hours
    return match[0][::-1].replace("-", "/", 1)[::-1]


def _weekday(name: str) -> Weekday:
    return WEEKDAY_NAMES.get(name.lower()) or DAY_LETTERS[name.upper()]


def _rises(pairs: Sequence[Pair]) -> bool:
    """Whether each date is later than the one above it, but for a new year's first."""
    falls = sum((below[1], below[2]) < (above[1], above[2]) for above, below in pairwise(pairs))
    return falls <= 1
