"""When the numbered weeks of a schedule are, by its own rows: what "Friday of week 5" elsewhere is counted by."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from servers.syllabus.dating.counts import count_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.counted_weeks import WEEK_TITLE
from servers.syllabus.finding.entry import Entry

__all__ = ["is_week", "numbered_weeks"]

_WEEK_COLUMN = Pattern(r"\b(?:week|wk)\b", re.IGNORECASE)
_NUMBER = Pattern(r"\W*(?:week|wk)?\.?\s*#?(\d{1,2})\W*", re.IGNORECASE)
#: Nothing but which week it is: "Week 3", "end of wk 5", "Week 7 (Mon)".
_ITS_WEEK = Pattern(
    r"(?i)\W*(?:(?:by|in|during|the|end|start|beginning|middle|of|late|early|teaching|term)\s)*(?:weeks?|wks?)\.?\s?#?\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:\s?[(,]?\s?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?\W*"
)
#: So many rows with a number and a date tell how the weeks are counted.
_FEWEST = 4


def is_week(text: str) -> bool:
    """Whether a text only says which week it is, as that of the day beside it under "Due"."""
    return _ITS_WEEK.fullmatch(text) is not None


def numbered_weeks(entries: Sequence[Entry]) -> tuple[tuple[int, dt.date], ...]:
    """The number and the Monday of each week that a schedule prints with both; nothing where they do not rise together."""
    found: defaultdict[int, set[dt.date]] = defaultdict(set)
    for entry in entries:
        for number in _numbers(entry):
            first = entry.days[0].date
            found[number].add(first - dt.timedelta(days=first.weekday()))
    weeks = sorted((number, days.pop()) for number, days in found.items() if len(days) == 1)
    rising = all(
        below[1] - above[1] >= dt.timedelta(weeks=below[0] - above[0]) for above, below in pairwise(weeks)
    )
    return tuple(weeks) if rising and len(weeks) >= _FEWEST else ()


def _numbers(entry: Entry) -> Iterable[int]:
    """The number of the week that an entry is of, in a column of them or before its date."""
    if not entry.days or entry.carried:
        return
    for matter in entry.matters:
        told = matter.role == "week" and (
            _WEEK_COLUMN.search(matter.header) or _WEEK_COLUMN.search(matter.text)
        )
        if told and (number := _NUMBER.fullmatch(matter.text)):
            yield int(number[1])
            return
    title = WEEK_TITLE.match(entry.lines[0].text) if entry.lines else None
    if title is not None and (count := count_of(title[1])) is not None:
        yield count
