"""``run_agent login`` and ``logout``, and what other commands do with a login."""

from __future__ import annotations

import json
import sys
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import httpx2
import pytest
from click.testing import Result

from tests.authority import Authority

Agent = Callable[..., Result]


@pytest.fixture
def authority() -> Iterator[Authority]:
    with Authority() as running:
        yield running


@pytest.fixture
def servers(authority: Authority, tmp_path: Path) -> Path:
    file = tmp_path / "mcp.json"
    file.write_text(json.dumps({"mcpServers": {
        "campus": {"url": authority.url}, "near": {"command": "never-started"},
    }}))  # fmt: skip
    return file


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    kept: dict[tuple[str, str], str] = {}
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(
        get_password=lambda *key: kept.get(key),
        set_password=lambda service, name, secret: kept.update({(service, name): secret}),
        delete_password=lambda *key: kept.pop(key),
    ))  # fmt: skip
    return kept


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser was opened with; whoever sits there logs in."""
    urls: list[str] = []

    def visit(url: str) -> bool:
        urls.append(url)
        with httpx2.Client(follow_redirects=True, verify=False) as browser:
            return browser.get(url).is_success

    monkeypatch.setattr(webbrowser, "open", visit)
    return urls


def test_a_login_is_kept_for_commands_without_anybody_to_ask_until_it_is_forgotten(
    agent: Agent, servers: Path, held: dict[tuple[str, str], str], opened: list[str]
) -> None:
    told = agent("login", "campus", "--servers", servers)
    assert told.exit_code == 0, told.output
    assert "Logged in to campus, with 3 tools; the keyring holds it" in told.stdout
    (url,) = opened
    assert url in told.stderr

    called = agent("call", "campus.hello", "--servers", servers)
    assert (called.exit_code, json.loads(called.stdout)) == (0, {"result": "hello"})
    assert len(opened) == 1

    assert agent("logout", "campus", "--servers", servers).stdout == "The login to campus is forgotten\n"
    assert not held
    assert json.loads(agent("logout", "campus", "--json", "--servers", servers).stdout)["forgotten"] is False
    refused = agent("call", "campus.hello", "--servers", servers)
    assert refused.exit_code == 4
    assert "nobody is here to log in. Run run_agent login campus at a terminal" in refused.stderr


def test_a_server_that_wants_a_login_takes_no_part_where_nobody_can_give_it(
    agent: Agent, servers: Path
) -> None:
    told = agent("tools", "--servers", servers)
    assert told.exit_code == 0
    words = " ".join(told.stderr.split())
    assert "server 'campus': wants a login, and nobody is here to log in" in words
    assert "It takes no part." in words


@pytest.mark.usefixtures("opened")
def test_without_a_keyring_it_says_so(agent: Agent, servers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    told = agent("login", "campus", "--json", "--servers", servers)
    assert json.loads(told.stdout) == {"server": "campus", "tools": 3, "kept": False}


def test_where_no_browser_is_to_be_opened_its_address_is_printed_in_one_line(
    agent: Agent, servers: Path, authority: Authority, opened: list[str]
) -> None:
    told = agent(
        "login",
        "campus",
        "--servers",
        servers,
        SYLLABUS_AGENT_BROWSER="no",
        SYLLABUS_AGENT_LOGIN_TIMEOUT="0.5",
    )
    assert told.exit_code == 4
    assert not opened
    assert any(
        line.startswith(f"{authority.issuer}/authorize?") and "&state=" in line
        for line in told.stderr.splitlines()
    )
    assert "nobody logged in within 0.5 s" in told.stderr


@pytest.mark.parametrize(
    ("name", "code", "words"),
    [
        ("near", 2, "is not reached over HTTP"),
        ("calendar", 2, "is not reached over HTTP"),
        ("far", 4, "is not configured"),
    ],
)
def test_what_nobody_can_log_in_to_is_told(
    agent: Agent, servers: Path, name: str, code: int, words: str
) -> None:
    for command in ("login", "logout"):
        told = agent(command, name, "--servers", servers)
        assert told.exit_code == code
        assert words in told.stderr
