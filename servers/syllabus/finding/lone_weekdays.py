"""Days of a list of which only the day of the week is printed, between whole dates: "Wed, October 28", then "Fri"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_DAY_PATTERN, WEEKDAY_NAMES, long_date

__all__ = ["lone_weekdays"]

_LONE: Final = Pattern(rf"\W*(?P<day>{ENGLISH_DAY_PATTERN})\b[\s.:,–—-]*", re.IGNORECASE)
_LONGEST: Final = 14
#: So many whole dates make a list of days.
_FEWEST: Final = 3


def lone_weekdays(
    lines: Sequence[str], dated: Mapping[int, dt.date], context: TermContext
) -> dict[int, DateMention]:
    """The days, by the numbers of the lines that are no more than a day of the week; ``dated``: the dates of lines that begin with one.

    Each is the next such day after the date above it, and before the date below; that the date is not printed is a doubt.
    """
    if len(dated) < _FEWEST:
        return {}
    known: dict[int, dt.date] = dict(dated)
    found: dict[int, DateMention] = {}
    for number, line in enumerate(lines):
        match = _LONE.fullmatch(line) if 0 < len(line) < _LONGEST and number not in dated else None
        above = max((n for n in known if n < number), default=None) if match is not None else None
        if match is None or above is None:
            continue
        below = min((n for n in dated if n > number), default=None)
        date = _next(known[above], match["day"])
        if date is None or (below is not None and date >= dated[below]):
            continue
        if (mention := _mention(match, date, known[above], context)) is not None:
            known[number], found[number] = date, mention
    return found


def _next(above: dt.date, day: str) -> dt.date | None:
    weekday = WEEKDAY_NAMES.get(day.lower())
    if weekday is None:
        return None
    days = (WEEKDAYS.index(weekday) - above.weekday()) % len(WEEKDAYS)
    return above + dt.timedelta(days=days) if days else None


def _mention(match: re.Match[str], date: dt.date, above: dt.date, context: TermContext) -> DateMention | None:
    read = find_dates(f"{date:%B} {date.day}, {date.year}", context)
    if len(read) != 1 or read[0].date != date:
        return None
    doubt = (
        f'only "{match["day"]}" is printed; {long_date(date)} is the next after {long_date(above)} above it'
    )
    start, end = match.span("day")
    return replace(read[0], start=start, end=end, text=match["day"], doubts=(doubt,))
