"""What still runs when a plan's earlier steps have failed: one broken PDF must not cost the others their calendar."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan
from orchestrator.planning.anew import anew

__all__ = ["finishing", "joined"]


def finishing(plan: Plan, outcome: PlanOutcome, finishers: Collection[str]) -> Plan | None:
    """The plan of those ``finishers`` that were skipped though something they wait for is done; None where none is.

    They wait for each other as before, and for nothing else.
    """
    left = {name for name in finishers if name in outcome.steps and outcome.steps[name].state == "skipped"}
    ready: set[str] = set()
    for step in plan.steps:
        before = [outcome.steps[need].state == "done" or need in ready for need in step.needs]
        if step.id in left and not step.inputs and any(before):
            ready.add(step.id)
    steps = tuple(
        anew(step, depends_on=tuple(need for need in step.depends_on if need in ready))
        for step in plan.steps
        if step.id in ready
    )
    return anew(plan, steps=steps) if steps else None


def joined(first: PlanOutcome, second: PlanOutcome) -> PlanOutcome:
    """Two runs of one plan's steps as one; the second's word counts."""
    steps = {**first.steps, **second.steps}
    return PlanOutcome(steps, first.started, second.ended, plan=first.plan, answer=first.answer)
