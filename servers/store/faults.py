"""SQLite's errors, translated into the servers' own in one place."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from servers.errors import StoreError

__all__ = ["translated"]

_RESTORE = "Put a copy of it back (a '.bak' file beside it, if there is one), or move it away and read the syllabi again"

#: Primary result codes (sqlite.org/rescode.html) to what happened and what to do.
_MEANINGS = {
    sqlite3.SQLITE_BUSY: (
        "is locked by another process",
        "Wait until the other program has finished, then call again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "is locked by another call",
        "Wait until the other call has finished, then call again",
    ),
    sqlite3.SQLITE_FULL: (
        "cannot grow: the disk is full",
        "Free some space, then call again; nothing was half written",
    ),
    sqlite3.SQLITE_IOERR: (
        "could not be read or written",
        "Check the disk, then call again; nothing was half written",
    ),
    sqlite3.SQLITE_READONLY: (
        "is read-only",
        "Give this user the right to write it, or set SYLLABUS_AGENT_HOME to another folder",
    ),
    sqlite3.SQLITE_PERM: (
        "may not be opened",
        "Give this user the right to write it, or set SYLLABUS_AGENT_HOME to another folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "Check that its folder exists and may be written, or set SYLLABUS_AGENT_HOME to another folder",
    ),
    sqlite3.SQLITE_CORRUPT: ("is damaged", _RESTORE),
    sqlite3.SQLITE_NOTADB: ("is not a database of this program, or is damaged", _RESTORE),
}
_UNKNOWN = ("failed", "Call again; if it stays, put a copy of the file back")


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise StoreError for what SQLite or the file system says about ``path``; our own mistakes pass through."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        what, mend = _MEANINGS.get(code, _UNKNOWN)
        raise StoreError(f"The store {str(path)!r} {what} ({error})", mend) from error
