"""Many documents at once: ``from orchestrator import run_batch``.

    async for result in run_batch("syllabi", out="term", resume=True):
        ...

or, without ``async``, ``for result in run_batch(...)``. See docs/batch.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Final, Literal, Self

import anyio
from anyio import from_thread

from orchestrator.backends.extra import ensure_engine
from orchestrator.batching.crew import Crew, LocalCrew
from orchestrator.batching.engine import Engine, Results
from orchestrator.batching.ledger import Ledger
from orchestrator.batching.manifest import read_manifest
from orchestrator.batching.options import Options
from orchestrator.batching.result import BatchSummary, FileResult
from orchestrator.batching.review import Review
from orchestrator.batching.setting import Setting
from orchestrator.batching.summary import Clock, summed_up
from orchestrator.cores import usable_cores
from orchestrator.endpoint import Endpoint
from orchestrator.errors import OrchestratorError, UsageError
from orchestrator.settings import Settings, process_environ
from orchestrator.zone import is_zone, machine_zone

__all__ = ["Batch", "BatchSummary", "FileResult", "Review", "run_batch"]

#: Results that wait for whoever takes them; beyond that the reading waits.
_WAITING: Final = 16
#: A further process takes as long to start as some fifty documents to read: it pays for more than these.
_FEW: Final = 100


def run_batch(  # noqa: PLR0913  options, all by keyword
    folder: str | Path,
    *,
    out: str | Path = "courses-out",
    glob: str | tuple[str, ...] = (),
    manifest: str | Path | None = None,
    jobs: int | None = None,
    cluster: str | None = None,
    share: Literal["content", "path"] = "content",
    resume: bool = False,
    fresh: bool = False,
    retry_failed: bool = False,
    limit: int | None = None,
    since: datetime | None = None,
    fail_fast: bool = False,
    timeout: float = 60.0,
    timezone: str | None = None,
    servers: Mapping[str, Endpoint] | None = None,
    environ: Mapping[str, str] | None = None,
) -> Batch:
    """Read every PDF of a folder; the results as they come, with ``async for`` or ``for``.

    Nothing is begun before the first result is asked for, and no more is read ahead than a few files. Leaving the loop
    cancels what runs; what is done stays done, and ``resume`` goes on from there.

    Args:
        folder: a folder with all below it, zip files in it included; or one zip file, or one PDF.
        out: where the outputs go: ``courses/...`` with an .ics and a .json each, and the summaries.
        glob: which files: patterns for names, or, with ``/``, for paths relative to the folder. All PDFs.
        manifest: a CSV file with the columns file, course_code, term, section, timezone.
        jobs: how many documents are read at once; None for one a core.
        cluster: the address of a Dask scheduler, or ``local`` for a cluster that is started and ended with the batch.
        share: whether documents travel to a cluster by ``content``, or its machines know the same ``path``.
        resume: go on where an earlier run with this ``out`` has ended, and do only what is missing.
        fresh: forget what an earlier run with this ``out`` has done.
        retry_failed: with ``resume``, try also the documents again that have failed by their own fault.
        limit: read at most so many; what is known already does not count.
        since: leave out what has not changed since then (aware, or in the machine's zone).
        fail_fast: stop at the first file that fails.
        timeout: seconds that one document may take to read; the embedded reader gives up after 60 in any case.
        timezone: the zone (IANA) assumed where neither document nor manifest tells one; None for the machine's.
        servers: the servers ``syllabus`` and ``calendar``; None for the project's own, in this process. They have to read
            and write the folders that the batch makes for them (``SYLLABUS_AGENT_HOME``, ``..._FOLDERS``, ``..._OUT``).
        environ: settings are read from it; None for the process's own.

    Raises:
        UsageError: an argument is wrong. The loop raises what ends a batch: ``UsageError`` (also where ``out`` holds an
            earlier run and neither ``resume`` nor ``fresh`` is given), ``BatchStoppedError``, ``OutputError``,
            ``JournalError``, ``ServerError``.
    """
    environ = process_environ() if environ is None else environ
    zone = timezone or Settings.from_environ(environ).timezone or machine_zone(environ)
    _check(Path(folder), jobs, limit, timeout, zone)
    return Batch(
        Options(
            folder=Path(folder).expanduser().resolve(),
            out=Path(out).expanduser().resolve(),
            glob=(glob,) if isinstance(glob, str) else tuple(glob),
            manifest=None if manifest is None else Path(manifest).expanduser(),
            jobs=jobs,
            cluster=cluster,
            share=share,
            resume=resume,
            fresh=fresh,
            retry_failed=retry_failed,
            limit=limit,
            since=since,
            fail_fast=fail_fast,
            timeout=timeout,
            timezone=zone,
            servers=servers,
            environ=dict(environ),
        )
    )


def _check(folder: Path, jobs: int | None, limit: int | None, timeout: float, zone: str | None) -> None:
    if not folder.expanduser().exists():
        raise UsageError(f"There is no folder {str(folder)!r}", "Name a folder with PDFs, or a zip file")
    for name, number in (("jobs", jobs), ("limit", limit)):
        if number is not None and number < 1:
            raise UsageError(f"{name} is {number}", "Give a whole number from 1")
    if not timeout > 0:
        raise UsageError(f"timeout is {timeout:g}", "Give a number of seconds above 0")
    if zone is not None and not is_zone(zone):
        raise UsageError(f"There is no zone {zone!r}", "Give an IANA name, such as Europe/Berlin")


class Batch:
    """A batch: iterate over it once, with ``async for`` or ``for``; in a ``with`` block it is surely over at the block's end.

    Args:
        options: what is asked for.
        crew: who reads; None for what the options say.

    Attributes:
        summary: the totals, once the loop is over (also by an error or by leaving it); None before.
        total: how many files there are, once they have been counted.
        on_total: told of that.
    """

    def __init__(self, options: Options, *, crew: Crew | None = None) -> None:
        self.options = options
        self._crew = crew
        self.summary: BatchSummary | None = None
        self.total: int | None = None
        self.on_total: Callable[[int], None] | None = None
        self._streams: list[AsyncGenerator[FileResult, None]] = []
        self._loops: list[Iterator[FileResult]] = []

    def __aiter__(self) -> AsyncIterator[FileResult]:
        stream = self._stream()
        self._streams.append(stream)
        return stream

    def __iter__(self) -> Iterator[FileResult]:
        loop = self._blocking()
        self._loops.append(loop)
        return loop

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with anyio.CancelScope(shield=True):
            for stream in self._streams:
                await stream.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for loop in self._loops:
            loop.close()  # type: ignore[attr-defined]  # a generator, which Iterator does not say

    def _blocking(self) -> Iterator[FileResult]:
        with from_thread.start_blocking_portal() as portal:
            stream = self._stream()
            try:
                while (result := portal.call(_next, stream)) is not None:
                    yield result
            finally:
                portal.call(stream.aclose)

    async def _stream(self) -> AsyncGenerator[FileResult, None]:
        # The engine has a task of its own: its task groups must be left where they were entered, and a generator that is
        # given up is closed by whichever task comes along.
        send, receive = anyio.create_memory_object_stream[tuple[FileResult, ...]](_WAITING)
        engine = asyncio.create_task(self._run(send))
        with receive:
            try:
                async for results in receive:
                    for result in results:
                        yield result
                await engine
            finally:
                engine.cancel()
                with anyio.CancelScope(shield=True):
                    await asyncio.wait({engine})

    async def _run(self, results: Results) -> None:
        options = self.options
        state = options.out / ".batch"
        began = monotonic()
        with results, Ledger(state) as ledger:
            _begin(ledger, options)
            crew = self._crew or _crew(options, state)
            engine = Engine(options, ledger, crew, tell_total=self._told_total)
            try:
                await engine.run(results)
            except BaseExceptionGroup as group:
                raise _first(group) from group
            finally:
                ledger.end(complete=engine.complete)
                clock = Clock(monotonic() - began, engine.complete, engine.parser_version)
                self.summary = summed_up(ledger, options.out, clock)

    def _told_total(self, total: int) -> None:
        self.total = total
        if self.on_total is not None:
            self.on_total(total)


async def _next(stream: AsyncGenerator[FileResult, None]) -> FileResult | None:
    return await anext(stream, None)


def _begin(ledger: Ledger, options: Options) -> None:
    if ledger.used and not (options.resume or options.fresh):
        what = f"{str(options.out)!r} holds an earlier run ({ledger.finished} documents done)"
        raise UsageError(
            what, "Add --resume to do only what is missing, --fresh to begin anew, or another --out"
        )
    ledger.begin(afresh=options.fresh)
    if options.manifest is not None:
        ledger.enter(read_manifest(options.manifest))


def _crew(options: Options, state: Path) -> Crew:
    setting = Setting(servers=options.servers, environ=options.environ, timezone=options.timezone)
    if options.cluster is None:
        move_after = _FEW if setting.moves else None
        return LocalCrew(options.jobs or usable_cores(), state, setting, move_after=move_after)
    ensure_engine()
    from orchestrator.cluster import DaskCrew  # noqa: PLC0415  the extra may not be there

    return DaskCrew(options.cluster, setting, jobs=options.jobs)


def _first(group: BaseExceptionGroup[BaseException]) -> BaseException:
    """The fault that ended the tasks: the others were cancelled for it."""
    leaves: list[BaseException] = []
    left: list[BaseException] = [group]
    while left:
        one = left.pop(0)
        if isinstance(one, BaseExceptionGroup):
            left.extend(one.exceptions)
        else:
            leaves.append(one)
    return next((one for one in leaves if isinstance(one, OrchestratorError)), leaves[0])
