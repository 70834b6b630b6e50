"""The shelf of events."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Collection, Iterable
from zoneinfo import ZoneInfo

from servers.domain.event import Event, EventKind
from servers.errors import NotFoundError
from servers.store.rows import decoded

__all__ = ["Events"]

_DAY = dt.timedelta(days=1)


class Events:
    """Events by UID, within one transaction of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, event: Event) -> None:
        """Add the event, or replace the one with its UID."""
        self.put_all((event,))

    def put_all(self, events: Iterable[Event]) -> None:
        """Add or replace several."""
        self._connection.executemany(
            """
            INSERT INTO events (uid, calendar, syllabus_id, kind, first_day, last_day, body)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (uid) DO UPDATE SET
                calendar = excluded.calendar, syllabus_id = excluded.syllabus_id, kind = excluded.kind,
                first_day = excluded.first_day, last_day = excluded.last_day, body = excluded.body
            """,
            (
                (
                    e.uid,
                    e.calendar,
                    e.syllabus_id,
                    e.kind,
                    *_extent(e),
                    e.model_dump_json(exclude_defaults=True),
                )
                for e in events
            ),
        )

    def find(self, uid: str) -> Event | None:
        """The event, or None where there is none."""
        row = self._connection.execute("SELECT body FROM events WHERE uid = ?", (uid,)).fetchone()
        return None if row is None else decoded(Event, row[0], f"event {uid!r}")

    def get(self, uid: str) -> Event:
        """The event.

        Raises:
            NotFoundError: no such UID.
        """
        event = self.find(uid)
        if event is None:
            raise NotFoundError(f"There is no event {uid!r}", "list_events gives the UIDs")
        return event

    def delete(self, uid: str) -> None:
        """Remove the event.

        Raises:
            NotFoundError: no such UID.
        """
        if not self._connection.execute("DELETE FROM events WHERE uid = ?", (uid,)).rowcount:
            raise NotFoundError(f"There is no event {uid!r}", "list_events gives the UIDs")

    def bury(self, uid: str) -> None:
        """Remove the event for good: one that came from a syllabus is remembered, so that no import revives it.

        Raises:
            NotFoundError: no such UID.
        """
        event = self.get(uid)
        self.delete(uid)
        if event.syllabus_id is not None:
            self._connection.execute(
                "INSERT OR IGNORE INTO buried_events (uid, syllabus_id) VALUES (?, ?)",
                (uid, event.syllabus_id),
            )

    def buried(self, syllabus_id: str) -> frozenset[str]:
        """The UIDs of what the user deleted of a syllabus."""
        rows = self._connection.execute("SELECT uid FROM buried_events WHERE syllabus_id = ?", (syllabus_id,))
        return frozenset(row[0] for row in rows)

    def bury_again(self, uids: Iterable[str], syllabus_id: str) -> None:
        """Remember once more what the user had deleted of a syllabus, where it does not stand."""
        self._connection.executemany(
            """
            INSERT OR IGNORE INTO buried_events (uid, syllabus_id)
            SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM events WHERE uid = ?)
            """,
            ((uid, syllabus_id, uid) for uid in uids),
        )

    def unbury(self, syllabus_id: str) -> None:
        """Forget what the user deleted of a syllabus, so that an import may bring it back."""
        self._connection.execute("DELETE FROM buried_events WHERE syllabus_id = ?", (syllabus_id,))

    def all(
        self,
        *,
        calendar: str | None = None,
        syllabus_id: str | None = None,
        kinds: Collection[EventKind] | None = None,
    ) -> list[Event]:
        """Every event that fits, by its first day."""
        return self._select(
            (
                ("calendar = ?", None if calendar is None else (calendar,)),
                ("syllabus_id = ?", None if syllabus_id is None else (syllabus_id,)),
                (_is_in("kind", kinds), kinds),
            )
        )

    def between(
        self,
        start: dt.date,
        end: dt.date,
        *,
        calendars: Collection[str] | None = None,
        kinds: Collection[EventKind] | None = None,
    ) -> list[Event]:
        """Whatever may touch the days from ``start`` to ``end`` (inclusive) in any zone, by its first day.

        A prefilter: a series is there when its whole stretch touches the days, even if no instance does.
        """
        # A local day and another zone's differ by one at most.
        first, last = _day(start, -1), _day(end, +1)
        return self._select(
            (
                ("last_day >= ?", (first.isoformat(),)),
                ("first_day <= ?", (last.isoformat(),)),
                (_is_in("calendar", calendars), calendars),
                (_is_in("kind", kinds), kinds),
            )
        )

    def extent(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last local day that anything touches; None for an empty calendar."""
        first, last = self._connection.execute("SELECT min(first_day), max(last_day) FROM events").fetchone()
        return None if first is None else (dt.date.fromisoformat(first), dt.date.fromisoformat(last))

    def owners(self) -> dict[str, frozenset[str]]:
        """The syllabi whose events each calendar holds."""
        rows = self._connection.execute(
            "SELECT DISTINCT calendar, syllabus_id FROM events WHERE syllabus_id IS NOT NULL"
        )
        found: dict[str, set[str]] = {}
        for calendar, syllabus_id in rows:
            found.setdefault(calendar, set()).add(syllabus_id)
        return {calendar: frozenset(ids) for calendar, ids in found.items()}

    def calendars(self) -> list[str]:
        """The names of the calendars that hold something, in order."""
        return [row[0] for row in self._connection.execute("SELECT DISTINCT calendar FROM events ORDER BY 1")]

    def _select(self, conditions: Iterable[tuple[str, Collection[str] | None]]) -> list[Event]:
        used = [(condition, values) for condition, values in conditions if values is not None]
        where = " AND ".join(condition for condition, _ in used) or "TRUE"
        rows = self._connection.execute(
            f"SELECT uid, body FROM events WHERE {where} ORDER BY first_day, uid",  # noqa: S608  the conditions are this module's own; values are bound
            [value for _, values in used for value in values],
        )
        return [decoded(Event, body, f"event {uid!r}") for uid, body in rows]


def _is_in(column: str, values: Collection[str] | None) -> str:
    return f"{column} IN ({', '.join('?' * len(values or ()))})"


def _day(day: dt.date, step: int) -> dt.date:
    try:
        return day + step * _DAY
    except OverflowError:
        return day


def _extent(event: Event) -> tuple[str, str]:
    """The first and last local day of the event with all its instances, as ISO dates."""
    first, last = _days(event.first_day, event.last_day, event.starts, event.ends, event.timezone)
    length = last - first
    if event.recurrence is not None:
        last = max(last, event.recurrence.until + length)
    for override in event.overrides:
        if override.starts is not None:
            moved = _days(None, None, override.starts, override.ends or override.starts, event.timezone)
            first, last = min(first, moved[0]), max(last, moved[1] + length)
    return first.isoformat(), last.isoformat()


def _days(
    first_day: dt.date | None,
    last_day: dt.date | None,
    starts: dt.datetime | None,
    ends: dt.datetime | None,
    timezone: str | None,
) -> tuple[dt.date, dt.date]:
    if first_day is not None:
        return first_day, last_day or first_day
    assert starts is not None  # noqa: S101  the model's validator has seen to it
    zone = ZoneInfo(timezone or "UTC")
    return starts.astimezone(zone).date(), (ends or starts).astimezone(zone).date()
