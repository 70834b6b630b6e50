"""Which steps of a plan the user is asked about before anything runs."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.catalog import Catalog
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import role_of

__all__ = ["asks_leave", "needs_approval"]


def needs_approval(
    plan: Plan, catalog: Catalog, *, own: Collection[str], approved: Collection[str] = ()
) -> tuple[Step, ...]:
    """The steps that act on servers that the user has not approved, or may destroy something.

    The tools of the main job are what the program was started for, so on the project's own servers (``own``) they need no
    leave. What a tool says of itself is believed there, and on servers that the user has ``approved``.
    """
    return tuple(step for step in plan.steps if asks_leave(step, catalog, own=own, approved=approved))


def asks_leave(step: Step, catalog: Catalog, *, own: Collection[str], approved: Collection[str] = ()) -> bool:
    """Whether the user is asked before this step's call."""
    if step.server not in own and step.server not in approved:
        return True
    if step.server in own and role_of(step.tool) is not None:
        return False
    tool = catalog.get(step.server, step.tool)
    return tool is None or (tool.hints.destructive and not tool.hints.read_only)
