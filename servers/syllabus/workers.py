"""Worker processes for parsing: as many as there are cores, kept warm, bounded, replaced when one dies.

Why not ``anyio.to_process`` or ``concurrent.futures``: both import the parent's main module again in each child,
which for our console scripts costs over a second of processor time a worker (``mcp`` and all); one dying child
breaks a whole executor's pool; and both unpickle what a child that reads hostile documents sends.
"""

from __future__ import annotations

import json
import math
import os
import signal
import struct
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NoReturn

import anyio
from anyio.abc import Process
from anyio.streams.buffered import BufferedByteReceiveStream
from pydantic import JsonValue, TypeAdapter

from servers import errors
from servers.domain.frozen import Frozen
from servers.domain.syllabus import Passage, Syllabus
from servers.errors import DamagedError, DocumentError, SyllabusAgentError, TooLargeError
from servers.syllabus.worker import RECEIVED, frame

__all__ = ["PARSER", "Reading", "Workers"]

#: The parser that a worker runs, as ``package.module:function``; imported by the workers only.
PARSER = "servers.syllabus.parse:parse"

#: What the child runs before it knows where our packages are. ``-I`` keeps the working folder, which may be
#: the user's downloads, out of the places that modules are imported from.
_BOOTSTRAP = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from servers.syllabus.worker import main; main(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))"
)
_DEATHS = (anyio.EndOfStream, anyio.IncompleteRead, anyio.BrokenResourceError, anyio.ClosedResourceError)


class Reading(Frozen):
    """What a parser gives: the syllabus and the document's text in passages.

    ``seconds`` is the processor time that the document has taken in its worker, the pool's first start included;
    ``before`` what the worker had used when it began with it. ``ground``: where a second reader was named, what it is held
    against, as JSON, since only then the date grammar is worth its import here.
    """

    syllabus: Syllabus
    passages: tuple[Passage, ...]
    seconds: float = 0.0
    before: float = 0.0
    ground: JsonValue = None


_READING = TypeAdapter(Reading)


class Workers:
    """A pool of worker processes; calls beyond their number wait their turn."""

    def __init__(
        self,
        *,
        parser: str = PARSER,
        count: int | None = None,
        seconds: float = 60.0,
        megabytes: int = 2048,
        documents: int = 1000,
    ) -> None:
        """Nothing is started yet.

        Args:
            parser: a function ``(data, *, name, ...) -> (syllabus, passages)`` as ``package.module:function``.
            count: how many at once; default: the processor cores that this process may use.
            seconds: how long one document may take.
            megabytes: how much address space a worker may take (POSIX).
            documents: after so many a worker is replaced, so that a leaking library cannot fill the machine.
        """
        self._parser = parser
        self._seconds = seconds
        self._megabytes = megabytes
        self._documents = documents
        self._limiter = anyio.CapacityLimiter(count or _cores())
        self._idle: list[_Worker] = []
        self._users = 0
        self._has_started = False

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        """While this is held, workers are kept for the next call; the last holder ends them."""
        self._users += 1
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                with anyio.CancelScope(shield=True):
                    while self._idle:
                        await self._idle.pop().end()

    async def parse(self, data: bytes, *, name: str, **arguments: str | None) -> Reading:
        """Parse a document in a worker; cancelling the call ends the worker.

        Args:
            data: the document.
            name: its name, for messages.
            arguments: the parser's further keyword arguments.

        Raises:
            DocumentError: the document cannot be read, took too long or too much memory, or ended the worker.
            SyllabusAgentError: whatever else the parser reports.
        """
        return self._with_start(_READING.validate_json(await self.run(data, name=name, **arguments)))

    def _with_start(self, reading: Reading) -> Reading:
        """A single worker must start as well: the first one's start is part of the work, the others' is its price."""
        if self._has_started:
            return reading
        self._has_started = True
        return reading.model_copy(update={"seconds": reading.seconds + reading.before})

    async def run(self, data: bytes, *, name: str, **arguments: Any) -> bytes:
        """What the function gives, as it stands; otherwise like ``parse``.

        Raises:
            SyllabusAgentError: as ``parse``.
        """
        call = json.dumps({"name": name, **arguments}).encode()
        async with self._limiter:
            while (reply := await self._reply(await self._worker(), call, data, name)) is None:
                pass
        if reply.startswith(b'{"error"'):
            _raise(json.loads(reply)["error"])
        return reply

    async def _reply(self, worker: _Worker, call: bytes, data: bytes, name: str) -> bytes | None:
        """The worker's reply; None where one that had been idle was found dead, so that another must be asked."""
        try:
            with anyio.fail_after(self._seconds):
                return await worker.ask(call, data)
        except TimeoutError:
            raise _too_slow(name, self._seconds) from None
        except _DEATHS:
            if worker.answered and not worker.has_taken:
                return None
            raise _died(name, await worker.obituary()) from None
        finally:
            await self._put_back(worker)

    async def _worker(self) -> _Worker:
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
            await worker.end()
        return await _Worker.start(self._parser, self._megabytes, math.ceil(self._seconds))

    async def _put_back(self, worker: _Worker) -> None:
        if self._users and worker.is_fit and worker.answered < self._documents:
            self._idle.append(worker)
        else:
            with anyio.CancelScope(shield=True):
                await worker.end()


class _Worker:
    """One child process."""

    def __init__(self, process: Process) -> None:
        assert process.stdin is not None  # noqa: S101  both were asked for
        assert process.stdout is not None  # noqa: S101
        self._process = process
        self._requests = process.stdin
        self._replies = BufferedByteReceiveStream(process.stdout)
        self._busy = False
        #: Whether it has received the request that it was sent last.
        self.has_taken = False
        self.answered = 0

    @classmethod
    async def start(cls, parser: str, megabytes: int, seconds: int) -> _Worker:
        # An entry "" means the working folder.
        path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109  text is wanted
        command = [sys.executable, "-I", "-c", _BOOTSTRAP, path, parser, str(megabytes), str(seconds)]
        try:
            process = await anyio.open_process(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=None
            )
        except OSError as error:
            raise DocumentError(
                f"No worker process could be started ({error.strerror})",
                "Close other programs, then try again",
            ) from error
        return cls(process)

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None

    @property
    def is_fit(self) -> bool:
        """Whether it waits for a request: neither dead nor abandoned in the middle of one."""
        return self.is_alive and not self._busy

    async def ask(self, call: bytes, document: bytes) -> bytes:
        """The reply; raises one of ``_DEATHS`` when the process ends before it."""
        self._busy, self.has_taken = True, False
        await self._requests.send(frame(call) + frame(document))
        await self._replies.receive_exactly(len(RECEIVED))
        self.has_taken = True
        (length,) = struct.unpack(">Q", await self._replies.receive_exactly(8))
        reply = await self._replies.receive_exactly(length)
        self._busy = False
        self.answered += 1
        return reply

    async def obituary(self) -> int:
        """The return code of a process that has closed its pipe, which comes a moment before its end."""
        with anyio.move_on_after(2):
            await self._process.wait()
        await self.end()
        return self._process.returncode or 0

    async def end(self) -> None:
        """End the process by force, and wait until it is gone."""
        if self.is_alive:
            self._process.kill()
        await self._process.aclose()


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _raise(failure: dict[str, Any]) -> NoReturn:
    kind = getattr(errors, failure["kind"]) if failure["kind"] in errors.__all__ else DocumentError
    error: SyllabusAgentError = kind(str(failure["what"]), str(failure["mend"]))
    raise error


def _too_slow(name: str, seconds: float) -> TooLargeError:
    return TooLargeError(
        f"Reading {name!r} took longer than {seconds:g} s and was stopped",
        "Print the pages of the syllabus alone into a smaller PDF",
    )


def _died(name: str, code: int) -> DocumentError:
    """What a worker's return code (negative: the signal, on POSIX) says about the document."""
    cause = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    if cause == "SIGKILL":
        return TooLargeError(
            f"The system ended the process that read {name!r}, probably for lack of memory",
            "Close other programs, or give the syllabus's pages alone",
        )
    return DamagedError(
        f"Reading {name!r} ended the process that read it ({cause})",
        "The file is probably damaged: print it to PDF again; other documents are not affected",
    )
