"""On which days a course takes place: from the term and the printed sessions, without breaks and days off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from servers.domain.syllabus import Syllabus, Weekday
from servers.domain.weekday import weekday_of

__all__ = ["ClassDays", "class_days"]

_DAY = dt.timedelta(days=1)
#: With fewer printed sessions the schedule is a few remarks rather than the term's calendar.
_ENOUGH_SESSIONS = 5
#: A schedule that covers less of the term than this was read in part only.
_ENOUGH_OF_TERM = 0.5
#: A final exam lies at most so long before a term's last day for the classes to have ended before it.
_FINALS = dt.timedelta(days=16)
#: Longer stretches without class are not breaks but misread.
_LONGEST_BREAK = 28
_LONGEST_TERM = 400

_NO_CLASS = re.compile(
    r"^\W*(?:no (?:class|classes|lecture|lectures|meeting|lab|school)\b|class(?:es)? (?:is |are )?cancell?ed\b|"
    r"(?:spring|fall|autumn|winter|thanksgiving|easter|reading|mid-?term) (?:break|recess)\b|holiday\b)",
    re.IGNORECASE,
)
#: The day of the final exam closes a schedule without being a class.
_EXAM_DAY = re.compile(
    r"^\W*(?:final exam(?:ination)?|finals)\b(?!.*\b(?:review|preparation|prep)\b)", re.IGNORECASE
)
_FINAL = re.compile(r"\bfinals?\b", re.IGNORECASE)


@dataclass(frozen=True)
class ClassDays:
    """The first and last class day (None: unknown), the days off between, and the printed topics by day."""

    first: dt.date | None
    last: dt.date | None
    off: tuple[dt.date, ...]
    topics: Mapping[dt.date, str]

    def for_days(
        self, days: Collection[Weekday], *, first: dt.date | None = None, last: dt.date | None = None
    ) -> list[dt.date]:
        """The days of these weekdays that are not off, within other bounds where they are given."""
        begin, end = first or self.first, last or self.last
        if begin is None or end is None or end - begin > dt.timedelta(days=_LONGEST_TERM):
            return []
        skipped = set(self.off)
        return [day for day in _days(begin, end) if weekday_of(day) in days and day not in skipped]


def class_days(syllabus: Syllabus) -> ClassDays:
    """What the syllabus says of its class days."""
    off = set(_off(syllabus))
    sessions = {s.date: s.topic for s in syllabus.schedule if not _NO_CLASS.match(s.topic)}
    off |= {s.date for s in syllabus.schedule} - set(sessions)
    first, last = _bounds(
        syllabus, sorted(day for day, topic in sessions.items() if not _EXAM_DAY.match(topic))
    )
    topics = {day: f"Topic: {topic}" for day, topic in sessions.items() if topic}
    return ClassDays(first, last, tuple(sorted(off)), topics)


def _bounds(syllabus: Syllabus, sessions: list[dt.date]) -> tuple[dt.date | None, dt.date | None]:
    """The printed sessions' first and last day where they cover the term, else the term's."""
    span = syllabus.term_span
    if span is None:
        return (sessions[0], sessions[-1]) if len(sessions) > 1 else (None, None)
    if len(sessions) >= _ENOUGH_SESSIONS and (
        (sessions[-1] - sessions[0]).days >= _ENOUGH_OF_TERM * (span.end - span.start).days
    ):
        return sessions[0], sessions[-1]
    finals = [
        item.date
        for item in syllabus.items
        if item.kind == "exam" and item.date is not None and _FINAL.search(item.title)
        if dt.timedelta() <= span.end - item.date <= _FINALS
    ]
    return span.start, min(finals, default=span.end + _DAY) - _DAY


def _off(syllabus: Syllabus) -> Iterator[dt.date]:
    for item in syllabus.items:
        if item.kind == "no_class" and item.date is not None:
            end = item.end_date or item.date
            if end - item.date <= dt.timedelta(days=_LONGEST_BREAK):
                yield from _days(item.date, end)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (dt.date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
