"""Where the parts of a plan are run: three methods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from orchestrator.entries import CallCopy
from orchestrator.guard import Guard
from orchestrator.limits import Limits
from orchestrator.outcome import PlanOutcome

__all__ = ["Backend", "Deliver", "Order", "Report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A part to run; it travels to other machines as it is.

    Attributes:
        key: names the part among those of the run.
        run: names the run: the calls' idempotency keys hang on it.
        plan: the part, as JSON.
        before: results of an earlier life of the run, by step (and element) id.
        max_concurrent: calls at once.
        limits: by server and tool, for each place that runs parts.
        durations: expected seconds by step id or ``server.tool``.
        guard: refuses results that would choose a file or a tool.
    """

    key: str
    run: str
    plan: str
    before: Mapping[str, Any] = field(default_factory=dict)
    max_concurrent: int | None = None
    limits: Limits | None = None
    durations: Mapping[str, float] = field(default_factory=dict)
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What a part has come to.

    Attributes:
        calls: every call that was made for it, by whichever worker, out of the journal that was written beside them.
        outcome: each step's; None where it was cancelled.
    """

    calls: tuple[CallCopy, ...]
    outcome: PlanOutcome | None


Deliver = Callable[[Report], None]


class Backend(Protocol):
    """Runs parts: ``LocalBackend``, ``DaskBackend``, or anything else with these.

    Attributes:
        width: how many parts should be under way, so that nobody waits; known once it has started.
    """

    width: int

    async def start(self) -> None:
        """Get ready.

        Raises:
            ServerError: what it needs is not there.
        """

    async def submit(self, order: Order, deliver: Deliver) -> None:
        """Run a part to its end, and hand over what it has come to: also where this is cancelled, once all has ended.

        A part that has been begun before, by whomever, is gone on with: calls that are done are not made again.

        Raises:
            WorkersLostError: those who ran it ended, one after the other.
            ServerError: it cannot be run at all.
        """

    async def stop(self) -> None:
        """Let everything go; what runs ends."""
