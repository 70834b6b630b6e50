"""A reminder in words."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from servers.domain.event import Event

__all__ = ["told"]


def told(event: Event, due: dt.datetime, timezone: str) -> str:
    """What a reminder of ``event`` says: the course, what it is, and when; right whenever it is read."""
    local = due.astimezone(ZoneInfo(timezone))
    has_time = event.due is not None or not event.all_day
    when = f"{local:%a %d %b %Y}" + (f" {local:%H:%M}" if has_time else "")
    return f"{event.calendar}: {event.title}, {when}"
