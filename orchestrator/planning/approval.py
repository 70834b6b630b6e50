"""Which steps of a plan the user is asked about before anything runs."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.catalog import Catalog
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import role_of

__all__ = ["needs_approval"]


def needs_approval(plan: Plan, catalog: Catalog, *, own: Collection[str]) -> tuple[Step, ...]:
    """The steps that act outside the project's own servers (``own``), or may destroy something there.

    The tools of the main job are what the program was started for, so they need no leave. What a tool says of itself
    is believed on the project's own servers alone.
    """
    return tuple(step for step in plan.steps if step.server not in own or _destroys(step, catalog))


def _destroys(step: Step, catalog: Catalog) -> bool:
    tool = catalog.get(step.server, step.tool)
    if role_of(step.tool) is not None:
        return False
    return tool is None or (tool.hints.destructive and not tool.hints.read_only)
