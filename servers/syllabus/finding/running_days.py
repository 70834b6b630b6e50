"""A month's class days run on in one paragraph: "Jan. 16 Introduction. 18 Colonial legacies. 23 The Porfiriato; quiz."."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["running_days"]

_DAY = r"(?:[12]\d|3[01]|[1-9])"
#: Days behind a sentence's end and before the next one's words.
_NUMBERS = Pattern(
    rf"(?:(?<=[.;!?])|(?<=[.!?;][”\"’')\]]))\s+(?P<days>{_DAY}(?:\s?(?:,|&|and)\s?{_DAY})?)(?:\s*[:–—]\s*|\s+)(?=[A-Z\d“\"‘'(*])"
)
#: So many days, on so few days of the week, are those of classes.
_FEWEST, _MOST_WEEKDAYS = 4, 3


def running_days(entry: Entry) -> list[Entry]:
    """The entry parted at the later days of its month; none where the numbers in it are no class days."""
    if len(entry.matters) != 1 or len(entry.days) != 1 or entry.days[0].is_span:
        return []
    matter, first = entry.matters[0], entry.days[0].date
    found = list(_rising(matter.text, first))
    dates = [first, *(date for _, days in found for date in days)]
    if len(dates) < _FEWEST or len({date.weekday() for date in dates}) > _MOST_WEEKDAYS:
        return []
    parts = []
    bounds = [0, *(match.start() for match, _ in found), len(matter.text)]
    starts = [0, *(match.end() for match, _ in found)]
    for number, days in enumerate([(first,), *(days for _, days in found)]):
        others = ((0, starts[number]), (bounds[number + 1], len(matter.text)))
        lines = without_spans(matter.lines, (span for span in others if span[0] < span[1]))
        own = tuple(Day(date, None, entry.days[0].doubts) for date in days)
        parts.append(replace(entry, days=own, matters=(replace(matter, lines=lines),) if lines else ()))
    return parts


def _rising(text: str, first: dt.date) -> Iterator[tuple[re.Match[str], tuple[dt.date, ...]]]:
    """The numbers that are later days of the month, each later than the one before."""
    last = first.day
    for match in _NUMBERS.finditer(text):
        numbers = [last, *map(int, re.findall(r"\d+", match["days"]))]
        if not all(above < below for above, below in pairwise(numbers)):
            continue
        try:
            days = tuple(first.replace(day=number) for number in numbers[1:])
        except ValueError:
            continue
        last = numbers[-1]
        yield match, days
