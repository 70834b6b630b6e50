"""A program that has set up OpenTelemetry and runs a plan over stdio; prints its spans and what the server was sent."""

from __future__ import annotations

import asyncio
import json
import sys

from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from orchestrator.endpoint import Process
from orchestrator.execute import run_plan

server = MCPServer("traced", version="1", log_level="CRITICAL")
tries: list[str] = []


@server.tool(description="What the call's meta holds")
async def look(ctx: Context) -> dict[str, str]:
    return {"parent": str(dict(ctx.request_context.meta or {}).get("traceparent"))}


@server.tool(description="Fail the first time", annotations=ToolAnnotations(idempotent_hint=True))
async def stubborn() -> str:
    tries.append("x")
    if len(tries) == 1:
        message = "not yet"
        raise ToolError(message)
    return "at last"


async def main() -> None:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    steps = [
        {"id": "a", "server": "s", "tool": "look"},
        {"id": "b", "server": "s", "tool": "look", "depends_on": ["a"]},
        {"id": "c", "server": "s", "tool": "stubborn", "retry": {"attempts": 2, "first": 0}},
    ]
    outcome = await run_plan(
        {"steps": steps}, servers={"s": Process(command=sys.executable, args=(__file__, "serve"))}
    )
    spans = [
        {
            "name": span.name,
            "id": f"{span.context.span_id:016x}",
            "trace": f"{span.context.trace_id:032x}",
            "parent": f"{span.parent.span_id:016x}" if span.parent else None,
            "attributes": dict(span.attributes or {}),
            "status": span.status.status_code.name,
            "events": [event.name for event in span.events],
        }
        for span in exporter.get_finished_spans()
        if span.context is not None
    ]
    print(json.dumps({"spans": spans, "results": outcome.results}))  # noqa: T201  what the test reads


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        server.run("stdio")
    else:
        asyncio.run(main())
