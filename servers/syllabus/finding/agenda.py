"""Several class days on one line of a list: "9/8: Introduction; 9/10: Markets; 9/15: Exam 1"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["days_on_a_line"]

_BEFORE = re.compile(r"[;|]\s*$")
#: What stands behind "W 9/4": no sentence goes on there, and no hour.
_AT_ONCE = re.compile(r"\s+(?:[A-Z“\"'‘(]|\d+\s)")
_BEHIND = re.compile(r"\s*(?:\([A-Z][a-z]{0,3}\))?\s*[:–—]\s")


def days_on_a_line(entry: Entry, context: TermContext) -> list[Entry]:
    """The entry parted at the later dates of its line; none where it has no such dates, or they do not rise."""
    if len(entry.matters) != 1 or len(entry.days) != 1 or ";" not in entry.matters[0].text:
        return []
    matter = entry.matters[0]
    text = matter.text
    found = find_dates(text, context, previous=entry.days[0].date)
    later = [m for m in found if _BEFORE.search(text[: m.start]) and _opens_a_day(text, m)]
    dates = [entry.days[0].date, *(m.date for m in later)]
    if not later or not all(a is not None and b is not None and a < b for a, b in pairwise(dates)):
        return []
    bounds = [0, *(m.start for m in later), len(text)]
    starts = [0, *(m.end for m in later)]
    days = [entry.days[0], *(Day(m.date, m.end_date, m.doubts) for m in later if m.date is not None)]
    parts = []
    for number, day in enumerate(days):
        others = ((0, starts[number]), (bounds[number + 1], len(text)))
        lines = without_spans(matter.lines, (span for span in others if span[0] < span[1]))
        parts.append(replace(entry, days=(day,), matters=(replace(matter, lines=lines),) if lines else ()))
    return parts


def _opens_a_day(text: str, mention: DateMention) -> bool:
    """Whether what a day is about stands behind it: behind a sign, or at once where the day of the week is named."""
    named = mention.weekday is not None and mention.end_date is None
    return (_BEHIND.match(text, mention.end) or (named and _AT_ONCE.match(text, mention.end))) is not None
