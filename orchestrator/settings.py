"""The orchestrator's settings, from an environment given as a mapping: the one place that knows the variables' names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Final, Literal

import platformdirs
from pydantic import Field

from orchestrator.errors import SettingsError
from orchestrator.frozen import Frozen
from orchestrator.limits import PER_SERVER, Limits

__all__ = ["Settings", "process_environ"]

_PREFIX: Final = "SYLLABUS_AGENT_"
_OWN: Final = frozenset(
    {
        *("HOME", "MODEL", "MODEL_URL", "MODEL_KEY", "SERVERS", "TIMEZONE", "PARALLEL_EXECUTION_ENABLED"),
        *("MAX_CONCURRENT", "PER_SERVER", "APPROVED_SERVERS", "CONNECT_TIMEOUT", "READ_TIMEOUT"),
        *("BROWSER", "LOGIN_TIMEOUT"),
    }
)
_OF_SERVERS: Final = frozenset(
    {
        *("FOLDERS", "OUT", "URL", "TOKEN", "TOKEN_FILE", "NOTIFY", "QUIET", "DIGEST"),
        *("SECOND_READER", "SECOND_READER_URL", "SECOND_READER_KEY"),
    }
)
"""Read by the project's own servers; known here so that a misspelt one is told, and not ignored."""
_WORDS: Final = {
    "1": True,
    "true": True,
    "yes": True,
    "on": True,
    "0": False,
    "false": False,
    "no": False,
    "off": False,
}


class Settings(Frozen):
    """What holds for every run.

    Attributes:
        home: where the journal is kept (``SYLLABUS_AGENT_HOME``; default by platformdirs, as the servers' own).
        model: the planner's model, ``provider:name`` (``SYLLABUS_AGENT_MODEL``; default: none, the built-in planner).
        model_url: the OpenAI-compatible endpoint where that model is (``SYLLABUS_AGENT_MODEL_URL``).
        model_key: its API key (``SYLLABUS_AGENT_MODEL_KEY``); the providers' own variables hold for the others.
        servers_file: an ``mcp.json`` with further servers (``SYLLABUS_AGENT_SERVERS``; default: none).
        timezone: the IANA zone assumed where a document does not tell one (``SYLLABUS_AGENT_TIMEZONE``).
        parallel_execution_enabled: False runs every plan one step at a time
            (``SYLLABUS_AGENT_PARALLEL_EXECUTION_ENABLED``: true or false).
        max_concurrent: calls at once in all (``SYLLABUS_AGENT_MAX_CONCURRENT``; default: no limit).
        per_server: calls at once on each server; ``auto`` finds out what each takes (``SYLLABUS_AGENT_PER_SERVER``).
        approved_servers: further servers whose calls need no leave unless they may destroy something
            (``SYLLABUS_AGENT_APPROVED_SERVERS``: names with commas).
        connect_timeout: seconds a server has to answer after its start (``SYLLABUS_AGENT_CONNECT_TIMEOUT``).
        read_timeout: seconds a call may take where its step says nothing (``SYLLABUS_AGENT_READ_TIMEOUT``).
        browser: whether a browser is opened for a login; else its address is printed alone (``SYLLABUS_AGENT_BROWSER``).
        login_timeout: seconds that are waited for a person to log in (``SYLLABUS_AGENT_LOGIN_TIMEOUT``).
    """

    home: Path
    model: str | None = None
    model_url: str | None = None
    model_key: str | None = Field(default=None, repr=False)
    servers_file: Path | None = None
    timezone: str | None = None
    parallel_execution_enabled: bool = True
    max_concurrent: int | None = None
    per_server: int | Literal["auto"] = PER_SERVER
    approved_servers: frozenset[str] = frozenset()
    connect_timeout: float = 30.0
    read_timeout: float = 600.0
    browser: bool = True
    login_timeout: float = 300.0

    @property
    def limits(self) -> Limits:
        """The limits that follow; one call in all where parallel execution is off."""
        total = self.max_concurrent if self.parallel_execution_enabled else 1
        return Limits(total=total, per_server=self.per_server)

    @property
    def journal(self) -> Path:
        """The journal's file."""
        return self.home / "runs.sqlite3"

    @property
    def parts(self) -> Path:
        """The folder of the journals that a cluster's workers write."""
        return self.home / "parts"

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Read the settings from ``environ`` (default: the process's own).

        Raises:
            SettingsError: a variable's value cannot be used.
        """
        environ = process_environ() if environ is None else environ
        given = {
            name.removeprefix(_PREFIX): value
            for name, value in environ.items()
            if name.startswith(_PREFIX) and value
        }
        for name in given:
            if name not in _OWN | _OF_SERVERS and not name.startswith("CALDAV_"):
                raise _unknown(name)
        home = Path(given.get("HOME") or platformdirs.user_data_path("syllabus-agent")).expanduser()
        servers = given.get("SERVERS")
        return cls(
            home=home.absolute(),
            model=given.get("MODEL"),
            model_url=given.get("MODEL_URL"),
            model_key=given.get("MODEL_KEY"),
            servers_file=Path(servers).expanduser().absolute() if servers else None,
            timezone=given.get("TIMEZONE"),
            parallel_execution_enabled=_flag(given, "PARALLEL_EXECUTION_ENABLED", default=True),
            max_concurrent=_count(given, "MAX_CONCURRENT", None),
            per_server="auto"
            if given.get("PER_SERVER") == "auto"
            else _count(given, "PER_SERVER", PER_SERVER) or PER_SERVER,
            approved_servers=frozenset(_names(given.get("APPROVED_SERVERS", ""))),
            connect_timeout=_seconds(given, "CONNECT_TIMEOUT", 30.0),
            read_timeout=_seconds(given, "READ_TIMEOUT", 600.0),
            browser=_flag(given, "BROWSER", default=True),
            login_timeout=_seconds(given, "LOGIN_TIMEOUT", 300.0),
        )


def _unknown(name: str) -> SettingsError:
    close = get_close_matches(name, _OWN | _OF_SERVERS, n=1)
    mend = f"Did you mean {_PREFIX}{close[0]}?" if close else "Take it out; the README lists the settings"
    return SettingsError(f"There is no setting {_PREFIX}{name}", mend)


def process_environ() -> Mapping[str, str]:
    """This process's environment, for those who hand it to others."""
    return os.environ


def _names(listed: str) -> list[str]:
    return [name.strip() for name in listed.split(",") if name.strip()]


def _flag(given: Mapping[str, str], name: str, *, default: bool) -> bool:
    value = given.get(name)
    if value is None:
        return default
    if value.lower() not in _WORDS:
        raise _wrong(name, value, "true or false")
    return _WORDS[value.lower()]


def _count(given: Mapping[str, str], name: str, default: int | None) -> int | None:
    value = given.get(name)
    if value is None:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise _wrong(name, value, "a whole number from 1")
    return int(value)


def _seconds(given: Mapping[str, str], name: str, default: float) -> float:
    value = given.get(name)
    try:
        seconds = default if value is None else float(value)
    except ValueError:
        seconds = 0.0
    if not seconds > 0:
        raise _wrong(name, value or "", "a number of seconds above 0")
    return seconds


def _wrong(name: str, value: str, wanted: str) -> SettingsError:
    return SettingsError(f"{_PREFIX}{name} is {value!r}", f"Give {wanted}")
