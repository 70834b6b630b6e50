from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.planning.planner import Request

TEXT = {"type": "string"}
ID = {"syllabus_id": TEXT}
KINDS = {
    "type": "array",
    "items": {"enum": ["homework", "quiz", "exam", "reading", "class", "office_hours"], "type": "string"},
}
RULE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["minutes_before"],
    "properties": {
        "kinds": KINDS,
        "calendars": {"type": "array", "items": TEXT},
        "minutes_before": {"type": "integer", "minimum": 0},
    },
}


def _tool(
    name: str, properties: dict[str, Any], *required: str, gives: dict[str, Any] | None = None, **hints: bool
) -> Tool:
    server, _, plain = name.partition(".")
    schema = {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
    output = None if gives is None else {"type": "object", "properties": gives, "additionalProperties": False}
    return Tool(server=server, name=plain, description=f"Does {plain}.", input_schema=schema, output_schema=output,
                hints=Hints(**{"destructive": False, **hints}))  # fmt: skip


@pytest.fixture
def offered() -> Catalog:
    """A catalog of the project's shape, smaller than the real one."""
    return Catalog(
        tools=(
            _tool("syllabus.parse_syllabus", {"path": TEXT, "term": TEXT, "timezone": TEXT}, "path", gives={**ID, "course": TEXT}),
            _tool("syllabus.get_syllabus", {**ID, "part": {"enum": ["all", "items"], "type": "string"}}, "syllabus_id"),
            _tool("syllabus.ask_syllabus", {"syllabus_ids": {"type": "array", "items": TEXT}, "question": TEXT}, "question", read_only=True),
            _tool("syllabus.grade_needed",
                  {**ID, "target": {"type": "number"}, "scores": {"type": "array", "items": {
                      "type": "object", "properties": {"component": TEXT, "percents": {"type": "array", "items": {"type": "number"}}},
                      "additionalProperties": False}}}, "syllabus_id", "target"),
            _tool("calendar.import_syllabus", {**ID, "kinds": KINDS}, "syllabus_id"),
            _tool("calendar.list_events", {"start": TEXT, "end": TEXT, "kinds": KINDS}, "start", "end", read_only=True),
            _tool("calendar.find_conflicts", {}, read_only=True),
            _tool("calendar.show_workload", {"start": TEXT, "end": TEXT}, read_only=True),
            _tool("calendar.export_calendar", {"path": TEXT}),
            _tool("calendar.delete_events", {"uids": {"type": "array", "items": TEXT}}, "uids", destructive=True),
            _tool("reminders.create_reminders", {"rules": {"type": "array", "items": RULE}}, "rules"),
        )
    )  # fmt: skip


@pytest.fixture
def asked() -> Callable[..., Request]:
    def make(prompt: str = "", *documents: str, **more: Any) -> Request:
        names = documents or ("/pdf/a.pdf", "/pdf/b.pdf")
        return Request(
            prompt=prompt, documents=names, today=dt.date(2026, 9, 16), **{"out": "/out/semester.ics", **more}
        )

    return make
