"""Deadlines as timed blocks: half an hour that ends when the work is due, for calendars that hide all-day items."""

from __future__ import annotations

import datetime as dt

from servers.calendar.recurrence import local_start, zone_of
from servers.calendar.wording import due_words
from servers.domain.event import Event, Override

__all__ = ["as_block"]

_LENGTH = dt.timedelta(minutes=30)


def as_block(event: Event) -> Event:
    """The event as a block of its own day that ends at its due time; one without a due time as it is.

    A series whose due day is not its first day stays all-day too, since its weekdays would be others.
    """
    if not event.all_day or event.due is None or event.timezone is None:
        return event
    zone, first = zone_of(event), local_start(event)
    due = event.due.astimezone(zone)
    midnight = dt.datetime.combine(due.date(), dt.time(), zone)
    starts = max(event.due.astimezone(dt.UTC) - _LENGTH, midnight.astimezone(dt.UTC))
    if starts >= event.due or (event.recurrence is not None and due.date() != first):
        return event

    def moved(change: Override) -> Override:
        if change.starts is None:
            return change
        day = change.starts.astimezone(zone).date()
        ends = dt.datetime.combine(day, due.time().replace(fold=0), zone).astimezone(dt.UTC)
        return change.model_copy(update={"starts": ends - (event_due - starts), "ends": ends})

    event_due = event.due.astimezone(dt.UTC)
    return event.model_copy(
        update={
            "title": event.title.removesuffix(due_words(due)).rstrip() or event.title,
            "first_day": None,
            "last_day": None,
            "starts": starts,
            "ends": event_due,
            "overrides": tuple(map(moved, event.overrides)),
        }
    )
