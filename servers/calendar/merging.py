"""Two versions of an event that grew from one: what each side changed, and the newer edit where both did."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from servers.calendar.contentline import plain as plain_text
from servers.calendar.ics import EXTRA, summary
from servers.calendar.recurrence import anchored, local_start, zone_of
from servers.calendar.sync import WHEN
from servers.calendar.wording import FIELDS, field_words, retitled
from servers.domain.event import Event, Override, Recurrence

__all__ = ["Merge", "merged", "same_content", "seen_as"]

#: What another calendar program can change, each group as one.
_GROUPS = {
    "title": ("title",),
    "description": ("description",),
    "location": ("location",),
    "when": WHEN,
    "recurrence": ("recurrence",),
    "overrides": ("overrides",),
}


@dataclass(frozen=True)
class Merge:
    """The event as both sides want it, what came from the other side, and where the two disagreed, in words."""

    event: Event
    changes: tuple[str, ...]
    conflicts: tuple[str, ...]


def seen_as(remote: Event, base: Event) -> Event:
    """What another program wrote, as a version of ``base``: with what iCalendar has no place for.

    The course before the title goes, a due instant moves with its day, and a zone that says the same instants
    is no change.
    """
    # A file tells a series from its first real instance on.
    base = anchored(base) or base
    known = {name: getattr(base, name) for name in EXTRA - {"timezone", "due"}}
    # The reader has taken it off where our own line told it to.
    course = plain_text(summary(base, "")) if remote.syllabus_id is None else ""
    title = remote.title.removeprefix(course)
    timezone = base.timezone if remote.all_day else remote.timezone
    if (remote.starts, remote.ends, remote.recurrence) == (base.starts, base.ends, base.recurrence):
        timezone = base.timezone
    plain = remote.model_copy(
        update={**known, "title": title, "timezone": timezone, "created": base.created, "due": base.due}
    )
    moved = plain.model_copy(
        update={
            "due": _due(base, plain),
            "overrides": _overrides(remote, course, ZoneInfo(timezone or "UTC")),
        }
    )
    if moved.title == base.title:
        moved = moved.model_copy(update={"title": retitled(base.title, base, moved)})
    return Event.model_validate(dict(moved))


def merged(base: Event, local: Event, remote: Event) -> Merge:
    """What both sides did to ``base``.

    Args:
        base: as both had it.
        local: as it stands here.
        remote: as the other side has it, by ``seen_as``.
    """
    there, here = _changed(base, remote), _changed(base, local)
    newer = remote.last_modified >= local.last_modified
    taken, conflicts = [], []
    for group in there:
        if group in here and _values(group, local) != _values(group, remote):
            conflicts.append(_told(group, local, remote, newer=newer))
            if not newer:
                continue
        taken.append(group)
    update = {name: getattr(remote, name) for group in taken for name in _GROUPS[group]}
    tokens = [token for group in taken for token in _tokens(group, base, remote)]
    event = Event.model_validate(
        {
            **dict(local),
            **update,
            "edited": tuple(dict.fromkeys((*local.edited, *tokens))),
            "sequence": max(local.sequence, remote.sequence),
            "last_modified": max(local.last_modified, remote.last_modified) if taken else local.last_modified,
        }
    )
    changes = tuple(
        f"{FIELDS[name]}: {field_words(local, name)} -> {field_words(event, name)}"
        for name in FIELDS
        if getattr(local, name) != getattr(event, name)
    )
    return Merge(event, changes, tuple(conflicts))


def same_content(one: Event, other: Event) -> bool:
    """Whether they say the same to a calendar program."""
    return not _changed(one, other)


def _changed(one: Event, other: Event) -> list[str]:
    first, second = anchored(one) or one, anchored(other) or other
    return [group for group in _GROUPS if _values(group, first) != _values(group, second)]


def _values(group: str, event: Event) -> tuple[Any, ...]:
    return tuple(getattr(event, name) for name in _GROUPS[group])


def _told(group: str, local: Event, remote: Event, *, newer: bool) -> str:
    name = next(n for n in _GROUPS[group] if getattr(local, n) != getattr(remote, n))
    here, there = field_words(local, name), field_words(remote, name)
    won = "the other calendar's is newer" if newer else "this calendar's is newer"
    return f"{local.calendar}: {local.title}: {FIELDS[name]} is {here} here and {there} there; {won}"


def _tokens(group: str, base: Event, remote: Event) -> Iterator[str]:
    """In the words of ``Event.edited``, so that an import keeps what was changed on the other side."""
    if group in {"title", "description", "location", "when"}:
        yield group
    elif group == "overrides":
        before, after = ({o.original_date: o for o in e.overrides} for e in (base, remote))
        for day in sorted(before.keys() | after.keys()):
            if before.get(day) != after.get(day):
                yield f"day {day.isoformat()}"
    else:
        yield from _rule_tokens(base.recurrence, remote.recurrence)


def _rule_tokens(before: Recurrence | None, after: Recurrence | None) -> Iterator[str]:
    def rule(one: Recurrence) -> Recurrence:
        return one.model_copy(update={"except_dates": ()})

    if before is None or after is None or rule(before) != rule(after):
        yield "repeats"
        return
    for day in sorted(set(before.except_dates) ^ set(after.except_dates)):
        yield f"day {day.isoformat()}"


def _overrides(remote: Event, course: str, zone: ZoneInfo) -> tuple[Override, ...]:
    """Without the course; the moved dates of an all-day series as midnights of ``zone`` instead of the reader's."""

    def local(change: Override) -> Override:
        title = None if change.title is None else change.title.removeprefix(course)
        if change.starts is None or not remote.all_day:
            return change.model_copy(update={"title": title})
        day = change.starts.astimezone(zone_of(remote)).date()
        midnight = dt.datetime.combine(day, dt.time(), zone).astimezone(dt.UTC)
        return change.model_copy(update={"title": title, "starts": midnight})

    return tuple(map(local, remote.overrides))


def _due(base: Event, remote: Event) -> dt.datetime | None:
    """The due instant on the day to which the item was moved; none for one that has times of its own now."""
    if base.due is None or not base.all_day or not remote.all_day:
        return base.due if base.all_day == remote.all_day else None
    shift = local_start(remote) - local_start(base)
    if not shift:
        return base.due
    zone = ZoneInfo(base.timezone or "UTC")
    local = base.due.astimezone(zone).replace(tzinfo=None) + shift
    return local.replace(tzinfo=zone).astimezone(dt.UTC)
