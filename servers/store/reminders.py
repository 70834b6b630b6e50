"""The shelf of reminders."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable

from servers.domain.reminder import Reminder, ReminderState
from servers.errors import NotFoundError
from servers.store.rows import decoded, sortable_instant

__all__ = ["Reminders"]


class Reminders:
    """Reminders by id, within one transaction of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, reminder: Reminder) -> None:
        """Add the reminder, or replace the one with its id."""
        self.put_all((reminder,))

    def put_all(self, reminders: Iterable[Reminder]) -> None:
        """Add or replace several."""
        self._connection.executemany(
            """
            INSERT INTO reminders (id, event_uid, calendar, state, rings, body) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                event_uid = excluded.event_uid, calendar = excluded.calendar, state = excluded.state,
                rings = excluded.rings, body = excluded.body
            """,
            (
                (
                    r.id,
                    r.event_uid,
                    r.calendar,
                    r.state,
                    sortable_instant(r.snoozed_until or r.at),
                    r.model_dump_json(),
                )
                for r in reminders
            ),
        )

    def find(self, reminder_id: str) -> Reminder | None:
        """The reminder, or None where there is none."""
        row = self._connection.execute("SELECT body FROM reminders WHERE id = ?", (reminder_id,)).fetchone()
        return None if row is None else decoded(Reminder, row[0], f"reminder {reminder_id!r}")

    def get(self, reminder_id: str) -> Reminder:
        """The reminder.

        Raises:
            NotFoundError: no such id.
        """
        reminder = self.find(reminder_id)
        if reminder is None:
            raise _missing(reminder_id)
        return reminder

    def delete(self, reminder_id: str) -> None:
        """Remove the reminder.

        Raises:
            NotFoundError: no such id.
        """
        if not self._connection.execute("DELETE FROM reminders WHERE id = ?", (reminder_id,)).rowcount:
            raise _missing(reminder_id)

    def all(
        self,
        *,
        state: ReminderState | None = None,
        calendar: str | None = None,
        until: dt.datetime | None = None,
    ) -> list[Reminder]:
        """Every reminder that fits, by the instant at which it rings (a snoozed one rings later).

        Args:
            state: only those in this state.
            calendar: only those of this calendar.
            until: only those that ring at this instant (aware) or before.
        """
        return self._select(
            {
                "state = ?": state,
                "calendar = ?": calendar,
                "rings <= ?": None if until is None else sortable_instant(until),
            }
        )

    def for_event(self, uid: str) -> list[Reminder]:
        """The reminders of one event, in any state, by the instant at which they ring."""
        return self._select({"event_uid = ?": uid})

    def _select(self, conditions: dict[str, str | None]) -> list[Reminder]:
        used = {condition: value for condition, value in conditions.items() if value is not None}
        rows = self._connection.execute(
            f"SELECT id, body FROM reminders WHERE {' AND '.join(used) or 'TRUE'} ORDER BY rings, id",  # noqa: S608  the conditions are this module's own; values are bound
            list(used.values()),
        )
        return [decoded(Reminder, body, f"reminder {reminder_id!r}") for reminder_id, body in rows]


def _missing(reminder_id: str) -> NotFoundError:
    return NotFoundError(f"There is no reminder {reminder_id!r}", "list_reminders gives the ids")
