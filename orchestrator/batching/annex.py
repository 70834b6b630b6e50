"""A bench in a process of its own: in one process Python runs on one core at a time, however many benches there are.

What goes to and fro are pickles: the process runs our own code on what the reader's worker has told as JSON, as a cluster's
workers do.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

import anyio
from anyio import CancelScope
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream

from orchestrator.batching.errand import UNWANTED, Errand, Outcome
from orchestrator.batching.setting import Setting
from orchestrator.errors import ServerError

__all__ = ["Annex", "frame", "length_of"]

_BOOTSTRAP: Final = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from orchestrator.batching.annexed import main; main()"
)
_LENGTH: Final = struct.Struct(">Q")
_DEATHS: Final = (
    anyio.EndOfStream,
    anyio.IncompleteRead,
    anyio.BrokenResourceError,
    anyio.ClosedResourceError,
)
#: Seconds that a process has to end by itself.
_GRACE: Final = 5.0
_LOST: Final = Outcome(cause="the process that was reading it has ended", lasting=False)


def frame(message: object) -> bytes:
    """A message as bytes, with its length before it."""
    body = pickle.dumps(message)
    return _LENGTH.pack(len(body)) + body


def length_of(head: bytes) -> int:
    """How many bytes a message has, by the 8 before it."""
    (length,) = _LENGTH.unpack(head)
    return int(length)


class Annex:
    """A ``Bench`` elsewhere, with the same methods; use as an async context manager.

    Args:
        folder: the bench's.
        setting: what it is given; its ``moves`` is true.
    """

    def __init__(self, folder: Path, setting: Setting) -> None:
        self._folder = folder
        self._setting = setting
        self._process: Process | None = None
        self._replies: BufferedByteReceiveStream

    async def __aenter__(self) -> Self:
        try:
            await self._start()
        except BaseException:
            # It would end only when all is loaded.
            if self._process is not None:
                self._process.kill()
            await self._end()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._end()

    async def reader(self) -> str | None:
        """As of ``Bench``."""
        version: str | None = await self._ask(None)
        return version

    async def do(self, errand: Errand, scope: CancelScope) -> Outcome:
        """As of ``Bench``; a process that ends costs the document that it was reading."""
        try:
            with scope:
                outcome: Outcome = await self._ask(errand)
                return outcome
        except _DEATHS:
            await self._end()
            return _LOST
        # It is in the middle of something that nobody wants.
        await self._end()
        return UNWANTED

    async def _ask(self, errand: Errand | None) -> Any:
        if self._process is None:
            await self._start()
        return await self._answered(errand)

    async def _start(self) -> None:
        """Start the process, and wait until its servers have started: until then documents are better off elsewhere."""
        path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109  text is wanted
        self._process = await anyio.open_process(
            [sys.executable, "-c", _BOOTSTRAP, path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None,
        )
        assert self._process.stdout is not None  # noqa: S101  it was asked for
        self._replies = BufferedByteReceiveStream(self._process.stdout)
        try:
            await self._send((self._folder, self._setting))
            await self._answered(None)
        except _DEATHS as error:
            what = "a process for it has ended before it was ready"
            raise ServerError(
                "syllabus", what, "Look at what it has printed, or read with --jobs 1"
            ) from error

    async def _answered(self, errand: Errand | None) -> Any:
        """What the process says to an errand, or to the question for the reader's version."""
        await self._send(errand)
        head = await self._replies.receive_exactly(_LENGTH.size)
        reply = pickle.loads(await self._replies.receive_exactly(length_of(head)))  # noqa: S301  see the module's docstring
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def _send(self, message: object) -> None:
        assert self._process is not None  # noqa: S101  it has been started
        assert self._process.stdin is not None  # noqa: S101  it was asked for
        await self._process.stdin.send(frame(message))

    async def _end(self) -> None:
        """Close its pipe, on which it ends, its own children and folder with it."""
        process, self._process = self._process, None
        if process is None:
            return
        with CancelScope(shield=True):
            with anyio.move_on_after(_GRACE):
                if process.stdin is not None:
                    await process.stdin.aclose()
                await process.wait()
            if process.returncode is None:
                process.kill()
            await process.aclose()
        shutil.rmtree(self._folder, ignore_errors=True)
