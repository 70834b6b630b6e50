"""The main job from the command line: sources and a request in, a plan made and run, a report out."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anyio

from orchestrator.catalog import Catalog
from orchestrator.check import ensure_sound
from orchestrator.desk import Desk
from orchestrator.display import print_report
from orchestrator.drawing import draw_tree, mermaid
from orchestrator.endpoint import Embedded, Endpoint
from orchestrator.errors import SettingsError, UsageError
from orchestrator.execute import run_plan
from orchestrator.limits import Limits
from orchestrator.live import Live, Volume
from orchestrator.outcome import PlanOutcome
from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step, read_plan
from orchestrator.planning.anew import anew
from orchestrator.planning.approval import needs_approval
from orchestrator.planning.builtin import BuiltinPlanner, find_tool
from orchestrator.planning.english import read_request
from orchestrator.planning.finishing import finishing, joined
from orchestrator.planning.intent import Intent
from orchestrator.planning.planner import Planner, Proposal, Request
from orchestrator.report import Report, Timings, build_report
from orchestrator.serving import connect_all, endpoints_of, servers_environ
from orchestrator.sessions import DEFAULT_SERVERS, Sessions
from orchestrator.settings import Settings
from orchestrator.sources import Sources, find_sources
from orchestrator.timing import timings_of

__all__ = ["DEFAULT_OUT", "Job", "perform", "run_job"]

DEFAULT_OUT: Final = "semester.ics"
#: Stands in the PRODID of the project's own calendar files.
_OWN_MARK: Final = b"syllabus-agent"


@dataclass(frozen=True, kw_only=True)
class Job:
    """What the command line asks for; None where it says nothing."""

    sources: tuple[str, ...] = ()
    prompt: str = ""
    plan_file: str | None = None
    dry_run: bool = False
    mermaid: bool = False
    as_json: bool = False
    max_concurrent: int | None = None
    sequential: bool = False
    timezone: str | None = None
    term: str | None = None
    out: str | None = None
    home: str | None = None
    servers: str | None = None
    model: str | None = None
    model_url: str | None = None
    yes: bool = False
    volume: Volume = "normal"


def perform(job: Job, desk: Desk) -> int:
    """``run_job`` on an event loop of its own."""
    return anyio.run(run_job, job, desk)


async def run_job(job: Job, desk: Desk) -> int:
    """Do it; the exit code.

    Raises:
        OrchestratorError: nothing could be done.
    """
    settings = Settings.from_environ(desk.environ)
    sources = find_sources(job.sources, base=desk.folder)
    for problem in sources.problems:
        desk.err.remark(f"run_agent: {problem.name}: {problem.cause}", "red")
    if job.sources and not sources.documents:
        return _nothing_to_read(job, desk, sources)
    request = _request(job, desk, sources)
    plan = None if job.plan_file is None else _read_plan_file(job.plan_file, desk)
    environ = servers_environ(
        desk,
        home=job.home,
        folders=_folders(sources, plan),
        target=_target(request, plan),
        timezone=job.timezone,
    )
    endpoints = endpoints_of(job.servers, settings, desk)
    async with Sessions(
        endpoints,
        environ=environ,
        connect_timeout=settings.connect_timeout,
        read_timeout=settings.read_timeout,
    ) as sessions:
        catalog, notes = await connect_all(sessions)
        proposal = _noted(await _propose(job, settings, request, catalog, plan), notes)
        if job.dry_run:
            ensure_sound(proposal.plan, catalog)
            return _show_plan(job, desk, proposal)
        _ask_leave(job, desk, proposal, catalog, endpoints)
        outcome = await _Stage(job, desk, settings, sessions, catalog).run(proposal)
    times = _timings(desk, proposal.plan, outcome, catalog)
    return _finish(job, desk, build_report(proposal, outcome, timings=times, problems=sources.problems))


# Before


def _nothing_to_read(job: Job, desk: Desk, sources: Sources) -> int:
    empty = Proposal(plan=Plan(steps=()), intent=Intent())
    report = build_report(empty, PlanOutcome({}), timings=Timings(seconds=0.0), problems=sources.problems)
    return _finish(job, desk, report)


def _request(job: Job, desk: Desk, sources: Sources) -> Request:
    named = job.out or read_request(job.prompt, today=desk.today).export
    out = Path(os.path.normpath(desk.folder / Path(named or DEFAULT_OUT).expanduser()))
    if out.suffix.lower() != ".ics":
        raise UsageError(f"The calendar file {named!r} does not end in .ics", "Name it like fall.ics")
    if not out.parent.is_dir():
        raise UsageError(
            f"There is no folder {str(out.parent)!r} for the calendar file", "Create it, or name another"
        )
    return Request(
        prompt=job.prompt,
        documents=tuple(map(str, sources.documents)),
        today=desk.today,
        term=job.term,
        out=str(out),
        out_given=job.out is not None,
    )


def _read_plan_file(name: str, desk: Desk) -> Plan:
    try:
        text = (
            sys.stdin.read()
            if name == "-"
            else Path(desk.folder, Path(name).expanduser()).read_text(encoding="utf-8")
        )
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"The plan {name!r} cannot be read: {error}", "Name a file that --plan-only --json wrote"
        ) from error
    return read_plan(text)


def _folders(sources: Sources, plan: Plan | None) -> tuple[Path, ...]:
    """What may be read: the folders of the PDFs on the command line, and of those that a plan given there names."""
    named = [] if plan is None else [Path(text) for text in _literals(plan, ".pdf")]
    return tuple(dict.fromkeys((*sources.folders, *(path.parent for path in named if path.is_absolute()))))


def _target(request: Request, plan: Plan | None) -> Path:
    """The folder that may be written to."""
    named = [] if plan is None else [Path(text) for text in _literals(plan, ".ics")]
    return next((path.parent for path in named if path.is_absolute()), Path(request.out).parent)


def _literals(plan: Plan, ending: str) -> list[str]:
    values = (value for step in plan.steps for value in step.arguments.values())
    return [value for value in values if isinstance(value, str) and value.lower().endswith(ending)]


# Planning


async def _propose(
    job: Job, settings: Settings, request: Request, catalog: Catalog, plan: Plan | None
) -> Proposal:
    if plan is not None:
        intent = read_request(request.prompt, today=request.today)
        return Proposal(plan=anew(plan, on_error="continue"), intent=intent, planner=str(job.plan_file))
    return await _planner(job, settings).plan(request, catalog)


def _planner(job: Job, settings: Settings) -> Planner:
    name = job.model or settings.model
    if name is None or name == "built-in":
        return BuiltinPlanner()
    try:
        from orchestrator.planning.model import ModelPlanner, open_model  # noqa: PLC0415  a model's packages take seconds; most runs need none
    except ImportError as error:
        what = f"The model {name!r} needs a package that is not installed ({error})"
        raise SettingsError(
            what, "Install syllabus-agent[model], or leave --model out for the built-in planner"
        ) from error
    return ModelPlanner(
        open_model(name, base_url=job.model_url or settings.model_url, api_key=settings.model_key)
    )


def _noted(proposal: Proposal, notes: list[str]) -> Proposal:
    return Proposal(
        plan=proposal.plan,
        intent=proposal.intent,
        planner=proposal.planner,
        notes=(*notes, *proposal.notes),
        finishers=proposal.finishers,
    )


def _show_plan(job: Job, desk: Desk, proposal: Proposal) -> int:
    if job.as_json:
        desk.out.json(proposal.plan.model_dump(mode="json", exclude_defaults=True))
        for note in proposal.notes:
            desk.err.bullet("Note:", desk.err.text(note), indent=0)
        return 0
    if job.mermaid:
        desk.out.console.out(mermaid(proposal.plan), highlight=False)
        return 0
    _print_notes(desk.out, proposal.notes)
    count = len(proposal.plan.steps)
    title = f"Plan: {count} step{'' if count == 1 else 's'} ({proposal.planner}). Nothing was run."
    desk.out.show(draw_tree(proposal.plan, desk.out, title=title))
    return 0


def _spare_foreign_files(plan: Plan) -> None:
    """Refuse to write over a calendar file that somebody else has made."""
    for path in map(Path, _literals(plan, ".ics")):
        try:
            with path.open("rb") as file:
                foreign = _OWN_MARK not in file.read(1024)
        except OSError:
            continue
        if foreign:
            what = f"{str(path)!r} is there already and was not written by this program"
            raise UsageError(what, "Name another file with --out, or add --yes to write over it")


def _ask_leave(
    job: Job, desk: Desk, proposal: Proposal, catalog: Catalog, endpoints: Mapping[str, Endpoint]
) -> None:
    """Go on only with the user's leave where a step may do harm or leaves the project's own servers."""
    if job.yes:
        return
    _spare_foreign_files(proposal.plan)
    own = {
        name
        for name, endpoint in endpoints.items()
        if name in DEFAULT_SERVERS and isinstance(endpoint, Embedded)
    }
    asked = needs_approval(proposal.plan, catalog, own=own)
    if asked and proposal.planner != "built-in":
        _approve(desk, asked)


def _approve(desk: Desk, asked: tuple[Step, ...]) -> None:
    listed = ", ".join(f"{step.id} ({step.full_name})" for step in asked)
    if desk.ask is None:
        what = f"The plan has steps that need your approval: {listed}"
        raise UsageError(what, "Look at it with --dry-run, then add --yes")
    desk.err.show(draw_tree(Plan(steps=asked), desk.err, title="These steps need your approval:"))
    if not desk.ask("Run them?"):
        what = "The plan was not approved, so nothing was run"
        raise UsageError(what, "Ask for something else, or add --yes")


# Running


@dataclass(frozen=True)
class _Stage:
    """Where a plan is run."""

    job: Job
    desk: Desk
    settings: Settings
    sessions: Sessions
    catalog: Catalog

    async def run(self, proposal: Proposal) -> PlanOutcome:
        """Run the plan, and then what can still be finished where documents failed."""
        parse = find_tool(self.catalog, "parse")
        documents = sum(
            parse is not None and step.full_name == parse.full_name for step in proposal.plan.steps
        )
        with Live(self.desk.err, volume=self.job.volume, documents=documents) as live:
            outcome = await self._run(proposal.plan, live)
            rest = finishing(proposal.plan, outcome, proposal.finishers)
            return outcome if rest is None else joined(outcome, await self._run(rest, live))

    async def _run(self, plan: Plan, live: Live) -> PlanOutcome:
        return await run_plan(
            plan,
            self.job.max_concurrent,
            live.tell,
            sessions=self.sessions,
            sequential=self.job.sequential or not self.settings.parallel_execution_enabled,
            limits=_limits(self.settings, self.catalog, self.desk.cores),
        )


def _limits(settings: Settings, catalog: Catalog, cores: int) -> Limits:
    """The settings' limits, and as many documents at once as there are cores: a third one would only wait inside its call."""
    tool = find_tool(catalog, "parse")
    tools: dict[str, int | None] = {} if tool is None else {tool.full_name: cores}
    return settings.limits.model_copy(update={"tools": tools})


def _timings(desk: Desk, plan: Plan, outcome: PlanOutcome, catalog: Catalog) -> Timings:
    """Documents are read in worker processes, unless they are known; servers of others are elsewhere anyway."""
    parse = find_tool(catalog, "parse")
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
    return timings_of(plan, outcome, outside=outside - known, total=desk.seconds())


# After


def _finish(job: Job, desk: Desk, report: Report) -> int:
    for line in report.documents:
        if line.state == "failed" and not any(line.name == name for name in job.sources):
            desk.err.remark(f"run_agent: {Path(line.name).name}: {line.cause}", "red")
    if job.as_json:
        desk.out.json(report.model_dump(mode="json", by_alias=True))
    elif job.volume != "quiet":
        _print_notes(desk.out, report.notes)
        print_report(desk.out, report)
    return 0 if report.ok else 1


def _print_notes(paper: Paper, notes: tuple[str, ...]) -> None:
    for note in notes:
        paper.bullet("Note:", paper.text(note), indent=0, style="yellow")
    if notes:
        paper.blank()
