"""The shelf of what imports changed, the latest of which can be taken back."""

from __future__ import annotations

import sqlite3

from servers.domain.history import ImportRecord
from servers.errors import NotFoundError
from servers.store.rows import decoded

__all__ = ["Imports"]

#: So many imports can be taken back, one after the other.
_KEPT = 50


class Imports:
    """Imports in the order in which they were made, within one transaction of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, record: ImportRecord) -> None:
        """Keep what an import changed; the oldest beyond fifty are forgotten."""
        self._connection.execute(
            "INSERT INTO imports (syllabus_id, body) VALUES (?, ?)",
            (record.syllabus_id, record.model_dump_json(exclude_defaults=True)),
        )
        self._connection.execute(
            "DELETE FROM imports WHERE number <= (SELECT max(number) FROM imports) - ?", (_KEPT,)
        )

    def take_last(self, syllabus_id: str | None = None) -> ImportRecord:
        """The latest import (of this syllabus), which is forgotten here.

        Raises:
            NotFoundError: there is none.
        """
        row = self._connection.execute(
            "SELECT number, body FROM imports WHERE ? IS NULL OR syllabus_id = ? ORDER BY number DESC LIMIT 1",
            (syllabus_id, syllabus_id),
        ).fetchone()
        if row is None:
            whose = "" if syllabus_id is None else f" of {syllabus_id!r}"
            raise NotFoundError(
                f"There is no import{whose} to take back", "Only imports that changed something can be undone"
            )
        self._connection.execute("DELETE FROM imports WHERE number = ?", (row[0],))
        return decoded(ImportRecord, row[1], f"import {row[0]}")
