"""Reminders that follow their events: moved when these move, gone when these go, kept when done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from servers.domain.due import Due, dues, reminder_id, rings_at, told
from servers.domain.event import Event
from servers.domain.reminder import Reminder

__all__ = ["Followed", "follow"]


@dataclass
class Followed:
    """The reminders to write, and the ids of those to delete."""

    moved: list[Reminder] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def follow(
    reminders: Iterable[Reminder], event: Event | None, *, now: dt.datetime, timezone: str
) -> Followed:
    """What becomes of the reminders of one event.

    Args:
        reminders: those tied to it.
        event: as it stands now; None where it is gone.
        now: one that was delivered rings again where its new instant is still to come.
        timezone: the IANA zone for an event that has none.
    """
    followed = Followed()
    coming = () if event is None else dues(event, timezone=timezone)
    for reminder in reminders:
        due = _same(reminder, coming)
        if event is None or due is None:
            if reminder.state != "done":
                followed.gone.append(reminder.id)
            continue
        fresh = _renewed(reminder, event, due, now, event.timezone or timezone)
        if fresh != reminder:
            followed.moved.append(fresh)
            if fresh.id != reminder.id:
                followed.gone.append(reminder.id)
    return followed


def _same(reminder: Reminder, coming: Iterable[Due]) -> Due | None:
    """The instance it was made for, else the one that took its place in that week."""
    exact = (due for due in coming if due.original == reminder.original_date)
    if reminder.original_date is None:
        return next(exact, None)
    week = reminder.original_date.isocalendar()[:2]
    near = (due for due in coming if due.original is not None and due.original.isocalendar()[:2] == week)
    return next(exact, None) or next(near, None)


def _renewed(reminder: Reminder, event: Event, due: Due, now: dt.datetime, timezone: str) -> Reminder:
    if reminder.minutes_before is not None:
        at = rings_at(due.at, reminder.minutes_before, timezone=timezone)
    else:
        at = reminder.at + (due.at - (reminder.due or due.at))
    again = reminder.state == "delivered" and at != reminder.at and at > now
    same_instance = due.original == reminder.original_date
    renamed = reminder.id if same_instance or reminder.minutes_before is None else None
    return reminder.model_copy(
        update={
            "id": renamed or reminder_id(event.uid, reminder.minutes_before or 0, due.original),
            "text": told(event, due.at, timezone=timezone)
            if reminder.minutes_before is not None
            else reminder.text,
            "at": at,
            "timezone": timezone,
            "calendar": event.calendar,
            "kind": event.kind,
            "due": due.at,
            "original_date": due.original,
            "state": "open" if again else reminder.state,
        }
    )
