"""Rows of a week, or of several class days, with a holiday: which of its days it is."""

from __future__ import annotations

import datetime as dt

from servers.syllabus.dating.holidays import holiday_in
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Day, Entry
from servers.syllabus.finding.named_days import is_of_week

__all__ = ["holiday_of_week"]

#: Between the first and the last day of a week's row.
_SHORTEST_WEEK, _LONGEST_WEEK = dt.timedelta(days=3), dt.timedelta(days=7)
_LONGER = Pattern(r"(?i)\b(?:break|recess|weekend|holidays|vacation)\b")
_REST_OF_WEEK = dt.timedelta(days=6)


def holiday_of_week(entry: Entry, text: str) -> list[Day]:
    """The day of a one-day holiday that a text beside several days names: "Labor Day" beside "Sep 1, 3" or "Sep 1-5"."""
    days = entry.days
    first, last = min(day.date for day in days), max(day.end or day.date for day in days)
    several = entry.whole_week or len(days) > 1 or last - first >= _SHORTEST_WEEK
    if not several or last - first > _LONGEST_WEEK or _LONGER.search(text):
        return []
    monday = first - dt.timedelta(days=first.weekday())
    found = holiday_in(text, monday, max(last, monday + _REST_OF_WEEK))
    doubts = tuple(doubt for doubt in days[0].doubts if not is_of_week(doubt))
    return [Day(found, None, doubts)] if found else []
