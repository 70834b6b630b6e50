"""What a planner is given, and what it gives: the seam between a request and a plan."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from orchestrator.catalog import Catalog
from orchestrator.growth import Writer
from orchestrator.plan import Plan
from orchestrator.planning.intent import Intent

__all__ = ["PlanWriter", "Planner", "Proposal", "Request", "WritingPlanner"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user wants, and what with.

    Attributes:
        prompt: in the user's own words; "" for the main job.
        documents: absolute paths of the PDFs, each once, from the command line alone.
        today: the user's own day, which "next week" is counted from.
        term: the term to assume ("Fall 2026"); None leaves it to the documents.
        out: the absolute path of the calendar file.
        out_given: whether the user named that file, so that it is written even if the prompt only asks.
    """

    prompt: str = ""
    documents: tuple[str, ...] = ()
    today: dt.date
    term: str | None = None
    out: str
    out_given: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A plan for a request, not yet checked.

    Attributes:
        plan: the steps.
        intent: the request as the rules read it, whoever made the plan.
        planner: who made it, for people ("built-in", a model's name).
        notes: what was assumed, left out or not understood, in plain words.
        finishers: ids of steps that run on what there is, even if some of the steps before them failed
            (one broken PDF must not cost the others their calendar file).
    """

    plan: Plan
    intent: Intent
    planner: str = "built-in"
    notes: tuple[str, ...] = ()
    finishers: frozenset[str] = field(default_factory=frozenset)


class PlanWriter(Writer, Protocol):
    """Writes a plan while it runs; ``proposal`` is what is to be told of it, once the first round is written."""

    @property
    def proposal(self) -> Proposal | None:
        """The plan of the first round, with its notes."""


class Planner(Protocol):
    """Makes a plan for a request out of the tools that are there."""

    async def plan(self, request: Request, catalog: Catalog) -> Proposal:
        """A plan whose steps call tools of ``catalog``.

        Raises:
            OrchestratorError: no plan can be made (nothing to do, a model that cannot be reached).
        """
        ...


@runtime_checkable
class WritingPlanner(Planner, Protocol):
    """A planner that can also write its plan step by step."""

    def writer(self, request: Request, catalog: Catalog) -> PlanWriter:
        """Writes one plan for ``request``."""
