"""Deadlines as tasks (VTODO, RFC 5545 section 3.6.2), in a file of their own: Google rejects files that hold any."""

from __future__ import annotations

import datetime as dt
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator

from servers.calendar.colours import colours
from servers.calendar.contentline import date_text, duration, joined, text, utc
from servers.calendar.ics import head_lines, summary, word_lines
from servers.calendar.recurrence import Instance, expand_all, zone_of
from servers.domain.event import Event
from servers.domain.identity import NAMESPACE
from servers.domain.reminder import Reminder
from servers.domain.syllabus import DEADLINE_KINDS

__all__ = ["todo_text"]

_SITTINGS = frozenset({"exam", "quiz", "presentation"})


def todo_text(events: Iterable[Event], *, name: str, reminders: Iterable[Reminder] = ()) -> str:
    """One VCALENDAR with a VTODO for each deadline, of a series one for each of its dates.

    Programs differ in what a repeating task means, and each date of weekly homework is done on its own.

    Args:
        events: only what is handed in becomes a task; exams and classes are left out.
        name: the list's name for people.
        reminders: those not done become alarms, relative to the due instant.
    """
    wanted = [e for e in events if e.kind in DEADLINE_KINDS and e.kind not in _SITTINGS]
    by_instance: dict[tuple[str | None, dt.date | None], list[Reminder]] = defaultdict(list)
    for reminder in reminders:
        if reminder.state != "done":
            by_instance[reminder.event_uid, reminder.original_date].append(reminder)
    palette = colours(event.calendar for event in wanted)
    lines = [*head_lines(name, palette)]
    for instance in expand_all(wanted, dt.date.min, dt.date.max):
        series = instance.event.recurrence is not None
        key = (instance.event.uid, instance.original if series else None)
        lines += _todo_lines(instance, palette[instance.event.calendar], by_instance.get(key, []))
    return joined([*lines, "END:VCALENDAR"])


def _todo_lines(instance: Instance, colour: str, reminders: Iterable[Reminder]) -> Iterator[str]:
    event = instance.event
    due = instance.due or instance.starts
    yield "BEGIN:VTODO"
    part = f"/{instance.original.isoformat()}" if event.recurrence is not None else ""
    yield f"UID:{text(event.uid)}/task{part}"
    # In UTC no VTIMEZONE is needed, and a task takes place nowhere.
    yield f"DUE:{utc(due)}" if due is not None else f"DUE;VALUE=DATE:{date_text(instance.last_day)}"
    yield from word_lines(summary(event, instance.title), instance.description, instance.location)
    yield f"DTSTAMP:{utc(event.last_modified)}"
    yield f"CREATED:{utc(event.created)}"
    yield f"LAST-MODIFIED:{utc(event.last_modified)}"
    yield f"SEQUENCE:{event.sequence}"
    yield "STATUS:NEEDS-ACTION"
    yield f"CATEGORIES:{text(event.calendar)},{text(event.kind.replace('_', ' '))}"
    yield f"COLOR:{colour}"
    end = due or dt.datetime.combine(instance.last_day, dt.time(), zone_of(event)).astimezone(dt.UTC)
    for lead, words in sorted({one.at.astimezone(dt.UTC) - end: one.text for one in reminders}.items()):
        key = f"alarm/{event.uid}/task{part}/{duration(lead)}"
        yield "BEGIN:VALARM"
        yield f"UID:{uuid.uuid5(NAMESPACE, key)}"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{text(words)}"
        yield f"TRIGGER;RELATED=END:{duration(lead)}"
        yield "END:VALARM"
    yield "END:VTODO"
