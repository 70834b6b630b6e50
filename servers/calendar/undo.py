"""An import taken back: what each event becomes, and what stays because the user has worked on it since."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from servers.domain.event import Event
from servers.domain.history import ImportRecord

__all__ = ["Undo", "taken_back"]


@dataclass
class Undo:
    """The events to put back as they were, those to delete, and those left as the user has made them since."""

    restored: list[Event] = field(default_factory=list)
    deleted: list[Event] = field(default_factory=list)
    kept: list[Event] = field(default_factory=list)


def taken_back(record: ImportRecord, standing: Mapping[str, Event], *, now: dt.datetime) -> Undo:
    """What has to change for the import not to have been.

    Args:
        record: what it changed.
        standing: the events it touched as they stand now.
        now: the stamp of what changes; calendar programs have seen the import's version, so SEQUENCE rises.
    """
    undo = Undo()
    for change in record.events:
        known = change.after or change.before
        current = None if known is None else standing.get(known.uid)
        if current != change.after:
            undo.kept += [current] if current is not None else []
        elif change.before is not None:
            undo.restored.append(_newer(change.before, change.after, now))
        elif current is not None:
            undo.deleted.append(current)
    return undo


def _newer(before: Event, after: Event | None, now: dt.datetime) -> Event:
    sequence = max(before.sequence, 0 if after is None else after.sequence) + 1
    return before.model_copy(update={"sequence": sequence, "last_modified": now})
