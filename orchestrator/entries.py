"""What the journal keeps of runs and calls, as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NamedTuple

from orchestrator.plan import Plan

__all__ = ["CallCopy", "CallLine", "InFlight", "Kept", "RunSummary"]


@dataclass(frozen=True, slots=True)
class RunSummary:
    """One run, as a list shows it.

    Attributes:
        id: names the run.
        title: what it was for.
        state: ``cut`` means that it was under way when its process ended.
        began: when, in UTC.
        ended: when, in UTC; None where it has not ended.
        steps: how many steps the plan has.
        done: how many calls have given their result.
    """

    id: str
    title: str
    state: Literal["running", "cut", "done", "failed"]
    began: datetime
    ended: datetime | None
    steps: int
    done: int


@dataclass(frozen=True, slots=True)
class InFlight:
    """A call that was under way when its run was cut off.

    Attributes:
        step: the step's id, or the element's (``"id[3]"``).
        server: where.
        tool: what.
        arguments: with what, as they were sent.
        row: the journal's own number for it.
    """

    step: str
    server: str
    tool: str
    arguments: dict[str, Any]
    row: int


@dataclass(frozen=True, slots=True)
class CallLine:
    """One call that was made, as it stands in the journal.

    Attributes:
        step: the step's id, or the element's (``"id[3]"``).
        server: where.
        tool: what.
        state: ``intent`` is a call of which nobody knows whether it has had its effect.
        life: which life of the run it belongs to, from 1; each resume begins another.
        began: when, in seconds since 1970; None in journals of before it was kept.
        seconds: how long it took; None where it has not come back.
        error: why it failed.
    """

    step: str
    server: str
    tool: str
    state: Literal["intent", "done", "failed"]
    life: int
    began: float | None
    seconds: float | None
    error: str | None


class CallCopy(NamedTuple):
    """One call with all that its line holds, for another journal.

    Attributes:
        step: the step's id, or the element's (``"id[3]"``).
        server: where.
        tool: what.
        arguments: with what, as JSON.
        state: as of ``CallLine``.
        began: when, in seconds since 1970.
        seconds: how long it took; None where it has not come back.
        error: why it failed.
        result: what it gave, as JSON; None unless done.
    """

    step: str
    server: str
    tool: str
    arguments: str
    state: Literal["intent", "done", "failed"]
    began: float | None
    seconds: float | None
    error: str | None
    result: str | None


@dataclass(frozen=True, slots=True)
class Kept:
    """One run as the journal has it: what was planned, for what, and what was called.

    Attributes:
        summary: as in the list of runs.
        plan: the plan.
        context: what its owner gave to ``Journal.begin``.
        calls: every call, in the order in which they were made.
    """

    summary: RunSummary
    plan: Plan
    context: dict[str, Any]
    calls: tuple[CallLine, ...]
