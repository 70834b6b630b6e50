"""A run of the journal, gone on with from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import anyio

from orchestrator.backends.left import adopt_left
from orchestrator.context import RunContext
from orchestrator.desk import Desk
from orchestrator.ending import finish
from orchestrator.entries import InFlight
from orchestrator.errors import UsageError
from orchestrator.journal import Journal, Record
from orchestrator.live import Volume
from orchestrator.logs import show_logs
from orchestrator.plan import Plan
from orchestrator.report import build_report
from orchestrator.resume import Answer, settle
from orchestrator.serving import servers_environ, settings_of
from orchestrator.settings import Settings
from orchestrator.sources import Problem
from orchestrator.staging import Staging, open_stage

__all__ = ["Again", "perform_again", "resume_job"]


@dataclass(frozen=True, kw_only=True)
class Again:
    """What the command line says of a run that is to be gone on with; ``run`` None is the last one that is not done."""

    run: str | None = None
    home: str | None = None
    as_json: bool = False
    yes: bool = False
    skip: bool = False
    cluster: str | None = None
    volume: Volume = "normal"


def perform_again(again: Again, desk: Desk) -> int:
    """``resume_job`` on an event loop of its own."""
    if again.volume == "verbose":
        show_logs()
    return anyio.run(resume_job, again, desk)


async def resume_job(again: Again, desk: Desk) -> int:
    """Go on with a run of the journal; the exit code.

    Raises:
        OrchestratorError: nothing could be done.
    """
    settings = settings_of(desk, again.home)
    with Journal(settings.journal) as journal:
        record = journal.reopen(journal.find(again.run).id)
        try:
            record = adopt_left(journal, record, settings.parts)
            return await _resume(again, desk, settings, journal, record)
        finally:
            record.close()


async def _resume(again: Again, desk: Desk, settings: Settings, journal: Journal, record: Record) -> int:
    if not record.context:
        raise UsageError(f"Run {record.run!r} was not begun by this command", "Start it anew")
    context = RunContext.model_validate(record.context)
    staging = Staging(
        environ=servers_environ(
            desk, home=again.home, folders=context.folders, target=context.target, timezone=context.timezone
        ),
        servers=context.servers,
        volume=again.volume,
        max_concurrent=context.max_concurrent,
        sequential=context.sequential,
        yes=again.yes or context.approved,
        cluster=again.cluster,
    )
    async with open_stage(desk, settings, journal, staging) as (stage, _):
        settle(record, stage.catalog, _decider(again, desk))
        proposal = context.proposal(record.plan)
        stage.leave.ensure_possible(_left(record))
        outcome = await stage.run(proposal, record)
        times = stage.timings(proposal.plan, outcome)
    problems = [Problem(name=name, cause=cause) for name, cause in context.problems]
    report = build_report(proposal, outcome, timings=times, problems=problems, run=record.run)
    return finish(desk, report, as_json=again.as_json, volume=again.volume)


def _decider(again: Again, desk: Desk) -> Callable[[InFlight], Answer] | None:
    """What becomes of a call with effects that was under way: as the options say, or as the user does."""
    if again.yes or again.skip:
        return lambda _: "repeat" if again.yes else "leave"
    ask = desk.ask
    if ask is None:
        return None

    def decide(call: InFlight) -> Answer:
        words = f"{call.step} ({call.server}.{call.tool}) was under way when the run was cut off"
        desk.err.remark(f"{words}; its arguments: {json.dumps(call.arguments, ensure_ascii=False)[:500]}")
        return "repeat" if ask("Whether it has had its effect is not known. Call it again?") else "leave"

    return decide


def _left(record: Record) -> Plan:
    """What is not done yet."""
    return Plan(steps=tuple(step for step in record.plan.steps if step.id not in record.before))
