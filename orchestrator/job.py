"""The main job from the command line: sources and a request in, a plan made and run, a report out."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anyio

from orchestrator.catalog import Catalog
from orchestrator.check import ensure_sound
from orchestrator.context import RunContext
from orchestrator.desk import Desk
from orchestrator.display import print_report, print_times
from orchestrator.drawing import draw_tree, mermaid
from orchestrator.endpoint import Endpoint
from orchestrator.errors import SettingsError, UsageError
from orchestrator.journal import InFlight, Journal, Record
from orchestrator.live import Volume
from orchestrator.outcome import PlanOutcome
from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step, read_plan
from orchestrator.planning.anew import anew
from orchestrator.planning.approval import needs_approval
from orchestrator.planning.builtin import BuiltinPlanner, role_of
from orchestrator.planning.english import read_request
from orchestrator.planning.intent import Intent
from orchestrator.planning.planner import Planner, Proposal, Request
from orchestrator.report import Report, Timings, build_report
from orchestrator.report_file import gather_pictures, report_path, write_page
from orchestrator.resume import Answer, settle
from orchestrator.serving import connect_all, endpoints_of, own_servers, servers_environ, settings_of
from orchestrator.sessions import Sessions
from orchestrator.settings import Settings
from orchestrator.simulate import Prediction
from orchestrator.sources import Problem, Sources, find_sources
from orchestrator.stage import Stage

__all__ = [
    "DEFAULT_OUT",
    "Again",
    "Job",
    "finish",
    "open_sessions",
    "perform",
    "perform_again",
    "resume_job",
    "run_job",
]

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
    report: str | None = None
    home: str | None = None
    servers: str | None = None
    model: str | None = None
    model_url: str | None = None
    yes: bool = False
    volume: Volume = "normal"


@dataclass(frozen=True, kw_only=True)
class Again:
    """What the command line says of a run that is to be gone on with; ``run`` None is the last one that is not done."""

    run: str | None = None
    home: str | None = None
    as_json: bool = False
    yes: bool = False
    skip: bool = False
    volume: Volume = "normal"


def perform(job: Job, desk: Desk) -> int:
    """``run_job`` on an event loop of its own."""
    return anyio.run(run_job, job, desk)


def perform_again(again: Again, desk: Desk) -> int:
    """``resume_job`` on an event loop of its own."""
    return anyio.run(resume_job, again, desk)


async def run_job(job: Job, desk: Desk) -> int:
    """Do it; the exit code.

    Raises:
        OrchestratorError: nothing could be done.
    """
    settings = settings_of(desk, job.home)
    page = None if job.report is None else report_path(job.report, desk.folder)
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
    async with open_sessions(endpoints, environ, settings) as sessions:
        catalog, notes = await connect_all(sessions)
        proposal = _noted(await _propose(job, settings, request, catalog, plan), notes)
        ensure_sound(proposal.plan, catalog)
        with Journal(settings.journal) as journal:
            stage = _stage(job, desk, settings, sessions, journal)
            if job.dry_run:
                return _show_plan(job, desk, proposal, stage)
            _ask_leave(job, desk, proposal, catalog, endpoints)
            context = _context(job, desk, request, proposal, sources, plan)
            record = journal.begin(
                proposal.plan, title=_title(job, sources), context=context.model_dump(mode="json")
            )
            outcome = await stage.run(proposal, record)
        times = stage.timings(proposal.plan, outcome)
        report = build_report(proposal, outcome, timings=times, problems=sources.problems, run=record.run)
        if page is not None:
            pictures = await gather_pictures(report, sessions, server=_reader(proposal.plan))
            write_page(page, report, pictures, today=desk.today)
            if job.volume != "quiet":
                desk.err.remark(f"The report is in {page}")
    return finish(desk, report, named=job.sources, as_json=job.as_json, volume=job.volume)


async def resume_job(again: Again, desk: Desk) -> int:
    """Go on with a run of the journal; the exit code.

    Raises:
        OrchestratorError: nothing could be done.
    """
    settings = settings_of(desk, again.home)
    with Journal(settings.journal) as journal:
        record = journal.reopen(journal.find(again.run).id)
        try:
            return await _resume(again, desk, settings, journal, record)
        finally:
            record.close()


async def _resume(again: Again, desk: Desk, settings: Settings, journal: Journal, record: Record) -> int:
    if not record.context:
        raise UsageError(f"Run {record.run!r} was not begun by this command", "Start it anew")
    context = RunContext.model_validate(record.context)
    endpoints = endpoints_of(context.servers, settings, desk)
    environ = servers_environ(
        desk, home=again.home, folders=context.folders, target=context.target, timezone=context.timezone
    )
    async with open_sessions(endpoints, environ, settings) as sessions:
        catalog, _ = await connect_all(sessions)
        settle(record, catalog, _decider(again, desk))
        proposal = context.proposal(record.plan)
        stage = Stage(
            desk=desk,
            settings=settings,
            sessions=sessions,
            catalog=catalog,
            volume=again.volume,
            max_concurrent=context.max_concurrent,
            sequential=context.sequential,
            durations=journal.durations(),
        )
        outcome = await stage.run(proposal, record)
    problems = [Problem(name=name, cause=cause) for name, cause in context.problems]
    times = stage.timings(proposal.plan, outcome)
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


def open_sessions(
    endpoints: Mapping[str, Endpoint], environ: Mapping[str, str], settings: Settings
) -> Sessions:
    """Sessions under the settings' time limits."""
    return Sessions(
        endpoints,
        environ=environ,
        connect_timeout=settings.connect_timeout,
        read_timeout=settings.read_timeout,
    )


# Before


def _title(job: Job, sources: Sources) -> str:
    """What the run is for, in a line."""
    count = len(sources.documents)
    documents = f"{count} document{'' if count == 1 else 's'}" if count else ""
    return "; ".join(part for part in (documents, job.prompt[:60], job.plan_file or "") if part)


def _context(
    job: Job, desk: Desk, request: Request, proposal: Proposal, sources: Sources, plan: Plan | None
) -> RunContext:
    return RunContext(
        prompt=job.prompt,
        today=request.today,
        planner=proposal.planner,
        notes=proposal.notes,
        finishers=tuple(sorted(proposal.finishers)),
        problems=tuple((one.name, one.cause) for one in sources.problems),
        folders=_folders(sources, plan),
        target=_target(request, plan),
        timezone=job.timezone,
        servers=job.servers and str(Path(desk.folder, Path(job.servers).expanduser())),
        max_concurrent=job.max_concurrent,
        sequential=job.sequential,
    )


def _stage(job: Job, desk: Desk, settings: Settings, sessions: Sessions, journal: Journal) -> Stage:
    return Stage(
        desk=desk,
        settings=settings,
        sessions=sessions,
        catalog=sessions.catalog,
        volume=job.volume,
        max_concurrent=job.max_concurrent,
        sequential=job.sequential,
        durations=journal.durations(),
    )


def _nothing_to_read(job: Job, desk: Desk, sources: Sources) -> int:
    empty = Proposal(plan=Plan(steps=()), intent=Intent())
    report = build_report(empty, PlanOutcome({}), timings=Timings(seconds=0.0), problems=sources.problems)
    return finish(desk, report, named=job.sources, as_json=job.as_json, volume=job.volume)


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


def _reader(plan: Plan) -> str:
    """The server that reads documents, and so has pictures of them."""
    return next((step.server for step in plan.steps if role_of(step.tool) == "parse"), "syllabus")


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


def _show_plan(job: Job, desk: Desk, proposal: Proposal, stage: Stage) -> int:
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
    desk.out.blank()
    desk.out.line(desk.out.text(_predicted(stage.predict(proposal.plan))))
    return 0


def _predicted(told: Prediction) -> str:
    if not told.known:
        return "How long it would take is not known: no earlier run has called these tools."
    most = (
        ""
        if told.known == told.steps
        else f" ({told.known} of {told.steps} steps are of tools that earlier runs have called)"
    )
    gain = f"; one call after the other about {told.work:.1f} s" if told.work > told.makespan * 1.05 else ""
    return f"It would take about {told.makespan:.1f} s{gain}, by the times of earlier runs{most}. Critical path: {' > '.join(told.critical_path)}"


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
    asked = needs_approval(proposal.plan, catalog, own=own_servers(endpoints))
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


# After


def finish(
    desk: Desk, report: Report, *, named: Sequence[str] = (), as_json: bool = False, volume: Volume = "normal"
) -> int:
    """Print what has come of a run; the exit code. The causes of what is ``named`` have been told before."""
    for line in report.documents:
        if line.state == "failed" and line.name not in named:
            desk.err.remark(f"run_agent: {Path(line.name).name}: {line.cause}", "red")
    if as_json:
        desk.out.json(report.model_dump(mode="json", by_alias=True))
    elif volume != "quiet":
        _print_notes(desk.out, report.notes)
        print_report(desk.out, report)
    if volume == "verbose":
        print_times(desk.err if as_json else desk.out, report.timings)
    return 0 if report.ok else 1


def _print_notes(paper: Paper, notes: tuple[str, ...]) -> None:
    for note in notes:
        paper.bullet("Note:", paper.text(note), indent=0, style="yellow")
    if notes:
        paper.blank()
