"""Goes on with a run that was cut off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from orchestrator.catalog import Catalog
from orchestrator.entries import InFlight
from orchestrator.errors import UsageError
from orchestrator.execute import run_plan
from orchestrator.journal import Journal, Record
from orchestrator.outcome import PlanOutcome
from orchestrator.ports import Servers

__all__ = ["Answer", "UnsureError", "is_repeatable", "resume_run", "settle"]

Answer = Literal["repeat", "leave"]
"""``repeat`` makes the call again; ``leave`` takes it as done, without a result."""


class UnsureError(UsageError):
    """Calls with effects were under way when the run was cut off; ``calls`` may or may not have had them."""

    def __init__(self, run: str, calls: Sequence[InFlight]) -> None:
        self.calls = tuple(calls)
        listed = ", ".join(f"{call.step} ({call.server}.{call.tool})" for call in calls)
        what = f"Run {run!r} was cut off during {listed}; whether that has had its effect is not known"
        super().__init__(what, "Look, then say for each whether to repeat it or to leave it")


async def resume_run(
    journal: Journal,
    run: str,
    sessions: Servers,
    *,
    decide: Callable[[InFlight], Answer] | None = None,
    **options: Any,
) -> PlanOutcome:
    """Finish a run without making a finished call again.

    A call that was under way is repeated if its tool is annotated read-only or idempotent, or says that it knows the
    idempotency key which every attempt carries; of others ``decide`` is asked.

    Args:
        journal: where the run is recorded.
        run: its id.
        sessions: what to run over.
        decide: what to do with a call whose effect is not known.
        options: as of ``run_plan``.

    Raises:
        UsageError: there is no such run, it is done, or it is under way.
        UnsureError: there are such calls, and no ``decide``.
    """
    record = journal.reopen(run)
    try:
        catalog = await sessions.connect(record.plan.servers)
        settle(record, catalog, decide)
        outcome = await run_plan(
            record.plan, sessions=sessions, recorder=record, durations=journal.durations(), **options
        )
        record.end(outcome)
    finally:
        record.close()
    return outcome


def settle(record: Record, catalog: Catalog, decide: Callable[[InFlight], Answer] | None) -> None:
    """Ask about the calls whose effect is not known; those to be left count as done.

    Raises:
        UnsureError: there are such calls, and no ``decide``.
    """
    unsure = [call for call in record.in_flight if not is_repeatable(catalog, call)]
    if unsure and decide is None:
        raise UnsureError(record.run, unsure)
    for call in unsure:
        if decide is not None and decide(call) == "leave":
            record.settle(call)


def is_repeatable(catalog: Catalog, call: InFlight) -> bool:
    """Whether a call of which nobody knows whether it has had its effect may be made again."""
    tool = catalog.get(call.server, call.tool)
    return tool is not None and (tool.hints.repeatable or tool.hints.keyed)
