"""Tells the caller of a run what happens in it: a callback, plain or async, and a watcher that sees every event."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from math import inf
from types import TracebackType
from typing import Any, Self

import anyio

from orchestrator.plan import Step
from orchestrator.progress import EventKind, OnProgress, ProgressCallback, StepEvent, Watcher

__all__ = ["Telling"]


class Telling:
    """Who is told; as a context manager, it takes nothing more when it is left.

    Args:
        callback: told when a step starts and ends.
        watcher: sees every event.
        clock: seconds.
        broken: what becomes of an error that the callback raises; nothing is told after one.
    """

    def __init__(
        self,
        callback: ProgressCallback | None,
        watcher: Watcher | None,
        *,
        clock: Callable[[], float],
        broken: Callable[[Exception], None],
    ) -> None:
        self.callback = callback
        self.watcher = watcher
        self._clock = clock
        self._broken = broken
        self._is_broken = False
        self._send, self._receive = anyio.create_memory_object_stream[Awaitable[None]](inf)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._send.close()

    def tell(self, current: int, total: int, step: Step, result: Any) -> None:
        """Call the callback."""
        if self.callback is None or self._is_broken:
            return
        try:
            answer = self.callback(current, total, step, result)
        except Exception as error:  # noqa: BLE001  the callback is the caller's: its error ends the run and is raised to them
            self._break(error)
        else:
            if inspect.isawaitable(answer):
                self._send.send_nowait(answer)

    async def await_answers(self) -> None:
        """Await what an async callback gave, in order, beside the steps, until this is left."""
        with self._receive:
            try:
                async for answer in self._receive:
                    await answer
            except Exception as error:  # noqa: BLE001  the callback is the caller's: its error ends the run and is raised to them
                self._break(error)
            finally:
                self._drop()

    def see(self, kind: EventKind, step: Step, name: str, **facts: Any) -> None:
        """Show the watcher an event."""
        if self.watcher is not None:
            self.watcher(StepEvent(kind, step, name, self._clock(), **facts))

    def on_progress(self, step: Step, name: str) -> OnProgress:
        """What passes a server's word on a call to the watcher."""

        async def see(progress: float, total: float | None, message: str | None) -> None:
            self.see("progress", step, name, progress=progress, total=total, message=message)

        return see

    def _break(self, error: Exception) -> None:
        self._is_broken = True
        self._broken(error)

    def _drop(self) -> None:
        """Close what nobody will await."""
        while self._receive.statistics().current_buffer_used:
            answer = self._receive.receive_nowait()
            if inspect.iscoroutine(answer):
                answer.close()
