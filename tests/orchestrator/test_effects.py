"""The project's own tools with effects, cut off when the effect has come about and the journal does not know it yet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from orchestrator.execute import run_plan
from orchestrator.journal import Journal, Record
from orchestrator.plan import read_plan
from orchestrator.resume import resume_run
from orchestrator.sessions import Sessions

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("inline_workers", "tools_made_once")]

EXAMPLE = Path(__file__).parents[2] / "examples" / "ethics.pdf"
PLAN = read_plan(
    {
        "steps": [
            {
                "id": "parse",
                "server": "syllabus",
                "tool": "parse_syllabus",
                "arguments": {"path": str(EXAMPLE)},
            },
            {
                "id": "import",
                "server": "calendar",
                "tool": "import_syllabus",
                "arguments": {"syllabus_id": "$parse.syllabus_id"},
            },
            {
                "id": "remind",
                "server": "reminders",
                "tool": "create_reminders",
                "arguments": {"rules": [{"kinds": ["exam"], "days_before": 7}]},
                "depends_on": ["import"],
            },
            {
                "id": "export",
                "server": "calendar",
                "tool": "export_calendar",
                "arguments": {"path": "term.ics"},
                "depends_on": ["remind"],
            },
        ]
    }
)


class KilledError(BaseException):
    """The end of a process, as far as its journal can tell."""


async def left_behind(sessions: Sessions) -> tuple[Any, Any]:
    span = {"start": "2020-01-01", "end": "2040-01-01"}
    events = await sessions.call("calendar", "list_events", {**span, "limit": 5000})
    reminders = await sessions.call("reminders", "list_reminders", span)
    return events, reminders


@pytest.mark.parametrize("step", ["parse", "import", "remind", "export"])
async def test_a_call_whose_effect_the_journal_does_not_know_is_made_again_and_doubles_nothing(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = Record.done

    def done_or_die(record: Record, name: str, result: Any) -> None:
        if name == step:
            raise KilledError
        done(record, name, result)

    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path / "home"),
        "SYLLABUS_AGENT_FOLDERS": str(EXAMPLE.parent),
        "SYLLABUS_AGENT_OUT": str(tmp_path),
        "SYLLABUS_AGENT_TIMEZONE": "America/Denver",
    }
    with Journal(tmp_path / "runs.sqlite3") as journal:
        async with Sessions(environ=environ) as sessions:
            record = journal.begin(PLAN)
            monkeypatch.setattr(Record, "done", done_or_die)
            with pytest.raises(BaseExceptionGroup) as death:
                await run_plan(PLAN, sessions=sessions, recorder=record)
            assert death.group_contains(KilledError)
            record.close()
            monkeypatch.setattr(Record, "done", done)
            outcome = await resume_run(journal, record.run, sessions)
            assert outcome.ok
            found = await left_behind(sessions)
            again = await run_plan(PLAN, sessions=sessions)
            assert again.results["import"]["added"] == []
            assert await left_behind(sessions) == found
            events = [(one["title"], one.get("date"), one.get("start")) for one in found[0]["events"]]
            assert events
            assert len(events) == len(set(events))
