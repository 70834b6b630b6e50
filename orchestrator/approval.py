"""Who is asked before a call is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from orchestrator.plan import Step

__all__ = ["Approver"]


class Approver(Protocol):
    """Lets calls pass, or does not; while it is waited for, the rest of the plan goes on."""

    def needs(self, step: Step) -> bool:
        """Whether this step's calls have to be approved."""

    async def allows(self, step: Step, arguments: Mapping[str, Any]) -> bool:
        """Whether the call may be made with these arguments.

        Args:
            step: whose call it is; with ``for_each``, all its calls at once.
            arguments: filled in, but for those that hold ``$item``.
        """
