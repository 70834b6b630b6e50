"""Days for study and vacations that a calendar's sentence tells of behind the last class: nobody has class then."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Entry

__all__ = ["without_late_breaks"]

#: So many days of a schedule make its last one known.
_FEWEST: Final = 8
#: From a week's first day to its last with class.
_TO_FRIDAY: Final = dt.timedelta(days=4)
#: Days before exams ("Reading days", "Revision period"), and a vacation of which only the first day is told.
_STUDY: Final = Pattern(
    r"\W*(?:the\s)?(?:[\w-]+\s)?(?:(?:reading|study|revision|review|consolidation|dead)\s(?:days?|weeks?|period)|swot\s?vac|stu\s?vac)\W*",
    re.IGNORECASE,
)
_VACATION: Final = Pattern(r"\W*(?:the\s)?(?:[\w-]+\s)?(?:vacation|holidays|break|recess)\W*", re.IGNORECASE)
_FINAL: Final = Pattern(r"\bfinals?\b|\bexam", re.IGNORECASE)


def without_late_breaks(candidates: Sequence[Candidate], entries: Sequence[Entry]) -> list[Candidate]:
    """The candidates of sentences without those of days off behind the schedule's last class."""
    late = {id(one) for one in candidates if one.kind == "no_class" and _is_late(one)}
    last = _last_class(entries) if late else None
    return [one for one in candidates if id(one) not in late or last is None or one.day.date <= last]


def _is_late(one: Candidate) -> bool:
    """Whether a day off is one that comes when classes are over."""
    if _STUDY.fullmatch(one.title):
        return True
    return one.day.end is None and _VACATION.fullmatch(one.title) is not None


def _last_class(entries: Sequence[Entry]) -> dt.date | None:
    """The last day of a schedule on which something other than an exam is held; None where there is no schedule."""
    days = {
        (day.end or (day.date + _TO_FRIDAY if entry.whole_week else day.date))
        for entry in entries
        if entry.matters and not entry.of_work and not any(_FINAL.search(m.text) for m in entry.matters)
        for day in entry.days
    }
    return max(days) if len(days) >= _FEWEST else None
