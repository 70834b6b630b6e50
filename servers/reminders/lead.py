"""Lead times and due instants in words."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from servers.domain.event import Event

__all__ = ["spoken", "told"]

_UNITS = ((7 * 24 * 60, "week"), (24 * 60, "day"), (60, "hour"), (1, "minute"))


def told(event: Event, due: dt.datetime, timezone: str) -> str:
    """What a reminder of ``event`` says: the course, what it is, and when; right whenever it is read."""
    local = due.astimezone(ZoneInfo(timezone))
    has_time = event.due is not None or not event.all_day
    when = f"{local:%a %d %b %Y}" + (f" {local:%H:%M}" if has_time else "")
    return f"{event.calendar}: {event.title}, {when}"


def spoken(minutes: int) -> str:
    """A lead time in its largest whole units: "1 day 12 hours"."""
    parts = []
    for size, name in _UNITS:
        count, minutes = divmod(minutes, size)
        if count:
            parts.append(f"{count} {name}{'s' if count > 1 else ''}")
    return " ".join(parts) or "when it is due"
