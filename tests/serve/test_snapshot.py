"""What clients are told of the tools, kept word by word: a change is seen in review, with what it costs."""

from __future__ import annotations

import difflib
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from mcp import Client

from servers.serve import create

pytestmark = pytest.mark.anyio

SNAPSHOT = Path(__file__).with_name("tools.json")

#: What a user writes, and the calls that answer it: each must fit the tools' schemas as they are listed.
REQUESTS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Read my biology syllabus", "parse_syllabus", {"path": "bio.pdf"}),
    ("It is the one for Fall 2026, section 2, in Denver", "parse_syllabus",
     {"path": "bio.pdf", "term": "Fall 2026", "section": "002", "timezone": "America/Denver"}),
    ("Which syllabi do you have?", "list_syllabi", {}),
    ("What should I check in it?", "get_syllabus", {"syllabus_id": "bio-1_fall-2026", "part": "review"}),
    ("The essay is due on 3 November at 5 pm", "correct_item",
     {"syllabus_id": "bio-1_fall-2026", "item_id": "paper-1", "date": "2026-11-03", "time": "17:00"}),
    ("That field trip is no deadline", "correct_item",
     {"syllabus_id": "bio-1_fall-2026", "item_id": "other-trip", "drop": True}),
    ("Can I hand in work late?", "ask_syllabus", {"question": "Is late work accepted?"}),
    ("What do I need on the final for a 90, with 84 in the midterm?", "grade_needed",
     {"syllabus_id": "bio-1_fall-2026", "target": 90, "scores": [{"component": "Midterm", "percents": [84]}]}),
    ("Put it into my calendar", "import_syllabus", {"syllabus_id": "bio-1_fall-2026"}),
    ("Only the exams, and show me first", "import_syllabus",
     {"syllabus_id": "bio-1_fall-2026", "kinds": ["exam"], "dry_run": True}),
    ("Undo that", "undo_import", {}),
    ("I work every Tuesday from 6 to 9 pm until Christmas", "create_events",
     {"events": [{"title": "Work", "start": "2026-09-01T18:00", "end": "2026-09-01T21:00", "days": ["TU"], "until": "2026-12-24"}]}),
    ("What is on next week?", "list_events", {"start": "2026-10-05", "end": "2026-10-11"}),
    ("Move this Thursday's class to room 4", "update_event",
     {"uid": "u", "instance_date": "2026-10-08", "scope": "this", "location": "Room 4"}),
    ("Delete the lab on 9 October", "delete_events", {"uids": ["u"], "instance_date": "2026-10-09", "scope": "this"}),
    ("Does anything clash in exam week?", "find_conflicts", {"start": "2026-12-14", "end": "2026-12-18"}),
    ("Which weeks are the worst?", "show_workload", {}),
    ("Write a file for my phone", "export_calendar", {"path": "semester.ics"}),
    ("Remind me of exams a week and a day before", "create_reminders",
     {"rules": [{"kinds": ["exam"], "days_before": 7}, {"kinds": ["exam"], "days_before": 1}]}),
    ("How many reminders would that be?", "plan_reminders", {"rules": [{"kinds": ["exam"], "days_before": 7}]}),
    ("Remind me to register on 1 November at 8 in the morning", "create_reminders",
     {"notes": [{"text": "Register", "at": "2026-11-01T08:00"}]}),
    ("Bring my Nextcloud calendar up to date", "sync_calendar", {}),
    ("What will ring this week?", "list_reminders", {}),
    ("Done with that one", "complete_reminder", {"reminder_id": "r"}),
)  # fmt: skip


async def listed(folder: Path) -> list[dict[str, Any]]:
    environ = {"SYLLABUS_AGENT_HOME": str(folder), "SYLLABUS_AGENT_FOLDERS": str(folder)}
    async with Client(create("all", environ)) as client:
        tools = (await client.list_tools()).tools
    return [tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in tools]


def shown(tools: list[dict[str, Any]]) -> str:
    """The list with its cost: a rough four characters a token, over the wire's own form."""
    size = len(json.dumps(tools, separators=(",", ":"), ensure_ascii=False))
    return json.dumps({"tokens": round(size / 4), "tools": tools}, indent=1, ensure_ascii=False) + "\n"


async def test_the_list_of_tools_is_the_one_that_was_reviewed(tmp_path: Path) -> None:
    """After a wanted change: delete tests/serve/tools.json, run this test, and look at the difference."""
    now = shown(await listed(tmp_path))
    if not SNAPSHOT.exists():
        SNAPSHOT.write_text(now, encoding="utf-8")
    before = SNAPSHOT.read_text(encoding="utf-8")
    changes = difflib.unified_diff(before.splitlines(), now.splitlines(), "reviewed", "now", lineterm="", n=1)
    assert before == now, "\n".join(changes)


async def test_what_users_ask_for_fits_the_schemas_as_they_are_listed(tmp_path: Path) -> None:
    tools = {tool["name"]: tool["inputSchema"] for tool in await listed(tmp_path)}
    for words, name, arguments in REQUESTS:
        faults = [fault.message for fault in Draft202012Validator(tools[name]).iter_errors(arguments)]
        assert faults == [], f"{words}: {name} {faults}"


async def test_every_tool_that_changes_something_is_asked_for_by_some_request(tmp_path: Path) -> None:
    writing = {tool["name"] for tool in await listed(tmp_path) if not tool["annotations"]["readOnlyHint"]}
    assert writing - {name for _, name, _ in REQUESTS} <= {"snooze_reminder"}
