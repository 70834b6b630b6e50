"""Series unrolled: which instances an event has, in its own local time.

An instance keeps its wall-clock start across daylight-saving changes and its exact length (RFC 5545 section
3.8.5.3). A start that the clock skips is read with the offset before the gap, and one that it shows twice is
the first of the two (section 3.3.5), which is what ``fold=0`` means to ``zoneinfo``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from zoneinfo import ZoneInfo

from servers.domain.event import Event, Override, Recurrence
from servers.domain.weekday import WEEKDAYS

__all__ = [
    "Instance",
    "anchored",
    "expand",
    "expand_all",
    "local_start",
    "occurs_on",
    "series_days",
    "zone_of",
]

_DAY = dt.timedelta(days=1)
_FAR = (dt.date.min, dt.date.max)


@dataclass(frozen=True)
class Instance:
    """One time at which an event takes place; ``original`` names it within its series.

    ``first_day`` and ``last_day`` are the local days that it touches, for timed instances too; ``starts``,
    ``ends`` and ``due`` are in UTC, since Python compares times that a clock shows twice only there.
    """

    event: Event
    original: dt.date
    title: str
    first_day: dt.date
    last_day: dt.date
    starts: dt.datetime | None = None
    ends: dt.datetime | None = None
    due: dt.datetime | None = None
    location: str | None = None
    description: str | None = None

    @cached_property
    def sort_key(self) -> tuple[dt.date, bool, dt.datetime, str]:
        """By day; all-day before timed, then by instant and UID."""
        moment = self.starts or dt.datetime.min.replace(tzinfo=dt.UTC)
        return self.first_day, self.starts is not None, moment, self.event.uid


def zone_of(event: Event) -> ZoneInfo:
    """The zone in which the event was meant; UTC for an all-day event without one."""
    return ZoneInfo(event.timezone or "UTC")


def local_start(event: Event) -> dt.date:
    """The local day on which the event (its first instance) starts."""
    if event.first_day is not None:
        return event.first_day
    assert event.starts is not None  # noqa: S101  the model's validator has seen to it
    return event.starts.astimezone(zone_of(event)).date()


def series_days(rule: Recurrence, first: dt.date, start: dt.date, end: dt.date) -> Iterator[dt.date]:
    """The days from ``start`` to ``end`` (inclusive) on which a series beginning on ``first`` takes place."""
    wanted = sorted(WEEKDAYS.index(day) for day in set(rule.days))
    skipped = frozenset(rule.except_dates)
    step = 7 * rule.interval
    monday = first.toordinal() - first.weekday()
    if start.toordinal() > monday:
        monday += (start.toordinal() - monday) // step * step
    earliest, latest = max(first, start).toordinal(), min(rule.until, end).toordinal()
    while monday <= latest:
        for offset in wanted:
            if earliest <= monday + offset <= latest:
                day = dt.date.fromordinal(monday + offset)
                if day not in skipped:
                    yield day
        monday += step


def occurs_on(event: Event, day: dt.date) -> bool:
    """Whether ``day`` names an instance of the event (its original day, wherever it has been moved)."""
    first = local_start(event)
    if event.recurrence is None:
        return day == first
    return day in series_days(event.recurrence, first, day, day)


def expand(event: Event, start: dt.date = dt.date.min, end: dt.date = dt.date.max) -> list[Instance]:
    """The instances that touch the local days from ``start`` to ``end`` (inclusive), in order."""
    shape = _Shape.of(event)
    if event.recurrence is None:
        only = shape.instance(shape.first, None)
        return [only] if _touches(only, start, end) else []
    changes = {change.original_date: change for change in event.overrides}
    begin = _back(start, shape.length_days)
    days = [d for d in series_days(event.recurrence, shape.first, begin, end) if d not in changes]
    near = (d for d, change in changes.items() if begin <= d <= end or change.starts is not None)
    days += [d for d in near if d in series_days(event.recurrence, shape.first, d, d)]
    instances = (shape.instance(day, changes.get(day)) for day in days)
    return sorted((i for i in instances if _touches(i, start, end)), key=lambda i: i.sort_key)


def expand_all(events: Iterable[Event], start: dt.date, end: dt.date) -> list[Instance]:
    """The instances of all events that touch the local days from ``start`` to ``end``, in order."""
    return sorted((i for event in events for i in expand(event, start, end)), key=lambda i: i.sort_key)


def anchored(event: Event) -> Event | None:
    """The same event in its one canonical form; None when no instance is left.

    A series begins on its first real instance (RFC 5545 leaves a DTSTART that is none undefined, and programs
    differ), and keeps only the exceptions and overrides that change something.
    """
    rule, shape = event.recurrence, _Shape.of(event)
    if rule is None:
        one_day = event.first_day == event.last_day
        return event.model_copy(
            update={**_words(event), "overrides": (), "last_day": None if one_day else event.last_day}
        )
    first = next(series_days(rule, shape.first, *_FAR), None)
    if first is None:
        return None
    begun = shape.instance(first, None)
    return event.model_copy(
        update={
            **_words(event),
            "recurrence": _canonical_rule(rule, shape.first, first),
            "overrides": _canonical_overrides(shape, rule, first),
            "first_day": None if event.first_day is None else begun.first_day,
            "last_day": None if event.first_day is None or not shape.length else begun.last_day,
            "starts": begun.starts,
            "ends": begun.ends,
            "due": begun.due,
        }
    )


def _words(event: Event) -> dict[str, str | None]:
    """An iCalendar file cannot tell an empty text from none."""
    return {
        "title": _said(event.title) or "",
        "description": _said(event.description),
        "location": _said(event.location),
    }


def _said(text: str | None) -> str | None:
    return text if text is not None and text.strip() else None


def _canonical_rule(rule: Recurrence, anchor: dt.date, first: dt.date) -> Recurrence:
    bare = rule.model_copy(update={"except_dates": ()})
    return Recurrence(
        days=tuple(sorted(set(rule.days), key=WEEKDAYS.index)),
        interval=rule.interval,
        until=rule.until,
        except_dates=tuple(
            sorted({d for d in rule.except_dates if d > first and d in series_days(bare, anchor, d, d)})
        ),
    )


def _canonical_overrides(shape: _Shape, rule: Recurrence, first: dt.date) -> tuple[Override, ...]:
    changes = {change.original_date: change for change in shape.event.overrides}
    kept = []
    for day in sorted(changes):
        if day in series_days(rule, first, day, day):
            change = _canonical_override(shape, changes[day])
            if change != Override(original_date=day):
                kept.append(change)
    return tuple(kept)


def _canonical_override(shape: _Shape, change: Override) -> Override:
    plain, changed = (shape.instance(change.original_date, c) for c in (None, change))
    moved = (plain.starts, plain.ends, plain.first_day) != (changed.starts, changed.ends, changed.first_day)
    midnight = dt.datetime.combine(changed.first_day, dt.time(), shape.zone).astimezone(dt.UTC)
    return Override(
        original_date=change.original_date,
        title=None if changed.title == plain.title else changed.title,
        starts=(changed.starts or midnight) if moved else None,
        ends=changed.ends if moved else None,
        location=None if changed.location == plain.location else changed.location,
        description=None if changed.description == plain.description else changed.description,
    )


@dataclass(frozen=True)
class _Shape:
    """What all instances of an event have in common."""

    event: Event
    zone: ZoneInfo
    first: dt.date
    wall: dt.time | None
    length: dt.timedelta
    due_wall: tuple[int, dt.time] | None

    @classmethod
    def of(cls, event: Event) -> _Shape:
        zone, first = zone_of(event), local_start(event)
        due = None if event.due is None else event.due.astimezone(zone)
        if event.starts is None or event.ends is None:
            wall, length = None, (event.last_day or first) - first
        else:
            wall = event.starts.astimezone(zone).time().replace(fold=0)
            # Arithmetic between two datetimes of one zone would ignore its clock changes.
            length = event.ends.astimezone(dt.UTC) - event.starts.astimezone(dt.UTC)
        return cls(
            event=event,
            zone=zone,
            first=first,
            wall=wall,
            length=length,
            due_wall=None if due is None else ((due.date() - first).days, due.time().replace(fold=0)),
        )

    @property
    def length_days(self) -> int:
        """How many days after its first day an instance may still touch."""
        return self.length.days + (0 if self.wall is None else 2)

    def instance(self, day: dt.date, change: Override | None) -> Instance:
        """The instance of ``day``, with what ``change`` says differently."""
        event, change = self.event, change or _UNCHANGED
        starts, ends, first, last = self._span(day, change)
        return Instance(
            event=event,
            original=day,
            title=_said(change.title) or _said(event.title) or "",
            first_day=first,
            last_day=last,
            starts=starts,
            ends=ends,
            due=self._due(day, first),
            location=_said(change.location) or _said(event.location),
            description=_said(change.description) or _said(event.description),
        )

    def _span(
        self, day: dt.date, change: Override
    ) -> tuple[dt.datetime | None, dt.datetime | None, dt.date, dt.date]:
        if self.wall is None:
            first = day if change.starts is None else change.starts.astimezone(self.zone).date()
            return None, None, first, first + self.length
        starts = change.starts or self._moment(day)
        # The end of a change that comes before its start says nothing.
        ends = (
            change.ends if change.ends is not None and change.ends > starts else _later(starts, self.length)
        )
        starts, ends = starts.astimezone(dt.UTC), ends.astimezone(dt.UTC)
        last = (ends - dt.timedelta(microseconds=1)).astimezone(self.zone).date()
        return starts, ends, starts.astimezone(self.zone).date(), last

    def _moment(self, day: dt.date) -> dt.datetime:
        event, wall = self.event, self.wall
        assert event.starts is not None  # noqa: S101  only timed events are asked
        assert wall is not None  # noqa: S101  only timed events are asked
        if event.recurrence is None:
            return event.starts
        return dt.datetime.combine(day, wall, self.zone)

    def _due(self, day: dt.date, first: dt.date) -> dt.datetime | None:
        if self.due_wall is None:
            return None
        if self.event.recurrence is None and self.event.due is not None:
            return self.event.due.astimezone(dt.UTC)
        days, wall = self.due_wall
        base = first if self.wall is None else day
        return dt.datetime.combine(base + days * _DAY, wall, self.zone).astimezone(dt.UTC)


_UNCHANGED = Override(original_date=dt.date.min)


def _touches(instance: Instance, start: dt.date, end: dt.date) -> bool:
    return instance.first_day <= end and instance.last_day >= start


def _later(moment: dt.datetime, length: dt.timedelta) -> dt.datetime:
    return moment.astimezone(dt.UTC) + length


def _back(day: dt.date, days: int) -> dt.date:
    return dt.date.fromordinal(max(1, day.toordinal() - days))
