"""How well a run used its time: makespan, speed-up, the least time it could have taken, and the path that decided it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan

__all__ = ["Trace", "trace"]


@dataclass(frozen=True, slots=True)
class Trace:
    """The times of a run, in seconds.

    Attributes:
        makespan: from the beginning to the last end.
        work: the sum of all steps' times.
        lower_bound: the least makespan: the critical path, or, under a limit, ``work / limit`` if that is more.
        critical_path: the ids of the steps on the longest path of dependencies, first to last.
        critical_seconds: the sum of their times.
    """

    makespan: float
    work: float
    lower_bound: float
    critical_path: tuple[str, ...]
    critical_seconds: float

    @property
    def speed_up(self) -> float:
        """How many times faster than one step after the other; 1 where nothing took time."""
        return self.work / self.makespan if self.makespan else 1.0

    @property
    def efficiency(self) -> float:
        """The lower bound over the makespan: 1 is perfect."""
        return self.lower_bound / self.makespan if self.makespan else 1.0


def trace(plan: Plan, outcome: PlanOutcome, *, limit: int | None = None) -> Trace:
    """The times of a run.

    Args:
        plan: what was run.
        outcome: what became of it.
        limit: how many calls could run at once (default: the plan's ``max_concurrent``).
    """
    limit = plan.max_concurrent if limit is None else limit
    times = {name: step.duration for name, step in outcome.steps.items()}
    work = sum(_work(outcome, name) for name in times)
    path, seconds = _critical_path(plan, times)
    bound = max(seconds, work / limit) if limit else seconds
    return Trace(outcome.ended - outcome.started, work, bound, path, seconds)


def _work(outcome: PlanOutcome, name: str) -> float:
    step = outcome.steps[name]
    return sum(element.duration for element in step.elements) if step.elements else step.duration


def _critical_path(plan: Plan, times: Mapping[str, float]) -> tuple[tuple[str, ...], float]:
    ends: dict[str, float] = {}
    before: dict[str, str | None] = {}
    for name in _in_order(plan):
        step = plan.by_id[name]
        latest = max(step.needs, key=lambda need: ends[need], default=None)
        before[name] = latest
        ends[name] = times.get(name, 0.0) + (ends[latest] if latest is not None else 0.0)
    last = max(ends, key=lambda name: ends[name], default=None)
    path: list[str] = []
    step_id = last
    while step_id is not None:
        path.append(step_id)
        step_id = before[step_id]
    return tuple(reversed(path)), ends[last] if last is not None else 0.0


def _in_order(plan: Plan) -> list[str]:
    """The ids, each after all that it needs."""
    left = {step.id: len(step.needs) for step in plan.steps}
    users: dict[str, list[str]] = {step.id: [] for step in plan.steps}
    for step in plan.steps:
        for need in step.needs:
            users[need].append(step.id)
    order = [name for name, count in left.items() if count == 0]
    for name in order:
        for user in users[name]:
            left[user] -= 1
            if left[user] == 0:
                order.append(user)
    return order
