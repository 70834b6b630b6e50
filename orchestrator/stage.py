"""Runs a proposal on the servers that are connected, under a record of the journal, and tells what happens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import anyio

from orchestrator.backends.backend import Backend
from orchestrator.catalog import Catalog
from orchestrator.desk import Desk
from orchestrator.execute import run_plan
from orchestrator.growth import Writer
from orchestrator.guard import Guard
from orchestrator.journal import Record
from orchestrator.leave import Leave
from orchestrator.limits import Limits
from orchestrator.live import Live, Volume
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import find_tool
from orchestrator.planning.early import is_asked_for
from orchestrator.planning.finishing import finishing, joined
from orchestrator.planning.planner import PlanWriter, Proposal
from orchestrator.report import Timings
from orchestrator.sessions import DEFAULT_SERVERS, Sessions
from orchestrator.settings import Settings
from orchestrator.simulate import Prediction, predict
from orchestrator.timing import timings_of

__all__ = ["Stage", "limits_for"]


@dataclass(frozen=True, kw_only=True)
class Stage:
    """Where a plan is run.

    Attributes:
        desk: where the program stands.
        settings: what holds for every run.
        sessions: the servers.
        catalog: what they offer.
        volume: how much is told.
        max_concurrent: at most so many calls at once.
        sequential: one call at a time.
        durations: expected seconds by ``server.tool``, learnt from earlier runs.
        leave: the user's, for calls that need it.
        guard: refuses results that would choose a file or a tool.
        documents: the user's own, which may be read before a plan is complete.
        backend: where the plan's parts are run; None for here.
    """

    desk: Desk
    settings: Settings
    sessions: Sessions
    catalog: Catalog
    volume: Volume = "normal"
    max_concurrent: int | None = None
    sequential: bool = False
    durations: Mapping[str, float]
    leave: Leave
    guard: Guard
    documents: tuple[str, ...] = ()
    backend: Backend | None = None

    async def run(self, proposal: Proposal, record: Record) -> PlanOutcome:
        """Run the plan, and then what can still be finished where documents failed."""
        return await self._performed(proposal, record, None)

    async def write(
        self, writer: PlanWriter, proposal: Proposal, record: Record
    ) -> tuple[Proposal, PlanOutcome]:
        """Run a plan while it is being written; what it has become in the end.

        Args:
            writer: writes it.
            proposal: what is known before, without steps.
            record: where it is recorded.
        """
        outcome = await self._performed(proposal, record, writer)
        whole = outcome.plan or proposal.plan
        return replace(writer.proposal or proposal, plan=whole), outcome

    async def _performed(self, proposal: Proposal, record: Record, writer: PlanWriter | None) -> PlanOutcome:
        held = self._held(proposal, record)
        known = set(record.before)
        try:
            with Live(self.desk.err, proposal.plan, volume=self.volume) as live:
                self.leave.pause = live.paused
                outcome = await self._run(proposal.plan, live, record, writer, self.backend)
                if not set(outcome.results) - known:
                    record.before.update(held)
                made = proposal if writer is None else writer.proposal or proposal
                rest = finishing(outcome.plan or proposal.plan, outcome, made.finishers)
                if rest is not None:
                    outcome = joined(outcome, await self._run(rest, live, record))
            record.end(outcome)
        except anyio.get_cancelled_exc_class():
            if self.volume != "quiet":
                self.desk.err.remark(f"run_agent: run_agent resume {record.run} goes on with what is left")
            raise
        finally:
            record.close()
        return outcome

    def _held(self, proposal: Proposal, record: Record) -> dict[str, Any]:
        """Take back results that finishers gave before all that they wait for was done: if more is done now, they look again."""
        early = {
            step.id: record.before[step.id]
            for step in proposal.plan.steps
            if step.id in proposal.finishers & record.before.keys()
            and any(need not in record.before for need in step.needs)
            and self._repeatable(step.server, step.tool)
        }
        for name in early:
            del record.before[name]
        return early

    def _repeatable(self, server: str, tool: str) -> bool:
        known = self.catalog.get(server, tool)
        return known is not None and known.hints.repeatable

    async def _run(
        self,
        plan: Plan,
        live: Live,
        record: Record,
        writer: Writer | None = None,
        backend: Backend | None = None,
    ) -> PlanOutcome:
        return await run_plan(
            plan,
            self.max_concurrent,
            live.tell,
            sessions=self.sessions,
            sequential=self.sequential or not self.settings.parallel_execution_enabled,
            limits=limits_for(self.settings, self.catalog, self.desk.cores),
            durations=self.durations,
            recorder=record,
            watcher=live.see,
            writer=writer,
            early=self._may_begin_early,
            approver=self.leave,
            guard=self.guard,
            backend=backend,
        )

    def _may_begin_early(self, step: Step) -> bool:
        return is_asked_for(step, self.documents, self.catalog)

    def predict(self, plan: Plan) -> Prediction:
        """How long the plan would take here."""
        limits = limits_for(self.settings, self.catalog, self.desk.cores)
        totals = [one for one in (limits.total, self.max_concurrent) if one is not None]
        one = self.sequential or not self.settings.parallel_execution_enabled
        limits = limits.model_copy(update={"total": 1 if one else min(totals, default=None)})
        return predict(plan, self.durations, limits=limits, in_order=one)

    def timings(self, plan: Plan, outcome: PlanOutcome) -> Timings:
        """Documents are read in worker processes, unless they are known; servers of others are elsewhere anyway."""
        parse = find_tool(self.catalog, "parse")
        outside = {
            step.id
            for step in plan.steps
            if step.server not in DEFAULT_SERVERS or (parse is not None and step.full_name == parse.full_name)
        }
        known = {
            name
            for name, result in outcome.results.items()
            if isinstance(result, dict) and result.get("from_store")
        }
        return timings_of(
            plan, outcome, outside=outside - known, busy=self.sessions.busy, total=self.desk.seconds()
        )


def limits_for(settings: Settings, catalog: Catalog, cores: int) -> Limits:
    """The settings' limits, and as many documents at once as there are cores: a third one would only wait inside its call."""
    tool = find_tool(catalog, "parse")
    tools: dict[str, int | None] = {} if tool is None else {tool.full_name: cores}
    return settings.limits.model_copy(update={"tools": tools})
