"""The servers over streamable HTTP on loopback."""

from __future__ import annotations

import os
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
import uvicorn
from click.testing import CliRunner
from mcp import Client

from servers.serve import _Stopping, main

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


def test_an_idle_connection_is_kept_longer_than_clients_keep_theirs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else a client now and then sends a call into a connection that is being closed (a soak met it once)."""
    configs: list[uvicorn.Config] = []

    class Told(_Stopping):
        async def serve(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002  uvicorn's signature
            configs.append(self.config)

    monkeypatch.setattr("servers.serve._Stopping", Told)
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        result = CliRunner().invoke(main, ["reminders", "--http", "--port", "0", "--home", str(tmp_path)])
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    assert result.exit_code == 0, result.output
    assert configs[0].timeout_keep_alive > (httpx2.Limits().keepalive_expiry or 0)


def test_the_version_and_the_help_are_there() -> None:
    assert "syllabus-mcp" in CliRunner().invoke(main, ["--version"]).output
    assert "SERVER is one of" in CliRunner().invoke(main, ["--help"]).output


SLOW = """
import sys
from pathlib import Path
from servers.serve import _listening, _serve_http
from servers.settings import Settings
from servers.syllabus.server import create_server
from servers.syllabus.workers import Workers

here = Path(__file__).parent
sys.path.insert(0, str(here))
settings = Settings(home=here / "home", folders=(here,), out=here)
server = create_server(settings, workers=Workers(parser="waiting:parse", count=1))
_serve_http(server, "syllabus", _listening("127.0.0.1", 0), None, None)
"""
WAITING = """
import os, signal
from pathlib import Path

def parse(data, **arguments):
    Path(__file__).with_name("started").open("w").write(str(os.getpid()))
    signal.pause()
"""


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A syllabus server over HTTP whose parser waits for ever, having told its process id through a FIFO."""
    for name, text in (("slow.py", SLOW), ("waiting.py", WAITING), ("a.pdf", "%PDF-1.7")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    os.mkfifo(tmp_path / "started")
    command = [sys.executable, str(tmp_path / "slow.py")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        yield process
        process.kill()


def runs(pid: str) -> bool:
    return Path(f"/proc/{pid}").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
async def test_a_signal_ends_the_server_and_its_workers_with_a_call_in_flight(
    slow: subprocess.Popen[str], tmp_path: Path
) -> None:
    version = "2026-07-28"
    meta = {
        "io.modelcontextprotocol/protocolVersion": version,
        "io.modelcontextprotocol/clientCapabilities": {},
    }
    params = {"name": "parse_syllabus", "arguments": {"path": "a.pdf"}, "_meta": meta}
    headers = {
        "Accept": "application/json, text/event-stream", "MCP-Protocol-Version": version, "Mcp-Method": "tools/call",
        "Mcp-Name": "parse_syllabus",
    }  # fmt: skip
    ended: list[int] = []
    assert slow.stderr is not None
    url = slow.stderr.readline().split()[-1]

    async def parse() -> None:
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
        async with httpx2.AsyncClient(timeout=30) as http:
            ended.append((await http.post(url, json=call, headers=headers)).status_code)

    with anyio.fail_after(30):
        async with anyio.create_task_group() as group:
            group.start_soon(parse)
            worker = await anyio.Path(tmp_path / "started").read_text()
            slow.send_signal(signal.SIGTERM)
    assert slow.wait(timeout=20) == 0
    assert "Traceback" not in slow.stderr.read()
    assert len(ended) == 1
    assert not runs(worker)
