"""A server as a program of the standard library alone, for what a session does with its process: to load the SDK takes each
process a second. Servers that have it are spoken to over standard streams in tests/serve, and here in traced.py."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

TOOLS: list[dict[str, Any]] = [
    {"name": "pid", "description": "The process", "annotations": {"readOnlyHint": True}},
    {"name": "variable", "description": "A variable"},
    {"name": "die", "description": "End at once", "annotations": {"idempotentHint": True}},
]


def call(name: str, arguments: dict[str, str]) -> int | str:
    if name == "pid":
        return os.getpid()
    if name == "variable":
        return os.environ.get(arguments["name"], "(none)")
    mark = Path(arguments["mark"])
    if mark.exists():
        return "lives"
    mark.touch()
    os._exit(3)


def answer(method: str, params: dict[str, Any]) -> dict[str, Any]:
    match method:
        case "initialize":
            told = {"name": "child", "version": "1"}
            version = params["protocolVersion"]
            return {"result": {"protocolVersion": version, "capabilities": {"tools": {}}, "serverInfo": told}}
        case "tools/list":
            return {"result": {"tools": [{"inputSchema": {"type": "object"}, **tool} for tool in TOOLS]}}
        case "tools/call":
            result = call(params["name"], params["arguments"])
            text = [{"type": "text", "text": str(result)}]
            return {"result": {"content": text, "structuredContent": {"result": result}}}
        case _:
            return {"error": {"code": -32601, "message": f"no method {method}"}}


if __name__ == "__main__":
    for line in sys.stdin:
        message = json.loads(line)
        if "id" in message:
            said = answer(message["method"], message.get("params", {}))
            print(json.dumps({"jsonrpc": "2.0", "id": message["id"], **said}), flush=True)  # noqa: T201  the protocol
