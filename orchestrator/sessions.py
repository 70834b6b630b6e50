"""MCP sessions with the servers a plan uses: with ``oauth``, the only file of the orchestrator that imports ``mcp``.

Each server has an owner, one task that alone enters and leaves its client, as the SDK asks; calls come from any task. A
server is connected when it is first used, several at the same time; one that goes away is connected again at the next call,
once the calls that were under way have ended.
"""

from __future__ import annotations

import base64
import pkgutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, contextmanager
from functools import partial
from importlib.metadata import version
from math import inf
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, TextIO, cast

import anyio
import httpx2
import mcp.types as wire
from anyio.abc import TaskGroup
from mcp import Client, InputRequiredRoundsExceededError, MCPError, StdioServerParameters, stdio_client
from mcp.client import ClientRequestContext
from mcp.client.streamable_http import streamable_http_client
from pydantic import ValidationError

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.endpoint import Embedded, Endpoint, Process, Remote
from orchestrator.errors import (
    CallTimeoutError,
    ConnectError,
    InvalidResultError,
    LoginError,
    OrchestratorError,
    ServerLostError,
    ToolCallError,
    UnknownServerError,
)
from orchestrator.logins import REFUSED, Logins
from orchestrator.logs import left_alone
from orchestrator.progress import OnProgress
from orchestrator.settings import process_environ
from orchestrator.spans import trace_context

if TYPE_CHECKING:
    from orchestrator.oauth import Login

__all__ = ["DEFAULT_SERVERS", "KEY", "Elicit", "Sessions"]

DEFAULT_SERVERS: Final[Mapping[str, Endpoint]] = {
    name: Embedded("servers.serve:create") for name in ("syllabus", "calendar", "reminders")
}
"""The project's own, each a session of its own in memory."""

Elicit = Callable[[str, str, Mapping[str, Any]], Awaitable[Mapping[str, Any] | None]]
"""``await elicit(server, message, schema)``: the user's answer to a server's question, or None where they decline."""

KEY: Final = "io.github.syllabus-agent/idempotency-key"
VERSION: Final = "io.github.syllabus-agent/version"
BUSY: Final = "io.github.syllabus-agent/busy-seconds"

_RESTARTS: Final = 3
_GRACE: Final = 10.0
_OURSELVES: Final = wire.Implementation(name="syllabus-agent", version=version("syllabus-agent"))
_HTTP_TIMEOUT: Final = httpx2.Timeout(30.0, read=300.0)


class Sessions:
    """Sessions with servers, by name; use as an async context manager.

    Args:
        servers: where they are; None for the project's own.
        environ: handed to embedded servers; its TZ, LANG and LC_* to children. None for the process's own.
        connect_timeout: seconds a server has to start, to greet and to list its tools.
        read_timeout: seconds a call may take; None for ever.
        elicit: answers servers' questions; without it they are declined.
        logins: how servers over HTTP are logged in to; without it nobody is asked, and what the keyring holds is used.
        errlog: where children's standard error goes; None for this process's.
    """

    def __init__(
        self,
        servers: Mapping[str, Endpoint] | None = None,
        *,
        environ: Mapping[str, str] | None = None,
        connect_timeout: float = 30.0,
        read_timeout: float | None = 600.0,
        elicit: Elicit | None = None,
        logins: Logins | None = None,
        errlog: TextIO | None = None,
    ) -> None:
        open_client = partial(_open_client, environ=environ, elicit=elicit, errlog=errlog)
        endpoints = DEFAULT_SERVERS if servers is None else servers
        self._logins = _logins(endpoints, logins or Logins())
        self._sessions = {
            name: _Session(name, endpoint, open_client, connect_timeout, self._logins.get(name))
            for name, endpoint in endpoints.items()
        }
        self._read_timeout = read_timeout
        self._tasks: TaskGroup
        self.busy: dict[str, float] = {}
        """Seconds of processor time in other processes, by ``server.tool``, as far as servers tell them with results."""

    async def __aenter__(self) -> Self:
        self._tasks = await anyio.create_task_group().__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with anyio.move_on_after(_GRACE, shield=True):
            for session in self._sessions.values():
                await session.close()
            for login in self._logins.values():
                await login.close()
        self._tasks.cancel_scope.cancel()
        if isinstance(error, anyio.get_cancelled_exc_class()):
            await self._tasks.__aexit__(kind, error, traceback)
        else:
            await self._tasks.__aexit__(None, None, None)

    @property
    def names(self) -> tuple[str, ...]:
        """The servers that are configured."""
        return tuple(self._sessions)

    @property
    def catalog(self) -> Catalog:
        """What the servers that have been connected offer."""
        tools = tuple(tool for session in self._sessions.values() for tool in session.tools)
        others = tuple(name for name, session in self._sessions.items() if not session.tools)
        return Catalog(tools=tools, others=others)

    async def connect(self, servers: tuple[str, ...] | None = None) -> Catalog:
        """Connect servers, at the same time; what all that are connected offer.

        Args:
            servers: which; names that are not configured are passed over. None for all.

        Raises:
            ConnectError: one did not start, or did not answer in time.
        """
        wanted = [self._sessions[name] for name in servers or self.names if name in self._sessions]
        failures: list[ConnectError] = []
        async with anyio.create_task_group() as connecting:
            for session in wanted:
                connecting.start_soon(self._connect_one, session, failures)
        if failures:
            raise failures[0]
        return self.catalog

    async def _connect_one(self, session: _Session, failures: list[ConnectError]) -> None:
        try:
            await session.connection(self._tasks)
        except ConnectError as error:
            failures.append(error)

    async def call(
        self,
        server: str,
        tool: str,
        arguments: dict[str, Any],
        *,
        on_progress: OnProgress | None = None,
        key: str | None = None,
    ) -> Any:
        """Call a tool; its structured result if it gives one, else its text, else its content as JSON.

        Args:
            server: the server's configured name.
            tool: the tool's name.
            arguments: its arguments.
            on_progress: told of the server's progress messages.
            key: goes along as ``KEY`` in the call's meta: the same for every attempt of one call, so that a server that
                knows it makes no second one.

        Raises:
            UnknownServerError: no such server is configured.
            ConnectError: it did not start, or did not answer in time.
            ServerLostError: it went away during the call; whether the call had its effect is not known.
            ToolCallError: the tool reported an error, or the server refused the call.
            CallTimeoutError: no answer within ``read_timeout``.
            InvalidResultError: the answer breaks the tool's own output schema.
        """
        meta: dict[str, Any] = trace_context() if key is None else {KEY: key, **trace_context()}
        told = cast("wire.RequestParamsMeta", meta) if meta else None
        session = self._session(server)
        connection = session.connected or await session.connection(self._tasks)
        with self._use(session, connection, tool) as client:
            try:
                result = await client.call_tool(tool, arguments, self._read_timeout, on_progress, meta=told)
            except (RuntimeError, ValidationError, InputRequiredRoundsExceededError) as error:
                raise InvalidResultError(server, tool, str(error)) from error
        if isinstance(busy := (result.meta or {}).get(BUSY), int | float):
            name = f"{server}.{tool}"
            self.busy[name] = self.busy.get(name, 0.0) + busy
        if result.is_error:
            said = _text(result).removeprefix(f"Error executing tool {tool}: ") or "no reason given"
            raise ToolCallError(server, tool, said, retry_after=_retry_after(result.meta))
        return _value(result)

    async def read(self, server: str, uri: str) -> bytes:
        """The contents of a resource; of several, the first.

        Raises:
            UnknownServerError: no such server is configured.
            ConnectError: it did not start, or did not answer in time.
            ToolCallError: there is no such resource, or it cannot be read.
        """
        session = self._session(server)
        connection = await session.connection(self._tasks)
        with self._use(session, connection, "resources/read") as client:
            contents = (await client.read_resource(uri)).contents
        if not contents:
            raise ToolCallError(server, "resources/read", f"{uri} is empty")
        first = contents[0]
        if isinstance(first, wire.BlobResourceContents):
            return base64.b64decode(first.blob)
        return first.text.encode()

    def login(self, server: str) -> Login | None:
        """The login to a server over HTTP; None for others, and where its entry brings a header for that."""
        return self._logins.get(server)

    def _session(self, server: str) -> _Session:
        session = self._sessions.get(server)
        if session is None:
            raise UnknownServerError(server, self.names)
        return session

    @contextmanager
    def _use(self, session: _Session, connection: _Connection, what: str) -> Iterator[Client]:
        """The server's client for one request, whose protocol errors become ours; ``what`` names it in them."""
        with connection.use() as client, session.refusals() as refused:
            try:
                yield client
            except MCPError as error:
                raise self._translated(session, connection, what, error, refused) from error
        session.answered()

    def _translated(
        self,
        session: _Session,
        connection: _Connection,
        tool: str,
        error: MCPError,
        refused: Sequence[LoginError],
    ) -> OrchestratorError:
        if refused:
            session.answered()
            return refused[-1]
        if error.code == wire.REQUEST_TIMEOUT:
            return CallTimeoutError(session.name, tool, self._read_timeout or inf, "total")
        if error.code == wire.CONNECTION_CLOSED and session.is_lost_by(error.message):
            session.lose(connection)
            what = f"went away during {tool}, which may have had its effect"
            return ServerLostError(session.name, what, "The next call starts it again")
        session.answered()
        return ToolCallError(session.name, tool, error.message, retry_after=_retry_after(error.data))


class _Session:
    """One server: its connection while there is one, and what it offers."""

    def __init__(
        self,
        name: str,
        endpoint: Endpoint,
        open_client: _OpenClient,
        connect_timeout: float,
        login: Login | None,
    ) -> None:
        self.name = name
        self.endpoint = endpoint
        self.tools: tuple[Tool, ...] = ()
        self._login = login
        self._open_client = open_client
        self._connect_timeout = connect_timeout
        self._connection: _Connection | None = None
        self._held: list[_Connection] = []
        self._losses = 0

    @property
    def connected(self) -> _Connection | None:
        """The connection, where it has been made and is not lost: nothing needs to be waited for."""
        connection = self._connection
        return connection if connection is not None and connection.is_usable else None

    async def connection(self, tasks: TaskGroup) -> _Connection:
        """The connection, made if need be by a task of its own.

        Raises:
            ConnectError: the server did not start, did not answer in time, or goes away again and again.
        """
        connection = self._connection
        if connection is None:
            self._check_losses()
            connection = self._connection = _Connection(
                self.name, self.endpoint, self._open_client, self._connect_timeout, self._login
            )
            self._held = [one for one in self._held if not one.left.is_set()] + [connection]
            tasks.start_soon(connection.hold)
        await connection.settled.wait()
        if connection.failure is not None:
            self.lose(connection)
            raise connection.failure
        self.tools = connection.tools
        return connection

    def lose(self, connection: _Connection) -> None:
        """The connection is of no more use; the next call makes a new one."""
        if self._connection is connection:
            self._connection = None
            self._losses += 1
        connection.lost.set()

    def answered(self) -> None:
        """A call has come back: the server is well."""
        self._losses = 0

    def is_lost_by(self, message: str) -> bool:
        """Whether an error of the code "connection closed" says that the server has gone; some servers send that code themselves."""
        return message == "Connection closed" or isinstance(self.endpoint, Remote)

    @contextmanager
    def refusals(self) -> Iterator[Sequence[LoginError]]:
        """Why the login kept requests out that are made in this block."""
        if self._login is None:
            yield ()
            return
        refused: list[LoginError] = []
        token = REFUSED.set(refused)
        try:
            yield refused
        finally:
            REFUSED.reset(token)

    async def close(self) -> None:
        """Leave the client, and wait until it is left."""
        for connection in self._held:
            connection.lost.set()
            await connection.left.wait()

    def _check_losses(self) -> None:
        if self._losses > _RESTARTS:
            what = f"failed {self._losses} times, with no answer in between"
            raise ConnectError(self.name, what, "Start it by hand and look at what it prints")


class _Connection:
    """One life of a server's client, entered and left in ``hold``'s task alone."""

    def __init__(
        self, name: str, endpoint: Endpoint, open_client: _OpenClient, timeout: float, login: Login | None
    ) -> None:
        self.tools: tuple[Tool, ...] = ()
        self._login = login
        self.failure: ConnectError | None = None
        self.settled = anyio.Event()
        self.lost = anyio.Event()
        self.left = anyio.Event()
        self._name = name
        self._endpoint = endpoint
        self._open_client = open_client
        self._timeout = timeout
        self._client: Client | None = None
        self._calls = 0
        self._unused = anyio.Event()

    @property
    def is_usable(self) -> bool:
        """Whether it stands."""
        return self._client is not None

    @contextmanager
    def use(self) -> Iterator[Client]:
        """The client, which is not left before this block is."""
        if self._client is None:
            raise ServerLostError(self._name, "has just gone away", "Call again")
        self._calls += 1
        try:
            yield self._client
        finally:
            self._calls -= 1
            if not self._calls:
                self._unused.set()

    async def hold(self) -> None:
        """Connect; wait until the connection is lost, and until its last call has ended; leave."""
        try:
            await self._hold()
        except Exception as error:  # noqa: BLE001  the edge to another process: a failed start is told to the callers
            if not self.settled.is_set():
                refusal = None if self._login is None else self._login.refusal
                self.failure = refusal or _connect_error(self._name, self._endpoint, error)
        finally:
            self._client = None
            self.settled.set()
            self.left.set()

    async def _hold(self) -> None:
        with anyio.CancelScope(deadline=anyio.current_time() + self._timeout) as scope:
            if self._login is not None:
                self._login.begin(partial(_stopped, scope))
            async with self._open_client(self._name, self._endpoint, self._login) as client:
                self.tools = await _list_tools(self._name, client)
                scope.deadline = inf
                self._client = client
                self.settled.set()
                await self.lost.wait()
                self._client = None
                while self._calls:
                    self._unused = anyio.Event()
                    await self._unused.wait()
        if not self.settled.is_set():
            what = f"did not answer within {self._timeout:g} s"
            self.failure = ConnectError(
                self._name, what, "See whether it starts by hand, or raise the connect time-out"
            )


@contextmanager
def _stopped(scope: anyio.CancelScope) -> Iterator[None]:
    """The scope's time stands still, since a server is given seconds, and a person minutes."""
    left = scope.deadline - anyio.current_time()
    scope.deadline = inf
    try:
        yield
    finally:
        scope.deadline = anyio.current_time() + left


def _logins(endpoints: Mapping[str, Endpoint], logins: Logins) -> dict[str, Login]:
    remote = {name: one for name, one in endpoints.items() if isinstance(one, Remote)}
    if not remote:
        return {}
    from orchestrator.oauth import login_for  # noqa: PLC0415  it takes a tenth of a second, and most runs have no such server

    made = {name: login_for(name, endpoint, logins) for name, endpoint in remote.items()}
    return {name: login for name, login in made.items() if login is not None}


# Clients

_OpenClient = Callable[[str, Endpoint, "Login | None"], AbstractAsyncContextManager[Client]]


@asynccontextmanager
async def _open_client(
    name: str,
    endpoint: Endpoint,
    login: Login | None,
    *,
    environ: Mapping[str, str] | None,
    elicit: Elicit | None,
    errlog: TextIO | None,
) -> AsyncIterator[Client]:
    async with AsyncExitStack() as stack:
        if isinstance(endpoint, Embedded):
            make = pkgutil.resolve_name(endpoint.make) if isinstance(endpoint.make, str) else endpoint.make
            with left_alone():
                server = make(name, environ)
        elif isinstance(endpoint, Process):
            server = stdio_client(_parameters(endpoint, environ), errlog=errlog or sys.stderr)
        else:
            http = await stack.enter_async_context(
                httpx2.AsyncClient(headers=endpoint.headers, timeout=_HTTP_TIMEOUT, auth=login)
            )
            server = streamable_http_client(endpoint.url, http_client=http)
        answer = None if elicit is None else partial(_elicit, name, elicit)
        yield await stack.enter_async_context(
            Client(server, elicitation_callback=answer, client_info=_OURSELVES)
        )


def _parameters(endpoint: Process, environ: Mapping[str, str] | None) -> StdioServerParameters:
    environ = process_environ() if environ is None else environ
    inherited = {
        key: value for key, value in environ.items() if key in {"TZ", "LANG"} or key.startswith("LC_")
    }
    return StdioServerParameters(
        command=endpoint.command, args=list(endpoint.args), env=inherited | endpoint.env, cwd=endpoint.cwd
    )


async def _elicit(
    server: str, elicit: Elicit, _: ClientRequestContext, params: wire.ElicitRequestParams
) -> wire.ElicitResult:
    if not isinstance(params, wire.ElicitRequestFormParams):
        return wire.ElicitResult(action="decline")
    answer = await elicit(server, params.message, params.requested_schema)
    if answer is None:
        return wire.ElicitResult(action="decline")
    return wire.ElicitResult(action="accept", content=dict(answer))


async def _list_tools(server: str, client: Client) -> tuple[Tool, ...]:
    page = await client.list_tools()
    tools = [_tool(server, tool) for tool in page.tools]
    while page.next_cursor is not None:
        page = await client.list_tools(cursor=page.next_cursor)
        tools += [_tool(server, tool) for tool in page.tools]
    return tuple(tools)


def _tool(server: str, tool: wire.Tool) -> Tool:
    return Tool(
        server=server,
        name=tool.name,
        title=tool.title,
        description=tool.description or "",
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        hints=_hints(tool.annotations, keyed=(tool.meta or {}).get(KEY) is True),
        version=told if isinstance(told := (tool.meta or {}).get(VERSION), str) else None,
    )


def _hints(told: wire.ToolAnnotations | None, *, keyed: bool) -> Hints:
    if told is None:
        return Hints(keyed=keyed)
    read_only = told.read_only_hint is True
    return Hints(
        read_only=read_only,
        destructive=not read_only and told.destructive_hint is not False,
        idempotent=told.idempotent_hint is True,
        open_world=told.open_world_hint is not False,
        keyed=keyed,
    )


# Results and errors


def _value(result: wire.CallToolResult) -> Any:
    if result.structured_content is not None or "structured_content" in result.model_fields_set:
        return result.structured_content
    if all(isinstance(block, wire.TextContent) for block in result.content):
        return _text(result)
    return [block.model_dump(mode="json", by_alias=True, exclude_none=True) for block in result.content]


def _text(result: wire.CallToolResult) -> str:
    return "\n".join(block.text for block in result.content if isinstance(block, wire.TextContent))


def _retry_after(told: Any) -> float | None:
    """Seconds after which the server asks to be called again, as servers write it in an error's data or a result's meta."""
    if not isinstance(told, Mapping):
        return None
    value = next((told[key] for key in ("retryAfter", "retry_after", "Retry-After") if key in told), None)
    try:
        seconds = float(value) if isinstance(value, int | float | str) else -1.0
    except ValueError:
        return None
    return seconds if seconds >= 0 else None


def _connect_error(name: str, endpoint: Endpoint, error: Exception) -> ConnectError:
    cause: BaseException = error
    while isinstance(cause, BaseExceptionGroup):
        cause = cause.exceptions[0]
    failure = ConnectError(name, f"did not start: {_reason(endpoint, cause)}", _connect_mend(endpoint))
    failure.__cause__ = cause
    return failure


def _reason(endpoint: Endpoint, cause: BaseException) -> str:
    if isinstance(endpoint, Process) and isinstance(cause, FileNotFoundError):
        return f"there is no command {endpoint.command!r}"
    if isinstance(endpoint, Process) and isinstance(cause, MCPError) and cause.code == wire.CONNECTION_CLOSED:
        return "it ended before it answered"
    return str(cause) or type(cause).__name__


def _connect_mend(endpoint: Endpoint) -> str:
    if isinstance(endpoint, Process):
        return f"Run it by hand: {' '.join((endpoint.command, *endpoint.args))}"
    if isinstance(endpoint, Remote):
        return f"See whether {endpoint.url} can be reached"
    return "Look at the cause"
