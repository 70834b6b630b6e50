"""Tasks that have nothing to do, each waiting to be handed a step: making a task costs several times as much."""

from __future__ import annotations

import asyncio

__all__ = ["Handoff"]


class Handoff:
    """The tasks that wait. A future each: an event of anyio's costs ten times as much."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[str | None]] = []

    async def wait(self) -> str | None:
        """A step to work on; None where there will be none."""
        future: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        return await future

    def give(self, step: str) -> bool:
        """Hand a step to the task that came last; False where none waits."""
        while self._waiting:
            future = self._waiting.pop()
            if not future.done():
                future.set_result(step)
                return True
        return False

    def dismiss(self) -> None:
        """There will be no more steps."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()
