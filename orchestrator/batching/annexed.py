"""The other side of ``annex``: the process that has a bench."""

from __future__ import annotations

import gc
import os
import pickle
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO

import anyio
from anyio import CancelScope, to_thread
from anyio.streams.memory import MemoryObjectSendStream

from orchestrator.batching.annex import frame, length_of
from orchestrator.batching.errand import Errand
from orchestrator.errors import OrchestratorError

if TYPE_CHECKING:
    from orchestrator.batching.bench import Bench

__all__ = ["main"]


def main() -> None:
    """Do errands until the parent closes its pipe, by whatever end it has come to."""
    requests, replies = _private_pipes()
    # Ctrl+C in a terminal goes to the whole group; the parent decides when its benches end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError):
        anyio.run(_serve, requests, replies)


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The parent's pipes under other numbers: what a library prints to 1 must not land among the replies."""
    requests, replies = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    return os.fdopen(requests, "rb"), os.fdopen(replies, "wb")


async def _serve(requests: BinaryIO, replies: BinaryIO) -> None:
    gc.disable()
    from orchestrator.batching.bench import Bench  # noqa: PLC0415  mcp alone is most of a second: with the collector off

    # What has been loaded stays as long as the process does: the collector need not look at it.
    gc.freeze()
    gc.enable()
    folder, setting = await to_thread.run_sync(_received, requests)
    send, errands = anyio.create_memory_object_stream[tuple[Errand | None, CancelScope]](0)
    async with anyio.create_task_group() as group, Bench(folder, setting) as bench:
        group.start_soon(_pass_on, requests, send)
        async for errand, scope in errands:
            _reply(replies, await _done(bench, errand, scope))


async def _done(bench: Bench, errand: Errand | None, scope: CancelScope) -> object:
    """What has come of it, or the error."""
    try:
        return await (bench.reader() if errand is None else bench.do(errand, scope))
    except Exception as error:  # noqa: BLE001  it is raised to who gave the errand
        return _sendable(error)


def _reply(replies: BinaryIO, message: object) -> None:
    # Where the parent is gone, the other pipe's end says so too.
    with suppress(BrokenPipeError):
        replies.write(frame(message))
        replies.flush()


async def _pass_on(
    requests: BinaryIO, errands: MemoryObjectSendStream[tuple[Errand | None, CancelScope]]
) -> None:
    """Errands as they come; at the pipe's end the last one is called off, since nobody waits for it."""
    scope = CancelScope()
    with errands, suppress(EOFError):
        while True:
            errand = await to_thread.run_sync(_received, requests)
            scope = CancelScope()
            await errands.send((errand, scope))
    scope.cancel()


def _received(requests: BinaryIO) -> Any:
    head = requests.read(8)
    if len(head) < 8:
        raise EOFError
    return pickle.loads(requests.read(length_of(head)))  # noqa: S301  from the parent


def _sendable(error: Exception) -> Exception:
    try:
        pickle.dumps(error)
    except Exception:  # noqa: BLE001  whatever an error's own parts raise
        return OrchestratorError(f"{type(error).__name__}: {error}", "")
    return error
