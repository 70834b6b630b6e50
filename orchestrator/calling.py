"""``run_agent tools`` and ``run_agent call``: the servers' tools by hand."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import anyio

from orchestrator.arguments import ArgumentChecker
from orchestrator.catalog import Catalog, Tool
from orchestrator.desk import Desk
from orchestrator.errors import PlanError, UsageError
from orchestrator.login import logins_of
from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step
from orchestrator.planning.builtin import literal
from orchestrator.serving import connect_all, endpoints_of, servers_environ
from orchestrator.sessions import Sessions
from orchestrator.settings import Settings
from orchestrator.shape import Shape, kinds

__all__ = ["call_tool", "read_arguments", "show_tools"]


def show_tools(desk: Desk, *, name: str | None, as_json: bool, home: str | None, servers: str | None) -> int:
    """Print the tools of all servers, of one, or one tool with its schemas; the exit code.

    Raises:
        UsageError: there is no such server or tool.
        ServerError: a server cannot be used.
    """
    catalog, notes = anyio.run(_catalog, desk, home, servers)
    chosen = _chosen(catalog, name)
    for note in notes:
        desk.err.bullet("Note:", desk.err.text(note), indent=0)
    if as_json:
        desk.out.json([_described(tool) for tool in chosen])
    elif len(chosen) == 1 and chosen[0].full_name == name:
        _print_tool(desk.out, chosen[0])
    else:
        _print_list(desk.out, chosen)
    return 0


def call_tool(
    desk: Desk, *, name: str, arguments: Sequence[str], as_json: bool, home: str | None, servers: str | None
) -> int:
    """Call a tool and print what it gives; the exit code.

    Raises:
        UsageError: there is no such tool, or an argument cannot be read.
        PlanError: an argument does not fit the tool's schema.
        OrchestratorError: the call failed.
    """
    result = anyio.run(_call, desk, name, tuple(arguments), home, servers)
    if as_json or not isinstance(result, str):
        desk.out.json(result)
    else:
        for row in result.splitlines():
            desk.out.line(desk.out.text(row))
    return 0


async def _catalog(desk: Desk, home: str | None, servers: str | None) -> tuple[Catalog, list[str]]:
    settings = Settings.from_environ(desk.environ)
    async with Sessions(
        endpoints_of(servers, settings, desk),
        environ=servers_environ(desk, home=home),
        logins=logins_of(desk, settings),
    ) as sessions:
        return await connect_all(sessions)


async def _call(
    desk: Desk, name: str, written: tuple[str, ...], home: str | None, servers: str | None
) -> Any:
    settings = Settings.from_environ(desk.environ)
    environ = servers_environ(desk, home=home, folders=_folders(desk, written), target=_target(desk, written))
    async with Sessions(
        endpoints_of(servers, settings, desk),
        environ=environ,
        read_timeout=settings.read_timeout,
        logins=logins_of(desk, settings),
    ) as sessions:
        server = name.partition(".")[0]
        catalog = await sessions.connect((server,) if server in sessions.names else None)
        tool = _tool(catalog, name)
        arguments = read_arguments(written, tool)
        step = Step(id="call", server=tool.server, tool=tool.name, arguments=_as_text(arguments))
        if faults := tuple(ArgumentChecker(Plan(steps=(step,)), catalog).faults(step, tool)):
            raise PlanError(faults)
        return await sessions.call(tool.server, tool.name, arguments)


def _folders(desk: Desk, written: Sequence[str]) -> tuple[Path, ...]:
    """What is given on the command line may be read."""
    named = [
        Path(desk.folder, Path(value).expanduser())
        for value in _values(written)
        if value.lower().endswith(".pdf")
    ]
    return tuple(dict.fromkeys(folder for path in named for folder in (path.parent, path.resolve().parent)))


def _target(desk: Desk, written: Sequence[str]) -> Path:
    named = [
        Path(desk.folder, Path(value).expanduser())
        for value in _values(written)
        if value.lower().endswith(".ics")
    ]
    return named[0].parent if named else desk.folder


def _values(written: Sequence[str]) -> list[str]:
    return [one.partition("=")[2].strip('"') for one in written]


def _as_text(value: Any) -> Any:
    """Arguments by hand hold no references: what looks like one is text."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, Mapping):
        return {key: _as_text(inner) for key, inner in value.items()}
    return [_as_text(inner) for inner in value] if isinstance(value, list) else value


# Arguments


def read_arguments(written: Sequence[str], tool: Tool) -> dict[str, Any]:
    """``key=value`` and ``key:=json`` as arguments; a value is read by the type that the schema gives it.

    A list may be given with commas, or by repeating its key.

    Raises:
        UsageError: one of them is neither, or its JSON or number cannot be read.
    """
    found: dict[str, Any] = {}
    for one in written:
        key, sign, value = one.partition("=")
        if not sign or not key.strip(":"):
            raise UsageError(f"{one!r} is no argument", "Write key=value, or key:=json for JSON")
        if key.endswith(":"):
            found[key[:-1]] = _json(key[:-1], value)
            continue
        read = _read(key, value, Shape(tool.properties.get(key, {}), tool.input_schema))
        found[key] = (
            [*found[key], *read] if isinstance(read, list) and isinstance(found.get(key), list) else read
        )
    return found


def _json(key: str, value: str) -> Any:
    try:
        return json.loads(value)
    except json.JSONDecodeError as error:
        raise UsageError(
            f"The value of {key!r} is not JSON: {error}", "Quote it for the shell, or use key=value for text"
        ) from error


def _read(key: str, value: str, shape: Shape) -> Any:
    types = kinds(shape) or frozenset({"string"})
    if value == "null" and "null" in types:
        return None
    if "string" in types:
        return value
    if "array" in types and not value.lstrip().startswith("["):
        inner: Any = next((branch["items"] for branch in shape.branches() if "items" in branch), {})
        return [
            _read(key, part.strip(), Shape(inner, shape.root)) for part in value.split(",") if part.strip()
        ]
    if types & {"integer", "number", "boolean", "array", "object"}:
        return _plain(key, value, types)
    return value


def _plain(key: str, value: str, types: frozenset[str]) -> Any:
    words = {"true": True, "yes": True, "false": False, "no": False}
    if "boolean" in types and value.lower() in words:
        return words[value.lower()]
    try:
        return json.loads(value)
    except json.JSONDecodeError as error:
        wanted = " or ".join(sorted(types - {"null"}))
        raise UsageError(
            f"The value of {key!r}, {value!r}, is no {wanted}", "Give one, or key:=json"
        ) from error


# Tools


def _tool(catalog: Catalog, name: str) -> Tool:
    tool = catalog.by_name.get(name) or next((one for one in catalog.tools if one.name == name), None)
    if tool is None:
        raise _unknown(catalog, name)
    return tool


def _chosen(catalog: Catalog, name: str | None) -> tuple[Tool, ...]:
    if name is None:
        return catalog.tools
    return catalog.of(name) or (_tool(catalog, name),)


def _unknown(catalog: Catalog, name: str) -> UsageError:
    near = catalog.near(name)
    mend = f"Did you mean {' or '.join(near)}?" if near else "run_agent tools lists them"
    return UsageError(f"There is no server or tool {name!r}", mend)


def _described(tool: Tool) -> dict[str, Any]:
    return {
        "server": tool.server,
        "tool": tool.name,
        "title": tool.title,
        "description": tool.description,
        "input_schema": tool.input_schema,
        "output_schema": tool.output_schema,
        "hints": tool.hints.model_dump(),
    }


def _print_list(paper: Paper, tools: Sequence[Tool]) -> None:
    for server in dict.fromkeys(tool.server for tool in tools):
        paper.line(paper.text(server), style="bold")
        for tool in tools:
            if tool.server == server:
                paper.line(paper.text(f"{server}.{tool.name}"), indent=2)
                paper.line(paper.text(_first_sentence(tool)), indent=6, style="dim")


def _first_sentence(tool: Tool) -> str:
    words = " ".join(tool.description.split())
    sentence = re.match(r".*?(?<!e\.g)(?<!i\.e)\.(?=\s|$)|.+", words)
    return sentence[0] if sentence else "(no description)"


def _print_tool(paper: Paper, tool: Tool) -> None:
    paper.line(paper.text(tool.full_name), style="bold")
    paper.line(paper.text(" ".join(tool.description.split())), indent=2)
    paper.blank()
    required = set(tool.input_schema.get("required", ()))
    paper.line("Arguments" if tool.properties else "No arguments", style="bold")
    for name, schema in tool.properties.items():
        told = "" if name in required else " (optional)"
        paper.line(paper.text(f"{name}{told}: {_spaced(tool.render_argument(name))}"), indent=2)
        if isinstance(schema, Mapping) and schema.get("description"):
            paper.line(paper.text(schema["description"]), indent=6, style="dim")
    if tool.output_schema is not None:
        paper.blank()
        paper.line("Gives", style="bold")
        paper.line(paper.text(_spaced(tool.signature.partition(" -> ")[2])), indent=2)
    paper.blank()
    paper.line(paper.text(_hints(tool)), style="dim")


def _spaced(schema: str) -> str:
    """With places where a line may break."""
    return schema.replace("|", " | ")


def _hints(tool: Tool) -> str:
    hints = tool.hints
    told = [
        "only reads"
        if hints.read_only
        else "may destroy"
        if hints.destructive
        else "writes, destroys nothing"
    ]
    told += ["doing it twice does no harm"] if hints.repeatable else []
    told += ["reaches outside this machine"] if hints.open_world else []
    return "; ".join(told).capitalize() + "."
