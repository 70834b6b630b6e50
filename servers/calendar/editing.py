"""Changes that a user makes to an event: to all of it, to one instance of a series, or to that and what follows."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from servers.calendar.moment import read_moment
from servers.calendar.own import HANDED_IN
from servers.calendar.recurrence import Instance, expand, local_start, occurs_on, series_days, zone_of
from servers.calendar.sync import edited_day
from servers.calendar.wording import retitled
from servers.domain.event import Event, EventKind, Override, Recurrence
from servers.domain.identity import NAMESPACE
from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.errors import InvalidValueError, NotFoundError

__all__ = ["Edit", "Scope", "edited", "without"]

Scope = Literal["this", "following", "all"]

_DAY = dt.timedelta(days=1)
_HOUR = dt.timedelta(hours=1)
_TEXTS = ("title", "kind", "calendar", "location", "description")


@dataclass(frozen=True)
class Edit:
    """What is to be different; None leaves a field as it is, and an empty location or description clears it."""

    title: str | None = None
    kind: EventKind | None = None
    calendar: str | None = None
    location: str | None = None
    description: str | None = None
    date: dt.date | None = None
    end_date: dt.date | None = None
    start: str | None = None
    end: str | None = None
    timezone: str | None = None
    days: tuple[Weekday, ...] = ()
    until: dt.date | None = None

    @property
    def when(self) -> bool:
        """Whether it says anything about the time."""
        return any(v is not None for v in (self.date, self.end_date, self.start, self.end, self.timezone))


def edited(event: Event, edit: Edit, *, day: dt.date | None, scope: Scope, now: dt.datetime) -> list[Event]:
    """The event as changed, and for ``following`` the new series that begins on ``day``.

    Args:
        event: as it stands.
        edit: what is to be different.
        day: the instance's original day; needed for ``this`` and ``following`` of a series.
        scope: of a series, what is changed.
        now: the stamp of the change.

    Raises:
        InvalidValueError: nothing to change, or values that contradict each other.
        NotFoundError: the series has no instance on ``day``.
    """
    if edit == Edit():
        raise InvalidValueError("There is nothing to change", "Give at least one new value")
    if event.recurrence is None or scope == "all":
        return [_stamped(_whole(event, edit), event, _tokens(event, edit), now)]
    instance = _instance(event, day)
    if scope == "this":
        changed = _one(event, instance, edit)
        return [_stamped(changed, event, (f"day {instance.original.isoformat()}",), now)]
    head, tail = _split(event, instance.original, now)
    tail = _stamped(_whole(tail, edit), tail, _tokens(tail, edit), now)
    return [tail.model_copy(update={"uid": event.uid})] if head is None else [head, tail]


def without(event: Event, *, day: dt.date | None, scope: Scope, now: dt.datetime) -> Event | None:
    """The event without one instance, or without that and what follows; None when nothing is left.

    Raises:
        NotFoundError: the series has no instance on ``day``.
    """
    if event.recurrence is None or scope == "all":
        return None
    original = _instance(event, day).original
    if scope == "following":
        return _split(event, original, now)[0]
    rule = event.recurrence.model_copy(
        update={"except_dates": tuple(sorted({*event.recurrence.except_dates, original}))}
    )
    left = event.model_copy(
        update={
            "recurrence": rule,
            "overrides": tuple(o for o in event.overrides if o.original_date != original),
        }
    )
    return _stamped(left, event, (f"day {original.isoformat()}",), now) if expand(left) else None


def _tokens(event: Event, edit: Edit) -> tuple[str, ...]:
    """What an import must leave alone from now on."""
    texts = [name for name in _TEXTS if getattr(edit, name) is not None]
    when = ["when"] if edit.when else []
    moved = event.recurrence is not None and edit.date is not None and _weekdays_apart(event, edit.date)
    return (*texts, *when, *(["repeats"] if edit.days or edit.until or moved else []))


def _weekdays_apart(event: Event, first: dt.date) -> int:
    """How many days of the week lie between the first day of the series and another one."""
    return first.weekday() - local_start(event).weekday()


def _stamped(changed: Event, before: Event, tokens: Iterable[str], now: dt.datetime) -> Event:
    try:
        return Event.model_validate(
            {
                **dict(changed),
                "edited": tuple(dict.fromkeys((*changed.edited, *tokens))),
                "sequence": before.sequence + 1,
                "last_modified": now,
            }
        )
    except ValidationError as error:
        said = error.errors()[0]["msg"].removeprefix("Value error, ")
        raise InvalidValueError(
            f"{before.title!r} cannot be changed so: {said}", "Check the times"
        ) from error


def _instance(event: Event, day: dt.date | None) -> Instance:
    """The instance that ``day`` names: by its original day, or by the one it has been moved to."""
    if day is None:
        raise InvalidValueError(f"{event.title!r} repeats", "Give instance_date, or scope 'all'")
    by_original = day if occurs_on(event, day) else None
    for instance in expand(event, day, day) if by_original is None else expand(event):
        if instance.original == (by_original or instance.original):
            return instance
    near = [i.original.isoformat() for i in expand(event, day - 7 * _DAY, day + 7 * _DAY)]
    mend = f"Near are {', '.join(near)}" if near else "list_events shows its dates"
    raise NotFoundError(f"{event.title!r} does not take place on {day.isoformat()}", mend)


def _whole(event: Event, edit: Edit) -> Event:
    changes: dict[str, Any] = {
        name: value or None
        for name in ("location", "description")
        if (value := getattr(edit, name)) is not None
    }
    changes |= {n: v for n in ("title", "kind", "calendar") if (v := getattr(edit, n)) is not None}
    zone = ZoneInfo(edit.timezone) if edit.timezone is not None else zone_of(event)
    if edit.when:
        changes |= _times(event, edit, zone)
    moved = event.model_copy(update=changes)
    if edit.title is None and edit.when:
        moved = moved.model_copy(update={"title": retitled(event.title, event, moved)})
    return moved.model_copy(update=_repetition(event, moved, edit))


def _times(event: Event, edit: Edit, zone: ZoneInfo) -> dict[str, Any]:
    """The new times of the whole event."""
    if edit.start is not None and (not event.all_day or edit.end is not None or event.kind not in HANDED_IN):
        return _timed(event, edit, edit.start, zone)
    if not event.all_day:
        return _shifted(event, edit, zone)
    first = event.first_day or dt.date.min
    due = None if event.due is None else event.due.astimezone(zone_of(event))
    day = edit.date or first
    if edit.start is not None:
        moment = read_moment(edit.start, zone, day=day)
        day, due = moment.astimezone(zone).date(), moment.astimezone(zone)
        offset = 0
    else:
        offset = 0 if due is None else (due.date() - first).days
    last = edit.end_date or (None if event.last_day is None else event.last_day + (day - first))
    return {
        "first_day": day,
        "last_day": None if last == day else last,
        "timezone": edit.timezone or event.timezone,
        "due": None if due is None else _combined(day + offset * _DAY, due.time(), zone),
    }


def _timed(event: Event, edit: Edit, start: str, zone: ZoneInfo) -> dict[str, Any]:
    starts = read_moment(start, zone, day=edit.date or local_start(event))
    day = starts.astimezone(zone).date()
    return {
        "first_day": None,
        "last_day": None,
        "due": None,
        "starts": starts,
        "ends": _end(edit.end, starts, day, zone) if edit.end is not None else starts + _length(event),
        "timezone": zone.key,
    }


def _shifted(event: Event, edit: Edit, zone: ZoneInfo) -> dict[str, Any]:
    """A timed event on another day, in another zone, or with another end; its wall-clock start stays."""
    if edit.end_date is not None:
        raise InvalidValueError(f"{event.title!r} has times", "Give end instead of end_date")
    assert event.starts is not None  # noqa: S101  only timed events are shifted
    day = edit.date or local_start(event)
    starts = _combined(day, event.starts.astimezone(zone_of(event)).time(), zone)
    ends = _end(edit.end, starts, day, zone) if edit.end is not None else starts + _length(event)
    return {"starts": starts, "ends": ends, "timezone": zone.key}


def _end(text: str, starts: dt.datetime, day: dt.date, zone: ZoneInfo) -> dt.datetime:
    ends = read_moment(text, zone, day=day)
    return read_moment(text, zone, day=day + _DAY) if ends <= starts and len(text) <= 5 else ends


def _length(event: Event) -> dt.timedelta:
    if event.starts is None or event.ends is None:
        return _HOUR
    return event.ends.astimezone(dt.UTC) - event.starts.astimezone(dt.UTC)


def _combined(day: dt.date, wall: dt.time, zone: ZoneInfo) -> dt.datetime:
    return dt.datetime.combine(day, wall.replace(fold=0), zone).astimezone(dt.UTC)


def _repetition(before: Event, moved: Event, edit: Edit) -> dict[str, Any]:
    """The rule that goes with the new first day; what no longer fits it falls away."""
    rule = before.recurrence
    if rule is None and not edit.days:
        if edit.until is not None:
            raise InvalidValueError(f"{before.title!r} does not repeat", "Give days too, to make it a series")
        return {}
    first, old_first = local_start(moved), local_start(before)
    days = edit.days or (rule.days if rule is not None else ())
    if not edit.days and first != old_first and weekday_of(first) != weekday_of(old_first):
        if len(set(days)) > 1:
            raise InvalidValueError(
                f"{before.title!r} is on {', '.join(days)}; which days it moves to is not clear", "Give days"
            )
        days = (weekday_of(first),)
    shift = _weekdays_apart(before, first) * _DAY if not edit.days else 0 * _DAY
    until = edit.until or (rule.until if rule is not None else None)
    if until is None:
        raise InvalidValueError("A series needs an end", "Give until")
    renewed = Recurrence(
        days=tuple(sorted(set(days), key=WEEKDAYS.index)),
        interval=rule.interval if rule is not None else 1,
        until=until,
        except_dates=_shifted_exceptions(before, shift),
    )
    fits = series_days(renewed, first, first, until)
    if next(fits, None) is None:
        raise InvalidValueError(f"{before.title!r} would have no date left", "Check date, days and until")
    if not shift:
        return {"recurrence": renewed}
    return {
        "recurrence": renewed,
        "overrides": tuple(
            change.model_copy(update={"original_date": change.original_date + shift})
            for change in before.overrides
        ),
        "edited": tuple(_shifted_token(token, shift) for token in before.edited),
    }


def _shifted_token(token: str, shift: dt.timedelta) -> str:
    day = edited_day(token)
    return token if day is None else f"day {(day + shift).isoformat()}"


def _shifted_exceptions(event: Event, shift: dt.timedelta) -> tuple[dt.date, ...]:
    """The dates left out: days off stay where they are, and what the user took out goes along with its week."""
    if event.recurrence is None:
        return ()
    mine = {day for day in map(edited_day, event.edited) if day is not None}
    return tuple(sorted(day + shift if day in mine else day for day in event.recurrence.except_dates))


def _one(event: Event, instance: Instance, edit: Edit) -> Event:
    """The series with one instance changed."""
    if edit.kind or edit.calendar or edit.days or edit.until or edit.timezone or edit.end_date:
        raise InvalidValueError(
            "One date of a series can change its title, date, start, end, location and description only",
            "Change the rest with scope 'all' or 'following'",
        )
    standing = {change.original_date: change for change in event.overrides}
    known = standing.get(instance.original, Override(original_date=instance.original))
    texts = {n: v for n in ("title", "location", "description") if (v := getattr(edit, n)) is not None}
    times = _one_time(event, instance, edit) if edit.when else {}
    standing[instance.original] = known.model_copy(update={**texts, **times})
    return event.model_copy(update={"overrides": tuple(standing[day] for day in sorted(standing))})


def _one_time(event: Event, instance: Instance, edit: Edit) -> dict[str, Any]:
    zone, day = zone_of(event), edit.date or instance.first_day
    if instance.starts is None or instance.ends is None:
        if edit.start is not None or edit.end is not None:
            raise InvalidValueError("One date of an all-day series cannot have a time", "Give date instead")
        return {"starts": _combined(day, dt.time(), zone), "ends": None}
    if edit.start is not None:
        starts = read_moment(edit.start, zone, day=day)
    else:
        starts = _combined(day, instance.starts.astimezone(zone).time(), zone)
    begun = starts.astimezone(zone).date()
    ends = _end(edit.end, starts, begun, zone) if edit.end else starts + (instance.ends - instance.starts)
    if ends <= starts:
        raise InvalidValueError(f"{event.title!r} would end before it starts", "Check start and end")
    return {"starts": starts, "ends": ends}


def _split(event: Event, day: dt.date, now: dt.datetime) -> tuple[Event | None, Event]:
    """The series before ``day`` (None where that is its first) and a new one from then on."""
    rule = event.recurrence
    assert rule is not None  # noqa: S101  only series are split
    head = event.model_copy(
        update={
            "recurrence": rule.model_copy(update={"until": day - _DAY}),
            "overrides": tuple(o for o in event.overrides if o.original_date < day),
        }
    )
    alone = expand(event.model_copy(update={"overrides": ()}), day, day)
    begun = next(i for i in alone if i.original == day)
    tail = event.model_copy(
        update={
            "uid": str(uuid.uuid5(NAMESPACE, f"{event.uid}/from/{day.isoformat()}")),
            "first_day": None if event.first_day is None else begun.first_day,
            "last_day": None if event.last_day is None else begun.last_day,
            "starts": begun.starts,
            "ends": begun.ends,
            "due": begun.due,
            "overrides": tuple(o for o in event.overrides if o.original_date >= day),
            "edited": tuple(dict.fromkeys((*event.edited, "repeats"))),
            "created": now,
        }
    )
    kept = _stamped(head, event, ("repeats",), now) if expand(head) else None
    return kept, tail
