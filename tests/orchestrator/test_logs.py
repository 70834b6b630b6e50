"""What servers log, in this process and in others, and where it goes."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from mcp.server import MCPServer

from orchestrator.endpoint import Embedded, Endpoint, Process
from orchestrator.errors import ServerError, StepFailedError
from orchestrator.execute import execute_plan
from orchestrator.logs import kept_in
from orchestrator.serving import open_sessions
from orchestrator.settings import Settings

pytestmark = pytest.mark.anyio
PLAN = {"steps": [{"id": "a", "server": "s", "tool": "boom"}]}


def make(name: str, environ: Mapping[str, str] | None) -> MCPServer:
    del environ
    server = MCPServer(name, version="1")

    async def boom() -> str:
        raise KeyError("the inside")

    server.tool(description="Fail in a way that nobody has foreseen")(boom)
    return server


async def test_a_crash_inside_a_server_of_this_process_is_told_by_its_call_alone(
    capfd: pytest.CaptureFixture[str],
) -> None:
    handlers = logging.getLogger().handlers[:]
    with pytest.raises(StepFailedError, match="boom"):
        await execute_plan(PLAN, servers={"s": Embedded(make)})
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger().handlers == handlers


async def test_a_commands_servers_log_to_a_file_in_the_home(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    words = "import sys; print('I cannot find my key', file=sys.stderr)"
    servers: dict[str, Endpoint] = {
        "s": Embedded(make),
        "child": Process(command=sys.executable, args=("-c", words)),
    }
    settings = Settings.from_environ({"SYLLABUS_AGENT_HOME": str(tmp_path / "home")})
    async with open_sessions(servers, {}, settings) as sessions:
        with pytest.raises(StepFailedError):
            await execute_plan(PLAN, sessions=sessions)
        with pytest.raises(ServerError):
            await sessions.connect(("child",))
    told = (tmp_path / "home" / "servers.log").read_text(encoding="utf-8")
    assert "KeyError: 'the inside'" in told
    assert "I cannot find my key" in told
    assert capfd.readouterr().err == ""


def test_a_file_that_has_grown_large_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "servers.log"
    path.write_text("x" * 1_000_001, encoding="utf-8")
    with kept_in(path) as log:
        assert log is not None
        log.write("new")
    assert path.read_text(encoding="utf-8") == "new"
    assert (tmp_path / "servers.old.log").stat().st_size == 1_000_001


def test_where_no_file_can_be_written_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with kept_in(tmp_path / "file" / "servers.log") as log:
        assert log is None
