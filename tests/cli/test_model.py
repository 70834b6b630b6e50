"""A model's plan through the command line, from an endpoint on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from orchestrator.journal import Journal
from tests.loopback import Endpoint

pytest.importorskip("pydantic_ai", reason="the extra [model] is not installed")

Agent = Callable[..., Result]


def _plan(*steps: tuple[str, str, dict[str, Any]]) -> str:
    written = [
        {"id": name, "server": tool.partition(".")[0], "tool": tool.partition(".")[2], "arguments": arguments}
        for name, tool, arguments in steps
    ]
    return json.dumps({"steps": written, "not_understood": ["in purple"]})


def test_a_models_plan_is_run_and_its_notes_are_told(agent: Agent, shelf: Path, tmp_path: Path) -> None:
    plan = _plan(
        ("p", "syllabus.parse_syllabus", {"path": str(shelf / "botany.pdf")}),
        ("i", "calendar.import_syllabus", {"syllabus_id": "$p.syllabus_id", "kinds": ["exam"]}),
        ("e", "calendar.export_calendar", {"path": str(tmp_path / "semester.ics")}),
    )
    with Endpoint(plan) as endpoint:
        options = ("--model", "tiny", "--model-url", endpoint.url)
        result = agent(shelf / "botany.pdf", *options, "--json", "--prompt", "only exams, in purple")
    assert result.exit_code == 0, result.stderr
    report = json.loads(result.stdout)
    assert report["planner"] == "tiny"
    assert any("in purple" in note for note in report["notes"])
    assert report["totals"]["events"]["added"] == 2
    assert (tmp_path / "semester.ics").exists()


def test_a_document_that_the_user_named_is_read_while_the_model_still_writes(
    agent: Agent, shelf: Path, tmp_path: Path
) -> None:
    """The second answer drops the step, and yet it has run: it was begun when it was written."""
    parse = ("p", "syllabus.parse_syllabus", {"path": str(shelf / "botany.pdf")})
    faulty = _plan(parse, ("x", "calendar.no_such_tool", {}))
    with Endpoint(faulty, _plan(("l", "syllabus.list_syllabi", {}))) as endpoint:
        result = agent(shelf / "botany.pdf", "--model", "tiny", "--model-url", endpoint.url, "--json")
    assert result.exit_code == 0, result.stderr
    with Journal(tmp_path / "home" / "runs.sqlite3") as journal:
        calls = journal.read(journal.runs()[0].id).calls
    assert [(one.step, one.state) for one in calls] == [("p", "done"), ("l", "done")]


def test_what_a_document_says_never_reaches_the_model(agent: Agent, shelf: Path) -> None:
    with Endpoint(_plan(("p", "syllabus.parse_syllabus", {"path": str(shelf / "botany.pdf")}))) as endpoint:
        agent(shelf / "botany.pdf", "--model", "tiny", "--model-url", endpoint.url)
    told = json.dumps(endpoint.requests)
    assert "botany.pdf" in told
    assert "Plant Biology" not in told
    assert "Dana Weller" not in told


def test_a_model_that_wants_to_delete_is_not_let_without_a_yes(agent: Agent, shelf: Path) -> None:
    with Endpoint(_plan(("d", "calendar.delete_events", {"uids": ["x"]}))) as endpoint:
        result = agent(shelf / "botany.pdf", "--model", "tiny", "--model-url", endpoint.url)
    assert result.exit_code == 2
    assert "need your approval: d (calendar.delete_events)" in " ".join(result.stderr.split())


def test_a_model_that_writes_nonsense_costs_a_note_and_the_job_is_done(
    agent: Agent, shelf: Path, tmp_path: Path
) -> None:
    with Endpoint("I am a teapot") as endpoint:
        result = agent(shelf / "optics.pdf", "--model", "tiny", "--model-url", endpoint.url)
    assert result.exit_code == 0, result.stderr
    assert len(endpoint.requests) == 3
    assert "gave no plan that holds in 3 tries" in " ".join(result.stdout.split())
    assert (tmp_path / "semester.ics").exists()


def test_a_model_is_shown_outcomes_and_answers(agent: Agent, shelf: Path) -> None:
    first = _plan(("p", "syllabus.parse_syllabus", {"path": str(shelf / "gone.pdf")}))
    good = _plan(("p", "syllabus.parse_syllabus", {"path": str(shelf / "botany.pdf")}))
    looks = json.dumps({**json.loads(good), "look_again": True})
    last = json.dumps({"steps": [], "not_understood": [], "answer": "There are \x1b[2Jfour things."})
    with Endpoint(first, looks, last) as endpoint:
        result = agent(
            shelf / "botany.pdf", "--model", "tiny", "--model-url", endpoint.url, "--json", "--prompt", "look"
        )
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["reply"] == "There are \x1b[2Jfour things."
    shown = json.dumps(endpoint.requests[-1]["messages"])
    assert "syllabus_id" in shown
    assert "Plant Biology" not in shown
    assert "Weller" not in shown
