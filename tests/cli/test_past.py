"""Runs that are kept: listed, drawn, cut off and gone on with."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from orchestrator.journal import Journal
from orchestrator.plan import read_plan

Agent = Callable[..., Result]

EVENT = {"title": "Study", "date": "2031-09-03"}


def _journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "home" / "runs.sqlite3")


def _plan_file(tmp_path: Path, *steps: dict[str, Any]) -> Path:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({"steps": list(steps)}), encoding="utf-8")
    return path


def _step(name: str, tool: str, *after: str, **arguments: Any) -> dict[str, Any]:
    return {
        "id": name,
        "server": "calendar",
        "tool": tool,
        "arguments": arguments,
        "depends_on": list(after),
    }


def _cut(tmp_path: Path, *steps: dict[str, Any], done: int = 0) -> str:
    """A run whose process was killed in the call after ``done`` others."""
    plan = read_plan({"steps": list(steps), "on_error": "continue"})
    with _journal(tmp_path) as journal:
        context = {"today": "2031-09-01", "planner": "plan.json", "target": str(tmp_path)}
        record = journal.begin(plan, title="cut", context=context)
        for step in plan.steps[: done + 1]:
            record.intend(step.id, step, step.arguments)
            if step is not plan.steps[done]:
                record.done(step.id, {})
        record.close()
        return record.run


def test_every_run_is_kept_listed_and_drawn(agent: Agent, tmp_path: Path) -> None:
    plan = _plan_file(
        tmp_path, _step("make", "create_events", events=[EVENT]), _step("load", "show_workload", "make")
    )
    assert agent("--plan", plan, "--yes", "-q").exit_code == 0
    (listed,) = json.loads(agent("runs", "--json").stdout)
    assert (listed["state"], listed["steps"], listed["calls_done"]) == ("done", 2, 2)
    assert listed["id"] in agent("runs").stdout
    drawn = agent("trace", "--out", tmp_path / "run.svg")
    assert drawn.exit_code == 0, drawn.stderr
    assert "Critical path: make > load" in " ".join(drawn.stdout.split())
    picture = ET.parse(tmp_path / "run.svg").getroot()  # noqa: S314  our own
    assert {"make", "load"} <= {text.text for text in picture.iter("{http://www.w3.org/2000/svg}text")}
    page = agent("trace", listed["id"][:12], "--out", "run.html", "--json")
    assert json.loads(page.stdout)["run"] == listed["id"]
    assert "<svg" in Path("run.html").read_text(encoding="utf-8")


def test_a_run_that_was_cut_off_is_finished_without_its_finished_steps(agent: Agent, tmp_path: Path) -> None:
    run = _cut(
        tmp_path,
        _step("make", "create_events", events=[EVENT]),
        _step("again", "create_events", events=[{"title": "Sleep", "date": "2031-09-04"}]),
        _step("look", "list_events", "again", start="2031-09-01", end="2031-09-30"),
        done=1,
    )
    assert [one["state"] for one in json.loads(agent("runs", "--json").stdout)] == ["cut"]
    result = agent("resume", "--json")
    assert result.exit_code == 0, result.stderr
    report = json.loads(result.stdout)
    assert report["run"] == run
    assert [one["title"] for one in report["listings"][0]["events"]] == ["Sleep"], "make was done before"
    again = agent("resume", run)
    assert again.exit_code == 2
    assert "is done" in again.stderr


@pytest.mark.parametrize(("option", "state"), [("--yes", "failed"), ("--skip", "done")])
def test_a_call_with_effects_that_was_under_way_is_asked_about(
    agent: Agent, tmp_path: Path, option: str, state: str
) -> None:
    """The event is not there: repeated, the call fails; left, it counts as done."""
    run = _cut(tmp_path, _step("kill", "delete_events", uids=["x"]))
    refused = agent("resume", run)
    assert refused.exit_code == 2
    assert "kill (calendar.delete_events)" in refused.stderr
    agent("resume", run[:-1], option)
    assert [one["state"] for one in json.loads(agent("runs", "--json").stdout)] == [state]


def test_yes_and_skip_exclude_each_other_and_unknown_runs_are_told(agent: Agent, tmp_path: Path) -> None:
    assert agent("resume", "--yes", "--skip").exit_code == 2
    assert "Every run is done" in agent("resume").stderr
    assert agent("trace").exit_code == 2
    _cut(tmp_path, _step("a", "show_workload"))
    assert agent("trace", "nope").exit_code == 2
    assert agent("trace", "--out", "x.png").exit_code == 2


def test_a_dry_run_predicts_how_long_it_would_take(agent: Agent, tmp_path: Path) -> None:
    plan = _plan_file(tmp_path, _step("load", "show_workload"))
    assert "no earlier run" in agent("--plan", plan, "--dry-run").stdout
    agent("--plan", plan, "-q", "--yes")
    told = " ".join(agent("--plan", plan, "--dry-run").stdout.split())
    assert "It would take about" in told
    graph = agent("--plan", plan, "--mermaid")
    assert "It would take about" in graph.stderr
    assert "It would take" not in graph.stdout
    assert "Critical path: load" in told


def test_a_verbose_run_ends_with_its_times(agent: Agent, tmp_path: Path) -> None:
    plan = _plan_file(tmp_path, _step("load", "show_workload"))
    told = agent("--plan", plan, "--yes", "-v").stdout
    for name in (
        "Makespan",
        "Sum of the calls' work",
        "Speed-up",
        "Lower bound",
        "Efficiency",
        "Critical path: load",
    ):
        assert name in told


def test_parallel_execution_can_be_switched_off(agent: Agent, tmp_path: Path) -> None:
    plan = _plan_file(
        tmp_path,
        *(_step(f"n{n}", "list_events", start="2031-09-01", end=f"2031-09-{10 + n}") for n in range(6)),
    )
    off = {"SYLLABUS_AGENT_PARALLEL_EXECUTION_ENABLED": "false"}
    assert agent("--plan", plan, "--yes", "-q", **off).exit_code == 0
    with _journal(tmp_path) as journal:
        calls = journal.read(journal.runs()[0].id).calls
    assert [one.step for one in calls] == [f"n{n}" for n in range(6)], "a stable order"
    ends = [(one.began or 0.0) + (one.seconds or 0.0) for one in calls]
    assert all(before <= (after.began or 0.0) for before, after in zip(ends, calls[1:], strict=False))


def test_a_run_that_failed_is_gone_on_with_and_what_looks_at_everything_looks_again(
    agent: Agent, shelf: Path, tmp_path: Path
) -> None:
    """The second document was broken when the run was made; mended, it comes into the calendar and the file."""
    for name in ("botany.pdf", "optics.pdf"):
        (tmp_path / name).write_bytes((shelf / (name if name == "botany.pdf" else "fake.pdf")).read_bytes())
    first = agent("botany.pdf", "optics.pdf", "--json")
    assert first.exit_code == 1
    assert "PHY 318" not in (tmp_path / "semester.ics").read_text(encoding="utf-8")
    run = json.loads(first.stdout)["run"]
    same = agent("resume", run, "--json")
    assert same.exit_code == 1
    with _journal(tmp_path) as journal:
        done = [one.step for one in journal.read(run).calls if one.state == "done"]
    assert len(done) == len(set(done)), "nothing new was there to look at"
    (tmp_path / "optics.pdf").write_bytes((shelf / "optics.pdf").read_bytes())
    mended = agent("resume", run, "--json")
    assert mended.exit_code == 0, mended.stderr
    assert "PHY 318" in (tmp_path / "semester.ics").read_text(encoding="utf-8")
    assert json.loads(mended.stdout)["totals"]["courses"] == 2
