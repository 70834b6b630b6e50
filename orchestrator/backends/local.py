"""Parts of a plan in this process: what a plan runs on by default, as a backend."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

import anyio

from orchestrator.backends.backend import Deliver, Order
from orchestrator.backends.recall import to_its_end
from orchestrator.backends.station import Station
from orchestrator.ports import Servers

__all__ = ["LocalBackend"]

_WIDTH: Final = 64


class LocalBackend:
    """Runs parts side by side, over sessions that are open.

    Args:
        sessions: what to run over.
        width: how many at once.
    """

    def __init__(self, sessions: Servers, *, width: int = _WIDTH) -> None:
        self.width = width
        self._sessions = sessions
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    async def start(self) -> None:
        """Get ready."""
        self._folder = tempfile.TemporaryDirectory(prefix="syllabus-agent-")
        self._station = Station(self._sessions, Path(self._folder.name))

    async def submit(self, order: Order, deliver: Deliver) -> None:
        """Run a part to its end, and hand over what it has come to.

        Raises:
            ServerError: a server does not start.
            JournalError: the journal cannot be used.
        """
        scope = anyio.CancelScope()

        async def work() -> None:
            deliver(await self._station.do(order, scope))

        async def recall() -> None:
            scope.cancel()

        await to_its_end(work(), recall)

    async def stop(self) -> None:
        """Let everything go."""
        if self._folder is not None:
            self._folder.cleanup()
