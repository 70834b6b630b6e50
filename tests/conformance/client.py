"""Our client, ``orchestrator.sessions``, as the conformance suite starts it: the scenario's server as last argument.

It does what a plan does: connects, lists the tools, calls them all side by side (with the scenario's own arguments, where
it brings some), and answers what the server asks with the defaults of its form.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

import anyio

from orchestrator.catalog import Tool
from orchestrator.endpoint import Remote
from orchestrator.errors import OrchestratorError
from orchestrator.sessions import Sessions

#: What stands for an argument of each type.
PLAIN: Mapping[str, Any] = {
    "string": "a",
    "integer": 5,
    "number": 5,
    "boolean": True,
    "array": [],
    "object": {},
}


async def main(url: str, context: Mapping[str, Any]) -> None:
    """Put the client through the scenario at ``url``."""
    async with Sessions({"suite": Remote(url=url)}, elicit=answer) as sessions:
        catalog = await sessions.connect()
        asked = [(call["name"], call["arguments"]) for call in context.get("toolCalls", ())]
        offered = [(tool.name, arguments(tool, catalog.tools)) for tool in catalog.tools]
        async with anyio.create_task_group() as calls:
            for name, given in asked or offered:
                calls.start_soon(call, sessions, name, given)


async def call(sessions: Sessions, name: str, given: dict[str, Any]) -> None:
    """Call a tool; what comes of it is looked at by the suite."""
    try:
        await sessions.call("suite", name, given)
    except OrchestratorError as error:
        sys.stderr.write(f"{error}\n")


def arguments(tool: Tool, others: tuple[Tool, ...]) -> dict[str, Any]:
    """Arguments that fit the tool; one that is called ``schema`` wants the schema of a tool that was listed before it."""
    fields = tool.input_schema.get("properties", {})
    if "schema" in fields:
        return {"schema": next(other.input_schema for other in others if other is not tool)}
    return {
        name: PLAIN[fields[name].get("type", "string")] for name in tool.input_schema.get("required", fields)
    }


async def answer(_: str, __: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The form's defaults."""
    fields = schema.get("properties", {})
    return {name: field["default"] for name, field in fields.items() if "default" in field}


if __name__ == "__main__":
    anyio.run(main, sys.argv[-1], json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT", "{}")))
