"""The main job through the command line, over the project's own servers."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from orchestrator.run_agent import run_agent

Agent = Callable[..., Result]


@dataclass(frozen=True)
class _Run:
    result: Result
    out: Path
    home: Path

    @property
    def report(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.result.stdout)
        return found


@pytest.fixture(scope="module")
def runs(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[_Run, _Run]:
    """The main job over two syllabi, a missing and a broken file, in words; and again, as JSON."""
    place = tmp_path_factory.mktemp("job")
    out, home = place / "semester.ics", place / "home"
    names = [
        shelf / "botany.pdf",
        shelf / "optics.pdf",
        shelf / "fake.pdf",
        shelf / "gone.pdf",
        shelf / "botany.pdf",
    ]
    args = [*map(str, names), "--out", str(out), "--home", str(home)]
    runner = CliRunner(env={"TZ": "America/New_York", "COLUMNS": "80"})
    first = runner.invoke(run_agent, args, catch_exceptions=False)
    return _Run(first, out, home), _Run(
        runner.invoke(run_agent, [*args, "--json"], catch_exceptions=False), out, home
    )


def test_some_failed_is_exit_code_1_and_the_others_go_through(runs: tuple[_Run, _Run]) -> None:
    assert [run.result.exit_code for run in runs] == [1, 1]
    assert [line["state"] for line in runs[1].report["documents"]] == ["done", "done", "failed", "failed"]


def test_what_failed_is_named_with_its_cause_on_standard_error_and_in_the_report(
    runs: tuple[_Run, _Run],
) -> None:
    for told in (runs[0].result.stderr, runs[0].result.stdout):
        assert "gone.pdf: there is no such file" in told
        assert "fake.pdf: " in told
        assert "not a PDF" in " ".join(told.split())


def test_the_calendar_file_is_written_though_a_document_failed(runs: tuple[_Run, _Run]) -> None:
    text = runs[0].out.read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "20311015" in text
    assert "BEGIN:VALARM" in text


def test_each_course_is_printed_with_title_date_kind_and_page(runs: tuple[_Run, _Run]) -> None:
    text = runs[0].result.stdout
    assert "BOT 210" in text
    row = next(line for line in text.splitlines() if "Midterm" in line and "exam" in line)
    assert "Wed 15 Oct" in row
    assert row.rstrip().endswith("1")
    assert "Fall 2031" in text


def test_nothing_is_wider_than_80_columns(runs: tuple[_Run, _Run]) -> None:
    assert max(map(len, runs[0].result.stdout.splitlines())) <= 80
    assert "\x1b" not in runs[0].result.stdout


def test_totals_time_and_file_stand_at_the_end(runs: tuple[_Run, _Run]) -> None:
    total = runs[0].result.stdout.split("\nTotal\n")[1]
    assert "4 documents (2 failed), 2 courses" in total
    assert "semester.ics written" in " ".join(total.split())
    assert "Reminders: " in total
    assert "Took " in total


def test_a_document_given_twice_is_read_once(runs: tuple[_Run, _Run]) -> None:
    names = [Path(line["name"]).name for line in runs[1].report["documents"]]
    assert names == ["botany.pdf", "optics.pdf", "fake.pdf", "gone.pdf"]


def test_a_second_run_changes_nothing(runs: tuple[_Run, _Run]) -> None:
    events = runs[1].report["totals"]["events"]
    assert (events["added"], events["changed"], events["removed"]) == (0, 0, 0)
    assert events["unchanged"] > 0
    assert all(line["from_store"] for line in runs[1].report["documents"] if line["state"] == "done")
    assert runs[1].report["reminders"]["new"] == 0


def test_the_json_report_has_its_stable_fields(runs: tuple[_Run, _Run]) -> None:
    report = runs[1].report
    assert report["version"] == 1
    assert set(report) == {
        "version", "run", "planner", "notes", "reply", "documents", "courses", "answers", "grades", "listings", "conflicts", "workload",
        "reminders", "calendar_file", "other_results", "totals", "timings", "failures",
    }  # fmt: skip
    course = next(one for one in report["courses"] if one["code"] == "BOT 210")
    assert {
        "syllabus_id",
        "code",
        "title",
        "term",
        "timezone",
        "items",
        "meetings",
        "recurring",
        "warnings",
    } <= set(course)
    assert {"id", "title", "kind", "date", "time", "weight", "page", "needs_review"} <= set(
        course["items"][0]
    )
    assert set(report["timings"]) == {
        "seconds", "total", "work", "speedup", "critical_path", "concurrency", "lower_bound", "efficiency",
    }  # fmt: skip


def test_progress_goes_to_standard_error_so_that_json_stays_json(runs: tuple[_Run, _Run]) -> None:
    assert "botany.pdf: BOT 210" in runs[1].result.stderr
    assert "optics.pdf" in runs[1].result.stderr


def test_a_prompt_selects_and_answers(agent: Agent, shelf: Path) -> None:
    result = agent(
        shelf / "botany.pdf",
        "--json",
        "--prompt",
        "only exams, remind me 3 days before. What is the late policy?",
    )
    report = json.loads(result.stdout)
    assert result.exit_code == 0
    assert {item["kind"] for item in report["courses"][0]["items"]} == {"exam"}
    assert report["courses"][0]["left_out"] >= 2
    assert report["totals"]["reminders"] == 2
    assert "ten per cent" in json.dumps(report["answers"])
    assert "SUMMARY:BOT 210: Homework" not in Path("semester.ics").read_text(encoding="utf-8")


def test_a_question_alone_writes_no_file(agent: Agent, shelf: Path) -> None:
    result = agent(shelf / "botany.pdf", "--prompt", "what is the late policy?")
    assert result.exit_code == 0
    assert "ten per cent" in " ".join(result.stdout.split())
    assert not Path("semester.ics").exists()


def test_a_folder_is_read_in_sequence_too(agent: Agent, shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "two").mkdir()
    for name in ("botany.pdf", "optics.pdf"):
        os.link(shelf / name, tmp_path / "two" / name)
    result = agent("two", "--sequential", "--json", "-q")
    assert result.exit_code == 0
    assert [one["code"] for one in json.loads(result.stdout)["courses"]] == ["BOT 210", "PHY 318"]
    assert result.stderr == ""


def test_quiet_prints_errors_only(agent: Agent, shelf: Path) -> None:
    result = agent(shelf / "optics.pdf", "gone.pdf", "-q")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "run_agent: gone.pdf: there is no such file or folder\n"
    assert Path("semester.ics").exists()


def test_a_plan_can_be_printed_kept_and_run(agent: Agent, shelf: Path, tmp_path: Path) -> None:
    planned = agent(shelf / "optics.pdf", "--plan-only", "--json", "--out", tmp_path / "x.ics")
    assert planned.exit_code == 0
    assert not (tmp_path / "x.ics").exists()
    (tmp_path / "plan.json").write_text(planned.stdout, encoding="utf-8")
    done = agent("--plan", "plan.json", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["planner"] == "plan.json"
    assert (tmp_path / "x.ics").exists()


def test_a_hostile_name_and_hostile_words_reach_the_terminal_without_their_teeth(
    agent: Agent, tmp_path: Path, shelf: Path
) -> None:
    name = tmp_path / "\x1b]0;owned\x07[red]bold.pdf"
    name.write_bytes((shelf / "optics.pdf").read_bytes())
    result = agent(name, "\x1b[2Jgone.pdf")
    assert "\x1b" not in result.stdout + result.stderr
    assert "[red]bold.pdf" in result.stdout
    assert "run_agent: gone.pdf: the pattern matches no PDF" in result.stderr


def test_a_course_in_the_prompt_keeps_the_others_out_of_the_calendar(agent: Agent, shelf: Path) -> None:
    names = (shelf / "botany.pdf", shelf / "optics.pdf")
    report = json.loads(agent(*names, "--json", "--prompt", "for phy318").stdout)
    assert [course["code"] for course in report["courses"]] == ["PHY 318"]
    assert report["totals"]["failed_documents"] == 0
    assert "BOT 210" not in Path("semester.ics").read_text(encoding="utf-8")
    none = json.loads(agent(*names, "--json", "--prompt", "for CHEM 101").stdout)
    assert any("No document is of the course CHEM 101" in note for note in none["notes"])


def test_somebody_elses_calendar_file_is_not_written_over(agent: Agent, shelf: Path, tmp_path: Path) -> None:
    mine = tmp_path / "semester.ics"
    mine.write_text("BEGIN:VCALENDAR\nPRODID:-//Somebody//EN\nEND:VCALENDAR\n", encoding="utf-8")
    refused = agent(shelf / "optics.pdf")
    assert refused.exit_code == 2
    assert "was not written by this program" in refused.stderr
    assert "Somebody" in mine.read_text(encoding="utf-8")
    assert agent(shelf / "optics.pdf", "--yes").exit_code == 0
    assert "PHY 318" in mine.read_text(encoding="utf-8")
