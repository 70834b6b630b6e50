"""Who is told what while a plan runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from orchestrator.plan import Step

__all__ = ["EventKind", "OnProgress", "ProgressCallback", "StepEvent", "Watcher", "fan_out"]

ProgressCallback = Callable[[int, int, Step, Any], Awaitable[None] | None]
"""``callback(current, total, step, result)``, plain or async; called in order.

When a step starts, ``result`` is None; when it has ended, ``result`` is what its tool gave, or its ``StepOutcome`` if it
failed, was skipped or was cancelled. ``current`` counts the steps that have ended, of ``total``. An exception from it
ends the run and reaches the caller.
"""


class OnProgress(Protocol):
    """Told of a server's word on a call that runs."""

    async def __call__(self, progress: float, total: float | None, message: str | None) -> None:
        """So far, of so much if it is known, and in words."""


EventKind = Literal["started", "progress", "retrying", "done", "failed", "skipped", "cancelled"]


@dataclass(frozen=True, slots=True)
class StepEvent:
    """Something that happened to a step, or to one element of a ``for_each`` step.

    Attributes:
        kind: what happened; ``retrying`` after a failed attempt, before ``seconds`` of rest.
        step: the plan's step.
        id: the step's id, or the element's (``"id[3]"``).
        at: when, on the run's own clock.
        progress: how far a call is, as its server reports it (a number that grows; ``total`` if it is known).
        total: see ``progress``.
        message: the server's words, or the error's.
        seconds: see ``retrying``.
    """

    kind: EventKind
    step: Step
    id: str
    at: float
    progress: float | None = None
    total: float | None = None
    message: str | None = None
    seconds: float | None = None


Watcher = Callable[[StepEvent], None]
"""Sees every event at once, elements, attempts and the servers' own progress included; it must not block."""


def fan_out(*watchers: Watcher | None) -> Watcher | None:
    """One watcher that tells several; None where there is none."""
    told = tuple(watcher for watcher in watchers if watcher is not None)
    if len(told) < 2:
        return told[0] if told else None

    def tell(event: StepEvent) -> None:
        for watcher in told:
            watcher(event)

    return tell
