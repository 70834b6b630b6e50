"""A course's days in order: sessions, days off, and what is due on each."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tests.generator.course import Course, DayOff, Work

__all__ = ["Entry", "by_week", "timeline"]


@dataclass(frozen=True)
class Entry:
    """A class day, or the first day of a stretch off."""

    day: dt.date
    topic: str
    works: tuple[Work, ...] = ()
    off: DayOff | None = None


def timeline(
    course: Course, *, exam_replaces_topic: bool = False, one_row_for_breaks: bool = False
) -> list[Entry]:
    """An entry for each day of the lecture's weekdays; a break's days may share one."""
    topics = dict(course.sessions)
    entries: list[Entry] = []
    for day in course.class_days:
        off = course.off_on(day)
        if off is None:
            works = course.due_on(day)
            exam = next((work.title for work in works if work.kind == "exam"), None)
            entries.append(Entry(day, exam if exam and exam_replaces_topic else topics[day], works))
        elif not (one_row_for_breaks and entries and entries[-1].off == off):
            entries.append(Entry(day, "", (), off))
    return entries


def by_week(course: Course, entries: list[Entry]) -> list[tuple[dt.date, list[Entry]]]:
    """The entries of each week that has any, with the week's Monday."""
    weeks = []
    for first in course.weeks:
        inside = [entry for entry in entries if 0 <= (entry.day - first).days < 7]
        if inside:
            weeks.append((first, inside))
    return weeks
