"""What the servers' tools share: one place that turns our errors into the protocol's, and lean, strict schemas.

A tool is an ordinary function that raises errors of ``servers.errors``. The SDK hides the text of any exception
that is not its own ``ToolError``, drops arguments that it does not know in silence, and writes schemas with a
title on every field; ``Toolbox`` mends all three.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractAsyncContextManager
from importlib.metadata import version
from inspect import getdoc, iscoroutinefunction
from typing import Annotated, Any, Final, TypeVar, cast

from anyio import to_thread
from mcp.server import CacheHint, MCPServer
from mcp.server.apps import Apps
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError, ToolError
from mcp.server.mcpserver.resolve import ElicitationResult, Resolve
from mcp.server.mcpserver.tools import Tool
from mcp.types import (
    CallToolResult,
    Completion,
    CompletionArgument,
    CompletionContext,
    PromptReference,
    ResourceLink,
    ResourceTemplateReference,
    TextContent,
    ToolAnnotations,
)
from pydantic import BaseModel, ValidationError

from servers.errors import NotFoundError, SyllabusAgentError

__all__ = [
    "BUSY",
    "CACHE_HINTS",
    "Choices",
    "Toolbox",
    "can_ask",
    "complete_with",
    "link",
    "readable",
    "reply",
]

VERSION = "io.github.syllabus-agent/version"
BUSY = "io.github.syllabus-agent/busy-seconds"

Function = TypeVar("Function", bound=Callable[..., Any])
Schema = dict[str, Any]
_DEFINITION = "#/$defs/"
#: What the user may choose for an argument: a function of what is given so far.
Choices = Callable[[Mapping[str, str]], Iterable[str]]
#: What a server offers changes with its version only, not while it runs.
CACHE_HINTS: Final = {
    method: CacheHint(ttl_ms=3_600_000)
    for method in ("tools/list", "prompts/list", "resources/templates/list", "server/discover")
}
#: MCP allows no more values in one completion.
_MOST_VALUES = 100
Lifespan = Callable[[MCPServer[Any]], AbstractAsyncContextManager[Any]]


class Toolbox:
    """Collects a server's tools, then builds the server."""

    def __init__(self) -> None:
        self._tools: list[Tool] = []

    def tool(  # noqa: PLR0913  options, all by keyword
        self,
        title: str,
        *,
        reads_only: bool = False,
        destructive: bool = False,
        idempotent: bool = False,
        open_world: bool = False,
        asks: Mapping[str, Callable[..., Any]] | None = None,
        page: str | None = None,
        version: str | None = None,
    ) -> Callable[[Function], Function]:
        """Register the decorated function, sync (runs in a thread) or async, under its own name.

        Its docstring is the description; its parameters carry theirs as ``Annotated[T, Field(description=...)]``;
        it returns ``Annotated[CallToolResult, Model]`` made by ``reply``, which publishes Model's schema.

        Args:
            title: the name for people.
            reads_only: it changes nothing.
            destructive: it may take away or overwrite what stands.
            idempotent: a second call with the same arguments changes nothing more.
            open_world: it speaks to a server elsewhere.
            asks: by the names of parameters that the caller does not fill, what asks the user for them; such a
                parameter gets the outcome, an ``ElicitationResult``.
            page: the ``ui://`` resource that shows its result in clients that know MCP Apps.
            version: another one may give another result for the same arguments.
        """
        hints = ToolAnnotations(
            read_only_hint=reads_only,
            # These two say nothing of a tool that only reads.
            destructive_hint=None if reads_only else destructive,
            idempotent_hint=None if reads_only else idempotent,
            open_world_hint=open_world,
        )

        meta = ({} if page is None else {"ui": {"resourceUri": page}}) | (
            {} if version is None else {VERSION: version}
        )

        def register(function: Function) -> Function:
            description = " ".join((getdoc(function) or "").split())
            tool = _StrictTool.from_function(
                _asking(_translating(function), asks or {}),
                title=title,
                description=description,
                annotations=hints,
                meta=meta or None,
            )
            self._tools.append(_lean(tool))
            return function

        return register

    def server(
        self,
        name: str,
        *,
        title: str,
        instructions: str,
        lifespan: Lifespan | None = None,
        pages: Mapping[str, str] | None = None,
    ) -> MCPServer[Any]:
        """The server with the tools collected so far and this distribution's version.

        ``lifespan`` is held open while the server runs: for what must end with it. ``pages`` are HTML by ``ui://`` address.
        """
        apps = Apps()
        for uri, html in (pages or {}).items():
            apps.add_html_resource(uri, html, name=uri.rsplit("/", 1)[-1], title=title)
        return MCPServer(
            name,
            title=title,
            instructions=instructions,
            version=version("syllabus-agent"),
            tools=list(self._tools),
            log_level="WARNING",
            lifespan=lifespan,
            cache_hints=CACHE_HINTS,
            extensions=[apps] if pages else None,
        )


def reply(
    text: str,
    value: BaseModel,
    *,
    lean: bool = False,
    busy: float | None = None,
    links: Iterable[ResourceLink] = (),
) -> CallToolResult:
    """A result: a short text for people, the whole value as structured content, and links to what else may be seen.

    The SDK would otherwise send the value twice. ``lean`` leaves out what is unknown (None). ``busy`` tells in the
    result's meta how many seconds of processor time the call has used in other processes.
    """
    return CallToolResult(
        _meta=None if busy is None else {BUSY: busy},
        content=[TextContent(type="text", text=text), *links],
        structured_content=value.model_dump(mode="json", by_alias=True, exclude_none=lean),
    )


def link(uri: str, name: str, *, mime_type: str) -> ResourceLink:
    """A resource to look at, in place of its contents."""
    return ResourceLink(type="resource_link", uri=uri, name=name, mime_type=mime_type)


def can_ask(context: Context[Any, Any]) -> bool:
    """Whether the client shows questions to its user."""
    capabilities = context.client_capabilities
    asked = None if capabilities is None else capabilities.elicitation
    return asked is not None and (asked.form is not None or asked.url is None)


def readable(function: Function) -> Function:
    """A resource's or prompt's function, whose errors reach the client in our own words."""
    return _translating(function, _as_resource_error)


def _as_resource_error(error: SyllabusAgentError) -> Exception:
    kind = ResourceNotFoundError if isinstance(error, NotFoundError) else ResourceError
    return kind(str(error))


def _as_tool_error(error: SyllabusAgentError) -> Exception:
    return ToolError(str(error))


def complete_with(server: MCPServer[Any], choices: Mapping[str, Choices]) -> None:
    """Let the server complete arguments: by an argument's name, what it may be; first what begins as typed."""

    async def complete(
        _: PromptReference | ResourceTemplateReference,
        argument: CompletionArgument,
        context: CompletionContext | None,
    ) -> Completion | None:
        if argument.name not in choices:
            return None
        given = (context.arguments if context is not None else None) or {}
        known = await to_thread.run_sync(lambda: list(choices[argument.name](given)))
        typed = argument.value.casefold()
        fitting = [one for one in dict.fromkeys(known) if typed in one.casefold()]
        fitting.sort(key=lambda one: not one.casefold().startswith(typed))
        kept = fitting[:_MOST_VALUES]
        return Completion(values=kept, total=len(fitting), has_more=len(kept) < len(fitting))

    server.completion()(complete)  # type: ignore[no-untyped-call]


class _StrictTool(Tool):
    """A tool that says in plain words which argument is wrong, and knows no unknown ones."""

    async def run(
        self,
        arguments: dict[str, Any],
        context: Context[Any, Any],
        convert_result: bool = False,  # noqa: FBT001, FBT002  the SDK's signature
    ) -> Any:
        try:
            self.fn_metadata.validate_arguments(arguments)
        except ValidationError as error:
            raise ToolError(f"{self.name}: {_faults(error, self.parameters)}") from error
        try:
            return await super().run(arguments, context, convert_result)
        except ToolError as error:
            # The SDK puts "Error executing tool" before the text of an error that says all by itself.
            if isinstance(error.__cause__, ToolError):
                raise ToolError(str(error.__cause__)) from error.__cause__
            raise


def _faults(error: ValidationError, parameters: Schema) -> str:
    known = ", ".join(parameters.get("properties", {}))
    lines = []
    for fault in error.errors(include_url=False):
        where = ".".join(map(str, fault["loc"])) or "arguments"
        if fault["type"] == "extra_forbidden" and len(fault["loc"]) == 1:
            lines.append(f"there is no argument {where!r}; it takes {known}")
        elif fault["type"] == "missing":
            lines.append(f"{where!r} is missing")
        else:
            lines.append(f"{where!r} cannot be {fault['input']!r:.80}: {fault['msg']}")
    return "; ".join(lines)


def _translating(
    function: Function, translated: Callable[[SyllabusAgentError], Exception] = _as_tool_error
) -> Function:
    """The function, raising the protocol's errors for our own; anything else stays hidden as a crash."""
    if iscoroutinefunction(function):

        @functools.wraps(function)
        async def run_async(*args: Any, **kwargs: Any) -> Any:
            try:
                return await function(*args, **kwargs)
            except SyllabusAgentError as error:
                raise translated(error) from error

        return cast("Function", run_async)

    @functools.wraps(function)
    def run(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except SyllabusAgentError as error:
            raise translated(error) from error

    return cast("Function", run)


def _asking(function: Function, asks: Mapping[str, Callable[..., Any]]) -> Function:
    """The function with its asked parameters marked for the SDK, each with what asks for it."""
    marked = {
        name: Annotated[ElicitationResult[Any], Resolve(_translating(ask))] for name, ask in asks.items()
    }
    if marked:
        function.__annotations__ = {**function.__annotations__, **marked}
    return function


def _lean(tool: Tool) -> Tool:
    metadata = tool.fn_metadata
    metadata.arg_model.model_config["extra"] = "forbid"
    metadata.arg_model.model_rebuild(force=True)
    tool.parameters = _inlined(_compact({**tool.parameters, "additionalProperties": False}, flat=True))
    if metadata.output_schema is not None:
        metadata.output_schema = _inlined(_compact(metadata.output_schema, flat=False))
    return tool


def _inlined(schema: Schema) -> Schema:
    """The schema with each definition that is used only once put where it is used."""
    uses = Counter(_references(schema))
    definitions = schema.get("$defs", {})
    once = {
        name: part for name, part in definitions.items() if uses[name] == 1 and name not in _references(part)
    }

    def put(part: Any) -> Any:
        if isinstance(part, list):
            return [put(each) for each in part]
        if not isinstance(part, dict):
            return part
        name = str(part.get("$ref", "")).removeprefix(_DEFINITION)
        if name in once:
            return {**put(once[name]), **{key: put(value) for key, value in part.items() if key != "$ref"}}
        return {key: put(value) for key, value in part.items() if key != "$defs"}

    kept = {name: put(part) for name, part in definitions.items() if name not in once}
    return {**({"$defs": kept} if kept else {}), **put(schema)}


def _references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [name for part in schema for name in _references(part)]
    if not isinstance(schema, dict):
        return []
    own = schema.get("$ref")
    names = [own.removeprefix(_DEFINITION)] if isinstance(own, str) else []
    return names + [name for part in schema.values() for name in _references(part)]


def _compact(schema: Any, *, flat: bool) -> Any:
    """A schema without titles; what may be null is plainly its type (``flat``), or a list of two types.

    Inputs are flat, since some clients ignore ``anyOf``: leaving an optional argument out is how to say null.
    """
    if isinstance(schema, list):
        return [_compact(part, flat=flat) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kept: Schema = {}
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            kept[key] = {name: _compact(part, flat=flat) for name, part in value.items()}
        elif not _superfluous(key, schema, flat=flat):
            kept[key] = value if key in {"default", "enum", "const"} else _compact(value, flat=flat)
    return _without_null(kept, flat=flat)


def _superfluous(key: str, schema: Schema, *, flat: bool) -> bool:
    if key == "title" or (key == "default" and not flat):
        return True
    # Models are documented field by field; what stands on their class is prose for engineers. That a result is
    # complete is the server's own check, and it may grow, so its schema says only what each field is.
    return "properties" in schema and (
        key == "description" or (not flat and key in {"additionalProperties", "required"})
    )


def _without_null(schema: Schema, *, flat: bool) -> Schema:
    if "default" in schema and schema["default"] in (None, [], {}):
        schema = {key: value for key, value in schema.items() if key != "default"}
    options = schema.get("anyOf", [])
    others = [option for option in options if option != {"type": "null"}]
    if len(others) != 1 or len(others) == len(options):
        return schema
    only, rest = others[0], {key: value for key, value in schema.items() if key != "anyOf"}
    if flat:
        return {**only, **rest}
    if not isinstance(only.get("type"), str):
        return schema
    nullable = {**only, **rest, "type": [only["type"], "null"]}
    if "enum" in only:
        nullable["enum"] = [*only["enum"], None]
    return nullable
