"""A server for the executor's tests: its tools meet each other, fail, hang and tell what happened to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import anyio
import pytest
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import BaseModel

from orchestrator.endpoint import Embedded


class Echo(BaseModel):
    """What was said."""

    said: str
    words: list[str]


class Site:
    """Servers that share one memory of what happened, so that a test can look at it.

    Attributes:
        seen: what happened, in order.
        most: how many calls of ``meet`` were under way at once, at most.
        made: how often each server was made.
    """

    def __init__(self) -> None:
        self.seen: list[str] = []
        self.most = 0
        self.made: dict[str, int] = {}
        self._there: dict[str, set[str]] = {}
        self._all_there: dict[str, anyio.Event] = {}
        self._tries: dict[str, int] = {}

    def endpoints(self, *names: str) -> dict[str, Embedded]:
        return {name: Embedded(self.make) for name in names}

    def make(self, name: str, environ: Mapping[str, str] | None) -> MCPServer:
        del environ
        self.made[name] = self.made.get(name, 0) + 1
        server = MCPServer(name, version="1")
        read_only = ToolAnnotations(read_only_hint=True)
        server.tool(description="Say it back", annotations=read_only)(self.echo)
        server.tool(description="Wait until so many are in the same place", annotations=read_only)(self.meet)
        server.tool(description="Fail")(self.fail)
        server.tool(description="Hang until cancelled, and then take a while to end")(self.hang)
        idempotent = ToolAnnotations(idempotent_hint=True)
        server.tool(description="Fail until so many tries", annotations=idempotent)(self.stubborn)
        server.tool(description="Tell how far it is")(self.slow)
        server.tool(description="Give a list of words")(self.words)
        return server

    async def echo(self, text: str) -> Echo:
        self.seen.append(f"echo {text}")
        return Echo(said=text, words=text.split())

    async def fail(self, why: str = "no luck") -> str:
        self.seen.append("fail")
        raise ToolError(why)

    async def hang(self, who: str = "it") -> str:
        self.seen.append(f"{who} hangs")
        try:
            await anyio.sleep_forever()
        finally:
            with anyio.CancelScope(shield=True):
                for _ in range(20):
                    await anyio.lowlevel.checkpoint()
            self.seen.append(f"{who} ended")
        return "never"

    async def stubborn(self, who: str, tries: int) -> int:
        self._tries[who] = self._tries.get(who, 0) + 1
        if self._tries[who] < tries:
            message = "not yet"
            raise ToolError(message)
        return self._tries[who]

    async def slow(self, ctx: Context, parts: int) -> str:
        for part in range(parts):
            await ctx.report_progress(part + 1, parts, f"part {part + 1}")
        return "through"

    async def words(self, text: str) -> dict[str, list[str]]:
        return {"words": text.split()}

    async def meet(self, place: str, who: str, count: int) -> str:
        there = self._there.setdefault(place, set())
        all_there = self._all_there.setdefault(place, anyio.Event())
        there.add(who)
        self.most = max(self.most, len(there))
        if len(there) == count:
            all_there.set()
        await all_there.wait()
        return f"{who} met {count - 1}"

    def tries(self, who: str) -> int:
        return self._tries.get(who, 0)


@pytest.fixture
def site() -> Site:
    return Site()


def call(name: str, tool: str, *, server: str = "local", **arguments: Any) -> dict[str, Any]:
    """One step as JSON."""
    return {"id": name, "server": server, "tool": tool, "arguments": arguments}


@pytest.fixture(name="call")
def fixture_call() -> Any:
    return call
