"""Lists of weeks, each with its number and the Monday on which it begins: "Week 5 (9/19) Presentations Thursday"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.lecture_days import lecture_days

__all__ = ["of_mondays"]

_WEEK: Final = re.compile(r"\W*(?:week|wk)\.?\s*#?\d{1,2}\b", re.IGNORECASE)
_FEWEST: Final = 4
_MOSTLY: Final = 0.8


def of_mondays(entries: Sequence[Entry], meetings: Sequence[Meeting]) -> list[Entry]:
    """The entries, those of a list of weeks that all begin on a Monday as whole weeks, where there are other class days."""
    days = lecture_days(meetings)
    if not days - {"MO"}:
        return [*entries]
    groups: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.lines and _WEEK.match(entry.lines[0].text):
            groups[entry.group].append(entry)
    weeks = {group for group, found in groups.items() if _all_mondays(found)}
    return [replace(entry, whole_week=True) if _is_week(entry, weeks) else entry for entry in entries]


def _is_week(entry: Entry, weeks: set[int]) -> bool:
    return entry.group in weeks and bool(entry.lines) and _WEEK.match(entry.lines[0].text) is not None


def _all_mondays(found: Sequence[Entry]) -> bool:
    single = [entry for entry in found if len(entry.days) == 1 and entry.days[0].end is None]
    mondays = sum(entry.days[0].date.weekday() == 0 for entry in single)
    return len(single) >= max(_FEWEST, _MOSTLY * len(found)) and mondays >= _MOSTLY * len(single)
