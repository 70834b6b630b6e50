"""Which steps of a plan the user is asked about before anything runs."""

from __future__ import annotations

from collections.abc import Collection

from orchestrator.catalog import Catalog
from orchestrator.plan import Plan, Step

__all__ = ["needs_approval"]


def needs_approval(plan: Plan, catalog: Catalog, *, own: Collection[str]) -> tuple[Step, ...]:
    """The steps that may do harm, or act outside the project's own servers (``own``).

    A tool that says of itself that it only reads is believed on the project's own servers alone.
    """
    return tuple(step for step in plan.steps if step.server not in own or _destroys(step, catalog))


def _destroys(step: Step, catalog: Catalog) -> bool:
    tool = catalog.get(step.server, step.tool)
    return tool is None or (tool.hints.destructive and not tool.hints.read_only)
