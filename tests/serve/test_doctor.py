"""``syllabus-mcp doctor`` on stores in every state."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from servers.doctor import doctor
from servers.serve import main
from servers.store.database import Database


def told(home: Path) -> Result:
    return CliRunner().invoke(doctor, ["--home", str(home)])


def test_a_new_home_is_sound_and_the_doctor_makes_nothing(tmp_path: Path) -> None:
    result = told(tmp_path / "new")
    assert result.exit_code == 0, result.output
    assert "none yet" in result.output
    for part in ("server syllabus: starts", "server reminders: starts", "extra notify:", "extra keyring:"):
        assert part in result.output
    assert not (tmp_path / "new").exists()


def test_a_store_is_checked_and_counted(tmp_path: Path) -> None:
    with Database(tmp_path / "store.sqlite3").read():
        pass
    result = told(tmp_path)
    assert result.exit_code == 0
    assert "sound" in result.output
    assert "0 events" in result.output


def test_a_damaged_store_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite3").write_bytes(b"not a database" * 100)
    result = told(tmp_path)
    assert result.exit_code == 1
    assert "BAD" in result.output
    assert "Put a copy of it back" in result.output


def test_doctor_and_remind_are_commands_of_the_console_script(tmp_path: Path) -> None:
    listed = CliRunner().invoke(main, ["remind", "--help"])
    assert listed.exit_code == 0
    assert "--watch" in listed.output
    assert CliRunner().invoke(main, ["doctor", "--home", str(tmp_path)]).exit_code == 0
