"""Reminders that follow their events: moved when these move, gone when these go, kept when done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
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
        reminders: all that are tied to it.
        event: as it stands now; None where it is gone.
        now: one that was delivered rings again where its new instant is still to come.
        timezone: the IANA zone for an event that has none.
    """
    followed, standing = Followed(), list(reminders)
    coming = () if event is None else dues(event, timezone=timezone)
    taken = {(one.minutes_before, one.original_date) for one in standing}
    for reminder in standing:
        due = _same(reminder, coming, taken)
        if event is None or due is None:
            if reminder.state != "done":
                followed.gone.append(reminder.id)
            continue
        taken.add((reminder.minutes_before, due.original))
        fresh = _renewed(reminder, event, due, now, event.timezone or timezone)
        if fresh != reminder:
            followed.moved.append(fresh)
            if fresh.id != reminder.id:
                followed.gone.append(reminder.id)
    return followed


def _same(
    reminder: Reminder, coming: Iterable[Due], taken: Collection[tuple[int | None, dt.date | None]]
) -> Due | None:
    """The instance it was made for, else one that took its place in that week and has no such reminder yet."""
    exact = (due for due in coming if due.original == reminder.original_date)
    if reminder.original_date is None:
        return next(exact, None)
    week = reminder.original_date.isocalendar()[:2]
    near = (
        due
        for due in coming
        if due.original is not None
        and due.original.isocalendar()[:2] == week
        and (reminder.minutes_before, due.original) not in taken
    )
    return next(exact, None) or next(near, None)


def _renewed(reminder: Reminder, event: Event, due: Due, now: dt.datetime, timezone: str) -> Reminder:
    relative = reminder.minutes_before is not None
    if reminder.minutes_before is not None:
        at = rings_at(due.at, reminder.minutes_before, timezone=timezone)
    else:
        at = reminder.at + (due.at - (reminder.due or due.at))
    again = reminder.state == "delivered" and at != reminder.at and at > now
    renamed = relative and due.original != reminder.original_date
    return reminder.model_copy(
        update={
            "id": reminder_id(event.uid, reminder.minutes_before or 0, due.original)
            if renamed
            else reminder.id,
            "text": told(event, due.at, timezone=timezone) if relative else reminder.text,
            "at": at,
            "timezone": timezone,
            "calendar": event.calendar,
            "kind": event.kind,
            "due": due.at,
            "original_date": due.original,
            "state": "open" if again else reminder.state,
        }
    )
