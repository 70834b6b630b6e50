"""What the calendar's tools answer: flat rows, and each answer as a few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import Field, WithJsonSchema

from servers.calendar.conflicts import Clash
from servers.calendar.recurrence import Instance, expand, zone_of
from servers.calendar.workload import Week
from servers.domain.event import Event
from servers.domain.frozen import Frozen

__all__ = [
    "Busy",
    "Conflict",
    "Conflicts",
    "Deleted",
    "Exported",
    "FreeTime",
    "Imported",
    "Line",
    "Listing",
    "Row",
    "Span",
    "Synced",
    "Undone",
    "Workload",
    "Written",
    "busy_of",
    "conflict_of",
    "conflict_text",
    "line_of",
    "row_of",
    "row_text",
    "shortened",
    "span_of",
]

_SHOWN = 60


class Row(Frozen):
    """One instance of an event."""

    uid: str
    title: str
    kind: str
    calendar: str
    date: dt.date
    end_date: dt.date | None = None
    start: str | None = Field(default=None, description="local; none: all-day")
    end: str | None = None
    due: str | None = None
    timezone: str | None = None
    location: str | None = None
    weight: float | None = Field(default=None, description="% of grade")
    instance_date: dt.date | None = Field(default=None, description="of a series")
    check: tuple[str, ...] = Field(default=(), description="doubts")


class Line(Frozen):
    """An event in one line, and what is different about it."""

    uid: str
    event: str
    changes: tuple[str, ...] = ()


Texts = Annotated[tuple[str, ...], WithJsonSchema({"type": "array"})]
Mapped = Annotated[dict[str, str], WithJsonSchema({"type": "object"})]
#: The published schema of a list of lines: field by field it would cost every session many tokens.
Lines = Annotated[tuple[Line, ...], WithJsonSchema({"type": "array"})]
_ListedRows = WithJsonSchema(
    {
        "type": "array",
        "description": "uid, title, kind, calendar, date, end_date, start and end (none: all-day), due, timezone, "
        "location, weight, instance_date (of a series), check (doubts)",
    }
)
_ListedConflicts = WithJsonSchema(
    {
        "type": "array",
        "description": "kind, dates, events, uids, time",
    }
)


class Conflict(Frozen):
    """Two events that overlap, the exams of one day, or the deadlines of a full week."""

    kind: Literal["overlap", "exams_on_one_day", "crowded_week"]
    dates: tuple[dt.date, ...]
    events: tuple[str, ...]
    uids: tuple[str, ...]
    time: str | None = None


class Imported(Frozen):
    """What an import did, or would do."""

    syllabus_id: str
    calendar: str
    dry_run: bool
    added: Lines = Field(description="uid, event, changes")
    changed: Lines
    removed: Lines
    unchanged: int
    kept: Lines
    conflicts: Texts
    undated: Texts = Field(description="left out: no date known")
    notes: Texts
    reminders_moved: int


class Undone(Frozen):
    """What taking an import back did; ``kept`` was edited since."""

    syllabus_id: str
    calendar: str
    restored: Lines = Field(description="uid, event")
    deleted: Lines
    kept: Lines


class Written(Frozen):
    """Events made or changed."""

    events: Lines = Field(description="uid, event, changes")
    existing: int = Field(default=0, description="of these, stood already")
    reminders_moved: int = 0
    notes: Texts = ()


class Synced(Frozen):
    """What a sync with a calendar server did."""

    url: str
    sent: int
    removed_there: int
    received: Lines
    removed_here: Texts
    conflicts: Texts
    notes: Texts


class Deleted(Frozen):
    """Events taken away, or cut."""

    deleted: Texts = Field(description="uids gone")
    shortened: Texts = Field(description="lost dates")
    reminders_removed: int


class Listing(Frozen):
    """Instances in a range."""

    events: Annotated[tuple[Row, ...], _ListedRows]
    more: int = Field(description="left off by limit")


class Conflicts(Frozen):
    """All conflicts in a range."""

    conflicts: Annotated[tuple[Conflict, ...], _ListedConflicts]


class Busy(Frozen):
    """One ISO week."""

    week: str
    start: dt.date
    deadlines: int
    weight: float = Field(description="% of grades")
    counts: dict[str, int]


_ListedWeeks = WithJsonSchema(
    {
        "type": "array",
        "description": "week, start, deadlines, weight (% of grades), counts by kind",
    }
)


class Workload(Frozen):
    """A range by week."""

    weeks: Annotated[tuple[Busy, ...], _ListedWeeks]
    busiest: Texts


class Span(Frozen):
    """A stretch without events, local with its offset."""

    start: str
    end: str
    minutes: int


_ListedSpans = WithJsonSchema({"type": "array", "description": "start, end, minutes"})


class FreeTime(Frozen):
    """Stretches without events."""

    free: Annotated[tuple[Span, ...], _ListedSpans]
    timezone: str
    minutes: int = Field(description="in all")
    more: int = Field(description="left off")


class Exported(Frozen):
    """Files written; ``path`` is the first."""

    path: str
    paths: Texts
    events: int
    calendars: Texts
    changed: bool = Field(description="false: the file held this already")
    feeds: Mapped = Field(default_factory=dict, description="URLs by calendar")


def row_of(instance: Instance, zone: ZoneInfo | None = None) -> Row:
    """The instance as a row, in the event's zone or in ``zone``."""
    event = instance.event
    shown = zone or (zone_of(event) if event.timezone is not None else None)
    first, last = instance.first_day, instance.last_day
    if instance.starts is not None and zone is not None:
        first = instance.starts.astimezone(zone).date()
    return Row(
        uid=event.uid,
        title=instance.title,
        kind=event.kind,
        calendar=event.calendar,
        date=first,
        end_date=last if instance.starts is None and last != first else None,
        start=_local(instance.starts, shown),
        end=_local(instance.ends, shown),
        due=_local(instance.due, shown),
        timezone=None if shown is None or (instance.starts or instance.due) is None else shown.key,
        location=instance.location,
        weight=event.weight,
        instance_date=None if event.recurrence is None else instance.original,
        check=event.needs_review,
    )


def row_text(row: Row) -> str:
    """A row as one line."""
    when = row.start[:16].replace("T", " ") if row.start else row.date.isoformat()
    until = f"-{row.end[11:16]}" if row.end else f" to {row.end_date.isoformat()}" if row.end_date else ""
    review = " (check)" if row.check else ""
    return f"{when}{until} {row.calendar}: {row.title}{review}"


def conflict_of(clash: Clash) -> Conflict:
    """The clash as a row; its time is local to the first event."""
    zone = zone_of(clash.instances[0].event)
    time = None
    if clash.span is not None:
        start, end = (moment.astimezone(zone) for moment in clash.span)
        time = f"{start:%H:%M}-{end:%H:%M} {zone.key}"
    return Conflict(
        kind=clash.kind,
        dates=clash.days,
        events=tuple(f"{i.event.calendar}: {i.title}" for i in clash.instances),
        uids=tuple(i.event.uid for i in clash.instances),
        time=time,
    )


def conflict_text(conflict: Conflict) -> str:
    """A conflict as one line."""
    more = f" (+{len(conflict.dates) - 1} more)" if len(conflict.dates) > 1 else ""
    time = f", {conflict.time}" if conflict.time else ""
    return f"{conflict.dates[0].isoformat()}{more} {' / '.join(conflict.events)}{time}"


def line_of(event: Event, changes: Iterable[str] = ()) -> Line:
    """The event, of a series its first instance, as a line."""
    found = expand(event)
    shown = row_text(row_of(found[0])) if found else f"{event.calendar}: {event.title}"
    rule = event.recurrence
    series = f", {' '.join(rule.days)} until {rule.until.isoformat()}" if rule is not None else ""
    return Line(uid=event.uid, event=f"{shown}{series}", changes=tuple(changes))


def busy_of(week: Week) -> Busy:
    """The week as a row."""
    return Busy(
        week=week.name,
        start=week.monday,
        deadlines=week.deadlines,
        weight=week.weight,
        counts=dict(week.counts),
    )


def span_of(span: tuple[dt.datetime, dt.datetime], zone: ZoneInfo) -> Span:
    """The stretch as a row, in the zone."""
    start, end = span
    return Span(
        start=start.astimezone(zone).isoformat(timespec="minutes"),
        end=end.astimezone(zone).isoformat(timespec="minutes"),
        minutes=(end - start) // dt.timedelta(minutes=1),
    )


def shortened(lines: Iterable[str]) -> str:
    """The lines, or the first of them and how many more there are."""
    listed = list(lines)
    more = [f"... and {len(listed) - _SHOWN} more"] if len(listed) > _SHOWN else []
    return "\n".join([*listed[:_SHOWN], *more])


def _local(moment: dt.datetime | None, zone: ZoneInfo | None) -> str | None:
    if moment is None:
        return None
    return moment.astimezone(zone or dt.UTC).isoformat(timespec="minutes")
