"""The main job from the command line: sources and a request in, a plan made and run, a report out."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import anyio

from orchestrator.catalog import Catalog
from orchestrator.check import ensure_sound
from orchestrator.context import RunContext
from orchestrator.desk import Desk
from orchestrator.drawing import draw_tree, mermaid
from orchestrator.ending import finish, print_notes
from orchestrator.errors import SettingsError, UsageError
from orchestrator.growth import Emission, Written
from orchestrator.journal import Journal, Record
from orchestrator.live import Volume
from orchestrator.logs import show_logs
from orchestrator.outcome import PlanOutcome
from orchestrator.outlook import Outlook
from orchestrator.plan import Plan, read_plan
from orchestrator.planning.anew import anew
from orchestrator.planning.builtin import BuiltinPlanner, role_of
from orchestrator.planning.english import read_request
from orchestrator.planning.intent import Intent
from orchestrator.planning.planner import Planner, PlanWriter, Proposal, Request, WritingPlanner
from orchestrator.report import Timings, build_report
from orchestrator.report_file import report_path, write_page
from orchestrator.serving import servers_environ, settings_of
from orchestrator.settings import Settings
from orchestrator.simulate import Prediction
from orchestrator.sources import Sources, find_sources
from orchestrator.stage import Stage
from orchestrator.staging import Staging, open_stage

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
    report: str | None = None
    home: str | None = None
    servers: str | None = None
    model: str | None = None
    model_url: str | None = None
    yes: bool = False
    cluster: str | None = None
    volume: Volume = "normal"


def perform(job: Job, desk: Desk) -> int:
    """``run_job`` on an event loop of its own."""
    if job.volume == "verbose":
        show_logs()
    return anyio.run(run_job, job, desk)


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
    staging = Staging(
        environ=environ,
        servers=job.servers,
        volume=job.volume,
        max_concurrent=job.max_concurrent,
        sequential=job.sequential,
        yes=job.yes,
        cluster=job.cluster,
    )
    with Journal(settings.journal) as journal:
        async with open_stage(desk, settings, journal, staging) as (stage, notes):
            case = _Case(job, desk, request, sources, plan, journal, stage)
            planner = _planner(job, settings, plan)
            if isinstance(planner, WritingPlanner) and not job.dry_run and job.cluster is None:
                proposal, outcome = await case.write(planner, notes)
            else:
                proposal = _noted(await planner.plan(request, stage.catalog), notes)
                ensure_sound(proposal.plan, stage.catalog)
                if job.dry_run:
                    return _show_plan(job, desk, proposal, stage)
                outcome = await case.run(proposal)
            times = stage.timings(proposal.plan, outcome)
            report = build_report(
                proposal, outcome, timings=times, problems=sources.problems, run=case.record.run
            )
            if page is not None:
                reader = _reader(proposal.plan)
                await write_page(page, report, stage.sessions, server=reader, today=desk.today)
                if job.volume != "quiet":
                    desk.err.remark(f"The report is in {page}")
    return finish(desk, report, named=job.sources, as_json=job.as_json, volume=job.volume)


# Before


@dataclass
class _Case:
    """One run of the command: what it is for, and where it is recorded."""

    job: Job
    desk: Desk
    request: Request
    sources: Sources
    plan: Plan | None
    journal: Journal
    stage: Stage
    record: Record = field(init=False)

    async def run(self, proposal: Proposal) -> PlanOutcome:
        """Ask for leave, then run a plan that is complete."""
        if not self.job.yes:
            _spare_foreign_files(proposal.plan)
        if proposal.planner != "built-in":
            self.stage.leave.ask_for(proposal.plan)
        self._begin(proposal, approved=True)
        return await self.stage.run(proposal, self.record)

    async def write(self, planner: WritingPlanner, notes: Sequence[str]) -> tuple[Proposal, PlanOutcome]:
        """Run a plan while it is being written; leave is asked for when a step's turn comes."""
        writer = planner.writer(self.request, self.stage.catalog)
        intent = read_request(self.request.prompt, today=self.request.today)
        empty = Proposal(
            plan=Plan(steps=(), on_error="continue"), intent=intent, planner="model", notes=tuple(notes)
        )
        self._begin(empty, approved=self.job.yes)
        stage = replace(self.stage, documents=self.request.documents)
        proposal, outcome = await stage.write(_Checked(writer, self), empty, self.record)
        return _noted(proposal, list(notes)), outcome

    def _begin(self, proposal: Proposal, *, approved: bool) -> None:
        self.record = self.journal.begin(
            proposal.plan,
            title=_title(self.job, self.sources),
            context=self.context(proposal, approved=approved),
        )

    def context(self, proposal: Proposal, *, approved: bool) -> dict[str, Any]:
        """What another process needs to go on."""
        context = _context(
            self.job, self.desk, self.request, proposal, self.sources, self.plan, approved=approved
        )
        return context.model_dump(mode="json")


class _Checked:
    """A writer whose complete plans are looked at before they run: can its steps be asked about, and whose files do they write?"""

    def __init__(self, writer: PlanWriter, case: _Case) -> None:
        self._writer = writer
        self._case = case

    @property
    def proposal(self) -> Proposal | None:
        return self._writer.proposal

    async def write(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
        async for emission in self._writer.write(outlook):
            if isinstance(emission, Written):
                self._look_at(emission.plan)
            yield emission

    def _look_at(self, plan: Plan) -> None:
        case = self._case
        if not case.job.yes:
            _spare_foreign_files(plan)
        proposal = self.proposal
        if proposal is not None:
            trusted = proposal.planner == "built-in"
            case.record.keep(case.context(proposal, approved=case.job.yes or trusted))
            if trusted:
                case.stage.leave.trust(plan)
        case.stage.leave.ensure_possible(plan)


def _title(job: Job, sources: Sources) -> str:
    """What the run is for, in a line."""
    count = len(sources.documents)
    documents = f"{count} document{'' if count == 1 else 's'}" if count else ""
    return "; ".join(part for part in (documents, job.prompt[:60], job.plan_file or "") if part)


def _context(
    job: Job,
    desk: Desk,
    request: Request,
    proposal: Proposal,
    sources: Sources,
    plan: Plan | None,
    *,
    approved: bool,
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
        approved=approved,
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


class _FromFile:
    """The plan that a file gives."""

    def __init__(self, plan: Plan, name: str) -> None:
        self._plan = plan
        self._name = name

    async def plan(self, request: Request, _: Catalog) -> Proposal:
        intent = read_request(request.prompt, today=request.today)
        return Proposal(plan=anew(self._plan, on_error="continue"), intent=intent, planner=self._name)


def _planner(job: Job, settings: Settings, plan: Plan | None) -> Planner:
    if plan is not None:
        return _FromFile(plan, str(job.plan_file))
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
        desk.err.remark(_predicted(stage.predict(proposal.plan)))
        return 0
    print_notes(desk.out, proposal.notes)
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
