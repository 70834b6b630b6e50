"""The user's leave: asked for at the terminal before calls that may do harm or that leave the project's own servers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final

import anyio

from orchestrator.catalog import Catalog
from orchestrator.desk import Desk
from orchestrator.drawing import draw_tree
from orchestrator.errors import UsageError
from orchestrator.plan import Plan, Step
from orchestrator.planning.approval import asks_leave, needs_approval

__all__ = ["Leave"]

_LONGEST: Final = 400


class Leave:
    """Asks the user; what has been approved before is not asked about again.

    Args:
        desk: where the user is.
        catalog: what the servers offer.
        own: the project's own servers.
        approved: further servers whose calls are asked about only where they may destroy something.
        yes: whether everything is approved.
    """

    def __init__(
        self, desk: Desk, catalog: Catalog, *, own: Collection[str], approved: Collection[str], yes: bool
    ) -> None:
        self.pause: Callable[[], AbstractContextManager[None]] = nullcontext
        self._desk = desk
        self._catalog = catalog
        self._own = own
        self._approved = approved
        self._yes = yes
        self._given: set[str] = set()
        self._one_at_a_time = anyio.Lock()

    def ask_for(self, plan: Plan) -> None:
        """Ask at once about every step of a plan that is complete.

        Raises:
            UsageError: the user does not want them, or nobody is there to be asked.
        """
        asked = (
            () if self._yes else needs_approval(plan, self._catalog, own=self._own, approved=self._approved)
        )
        if not asked:
            return
        self._ensure_asked(asked)
        self._desk.err.show(
            draw_tree(Plan(steps=asked), self._desk.err, title="These steps need your approval:")
        )
        if self._desk.ask is not None and not self._desk.ask("Run them?"):
            what = "The plan was not approved, so nothing was run"
            raise UsageError(what, "Ask for something else, or add --yes")
        self._given.update(step.id for step in asked)

    def trust(self, plan: Plan) -> None:
        """Approve every step of a plan."""
        self._given.update(step.id for step in plan.steps)

    def ensure_possible(self, plan: Plan) -> None:
        """Return if every step of a plan can be asked about when its turn comes.

        Raises:
            UsageError: nobody is there to be asked.
        """
        if not self._yes:
            asked = needs_approval(plan, self._catalog, own=self._own, approved=self._approved)
            self._ensure_asked(tuple(step for step in asked if step.id not in self._given))

    def _ensure_asked(self, asked: tuple[Step, ...]) -> None:
        if asked and self._desk.ask is None:
            listed = ", ".join(f"{step.id} ({step.full_name})" for step in asked)
            what = f"The plan has steps that need your approval: {listed}"
            raise UsageError(what, "Look at it with --dry-run, then add --yes")

    # While it runs

    def needs(self, step: Step) -> bool:
        """Whether this step's calls have to be approved."""
        return (
            not self._yes
            and step.id not in self._given
            and asks_leave(step, self._catalog, own=self._own, approved=self._approved)
        )

    async def allows(self, step: Step, arguments: Mapping[str, Any]) -> bool:
        """Whether the user lets the call be made; the rest of the plan goes on meanwhile.

        Raises:
            UsageError: nobody is there to be asked.
        """
        ask = self._desk.ask
        if ask is None:
            self._ensure_asked((step,))
            return False
        async with self._one_at_a_time:
            with self.pause():
                shown = ", ".join(f"{name}={value!r}" for name, value in arguments.items())[:_LONGEST]
                self._desk.err.remark(f"{step.id} needs your approval: {step.full_name}({shown})")
                return await anyio.to_thread.run_sync(ask, "Run it?", abandon_on_cancel=True)
