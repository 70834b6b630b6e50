"""The user's own events: from what was asked for to an Event."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field

from servers.calendar.moment import read_moment
from servers.calendar.wording import due_words
from servers.domain.event import Event, EventKind, Recurrence
from servers.domain.frozen import Frozen
from servers.domain.identity import NAMESPACE
from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.errors import InvalidValueError

__all__ = ["HANDED_IN", "NewEvent", "draft_own", "first_free_uid"]

#: Kinds that are handed in by a time rather than take place at one.
HANDED_IN = frozenset({"homework", "project", "paper", "reading", "other"})
_HOUR = dt.timedelta(hours=1)


class NewEvent(Frozen):
    """An event to be made. All-day with date, timed with start."""

    title: str = Field(min_length=1)
    kind: EventKind = "personal"
    date: dt.date | None = Field(default=None, description="all-day: this, not start")
    end_date: dt.date | None = Field(default=None, description="last day")
    start: str | None = Field(default=None, description="local 2026-10-05T14:00; of homework: when due")
    end: str | None = Field(default=None, description="local, or HH:MM; default: 1 h")
    timezone: str | None = Field(default=None, description="IANA; default: the usual")
    location: str | None = None
    description: str | None = None
    calendar: str = "Personal"
    days: tuple[Weekday, ...] = Field(default=(), description="weekly on these, to until")
    until: dt.date | None = Field(default=None, description="last day of the series")


def draft_own(new: NewEvent, *, timezone: str | None, now: dt.datetime) -> Event:
    """The event that was asked for, with a UID that the same request gives again.

    Args:
        new: what was asked for.
        timezone: the checked IANA zone of its times.
        now: the stamp of creation.

    Raises:
        InvalidValueError: it is neither all-day nor timed, or both, or its times contradict each other.
    """
    if (new.date is None) == (new.start is None):
        raise InvalidValueError(f"{new.title!r} needs either date or start", "Give one of the two")
    if new.start is not None and timezone is None:
        raise InvalidValueError(
            f"The time zone of {new.title!r} is not known", "Give timezone, such as America/New_York"
        )
    times = _all_day(new) if new.start is None else _timed(new, new.start, ZoneInfo(timezone or "UTC"))
    key = f"own/{new.calendar}/{new.kind}/{new.title}/{new.date or new.start}"
    title = new.title
    if times.get("due") is not None:
        title = f"{title} {due_words(times['due'].astimezone(ZoneInfo(timezone or 'UTC')))}"
    return Event(
        uid=str(uuid.uuid5(NAMESPACE, key)),
        calendar=new.calendar,
        kind=new.kind,
        title=title,
        description=new.description or None,
        location=new.location or None,
        timezone=timezone,
        created=now,
        last_modified=now,
        **times,
    )


def first_free_uid(event: Event, find: Callable[[str], Event | None]) -> tuple[Event, bool]:
    """The event under its own UID, or the next one where that stands for something else by now.

    Returns:
        The event, and whether the very same stands already.
    """
    number, candidate = 1, event
    while (standing := find(candidate.uid)) is not None:
        same: dict[str, Any] = {"created": standing.created, "last_modified": standing.last_modified}
        if candidate.starts is None and candidate.due is None:
            # The zone of whole days is only where the calendar was usually kept when they were made.
            same["timezone"] = standing.timezone
        if standing == candidate.model_copy(update=same):
            return standing, True
        number += 1
        candidate = event.model_copy(update={"uid": str(uuid.uuid5(NAMESPACE, f"{event.uid}.{number}"))})
    return candidate, False


def _all_day(new: NewEvent) -> dict[str, Any]:
    day = new.date or dt.date.min
    if new.end_date is not None and new.end_date < day:
        raise InvalidValueError(f"{new.title!r} ends before it starts", "Check date and end_date")
    last = new.end_date if new.end_date != day else None
    return {"first_day": day, "last_day": last, "recurrence": _weekly(new, day)}


def _timed(new: NewEvent, start: str, zone: ZoneInfo) -> dict[str, Any]:
    starts = read_moment(start, zone)
    day = starts.astimezone(zone).date()
    if new.kind in HANDED_IN and new.end is None:
        return {"first_day": day, "due": starts, "recurrence": _weekly(new, day)}
    ends = starts + _HOUR if new.end is None else read_moment(new.end, zone, day=day)
    if ends <= starts and new.end is not None and len(new.end) <= 5:
        ends = read_moment(new.end, zone, day=day + dt.timedelta(days=1))
    if ends <= starts:
        raise InvalidValueError(f"{new.title!r} ends before it starts", "Check start and end")
    return {"starts": starts, "ends": ends, "recurrence": _weekly(new, day)}


def _weekly(new: NewEvent, day: dt.date) -> Recurrence | None:
    if not new.days and new.until is None:
        return None
    if not new.days or new.until is None:
        raise InvalidValueError(f"{new.title!r} needs both days and until to repeat", "Give both or neither")
    if new.until < day:
        raise InvalidValueError(f"{new.title!r} ends before it starts", "Check until")
    if weekday_of(day) not in new.days:
        raise InvalidValueError(
            f"{new.title!r} starts on {day.isoformat()}, a {weekday_of(day)}, which is not among its days",
            f"Start on one of {', '.join(new.days)}, or add {weekday_of(day)}",
        )
    return Recurrence(days=tuple(sorted(set(new.days), key=WEEKDAYS.index)), until=new.until)
