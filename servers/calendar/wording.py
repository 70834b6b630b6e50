"""An event's fields in short words, for people who compare the old value with the new one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from servers.calendar.recurrence import Instance, zone_of
from servers.domain.event import Event, Override, Recurrence

__all__ = ["FIELDS", "changed_fields", "due_words", "field_words", "instance_words", "local_iso", "retitled"]

#: What an event says of the world, under the names that tools use; the rest is bookkeeping.
FIELDS = {
    "title": "title",
    "kind": "kind",
    "calendar": "calendar",
    "first_day": "date",
    "last_day": "end_date",
    "starts": "start",
    "ends": "end",
    "timezone": "timezone",
    "due": "due",
    "location": "location",
    "weight": "weight",
    "recurrence": "repeats",
    "overrides": "single dates",
    "needs_review": "check",
    "description": "description",
    "page": "page",
}


def local_iso(moment: dt.datetime, event: Event) -> str:
    """The moment in the event's zone with its offset, to the minute."""
    return moment.astimezone(dt.UTC).astimezone(zone_of(event)).isoformat(timespec="minutes")


def changed_fields(old: Event, new: Event) -> list[str]:
    """The fields in which two versions of an event differ."""
    return [field for field in FIELDS if getattr(old, field) != getattr(new, field)]


def field_words(event: Event, field: str) -> str:
    """The value of a field; "none" where there is none."""
    value = getattr(event, field)
    if value is None or value == ():
        return "none"
    if isinstance(value, dt.datetime):
        return local_iso(value, event)
    if isinstance(value, Recurrence):
        return _rule_words(value)
    if isinstance(value, tuple):
        return _list_words(value)
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    return shown if len(shown) <= 120 else f"{shown[:119]}…"


def instance_words(instance: Instance) -> str:
    """When and what, in one line."""
    if instance.starts is None:
        when = instance.first_day.isoformat()
    else:
        when = instance.starts.astimezone(zone_of(instance.event)).strftime("%Y-%m-%d %H:%M")
    return f"{when} {instance.event.calendar}: {instance.title}"


def due_words(moment: dt.datetime) -> str:
    """How a title says when something is due: "due 11:59 pm", by the moment's own clock."""
    hour, half = moment.hour % 12 or 12, "am" if moment.hour < 12 else "pm"
    return f"due {hour}:{moment.minute:02} {half}" if moment.minute else f"due {hour} {half}"


def retitled(title: str, old: Event, new: Event) -> str:
    """The title with the due time of ``new`` where it told that of ``old``."""
    if old.due is None:
        return title
    before = due_words(old.due.astimezone(zone_of(old)))
    if not title.endswith(before):
        return title
    after = "" if new.due is None else due_words(new.due.astimezone(zone_of(new)))
    return f"{title.removesuffix(before)}{after}".rstrip()


def _rule_words(rule: Recurrence) -> str:
    every = "weekly" if rule.interval == 1 else f"every {rule.interval} weeks"
    off = f", not on {', '.join(day.isoformat() for day in rule.except_dates)}" if rule.except_dates else ""
    return f"{every} {' '.join(rule.days)} until {rule.until.isoformat()}{off}"


def _list_words(values: Iterable[object]) -> str:
    listed = list(values)
    if all(isinstance(value, str) for value in listed):
        return "; ".join(map(str, listed))
    days = [value.original_date.isoformat() for value in listed if isinstance(value, Override)]
    return f"{len(days)} ({', '.join(days[:5])}{', …' if len(days) > 5 else ''})"
