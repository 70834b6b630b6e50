"""The servers over streamable HTTP on loopback."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import anyio
import httpx2
import pytest
from click.testing import CliRunner
from mcp import Client

from servers.serve import main

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server's own word on where it listens is its readiness: it takes connections before it speaks."""
    home = tmp_path_factory.mktemp("home")
    command = [
        sys.executable,
        "-m",
        "servers.serve",
        "reminders",
        "--http",
        "--port",
        "0",
        "--home",
        str(home),
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        told = process.stderr.readline()
        found = re.fullmatch(r"Serving reminders at (http://127\.0\.0\.1:\d+/mcp)\n", told)
        assert found, told
        yield found[1]
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize("mode", ["auto", "legacy"])
async def test_both_eras_are_served(address: str, mode: str) -> None:
    with anyio.fail_after(30):
        async with Client(address, mode=mode) as client:
            result = await client.call_tool("list_reminders", {})
            assert result.structured_content == {"reminders": [], "left_out": 0}


async def test_many_calls_at_once_are_served(address: str) -> None:
    async def call(client: Client) -> None:
        assert not (await client.call_tool("list_reminders", {})).is_error

    with anyio.fail_after(30):
        async with Client(address) as client, anyio.create_task_group() as group:
            for _ in range(20):
                group.start_soon(call, client)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 421),
        ({"Host": "evil.example:8765"}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
async def test_a_foreign_host_or_origin_is_turned_away(
    address: str, headers: dict[str, str], status: int
) -> None:
    greeting = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
    accept = {"Accept": "application/json, text/event-stream"}
    async with httpx2.AsyncClient() as client:
        answer = await client.post(address, json=greeting, headers={**accept, **headers})
    assert answer.status_code == status


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--allow-remote"),
        (("--allow-remote", "desk.example"), "--token-file"),
        (("--allow-remote", "desk.example", "--token-file", "open"), "chmod 600"),
        (("--allow-remote", "desk.example", "--token-file", "short"), "16 or more"),
        (("--allow-remote", "desk.example", "--token-file", "missing"), "cannot be read"),
    ],
)
def test_another_address_needs_the_names_that_may_call_and_a_token(
    options: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, content, mode in (("open", "x" * 40, 0o644), ("short", "hunter2", 0o600)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        (tmp_path / name).chmod(mode)
    result = CliRunner().invoke(main, ["reminders", "--http", "--host", "0.0.0.0", *options])  # noqa: S104  it is refused
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert "hunter2" not in result.output


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        arguments = ["reminders", "--http", "--port", port, "--home", str(tmp_path)]
        result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "Cannot listen" in result.output


def test_the_version_and_the_help_are_there() -> None:
    assert "syllabus-mcp" in CliRunner().invoke(main, ["--version"]).output
    assert "SERVER is one of" in CliRunner().invoke(main, ["--help"]).output
