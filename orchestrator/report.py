"""What a run found and did, as one value: what ``run_agent`` prints, and what ``--json`` writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, TypeVar

from pydantic import ConfigDict, Field

from orchestrator.errors import ToolCallError
from orchestrator.frozen import Frozen
from orchestrator.outcome import PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import role_of
from orchestrator.planning.courses import is_course
from orchestrator.planning.intent import Intent
from orchestrator.planning.planner import Proposal
from orchestrator.sources import Problem

__all__ = [
    "CHANGES",
    "Course",
    "DocumentLine",
    "Failure",
    "GradingLine",
    "ItemLine",
    "MeetingLine",
    "RecurringLine",
    "Report",
    "Timings",
    "Totals",
    "build_report",
]


#: What an import may do to an event.
CHANGES = ("added", "changed", "removed", "unchanged")


class _Read(Frozen):
    """A value out of a tool's result: what it holds besides is left aside."""

    model_config = ConfigDict(frozen=True, extra="ignore")


_Line = TypeVar("_Line", bound=_Read)


class ItemLine(_Read):
    """Something dated, or a deliverable that waits for its date (``date`` None)."""

    id: str
    title: str
    kind: str
    date: str | None = Field(default=None, description="YYYY-MM-DD; of a span its first day")
    end_date: str | None = None
    time: str | None = Field(default=None, description="HH:MM, local to the course's zone")
    end_time: str | None = None
    weight: float | None = Field(default=None, description="per cent of the grade")
    page: int | None = None
    location: str | None = None
    needs_review: tuple[str, ...] = ()


class MeetingLine(_Read):
    """A weekly pattern."""

    kind: str
    days: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    location: str | None = None
    section: str | None = None
    page: int | None = None
    needs_review: tuple[str, ...] = ()


class RecurringLine(_Read):
    """A weekly deadline without dates of its own."""

    title: str
    kind: str
    day: str
    time: str | None = None
    from_: str | None = Field(default=None, alias="from", serialization_alias="from")
    until: str | None = None
    page: int | None = None
    needs_review: tuple[str, ...] = ()


class GradingLine(_Read):
    """A part of the final grade."""

    component: str
    weight: float | None = None
    points: float | None = None


class DocumentLine(Frozen):
    """What became of one thing named on the command line."""

    name: str
    state: Literal["done", "failed"]
    syllabus_id: str | None = None
    course: str | None = None
    from_store: bool = Field(default=False, description="known from an earlier run; not read again")
    cause: str | None = Field(default=None, description="why it failed")
    seconds: float = 0.0


class Course(Frozen):
    """One course, as its document says it and as the request wants it."""

    syllabus_id: str
    code: str | None = None
    title: str | None = None
    section: str | None = None
    term: str | None = None
    year_basis: str | None = None
    timezone: str | None = None
    timezone_basis: str | None = None
    instructors: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    items: tuple[ItemLine, ...] = ()
    left_out: int = Field(default=0, description="items of kinds that the request did not want")
    meetings: tuple[MeetingLine, ...] = ()
    recurring: tuple[RecurringLine, ...] = ()
    grading: tuple[GradingLine, ...] = ()
    sessions: int = Field(default=0, description="dated class sessions with their topics")
    warnings: tuple[str, ...] = ()
    imported: dict[str, Any] | None = Field(
        default=None, description="what the import changed; None without one"
    )

    @property
    def label(self) -> str:
        """How people call the course."""
        return self.code or self.title or self.syllabus_id

    @property
    def dated(self) -> tuple[ItemLine, ...]:
        """The items with a date, by date and time."""
        return tuple(
            sorted((one for one in self.items if one.date), key=lambda one: (one.date or "", one.time or ""))
        )

    @property
    def undated(self) -> tuple[ItemLine, ...]:
        """The deliverables that wait for a date."""
        return tuple(one for one in self.items if not one.date)

    @property
    def doubts(self) -> tuple[tuple[str, tuple[str, ...], tuple[int, ...]], ...]:
        """Each reason to look, with what it concerns and the pages; the rarest first, since it says most."""
        found: dict[str, tuple[list[str], list[int]]] = {}
        for name, page, reasons in self._reasons():
            for reason in (one.replace(f'"{name}"', "this") for one in reasons):
                names, pages = found.setdefault(reason, ([], []))
                names.append(name)
                pages += [page] if page and page not in pages else []
        ordered = sorted(found.items(), key=lambda entry: len(entry[1][0]))
        return tuple((reason, tuple(names), tuple(sorted(pages))) for reason, (names, pages) in ordered)

    @property
    def to_review(self) -> int:
        """How many values a person should look at."""
        return sum(bool(reasons) for _, _, reasons in self._reasons())

    def _reasons(self) -> Iterator[tuple[str, int | None, tuple[str, ...]]]:
        yield from ((one.title, one.page, one.needs_review) for one in self.items)
        yield from ((one.title, one.page, one.needs_review) for one in self.recurring)
        yield from (
            (f"{one.kind.replace('_', ' ')} times", one.page, one.needs_review) for one in self.meetings
        )


class Failure(Frozen):
    """A step that gave no result."""

    step: str
    tool: str
    document: str | None = None
    cause: str


class Totals(Frozen):
    """The run in numbers."""

    documents: int = 0
    failed_documents: int = 0
    courses: int = 0
    items: int = 0
    to_review: int = 0
    undated: int = 0
    events: dict[str, int] = Field(default_factory=dict, description="added, changed, removed, unchanged")
    reminders: int | None = None
    conflicts: int | None = None


class Timings(Frozen):
    """How long it took; seconds."""

    seconds: float = Field(description="from the first call to the end of the last")
    total: float | None = Field(
        default=None, description="since the command began, start-up and planning included"
    )
    work: float = Field(default=0.0, description="what the calls would take at least one after the other")
    speedup: float | None = Field(
        default=None, description="work over seconds: at least so many times as fast"
    )
    critical_path: tuple[str, ...] = Field(default=(), description="the steps that decided how long it took")
    concurrency: float | None = Field(default=None, description="how many calls were under way on average")
    lower_bound: float | None = Field(
        default=None, description="the least time for these calls, each as long as it was: the critical path"
    )
    efficiency: float | None = Field(default=None, description="lower_bound over seconds; 1 is perfect")


class Report(Frozen):
    """What a run found and did. The JSON form is stable: fields are added, never renamed."""

    version: Literal[1] = 1
    run: str | None = Field(default=None, description="the run's id in the journal")
    planner: str
    notes: tuple[str, ...] = ()
    reply: str | None = Field(default=None, description="a model's last word, if it planned and had one")
    documents: tuple[DocumentLine, ...] = ()
    courses: tuple[Course, ...] = ()
    answers: tuple[dict[str, Any], ...] = ()
    grades: tuple[dict[str, Any], ...] = ()
    listings: tuple[dict[str, Any], ...] = ()
    conflicts: dict[str, Any] | None = None
    workload: dict[str, Any] | None = None
    reminders: dict[str, Any] | None = None
    calendar_file: dict[str, Any] | None = None
    other_results: dict[str, Any] = Field(
        default_factory=dict, description="of tools that are not the project's own"
    )
    totals: Totals
    timings: Timings
    failures: tuple[Failure, ...] = ()

    @property
    def only_answers(self) -> bool:
        """Whether nothing was wanted but answers."""
        asked = self.answers or self.grades or self.listings or self.conflicts or self.workload
        return (
            bool(asked) and self.calendar_file is None and self.reminders is None and not self.other_results
        )

    @property
    def ok(self) -> bool:
        """Whether all was done."""
        return not self.failures and not self.totals.failed_documents


def build_report(
    proposal: Proposal,
    outcome: PlanOutcome,
    *,
    timings: Timings,
    problems: Iterable[Problem] = (),
    run: str | None = None,
) -> Report:
    """The report of a plan that has run.

    Args:
        proposal: the plan, who made it, what the request wants to see, and the notes.
        outcome: what became of its steps.
        timings: of the run.
        problems: what stood on the command line and gave no document.
        run: the run's id in the journal.
    """
    results = _Results(proposal.plan, outcome)
    documents = (
        *_documents(results),
        *(DocumentLine(name=one.name, state="failed", cause=one.cause) for one in problems),
    )
    found = tuple(_courses(results, documents, proposal.intent))
    courses = tuple(one for one in found if proposal.intent.wants_course(one.code))
    parts: dict[str, Any] = {
        "answers": tuple(results.answers()),
        "grades": tuple(results.grades()),
        "listings": tuple(results.listings()),
        "conflicts": _concerning(
            results.last("conflicts"), [one["calendar"] for one in results.of("import") if "calendar" in one]
        ),
        "workload": results.last("workload"),
        "reminders": results.last("remind"),
        "calendar_file": results.last("export"),
    }
    return Report(
        run=run,
        planner=proposal.planner,
        notes=(*proposal.notes, *_missing(found, proposal.intent)),
        reply=outcome.answer,
        documents=documents,
        courses=courses,
        **parts,
        other_results=dict(results.others()),
        totals=_totals(documents, courses, parts),
        timings=timings,
        failures=tuple(_failures(results)),
    )


def _missing(found: Sequence[Course], intent: Intent) -> Iterator[str]:
    """The courses that were asked for and that no document is of."""
    there = ", ".join(one.label for one in found)
    for label in intent.courses:
        if found and not any(is_course(one.code, label) for one in found):
            yield f"No document is of the course {label}, so nothing of it was put into the calendar. There are: {there}."


class _Results:
    """The steps with what became of them, looked up by what their tools are for."""

    def __init__(self, plan: Plan, outcome: PlanOutcome) -> None:
        self.pairs = [(step, outcome.steps[step.id]) for step in plan.steps if step.id in outcome.steps]

    def steps(self, role: str) -> Iterator[tuple[Step, StepOutcome]]:
        return ((step, ended) for step, ended in self.pairs if role_of(step.tool) == role)

    def of(self, role: str) -> Iterator[dict[str, Any]]:
        for _, ended in self.steps(role):
            if ended.state == "done":
                yield _as_object(ended.result)

    def last(self, role: str) -> dict[str, Any] | None:
        return next(reversed(list(self.of(role))), None)

    def answers(self) -> Iterator[dict[str, Any]]:
        for step, ended in self.steps("ask"):
            if ended.state == "done":
                question = str(step.arguments.get("question", ""))
                yield from (
                    {"question": question, **one} for one in _as_object(ended.result).get("answers", ())
                )

    def grades(self) -> Iterator[dict[str, Any]]:
        courses = {step.id: _as_object(ended.result).get("course") for step, ended in self.steps("parse")}
        for step, ended in self.steps("grade"):
            if ended.state == "done":
                course = next((courses[name] for name in step.inputs if name in courses), None)
                yield {"course": course or step.arguments.get("syllabus_id"), **_as_object(ended.result)}

    def listings(self) -> Iterator[dict[str, Any]]:
        for step, ended in self.steps("list"):
            if ended.state == "done":
                yield {
                    "start": step.arguments.get("start"),
                    "end": step.arguments.get("end"),
                    **_as_object(ended.result),
                }

    def others(self) -> Iterator[tuple[str, Any]]:
        return (
            (step.id, ended.result)
            for step, ended in self.pairs
            if role_of(step.tool) is None and ended.state == "done"
        )


def _as_object(result: Any) -> dict[str, Any]:
    return dict(result) if isinstance(result, Mapping) else {"result": result}


def _documents(results: _Results) -> Iterator[DocumentLine]:
    for step, ended in results.steps("parse"):
        name = str(step.arguments.get("path", step.id))
        if ended.state != "done":
            yield DocumentLine(name=name, state="failed", cause=_cause(ended), seconds=ended.duration)
            continue
        found = _as_object(ended.result)
        yield DocumentLine(
            name=name,
            state="done",
            syllabus_id=found.get("syllabus_id"),
            course=found.get("course"),
            from_store=bool(found.get("from_store")),
            seconds=ended.duration,
        )


def _courses(results: _Results, documents: Sequence[DocumentLine], intent: Intent) -> Iterator[Course]:
    """One for each syllabus: what was read in full, or else what its parse told."""
    told = {
        one["syllabus_id"]: one for one in (*results.of("parse"), *results.of("read")) if "syllabus_id" in one
    }
    imported = {one["syllabus_id"]: one for one in results.of("import") if "syllabus_id" in one}
    for syllabus_id, one in told.items():
        items = tuple(ItemLine.model_validate(item) for item in one.get("items", ()))
        wanted = tuple(item for item in items if intent.wants(item.kind))
        yield Course(
            syllabus_id=syllabus_id,
            code=one.get("course_code", one.get("course")),
            title=one.get("course_title"),
            section=one.get("section"),
            term=one.get("term"),
            year_basis=one.get("year_basis"),
            timezone=one.get("timezone"),
            timezone_basis=one.get("timezone_basis"),
            instructors=tuple(one.get("instructors", ())),
            documents=tuple(line.name for line in documents if line.syllabus_id == syllabus_id),
            items=wanted,
            left_out=len(items) - len(wanted),
            meetings=tuple(
                line
                for line in _lines(MeetingLine, one, "meetings")
                if intent.wants(_kind_of_meeting(line.kind))
            ),
            recurring=tuple(
                line for line in _lines(RecurringLine, one, "recurring") if intent.wants(line.kind)
            ),
            grading=tuple(_lines(GradingLine, one, "grading")),
            sessions=len(one.get("schedule", ())),
            warnings=tuple(one.get("warnings", ())),
            imported=imported.get(syllabus_id),
        )


def _lines(kind: type[_Line], told: Mapping[str, Any], key: str) -> Iterator[_Line]:
    return (kind.model_validate(one) for one in told.get(key, ()))


def _concerning(told: dict[str, Any] | None, calendars: Sequence[str]) -> dict[str, Any] | None:
    """The conflicts that this run's courses have a part in: the calendar may hold other terms."""
    if told is None:
        return None
    listed = told.get("conflicts", ())
    if calendars:
        begins = tuple(f"{name}: " for name in calendars)
        listed = [
            one for one in listed if any(str(event).startswith(begins) for event in one.get("events", ()))
        ]
    return {**told, "conflicts": list(listed)}


#: A weekly meeting's kind -> the kind of its events in the calendar, which is what a request speaks of.
_EVENTS_OF_MEETINGS = {"lecture": "class", "lab": "class", "other": "class"}


def _kind_of_meeting(kind: str) -> str:
    return _EVENTS_OF_MEETINGS.get(kind, kind)


def _failures(results: _Results) -> Iterator[Failure]:
    paths = {
        step.id: str(step.arguments["path"]) for step, _ in results.steps("parse") if "path" in step.arguments
    }
    for step, ended in results.pairs:
        if ended.state == "failed":
            document = next((paths[name] for name in (step.id, *step.inputs) if name in paths), None)
            yield Failure(step=step.id, tool=step.full_name, document=document, cause=_cause(ended))


def _cause(ended: StepOutcome) -> str:
    """What the tool said; or else why there is nothing."""
    error = ended.error
    if isinstance(error, ToolCallError):
        return error.text
    if error is not None:
        return str(error) or type(error).__name__
    return f"not started, since {ended.because} failed" if ended.because else ended.state


def _totals(documents: Sequence[DocumentLine], courses: Sequence[Course], parts: Mapping[str, Any]) -> Totals:
    reminders, conflicts = parts["reminders"], parts["conflicts"]
    return Totals(
        documents=len(documents),
        failed_documents=sum(one.state == "failed" for one in documents),
        courses=len(courses),
        items=sum(len(one.items) for one in courses),
        to_review=sum(one.to_review for one in courses),
        undated=sum(len(one.undated) for one in courses),
        events={name: sum(_count(one.imported or {}, name) for one in courses) for name in CHANGES}
        if any(one.imported is not None for one in courses)
        else {},
        reminders=None
        if reminders is None
        else sum(_count(reminders, name) for name in ("new", "moved", "unchanged")),
        conflicts=None if conflicts is None else len(conflicts["conflicts"]),
    )


def _count(told: Mapping[str, Any], name: str) -> int:
    """A number, or the length of a list."""
    value = told.get(name, 0)
    return value if isinstance(value, int) else len(value) if isinstance(value, Sequence) else 0
