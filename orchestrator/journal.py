"""What runs have done, in one SQLite file: for resuming after any end, even ``kill -9``, and for learning durations.

A row of intent is written before each call, and the call's result before any step that needs it starts. So of a
run that was cut off it is known which steps are done (they are not run again), and which were under way (whether their
effect has come about is not known).
"""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median
from types import TracebackType
from typing import Any, Final, Self

from orchestrator.entries import CallCopy, CallLine, InFlight, Kept, RunSummary
from orchestrator.errors import JournalError, UsageError
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step, read_plan
from orchestrator.run_lock import is_locked, lock, lock_path

__all__ = ["Journal", "Record", "idempotency_key"]

_VERSION: Final = 2
_INLINE: Final = 2_000
"""Results of more characters are stored once and by hash."""
_LEARNT_FROM: Final = 50
"""Durations are learnt from this many of a tool's last calls."""
_KEPT_RUNS: Final = 200
"""Older runs are forgotten when one begins, unless they can still be finished."""

# The calls have no index: rows are only ever added at the end, which keeps a line at a few microseconds, and the whole table
# is read when a run is resumed or runs are listed, which is seldom. Tables with long texts have row numbers: without them, SQLite
# loads the whole text to compare a key, at each foreign key's check.
_SCHEMA: Final = """
CREATE TABLE runs (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, plan TEXT NOT NULL, began TEXT NOT NULL, ended TEXT,
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'failed')), context TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE calls (
    id INTEGER PRIMARY KEY, run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE, step TEXT NOT NULL,
    server TEXT NOT NULL, tool TEXT NOT NULL, arguments TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('intent', 'done', 'failed')),
    seconds REAL, result TEXT, body TEXT REFERENCES bodies (hash), error TEXT, began REAL, life INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TABLE bodies (hash TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;
"""
_FROM_1: Final = """
ALTER TABLE runs ADD COLUMN context TEXT NOT NULL DEFAULT '{}';
ALTER TABLE calls ADD COLUMN began REAL;
ALTER TABLE calls ADD COLUMN life INTEGER NOT NULL DEFAULT 1;
"""


def idempotency_key(run: str, step: str, arguments: str) -> str:
    """The same for every attempt of one step of one run with the same arguments (as JSON), and for nothing else."""
    return hashlib.sha256(f"{run}\n{step}\n{arguments}".encode()).hexdigest()[:32]


class Journal:
    """The journal's file; use as a context manager.

    Args:
        path: the file, made if it is not there.

    Raises:
        JournalError: it cannot be opened, is no journal, or comes from a newer version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _told(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def begin(
        self,
        plan: Plan,
        *,
        title: str = "",
        context: Mapping[str, Any] | None = None,
        run: str | None = None,
    ) -> Record:
        """A new run's record.

        Args:
            plan: what is run.
            title: what it is for, for people.
            context: what its owner needs to go on with it, as JSON.
            run: its id; None makes one of the time and chance.
        """
        now = datetime.now(UTC)
        self._forget_old()
        with _told(self.path):
            run = run or self._new_id(now)
            held = lock(self.path, run)
            self._db.execute(
                "INSERT INTO runs (id, title, plan, began, state, context) VALUES (?, ?, ?, ?, 'running', ?)",
                (run, title, plan.to_json(indent=None), now.isoformat(), json.dumps(dict(context or {}))),
            )
        return Record(self._db, self.path, run, plan, lock=held)

    def _new_id(self, now: datetime) -> str:
        """An id short enough to type that no run has; many a second may begin, so that chance alone does not part them."""
        made = (f"{now:%Y%m%d-%H%M%S}-{secrets.token_hex(length)}" for length in count(2))
        taken = "SELECT 1 FROM runs WHERE id = ?"
        return next(one for one in made if self._db.execute(taken, (one,)).fetchone() is None)

    def reopen(self, run: str) -> Record:
        """The record of a run that did not end well, to go on with.

        Raises:
            UsageError: there is no such run, it is done, or it is under way.
            JournalError: the file cannot be used.
        """
        with _told(self.path):
            row = self._db.execute("SELECT plan, state, context FROM runs WHERE id = ?", (run,)).fetchone()
            if row is None:
                raise UsageError(f"There is no run {run!r}", "See the list of runs")
            if row[1] == "done":
                raise UsageError(f"Run {run!r} is done", "Start a new one")
            held = lock(self.path, run)
            self._db.execute("UPDATE runs SET state = 'running', ended = NULL WHERE id = ?", (run,))
            return Record(
                self._db,
                self.path,
                run,
                read_plan(row[0]),
                before=self._done(run),
                in_flight=self._in_flight(run),
                context=json.loads(row[2]),
                life=self._next_life(run),
                lock=held,
            )

    def find(self, name: str | None) -> RunSummary:
        """The run of this id, or whose id alone begins so; None for the last one that is not done and not under way.

        Raises:
            UsageError: there is no such run, or there are several.
        """
        runs = self.runs()
        if name is None:
            found = [one for one in runs if one.state in {"cut", "failed"}][:1]
        else:
            found = [one for one in runs if one.id == name] or [
                one for one in runs if one.id.startswith(name)
            ]
        if len(found) == 1:
            return found[0]
        if name is None:
            raise UsageError("Every run is done or under way", "run_agent runs lists them")
        what = "There is no run" if not found else f"{len(found)} runs begin with"
        raise UsageError(f"{what} {name!r}", "run_agent runs lists them")

    def read(self, run: str) -> Kept:
        """All that is kept of a run.

        Raises:
            UsageError: there is no such run.
        """
        summary = self.find(run)
        columns = "step, server, tool, state, life, began, seconds, error"
        with _told(self.path):
            plan, context = self._db.execute(
                "SELECT plan, context FROM runs WHERE id = ?", (summary.id,)
            ).fetchone()
            rows = self._db.execute(f"SELECT {columns} FROM calls WHERE run = ? ORDER BY id", (summary.id,))  # noqa: S608  the columns stand above
            calls = tuple(CallLine(*row) for row in rows)
        return Kept(summary, read_plan(plan), json.loads(context), calls)

    def runs(self) -> tuple[RunSummary, ...]:
        """Every run, the last first."""
        query = """
            SELECT id, title, state, began, ended, json_array_length(plan, '$.steps'),
                   (SELECT count(*) FROM calls WHERE run = runs.id AND state = 'done')
            FROM runs ORDER BY began DESC, id DESC
        """
        with _told(self.path):
            return tuple(self._summary(*row) for row in self._db.execute(query).fetchall())

    def durations(self) -> dict[str, float]:
        """How long calls take, by ``server.tool``: the median of the last ones, in seconds."""
        query = """
            SELECT server || '.' || tool, seconds
            FROM (
                SELECT server, tool, seconds, row_number() OVER (PARTITION BY server, tool ORDER BY id DESC) AS age
                FROM calls WHERE state = 'done' AND seconds IS NOT NULL
            )
            WHERE age <= ?
        """
        found: dict[str, list[float]] = {}
        with _told(self.path):
            for name, seconds in self._db.execute(query, (_LEARNT_FROM,)):
                found.setdefault(name, []).append(seconds)
        return {name: median(times) for name, times in found.items()}

    def forget(self, run: str) -> None:
        """Remove a run, and the results that no other run has."""
        with _told(self.path):
            self._db.execute("DELETE FROM runs WHERE id = ?", (run,))
            self._db.execute(
                "DELETE FROM bodies WHERE hash NOT IN (SELECT body FROM calls WHERE body IS NOT NULL)"
            )

    def _forget_old(self) -> None:
        """The last runs are kept, and those that may still be finished."""
        query = "SELECT id FROM runs WHERE state = 'done' ORDER BY began DESC, id DESC LIMIT -1 OFFSET ?"
        with _told(self.path):
            old = [row[0] for row in self._db.execute(query, (_KEPT_RUNS,))]
        for run in old:
            self.forget(run)

    def _next_life(self, run: str) -> int:
        query = "SELECT coalesce(max(life), 0) + 1 FROM calls WHERE run = ?"
        life: int = self._db.execute(query, (run,)).fetchone()[0]
        return life

    def _prepare(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if version > _VERSION:
            what = f"The journal {self.path} comes from a newer version ({version}, not {_VERSION})"
            raise JournalError(what, "Update the program")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.execute("PRAGMA wal_autocheckpoint = 10000")
        self._db.execute("PRAGMA foreign_keys = ON")
        if version < _VERSION:
            self._upgrade()

    def _upgrade(self) -> None:
        """Two processes may come here at once: the second finds the work done."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            version = self._db.execute("PRAGMA user_version").fetchone()[0]
            script = {0: _SCHEMA, 1: _FROM_1}.get(version, "")
            for statement in script.split(";"):
                self._db.execute(statement)
            self._db.execute(f"PRAGMA user_version = {_VERSION}")
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def _summary(
        self, run: str, title: str, state: str, began: str, ended: str | None, steps: int, done: int
    ) -> RunSummary:
        shown = {"running": "running" if is_locked(self.path, run) else "cut", "done": "done"}.get(
            state, "failed"
        )
        return RunSummary(
            run,
            title,
            shown,  # type: ignore[arg-type]  # one of its words, by the line above
            datetime.fromisoformat(began),
            datetime.fromisoformat(ended) if ended else None,
            steps,
            done,
        )

    def _done(self, run: str) -> dict[str, Any]:
        query = """
            SELECT step, coalesce(result, body_of.body) FROM calls LEFT JOIN bodies AS body_of ON body_of.hash = calls.body
            WHERE run = ? AND state = 'done'
        """
        return {step: json.loads(result) for step, result in self._db.execute(query, (run,))}

    def _in_flight(self, run: str) -> tuple[InFlight, ...]:
        query = """
            SELECT max(id), step, server, tool, arguments FROM calls WHERE run = ?1 AND state = 'intent'
            AND step NOT IN (SELECT step FROM calls WHERE run = ?1 AND state = 'done')
            GROUP BY step
        """
        rows = self._db.execute(query, (run,)).fetchall()
        return tuple(
            InFlight(step, server, tool, json.loads(arguments), row)
            for row, step, server, tool, arguments in rows
        )


class Record:
    """One run's part of the journal; written by the run as it goes.

    Attributes:
        run: the run's id.
        plan: what is run.
        before: results of an earlier life of this run, by step (and element) id.
        in_flight: calls of an earlier life that were under way when it was cut off.
        context: what the run's owner gave to ``Journal.begin``.
    """

    def __init__(  # noqa: PLR0913  options, by keyword
        self,
        db: sqlite3.Connection,
        path: Path,
        run: str,
        plan: Plan,
        *,
        lock: sqlite3.Connection,
        before: dict[str, Any] | None = None,
        in_flight: tuple[InFlight, ...] = (),
        context: dict[str, Any] | None = None,
        life: int = 1,
    ) -> None:
        self.run = run
        self.plan = plan
        self.before = {} if before is None else before
        self.in_flight = in_flight
        self.context = {} if context is None else context
        self._life = life
        self._db = db
        self._path = path
        self._lock = lock
        self._under_way: dict[str, tuple[int | None, float]] = {}

    def intend(self, name: str, step: Step, arguments: Mapping[str, Any]) -> str:
        """A call is about to be made; its idempotency key."""
        sent = json.dumps(arguments, default=str)
        row = self._execute(
            "INSERT INTO calls (run, step, server, tool, arguments, state, began, life) VALUES (?, ?, ?, ?, ?, 'intent', ?, ?)",
            (self.run, name, step.server, step.tool, sent, time.time(), self._life),
        )
        self._under_way[name] = (row, time.monotonic())
        return idempotency_key(self.run, name, sent)

    def done(self, name: str, result: Any) -> None:
        """A call has given its result."""
        row, began = self._under_way.pop(name)
        self._write_done(row, time.monotonic() - began, result)

    def failed(self, name: str, error: str) -> None:
        """A call has come back without a result, and without its effect; one whose effect is not known stays an intent."""
        if name in self._under_way:
            row, began = self._under_way.pop(name)
            self._execute(
                "UPDATE calls SET state = 'failed', seconds = ?, error = ? WHERE id = ?",
                (time.monotonic() - began, error, row),
            )

    def keep(self, context: Mapping[str, Any]) -> None:
        """What the run's owner needs to go on with it has changed."""
        self.context = dict(context)
        self._execute("UPDATE runs SET context = ? WHERE id = ?", (json.dumps(self.context), self.run))

    def extend(self, steps: Iterable[Step]) -> None:
        """The plan has grown: written before any of the new steps starts."""
        self.plan = Plan(
            steps=(*self.plan.steps, *steps),
            max_concurrent=self.plan.max_concurrent,
            on_error=self.plan.on_error,
        )
        self._execute("UPDATE runs SET plan = ? WHERE id = ?", (self.plan.to_json(indent=None), self.run))

    def settle(self, call: InFlight) -> None:
        """Take a call of an earlier life as done, without a result, on the user's word."""
        self.before[call.step] = None
        self._write_done(call.row, None, None)

    def copies(self) -> tuple[CallCopy, ...]:
        """Every call of the run, of all its lives, in the order in which they were made."""
        query = """
            SELECT step, server, tool, arguments, state, began, seconds, error, coalesce(result, body_of.body)
            FROM calls LEFT JOIN bodies AS body_of ON body_of.hash = calls.body WHERE run = ? ORDER BY id
        """
        with _told(self._path):
            return tuple(CallCopy(*row) for row in self._db.execute(query, (self.run,)))

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        """Take over calls that were made for this run elsewhere, all of them or none; those that are here already are known."""
        statement = """
            INSERT INTO calls (run, step, server, tool, arguments, state, began, seconds, error, result, body, life)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
        self._execute("BEGIN IMMEDIATE", ())
        try:
            here = set(self._db.execute("SELECT step, began FROM calls WHERE run = ?", (self.run,)))
            for call in calls:
                if (call.step, call.began) in here:
                    continue
                text = call.result
                body = self._body(text) if text is not None and len(text) > _INLINE else None
                self._execute(statement, (self.run, *call[:-1], None if body else text, body, self._life))
        except BaseException:
            self._execute("ROLLBACK", ())
            raise
        self._execute("COMMIT", ())

    def _write_done(self, row: int | None, seconds: float | None, result: Any) -> None:
        text = json.dumps(result, default=str)
        body = self._body(text) if len(text) > _INLINE else None
        self._execute(
            "UPDATE calls SET state = 'done', seconds = ?, result = ?, body = ? WHERE id = ?",
            (seconds, None if body else text, body, row),
        )

    def end(self, outcome: PlanOutcome) -> None:
        """The run has ended."""
        state = "done" if outcome.ok else "failed"
        self._execute(
            "UPDATE runs SET state = ?, ended = ? WHERE id = ?",
            (state, datetime.now(UTC).isoformat(), self.run),
        )
        self.close()

    def close(self) -> None:
        """Let another process take the run up."""
        self._lock.close()
        lock_path(self._path, self.run).unlink(missing_ok=True)

    def _body(self, text: str) -> str:
        digest = hashlib.sha256(text.encode()).hexdigest()
        self._execute("INSERT OR IGNORE INTO bodies (hash, body) VALUES (?, ?)", (digest, text))
        return digest

    def _execute(self, statement: str, values: tuple[Any, ...]) -> int | None:
        """The number of the row, if one was added."""
        try:
            return self._db.execute(statement, values).lastrowid
        except sqlite3.Error as error:
            raise _unusable(self._path, error) from error


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's and the file system's errors as the journal's own."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise _unusable(path, error) from error


def _unusable(path: Path, error: Exception) -> JournalError:
    return JournalError(
        f"The journal {path} cannot be used: {error}", "See that the folder can be written to"
    )
