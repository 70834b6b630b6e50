"""What stands before the servers over HTTP: a token, a limit on bodies, and a limit on how often one may call."""

from __future__ import annotations

import hmac
import os
import stat
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from pathlib import Path
from typing import Any, Final

import anyio

from servers.errors import InvalidValueError, RefusedError

__all__ = ["LARGEST_BODY", "Bucket", "Gate", "read_token", "sound_token"]

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

#: Bytes of a request's body; arguments of tools are small, since documents are named by their paths.
LARGEST_BODY: Final = 4 * 1024 * 1024
#: Characters of a token: 16 of them drawn by a machine cannot be guessed over a network.
_SHORTEST_TOKEN: Final = 16
#: Calls a second of one other machine, and how many at once after a rest.
_RATE, _BURST = 50.0, 200.0
#: Wrong tokens a second of one address, and how many at once.
_WRONG_RATE, _WRONG_BURST = 0.2, 10.0
#: So many addresses are remembered.
_MOST_ADDRESSES: Final = 4096
_LOOPBACK: Final = ("127.", "::1", "::ffff:127.")
#: The feeds' addresses are secrets themselves: calendar programs send no token.
_OPEN: Final = "/feeds/"
_STOPPING: Final = (503, "The server is stopping")


class Bucket:
    """How often each address may do something: so many at once, refilled at a rate."""

    def __init__(self, rate: float, burst: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def has(self, address: str) -> bool:
        """Whether the address may go on."""
        return self._level(address) >= 1.0

    def take(self, address: str) -> bool:
        """Use one; False where none is left."""
        level = self._level(address)
        self._left[address] = (max(0.0, level - 1.0), self._clock())
        self._left.move_to_end(address)
        while len(self._left) > _MOST_ADDRESSES:
            self._left.popitem(last=False)
        return level >= 1.0

    def _level(self, address: str) -> float:
        level, since = self._left.get(address, (self._burst, 0.0))
        return min(self._burst, level + (self._clock() - since) * self._rate)


class Gate:
    """An ASGI application before another one.

    Args:
        app: what is behind.
        token: what callers must bring as ``Authorization: Bearer``; None: nothing.
        largest: bytes of a body.
        clock: seconds.
    """

    def __init__(
        self,
        app: App,
        *,
        token: str | None = None,
        largest: int = LARGEST_BODY,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._token = None if token is None else token.encode()
        self._largest = largest
        self._calls = Bucket(_RATE, _BURST, clock=clock)
        self._wrong = Bucket(_WRONG_RATE, _WRONG_BURST, clock=clock)
        self._running: set[anyio.CancelScope] = set()
        self._stopped = False

    def stop(self) -> None:
        """End what is in flight, each with an answer, and let nothing more in: the server is about to leave."""
        self._stopped = True
        for scope in tuple(self._running):
            scope.cancel()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let through, or answer in place of what is behind."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        refused = self._refusal(scope)
        if refused is not None:
            await _answer(send, *refused)
            return
        limited = _Limited(receive, self._largest)
        answered = _Noticed(send)
        with anyio.CancelScope() as running:
            self._running.add(running)
            try:
                await self._app(scope, limited, answered)
            except _TooLargeError:
                if not answered.begun:
                    await _answer(send, 413, "The body is too large")
            finally:
                self._running.discard(running)
        if running.cancelled_caught:
            await answered.break_off()

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        if self._stopped:
            return _STOPPING
        headers = dict(scope["headers"])
        address = (scope.get("client") or ("", 0))[0]
        if not address.startswith(_LOOPBACK) and not self._calls.take(address):
            return 429, "Too many calls; try again in a second"
        if self._token is not None and not scope["path"].startswith(_OPEN):
            if not self._wrong.has(address):
                return 429, "Too many wrong tokens; try again in a minute"
            if not hmac.compare_digest(headers.get(b"authorization", b""), b"Bearer " + self._token):
                self._wrong.take(address)
                return 401, "A token is needed: Authorization: Bearer ..."
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length[:20]) > self._largest:
            return 413, "The body is too large"
        return None


class _TooLargeError(Exception):
    """A body without a stated length went on too long."""


class _Limited:
    """A body that ends the request when it is too large."""

    def __init__(self, receive: Receive, largest: int) -> None:
        self._receive, self._left = receive, largest

    async def __call__(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self._left < 0:
            raise _TooLargeError
        return message


class _Noticed:
    """An answer of which one knows whether it has begun, and whether it has ended."""

    def __init__(self, send: Send) -> None:
        self._send, self.begun, self._ended = send, False, False

    async def __call__(self, message: Message) -> None:
        self.begun = True
        self._ended = message["type"] == "http.response.body" and not message.get("more_body", False)
        await self._send(message)

    async def break_off(self) -> None:
        """End an answer that is not complete."""
        if not self.begun:
            await _answer(self._send, *_STOPPING)
        elif not self._ended:
            await self._send({"type": "http.response.body", "body": b""})


async def _answer(send: Send, status: int, words: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    headers += [(b"www-authenticate", b"Bearer")] if status == 401 else []
    headers += [(b"retry-after", b"1")] if status == 429 else []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": words.encode() + b"\n"})


def read_token(path: Path) -> str:
    """The token in a file that nobody else can read.

    Raises:
        RefusedError: it cannot be read, or others can read it too.
        InvalidValueError: it is too short, or not plain text.
    """
    try:
        mode = path.stat().st_mode
        text = path.read_text(encoding="ascii").strip()
    except UnicodeDecodeError as error:
        raise InvalidValueError(f"The token in {str(path)!r} is not plain text", _MEND) from error
    except OSError as error:
        raise RefusedError(
            f"The token's file {str(path)!r} cannot be read ({error.strerror})", _MEND
        ) from error
    if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise RefusedError(f"Others can read the token's file {str(path)!r}", f"Run chmod 600 {path}")
    return sound_token(text)


def sound_token(text: str) -> str:
    """``text``, where it can serve as a token.

    Raises:
        InvalidValueError: it is too short, or has characters that a header cannot carry.
    """
    if len(text) < _SHORTEST_TOKEN or not text.isascii() or not text.isprintable() or " " in text:
        raise InvalidValueError(
            f"The token is not usable: it needs {_SHORTEST_TOKEN} or more plain characters without spaces",
            _MEND,
        )
    return text


_MEND = 'Make one with: python -c "import secrets; print(secrets.token_urlsafe(32))"'
