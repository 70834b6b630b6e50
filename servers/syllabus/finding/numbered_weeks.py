"""Schedules of weeks, each told by the Monday on which it begins: "Week 5 (9/19) Presentations Thursday", or a table's rows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import Meeting
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.lecture_days import lecture_days

__all__ = ["of_mondays"]

_WEEK: Final = Pattern(r"\W*(?:week|wk)\.?\s*#?\d{1,2}\b", re.IGNORECASE)
_FEWEST: Final = 4
_WEEKLY: Final = 7
_MOSTLY: Final = 0.8


def of_mondays(entries: Sequence[Entry], meetings: Sequence[Meeting]) -> list[Entry]:
    """The entries, those of a list of weeks that all begin on a Monday as whole weeks, where there are other class days."""
    days = lecture_days(meetings)
    if not days - {"MO"}:
        return [*entries]
    groups: defaultdict[int, list[Entry]] = defaultdict(list)
    tables: defaultdict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.lines and _WEEK.match(entry.lines[0].text):
            groups[entry.group].append(entry)
        elif entry.origin == "table" and not entry.of_work and "MO" not in days:
            tables[entry.group].append(entry)
    weeks = {group for group, found in groups.items() if _all_mondays(found)}
    rows = {group for group, found in tables.items() if _are_rows_of_weeks(found)}
    return [
        replace(entry, whole_week=True) if _is_week(entry, weeks) or _is_row(entry, rows) else entry
        for entry in entries
    ]


def _is_row(entry: Entry, rows: set[int]) -> bool:
    return entry.group in rows and entry.origin == "table" and _is_monday(entry)


def _is_monday(entry: Entry) -> bool:
    return len(entry.days) == 1 and entry.days[0].end is None and entry.days[0].date.weekday() == 0


def _are_rows_of_weeks(found: Sequence[Entry]) -> bool:
    """Whether a table's rows of topics are a week apart, on Mondays without class."""
    topics = [entry for entry in found if any(matter.role == "topic" for matter in entry.matters)]
    days = sorted({entry.days[0].date for entry in topics if _is_monday(entry)})
    steps = [(later - day).days for day, later in pairwise(days)]
    return len(days) >= max(_FEWEST, len(topics)) and steps.count(_WEEKLY) >= _MOSTLY * len(steps)


def _is_week(entry: Entry, weeks: set[int]) -> bool:
    return entry.group in weeks and bool(entry.lines) and _WEEK.match(entry.lines[0].text) is not None


def _all_mondays(found: Sequence[Entry]) -> bool:
    single = [entry for entry in found if len(entry.days) == 1 and entry.days[0].end is None]
    mondays = sum(entry.days[0].date.weekday() == 0 for entry in single)
    return len(single) >= max(_FEWEST, _MOSTLY * len(found)) and mondays >= _MOSTLY * len(single)
