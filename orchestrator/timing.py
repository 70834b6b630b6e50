"""How long a run took, and what running side by side has gained; told so that it promises nothing false."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan
from orchestrator.report import Timings
from orchestrator.trace import trace

__all__ = ["timings_of"]


def timings_of(
    plan: Plan, outcome: PlanOutcome, *, outside: Collection[str], total: float | None = None
) -> Timings:
    """The times of a run.

    Calls that share this process's interpreter slow each other down, so the sum of their times is more than what they
    would take one after the other. Hence only calls whose work is done ``outside`` (worker processes, other servers) count
    in full; the time in which none of them runs counts once.

    Args:
        plan: what was run.
        outcome: what became of it.
        outside: the ids of the steps whose work is done in other processes.
        total: seconds since the command began.
    """
    times = trace(plan, outcome)
    spans = [
        (step.started, step.ended)
        for name, step in outcome.steps.items()
        if name in outside and step.started is not None and step.ended is not None
    ]
    work = sum(end - start for start, end in spans) + times.makespan - _covered(spans)
    return Timings(
        seconds=round(times.makespan, 3),
        total=None if total is None else round(total, 3),
        work=round(work, 3),
        speedup=round(work / times.makespan, 2) if times.makespan else None,
        critical_path=times.critical_path,
    )


def _covered(spans: Iterable[tuple[float, float]]) -> float:
    """How long at least one of the spans lasts."""
    covered, reached = 0.0, float("-inf")
    for start, end in sorted(spans):
        covered += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return covered
