"""Events written to the store with their reminders following, and what an import did written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from servers.calendar.sync import Sync
from servers.calendar.undo import Undo, taken_back
from servers.domain.event import Event
from servers.domain.following import follow
from servers.domain.history import EventChange, ImportRecord, ReminderChange
from servers.domain.reminder import Reminder
from servers.store.database import Transaction

__all__ = ["Ledger"]


@dataclass(frozen=True)
class Ledger:
    """One transaction's writes.

    Attributes:
        tx: the transaction.
        now: its instant.
        timezone: the IANA zone for events that have none.
    """

    tx: Transaction
    now: dt.datetime
    timezone: str

    def follow(self, uid: str, event: Event | None) -> int:
        """Bring the event's reminders in line with it; how many moved."""
        followed = follow(self.tx.reminders.for_event(uid), event, now=self.now, timezone=self.timezone)
        for gone in followed.gone:
            self.tx.reminders.delete(gone)
        self.tx.reminders.put_all(followed.moved)
        return len(followed.moved)

    def import_(self, sync: Sync, *, syllabus_id: str, calendar: str, unburied: Iterable[str]) -> int:
        """Store what an import found, and how to take it back; how many reminders moved."""
        touched = [*(d.event.uid for d in sync.changed), *(event.uid for event in sync.removed)]
        before = self._reminders(touched)
        self.tx.events.put_all(sync.written)
        moved = sum(self.follow(d.event.uid, d.event) for d in sync.changed)
        for event in sync.removed:
            self.tx.events.delete(event.uid)
            self.follow(event.uid, None)
        events = tuple(_changes(sync))
        if events:
            self.tx.imports.add(
                ImportRecord(
                    syllabus_id=syllabus_id,
                    calendar=calendar,
                    at=self.now,
                    events=events,
                    reminders=tuple(_differences(before, self._reminders(touched))),
                    unburied=tuple(unburied),
                )
            )
        return moved

    def undo(self, record: ImportRecord) -> Undo:
        """Take an import back."""
        uids = [known.uid for c in record.events if (known := c.after or c.before) is not None]
        found = {uid: event for uid in uids if (event := self.tx.events.find(uid)) is not None}
        undo = taken_back(record, found, now=self.now)
        self.tx.events.put_all(undo.restored)
        for event in undo.deleted:
            self.tx.events.delete(event.uid)
            self.follow(event.uid, None)
        self._restore_reminders(record, {event.uid for event in undo.restored})
        for event in undo.restored:
            self.follow(event.uid, event)
        self.tx.events.bury_again(record.unburied, record.syllabus_id)
        return undo

    def _restore_reminders(self, record: ImportRecord, restored: set[str]) -> None:
        """Those that the user has not touched since, as they were."""
        for change in record.reminders:
            known = change.before or change.after
            if (
                known is None
                or known.event_uid not in restored
                or self.tx.reminders.find(known.id) != change.after
            ):
                continue
            if change.before is not None:
                self.tx.reminders.put(change.before)
            else:
                self.tx.reminders.delete(known.id)

    def _reminders(self, uids: Iterable[str]) -> dict[str, Reminder]:
        return {one.id: one for uid in uids for one in self.tx.reminders.for_event(uid)}


def _changes(sync: Sync) -> Iterator[EventChange]:
    yield from (EventChange(after=event) for event in sync.added)
    yield from (EventChange(before=sync.before[d.event.uid], after=d.event) for d in sync.changed)
    yield from (EventChange(before=event) for event in sync.removed)


def _differences(before: Mapping[str, Reminder], after: Mapping[str, Reminder]) -> Iterator[ReminderChange]:
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield ReminderChange(before=before.get(name), after=after.get(name))
