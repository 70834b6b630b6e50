"""A place that runs parts of plans: our executor over sessions of its own, and a journal beside each part."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import anyio

from orchestrator.backends.backend import Order, Report
from orchestrator.catalog import Catalog
from orchestrator.entries import CallCopy, InFlight
from orchestrator.errors import OrchestratorError
from orchestrator.execute import run_plan
from orchestrator.journal import Journal, Record
from orchestrator.outcome import PlanOutcome, StepOutcome
from orchestrator.plan import Step, read_plan
from orchestrator.ports import Servers
from orchestrator.resume import UnsureError, is_repeatable

__all__ = ["Station", "journal_of"]


def journal_of(folder: Path, order: Order) -> Path:
    """The journal's file of a part."""
    return folder / f"{order.run}-{order.key}.sqlite3"


class Station:
    """Runs parts, any number at the same time.

    Args:
        sessions: what to run over.
        folder: where the parts' journals are; the same for every station, if a part that was begun by one is to be gone on
            with by another.
    """

    def __init__(self, sessions: Servers, folder: Path) -> None:
        self._sessions = sessions
        self._folder = folder

    async def do(self, order: Order, scope: anyio.CancelScope) -> Report:
        """Run a part; what it has come to, also where ``scope`` is cancelled.

        Raises:
            ServerError: a server does not start.
            UsageError: another process is at work on the part.
            JournalError: the journal cannot be used.
        """
        with Journal(journal_of(self._folder, order)) as journal:
            record = _record(journal, order)
            try:
                outcome = None
                with scope:
                    outcome = await self._run(order, record)
                calls = record.copies()
            finally:
                record.close()
        return Report(calls, None if outcome is None else _sendable(outcome))

    async def _run(self, order: Order, record: Record) -> PlanOutcome:
        catalog = await self._sessions.connect(record.plan.servers)
        return await run_plan(
            record.plan,
            order.max_concurrent,
            sessions=self._sessions,
            limits=order.limits,
            durations=order.durations,
            recorder=_Wary(record, catalog),
            guard=order.guard,
        )


class _Wary:
    """A part's record. A call of an earlier life whose effect is not known is not made again unless that does no harm."""

    def __init__(self, record: Record, catalog: Catalog) -> None:
        self._record = record
        self._unsure = {call.step: call for call in record.in_flight if not is_repeatable(catalog, call)}
        self.before = record.before

    def intend(self, name: str, step: Step, arguments: Mapping[str, Any]) -> str:
        """As of ``Record``.

        Raises:
            UnsureError: the call may have been made already.
        """
        call: InFlight | None = self._unsure.get(name)
        if call is not None:
            raise UnsureError(self._record.run, [call])
        return self._record.intend(name, step, arguments)

    def extend(self, steps: Iterable[Step]) -> None:
        """As of ``Record``."""
        self._record.extend(steps)

    def done(self, name: str, result: Any) -> None:
        """As of ``Record``."""
        self._record.done(name, result)

    def failed(self, name: str, error: str) -> None:
        """As of ``Record``."""
        self._record.failed(name, error)

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        """As of ``Record``."""
        self._record.adopt(calls)


def _record(journal: Journal, order: Order) -> Record:
    if any(run.id == order.run for run in journal.runs()):
        record = journal.reopen(order.run)
    else:
        record = journal.begin(read_plan(order.plan), run=order.run)
    record.before = {**order.before, **record.before}
    return record


def _sendable(outcome: PlanOutcome) -> PlanOutcome:
    """As it can travel: without the plan, which is known, and without errors that cannot be put into bytes."""
    for step in outcome.steps.values():
        for one in (step, *step.elements):
            one.error = _plain(one)
    return PlanOutcome(outcome.steps, outcome.started, outcome.ended, outcome.stopped_by)


def _plain(step: StepOutcome) -> Exception | None:
    error = step.error
    try:
        pickle.dumps(error)
    except Exception:  # noqa: BLE001  whatever an error's own parts raise
        return OrchestratorError(f"{type(error).__name__}: {error}", "")
    return error
