"""On which days a course takes place: from the term and the printed sessions, without breaks and days off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from servers.domain.syllabus import Syllabus, TermSpan, Weekday
from servers.domain.weekday import weekday_of

__all__ = ["ClassDays", "class_days"]

_DAY = dt.timedelta(days=1)
#: So many printed sessions are the term's calendar; fewer are, where they go on for weeks.
_ENOUGH_SESSIONS, _FEW_SESSIONS, _FEW_COVER = 8, 5, dt.timedelta(weeks=8)
#: A final exam lies at most so long before a term's last day for the classes to have ended before it.
_FINALS = dt.timedelta(days=16)
#: By the month in which a season's span begins: when classes usually begin and end (month, day).
_USUAL = {
    1: ((1, 13), (5, 1)),
    5: ((5, 18), (8, 14)),
    8: ((8, 24), (12, 11)),
    12: ((1, 5), (4, 10)),
}
#: What is due first may be so long after the first class, else the term began later than usual: where much is
#: dated, and where only a few exams are.
_FIRST_WORK, _FIRST_EXAM, _MUCH = dt.timedelta(weeks=5), dt.timedelta(weeks=8), 6
#: A longer span is an academic year's, which says nothing of a course's own term.
_LONGEST_SEASON = dt.timedelta(days=200)
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
#: Says that there is no class and not why: it may be held on another day.
_JUST_NO_CLASS = re.compile(r"^\W*(?:no (?:class(?:es)?|lectures?|meetings?))(?: on)?\W*$", re.IGNORECASE)
#: The two ends of one break, each printed on its own day.
_BREAK_END = re.compile(
    r"^(?P<name>.*\b(?:break|recess|week|holidays?|vacation)) (?P<end>begins?|starts?|ends?)\W*$",
    re.IGNORECASE,
)
#: Says when a term's classes begin, and is none itself.
_MILESTONE = re.compile(
    r"^\W*(?:courses|classes|lectures|instruction|term|semester) (?:begins?|starts?|ends?)\b", re.IGNORECASE
)
#: A schedule in which more than one row in so many is off the weekly pattern follows another one.
_FEW_MOVED = 5
_CLASSES = frozenset({"lecture", "other"})
_WEEKEND = frozenset({"SA", "SU"})


@dataclass(frozen=True)
class ClassDays:
    """The first and last class day (None: unknown), the days off between, and the printed topics by day.

    ``estimated``: the document prints neither the days on which classes begin and end nor its sessions.
    ``moved``: class days of the weekly pattern that the schedule puts on another day, and on which.
    """

    first: dt.date | None
    last: dt.date | None
    estimated: bool
    off: tuple[dt.date, ...]
    topics: Mapping[dt.date, str]
    moved: Mapping[dt.date, dt.date] = field(default_factory=dict)

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
    first, last, estimated = _bounds(
        syllabus, sorted(day for day, topic in sessions.items() if not _EXAM_DAY.match(topic))
    )
    topics = {day: f"Topic: {topic}" for day, topic in sessions.items() if topic}
    moved = _moved(
        syllabus, sorted(day for day, topic in sessions.items() if not _EXAM_DAY.match(topic)), off
    )
    return ClassDays(first, last, estimated, tuple(sorted(off)), topics, moved)


def _moved(syllabus: Syllabus, sessions: list[dt.date], off: Collection[dt.date]) -> dict[dt.date, dt.date]:
    """Class days without a session, and the session off the weekly pattern that stands for each.

    That is one of the same week, or, where the document just says that there is no class, the nearest.
    """
    weekly = {day for meeting in syllabus.meetings if meeting.kind in _CLASSES for day in meeting.days}
    known = {day for meeting in syllabus.meetings if meeting.kind != "office_hours" for day in meeting.days}
    milestones = {session.date for session in syllabus.schedule if _MILESTONE.match(session.topic)}
    extra = [
        day for day in sessions if weekday_of(day) not in known | (_WEEKEND - known) and day not in milestones
    ]
    if len(sessions) < _ENOUGH_SESSIONS or len(extra) * _FEW_MOVED > len(sessions):
        return {}
    term = _days(sessions[0] - sessions[0].weekday() * _DAY, sessions[-1])
    open_ = {day for day in term if weekday_of(day) in weekly and day not in sessions}
    bare = {
        item.date for item in syllabus.items if item.kind == "no_class" and _JUST_NO_CLASS.match(item.title)
    }
    moved: dict[dt.date, dt.date] = {}
    for day in extra:
        same_week = {each for each in open_ if each.isocalendar()[:2] == day.isocalendar()[:2]}
        free = same_week or open_ & bare & set(off)
        if free:
            original = min(free, key=lambda each: (abs(each - day), each))
            open_.discard(original)
            moved[original] = day
    return moved


def _bounds(syllabus: Syllabus, sessions: list[dt.date]) -> tuple[dt.date | None, dt.date | None, bool]:
    """By the printed sessions where they are the term's calendar, else by the printed term, else estimated."""
    many = len(sessions) >= _ENOUGH_SESSIONS
    if many or (len(sessions) >= _FEW_SESSIONS and sessions[-1] - sessions[0] >= _FEW_COVER):
        return sessions[0], sessions[-1], False
    span = syllabus.term_span
    if span is None:
        return (sessions[0], sessions[-1], False) if len(sessions) > 1 else (None, None, False)
    if span.basis == "printed":
        finals = _finals(syllabus, span.end - _FINALS, span.end)
        return span.start, min(finals, default=span.end + _DAY) - _DAY, False
    return (*_estimated(syllabus, span, sessions), True)


def _estimated(
    syllabus: Syllabus, span: TermSpan, sessions: list[dt.date]
) -> tuple[dt.date | None, dt.date | None]:
    """Class days from a span that is generous at both ends: as usual for its season, moved by what has a date."""
    finals = _finals(syllabus, span.start, span.end)
    known = {item.date for item in syllabus.items if item.date is not None and item.kind != "no_class"}
    dated = sorted(day for day in {*sessions, *known} - set(finals) if span.start <= day <= span.end)
    usual = _usual(span)
    if usual is None and len(dated) < 2:
        return None, None
    first, last = usual or (dated[0], dated[-1])
    if dated:
        late = dated[0] - first > (_FIRST_WORK if len(dated) >= _MUCH else _FIRST_EXAM)
        first = dated[0] - 7 * _DAY if late or usual is None else min(first, dated[0])
        last = max(last, dated[-1])
    if finals and max(finals) - _DAY > first:
        last = min(max(finals) - _DAY, last)
    return max(first, span.start), min(last, span.end)


def _usual(span: TermSpan) -> tuple[dt.date, dt.date] | None:
    """The first and last class day of most courses of the span's season; None where it is no season's."""
    season = span.basis != "dates" and span.end - span.start <= _LONGEST_SEASON
    if not season or span.start.month not in _USUAL:
        return None
    (first_month, first_day), (last_month, last_day) = _USUAL[span.start.month]
    year = span.start.year + (first_month < span.start.month)
    return dt.date(year, first_month, first_day), dt.date(year, last_month, last_day)


def _finals(syllabus: Syllabus, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of final exams within bounds."""
    return [
        item.date
        for item in syllabus.items
        if item.kind == "exam" and item.date is not None and _FINAL.search(item.title)
        if first <= item.date <= last
    ]


def _off(syllabus: Syllabus) -> Iterator[dt.date]:
    begun: dict[str, dt.date] = {}
    dated = (
        (item.date, item) for item in syllabus.items if item.kind == "no_class" and item.date is not None
    )
    for day, item in sorted(dated, key=lambda entry: entry[0]):
        start, end = day, item.end_date or day
        if named := _BREAK_END.match(item.title):
            name = named["name"].casefold()
            start = (
                begun.pop(name, day)
                if named["end"].lower().startswith("end")
                else begun.setdefault(name, day)
            )
        if end - start <= dt.timedelta(days=_LONGEST_BREAK):
            yield from _days(start, end)


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    return (dt.date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
