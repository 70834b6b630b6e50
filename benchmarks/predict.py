"""Predictions for a folder of PDFs, made as any MCP client makes them: parse_syllabus, then get_syllabus."""

from __future__ import annotations

import importlib
import os
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
from mcp import Client
from mcp.types import TextContent

__all__ = ["Prediction", "predict", "predict_in_process", "syllabus_client"]

#: One document's syllabus as JSON, or why there is none.
Prediction = dict[str, Any] | str

#: Documents in flight: more than a small machine has cores, so that its workers never wait for a call.
IN_FLIGHT = 6


@asynccontextmanager
async def syllabus_client(folders: Sequence[Path], *, home: Path) -> AsyncIterator[Client]:
    """A client of the project's own syllabus server, in memory, with its store in ``home``."""
    serve = importlib.import_module("servers.serve")
    environ = {
        **os.environ,
        "SYLLABUS_AGENT_HOME": str(home),
        "SYLLABUS_AGENT_OUT": str(home / "out"),
        "SYLLABUS_AGENT_FOLDERS": os.pathsep.join(str(folder.absolute()) for folder in folders),
    }
    async with Client(serve.create("syllabus", environ)) as client:
        yield client


async def predict(paths: Sequence[Path]) -> dict[Path, Prediction]:
    """The whole syllabus of each PDF (absolute paths) over MCP, several at once; a failure is its message."""
    answers: dict[Path, Prediction] = {}
    limit = anyio.CapacityLimiter(IN_FLIGHT)

    async def one(client: Client, path: Path) -> None:
        async with limit:
            answers[path] = await _ask(client, path)

    with tempfile.TemporaryDirectory(prefix="syllabus-eval-") as home:
        folders = sorted({path.parent for path in paths})
        async with syllabus_client(folders, home=Path(home)) as client, anyio.create_task_group() as group:
            await client.list_tools()
            for path in paths:
                group.start_soon(one, client, path)
    return {path: answers[path] for path in paths}


async def _ask(client: Client, path: Path) -> Prediction:
    parsed = await _call(client, "parse_syllabus", {"path": str(path)})
    if isinstance(parsed, str):
        return parsed
    whole = await _call(client, "get_syllabus", {"syllabus_id": parsed["syllabus_id"], "part": "all"})
    if isinstance(whole, dict) and whole.get("source", {}).get("name") not in {None, path.name}:
        return (
            f"{parsed['syllabus_id']!r} now stands for {whole['source']['name']!r}: two documents share an id"
        )
    return whole


async def _call(client: Client, tool: str, arguments: Mapping[str, Any]) -> Prediction:
    result = await client.call_tool(tool, dict(arguments))
    if result.is_error or result.structured_content is None:
        return " ".join(part.text for part in result.content if isinstance(part, TextContent))
    structured: dict[str, Any] = result.structured_content
    return structured


def predict_in_process(paths: Sequence[Path]) -> dict[Path, Prediction]:
    """The same without a server: for working on the parser, where seconds count."""
    module = importlib.import_module("servers.syllabus.parse")
    answers: dict[Path, Prediction] = {}
    for path in paths:
        try:
            parsed = module.parse(path.read_bytes(), name=path.name)
        except Exception as error:  # noqa: BLE001  one broken document must not hide the others' figures
            answers[path] = f"{type(error).__name__}: {error}"
        else:
            answers[path] = parsed.syllabus.model_dump(mode="json", by_alias=True)
    return answers
