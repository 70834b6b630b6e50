"""What a run was for: kept in its journal, so that another process can go on with it and report on it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from orchestrator.frozen import Frozen
from orchestrator.plan import Plan
from orchestrator.planning.english import read_request
from orchestrator.planning.planner import Proposal

__all__ = ["RunContext"]


class RunContext(Frozen):
    """What is needed besides the plan and the calls; all values as they were when the run began.

    Attributes:
        prompt: the request, in the user's words.
        today: the user's day.
        planner: who made the plan.
        notes: what was told of the plan.
        finishers: ids of steps that run on what there is.
        problems: what stood on the command line and gave no document, each with its cause.
        folders: what may be read.
        target: the folder that may be written to.
        timezone: the zone that was given.
        servers: the file of further servers.
        max_concurrent: calls at once.
        sequential: one call at a time.
        approved: whether the user has approved every call.
    """

    prompt: str = ""
    today: dt.date
    planner: str
    notes: tuple[str, ...] = ()
    finishers: tuple[str, ...] = ()
    problems: tuple[tuple[str, str], ...] = ()
    folders: tuple[Path, ...] = ()
    target: Path | None = None
    timezone: str | None = None
    servers: str | None = None
    max_concurrent: int | None = None
    sequential: bool = False
    approved: bool = False

    def proposal(self, plan: Plan) -> Proposal:
        """The plan with what was told of it."""
        return Proposal(
            plan=plan,
            intent=read_request(self.prompt, today=self.today),
            planner=self.planner,
            notes=self.notes,
            finishers=frozenset(self.finishers),
        )
