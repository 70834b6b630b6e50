"""The one SQLite file that the servers' processes and threads share.

WAL lets readers go on while one process writes; ``BEGIN IMMEDIATE`` makes writers take turns before they
read, so that a read followed by a write in one transaction can never lose another process's work.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from servers.errors import StoreError
from servers.store.deliveries import Deliveries
from servers.store.events import Events
from servers.store.faults import translated
from servers.store.imports import Imports
from servers.store.reminders import Reminders
from servers.store.remotes import Remotes
from servers.store.schema import migrate
from servers.store.syllabi import Syllabi
from servers.store.turns import turn_at

__all__ = ["Database", "Transaction"]

#: How long a call waits for another process's write, in seconds.
PATIENCE = 15.0


@dataclass(frozen=True, slots=True)
class Transaction:
    """The store's shelves, within one transaction."""

    syllabi: Syllabi
    events: Events
    reminders: Reminders
    imports: Imports
    remotes: Remotes
    deliveries: Deliveries

    @classmethod
    def over(cls, connection: sqlite3.Connection) -> Transaction:
        """All shelves over one connection."""
        return cls(
            syllabi=Syllabi(connection),
            events=Events(connection),
            reminders=Reminders(connection),
            imports=Imports(connection),
            remotes=Remotes(connection),
            deliveries=Deliveries(connection),
        )


class Database:
    """The store at ``path``, created with its folders on first use; safe to share between threads.

    Nothing is opened before the first transaction. Transactions of one thread must not be nested: the inner
    one would wait for the outer one.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._ready = False
        self._turn = turn_at(path)
        self._finalizer = weakref.finalize(self, _close_all, self._idle)

    @contextmanager
    def read(self) -> Iterator[Transaction]:
        """One consistent view; writing in it is an error.

        Raises:
            StoreError: the file is locked, damaged, newer, or cannot be opened.
        """
        with self._transaction("BEGIN") as transaction:
            yield transaction

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Everything or nothing: committed when the block ends, rolled back when it raises.

        Raises:
            StoreError: the file is locked, full, damaged, newer, or cannot be opened.
        """
        with self._turn.taken(self._patience) as came:
            if not came:
                raise StoreError(
                    f"The store {str(self.path)!r} is busy: other calls have been writing for {self._patience:g} s",
                    "Try again; if it stays so, restart the server",
                )
            with self._transaction("BEGIN IMMEDIATE") as transaction:
                yield transaction

    def check(self) -> list[str]:
        """What SQLite's integrity check finds wrong; empty when the file is sound."""
        with self._borrowed() as connection:
            found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def close(self) -> None:
        """Close the idle connections; a later use opens new ones."""
        with self._lock:
            _close_all(self._idle)

    @contextmanager
    def _transaction(self, begin: Literal["BEGIN", "BEGIN IMMEDIATE"]) -> Iterator[Transaction]:
        with self._borrowed() as connection:
            connection.execute(f"PRAGMA query_only = {'ON' if begin == 'BEGIN' else 'OFF'}")
            connection.execute(begin)
            try:
                yield Transaction.over(connection)
                connection.execute("COMMIT")
            finally:
                # SQLite itself rolls back on some errors (a full disk), so ask before doing so again.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def _borrowed(self) -> Iterator[sqlite3.Connection]:
        with translated(self.path):
            connection = self._take()
            try:
                yield connection
            except sqlite3.Error:
                connection.close()
                raise
            except BaseException:
                self._give_back(connection)
                raise
            self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if not self._ready:
                _prepare(self.path, self._patience)
                self._ready = True
            if self._idle:
                return self._idle.pop()
        return _connect(self.path, self._patience)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if self._finalizer.alive:
                self._idle.append(connection)
            else:
                connection.close()


def _close_all(idle: list[sqlite3.Connection]) -> None:
    while idle:
        idle.pop().close()


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    # A connection is used by one thread at a time, but not always by the one that opened it.
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # With WAL, NORMAL survives a killed process whole; FULL would only add power cuts of the last second.
        connection.execute("PRAGMA synchronous = NORMAL")
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(path: Path, patience: float) -> None:
    """Create or migrate the file."""
    try:
        # For its owner alone: on many systems what lies in a home folder can be read by all who log in.
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"The folder {str(path.parent)!r} of the store cannot be made ({error.strerror})",
            "Set SYLLABUS_AGENT_HOME to a folder that can be written",
        ) from error
    with closing(_connect(path, patience)) as connection:
        _use_wal(connection, patience)
        migrate(connection, path)


def _use_wal(connection: sqlite3.Connection, patience: float) -> None:
    """Switch to WAL; SQLite does not wait for locks in this one statement, so several first users retry."""
    deadline = time.monotonic() + patience
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            busy = error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
