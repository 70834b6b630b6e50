"""The store's tables, and how an older file becomes a newer one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from servers.errors import StoreError

__all__ = ["MIGRATIONS", "migrate"]

#: ``MIGRATIONS[n]`` takes a file from version n to n + 1, statement by statement: ``executescript`` would
#: commit in between. A released entry is never changed; a new one is added at the end.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        CREATE TABLE syllabi (
            id TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL,
            parser_version TEXT NOT NULL,
            arguments TEXT NOT NULL,
            body TEXT NOT NULL,
            passages TEXT NOT NULL
        )
        """,
        "CREATE INDEX syllabi_by_file ON syllabi (sha256, parser_version, arguments)",
        """
        CREATE TABLE versions (
            number INTEGER PRIMARY KEY,
            syllabus_id TEXT NOT NULL REFERENCES syllabi (id) ON DELETE CASCADE,
            replaced TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
            body TEXT NOT NULL
        )
        """,
        "CREATE INDEX versions_by_syllabus ON versions (syllabus_id)",
        """
        CREATE TABLE corrections (
            syllabus_id TEXT NOT NULL REFERENCES syllabi (id) ON DELETE CASCADE,
            item_id TEXT NOT NULL,
            changes TEXT NOT NULL,
            dropped INTEGER NOT NULL,
            PRIMARY KEY (syllabus_id, item_id)
        )
        """,
        """
        CREATE TABLE events (
            uid TEXT PRIMARY KEY,
            calendar TEXT NOT NULL,
            syllabus_id TEXT,
            kind TEXT NOT NULL,
            first_day TEXT NOT NULL,
            last_day TEXT NOT NULL,
            body TEXT NOT NULL
        )
        """,
        "CREATE INDEX events_by_day ON events (last_day, first_day)",
        "CREATE INDEX events_by_first_day ON events (first_day, last_day)",
        "CREATE INDEX events_by_calendar ON events (calendar)",
        "CREATE INDEX events_by_syllabus ON events (syllabus_id)",
        """
        CREATE TABLE reminders (
            id TEXT PRIMARY KEY,
            event_uid TEXT,
            calendar TEXT,
            state TEXT NOT NULL,
            rings TEXT NOT NULL,
            body TEXT NOT NULL
        )
        """,
        "CREATE INDEX reminders_by_instant ON reminders (rings)",
        "CREATE INDEX reminders_by_event ON reminders (event_uid)",
    ),
    (
        "CREATE TABLE buried_events (uid TEXT PRIMARY KEY, syllabus_id TEXT NOT NULL)",
        "CREATE INDEX buried_events_by_syllabus ON buried_events (syllabus_id)",
        "CREATE INDEX events_by_owner ON events (calendar, syllabus_id)",
    ),
    (
        "CREATE TABLE imports (number INTEGER PRIMARY KEY AUTOINCREMENT, syllabus_id TEXT NOT NULL, body TEXT NOT NULL)",
        "CREATE TABLE remotes (url TEXT PRIMARY KEY, token TEXT, ctag TEXT)",
        """
        CREATE TABLE remote_items (
            url TEXT NOT NULL,
            href TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (url, href)
        )
        """,
        """
        CREATE TABLE deliveries (
            key TEXT NOT NULL,
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            free_at TEXT NOT NULL,
            PRIMARY KEY (key, channel)
        )
        """,
    ),
    ("CREATE TABLE documents (sha256 TEXT PRIMARY KEY, path TEXT NOT NULL)",),
)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the file to this program's version in one transaction, after a copy of what stood there.

    Raises:
        StoreError: the file was written by a newer program.
    """
    if _version(connection, path) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated it while this one waited for the lock.
        version = _version(connection, path)
        if 0 < version < len(MIGRATIONS):
            _back_up(path, version)
        for script in MIGRATIONS[version:]:
            for statement in script:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise StoreError(
            f"The store {str(path)!r} was written by a newer version of this program "
            f"(store version {version}, this one knows {len(MIGRATIONS)})",
            "Update syllabus-agent, or set SYLLABUS_AGENT_HOME to another folder",
        )
    return version


def _back_up(path: Path, version: int) -> None:
    """Copy the file beside itself; a second connection reads, so the writer's lock can be held meanwhile."""
    target = path.with_name(f"{path.name}.v{version}.bak")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
