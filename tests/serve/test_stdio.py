"""The servers as processes on standard input and output."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio.abc import Process
from anyio.streams.text import TextReceiveStream
from mcp import Client, StdioServerParameters

from servers.serve import create

pytestmark = pytest.mark.anyio

SLOW = textwrap.dedent("""
    import sys
    from pathlib import Path
    import anyio
    from servers.serve import _serve_stdio
    from servers.settings import Settings
    from servers.syllabus.server import create_server
    from servers.syllabus.workers import Workers

    here = Path(__file__).parent
    sys.path.insert(0, str(here))
    settings = Settings(home=here / "home", folders=(here,), out=here)
    anyio.run(_serve_stdio, create_server(settings, workers=Workers(parser="waiting:parse", count=1)))
""")
WAITING = textwrap.dedent("""
    import os, signal
    from pathlib import Path

    def parse(data, **arguments):
        print("noise on standard output")
        Path(__file__).with_name("started").open("w").write(str(os.getpid()))
        signal.pause()
""")


def syllabus_mcp(home: Path, *arguments: str) -> StdioServerParameters:
    command = ["-m", "servers.serve", "--home", str(home), *arguments]
    return StdioServerParameters(command=sys.executable, args=command)


async def test_all_servers_in_one_answer_over_stdio_an_older_client_too(tmp_path: Path) -> None:
    """Each alone, and asked by a newer client: test_together."""
    with anyio.fail_after(30):
        async with Client(syllabus_mcp(tmp_path, "all"), mode="legacy") as client:
            assert (await client.list_tools()).tools
            result = await client.call_tool("list_reminders", {})
            assert result.structured_content == {"reminders": [], "left_out": 0}


async def test_three_processes_share_one_store(tmp_path: Path) -> None:
    """What they write another process sees; and writes at the same time are all kept."""

    async def note(number: int) -> None:
        async with Client(syllabus_mcp(tmp_path, "reminders")) as client, anyio.create_task_group() as group:
            for each in range(10):
                said = {"text": f"note {number}.{each}", "at": "2999-01-01T08:00", "timezone": "UTC"}
                group.start_soon(client.call_tool, "create_reminders", {"notes": [said]})

    with anyio.fail_after(60):
        async with anyio.create_task_group() as group:
            for number in range(3):
                group.start_soon(note, number)
        async with Client(create("reminders", {"SYLLABUS_AGENT_HOME": str(tmp_path)})) as client:
            listed = (await client.call_tool("list_reminders", {})).structured_content
    assert listed is not None
    assert len(listed["reminders"]) == 30


class Raw:
    """A server process, spoken to line by line: for how it ends."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self.process, self.stdin = process, process.stdin
        self.lines = TextReceiveStream(process.stdout)

    async def send(self, method: str, number: int | None = None, **params: Any) -> None:
        message: dict[str, Any] = {"jsonrpc": "2.0", "method": method, "params": params}
        if number is not None:
            message["id"] = number
        await self.stdin.send(json.dumps(message).encode() + b"\n")

    async def receive(self) -> dict[str, Any]:
        received: dict[str, Any] = json.loads(await self.lines.receive())
        return received

    async def greet(self) -> None:
        client = {"name": "test", "version": "1"}
        await self.send("initialize", 1, protocolVersion="2025-06-18", capabilities={}, clientInfo=client)
        assert (await self.receive())["id"] == 1
        await self.send("notifications/initialized")


async def started(script: Path) -> Raw:
    process = await anyio.open_process(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None
    )
    return Raw(process)


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A syllabus server whose parser waits for ever, having told its process id through a FIFO."""
    (tmp_path / "slow.py").write_text(SLOW, encoding="utf-8")
    (tmp_path / "waiting.py").write_text(WAITING, encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    os.mkfifo(tmp_path / "started")
    return tmp_path / "slow.py"


async def reading(server: Raw, folder: Path, *, number: int) -> str:
    """A call in flight; the id of the worker process that is busy with it."""
    await server.send("tools/call", number, name="parse_syllabus", arguments={"path": "a.pdf"})
    return await anyio.Path(folder / "started").read_text()


def runs(pid: str) -> bool:
    return Path(f"/proc/{pid}").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_ends_the_server_and_its_workers_with_a_call_in_flight(
    slow: Path, number: signal.Signals
) -> None:
    with anyio.fail_after(30):
        server = await started(slow)
        await server.greet()
        worker = await reading(server, slow.parent, number=2)
        server.process.send_signal(number)
        assert await server.process.wait() == 0
        assert not runs(worker)
        await server.process.aclose()


async def test_a_killed_worker_does_not_take_the_server_along_but_the_end_of_input_ends_it_with_its_workers(
    slow: Path,
) -> None:
    """With a call in flight each time; and nothing but messages is written."""
    with anyio.fail_after(30):
        server = await started(slow)
        await server.greet()
        worker = await reading(server, slow.parent, number=2)
        os.kill(int(worker), signal.SIGKILL)
        answer = await server.receive()
        assert answer["id"] == 2
        assert answer["result"]["isError"]
        assert "memory" in answer["result"]["content"][0]["text"]
        await server.send("tools/list", 3)
        assert (await server.receive())["id"] == 3
        worker = await reading(server, slow.parent, number=4)
        await server.stdin.aclose()
        assert await server.process.wait() == 0
        assert not runs(worker)
        await server.process.aclose()
