"""What a syllabus becomes in a calendar: deadlines, exams, days off, and weekly series with their exceptions."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from servers.calendar.classdays import ClassDays, class_days
from servers.calendar.wording import due_words
from servers.domain.event import Event, EventKind, Override, Recurrence
from servers.domain.evidence import Evidence
from servers.domain.identity import event_uid
from servers.domain.syllabus import Item, Meeting, MeetingKind, Recurring, Syllabus
from servers.domain.weekday import weekday_of

__all__ = ["Drafted", "draft_events"]

_DAY = dt.timedelta(days=1)
#: What takes place at a time, where homework is handed in by one.
_SITTINGS = frozenset({"exam", "quiz", "presentation"})
_ASSUMED_MINUTES = 60
#: Nobody sits an exam outside these hours: such a time is when something online closes.
_EARLIEST, _LATEST = dt.time(6), dt.time(22)
_QUOTES, _QUOTE_LENGTH = 3, 240
_ESTIMATED = "the syllabus does not print when classes begin and end; both are estimated"

_MEETING_KINDS: dict[MeetingKind, EventKind] = {
    "lecture": "class",
    "lab": "class",
    "discussion": "discussion",
    "office_hours": "office_hours",
    "other": "class",
}
_MEETING_TITLES: dict[MeetingKind, str] = {
    "lecture": "Class",
    "lab": "Lab",
    "discussion": "Discussion",
    "office_hours": "Office hours",
    "other": "Meeting",
}


@dataclass(frozen=True)
class Drafted:
    """The events of one syllabus, what has no date yet, and what could not be placed and why."""

    events: tuple[Event, ...]
    undated: tuple[str, ...]
    notes: tuple[str, ...]


def draft_events(syllabus: Syllabus, *, label: str, now: dt.datetime, timezone: str | None) -> Drafted:
    """Every event that the syllabus gives.

    Args:
        syllabus: what the document says.
        label: the calendar's name: the course's own, short.
        now: the stamp of creation.
        timezone: the IANA zone to assume where the syllabus tells none; UTC without any.
    """
    draft = _Draft.of(syllabus, label, now, timezone)
    days = class_days(syllabus)
    events = [event for item in syllabus.items for event in draft.item(item)]
    notes = [*draft.zone_notes(), *_term_notes(syllabus, days)]
    for meeting in syllabus.meetings:
        found = draft.meeting(meeting, days)
        events += [found] if isinstance(found, Event) else []
        notes += [found] if isinstance(found, str) else []
    for weekly in syllabus.recurring:
        found = draft.recurring(weekly, days)
        events += [found] if isinstance(found, Event) else []
        notes += [found] if isinstance(found, str) else []
    undated = tuple(item.title for item in syllabus.items if item.date is None)
    return Drafted(tuple(events), undated, tuple(notes))


@dataclass(frozen=True)
class _Draft:
    """What all events of a syllabus share."""

    syllabus: Syllabus
    label: str
    now: dt.datetime
    zone: ZoneInfo
    assumed_zone: bool

    @classmethod
    def of(cls, syllabus: Syllabus, label: str, now: dt.datetime, timezone: str | None) -> _Draft:
        told = syllabus.timezone or timezone
        return cls(syllabus, label, now, ZoneInfo(told or "UTC"), assumed_zone=syllabus.timezone is None)

    def zone_notes(self) -> Iterator[str]:
        """Said once when the zone is not the syllabus's own."""
        if self.assumed_zone:
            yield f"The syllabus tells no time zone: its times are taken as {self.zone.key}"

    def item(self, item: Item) -> Iterator[Event]:
        """The event of a dated item; nothing for one without a date."""
        if item.date is None:
            return
        doubts: list[str] = []
        times = self._times(item, item.date, doubts)
        title = re.sub(r"\s+(?:is\s+)?due$", "", item.title, flags=re.IGNORECASE)
        if times.get("due") is not None:
            title = f"{title} {due_words(times['due'])}"
        yield self._event(
            item.id,
            item_id=item.id,
            kind=item.kind,
            title=title,
            location=item.location,
            weight=item.weight,
            page=item.page,
            needs_review=(*item.needs_review, *doubts),
            description=_description(item.weight, item.evidence, item.page, (*item.needs_review, *doubts)),
            **times,
        )

    def meeting(self, meeting: Meeting, days: ClassDays) -> Event | str:
        """The series of a weekly pattern, or why there is none."""
        title = _MEETING_TITLES[meeting.kind]
        if meeting.section is not None and meeting.section != self.syllabus.section:
            title = f"{title} (section {meeting.section})"
        if not meeting.days or meeting.start is None:
            return f"{title}: no {'days' if not meeting.days else 'time'} printed, so no series"
        held = meeting.kind in {"lecture", "other"}
        moved = {day for day in days.moved if held and weekday_of(day) in meeting.days}
        taught = sorted({*days.for_days(meeting.days), *moved})
        if not taught:
            return f"{title}: the syllabus tells neither when the term starts nor any class day, so no series"
        doubts: list[str] = []
        starts, ends = self._span(taught[0], meeting.start, meeting.end, doubts)
        doubts = [*meeting.needs_review, *([_ESTIMATED] if days.estimated else []), *doubts]
        return self._event(
            f"meeting/{meeting.id}",
            item_id=meeting.id,
            kind=_MEETING_KINDS[meeting.kind],
            title=title,
            location=meeting.location,
            page=meeting.page,
            needs_review=tuple(doubts),
            description=_description(None, meeting.evidence, meeting.page, doubts),
            starts=starts,
            ends=ends,
            recurrence=_rule(taught, days, moved),
            overrides=tuple(self._overrides(taught, meeting.start, days)) if held else (),
        )

    def _overrides(self, taught: Iterable[dt.date], start: dt.time, days: ClassDays) -> Iterator[Override]:
        """The classes with a topic of their own, and those that the schedule holds on another day."""
        for day in taught:
            held_on = days.moved.get(day, day)
            topic = days.topics.get(held_on)
            if held_on != day:
                words = [f"Moved from {day:%A} {day.isoformat()}", *([topic] if topic else [])]
                yield Override(
                    original_date=day, starts=self._moment(held_on, start), description="\n".join(words)
                )
            elif topic is not None:
                yield Override(original_date=day, description=topic)

    def recurring(self, weekly: Recurring, days: ClassDays) -> Event | str:
        """The all-day series of a weekly deadline, or why there is none."""
        taught = days.for_days((weekly.day,), first=weekly.from_, last=weekly.until)
        if not taught:
            return f"{weekly.title}: neither the weekly deadline nor the term says from when to when, so no series"
        due = None if weekly.time is None else self._moment(taught[0], weekly.time)
        bounded = weekly.from_ is not None and weekly.until is not None
        doubts = (*weekly.needs_review, *((_ESTIMATED,) if days.estimated and not bounded else ()))
        return self._event(
            f"recurring/{weekly.id}",
            item_id=weekly.id,
            kind=weekly.kind,
            title=weekly.title if due is None else f"{weekly.title} {due_words(due)}",
            page=weekly.page,
            needs_review=doubts,
            description=_description(None, weekly.evidence, weekly.page, doubts),
            first_day=taught[0],
            due=due,
            recurrence=_rule(taught, days),
        )

    def _event(self, part: str, *, title: str, **fields: Any) -> Event:
        return Event(
            uid=event_uid(self.syllabus.id, part),
            calendar=self.label,
            syllabus_id=self.syllabus.id,
            title=title,
            timezone=self.zone.key,
            created=self.now,
            last_modified=self.now,
            **fields,
        )

    def _times(self, item: Item, day: dt.date, doubts: list[str]) -> dict[str, Any]:
        """Timed for what takes place at a time; else all-day, with the instant when it is due."""
        if self._sits(item, day):
            assert item.time is not None  # noqa: S101  _sits has asked
            starts, ends = self._span(day, item.time, item.end_time, doubts)
            return {"starts": starts, "ends": ends}
        last = item.end_date if item.end_date is not None and item.end_date > day else None
        if item.kind == "no_class" or item.time is None:
            return {"first_day": day, "last_day": last}
        return {"first_day": day, "last_day": last, "due": self._moment(last or day, item.time)}

    def _sits(self, item: Item, day: dt.date) -> bool:
        several_days = item.end_date is not None and item.end_date > day
        if item.time is None or item.kind == "no_class" or several_days:
            return False
        if item.end_time is not None and item.end_time != item.time:
            return True
        if item.kind not in _SITTINGS or not _EARLIEST <= item.time <= _LATEST:
            return False
        # A quiz with one time may as well be due at it, unless that is when the class begins.
        return item.kind == "exam" or self._slot(day, item.time) is not None

    def _slot(self, day: dt.date, start: dt.time) -> Meeting | None:
        """The class that begins at this time of this weekday."""
        return next(
            (
                meeting
                for meeting in self.syllabus.meetings
                if meeting.kind != "office_hours"
                and meeting.start == start
                and weekday_of(day) in meeting.days
            ),
            None,
        )

    def _span(
        self, day: dt.date, start: dt.time, end: dt.time | None, doubts: list[str]
    ) -> tuple[dt.datetime, dt.datetime]:
        starts = self._moment(day, start)
        if end is None or end == start:
            slot = self._slot(day, start)
            if slot is not None and slot.end is not None and slot.end > start:
                end = slot.end
            else:
                doubts.append(f"no end is printed; {_ASSUMED_MINUTES} minutes are assumed")
                return starts, _fixed(
                    starts.astimezone(dt.UTC) + dt.timedelta(minutes=_ASSUMED_MINUTES), self.zone
                )
        return starts, self._moment(day if end > start else day + _DAY, end)

    def _moment(self, day: dt.date, wall: dt.time) -> dt.datetime:
        return _fixed(dt.datetime.combine(day, wall, self.zone), self.zone)


def _fixed(moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The moment in the zone with a fixed offset, as it comes back from the store.

    Python never finds a time of a zone that the clock shows twice equal to the same instant elsewhere.
    """
    local = moment.astimezone(dt.UTC).astimezone(zone)
    return local.replace(tzinfo=dt.timezone(local.utcoffset() or dt.timedelta()), fold=0)


def _term_notes(syllabus: Syllabus, days: ClassDays) -> Iterator[str]:
    if days.estimated and days.first and days.last and (syllabus.meetings or syllabus.recurring):
        yield (
            "The syllabus does not print when classes begin and end: weekly series are placed from "
            f"{days.first.isoformat()} to {days.last.isoformat()}; update_event changes date and until"
        )


def _rule(taught: list[dt.date], days: ClassDays, moved: Collection[dt.date] = ()) -> Recurrence:
    """Weekly from the first to the last of the days, with those between that are not among them left out."""
    weekdays = {weekday_of(day): day.weekday() for day in taught}
    return Recurrence(
        days=tuple(sorted(weekdays, key=weekdays.__getitem__)),
        until=taught[-1],
        except_dates=tuple(
            day
            for day in days.off
            if taught[0] < day < taught[-1] and weekday_of(day) in weekdays and day not in moved
        ),
    )


def _description(
    weight: float | None, evidence: Iterable[Evidence], page: int | None, doubts: Iterable[str]
) -> str | None:
    """What a person sees when the event is opened: its weight, the printed words, and what to check."""
    lines = [f"CHECK: {doubt}" for doubt in doubts]
    if weight is not None:
        lines.append(f"Weight: {weight:g} % of the grade")
    quotes = [f'p. {piece.page}: "{_short(piece.text)}"' for piece in evidence]
    lines += list(dict.fromkeys(quotes))[:_QUOTES]
    if not quotes and page is not None:
        lines.append(f"p. {page}")
    return "\n".join(lines) or None


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTE_LENGTH else f"{words[: _QUOTE_LENGTH - 1]}…"
