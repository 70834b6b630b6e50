"""How long a run took, and what running side by side has gained; told so that it promises nothing false."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan
from orchestrator.report import Timings
from orchestrator.trace import trace

__all__ = ["timings_of"]


def timings_of(
    plan: Plan,
    outcome: PlanOutcome,
    *,
    outside: Collection[str],
    busy: Mapping[str, float] = MappingProxyType({}),
    total: float | None = None,
) -> Timings:
    """The times of a run.

    ``work`` is what the calls would take at least if they were made one after the other, so that ``speedup`` promises
    nothing that ``--sequential`` does not show. Calls that run side by side slow each other down and wait for each
    other, so the sum of their durations is more than that. Hence

    - of calls whose work is done ``outside`` this process, the processor time counts which their servers tell (``busy``),
      since that is theirs alone; where a server tells none, their durations count;
    - calls that share this process's interpreter gain nothing: the time in which no call outside runs counts once.

    Args:
        plan: what was run.
        outcome: what became of it.
        outside: the ids of the steps whose work is done in other processes.
        busy: seconds of processor time in other processes, by ``server.tool``.
        total: seconds since the command began.
    """
    times = trace(plan, outcome)
    spans = [
        (step.started, step.ended)
        for name, step in outcome.steps.items()
        if name in outside and step.started is not None and step.ended is not None
    ]
    work = _work_outside(plan, outcome, outside, busy) + times.makespan - _covered(spans)
    return Timings(
        seconds=round(times.makespan, 3),
        total=None if total is None else round(total, 3),
        work=round(work, 3),
        speedup=round(work / times.makespan, 2) if times.makespan else None,
        critical_path=times.critical_path,
        concurrency=round(times.work / times.makespan, 2) if times.makespan else None,
        lower_bound=round(times.lower_bound, 3),
        efficiency=round(times.efficiency, 3) if times.makespan else None,
    )


def _work_outside(
    plan: Plan, outcome: PlanOutcome, outside: Collection[str], busy: Mapping[str, float]
) -> float:
    """Seconds; a tool's busy time stands for all its calls, but never for more than they took."""
    by_tool: dict[str, float] = {}
    for step in plan.steps:
        if step.id in outside and step.id in outcome.steps:
            by_tool[step.full_name] = by_tool.get(step.full_name, 0.0) + outcome.steps[step.id].duration
    return sum(min(seconds, busy.get(name, seconds)) for name, seconds in by_tool.items())


def _covered(spans: Iterable[tuple[float, float]]) -> float:
    """How long at least one of the spans lasts."""
    covered, reached = 0.0, float("-inf")
    for start, end in sorted(spans):
        covered += max(0.0, end - max(start, reached))
        reached = max(reached, end)
    return covered
