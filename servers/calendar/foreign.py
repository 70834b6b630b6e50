"""Other programs' calendar files: what an Event cannot say stands as single events within a horizon."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

from servers.calendar.reading import Properties, components_by_uid, event_of
from servers.calendar.recurrence import local_start
from servers.domain.event import Event
from servers.domain.weekday import weekday_of
from servers.errors import InvalidValueError

__all__ = ["Foreign", "Horizon", "read_foreign"]

_MOST = 1000
_UNTIL = re.compile(r";?UNTIL=(\d{8})(?:T(\d{6})(Z?))?")
#: What bounds a rule, and what says a time of day, which the event itself has.
_BOUNDS = re.compile(r";?(?:UNTIL|COUNT|BYHOUR|BYMINUTE|BYSECOND)=[^;]*", re.IGNORECASE)
#: What repeats within a day is no event of a calendar, and would be millions of them.
_BY_DAY = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
_EARLIEST = 1900


@dataclass(frozen=True)
class Horizon:
    """The days, inclusive, for which a series that cannot be kept as one stands date by date."""

    first: dt.date
    last: dt.date

    @classmethod
    def around(cls, now: dt.datetime) -> Horizon:
        """From a month ago to a year and a month ahead."""
        return cls(now.date() - dt.timedelta(days=31), now.date() + dt.timedelta(days=397))


@dataclass
class Foreign:
    """The events that are kept whole; single events by the UID of the series they stand for; what was left out."""

    events: list[Event] = field(default_factory=list)
    copies: dict[str, list[Event]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def read_foreign(source: str, *, calendar: str, timezone: str, horizon: Horizon) -> Foreign:
    """The events of any VCALENDAR.

    Args:
        source: the file's text.
        calendar: the calendar's name for events that do not tell theirs.
        timezone: the IANA zone of times that name none.
        horizon: for series that are not weekly or have no end.

    Raises:
        InvalidValueError: it is no iCalendar file.
    """
    read = Foreign()
    masters, changes = components_by_uid(source)
    for uid, master in masters.items():
        try:
            read.events.append(event_of(uid, master, changes[uid], calendar, timezone))
        except InvalidValueError as error:
            _one_by_one(read, error, (uid, master, changes[uid]), (calendar, timezone), horizon)
    for uid in [uid for uid in changes if uid not in masters]:
        _without_series(read, uid, changes[uid], (calendar, timezone))
    return read


def _without_series(read: Foreign, uid: str, changes: Iterable[Properties], where: tuple[str, str]) -> None:
    """Dates of a series that the file does not hold, such as an invitation to one of them."""
    for change in changes:
        name = change.get("SUMMARY", uid)
        try:
            event = event_of(f"{uid}/{change['RECURRENCE-ID'].to_ical().decode()}", change, (), *where)
        except InvalidValueError as error:
            read.notes.append(f"{name!s:.60} is left out: {error.what}")
            continue
        read.copies.setdefault(uid, []).append(event)
        read.notes.append(f"{name!s:.60} is one date of a series that is not there; changes to it stay here")


def _one_by_one(
    read: Foreign,
    error: InvalidValueError,
    told: tuple[str, Properties, list[Properties]],
    where: tuple[str, str],
    horizon: Horizon,
) -> None:
    uid, master, changes = told
    try:
        found = (
            []
            if "RRULE" not in master
            else list(islice(_singles(uid, master, changes, where, horizon), _MOST))
        )
    except (InvalidValueError, ValueError, KeyError, AttributeError, TypeError, OverflowError) as fault:
        read.notes.append(f"{master.get('SUMMARY', uid)!s:.60} is left out: {fault}")
        return
    if "RRULE" not in master:
        read.notes.append(f"{master.get('SUMMARY', uid)!s:.60} is left out: {error.what}")
        return
    read.copies[uid] = found
    read.notes.append(
        f"{master.get('SUMMARY', uid)!s:.60} is no weekly series with an end: its {len(found)} dates until "
        f"{horizon.last.isoformat()} stand one by one, and changes to them stay here"
    )


def _singles(
    uid: str, master: Properties, changes: Iterable[Properties], where: tuple[str, str], horizon: Horizon
) -> Iterator[Event]:
    """The instances, each as an event of its own."""
    bare = {name: value for name, value in master.items() if name not in {"RRULE", "EXDATE", "RDATE"}}
    first = event_of(uid, bare, (), *where)
    moved = {_day(change["RECURRENCE-ID"].dt, first) for change in changes}
    skipped = {_day(entry.dt, first) for group in _listed(master.get("EXDATE")) for entry in group.dts}
    for day in _days(first, master, horizon):
        if day not in moved | skipped:
            yield _on(first, day)
    for change in changes:
        single = {name: value for name, value in change.items() if name != "RECURRENCE-ID"}
        day = _day(change["RECURRENCE-ID"].dt, first)
        event = event_of(f"{uid}/{day.isoformat()}", single, (), *where)
        if horizon.first <= local_start(event) <= horizon.last:
            yield event


def _days(first: Event, master: Mapping[str, Any], horizon: Horizon) -> Iterator[dt.date]:
    """The days of the rule within the horizon; bounded whatever the rule says."""
    begin, parts = local_start(first), {key.upper(): value for key, value in master["RRULE"].items()}
    frequency, interval = str(parts.get("FREQ", [""])[0]).upper(), int(parts.get("INTERVAL", [1])[0])
    if frequency not in _BY_DAY or interval < 1 or begin.year < _EARLIEST:
        raise InvalidValueError(
            f"It repeats by {master['RRULE'].to_ical().decode()!r}", "No calendar can hold that"
        )
    text = master["RRULE"].to_ical().decode()
    until = _UNTIL.search(text)
    last = horizon.last if until is None else min(_last_day(until, first), horizon.last)
    if frequency == "DAILY":
        known = _daily(begin, last, parts, interval)
    else:
        rule = f"{_BOUNDS.sub('', text).strip(';')};UNTIL={last:%Y%m%d}T235959"
        known = (one.date() for one in rrulestr(rule, dtstart=dt.datetime.combine(begin, dt.time())))
    count = parts.get("COUNT")
    for day in islice(known, None if count is None else max(0, int(count[0]))):
        if day >= horizon.first:
            yield day


def _daily(
    begin: dt.date, last: dt.date, parts: Mapping[str, Iterable[Any]], interval: int
) -> Iterator[dt.date]:
    """A daily rule by itself: dateutil would look for a day that never comes until the year 9999."""
    months, days = ({int(value) for value in parts.get(name, ())} for name in ("BYMONTH", "BYMONTHDAY"))
    weekdays = {str(value) for value in parts.get("BYDAY", ())}
    for number in range(0, (last - begin).days + 1, interval):
        day = begin + dt.timedelta(days=number)
        from_end = day.day - calendar.monthrange(day.year, day.month)[1] - 1
        if (
            (not months or day.month in months)
            and (not days or day.day in days or from_end in days)
            and (not weekdays or weekday_of(day) in weekdays)
        ):
            yield day


def _last_day(match: re.Match[str], first: Event) -> dt.date:
    day = dt.datetime.strptime(match[1], "%Y%m%d").replace(tzinfo=dt.UTC)
    if not match[3] or first.timezone is None:
        return day.date()
    moment = dt.datetime.combine(day.date(), dt.time.fromisoformat(match[2]), dt.UTC)
    return moment.astimezone(ZoneInfo(first.timezone)).date()


def _on(first: Event, day: dt.date) -> Event:
    """The first instance, on another day at the same local time."""
    update: dict[str, Any] = {"uid": f"{first.uid}/{day.isoformat()}"}
    shift = day - local_start(first)
    if first.first_day is not None:
        update["first_day"] = day
        update["last_day"] = None if first.last_day is None else first.last_day + shift
    elif first.starts is not None and first.ends is not None:
        zone = ZoneInfo(first.timezone or "UTC")
        local = first.starts.astimezone(zone).replace(tzinfo=None) + shift
        starts = local.replace(tzinfo=zone).astimezone(dt.UTC)
        update["starts"] = starts
        update["ends"] = starts + (first.ends.astimezone(dt.UTC) - first.starts.astimezone(dt.UTC))
    return first.model_copy(update=update)


def _day(value: dt.date, event: Event) -> dt.date:
    if not isinstance(value, dt.datetime):
        return value
    return (value if value.tzinfo is None else value.astimezone(ZoneInfo(event.timezone or "UTC"))).date()


def _listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]
