"""The shelf of deliveries: which message has gone out by which channel, and who is at it."""

from __future__ import annotations

import datetime as dt
import sqlite3

from servers.store.rows import sortable_instant

__all__ = ["Deliveries"]


class Deliveries:
    """Messages by key and channel, within one transaction of the store; channels are digests, never addresses."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def claim(self, key: str, channel: str, *, now: dt.datetime, until: dt.datetime) -> bool:
        """Take the delivery for oneself until ``until``; False where it is done, another's, or not due again yet."""
        cursor = self._connection.execute(
            """
            INSERT INTO deliveries (key, channel, state, attempts, free_at) VALUES (?, ?, 'claimed', 0, ?)
            ON CONFLICT (key, channel) DO UPDATE SET state = 'claimed', free_at = excluded.free_at
            WHERE state <> 'done' AND free_at <= ?
            """,
            (key, channel, sortable_instant(until), sortable_instant(now)),
        )
        return cursor.rowcount == 1

    def done(self, key: str, channel: str) -> None:
        """It has gone out."""
        self._connection.execute(
            "UPDATE deliveries SET state = 'done' WHERE key = ? AND channel = ?", (key, channel)
        )

    def attempts(self, key: str, channel: str) -> int:
        """How often it has failed."""
        row = self._connection.execute(
            "SELECT attempts FROM deliveries WHERE key = ? AND channel = ?", (key, channel)
        ).fetchone()
        return 0 if row is None else int(row[0])

    def failed(self, key: str, channel: str, *, again: dt.datetime) -> None:
        """It did not go out; nobody tries before ``again``."""
        self._connection.execute(
            """
            UPDATE deliveries SET state = 'failed', attempts = attempts + 1, free_at = ?
            WHERE key = ? AND channel = ?
            """,
            (sortable_instant(again), key, channel),
        )

    def waiting(self) -> int:
        """How many have failed so far and are tried again."""
        row = self._connection.execute("SELECT count(*) FROM deliveries WHERE state = 'failed'").fetchone()
        return int(row[0])

    def is_done(self, key: str, channel: str) -> bool:
        """Whether it has gone out."""
        row = self._connection.execute(
            "SELECT 1 FROM deliveries WHERE key = ? AND channel = ? AND state = 'done'", (key, channel)
        ).fetchone()
        return row is not None
