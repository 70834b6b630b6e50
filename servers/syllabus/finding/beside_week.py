"""What a week's list says of its lab or section: it falls on the day on which that meets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import Meeting, MeetingKind
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.entry import Entry

__all__ = ["SECTION_LINE", "on_section_day"]

#: A line of a week's list that tells of another meeting than the class.
SECTION_LINE: Final = Pattern(
    r"^[\s•*–-]*(?P<name>labs?|laboratory|discussions?|sections?|recitations?|tutorials?)(?:\s+(?:section|meeting|session))?\s*[:–—]\s*",
    re.IGNORECASE,
)


def on_section_day(entry: Entry, meetings: Sequence[Meeting]) -> Iterator[Entry]:
    """The entry on the one day of the week on which all labs (or sections) meet, where it is a week's and of theirs.

    What a column of the week says is due stays the week's.
    """
    moved = _moved(entry, meetings)
    due = tuple(matter for matter in entry.matters if matter.role == "due" and matter.lines)
    if moved is entry or not due:
        yield moved
        return
    yield replace(moved, matters=tuple(matter for matter in entry.matters if matter not in due))
    yield replace(entry, matters=due, of_work=True)


def _moved(entry: Entry, meetings: Sequence[Meeting]) -> Entry:
    named = SECTION_LINE.match(f"{entry.matters[0].header}:") if entry.matters and entry.whole_week else None
    if named is None:
        return entry
    kind: MeetingKind = "lab" if named["name"].lower().startswith("lab") else "discussion"
    days = {day for meeting in meetings if meeting.kind == kind for day in meeting.days}
    if len(days) != 1:
        return entry
    week = entry.days[0]
    offset = (WEEKDAYS.index(days.pop()) - week.date.weekday()) % 7
    day = replace(week, date=week.date + dt.timedelta(days=offset), end=None)
    return replace(entry, days=(day,), whole_week=False, of_work=False)
