"""Reminders as alarms inside an event (RFC 5545 section 3.6.6), each with a UID of its own (RFC 9074 section 4)."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Iterator

from servers.calendar.contentline import duration, text
from servers.calendar.recurrence import zone_of
from servers.domain.event import Event
from servers.domain.identity import NAMESPACE
from servers.domain.reminder import Reminder

__all__ = ["alarm_lines"]


def alarm_lines(
    event: Event, reminders: Iterable[Reminder], *, original: dt.date | None = None
) -> Iterator[str]:
    """A VALARM for each reminder that is not done, relative to the start, so that it moves along and repeats.

    Reminders of several instances of a series that have the same lead are one alarm.

    Args:
        event: to which they belong.
        reminders: of it.
        original: the day of an instance that stands by itself, which has alarms of its own.
    """
    instance = "" if original is None else f"/{original.isoformat()}"
    leads = {_lead(event, reminder): reminder.text for reminder in reminders if reminder.state != "done"}
    for lead in sorted(leads):
        key = f"alarm/{event.uid}{instance}/{duration(lead)}"
        yield "BEGIN:VALARM"
        yield f"UID:{uuid.uuid5(NAMESPACE, key)}"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{text(leads[lead])}"
        yield f"TRIGGER:{duration(lead)}"
        yield "END:VALARM"


def _lead(event: Event, reminder: Reminder) -> dt.timedelta:
    """How long after (negative: before) the start of its instance the reminder rings; days are the calendar's."""
    if event.starts is not None and reminder.minutes_before is not None:
        return -dt.timedelta(minutes=reminder.minutes_before)
    zone, day = zone_of(event), event.first_day
    if event.starts is not None:
        start = (reminder.due or event.starts).astimezone(zone).replace(tzinfo=None)
    else:
        assert day is not None  # noqa: S101  an event is timed or all-day
        day = day if reminder.due is None else reminder.due.astimezone(zone).date()
        start = dt.datetime.combine(day, dt.time())
    # Between two local times, as programs count from an all-day event's midnight.
    return reminder.at.astimezone(zone).replace(tzinfo=None) - start
