"""Sessions over every transport: in memory, a child's standard streams, and HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated, Any

import anyio
import pytest
import uvicorn
from mcp.server import MCPServer
from mcp.server.elicitation import AcceptedElicitation, ElicitationResult
from mcp.server.mcpserver.resolve import Elicit, Resolve
from mcp.types import CallToolResult, TextContent, ToolAnnotations
from pydantic import BaseModel

from orchestrator.endpoint import Embedded, Endpoint, Process, Remote
from orchestrator.errors import (
    CallTimeoutError,
    ConnectError,
    InvalidResultError,
    ServerLostError,
    ToolCallError,
    UnknownServerError,
)
from orchestrator.execute import execute_plan, run_plan
from orchestrator.progress import StepEvent
from orchestrator.sessions import Sessions

pytestmark = pytest.mark.anyio

CHILD = Path(__file__).with_name("child.py")


@pytest.fixture
def child() -> Process:
    return Process(command=sys.executable, args=(str(CHILD),), env={"OWN": "configured"})


def make(name: str, environ: Mapping[str, str] | None) -> MCPServer:
    server = MCPServer(name, version="1")

    @server.tool(description="Its name", annotations=ToolAnnotations(read_only_hint=True, title="Name"))
    async def who() -> str:
        return f"{name} {(environ or {}).get('KEY', '')}"

    @server.tool(description="Never answers")
    async def hang() -> str:
        await anyio.sleep_forever()
        return ""

    return server


# In memory


async def test_tools_are_listed_once_connected_with_their_hints() -> None:
    async with Sessions({"a": Embedded(make), "b": Embedded(make)}) as sessions:
        assert sessions.catalog.others == ("a", "b")
        catalog = await sessions.connect(("a",))
        assert [tool.full_name for tool in catalog.tools] == ["a.who", "a.hang"]
        assert catalog.others == ("b",)
        who, hang = catalog.tools
        assert (who.hints.read_only, who.hints.destructive, who.hints.repeatable) == (True, False, True)
        assert (hang.hints.read_only, hang.hints.destructive, hang.hints.repeatable) == (False, True, False)


async def test_an_embedded_server_is_given_its_name_and_the_environment() -> None:
    async with Sessions({"a": Embedded(make)}, environ={"KEY": "value"}) as sessions:
        assert await sessions.call("a", "who", {}) == {"result": "a value"}


async def test_an_unknown_server_and_an_unknown_tool_are_told_apart() -> None:
    async with Sessions({"a": Embedded(make)}) as sessions:
        with pytest.raises(UnknownServerError, match="Use one of a"):
            await sessions.call("b", "who", {})
        with pytest.raises(ToolCallError, match="nothing"):
            await sessions.call("a", "nothing", {})


async def test_a_server_that_cannot_be_made_is_named_with_the_cause() -> None:
    def broken(name: str, environ: Mapping[str, str] | None) -> MCPServer:
        del name, environ
        message = "no store"
        raise OSError(message)

    async with Sessions(
        {"a": Embedded(broken), "b": Embedded("no.such.module:create"), "c": Embedded(make)}
    ) as sessions:
        with pytest.raises(ConnectError, match="server 'a': did not start: no store"):
            await sessions.connect(("a", "c"))
        with pytest.raises(ConnectError, match="No module named 'no'"):
            await sessions.call("b", "who", {})
        assert await sessions.call("c", "who", {}) == {"result": "c "}


async def test_a_call_has_a_read_time_out() -> None:
    async with Sessions({"a": Embedded(make)}, read_timeout=0.01) as sessions:
        with pytest.raises(CallTimeoutError, match="took longer than 0\\.01 s"):
            await sessions.call("a", "hang", {})


async def test_an_answer_that_breaks_its_own_schema_is_the_servers_fault() -> None:
    def make_wrong(name: str, environ: Mapping[str, str] | None) -> MCPServer:
        server = make(name, environ)
        tool = server._tool_manager.get_tool("who")
        assert tool is not None
        assert tool.fn_metadata.output_schema is not None
        tool.fn_metadata.output_schema["properties"]["result"]["type"] = "integer"
        return server

    async with Sessions({"a": Embedded(make_wrong)}) as sessions:
        with pytest.raises(InvalidResultError, match=r"a\.who answered wrongly"):
            await sessions.call("a", "who", {})


def make_busy(name: str, environ: Mapping[str, str] | None) -> MCPServer:
    del environ
    server = MCPServer(name, version="1")
    calls: list[int] = []

    @server.tool(description="Busy at first", annotations=ToolAnnotations(read_only_hint=True))
    async def busy() -> CallToolResult:
        calls.append(1)
        text = [TextContent(text="busy" if len(calls) < 2 else "free")]
        return CallToolResult(content=text, is_error=len(calls) < 2, _meta={"retryAfter": 0.01})

    return server


async def test_a_busy_server_is_called_again_when_it_asks_to_be() -> None:
    waits: list[float | None] = []

    def watch(event: StepEvent) -> None:
        if event.kind == "retrying":
            waits.append(event.seconds)

    plan = {"steps": [{"id": "b", "server": "a", "tool": "busy"}]}
    results = await execute_plan(plan, servers={"a": Embedded(make_busy)}, watcher=watch)
    assert results == {"b": "free"}
    assert len(waits) == 1
    assert waits[0] is not None
    assert waits[0] >= 0.01


class Answer(BaseModel):
    """What the user says."""

    sure: bool


async def ask() -> Elicit[Answer]:
    return Elicit("Sure?", Answer)


def make_asking(name: str, environ: Mapping[str, str] | None) -> MCPServer:
    del environ
    server = MCPServer(name, version="1")

    @server.tool(description="Asks first")
    async def careful(answer: Annotated[ElicitationResult[Answer], Resolve(ask)]) -> str:
        return str(answer.data.sure) if isinstance(answer, AcceptedElicitation) else answer.action

    return server


async def test_a_servers_question_reaches_the_user_and_the_answer_the_server() -> None:
    asked: list[tuple[str, str, Any]] = []

    async def elicit(server: str, message: str, schema: Mapping[str, Any]) -> Mapping[str, Any] | None:
        asked.append((server, message, schema["properties"]["sure"]["type"]))
        return {"sure": True} if len(asked) == 1 else None

    async with Sessions({"a": Embedded(make_asking)}, elicit=elicit) as sessions:
        assert await sessions.call("a", "careful", {}) == {"result": "True"}
        assert await sessions.call("a", "careful", {}) == {"result": "decline"}
    assert asked == [("a", "Sure?", "boolean")] * 2


async def test_leaving_closes_every_session_and_leaves_no_task() -> None:
    before = asyncio.all_tasks()
    async with Sessions({"a": Embedded(make), "b": Embedded(make)}) as sessions:
        await sessions.connect()
        assert asyncio.all_tasks() > before
    assert asyncio.all_tasks() == before


async def test_an_error_inside_comes_out_as_it_is() -> None:
    message = "mine"

    async def fail_inside() -> None:
        async with Sessions({"a": Embedded(make)}) as sessions:
            await sessions.connect()
            raise LookupError(message)

    with pytest.raises(LookupError, match="mine"):
        await fail_inside()


# A child's standard streams


async def test_a_child_gets_its_zone_and_language_and_what_is_configured(child: Process) -> None:
    environ = {"TZ": "Asia/Tokyo", "LANG": "C.UTF-8", "SECRET": "x", "PATH": os.environ["PATH"]}
    async with Sessions({"c": child}, environ=environ) as sessions:
        told = [
            await sessions.call("c", "variable", {"name": name}) for name in ("TZ", "LANG", "OWN", "SECRET")
        ]
    assert [one["result"] for one in told] == ["Asia/Tokyo", "C.UTF-8", "configured", "(none)"]


async def test_a_server_that_crashes_is_started_again_for_the_next_call(
    child: Process, tmp_path: Path
) -> None:
    async with Sessions({"c": child}) as sessions:
        first = (await sessions.call("c", "pid", {}))["result"]
        with pytest.raises(ServerLostError, match="went away during die"):
            await sessions.call("c", "die", {"mark": str(tmp_path / "mark")})
        second = (await sessions.call("c", "pid", {}))["result"]
        assert second != first
        os.kill(second, signal.SIGKILL)
        plan = {
            "steps": [
                {"id": "p", "server": "c", "tool": "pid", "retry": {"attempts": 3, "first": 0, "on": "lost"}}
            ]
        }
        third = (await execute_plan(plan, sessions=sessions))["p"]["result"]
        assert third not in {first, second}


async def test_a_repeatable_call_outlives_its_servers_crash(child: Process, tmp_path: Path) -> None:
    step = {"id": "d", "server": "c", "tool": "die", "arguments": {"mark": str(tmp_path / "mark")}}
    outcome = await run_plan({"steps": [step]}, servers={"c": child}, chance=lambda: 0.0)
    assert outcome.results == {"d": {"result": "lives"}}
    assert len(outcome.steps["d"].attempts) == 2


@pytest.mark.parametrize(
    ("endpoint", "told"),
    [
        (Process(command="/no/such/program"), "there is no command '/no/such/program'"),
        (Process(command=sys.executable, args=("-c", "pass")), "it ended before it answered"),
        (
            Process(command=sys.executable, args=("-c", "import sys; sys.stdin.read()")),
            "did not answer within 0.5 s",
        ),
    ],
)
async def test_a_child_that_is_no_server_is_told_with_the_cause(endpoint: Process, told: str) -> None:
    async with Sessions({"c": endpoint}, connect_timeout=0.5 if "within" in told else 20) as sessions:
        with pytest.raises(ConnectError) as caught:
            await sessions.connect()
    assert told in str(caught.value)


# HTTP


@asynccontextmanager
async def served(server: MCPServer) -> AsyncIterator[str]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        app = server.streamable_http_app()
        running = uvicorn.Server(
            uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1)
        )
        running.config.load()
        async with anyio.create_task_group() as group:
            group.start_soon(running.serve, [listener])
            while not running.started:
                await anyio.lowlevel.checkpoint()
            yield f"http://127.0.0.1:{port}/mcp"
            running.should_exit = True


async def test_a_server_over_http_joins_a_plan() -> None:
    async with served(make("far", {"KEY": "web"})) as url:
        servers: dict[str, Endpoint] = {
            "far": Remote(url=url, headers={"Authorization": "Bearer x"}),
            "near": Embedded(make),
        }
        plan = {
            "steps": [
                {"id": "f", "server": "far", "tool": "who"},
                {"id": "n", "server": "near", "tool": "who", "depends_on": ["f"]},
            ]
        }
        results = await execute_plan(plan, servers=servers)
    assert results == {"f": {"result": "far web"}, "n": {"result": "near "}}


async def test_an_address_where_nothing_listens_is_told() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}/mcp"
        async with Sessions({"far": Remote(url=url)}) as sessions:
            with pytest.raises(ConnectError, match="See whether http://127"):
                await sessions.connect()
