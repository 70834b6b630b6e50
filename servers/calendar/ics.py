"""Events as an iCalendar file (RFC 5545, with colours and refresh hints of RFC 7986 and alarms' UIDs of RFC 9074) and back.

The same events and reminders always give the same bytes: every stamp comes from the event, none from the clock.
What iCalendar has no place for (weight, page, the due instant ...) stands as JSON in one X-SYLLABUS-AGENT line.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from servers.calendar.alarms import alarm_lines
from servers.calendar.colours import HEX, colours
from servers.calendar.contentline import date_text, joined, moment_line, plain, text, utc, wall
from servers.calendar.recurrence import Instance, anchored, expand, local_start, zone_of
from servers.calendar.vtimezone import vtimezone_lines
from servers.domain.event import Event, Recurrence
from servers.domain.reminder import Reminder

__all__ = ["EXTRA", "calendar_text", "head_lines", "summary", "word_lines"]

_DAY = dt.timedelta(days=1)
#: The fields of an Event that iCalendar has no place for.
EXTRA = {
    "calendar",
    "kind",
    "syllabus_id",
    "item_id",
    "timezone",
    "due",
    "weight",
    "page",
    "needs_review",
    "edited",
}


def calendar_text(events: Iterable[Event], *, name: str, reminders: Iterable[Reminder] = ()) -> str:
    """One VCALENDAR with the events, in an order of their own.

    Args:
        events: what to write; a series without any instance left is skipped.
        name: the calendar's name for people.
        reminders: those tied to one of the events become its alarms, unless they are done.
    """
    standing = [event for event in map(anchored, events) if event is not None]
    standing.sort(key=lambda event: (local_start(event), event.uid))
    by_event: dict[str | None, list[Reminder]] = defaultdict(list)
    for reminder in reminders:
        by_event[reminder.event_uid].append(reminder)
    palette = colours(event.calendar for event in standing)
    lines = [*head_lines(name, palette), *_zone_lines(standing)]
    for event in standing:
        lines += _event_lines(event, palette[event.calendar], by_event.get(event.uid, []))
    return joined([*lines, "END:VCALENDAR"])


def head_lines(name: str, palette: Mapping[str, str]) -> Iterator[str]:
    """How a file begins: its name, a single calendar's colour, and how often to look again."""
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//syllabus-agent//calendar 1//EN"
    yield "CALSCALE:GREGORIAN"
    if name.strip():
        yield f"NAME:{text(name)}"
        yield f"X-WR-CALNAME:{text(name)}"
    if len(palette) == 1:
        yield from (f"COLOR:{colour}" for colour in palette.values())
        yield from (f"X-APPLE-CALENDAR-COLOR:{HEX[colour]}" for colour in palette.values())
    yield "REFRESH-INTERVAL;VALUE=DURATION:PT12H"
    yield "X-PUBLISHED-TTL:PT12H"


def _zone_lines(events: Iterable[Event]) -> Iterator[str]:
    """A VTIMEZONE for each zone that a TZID names, over the years in which it is used."""
    years: dict[str, list[int]] = defaultdict(list)
    for event in events:
        if event.starts is not None and event.timezone not in (None, "UTC"):
            moments = [event.starts, *(o.starts for o in event.overrides if o.starts is not None)]
            last = event.recurrence.until.year if event.recurrence is not None else event.starts.year
            # A local year and UTC's differ on New Year's Eve only.
            years[str(event.timezone)] += [
                last + 1,
                *(m.year - 1 for m in moments),
                *(m.year + 1 for m in moments),
            ]
    for key in sorted(years):
        yield from vtimezone_lines(key, min(years[key]), max(years[key]))


def _event_lines(event: Event, colour: str, reminders: list[Reminder]) -> Iterator[str]:
    first = expand(event.model_copy(update={"recurrence": None, "overrides": ()}))[0]
    common = [*_common(event, colour)]
    yield "BEGIN:VEVENT"
    yield f"UID:{text(event.uid)}"
    yield from _time_lines(event, first)
    if event.recurrence is not None:
        yield from _rule_lines(event, event.recurrence)
    yield from word_lines(summary(event, event.title), event.description, event.location)
    yield from common
    yield f"X-SYLLABUS-AGENT;VALUE=TEXT:{text(_extra(event))}"
    yield from alarm_lines(event, reminders)
    yield "END:VEVENT"
    yield from _override_lines(event, common, reminders)


def _override_lines(event: Event, common: list[str], reminders: list[Reminder]) -> Iterator[str]:
    if not event.overrides:
        return
    changed = {change.original_date for change in event.overrides}
    for instance in expand(event):
        if instance.original in changed:
            yield "BEGIN:VEVENT"
            yield f"UID:{text(event.uid)}"
            yield _day_line("RECURRENCE-ID", event, instance.original)
            yield from _time_lines(event, instance)
            yield from word_lines(summary(event, instance.title), instance.description, instance.location)
            yield from common
            yield from alarm_lines(event, reminders, original=instance.original)
            yield "END:VEVENT"


def _common(event: Event, colour: str) -> Iterator[str]:
    yield f"DTSTAMP:{utc(event.last_modified)}"
    yield f"CREATED:{utc(event.created)}"
    yield f"LAST-MODIFIED:{utc(event.last_modified)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"CATEGORIES:{text(event.calendar)},{text(event.kind.replace('_', ' '))}"
    yield f"COLOR:{colour}"
    # A deadline or a free day does not make anyone busy, and nobody has to be at office hours.
    free = event.all_day or event.kind in {"no_class", "office_hours"}
    yield f"TRANSP:{'TRANSPARENT' if free else 'OPAQUE'}"


def summary(event: Event, title: str) -> str:
    """The title as a calendar program shows it: what comes from a syllabus begins with its course."""
    return title if event.syllabus_id is None else f"{event.calendar}: {title}"


def word_lines(title: str, description: str | None, location: str | None) -> Iterator[str]:
    """SUMMARY, DESCRIPTION and LOCATION, each where there is one."""
    for name, value in (("SUMMARY", title), ("DESCRIPTION", description), ("LOCATION", location)):
        if value and plain(value).strip():
            yield f"{name}:{text(value)}"


def _time_lines(event: Event, instance: Instance) -> Iterator[str]:
    if instance.starts is None or instance.ends is None:
        yield f"DTSTART;VALUE=DATE:{date_text(instance.first_day)}"
        if instance.last_day < dt.date.max:
            yield f"DTEND;VALUE=DATE:{date_text(instance.last_day + _DAY)}"
        return
    zone = zone_of(event)
    yield moment_line("DTSTART", instance.starts, zone)
    yield moment_line("DTEND", instance.ends, zone)


def _rule_lines(event: Event, rule: Recurrence) -> Iterator[str]:
    interval = f";INTERVAL={rule.interval}" if rule.interval > 1 else ""
    until = date_text(rule.until)
    if not event.all_day:
        until = utc(dt.datetime.combine(rule.until, dt.time(23, 59, 59), zone_of(event)))
    yield f"RRULE:FREQ=WEEKLY{interval};UNTIL={until};BYDAY={','.join(rule.days)}"
    for day in rule.except_dates:
        yield _day_line("EXDATE", event, day)


def _day_line(name: str, event: Event, day: dt.date) -> str:
    """A property that names an instance by its original start, in DTSTART's type and zone."""
    if event.starts is None:
        return f"{name};VALUE=DATE:{date_text(day)}"
    zone = zone_of(event)
    shown = wall(dt.datetime.combine(day, event.starts.astimezone(zone).time()))
    return f"{name}:{shown}Z" if zone.key == "UTC" else f"{name};TZID={zone.key}:{shown}"


def _extra(event: Event) -> str:
    fields = event.model_dump(mode="json", include=EXTRA, exclude_defaults=True)
    return json.dumps(fields, sort_keys=True)
