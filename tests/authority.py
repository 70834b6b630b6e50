"""An MCP server on loopback that wants a login, and the authorization server that it leads to, as scripted."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import socket
import threading
from collections.abc import Awaitable, Callable
from dataclasses import MISSING, dataclass, field, fields
from types import TracebackType
from typing import Any, Self, cast
from urllib.parse import unquote, urlencode

import anyio
import httpx2
import jwt
import uvicorn
from cryptography.hazmat.primitives.asymmetric import ec
from mcp.server import MCPServer
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Message, Receive, Scope, Send

__all__ = ["Authority", "Pocket", "person"]

SCOPES = {"grade": "grades"}
"""Scopes that a tool wants besides "basic"."""


class Pocket:
    """A wallet in memory."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}

    def read(self, name: str) -> str | None:
        return self.held.get(name)

    def write(self, name: str, secret: str) -> bool:
        self.held[name] = secret
        return True

    def forget(self, name: str) -> bool:
        return self.held.pop(name, None) is not None


async def person(_: str, url: str) -> None:
    """Logs in at once, and goes where the browser is sent."""
    async with httpx2.AsyncClient(follow_redirects=True, verify=False) as browser:
        await browser.get(url)


@dataclass
class Authority:
    """Both of them; a context manager that serves in a thread of its own.

    Attributes:
        registers: whether new clients are taken.
        documents: whether client metadata documents are.
        clients: secrets of the clients that are known, None for none.
        expires: seconds that a token is good for; 0 is none at all.
        denies: whether whoever logs in is turned away.
        leads_to: the authorization server that the MCP server names instead of this one.
        token_endpoint: where tokens are said to be had instead of here.
        broken: what the token endpoint answers with instead of a token.
        key: of clients that sign.
    """

    registers: bool = True
    documents: bool = False
    clients: dict[str, str | None] = field(default_factory=dict)
    expires: int = 3600
    denies: bool = False
    leads_to: str | None = None
    token_endpoint: str | None = None
    broken: tuple[int, dict[str, Any]] | None = None
    key: ec.EllipticCurvePublicKey | None = None

    def __post_init__(self) -> None:
        self._forget()
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        self.origin = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.url, self.issuer = f"{self.origin}/mcp", f"{self.origin}/as"

    def _forget(self) -> None:
        self.registered: list[dict[str, Any]] = []
        self.authorized: list[dict[str, str]] = []
        self.grants: list[dict[str, str]] = []
        self.tokens: dict[str, frozenset[str]] = {}
        self.refreshes: dict[str, frozenset[str]] = {}
        self._codes: dict[str, dict[str, str]] = {}
        self._met = anyio.Event()

    def reset(self) -> None:
        """As it was made; starting it anew would take longer than most tests."""
        for each in fields(self):
            made = each.default if each.default is not MISSING else cast("Any", each.default_factory)()
            setattr(self, each.name, made)
        self._forget()

    def revoke(self) -> None:
        """No token that was given is good any more; what refreshes them is."""
        self.tokens.clear()

    def revoke_all(self) -> None:
        """Nothing that was given is good any more."""
        self.tokens.clear()
        self.refreshes.clear()

    def __enter__(self) -> Self:
        self._server = _Announcing(
            uvicorn.Config(self._app(), log_level="critical", lifespan="on", timeout_graceful_shutdown=1)
        )
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],), daemon=True)
        self._thread.start()
        self._server.is_up.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()

    # The MCP server

    def _app(self) -> Starlette:
        mcp = self._mcp().streamable_http_app(json_response=True)
        routes = [
            Route("/.well-known/oauth-protected-resource/mcp", self._resource),
            Route("/.well-known/oauth-authorization-server/as", self._metadata),
            Route("/as/register", self._register, methods=["POST"]),
            Route("/as/authorize", self._authorize),
            Route("/as/token", self._token, methods=["POST"]),
            Mount("/", app=self._guarded(mcp)),
        ]
        return Starlette(routes=routes, lifespan=cast("Any", lambda _: mcp.router.lifespan_context(mcp)))

    def _mcp(self) -> MCPServer[Any]:
        server: MCPServer[Any] = MCPServer("campus", version="1")

        @server.tool(description="Anybody's")
        async def hello() -> str:
            return "hello"

        @server.tool(description="Comes back once two have come")
        async def meet() -> str:
            if self._met.statistics().tasks_waiting:
                self._met.set()
            else:
                await self._met.wait()
            return "met"

        @server.tool(description="Wants the scope grades")
        async def grade() -> str:
            return "A"

        return server

    def _guarded(self, app: Callable[[Scope, Receive, Send], Awaitable[None]]) -> Any:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            request = Request(scope, receive)
            body = await request.body()
            turned_away = self._challenge(request.headers.get("authorization", ""), body)
            if turned_away is not None:
                await turned_away(scope, receive, send)
                return
            told = [{"type": "http.request", "body": body, "more_body": False}]

            async def again() -> Message:
                return told.pop() if told else await receive()

            await app(scope, again, send)

        return guarded

    def _challenge(self, header: str, body: bytes) -> Response | None:
        have = self.tokens.get(header.removeprefix("Bearer "))
        called = json.loads(body).get("params", {}).get("name") if body else None
        wanted = {"basic", *([SCOPES[called]] if called in SCOPES else [])}
        about = f'resource_metadata="{self.origin}/.well-known/oauth-protected-resource/mcp"'
        if have is None:
            return Response(status_code=401, headers={"WWW-Authenticate": f'Bearer scope="basic", {about}'})
        if wanted <= have:
            return None
        challenge = f'Bearer error="insufficient_scope", scope="{" ".join(sorted(wanted))}", {about}'
        return Response(status_code=403, headers={"WWW-Authenticate": challenge})

    # The authorization server

    async def _resource(self, _: Request) -> Response:
        return JSONResponse({
            "resource": self.url, "authorization_servers": [self.leads_to or self.issuer], "scopes_supported": ["basic"],
        })  # fmt: skip

    async def _metadata(self, _: Request) -> Response:
        return JSONResponse({
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": self.token_endpoint or f"{self.issuer}/token",
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token", "client_credentials"],
            "code_challenge_methods_supported": ["S256"],
            "client_id_metadata_document_supported": self.documents,
            "authorization_response_iss_parameter_supported": True,
            **({"registration_endpoint": f"{self.issuer}/register"} if self.registers else {}),
        })  # fmt: skip

    async def _register(self, request: Request) -> Response:
        wanted = await request.json()
        self.registered.append(wanted)
        name = f"client-{len(self.registered)}"
        self.clients[name] = None
        return JSONResponse({**wanted, "client_id": name, "token_endpoint_auth_method": "none"}, 201)

    async def _authorize(self, request: Request) -> Response:
        query = dict(request.query_params)
        self.authorized.append(query)
        back = {"state": query["state"], "iss": self.issuer}
        if self.denies:
            back |= {"error": "access_denied", "error_description": "not today"}
        else:
            back["code"] = secrets.token_hex(8)
            self._codes[back["code"]] = query
        return RedirectResponse(f"{query['redirect_uri']}?{urlencode(back)}")

    async def _token(self, request: Request) -> Response:
        form = {key: str(value) for key, value in (await request.form()).items()}
        self.grants.append(form)
        if self.broken is not None:
            return JSONResponse(self.broken[1], self.broken[0])
        granted = self._granted(form, request.headers.get("authorization", ""))
        if granted is None:
            return JSONResponse({"error": "invalid_grant"}, 400)
        token, refresh = secrets.token_hex(8), secrets.token_hex(8)
        self.tokens[token], self.refreshes[refresh] = granted, granted
        told = {"access_token": token, "token_type": "Bearer", "scope": " ".join(sorted(granted))}
        kept = {} if form["grant_type"] == "client_credentials" else {"refresh_token": refresh}
        return JSONResponse({**told, **kept, "expires_in": self.expires})

    def _granted(self, form: dict[str, str], header: str) -> frozenset[str] | None:
        if form["grant_type"] == "refresh_token":
            return self.refreshes.pop(form["refresh_token"], None)
        if form["grant_type"] == "client_credentials":
            return frozenset({"basic"}) if self._is_known(form, header) else None
        asked = self._codes.pop(form["code"], None)
        if asked is None or not self._is_known({**form, "client_id": asked["client_id"]}, header):
            return None
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        is_same = asked["code_challenge"] == challenge and asked["redirect_uri"] == form["redirect_uri"]
        return frozenset(asked["scope"].split()) if is_same and form["resource"] == self.url else None

    def _is_known(self, form: dict[str, str], header: str) -> bool:
        if self.key is not None:
            told = jwt.decode(form["client_assertion"], self.key, ["ES256"], audience=self.issuer)
            return str(told["sub"]) in self.clients
        if header:
            name, _, secret = base64.b64decode(header.removeprefix("Basic ")).decode().partition(":")
            return self.clients.get(unquote(name)) == unquote(secret)
        return self.clients.get(form["client_id"], "") is None or self.documents


class _Announcing(uvicorn.Server):
    """Says when it is up."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_up = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()
