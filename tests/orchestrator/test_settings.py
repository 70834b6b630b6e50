from __future__ import annotations

import re
from pathlib import Path

import pytest

from orchestrator.errors import SettingsError
from orchestrator.limits import PER_SERVER
from orchestrator.settings import Settings

ROOT = Path(__file__).parents[2]


def test_an_empty_environment_gives_the_defaults() -> None:
    settings = Settings.from_environ({})
    assert settings.parallel_execution_enabled
    assert settings.model is None
    assert (settings.limits.total, settings.limits.per_server) == (None, PER_SERVER)
    assert settings.home.is_absolute()


def test_each_variable_is_read(tmp_path: Path) -> None:
    settings = Settings.from_environ(
        {
            "SYLLABUS_AGENT_HOME": str(tmp_path),
            "SYLLABUS_AGENT_MODEL": "openai:some",
            "SYLLABUS_AGENT_SERVERS": str(tmp_path / "mcp.json"),
            "SYLLABUS_AGENT_TIMEZONE": "Europe/Rome",
            "SYLLABUS_AGENT_MAX_CONCURRENT": "5",
            "SYLLABUS_AGENT_PER_SERVER": "3",
            "SYLLABUS_AGENT_CONNECT_TIMEOUT": "1.5",
            "SYLLABUS_AGENT_READ_TIMEOUT": "9",
            "SYLLABUS_AGENT_BROWSER": "no",
            "SYLLABUS_AGENT_LOGIN_TIMEOUT": "60",
            "SYLLABUS_AGENT_FOLDERS": "the servers' own, passed over",
        }
    )
    assert settings == Settings(
        home=tmp_path,
        model="openai:some",
        servers_file=tmp_path / "mcp.json",
        timezone="Europe/Rome",
        max_concurrent=5,
        per_server=3,
        connect_timeout=1.5,
        read_timeout=9.0,
        browser=False,
        login_timeout=60.0,
    )
    assert (settings.limits.total, settings.limits.per_server) == (5, 3)


@pytest.mark.parametrize("word", ["false", "0", "no", "Off"])
def test_parallel_execution_can_be_switched_off(word: str) -> None:
    settings = Settings.from_environ({"SYLLABUS_AGENT_PARALLEL_EXECUTION_ENABLED": word})
    assert not settings.parallel_execution_enabled
    assert settings.limits.total == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PARALLEL_EXECUTION_ENABLED", "perhaps"),
        ("MAX_CONCURRENT", "0"),
        ("MAX_CONCURRENT", "many"),
        ("PER_SERVER", "-1"),
        ("CONNECT_TIMEOUT", "0"),
        ("READ_TIMEOUT", "soon"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_with_its_variable(name: str, value: str) -> None:
    with pytest.raises(SettingsError, match=f"SYLLABUS_AGENT_{name} is '{value}'"):
        Settings.from_environ({f"SYLLABUS_AGENT_{name}": value})


def test_an_unknown_setting_is_told_with_what_was_meant() -> None:
    with pytest.raises(SettingsError, match="Did you mean SYLLABUS_AGENT_PER_SERVER"):
        Settings.from_environ({"SYLLABUS_AGENT_PER_SEVER": "3"})


def test_every_variable_that_the_servers_read_is_known() -> None:
    """Add a new one to the list in orchestrator/settings.py."""
    text = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "servers").rglob("*.py"))
    names = set(re.findall(r"SYLLABUS_AGENT_([A-Z_]+)", text)) - {"CALDAV_"}
    for name in names:
        try:
            Settings.from_environ({f"SYLLABUS_AGENT_{name}": "1"})
        except SettingsError as error:
            assert "There is no setting" not in str(error), name  # noqa: PT017  other complaints are about the value


def test_the_limit_of_each_server_may_find_itself() -> None:
    limits = Settings.from_environ({"SYLLABUS_AGENT_PER_SERVER": "auto"}).limits
    assert limits.of_server("any") == "auto"
    assert limits.learns
    with pytest.raises(SettingsError, match="PER_SERVER"):
        Settings.from_environ({"SYLLABUS_AGENT_PER_SERVER": "automatic"})


def test_further_servers_may_be_approved_once_and_for_all() -> None:
    settings = Settings.from_environ({"SYLLABUS_AGENT_APPROVED_SERVERS": "notes, campus"})
    assert settings.approved_servers == {"notes", "campus"}
