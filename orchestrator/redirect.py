"""The place on this machine that a browser is sent back to after a login (RFC 8252 section 7.3)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Self
from urllib.parse import SplitResult, parse_qsl, urlsplit

import anyio
from anyio.abc import Listener, SocketAttribute, SocketStream

__all__ = ["Redirect"]

_LONGEST: Final = 16_384
"""Bytes of a request that are read: an authorization code and a browser's headers are far shorter."""
_PATIENCE: Final = 10.0
"""Seconds for a request to be there in full; browsers also open connections that they never use."""
_PAGE: Final = (
    "<!doctype html><meta charset=utf-8><title>Syllabus agent</title>"
    "<body style='font: 1.1rem system-ui; margin: 4rem auto; max-width: 30rem'><h1>{title}</h1><p>{text}</p>"
)


class Redirect:
    """Waits for a browser at an address of this machine.

    Attributes:
        uri: the address, with its port.
    """

    def __init__(self, uri: str, listener: Listener[SocketStream]) -> None:
        self.uri = uri
        self._listener = listener

    @classmethod
    async def open(cls, uri: str) -> Self:
        """Listen at ``uri``: ``http://127.0.0.1[:PORT]/PATH`` or ``localhost``; without a port, a free one is taken.

        Raises:
            OSError: the port is taken.
        """
        parts = urlsplit(uri)
        listener = await anyio.create_tcp_listener(local_host="127.0.0.1", local_port=parts.port or 0)
        port = listener.extra_attributes[SocketAttribute.local_port]()
        return cls(parts._replace(netloc=f"{parts.hostname}:{port}").geturl(), listener)

    async def close(self) -> None:
        """Listen no more."""
        await self._listener.aclose()

    async def answer(self, state: str) -> Mapping[str, str]:
        """What the authorization server has the browser say: ``code``, ``iss``, or ``error`` with its description.

        Args:
            state: what was sent along; whoever does not know it is turned away, and waiting goes on.
        """
        found: dict[str, str] = {}
        async with anyio.create_task_group() as tasks:

            async def serve(stream: SocketStream) -> None:
                async with stream:
                    with anyio.move_on_after(_PATIENCE):
                        query = await self._met(stream, state)
                        if query is not None:
                            found.update(query)
                            tasks.cancel_scope.cancel()

            tasks.start_soon(self._listener.serve, serve)
        return found

    async def _met(self, stream: SocketStream, state: str) -> Mapping[str, str] | None:
        try:
            target = await _target(stream)
            if target is None or target.path != (urlsplit(self.uri).path or "/"):
                await _reply(stream, "404 Not Found", "There is nothing here", "")
                return None
            query = dict(parse_qsl(target.query))
            if query.get("state") != state or not query.keys() & {"code", "error"}:
                await _reply(
                    stream, "400 Bad Request", "This is not the login that is waited for", "Start it again."
                )
                return None
            if "error" in query:
                await _reply(stream, "200 OK", "You are not logged in", "You can close this window.")
            else:
                await _reply(
                    stream, "200 OK", "Back to the terminal", "The login goes on there; close this window."
                )
        except (anyio.BrokenResourceError, anyio.EndOfStream):
            return None
        return query


async def _target(stream: SocketStream) -> SplitResult | None:
    """What is asked for; None where it is no GET."""
    read = b""
    while b"\r\n\r\n" not in read and len(read) < _LONGEST:
        read += await stream.receive()
    method, _, rest = read.partition(b"\r\n")[0].decode("latin-1").partition(" ")
    return urlsplit(rest.partition(" ")[0]) if method == "GET" else None


async def _reply(stream: SocketStream, status: str, title: str, text: str) -> None:
    body = _PAGE.format(title=title, text=text).encode()
    head = (
        f"HTTP/1.1 {status}",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(body)}",
        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
        "Connection: close",
    )
    await stream.send("\r\n".join((*head, "", "")).encode() + body)
