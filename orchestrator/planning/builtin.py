"""The planner that needs no model: the request's English, read by rules, and the tools that are there.

Every document is parsed by a step of its own that waits for nothing, and imported as soon as its own parse is done;
only what looks at the whole calendar (reminders, conflicts, workload, the file) waits for all imports.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from orchestrator.catalog import Catalog, Tool
from orchestrator.errors import UsageError
from orchestrator.plan import Condition, Plan, Step
from orchestrator.planning.anew import anew
from orchestrator.planning.courses import spellings
from orchestrator.planning.english import read_request
from orchestrator.planning.intent import Intent, Lead, Listing
from orchestrator.planning.planner import Proposal, Request
from orchestrator.planning.words import DUE_KINDS
from orchestrator.reference import has_markers
from orchestrator.shape import Shape

__all__ = ["DEFAULT_LEADS", "ROLES", "BuiltinPlanner", "build_proposal", "find_tool", "role_of"]

#: What a tool does for this planner -> its name, preferably on that server: the one place that knows names.
ROLES: Final[dict[str, tuple[str, str]]] = {
    "parse": ("syllabus", "parse_syllabus"),
    "read": ("syllabus", "get_syllabus"),
    "ask": ("syllabus", "ask_syllabus"),
    "grade": ("syllabus", "grade_needed"),
    "import": ("calendar", "import_syllabus"),
    "list": ("calendar", "list_events"),
    "conflicts": ("calendar", "find_conflicts"),
    "workload": ("calendar", "show_workload"),
    "export": ("calendar", "export_calendar"),
    "remind": ("reminders", "create_reminders"),
}

#: Unless the request says otherwise: exams 7 days and 1 day before, everything else that is due 1 day before.
DEFAULT_LEADS: Final = (
    Lead(minutes_before=7 * 1440, kinds=("exam",)),
    Lead(minutes_before=1440, kinds=DUE_KINDS),
)

#: A year, in days: how far "from then on" reaches where a tool wants an end.
_HORIZON: Final = 366


class BuiltinPlanner:
    """Plans by rule; see the module."""

    async def plan(self, request: Request, catalog: Catalog) -> Proposal:
        """A plan for ``request``.

        Raises:
            UsageError: there is nothing to do, or a tool that the request needs is not there.
        """
        return build_proposal(request, catalog)


def build_proposal(request: Request, catalog: Catalog) -> Proposal:
    """What ``BuiltinPlanner.plan`` gives, at once."""
    intent = read_request(request.prompt, today=request.today)
    draft = _Draft(request, intent, catalog)
    draft.write()
    if not draft.steps:
        what = "The request and the command line name nothing to do"
        raise UsageError(
            what, "Name at least one PDF, folder or pattern, or ask something (run_agent --help)"
        )
    return Proposal(
        plan=Plan(steps=tuple(draft.steps), on_error="continue"),
        intent=intent,
        notes=tuple(dict.fromkeys((*intent.notes, *draft.notes))),
        finishers=frozenset(draft.finishers),
    )


def find_tool(catalog: Catalog, role: str) -> Tool | None:
    """The tool that plays ``role``: on its own server, or else on the first one that has it."""
    server, name = ROLES[role]
    return catalog.get(server, name) or next((tool for tool in catalog.tools if tool.name == name), None)


def role_of(name: str) -> str | None:
    """What a tool called ``name`` is for; None for one that this planner does not know."""
    return next((role for role, (_, known) in ROLES.items() if known == name), None)


class _Draft:
    """The plan as it is written, stage by stage."""

    def __init__(self, request: Request, intent: Intent, catalog: Catalog) -> None:
        self.request = request
        self.intent = intent
        self.catalog = catalog
        self.steps: list[Step] = []
        self.notes: list[str] = []
        self.finishers: list[str] = []

    def write(self) -> None:
        parsed = self._parse()
        imported = self._import(parsed) if self._imports() else []
        self._answers(parsed)
        self._views(imported)
        if imported and not self._only_asks():
            self._export([*imported, *self._remind(imported)])
        elif imported:
            self.notes.append(
                "The request only asks, so no reminders were made and no calendar file was written."
            )

    # What is wanted

    def _only_asks(self) -> bool:
        return self.intent.asks_only and not self.request.out_given

    def _imports(self) -> bool:
        asks_calendar = self.intent.listings or self.intent.conflicts or self.intent.workload is not None
        return self.intent.into_calendar and (not self._only_asks() or bool(asks_calendar))

    # Documents

    def _parse(self) -> list[str]:
        """A step for each document; the ids of those that give a syllabus."""
        arguments = {"term": self.request.term}
        ids = []
        for number, path in enumerate(self.request.documents, 1):
            ids.append(self._add("parse", f"parse{number}", {"path": literal(path), **arguments}))
            self._add("read", f"read{number}", {"syllabus_id": f"$parse{number}.syllabus_id", "part": "all"})
        return [name for name in ids if name]

    def _import(self, parsed: Sequence[str]) -> list[str]:
        arguments = {"kinds": self._kinds("import", "kinds")}
        ids = []
        for name in parsed:
            wish = {"syllabus_id": f"${name}.syllabus_id", **arguments}
            if made := self._add("import", f"import{name.removeprefix('parse')}", wish):
                self._wanted(made)
                ids.append(made)
        return ids

    def _kinds(self, role: str, argument: str) -> list[str] | None:
        """The kinds to name: None where all are wanted."""
        if not self.intent.only and not self.intent.without:
            return None
        offered = _choices(find_tool(self.catalog, role), argument) or (
            *DUE_KINDS,
            "no_class",
            "class",
            "discussion",
            "office_hours",
        )
        return [kind for kind in offered if self.intent.wants(kind)]

    # Questions

    def _answers(self, parsed: Sequence[str]) -> None:
        for number, question in enumerate(self.intent.questions, 1):
            for name in parsed:
                self._ask(f"ask{number}_{name.removeprefix('parse')}", question, [f"${name}.syllabus_id"])
            if not parsed:
                self._ask(f"ask{number}", question, None)
        if self.intent.grade is not None:
            self._grades(parsed)

    def _ask(self, name: str, question: str, syllabi: list[str] | None) -> None:
        """Ask some syllabi; None: all that were parsed before."""
        self._add("ask", name, {"syllabus_ids": syllabi, "question": literal(question)})

    def _grades(self, parsed: Sequence[str]) -> None:
        goal = self.intent.grade
        if goal is None:
            return
        if not parsed:
            self.notes.append("Name the course's PDF, so that its grading can be looked up.")
        arguments = {"scores": _by_component(goal.scores), "target": goal.target}
        for name in parsed:
            self._add(
                "grade",
                f"grade{name.removeprefix('parse')}",
                {"syllabus_id": f"${name}.syllabus_id", **arguments},
            )

    # The whole calendar

    def _views(self, imported: Sequence[str]) -> None:
        after = tuple(imported)
        asked = bool(self.intent.listings or self.intent.conflicts or self.intent.workload is not None)
        for number, listing in enumerate(self.intent.listings, 1):
            self._finisher("list", f"list{number}", self._listing(listing), after)
        if self.intent.conflicts or (imported and not asked):
            self._finisher("conflicts", "conflicts", {"courses": self._courses()}, after)
        if self.intent.workload is not None or (imported and not asked):
            self._finisher("workload", "workload", self._workload(), after)

    def _listing(self, listing: Listing) -> dict[str, Any]:
        first = listing.span.first or self.request.today - dt.timedelta(days=_HORIZON)
        last = listing.span.last or first + dt.timedelta(days=_HORIZON)
        return {
            "start": first.isoformat(),
            "end": last.isoformat(),
            "kinds": list(listing.kinds) or None,
            "calendars": self._courses(),
        }

    def _workload(self) -> dict[str, Any]:
        span = self.intent.workload
        first = span.first.isoformat() if span and span.first else None
        last = span.last.isoformat() if span and span.last else None
        return {"start": first, "end": last, "calendars": self._courses()}

    def _courses(self) -> list[str] | None:
        return list(self.intent.courses) or None

    def _remind(self, imported: Sequence[str]) -> list[str]:
        rules = self._rules() if self.intent.reminders else []
        made = rules and self._finisher("remind", "remind", {"rules": rules}, tuple(imported))
        return [made] if made else []

    def _rules(self) -> list[dict[str, Any]]:
        kept = []
        for lead in self.intent.leads or DEFAULT_LEADS:
            kinds = [kind for kind in lead.kinds or DUE_KINDS if kind not in self.intent.quiet]
            if self.intent.only or self.intent.without:
                kinds = [kind for kind in kinds if self.intent.wants(kind)]
            rule: dict[str, Any] = {"kinds": kinds, "minutes_before": lead.minutes_before}
            if calendars := list(lead.courses or self.intent.courses):
                rule["calendars"] = calendars
            if kinds:
                kept.append(rule)
        return kept

    def _export(self, after: Sequence[str]) -> None:
        if self.intent.writes_file or self.request.out_given:
            arguments = {"path": literal(self.request.out), "calendars": self._courses()}
            self._finisher("export", "export", arguments, tuple(after))

    # Steps

    def _finisher(
        self, role: str, name: str, arguments: Mapping[str, Any], after: tuple[str, ...]
    ) -> str | None:
        made = self._add(role, name, arguments, after)
        if made:
            self.finishers.append(made)
        return made

    def _wanted(self, name: str) -> None:
        """Let the last step run only where its document is of one of the courses that are wanted."""
        if self.intent.courses:
            known = [one for label in self.intent.courses for one in spellings(label)]
            condition = Condition(value=f"$parse{name.removeprefix('import')}.course", test="in", other=known)
            self.steps[-1] = anew(self.steps[-1], when=(condition,))

    def _add(
        self, role: str, name: str, arguments: Mapping[str, Any], after: tuple[str, ...] = ()
    ) -> str | None:
        """Append the step, with those of ``arguments`` that say something and that the tool takes."""
        tool = find_tool(self.catalog, role)
        if tool is None:
            self.notes.append(f"No server has the tool {ROLES[role][1]}: that part was left out.")
            return None
        given = {key: value for key, value in arguments.items() if value is not None}
        taken = {
            key: _fitted(value, _property(tool, key)) for key, value in given.items() if _takes(tool, key)
        }
        for key in given.keys() - taken.keys():
            self.notes.append(f"{tool.full_name} takes no {key!r}, which was left out.")
        self.steps.append(
            Step(id=name, server=tool.server, tool=tool.name, arguments=taken, depends_on=after)
        )
        return name


def literal(text: str) -> str:
    """``text`` as an argument that stays text, even where it looks like a reference."""
    return f"${text}" if has_markers(text) else text


def _takes(tool: Tool, argument: str) -> bool:
    properties = tool.input_schema.get("properties", {})
    return argument in properties or (
        not properties and tool.input_schema.get("additionalProperties", True) is not False
    )


def _property(tool: Tool, argument: str) -> Shape:
    return Shape(tool.input_schema.get("properties", {}).get(argument, {}), tool.input_schema)


def _fitted(value: Any, shape: Shape) -> Any:
    """``value`` without the object fields, and the elements of lists, that the schema does not have."""
    branches = list(shape.branches())
    if isinstance(value, list):
        inner = Shape(next((branch["items"] for branch in branches if "items" in branch), {}), shape.root)
        offered = _enumerated(inner)
        return [_fitted(one, inner) for one in value if not offered or one in offered]
    if isinstance(value, Mapping):
        fields = next((branch["properties"] for branch in branches if "properties" in branch), None)
        if fields is None:
            return value
        return {
            key: _fitted(one, Shape(fields[key], shape.root)) for key, one in value.items() if key in fields
        }
    return value


def _choices(tool: Tool | None, argument: str) -> tuple[str, ...]:
    """The values that a list argument may hold, where the schema says."""
    branches = [] if tool is None else list(_property(tool, argument).branches())
    root = {} if tool is None else tool.input_schema
    return next(
        (found for branch in branches if (found := _enumerated(Shape(branch.get("items", branch), root)))), ()
    )


def _enumerated(shape: Shape) -> tuple[str, ...]:
    values = (branch.get("enum") for branch in shape.branches())
    return tuple(next((value for value in values if isinstance(value, list)), ()))


def _by_component(scores: Iterable[tuple[str, float]]) -> list[dict[str, Any]]:
    marks: dict[str, list[float]] = {}
    for component, percent in scores:
        marks.setdefault(component, []).append(percent)
    return [{"component": component, "percents": percents} for component, percents in marks.items()]
