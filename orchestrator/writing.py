"""A plan that is still being written: its steps are taken as they come, beside the calls, for as many rounds as there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from orchestrator.catalog import Catalog
from orchestrator.check import ensure_sound
from orchestrator.errors import UsageError
from orchestrator.growth import Anew, Draft, Growth, Writer, Written
from orchestrator.outcome import StepOutcome
from orchestrator.outlook import Outlook, outlook_of
from orchestrator.plan import Plan, Step

__all__ = ["Ground", "write_plan"]


class Ground(Protocol):
    """Where the plan grows: a run."""

    @property
    def plan(self) -> Plan:
        """All steps so far."""

    @property
    def outcomes(self) -> Mapping[str, StepOutcome]:
        """What has become of them."""

    def grow(self, growth: Growth) -> None:
        """Take steps on, and leave others."""

    async def until_idle(self) -> None:
        """Wait until every step so far has ended."""


async def write_plan(
    writer: Writer, ground: Ground, catalog: Catalog, *, rounds: int, early: Callable[[Step], bool]
) -> str | None:
    """Take the writer's steps, and show it what came of them; its last word to the user.

    Args:
        writer: writes them.
        ground: runs them.
        catalog: what the servers offer.
        rounds: how often the writer may add steps when it has seen what came of the others.
        early: whether a step may start before its round is complete.

    Raises:
        PlanError: a round's plan has faults.
        UsageError: the writer ends without a plan.
    """
    draft = Draft(catalog, early=early)
    outlook: Outlook | None = None
    answer: str | None = None
    for left in range(rounds, -1, -1):
        known = len(ground.plan.steps)
        written = await _write_round(writer, ground, draft, outlook)
        answer = written.answer or answer
        await ground.until_idle()
        failed = any(ground.outcomes[step.id].state == "failed" for step in ground.plan.steps[known:])
        if not (written.look or (failed and written.answer is None)):
            break
        outlook = outlook_of(ground.plan.steps, ground.outcomes, rounds_left=left)
    return answer


async def _write_round(writer: Writer, ground: Ground, draft: Draft, outlook: Outlook | None) -> Written:
    async for emission in writer.write(outlook):
        if isinstance(emission, Anew):
            draft.anew()
        elif isinstance(emission, Written):
            growth = draft.complete(emission.plan)
            if draft.steps:
                ensure_sound(Plan(steps=tuple(draft.steps.values())), draft.catalog)
            ground.grow(growth)
            return emission
        else:
            ground.grow(draft.take(emission))
    raise UsageError("The planner ended without a plan", "Ask again, or use the built-in planner")
