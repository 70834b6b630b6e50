"""An iCalendar file's events: our own files come back whole, other programs' as far as an Event can say it."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from servers.calendar.contentline import plain
from servers.calendar.ics import EXTRA
from servers.calendar.recurrence import series_days
from servers.calendar.zones import iana_zone
from servers.domain.event import Event, Recurrence
from servers.domain.identity import NAMESPACE
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.errors import InvalidValueError

__all__ = ["Properties", "components_by_uid", "event_of", "read_calendar"]

_DAY = dt.timedelta(days=1)
#: In years; some programs write 9999 for no end at all.
_LONGEST_SERIES = 100
#: A component by the names of its properties; icalendar's own types are a union of everything.
Properties = Mapping[str, Any]


def read_calendar(source: str, *, calendar: str = "Imported", timezone: str = "UTC") -> list[Event]:
    """The events of a VCALENDAR, in its order.

    Args:
        source: the file's text.
        calendar: the calendar's name for events that do not tell theirs.
        timezone: the IANA zone of times that name none.

    Raises:
        InvalidValueError: it is no iCalendar file, or repeats in a way that only weekly series cannot say.
    """
    masters, changes = components_by_uid(source)
    return [event_of(uid, master, changes[uid], calendar, timezone) for uid, master in masters.items()]


def components_by_uid(source: str) -> tuple[dict[str, Properties], dict[str, list[Properties]]]:
    """The VEVENTs of a VCALENDAR by UID: each event itself, and its instances that differ.

    Raises:
        InvalidValueError: it is no iCalendar file.
    """
    # Not with the module: it would make every server's start longer by a twentieth, and few are given a file.
    from icalendar import Calendar  # noqa: PLC0415  see above

    try:
        parsed = Calendar.from_ical(source)
    except (ValueError, AttributeError, TypeError, LookupError, OverflowError) as error:
        # The library's own word is ValueError; what a mangled line makes it stumble over comes as the others.
        raise InvalidValueError(
            f"This is no iCalendar file ({error})", "Give the text of an .ics file"
        ) from error
    masters: dict[str, Properties] = {}
    changes: dict[str, list[Properties]] = defaultdict(list)
    for component in cast("Iterable[Properties]", parsed.walk("VEVENT")):
        uid = plain(str(component.get("UID", ""))).replace("\n", " ").strip() or _own_uid(component)
        if "RECURRENCE-ID" in component:
            changes[uid].append(component)
        else:
            masters[uid] = component
    return masters, changes


def _own_uid(component: Properties) -> str:
    """A UID for what has none, though RFC 5545 section 3.6.1 asks for one: the same file gives the same again."""
    start = component["DTSTART"].to_ical().decode() if "DTSTART" in component else ""
    return str(uuid.uuid5(NAMESPACE, f"foreign/{start}/{component.get('SUMMARY', '')}"))


def event_of(
    uid: str, master: Properties, changes: Iterable[Properties], calendar: str, timezone: str
) -> Event:
    """The event of a VEVENT and of its instances that differ.

    Raises:
        InvalidValueError: it is broken, or repeats in a way that only weekly series cannot say.
    """
    try:
        return _event(uid, master, changes, calendar, timezone)
    except (KeyError, AttributeError, TypeError, ValueError, OverflowError, ValidationError) as error:
        raise InvalidValueError(f"An event of this file is broken ({error})", "Mend or remove it") from error


def _event(
    uid: str, master: Properties, changes: Iterable[Properties], calendar: str, timezone: str
) -> Event:
    extra = _extra(master)
    start = master["DTSTART"].dt
    # Whole days without a zone are meant as UTC's everywhere (``zone_of``).
    zone = _zone(
        extra.get("timezone"), master["DTSTART"], timezone if isinstance(start, dt.datetime) else "UTC"
    )
    stamp = _stamp(master, "DTSTAMP") or dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
    values: dict[str, Any] = {
        "calendar": calendar,
        "kind": "personal",
        **extra,
        "uid": uid,
        "title": _title(master, extra) or "",
        "description": _text(master, "DESCRIPTION"),
        "location": _text(master, "LOCATION"),
        "sequence": int(master.get("SEQUENCE", 0)),
        "created": _stamp(master, "CREATED") or stamp,
        "last_modified": _stamp(master, "LAST-MODIFIED") or stamp,
        **_times(master, zone),
    }
    if isinstance(start, dt.datetime):
        values["timezone"] = zone.key
    if "RRULE" in master:
        values["recurrence"] = _recurrence(master, start, zone)
        values["overrides"] = [_override(change, extra, zone) for change in changes]
    return Event.model_validate(values)


def _extra(master: Properties) -> dict[str, Any]:
    line = master.get("X-SYLLABUS-AGENT")
    if line is None:
        return {}
    try:
        read = json.loads(str(line))
    except ValueError:
        return {}
    return {key: read[key] for key in EXTRA & read.keys()} if isinstance(read, dict) else {}


def _title(component: Properties, extra: Mapping[str, Any]) -> str | None:
    """SUMMARY without the course that our own export puts before the title."""
    shown = _text(component, "SUMMARY")
    if shown is None or extra.get("syllabus_id") is None:
        return shown
    return shown.removeprefix(plain(f"{extra.get('calendar', '')}: "))


def _text(component: Properties, name: str) -> str | None:
    return str(component[name]) if name in component else None


def _stamp(component: Properties, name: str) -> dt.datetime | None:
    if name not in component:
        return None
    value: dt.datetime = component[name].dt
    return value if value.tzinfo else value.replace(tzinfo=dt.UTC)


def _zone(named: str | None, start: Any, otherwise: str) -> ZoneInfo:
    """The zone that our own line names, else that of a DTSTART with a time, else the caller's."""
    moment = start.dt
    own = None
    if isinstance(moment, dt.datetime):
        if "TZID" in start.params:
            own = iana_zone(str(start.params["TZID"]), moment.tzinfo, moment)
        elif moment.tzinfo is not None:
            own = "UTC"
    try:
        return ZoneInfo(named or own or otherwise)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise InvalidValueError(f"There is no time zone {named or own!r}", "Use an IANA name") from error


def _aware(value: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(dt.UTC)


def _times(component: Properties, zone: ZoneInfo) -> dict[str, Any]:
    start = component["DTSTART"].dt
    if not isinstance(start, dt.datetime):
        end = component["DTEND"].dt if "DTEND" in component else start + _length(component, _DAY)
        last = max(start, end - _DAY)
        return {"first_day": start, "last_day": None if last == start else last}
    starts = _aware(start, zone)
    if "DTEND" in component:
        ends = _aware(component["DTEND"].dt, zone)
    else:
        ends = starts + _length(component, dt.timedelta(minutes=1))
    return {"starts": starts, "ends": ends if ends > starts else starts + dt.timedelta(minutes=1)}


def _length(component: Properties, otherwise: dt.timedelta) -> dt.timedelta:
    length: dt.timedelta = component["DURATION"].dt if "DURATION" in component else otherwise
    return length


def _override(change: Properties, extra: Mapping[str, Any], zone: ZoneInfo) -> dict[str, Any]:
    """An instance of its own; what is the same as in the series is sorted out by ``anchored``."""
    times = _times(change, zone)
    starts = times.get("starts")
    if starts is None:
        starts = dt.datetime.combine(times["first_day"], dt.time(), zone).astimezone(dt.UTC)
    return {
        "original_date": _day(change["RECURRENCE-ID"].dt, zone),
        "title": _title(change, extra),
        "starts": starts,
        "ends": times.get("ends"),
        "location": _text(change, "LOCATION"),
        "description": _text(change, "DESCRIPTION"),
    }


def _day(value: dt.date, zone: ZoneInfo) -> dt.date:
    return _aware(value, zone).astimezone(zone).date() if isinstance(value, dt.datetime) else value


def _recurrence(master: Properties, start: dt.date, zone: ZoneInfo) -> dict[str, Any]:
    rule = {key.upper(): value for key, value in master["RRULE"].items()}
    first, interval = _day(start, zone), int(rule.get("INTERVAL", [1])[0])
    frequency, days = str(rule["FREQ"][0]), [str(day) for day in rule.get("BYDAY", [])]
    if frequency == "DAILY" and interval == 1:
        days = days or list(WEEKDAYS)
    elif frequency == "WEEKLY":
        days = days or [weekday_of(first)]
    else:
        days = []
    odd = rule.keys() - {"FREQ", "INTERVAL", "UNTIL", "COUNT", "BYDAY", "WKST"}
    shifted = interval > 1 and str(rule.get("WKST", ["MO"])[0]) != "MO"
    if odd or shifted or "RDATE" in master or not days or set(days) - set(WEEKDAYS):
        shown = master["RRULE"].to_ical().decode()
        raise InvalidValueError(
            f"{master.get('SUMMARY', master.get('UID'))!s:.60} repeats by {shown!r}, which is no weekly series",
            "Leave this event out, or make it weekly",
        )
    excepted = sorted(_excepted(master, zone))
    return {
        "days": sorted(set(days), key=[*WEEKDAYS].index),
        "interval": interval,
        "until": _bounded(_until(rule, start, days, interval, zone), first),
        "except_dates": excepted,
    }


def _bounded(until: dt.date, first: dt.date) -> dt.date:
    if until.year - first.year > _LONGEST_SERIES:
        raise InvalidValueError(
            f"A series until {until.isoformat()} is one without an end", "Give it a nearer UNTIL"
        )
    return until


def _excepted(master: Properties, zone: ZoneInfo) -> set[dt.date]:
    listed = master.get("EXDATE", [])
    groups = listed if isinstance(listed, list) else [listed]
    return {_day(entry.dt, zone) for group in groups for entry in group.dts}


def _until(
    rule: Mapping[str, list[Any]], start: dt.date, days: Iterable[str], interval: int, zone: ZoneInfo
) -> dt.date:
    """The last local day that the rule allows."""
    first = _day(start, zone)
    if "UNTIL" in rule:
        limit = rule["UNTIL"][0]
        if not isinstance(limit, dt.datetime) or not isinstance(start, dt.datetime):
            return _day(limit, zone)
        local, wall = _aware(limit, zone).astimezone(zone), _aware(start, zone).astimezone(zone).time()
        return local.date() if local.time() >= wall else local.date() - _DAY
    if "COUNT" in rule:
        endless = Recurrence.model_validate({"days": tuple(days), "interval": interval, "until": dt.date.max})
        counted = islice(series_days(endless, first, first, dt.date.max), int(rule["COUNT"][0]))
        return max(counted, default=first)
    raise InvalidValueError("A series without an end cannot be kept", "Give it an UNTIL or a COUNT")
