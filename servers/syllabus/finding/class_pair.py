"""Rows of several class days ("Sep 2/4"): which of them a text beside them means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import DAY_LETTERS
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["by_day", "class_days", "day_in_brackets"]

_WEEKDAY_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:r|rs)?|fri|satur|sat|sun)(?:day)?s?"
_LETTERS = r"(?:Tu|Th|Sa|Su|[MTWRF])"
#: A day of the week that tells which of a row's days is meant: in brackets, after "on", or opening the text.
_ONE_DAY = Pattern(
    rf"(?i)[(\[]\s*(?:on\s+)?(?P<day>{_WEEKDAY_NAME}|(?-i:{_LETTERS}))\.?\s*[)\]]|^\W*(?P<opens>{_WEEKDAY_NAME})\.?\s*[:–—-]\s"
)
#: Between two things of which the first says its day: "Break (Tue) and midterm (Thu)".
_AFTER_ITS_DAY = Pattern(
    rf"(?i)(?<=[)\]])\s*(?:,|;|/|&|\+|and\b)\s*(?=\S.*[(\[]\s*(?:{_WEEKDAY_NAME}|(?-i:{_LETTERS}))\.?\s*[)\]])"
)


def by_day(entry: Entry, clauses: Iterable[Clause]) -> Iterator[Clause]:
    """The clauses, parted where each part of one says on which of the row's days it is."""
    for clause in clauses:
        parts = _AFTER_ITS_DAY.split(clause.text) if len(entry.days) > 1 and "(" in clause.text else []
        if len(parts) > 1:
            yield from (replace(clause, text=part) for part in parts)
        else:
            yield clause


def day_in_brackets(entry: Entry, text: str) -> list[Day]:
    """Of several class days in a row the one that a text names by its day of the week: "Midterm (Thurs)"."""
    found = _ONE_DAY.search(text) if len(entry.days) > 1 else None
    told = (found["day"] or found["opens"]) if found else ""
    letter = DAY_LETTERS.get(told.upper())
    named = [letter] if letter else [day for mention in find_weekdays(told) for day in mention.days]
    if len(named) != 1:
        return []
    number = WEEKDAYS.index(named[0])
    fitting = [day for day in entry.days if day.date.weekday() == number and not day.is_span]
    return fitting if len(fitting) == 1 else []


def class_days(entry: Entry) -> tuple[dt.date, ...]:
    """The days of an entry that lie in one week, Monday to Sunday."""
    dates = tuple(sorted(day.date for day in entry.days))
    return dates if len({date.isocalendar()[:2] for date in dates}) == 1 else ()
