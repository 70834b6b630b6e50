"""``run_agent remind`` and ``doctor``: the servers' own commands under this one's name."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from servers.domain.reminder import Reminder
from servers.store.database import Database
from tests.cli.conftest import Agent


def keep_a_reminder(home: Path) -> None:
    at = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)
    with Database(home / "store.sqlite3").write() as tx:
        tx.reminders.put(Reminder(id="r", text="Essay", at=at, timezone="UTC"))


def test_a_reminder_that_is_due_goes_out_once(agent: Agent, tmp_path: Path) -> None:
    keep_a_reminder(tmp_path / "home")
    first, second = agent("remind", "--once"), agent("remind")
    assert (first.exit_code, first.stdout) == (0, "Reminder: Essay\n")
    assert (second.exit_code, second.stdout) == (0, "")
    assert "0 sent" in second.stderr


def test_as_json_it_counts_on_standard_output_and_reminds_on_standard_error(
    agent: Agent, tmp_path: Path
) -> None:
    keep_a_reminder(tmp_path / "elsewhere")
    done = agent("--home", tmp_path / "elsewhere", "--json", "remind")
    # By each of the two ways that there are without services.
    assert json.loads(done.stdout) == {"sent": 2, "failed": 0, "held": 0}
    assert "Essay" in done.stderr


def test_a_setting_that_cannot_be_used_is_a_sentence_and_an_exit_code(agent: Agent) -> None:
    done = agent("remind", SYLLABUS_AGENT_QUIET="at night")
    assert done.exit_code == 1
    assert "22:00-07:00" in done.output


def test_the_doctor_finds_a_sound_store_and_names_servers_and_extras(agent: Agent, tmp_path: Path) -> None:
    keep_a_reminder(tmp_path / "home")
    done = agent("doctor")
    assert done.exit_code == 0, done.output
    for words in (
        "sound",
        "1 reminders",
        "server calendar: starts",
        "extra notify",
        "extra ocr",
        "exports go to",
    ):
        assert words in done.stdout


@pytest.mark.parametrize("words", [("doctor",), ("doctor", "--json")])
def test_the_doctor_says_what_is_wrong_with_a_store_and_ends_with_1(
    agent: Agent, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "store.sqlite3").write_text(
        "not a database, but long enough to look like a file" * 20
    )
    done = agent(*words)
    assert done.exit_code == 1
    assert "store.sqlite3" in done.stdout
    if "--json" in words:
        assert json.loads(done.stdout)["sound"] is False
