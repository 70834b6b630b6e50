"""Several class days on one line of a list: "9/8: Introduction; 9/10: Markets", "9/8 Introduction | 9/10 Markets"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["days_on_a_line", "have_days_beside"]

_BEFORE = Pattern(r"[;|•·]\s*$")
#: Signs that part days and nothing else, so that what a day is about may stand behind it at once.
_BARS = ("|", "•", "·")
#: Signs that may part days too, where the lines of a list show it: each has a later date behind one, and a capital behind that.
_MAY_PART = Pattern(r"(?:[;|•·,./–—-]|\s{2})\s*$")
_DAY_BESIDE = Pattern(
    rf"[;|•·,./–—-]\s+(?:[MTWFS][a-z]{{0,8}}\.?,?\s+)?(?:\d{{1,2}}/\d{{1,2}}|(?i:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}})(?:\s+[A-Z“\"]|\s*[:–—]\s)"
)
_FEWEST, _MOSTLY = 2, 0.5
#: Days on one line are those of one week.
_WEEK = 7
#: What stands behind "W 9/4": no sentence goes on there, and no hour.
_AT_ONCE = Pattern(r"\s+(?:[A-Z“\"'‘(]|\d+\s)")
_BEHIND = Pattern(r"\s*(?:\([A-Z][a-z]{0,3}\))?\s*[:–—]\s")


def have_days_beside(lines: Sequence[str]) -> bool:
    """Whether most lines of a list have a second day behind a sign that need not part days: "9/8 Quiz 1, 9/10 Markets"."""
    several = sum(_DAY_BESIDE.search(line) is not None for line in lines)
    return several >= _FEWEST and several >= _MOSTLY * len(lines)


def days_on_a_line(entry: Entry, context: TermContext, *, several: bool = False) -> list[Entry]:
    """The entry parted at the later dates of its line; none where it has no such dates, or they do not rise.

    ``several``: most lines of its list have such dates, so that any sign before one parts days of a week.
    """
    if len(entry.matters) != 1 or len(entry.days) != 1:
        return []
    matter = entry.matters[0]
    text = matter.text
    if not several and ";" not in text and not any(bar in text for bar in _BARS):
        return []
    first, before = entry.days[0].date, _MAY_PART if several else _BEFORE
    found = [m for m in find_dates(text, context, previous=first) if m.date is not None]
    later = [m for m in found if before.search(text[: m.start]) and _opens_a_day(text, m, several=several)]
    dates = [first, *(m.date for m in later if m.date is not None)]
    far = several and (dates[-1] - first).days >= _WEEK
    if not later or far or not all(above < below for above, below in pairwise(dates)):
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


def _opens_a_day(text: str, mention: DateMention, *, several: bool) -> bool:
    """Whether what a day is about stands behind it: behind a sign, or at once where the day of the week is named."""
    named = several or mention.weekday is not None or text[: mention.start].rstrip().endswith(_BARS)
    named = named and mention.end_date is None
    return (_BEHIND.match(text, mention.end) or (named and _AT_ONCE.match(text, mention.end))) is not None
