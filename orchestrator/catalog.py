"""What the sessions' servers offer: "server.tool" to its description and schemas."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from orchestrator.frozen import Frozen
from orchestrator.shape import definition

__all__ = ["Catalog", "Hints", "Tool", "render_schema"]


class Hints(Frozen):
    """What a tool's annotations say; what a server leaves out has the protocol's default.

    ``keyed`` is the project's own: the server remembers the idempotency key that a call carries in its meta, and makes
    no second one of the same key.
    """

    read_only: bool = False
    destructive: bool = True
    idempotent: bool = False
    open_world: bool = True
    keyed: bool = False

    @property
    def repeatable(self) -> bool:
        """Whether a second call with the same arguments does no harm."""
        return self.read_only or self.idempotent


class Tool(Frozen):
    """One tool as its server reports it.

    Attributes:
        server: the server's configured name.
        name: the tool's name on that server.
        title: for people, if the server gives one.
        description: for people and models.
        input_schema: JSON schema of the arguments.
        output_schema: JSON schema of the structured result; None where the server gives none.
        hints: its annotations.
        version: the project's own: another one may give another result for the same arguments.
    """

    server: str
    name: str
    title: str | None = None
    description: str = ""
    input_schema: dict[str, Any]
    output_schema: dict[str, Any] | None = None
    hints: Hints = Hints()
    version: str | None = None

    @property
    def full_name(self) -> str:
        """``server.tool``."""
        return f"{self.server}.{self.name}"

    @property
    def summary(self) -> str:
        """The description's first line."""
        return self.description.strip().split("\n", 1)[0]

    @cached_property
    def properties(self) -> Mapping[str, Any]:
        """Each argument's schema."""
        return self.input_schema.get("properties") or {}

    @cached_property
    def is_open(self) -> bool:
        """Whether arguments that are not listed are taken as well: only where the schema says so, or lists none at all."""
        rest = self.input_schema.get("additionalProperties")
        return (
            rest is True
            or isinstance(rest, Mapping)
            or ("properties" not in self.input_schema and rest is None)
        )

    def render_argument(self, name: str) -> str:
        """One argument's schema in a few words."""
        return render_schema(self.properties.get(name), self.input_schema)

    @property
    def signature(self) -> str:
        """One line: ``server.tool(path: string, term?: string) -> {syllabus_id, counts}``."""
        required = set(self.input_schema.get("required", ()))
        inside = ", ".join(
            f"{name}{'' if name in required else '?'}: {self.render_argument(name)}"
            for name in self.properties
        )
        result = (
            ""
            if self.output_schema is None
            else f" -> {render_schema(self.output_schema, self.output_schema)}"
        )
        return f"{self.full_name}({inside}){result}"


class Catalog(Frozen):
    """Every tool that is there, in the order of servers, then as each server lists them.

    Attributes:
        tools: of the servers that are connected.
        others: servers that are configured, and have not been connected.
    """

    tools: tuple[Tool, ...] = ()
    others: tuple[str, ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Tool]:
        """The tools by ``server.tool``."""
        return {tool.full_name: tool for tool in self.tools}

    @cached_property
    def _by_server_and_name(self) -> dict[tuple[str, str], Tool]:
        return {(tool.server, tool.name): tool for tool in self.tools}

    @cached_property
    def servers(self) -> tuple[str, ...]:
        """The names of all servers, each once."""
        return tuple(dict.fromkeys((*(tool.server for tool in self.tools), *self.others)))

    def get(self, server: str, tool: str) -> Tool | None:
        """The tool, or None."""
        return self._by_server_and_name.get((server, tool))

    def of(self, server: str) -> tuple[Tool, ...]:
        """One server's tools."""
        return tuple(tool for tool in self.tools if tool.server == server)

    def only(self, servers: Iterable[str]) -> Catalog:
        """The catalog of some servers."""
        wanted = set(servers)
        return Catalog(tools=tuple(tool for tool in self.tools if tool.server in wanted))

    def near(self, name: str, *, server: str | None = None) -> tuple[str, ...]:
        """Up to three full names like ``name`` (``tool`` or ``server.tool``), best first."""
        tools = self.tools if server is None else self.of(server)
        known = {tool.name: tool.full_name for tool in tools} | {
            tool.full_name: tool.full_name for tool in tools
        }
        close = difflib.get_close_matches(name, known, n=6, cutoff=0.6)
        return tuple(dict.fromkeys(known[one] for one in close))[:3]

    def render(self) -> str:
        """Every tool in two lines, signature and summary: what a prompt or ``run_agent tools`` shows."""
        lines = (f"{tool.signature}\n    {tool.summary}".rstrip() for tool in self.tools)
        return "\n".join(lines)


_DEPTH = 3


def render_schema(schema: Any, root: Mapping[str, Any], *, depth: int = 0) -> str:
    """A JSON schema in a few words: ``string``, ``[integer]``, ``"a"|"b"``, ``{title, date?}``."""
    if not isinstance(schema, Mapping):
        return "any"
    if isinstance(target := schema.get("$ref"), str):
        return render_schema(definition(target, root), root, depth=depth + 1) if depth < _DEPTH else "object"
    if "const" in schema:
        return _literal(schema["const"])
    if "enum" in schema:
        return "|".join(_literal(value) for value in schema["enum"])
    if branches := schema.get("anyOf") or schema.get("oneOf"):
        return "|".join(dict.fromkeys(render_schema(one, root, depth=depth) for one in branches))
    return _render_typed(schema, root, depth)


def _render_typed(schema: Mapping[str, Any], root: Mapping[str, Any], depth: int) -> str:
    kind = schema.get("type", "any")
    if kind == "array":
        return f"[{render_schema(schema.get('items'), root, depth=depth)}]"
    if kind == "object" and (properties := schema.get("properties")):
        return _render_fields(properties, set(schema.get("required", ())), root, depth)
    if isinstance(kind, list):
        return "|".join(kind)
    form = schema.get("format")
    return f"{kind}:{form}" if form else str(kind)


def _render_fields(
    properties: Mapping[str, Any], required: set[str], root: Mapping[str, Any], depth: int
) -> str:
    if depth >= _DEPTH:
        return "object"
    parts = []
    for name, schema in properties.items():
        inner = render_schema(schema, root, depth=depth + 1)
        parts.append(f"{name}{'' if name in required else '?'}{'' if inner == 'any' else f': {inner}'}")
    return "{" + ", ".join(parts) + "}"


def _literal(value: Any) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)
