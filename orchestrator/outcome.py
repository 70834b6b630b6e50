"""What became of a plan: each step's end, result, attempts and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from orchestrator.plan import Plan

__all__ = ["Attempt", "Ending", "PlanOutcome", "StepOutcome"]

Ending = Literal["done", "failed", "skipped", "cancelled"]


@dataclass(slots=True)
class Attempt:
    """One call of a step's tool; times are seconds on the run's own clock.

    Attributes:
        started: when the call was made.
        ended: when it came back.
        error: why it failed; None if it gave a result.
    """

    started: float
    ended: float
    error: str | None = None


@dataclass(slots=True)
class StepOutcome:
    """What became of one step; times are seconds on the run's own clock, None where it never came so far.

    Attributes:
        id: the step's id.
        state: how it ended.
        result: what the tool gave; None unless done (of a ``for_each`` step that failed: what was done of it).
        error: why it failed.
        because: for a skipped step, the id of the step whose failure kept it from running; None where it was not
            wanted: its ``when`` did not hold, it was a fallback that nothing needed, or it needs such a step.
        started: when its first call was made.
        ended: when it ended.
        attempts: every call that was made, the last one last.
        stood_in: for a failed step, the id of the fallback whose result stands for its own.
        elements: of a ``for_each`` step, what became of each element's call.
    """

    id: str
    state: Ending
    result: Any = None
    error: Exception | None = None
    because: str | None = None
    started: float | None = None
    ended: float | None = None
    attempts: tuple[Attempt, ...] = ()
    stood_in: str | None = None
    elements: tuple[StepOutcome, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether it is done, was not wanted, or another step stood in for it."""
        if self.state == "skipped":
            return self.because is None
        return self.state == "done" or self.stood_in is not None

    @property
    def duration(self) -> float:
        """Seconds from the first call to the end; 0 for what never started."""
        return 0.0 if self.started is None or self.ended is None else self.ended - self.started


@dataclass(frozen=True, repr=False)
class PlanOutcome:
    """What became of a plan.

    Attributes:
        steps: each step's outcome, in the plan's order.
        started: when the run began, on its own clock.
        ended: when the last step ended.
        stopped_by: the step (or element, ``"id[3]"``) whose failure stopped the run; None if it went to its end.
        plan: what was run in the end; of a plan that was written while it ran, all of it.
        answer: the planner's last word, if it had one.
    """

    steps: Mapping[str, StepOutcome]
    started: float = 0.0
    ended: float = 0.0
    stopped_by: str | None = None
    plan: Plan | None = None
    answer: str | None = None

    def __repr__(self) -> str:
        counts = Counter(step.state for step in self.steps.values())
        told = ", ".join(f"{count} {state}" for state, count in counts.items())
        return f"PlanOutcome({told or 'no steps'})"

    @cached_property
    def results(self) -> dict[str, Any]:
        """The results of the steps that are done, by id, in the plan's order."""
        return {name: step.result for name, step in self.steps.items() if step.state == "done"}

    @property
    def ok(self) -> bool:
        """Whether all that was wanted is done."""
        return all(step.ok for step in self.steps.values())

    @property
    def failure(self) -> StepOutcome | None:
        """The outcome of the step (or element) that stopped the run."""
        return None if self.stopped_by is None else self.find(self.stopped_by)

    def find(self, name: str) -> StepOutcome | None:
        """A step's or an element's outcome."""
        if name in self.steps:
            return self.steps[name]
        elements = self.steps[name.partition("[")[0]].elements
        return next((one for one in elements if one.id == name), None)

    def ids(self, state: Ending) -> tuple[str, ...]:
        """The ids of the steps that ended so."""
        return tuple(name for name, step in self.steps.items() if step.state == state)
