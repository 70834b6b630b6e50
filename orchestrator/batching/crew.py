"""Benches side by side on this machine: what a batch runs on unless it is given a cluster."""

from __future__ import annotations

import os
import shutil
from functools import partial
from math import inf
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

import anyio
from anyio import CancelScope, to_thread
from anyio.abc import TaskGroup
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream

from orchestrator.batching.annex import Annex
from orchestrator.batching.bench import Bench
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.batching.setting import Setting

__all__ = ["Crew", "LocalCrew"]


class Crew(Protocol):
    """Who does errands: a few methods, of which ``do`` may be under way many times at once.

    Attributes:
        width: how many errands should be under way, so that nobody waits.
    """

    width: int

    async def __aenter__(self) -> Self:
        """Get ready."""

    async def reader(self) -> str | None:
        """The reader's version, where it is told without reading anything."""

    async def do(self, errand: Errand) -> Outcome:
        """Read a document, here or elsewhere."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Let everything go."""


class _Order:
    """An errand handed to a bench (None: the question for the reader's version), and what comes back."""

    __slots__ = ("done", "errand", "error", "outcome", "scope", "version")

    def __init__(self, errand: Errand | None, scope: CancelScope) -> None:
        self.errand = errand
        self.scope = scope
        self.outcome: Outcome | None = None
        self.version: str | None = None
        self.error: Exception | None = None
        self.done = anyio.Event()


class LocalCrew:
    """Benches, each in a task of its own; the reading itself is done in their servers' worker processes.

    Args:
        jobs: how many.
        folder: where their folders are made.
        setting: what they are given.
        move_after: after so many documents all benches but the first get a process of their own; None for never.
    """

    def __init__(self, jobs: int, folder: Path, setting: Setting, *, move_after: int | None = None) -> None:
        self.width = jobs
        self._left_here = inf if move_after is None else move_after
        self._folder = folder
        self._setting = setting
        self._tasks: TaskGroup
        self._orders: MemoryObjectSendStream[_Order]
        self._starting: set[CancelScope] = set()

    async def __aenter__(self) -> Self:
        for left in self._folder.glob("bench-*"):
            # Of a run that was killed.
            await to_thread.run_sync(partial(shutil.rmtree, left, ignore_errors=True))
        self._orders, orders = anyio.create_memory_object_stream[_Order](0)
        self._tasks = await anyio.create_task_group().__aenter__()
        for number in range(self.width):
            self._tasks.start_soon(self._work, number, orders.clone())
        orders.close()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._orders.close()
        for scope in self._starting:
            scope.cancel()
        await self._tasks.__aexit__(kind, error, traceback)

    async def do(self, errand: Errand, scope: CancelScope | None = None) -> Outcome:
        """Read a document on the next free bench.

        Args:
            errand: what to do.
            scope: ends the reading when it is cancelled.

        Raises:
            ServerError: the servers do not start.
            OSError: the bench's folder cannot be written.
        """
        order = _Order(errand, CancelScope() if scope is None else scope)
        await self._give(order)
        if order.outcome is None:
            raise order.error or RuntimeError("a bench has ended")
        return order.outcome

    async def reader(self) -> str | None:
        """The reader's version, as its server tells it.

        Raises:
            ServerError: the servers do not start.
        """
        order = _Order(None, CancelScope())
        await self._give(order)
        if order.error is not None:
            raise order.error
        return order.version

    async def _give(self, order: _Order) -> None:
        await self._orders.send(order)
        await order.done.wait()

    async def _work(self, number: int, orders: MemoryObjectReceiveStream[_Order]) -> None:
        # Named by the process too: another life of the batch may end only now, and removes its own.
        place = self._folder / f"bench-{os.getpid()}-{number}"
        with orders:
            async with Bench(place, self._setting) as bench:
                async for order in orders:
                    await _fill(order, bench)
                    self._left_here -= 1
                    if number and self._left_here <= 0:
                        break
                else:
                    return
            await self._work_apart(place, orders)

    async def _work_apart(self, place: Path, orders: MemoryObjectReceiveStream[_Order]) -> None:
        # A process that has not started when the work is done is not waited for.
        with CancelScope() as scope:
            self._starting.add(scope)
            async with Annex(place, self._setting) as annex:
                self._starting.remove(scope)
                async for order in orders:
                    await _fill(order, annex)


async def _fill(order: _Order, bench: Bench | Annex) -> None:
    try:
        if order.errand is None:
            order.version = await bench.reader()
        else:
            order.outcome = await bench.do(order.errand, order.scope)
    except Exception as error:  # noqa: BLE001  it is raised to who gave the order
        order.error = error
    order.done.set()
