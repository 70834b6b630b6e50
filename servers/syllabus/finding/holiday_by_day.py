"""Holidays beside as many days, each on its own: "15 Apr, 18 Apr | Good Friday, Family Day"."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.day_off_words import HOLIDAY
from servers.syllabus.finding.deliverable import day_off_title
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["holiday_by_day"]

_BETWEEN: Final = Pattern(r"\s*[,;/]\s*(?:and\s)?|\s+(?:and|&|\+)\s+")
_A_DAY: Final = Pattern(r"(?i)\b(?:day|monday|friday|eve|eid|diwali)\W*$")


def holiday_by_day(entry: Entry, text: str) -> list[tuple[str, Day]]:
    """The names of holidays in a text and the days of its entry, one for one; none where the text tells anything else."""
    if len(entry.days) < 2 or any(day.is_span for day in entry.days):
        return []
    if any((second.date - first.date).days == 1 for first, second in pairwise(entry.days)):
        return []  # two days of one holiday
    names = _BETWEEN.split(text.strip(" .;,"))
    if len(names) != len(entry.days) or not all(_is_holiday(name) for name in names):
        return []
    return [(day_off_title(name), day) for name, day in zip(names, entry.days, strict=True)]


def _is_holiday(name: str) -> bool:
    return len(name.split()) <= 4 and (
        _A_DAY.search(name) is not None or HOLIDAY.search(name.lower()) is not None
    )
