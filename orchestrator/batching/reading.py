"""One document's way through the servers: read, compared with the manifest, made a calendar file.

It is a plan of tool calls that our own executor runs, on this machine or on another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any, Final

from orchestrator.batching.agreement import disagreements, further_arguments, reviews_of
from orchestrator.batching.entry import Entry
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.batching.review import Review
from orchestrator.errors import CallTimeoutError, ToolCallError
from orchestrator.execute import run_plan
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Plan, Step, Timeout
from orchestrator.ports import Servers

__all__ = ["read_document"]

_CALENDAR: Final = "course.ics"


async def read_document(errand: Errand, document: Path, out: Path, sessions: Servers) -> Outcome:
    """Read a document and make its calendar file.

    Args:
        errand: what to do.
        document: where its bytes are, in a folder that the servers may read.
        out: the folder that the servers may write to.
        sessions: the servers, with a calendar that is empty.
    """
    began = monotonic()
    outcome = await _read(errand, document, out, sessions)
    return replace(outcome, seconds=monotonic() - began)


async def _read(errand: Errand, document: Path, out: Path, sessions: Servers) -> Outcome:
    read = _reading(document, errand.timeout, {})
    if errand.entry is None:
        # All in one: to check and to begin a plan costs as much as one of its calls.
        whole = await run_plan(Plan(steps=(*read, *_writing("$parse.syllabus_id"))), sessions=sessions)
        return _outcome(errand, document, out, whole, whole)
    first = await run_plan(Plan(steps=read), sessions=sessions)
    if first.ok and (further := further_arguments(errand.entry, first.results["read"])):
        again = _reading(document, errand.timeout, further)
        first = await run_plan(Plan(steps=again), sessions=sessions)
    if not first.ok:
        return _failed(first, errand, document)
    written = _writing(first.results["read"]["syllabus_id"])
    return _outcome(errand, document, out, first, await run_plan(Plan(steps=written), sessions=sessions))


def _outcome(errand: Errand, document: Path, out: Path, first: PlanOutcome, last: PlanOutcome) -> Outcome:
    syllabus = first.results.get("read")
    if syllabus is None:
        failed = _failed(first, errand, document)
        put = first.steps.get("import")
        return replace(failed, clean=failed.clean and (put is None or put.state == "skipped"))
    if not last.ok:
        return replace(_failed(last, errand, document), lasting=False, clean=False)
    if syllabus["source"]["sha256"] != errand.sha256:
        return Outcome(cause="the file changed while it was read", lasting=False)
    return Outcome(syllabus, (out / _CALENDAR).read_bytes(), tuple(_reviews(errand.entry, syllabus)))


def _reviews(entry: Entry | None, syllabus: Mapping[str, Any]) -> list[Review]:
    told = [] if entry is None else list(disagreements(entry, syllabus))
    return [*told, *reviews_of(syllabus)]


def _reading(document: Path, seconds: float, further: Mapping[str, str]) -> tuple[Step, ...]:
    parse = Step(
        id="parse",
        server="syllabus",
        tool="parse_syllabus",
        arguments={"path": str(document), **further},
        timeout=Timeout(total=seconds),
    )
    read = Step(
        id="read",
        server="syllabus",
        tool="get_syllabus",
        arguments={"syllabus_id": "$parse.syllabus_id"},
    )
    return parse, read


def _writing(syllabus_id: str) -> tuple[Step, ...]:
    """In, out, and out of the calendar again: each document's file is made as if there were no other."""
    put = Step(
        id="import",
        server="calendar",
        tool="import_syllabus",
        arguments={"syllabus_id": syllabus_id, "restore": True},
    )
    export = Step(
        id="export",
        server="calendar",
        tool="export_calendar",
        arguments={"path": _CALENDAR, "alarms": False},
        depends_on=("import",),
    )
    clear = Step(
        id="clear",
        server="calendar",
        tool="delete_events",
        arguments={"uids": "$import.added[*].uid"},
        depends_on=("export",),
    )
    return put, export, clear


def _failed(outcome: PlanOutcome, errand: Errand, document: Path) -> Outcome:
    error = None if outcome.failure is None else outcome.failure.error
    if isinstance(error, ToolCallError):
        # Where the bench is, is nobody's concern, and differs between runs.
        return Outcome(cause=error.text.replace(str(document), errand.name))
    if isinstance(error, CallTimeoutError):
        return Outcome(cause=f"reading it took longer than {errand.timeout:g} s")
    return Outcome(cause=str(error) or type(error).__name__, lasting=False, clean=False)
