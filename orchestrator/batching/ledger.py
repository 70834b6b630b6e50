"""What a batch has done, in one SQLite file in its output folder: for going on after any end, even ``kill -9``.

A file is known by its content's hash, the reader's version and what it was told; so a document that was moved is not read
again, and one that was revised is. A line is written only after its outputs have their final names.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from orchestrator.batching.entry import Entry
from orchestrator.batching.result import FileResult
from orchestrator.errors import JournalError, UsageError

__all__ = ["Claim", "Known", "Ledger"]

_VERSION: Final = 1
_MET_AT_ONCE: Final = 200
_SCHEMA: Final = """
CREATE TABLE runs (id INTEGER PRIMARY KEY, began TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, complete INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE work (
    key TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, source TEXT NOT NULL, run INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('claimed', 'done', 'failed')), made_by INTEGER, result TEXT
) STRICT;
CREATE TABLE files (
    source TEXT PRIMARY KEY, stamp TEXT NOT NULL, sha256 TEXT, key TEXT NOT NULL, run INTEGER NOT NULL
) STRICT;
CREATE TABLE manifest (file TEXT PRIMARY KEY, name TEXT NOT NULL, entry TEXT NOT NULL, met INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX manifest_names ON manifest (name);
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be done about a file.

    Attributes:
        key: names the content, the reader and what it is told.
        todo: ``read`` it; ``known``: its result stands from an earlier run; ``duplicate``: another file of this run has it.
        name: what its outputs are called, without the ending: a relative path with ``/``.
        result: the known result.
        owner: the other file.
    """

    key: str
    todo: Literal["read", "known", "duplicate"]
    name: str
    result: FileResult | None = None
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier run has found out about a file that bears the same stamp still.

    Attributes:
        sha256: its content's hash.
        claim: with its result, where that holds still.
    """

    sha256: str
    claim: Claim | None


class Ledger:
    """The file; use as a context manager. One process holds it at a time; its methods may be called from any thread.

    Args:
        folder: where it is kept, made if need be.

    Raises:
        UsageError: another process is at work on it.
        JournalError: it cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / "ledger.sqlite3"
        self._mutex = threading.RLock()
        with self._told():
            folder.mkdir(parents=True, exist_ok=True)
            self._hold = _held(folder / "lock")
            self._db = sqlite3.connect(self.path, isolation_level=None, timeout=30, check_same_thread=False)
            self._prepare()
        self.run = 0
        self._entries = 0
        self._met: dict[str, str] = {}
        """Sources by the keys of known results: written down many at a time."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._mutex:  # a walk that was called off may still be at work in its thread
            self._db.close()
        self._hold.close()

    # Runs

    @property
    def used(self) -> bool:
        """Whether a run has met any file."""
        return bool(self._one("SELECT EXISTS (SELECT 1 FROM files)")[0])

    @property
    def finished(self) -> int:
        """How many documents are done."""
        return int(self._one("SELECT count(*) FROM work WHERE state = 'done'")[0])

    def begin(self, *, afresh: bool = False) -> None:
        """Begin a run; ``afresh`` forgets what earlier ones have done."""
        with self._told(), self._mutex:
            if afresh:
                self._db.executescript("BEGIN; DELETE FROM work; DELETE FROM files; COMMIT;")
            self._db.execute("DELETE FROM manifest")
            self.run = int(self._db.execute("INSERT INTO runs DEFAULT VALUES").lastrowid or 0)

    def end(self, *, complete: bool) -> None:
        """The run has ended."""
        self._write_met()
        self._do("UPDATE runs SET complete = ? WHERE id = ?", (int(complete), self.run))

    # The manifest

    def enter(self, entries: Iterator[Entry]) -> int:
        """Keep the manifest's lines; how many.

        Raises:
            UsageError: a file is named twice.
        """
        rows = ((one.file, one.file.rpartition("/")[2], one.model_dump_json()) for one in entries)
        with self._mutex:
            self._do("BEGIN")
            try:
                for row in rows:
                    self._do("INSERT INTO manifest (file, name, entry) VALUES (?, ?, ?)", row)
            except JournalError as error:
                self._do("ROLLBACK")
                if isinstance(error.__cause__, sqlite3.IntegrityError):
                    what = f"The manifest names {row[0]!r} twice"
                    raise UsageError(what, "Leave one of the lines") from error
                raise
            except BaseException:
                self._do("ROLLBACK")
                raise
            self._do("COMMIT")
        self._entries = int(self._one("SELECT count(*) FROM manifest")[0])
        return self._entries

    def entry(self, source: str) -> Entry | None:
        """What the manifest says of a file: by its relative path, or else by its name where only one line has that."""
        if not self._entries:
            return None
        name = source.rpartition("/")[2]
        with self._told(), self._mutex:
            rows = self._db.execute("SELECT file, entry FROM manifest WHERE file = ?", (source,)).fetchall()
            rows = (
                rows
                or self._db.execute(
                    "SELECT file, entry FROM manifest WHERE name = ? AND file = name", (name,)
                ).fetchall()
            )
            if len(rows) != 1:
                return None
            self._db.execute("UPDATE manifest SET met = 1 WHERE file = ? AND met = 0", (rows[0][0],))
        return Entry.model_validate_json(rows[0][1])

    def unmatched(self, most: int = 100) -> tuple[str, ...]:
        """Files that the manifest names and that were not met."""
        with self._told(), self._mutex:
            rows = self._db.execute(
                "SELECT file FROM manifest WHERE NOT met ORDER BY file LIMIT ?", (most,)
            ).fetchall()
        return tuple(row[0] for row in rows)

    # Files

    def known(self, source: str, stamp: str, key_of: Callable[[str], str]) -> Known | None:
        """What is known of a file; None where it has never been met, or has changed.

        Args:
            source: the file.
            stamp: its size and time of change.
            key_of: the key that goes with a hash.
        """
        query = """
            SELECT sha256, files.key, work.name, work.run, state, result FROM files LEFT JOIN work USING (key)
            WHERE files.source = ? AND stamp = ? AND sha256 IS NOT NULL
        """
        with self._told(), self._mutex:
            row = self._db.execute(query, (source, stamp)).fetchone()
        if row is None:
            return None
        sha256, key, name, run, state, result = row
        if state not in {"done", "failed"} or run == self.run or key in self._met or key != key_of(sha256):
            return Known(sha256, None)
        return Known(sha256, Claim(key, "known", name, FileResult.model_validate_json(result)))

    def meet(self, source: str, claim: Claim) -> None:
        """A file's known result is taken."""
        self._met[claim.key] = source
        if len(self._met) >= _MET_AT_ONCE:
            self._write_met()

    def _write_met(self) -> None:
        """In one transaction: one for each would take half the time that a run takes which has nothing to read."""
        if not self._met:
            return
        met, self._met = self._met, {}
        with self._told(), self._mutex, self._transaction():
            self._db.executemany(
                "UPDATE files SET run = ? WHERE source = ?", ((self.run, source) for source in met.values())
            )
            self._db.executemany(
                "UPDATE work SET run = ?, source = ? WHERE key = ?",
                ((self.run, source, key) for key, source in met.items()),
            )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def claim(self, source: str, stamp: str, sha256: str | None, key: str, *, name: str) -> Claim:
        """Take a file on: what is to be done about it, and what its outputs are called."""
        self._write_met()
        with self._told(), self._mutex, self._transaction():
            return self._claim(source, stamp, sha256, key, name)

    def _claim(self, source: str, stamp: str, sha256: str | None, key: str, name: str) -> Claim:
        self._db.execute(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", (source, stamp, sha256, key, self.run)
        )
        row = self._db.execute(
            "SELECT name, source, run, state, result FROM work WHERE key = ?", (key,)
        ).fetchone()
        if row is None:
            free = self._free_name(source, key, name)
            self._db.execute(
                "INSERT INTO work (key, name, source, run, state) VALUES (?, ?, ?, ?, 'claimed')",
                (key, free, source, self.run),
            )
            return Claim(key, "read", free)
        known, owner, run, state, result = row
        if run == self.run:
            return Claim(key, "duplicate", known, owner=owner)
        self._db.execute("UPDATE work SET run = ?, source = ? WHERE key = ?", (self.run, source, key))
        if state == "claimed":
            return Claim(key, "read", known)
        return Claim(key, "known", known, FileResult.model_validate_json(result))

    def _free_name(self, source: str, key: str, name: str) -> str:
        """The name, unless other content has it; a file's own former content gives it up."""
        row = self._db.execute("SELECT key, source, run FROM work WHERE name = ?", (name,)).fetchone()
        if row is None:
            return name
        if row[1] == source and row[2] != self.run:
            self._db.execute("DELETE FROM work WHERE key = ?", (row[0],))
            return name
        return f"{name}-{key[:12]}"

    def reclaim(self, key: str) -> None:
        """A known result is of no use (its outputs are gone, or a failure is to be tried again)."""
        self._do("UPDATE work SET state = 'claimed', result = NULL WHERE key = ?", (key,))

    def done(self, key: str, result: FileResult) -> None:
        """The outputs stand, or the document has failed by its own fault."""
        state = "done" if result.ok else "failed"
        body = result.model_dump_json(exclude_defaults=True, exclude={"ics", "json_file"})
        self._do(
            "UPDATE work SET state = ?, made_by = ?, result = ? WHERE key = ?", (state, self.run, body, key)
        )

    def remember(self, key: str, result: FileResult) -> None:
        """It has failed by no fault of its own: told by this run's summary, and read again by the next run."""
        body = result.model_dump_json(exclude_defaults=True, exclude={"ics", "json_file"})
        self._do("UPDATE work SET made_by = ?, result = ? WHERE key = ?", (self.run, body, key))
        self._do("UPDATE files SET sha256 = NULL WHERE key = ?", (key,))

    def met(self) -> Iterator[tuple[str, str, str, int | None, str | None, str]]:
        """Every file of this run, by name: source, owner, output name, the run that read it, result as JSON, state."""
        query = """
            SELECT files.source, work.source, work.name, work.made_by, work.result, work.state
            FROM files JOIN work USING (key) WHERE files.run = ? ORDER BY files.source
        """
        with self._told():
            yield from self._db.execute(query, (self.run,))

    # SQLite

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            what = f"{self.path} comes from a newer version ({version}, not {_VERSION})"
            raise JournalError(what, "Update the program, or choose another --out")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        if version == 0:
            self._db.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;")

    def _do(self, statement: str, values: Sequence[object] = ()) -> None:
        with self._told(), self._mutex:
            self._db.execute(statement, values)

    def _first(self, statement: str, values: Sequence[object] = ()) -> tuple[str, ...] | None:
        with self._told(), self._mutex:
            row: tuple[str, ...] | None = self._db.execute(statement, values).fetchone()
        return row

    def _one(self, statement: str) -> tuple[int, ...]:
        with self._told(), self._mutex:
            row: tuple[int, ...] = self._db.execute(statement).fetchone()
        return row

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            what = f"The batch's ledger {self.path} cannot be used: {error}"
            raise JournalError(what, "See that the folder can be written to and has room, then go on with --resume") from error  # fmt: skip


def _held(path: Path) -> sqlite3.Connection:
    """A transaction on a file of its own, which ends with the process however that ends."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        connection.close()
        what = f"Another batch is writing to {str(path.parent.parent)!r}"
        raise UsageError(what, "Wait for it, or choose another --out") from error
    return connection
