"""Reminders as alarms inside an event (RFC 5545 section 3.6.6)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from servers.calendar.contentline import duration, text
from servers.calendar.recurrence import zone_of
from servers.domain.event import Event
from servers.domain.reminder import Reminder

__all__ = ["alarm_lines"]


def alarm_lines(event: Event, reminders: Iterable[Reminder]) -> Iterator[str]:
    """A VALARM for each reminder that is not done, relative to the start, so that it moves along and repeats.

    Reminders of several instances of a series that have the same lead are one alarm.
    """
    leads = {_lead(event, reminder): reminder.text for reminder in reminders if reminder.state != "done"}
    for lead in sorted(leads):
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{text(leads[lead])}"
        yield f"TRIGGER:{duration(lead)}"
        yield "END:VALARM"


def _lead(event: Event, reminder: Reminder) -> dt.timedelta:
    """How long after (negative: before) the start of its instance the reminder rings."""
    if event.starts is not None:
        if reminder.minutes_before is not None and reminder.due is not None:
            return -dt.timedelta(minutes=reminder.minutes_before)
        return _exactly(reminder.at, reminder.due or event.starts)
    zone = zone_of(event)
    day = event.first_day if reminder.due is None else reminder.due.astimezone(zone).date()
    assert day is not None  # noqa: S101  an event that is not timed is all-day
    return _exactly(reminder.at, dt.datetime.combine(day, dt.time(), zone))


def _exactly(later: dt.datetime, earlier: dt.datetime) -> dt.timedelta:
    return later.astimezone(dt.UTC) - earlier.astimezone(dt.UTC)
