"""Work that is waited for even when nobody wants it any more: it is told so, and ends in its own way."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio

__all__ = ["to_its_end"]


async def to_its_end(work: Awaitable[None], recall: Callable[[], Awaitable[None]]) -> None:
    """Wait until ``work`` has ended, be this cancelled or not.

    Args:
        work: goes on when this is cancelled; it should end soon after ``recall``.
        recall: tells it so.
    """
    failure: Exception | None = None
    over = anyio.Event()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_recall_if_cancelled, recall, over)
        with anyio.CancelScope(shield=True):
            try:
                await work
            except Exception as error:  # noqa: BLE001  raised below, outside of the group
                failure = error
        over.set()
    if failure is not None:
        raise failure


async def _recall_if_cancelled(recall: Callable[[], Awaitable[None]], over: anyio.Event) -> None:
    try:
        await over.wait()
    finally:
        if not over.is_set():
            with anyio.CancelScope(shield=True):
                await recall()
