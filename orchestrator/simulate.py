"""A run on a clock that jumps: what a schedule would do if each call took so long. For predictions, and for benchmarks."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Any

from orchestrator.expected import Expected
from orchestrator.messages import (
    Decide,
    Decided,
    Drop,
    Event,
    Failed,
    Finished,
    Gather,
    Instruction,
    Rest,
    Rested,
    Skip,
    Start,
    Stop,
)
from orchestrator.outcome import Attempt, Ending, PlanOutcome, StepOutcome
from orchestrator.plan import Plan
from orchestrator.schedule import Schedule
from orchestrator.trace import trace

__all__ = ["Prediction", "predict", "simulate"]


def simulate(
    plan: Plan,
    schedule: Schedule,
    seconds: Callable[[str], float],
    *,
    end: Callable[[str, int], Finished | Failed] = lambda name, _: Finished(name),
    decide: Callable[[str], Decided] = lambda name: Decided(name, wanted=True),
) -> PlanOutcome:
    """What would become of a plan.

    Args:
        plan: what would be run.
        schedule: its schedule, not yet begun.
        seconds: how long each call of a step takes.
        end: how a step's attempt ends (by its number, from 1); done, unless told otherwise.
        decide: what comes of a step's ``when`` and ``for_each``; without it, each is wanted and makes one call.
    """
    return _Simulation(plan, schedule, seconds, end, decide).to_end()


@dataclass(frozen=True, slots=True)
class Prediction:
    """How long a plan would take; seconds.

    Attributes:
        makespan: from the beginning to the end.
        work: all calls one after the other.
        critical_path: the steps that would decide it.
        steps: how many steps the plan has.
        known: of how many of them the tool's time is known.
    """

    makespan: float
    work: float
    critical_path: tuple[str, ...]
    steps: int
    known: int


def predict(plan: Plan, durations: Mapping[str, float], **options: Any) -> Prediction:
    """How long a plan would take, with one call for each ``for_each`` and with every ``when`` true.

    Args:
        plan: a plan without faults.
        durations: expected seconds, by step id or ``server.tool``; a step of which nothing is known takes their median.
        options: as of ``Schedule``.
    """
    expected = Expected(durations, plan.steps)
    times = {step.id: expected.seconds(step) for step in plan.steps}
    outcome = simulate(plan, Schedule(plan, durations=durations, **options), times.__getitem__)
    told = trace(plan, outcome)
    known = sum(expected.told(step) is not None for step in plan.steps)
    return Prediction(told.makespan, told.work, told.critical_path, len(plan.steps), known)


class _Simulation:
    def __init__(
        self,
        plan: Plan,
        schedule: Schedule,
        seconds: Callable[[str], float],
        end: Callable[[str, int], Finished | Failed],
        decide: Callable[[str], Decided],
    ) -> None:
        self._schedule = schedule
        self._seconds = seconds
        self._end = end
        self._decide = decide
        self._now = 0.0
        self._began: dict[str, float] = {}
        self._coming: list[tuple[float, int, Event]] = []
        self._count = 0
        self._steps = {step.id: StepOutcome(step.id, "skipped") for step in plan.steps}
        self._outcomes = dict(self._steps)
        self._stopped_by: str | None = None

    def to_end(self) -> PlanOutcome:
        self._follow(self._schedule.begin())
        while self._coming and self._stopped_by is None:
            self._now, _, event = heappop(self._coming)
            self._happen(event)
        return PlanOutcome(self._steps, 0.0, self._now, self._stopped_by)

    def _happen(self, event: Event) -> None:
        outcome = self._outcomes[event.step]
        if not isinstance(event, Rested):
            error = "failed" if isinstance(event, Failed) else None
            began = self._began[event.step]
            outcome.attempts += (Attempt(began, self._now, error),)
            if not isinstance(event, Failed) or event.retry_in is None:
                self._close(event.step, "failed" if isinstance(event, Failed) else "done")
        if isinstance(event, Finished | Failed) and self._schedule.learns:
            event = event._replace(seconds=self._now - self._began[event.step])
        self._follow(self._schedule.handle(event))

    def _follow(self, instructions: Iterable[Instruction]) -> None:
        todo = deque(instructions)
        while todo:
            instruction = todo.popleft()
            if isinstance(instruction, Decide):
                todo.extend(self._schedule.handle(self._decide(instruction.step)))
            elif isinstance(instruction, Start):
                self._start(instruction.step)
            elif isinstance(instruction, Rest):
                self._expect(instruction.seconds, Rested(instruction.step))
            elif isinstance(instruction, Gather):
                self._close(instruction.step, instruction.ending)
            elif isinstance(instruction, Drop):
                self._close(instruction.step, "cancelled")
            elif isinstance(instruction, Skip):
                self._outcomes.setdefault(instruction.step, StepOutcome(instruction.step, "skipped"))
                self._outcomes[instruction.step].because = instruction.because
            elif isinstance(instruction, Stop):
                self._stop(instruction.because)

    def _start(self, name: str) -> None:
        outcome = self._outcomes.setdefault(name, StepOutcome(name, "skipped"))
        if outcome.started is None:
            outcome.started = self._now
        self._began[name] = self._now
        self._expect(self._seconds(name), self._end(name, len(outcome.attempts) + 1))

    def _expect(self, seconds: float, event: Event) -> None:
        self._count += 1
        heappush(self._coming, (self._now + seconds, self._count, event))

    def _close(self, name: str, ending: Ending) -> None:
        outcome = self._outcomes[name]
        outcome.state, outcome.ended = ending, self._now

    def _stop(self, because: str) -> None:
        """What runs is cancelled at once, and takes no time to end."""
        self._stopped_by = because
        for name, outcome in self._outcomes.items():
            if self._schedule.state(name) == "running":
                outcome.state, outcome.ended = "cancelled", self._now
