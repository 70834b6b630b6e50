"""Spans through a tracer of our own: no provider is set in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from mcp.server import MCPServer
from mcp.server.mcpserver import Context

from orchestrator import execute
from orchestrator.endpoint import Embedded
from orchestrator.execute import execute_plan
from orchestrator.spans import Spans, spans_if_configured

trace = pytest.importorskip("opentelemetry.trace", reason="the OpenTelemetry API is not installed")
pytestmark = pytest.mark.anyio


class Tracer:
    """Keeps the names of spans with their parents; its spans carry real contexts."""

    def __init__(self) -> None:
        self.spans: list[tuple[str, int, int, dict[str, Any]]] = []

    @contextmanager
    def start_as_current_span(self, name: str, *, attributes: dict[str, Any]) -> Iterator[None]:
        parent = trace.get_current_span().get_span_context().span_id
        number = len(self.spans) + 1
        self.spans.append((name, number, parent, attributes))
        context = trace.SpanContext(7, number, is_remote=False, trace_flags=trace.TraceFlags(1))
        with trace.use_span(trace.NonRecordingSpan(context)):
            yield


async def test_each_call_is_a_span_of_the_plan_and_its_context_reaches_the_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tracer = Tracer()
    monkeypatch.setattr(execute, "spans_if_configured", lambda: Spans(tracer))
    seen: list[Any] = []

    async def look(ctx: Context) -> str:
        seen.append(ctx.request_context.meta)
        return "x"

    def make(name: str, environ: object) -> MCPServer:
        del environ
        server = MCPServer(name, version="1")
        server.tool(description="Look at the call's meta")(look)
        return server

    steps = [
        {"id": "a", "server": "s", "tool": "look", "arguments": {}},
        {"id": "b", "server": "s", "tool": "look", "arguments": {}, "depends_on": ["a"]},
    ]
    await execute_plan({"steps": steps}, servers={"s": Embedded(make)})
    assert [(name, parent) for name, _, parent, _ in tracer.spans] == [
        ("plan", 0),
        ("s.look", 1),
        ("s.look", 1),
    ]
    assert [one[3].get("plan.step") for one in tracer.spans[1:]] == ["a", "b"]
    parents = [dict(meta)["traceparent"] for meta in seen]
    assert parents == [f"00-{7:032x}-{number:016x}-01" for number in (2, 3)]


def test_without_a_provider_there_are_none() -> None:
    assert spans_if_configured() is None
