"""An import as a sync: what a syllabus says now against what stands, by identity; the user's own edits win.

``Event.edited`` names what the user changed, in these words: a field of ``wording.FIELDS``; ``when`` for
everything that says when it is; ``repeats`` for the weekly rule; ``day 2026-10-05`` for one instance.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from servers.calendar.recurrence import local_start, occurs_on, zone_of
from servers.calendar.wording import FIELDS, changed_fields, field_words, retitled
from servers.domain.event import Event, EventKind, Recurrence

__all__ = ["WHEN", "Difference", "Sync", "compare", "edited_day"]

#: The fields that ``when`` stands for: changing one of them alone makes no sense.
WHEN = ("first_day", "last_day", "starts", "ends", "timezone", "due")


@dataclass(frozen=True)
class Difference:
    """An event and, field by field in words, what differs."""

    event: Event
    fields: tuple[str, ...]


@dataclass
class Sync:
    """What an import does. ``changed`` holds the new version and ``before`` the old one of each."""

    added: list[Event] = field(default_factory=list)
    changed: list[Difference] = field(default_factory=list)
    before: dict[str, Event] = field(default_factory=dict)
    removed: list[Event] = field(default_factory=list)
    unchanged: list[Event] = field(default_factory=list)
    kept: list[Difference] = field(default_factory=list)

    @property
    def written(self) -> list[Event]:
        """What is to be put into the store."""
        return [*self.added, *(difference.event for difference in self.changed)]

    @property
    def present(self) -> list[Event]:
        """What stands after the import."""
        return [*self.written, *self.unchanged]


def compare(
    drafted: Iterable[Event],
    standing: Iterable[Event],
    *,
    buried: Collection[str],
    kinds: Collection[EventKind] | None,
    now: dt.datetime,
) -> Sync:
    """What changes when the drafted events are imported.

    Args:
        drafted: what the syllabus says now, of all kinds.
        standing: what stands of this syllabus.
        buried: UIDs that the user has deleted; they stay away, and are told as kept.
        kinds: only these are touched; None: all.
        now: the stamp of what changes.
    """
    sync, known = Sync(), {event.uid: event for event in standing}
    drafts = {event.uid: event for event in drafted}
    for draft in drafts.values():
        if kinds is None or draft.kind in kinds:
            _place(sync, draft, known.get(draft.uid), buried, now)
    for event in known.values():
        if event.uid not in drafts and (kinds is None or event.kind in kinds):
            _leave(sync, event)
    return sync


def edited_day(token: str) -> dt.date | None:
    """The instance that an entry of ``Event.edited`` names, if it names one."""
    word, _, rest = token.partition(" ")
    return dt.date.fromisoformat(rest) if word == "day" else None


def _place(
    sync: Sync, draft: Event, standing: Event | None, buried: Collection[str], now: dt.datetime
) -> None:
    if standing is None:
        if draft.uid in buried:
            sync.kept.append(Difference(draft, ("you deleted it",)))
        else:
            sync.added.append(draft)
        return
    merged = _merged(draft, standing)
    kept = changed_fields(draft, merged)
    if kept:
        told = (
            f"{FIELDS[f]}: yours {field_words(merged, f)}, the syllabus's {field_words(draft, f)}"
            for f in kept
        )
        sync.kept.append(Difference(merged, tuple(told)))
    changed = changed_fields(standing, merged)
    if not changed:
        sync.unchanged.append(standing)
        return
    renewed = merged.model_copy(update={"sequence": standing.sequence + 1, "last_modified": now})
    told = (f"{FIELDS[f]}: {field_words(standing, f)} -> {field_words(renewed, f)}" for f in changed)
    sync.before[standing.uid] = standing
    sync.changed.append(Difference(renewed, tuple(told)))


def _leave(sync: Sync, event: Event) -> None:
    """What the syllabus says no longer goes, unless the user has worked on it."""
    if event.edited:
        sync.kept.append(Difference(event, ("the syllabus does not have it; you edited it, so it stays",)))
        sync.unchanged.append(event)
    else:
        sync.removed.append(event)


def _merged(draft: Event, standing: Event) -> Event:
    """The draft with what the user edited."""
    edited = set(standing.edited)
    own = {f for f in edited if f in FIELDS}
    if "when" in edited:
        own.update(WHEN)
    if "repeats" in edited:
        own.update(("recurrence", "overrides"))
    merged = draft.model_copy(
        update={
            **{f: getattr(standing, f) for f in own},
            "created": standing.created,
            "last_modified": standing.last_modified,
            "sequence": standing.sequence,
            "edited": standing.edited,
        }
    )
    if "when" in edited:
        if merged.recurrence is not None and "repeats" not in edited:
            merged = _on_drafted_days(merged, draft)
        merged = merged.model_copy(update={"title": retitled(merged.title, draft, merged)})
    return _with_single_days(merged, standing) if "repeats" not in edited else merged


def _on_drafted_days(merged: Event, draft: Event) -> Event:
    """The user's time of day, on the days that the syllabus says."""
    days = local_start(draft) - local_start(merged)
    zone = zone_of(merged)

    def moved(moment: dt.datetime | None) -> dt.datetime | None:
        if moment is None:
            return None
        local = moment.astimezone(zone)
        return dt.datetime.combine(local.date() + days, local.time(), zone).astimezone(dt.UTC)

    return merged.model_copy(
        update={
            "first_day": draft.first_day if merged.all_day else None,
            "starts": moved(merged.starts),
            "ends": moved(merged.ends),
            "due": moved(merged.due),
        }
    )


def _with_single_days(merged: Event, standing: Event) -> Event:
    """The instances that the user changed or took out, as they stand."""
    days = {day for day in map(edited_day, standing.edited) if day is not None}
    if not days or merged.recurrence is None or standing.recurrence is None:
        return merged
    gone = {day for day in days if day in standing.recurrence.except_dates and occurs_on(merged, day)}
    rule: Recurrence = merged.recurrence.model_copy(
        update={"except_dates": tuple(sorted({*merged.recurrence.except_dates, *gone}))}
    )
    others = (change for change in merged.overrides if change.original_date not in days)
    mine = (
        change
        for change in standing.overrides
        if change.original_date in days and occurs_on(merged, change.original_date)
    )
    changes = sorted((*others, *mine), key=lambda change: change.original_date)
    return merged.model_copy(update={"recurrence": rule, "overrides": tuple(changes)})
