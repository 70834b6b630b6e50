"""The batch itself: a walk in one thread, benches side by side, and a window of files between them.

Nothing is kept per file but in the ledger. The walk waits when the window is full, the benches wait when nobody takes
the results; so memory and open files stay the same however many documents there are.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Final

import anyio
from anyio import CapacityLimiter, from_thread, to_thread
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from orchestrator.batching.archive import BROKEN
from orchestrator.batching.crew import Crew
from orchestrator.batching.entry import Entry
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.batching.faults import BatchStoppedError
from orchestrator.batching.ledger import Claim, Ledger
from orchestrator.batching.options import Options
from orchestrator.batching.outputs import Shelf, output_name
from orchestrator.batching.pattern import matcher
from orchestrator.batching.probe import reader_version
from orchestrator.batching.result import FileResult, State
from orchestrator.batching.walk import Found, Walk, digest_of
from orchestrator.errors import ServerError

__all__ = ["Engine", "Results"]

_COUNTED: Final = ("items", "meetings", "recurring", "schedule", "grading", "policies")
#: The outputs are written by threads of their own, which need not wait for the walk's.
_FILE_THREADS: Final = 8
#: What is known goes by in no time; a turn of the event loop for each would take most of it.
_TOLD_AT_ONCE: Final = 100

Results = MemoryObjectSendStream[tuple[FileResult, ...]]


@dataclass(frozen=True, slots=True)
class _Task:
    """A file that is to be read."""

    source: str
    claim: Claim
    errand: Errand
    spool: Path | None


class Engine:
    """One run of a batch.

    Args:
        options: what is asked for.
        ledger: what has been done; a run of it has begun.
        crew: who reads.
        tell_total: told how many files there are, once that is known.
    """

    def __init__(
        self, options: Options, ledger: Ledger, crew: Crew, *, tell_total: Callable[[int], None]
    ) -> None:
        self._options = options
        self._ledger = ledger
        self._crew = crew
        self._tell_total = tell_total
        self._shelf = Shelf(options.out)
        self._spool = options.out / ".batch" / "spool"
        self._files = CapacityLimiter(_FILE_THREADS)
        self._begun = 0
        self._probed: str | None = None
        self._probing = anyio.Lock()
        self.complete = False
        self.parser_version: str | None = None

    async def run(self, results: Results) -> None:
        """Do it; the results are sent as they come, in no particular order.

        Raises:
            BatchStoppedError: ``fail_fast``, and a file failed.
            OutputError: the outputs cannot be written.
            JournalError: the ledger cannot be used.
            ServerError: the servers do not start.
        """
        shutil.rmtree(self._spool, ignore_errors=True)
        self._spool.mkdir(parents=True)
        with results:
            async with self._crew:
                self.parser_version = await self._crew.reader() or await self._probe()
                tasks, received = anyio.create_memory_object_stream[_Task](self._crew.width)
                async with anyio.create_task_group() as group:
                    group.start_soon(self._count)
                    for _ in range(self._crew.width):
                        group.start_soon(self._work, received.clone(), results)
                    received.close()
                    with tasks:
                        self.complete = await to_thread.run_sync(partial(self._walk, tasks, results))
        shutil.rmtree(self._spool, ignore_errors=True)

    async def _probe(self) -> str:
        """The reader's version, after it has read something: not before there is a need, since that starts its processes.

        Raises:
            ServerError: it cannot read, or is of another version than it has told.
        """
        async with self._probing:
            if self._probed is None:
                by_path = self._options.share == "path"
                self._probed = await reader_version(self._crew, self._spool, by_path=by_path)
        if self.parser_version not in {None, self._probed}:
            what = f"tells that its version is {self.parser_version}, and reads as {self._probed}"
            raise ServerError("syllabus", what, "Look at the server")
        return self._probed

    async def _count(self) -> None:
        self._tell_total(await to_thread.run_sync(walk_of(self._options).count))

    # In the walk's thread

    def _walk(self, tasks: MemoryObjectSendStream[_Task], results: Results) -> bool:
        """Whether all files were met."""
        told: list[FileResult] = []
        for found in walk_of(self._options).files():
            from_thread.check_cancelled()
            met = self._meet(found)
            if isinstance(met, FileResult):
                told.append(met)
                self._stop_at(met)
            if told and (len(told) >= _TOLD_AT_ONCE or met is not told[-1]):
                from_thread.run(results.send, tuple(told))
                told.clear()
            if isinstance(met, FileResult):
                continue
            if self._options.limit is not None and self._begun >= self._options.limit:
                _forget(met.spool)
                return False
            self._begun += 1
            from_thread.run(tasks.send, met)
        if told:
            from_thread.run(results.send, tuple(told))
        return True

    def _meet(self, found: Found) -> FileResult | _Task:
        """What is known of the file, or what is to be done."""
        if found.cause is not None:
            return self._unreadable(found, found.cause)
        entry = self._ledger.entry(found.source)
        known = self._ledger.known(found.source, found.stamp, partial(self._key, entry=entry))
        if known is not None and known.claim is not None and self._stands(known.claim):
            self._ledger.meet(found.source, known.claim)
            return self._told(found, known.sha256, known.claim)
        sha256 = None if known is None else known.sha256
        claim = None if sha256 is None else self._claim(found, sha256, entry)
        if claim is not None and claim.todo != "read":
            return self._told(found, sha256, claim)
        spool = None if found.member is None else self._spool / _short(found.source)
        try:
            with found.at(spool or self._spool) as path:
                sha256 = sha256 or digest_of(path)
                claim = claim or self._claim(found, sha256, entry)
                if claim.todo == "read":
                    return self._task(found.source, path, sha256, claim, entry, spool)
        except BROKEN as error:
            _forget(spool)
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return self._unreadable(found, f"it cannot be read ({why})")
        _forget(spool)
        return self._told(found, sha256, claim)

    def _task(
        self, source: str, path: Path, sha256: str, claim: Claim, entry: Entry | None, spool: Path | None
    ) -> _Task:
        content = path.read_bytes() if self._options.cluster and self._options.share == "content" else None
        errand = Errand(
            name=path.name,
            path=str(path),
            sha256=sha256,
            content=content,
            entry=entry,
            timeout=self._options.timeout,
        )
        return _Task(source, claim, errand, spool)

    def _claim(self, found: Found, sha256: str, entry: Entry | None) -> Claim:
        key = self._key(sha256, entry)
        claim = self._ledger.claim(found.source, found.stamp, sha256, key, name=output_name(found.source))
        if claim.todo == "known" and not self._stands(claim):
            self._ledger.reclaim(key)
            return replace(claim, todo="read", result=None)
        return claim

    def _stands(self, claim: Claim) -> bool:
        """Whether a known result is of use: its outputs are there, or its failure is not to be tried again."""
        if claim.result is None or not claim.result.ok:
            return not self._options.retry_failed
        return self._shelf.has(claim.name)

    def _key(self, sha256: str, entry: Entry | None) -> str:
        """What a result depends on: content, reader, and what the reader is told."""
        told = None if entry is None else entry.model_dump(exclude={"file"}, exclude_none=True)
        parts = [sha256, self.parser_version, told, self._options.timezone]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def _told(self, found: Found, sha256: str | None, claim: Claim) -> FileResult:
        if claim.result is not None:
            return placed(claim.result, self._shelf, claim.name, source=found.source, state="known")
        return FileResult(source=found.source, state="duplicate", sha256=sha256, duplicate_of=claim.owner)

    def _unreadable(self, found: Found, cause: str) -> FileResult:
        """It has failed before it was begun; without a hash, it is looked at again by every run."""
        key = f"unreadable:{found.source}"
        self._ledger.claim(found.source, found.stamp, None, key, name=key)
        result = FileResult(source=found.source, state="failed", cause=cause, lasting=False)
        self._ledger.done(key, result)
        return result

    # On the event loop

    async def _work(self, tasks: MemoryObjectReceiveStream[_Task], results: Results) -> None:
        with tasks:
            async for task in tasks:
                result = await self._do(task)
                await results.send((result,))
                self._stop_at(result)

    async def _do(self, task: _Task) -> FileResult:
        if self._probed is None:
            await self._probe()
        began = monotonic()
        try:
            outcome = await self._crew.do(task.errand)
        except OSError as error:
            outcome = Outcome(cause=f"it cannot be read ({error.strerror or error})", lasting=False)
        finally:
            if task.spool is not None:
                await to_thread.run_sync(_forget, task.spool, limiter=self._files)
        result = _result(task, outcome, monotonic() - began)
        if outcome.syllabus is not None and outcome.calendar is not None:
            put = partial(
                self._shelf.put,
                task.claim.name,
                task.source,
                outcome.syllabus,
                outcome.calendar,
                outcome.review,
            )
            await to_thread.run_sync(put, limiter=self._files)
        else:
            await to_thread.run_sync(self._shelf.room, limiter=self._files)
        if result.ok or result.lasting:
            self._ledger.done(task.claim.key, result)
        else:
            self._ledger.remember(task.claim.key, result)
        return placed(result, self._shelf, task.claim.name, source=task.source, state=result.state)

    def _stop_at(self, result: FileResult) -> None:
        if self._options.fail_fast and not result.ok:
            raise BatchStoppedError(result.source, result.cause or "it failed")


def walk_of(options: Options) -> Walk:
    """The walk that the options ask for."""
    since = None if options.since is None else options.since.timestamp()
    return Walk(options.folder, matcher(options.glob), since, options.out)


def placed(result: FileResult, shelf: Shelf, name: str, *, source: str, state: State) -> FileResult:
    """A result with the places of its outputs."""
    if not result.ok:
        return result.model_copy(update={"source": source})
    ics, found = shelf.paths(name)
    return result.model_copy(update={"source": source, "state": state, "ics": ics, "json_file": found})


def _result(task: _Task, outcome: Outcome, seconds: float) -> FileResult:
    sha256 = task.errand.sha256
    seconds = outcome.seconds or seconds
    if outcome.syllabus is None:
        return FileResult(
            source=task.source,
            state="failed",
            sha256=sha256,
            cause=outcome.cause,
            lasting=outcome.lasting,
            seconds=seconds,
        )
    found = outcome.syllabus
    return FileResult(
        source=task.source,
        state="done",
        sha256=sha256,
        course_code=found.get("course_code"),
        course_title=found.get("course_title"),
        section=found.get("section"),
        term=found.get("term"),
        timezone=found.get("timezone"),
        timezone_basis=found.get("timezone_basis"),
        counts={part: len(found.get(part, ())) for part in _COUNTED},
        review=outcome.review,
        seconds=seconds,
    )


def _forget(spool: Path | None) -> None:
    if spool is not None:
        shutil.rmtree(spool, ignore_errors=True)


def _short(source: str) -> str:
    return hashlib.sha256(source.encode()).hexdigest()[:24]
