"""When an event is due, and when a reminder of it rings; the calendar and the reminders must agree on both."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from servers.domain.event import Event, Override
from servers.domain.identity import NAMESPACE
from servers.domain.weekday import weekday_of

__all__ = ["MORNING", "Due", "dues", "reminder_id", "rings_at", "told"]

#: The local time from which reminders of an all-day event without a known time are counted.
MORNING = dt.time(9)

_DAY = dt.timedelta(days=1)
_MINUTES_A_DAY = 24 * 60


@dataclass(frozen=True)
class Due:
    """An instant at which an event, or one instance of a series, is due or starts.

    ``original`` names the instance by its day within the series, wherever it has been moved; None without series.
    """

    at: dt.datetime
    original: dt.date | None = None


def dues(event: Event, *, timezone: str) -> tuple[Due, ...]:
    """When ``event`` is due: its ``due``, else its start, else 09:00 on its first day.

    Args:
        event: a series gives one instant for each instance.
        timezone: the IANA zone for an event that has none of its own.
    """
    zone = ZoneInfo(event.timezone or timezone)
    if event.recurrence is None:
        return (Due(_instant(event, zone)),)
    changes = {change.original_date: change for change in event.overrides}
    return tuple(Due(_moved(event, day, changes.get(day), zone), day) for day in _days(event, zone))


def rings_at(due: dt.datetime, minutes_before: int, *, timezone: str) -> dt.datetime:
    """The instant ``minutes_before`` the due one, in UTC.

    Whole days are days of the calendar and the rest is exact (RFC 5545 section 3.3.6): a day before a deadline at
    23:59 is 23:59 of the day before, also where the clocks change in between.
    """
    days, minutes = divmod(minutes_before, _MINUTES_A_DAY)
    local = due.astimezone(ZoneInfo(timezone))
    return (local - days * _DAY).astimezone(dt.UTC) - dt.timedelta(minutes=minutes)


def reminder_id(event_uid: str, minutes_before: int, original: dt.date | None = None) -> str:
    """The id of the reminder so long before an event, or before one instance of a series; it outlives a move."""
    instance = "" if original is None else f"/{original.isoformat()}"
    return str(uuid.uuid5(NAMESPACE, f"reminder/{event_uid}{instance}/{minutes_before}"))


def told(event: Event, due: dt.datetime, *, timezone: str) -> str:
    """What a reminder of ``event`` says: the course, what it is, and when; right whenever it is read."""
    local = due.astimezone(ZoneInfo(timezone))
    has_time = event.due is not None or not event.all_day
    when = f"{local:%a %d %b %Y}" + (f" {local:%H:%M}" if has_time else "")
    return f"{event.calendar}: {event.title}, {when}"


def _instant(event: Event, zone: ZoneInfo) -> dt.datetime:
    known = event.due or event.starts
    if known is not None:
        return known.astimezone(dt.UTC)
    assert event.first_day is not None  # noqa: S101  the model's validator has seen to it
    return dt.datetime.combine(event.first_day, MORNING, zone).astimezone(dt.UTC)


def _days(event: Event, zone: ZoneInfo) -> Iterator[dt.date]:
    """The days of a series, as its rule says."""
    rule, first = event.recurrence, _first_day(event, zone)
    assert rule is not None  # noqa: S101  only series are asked
    monday = first - first.weekday() * _DAY
    for number in range((rule.until - first).days + 1):
        day = first + number * _DAY
        in_turn = (day - monday).days // 7 % rule.interval == 0
        if in_turn and weekday_of(day) in rule.days and day not in rule.except_dates:
            yield day


def _first_day(event: Event, zone: ZoneInfo) -> dt.date:
    if event.first_day is not None:
        return event.first_day
    assert event.starts is not None  # noqa: S101  the model's validator has seen to it
    return event.starts.astimezone(zone).date()


def _moved(event: Event, day: dt.date, change: Override | None, zone: ZoneInfo) -> dt.datetime:
    """The instance of ``day``: at the series' local time, as many days off as the first one's due day is."""
    first, due = _first_day(event, zone), _instant(event, zone).astimezone(zone)
    if change is not None and change.starts is not None:
        if not event.all_day:
            return change.starts.astimezone(dt.UTC)
        day = change.starts.astimezone(zone).date()
    local = dt.datetime.combine(day + (due.date() - first), due.time().replace(fold=0), zone)
    return local.astimezone(dt.UTC)
