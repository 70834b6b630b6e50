"""A batch on many machines: Dask distributed places the documents, our own executor reads each on its worker.

A worker has benches of its own, as many as it has threads, each with its own sessions; the ledger and the outputs stay with
the batch, on the machine that runs it. What a killed worker was reading is read again by another, which changes nothing:
a document's result depends on the document alone.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import anyio

from orchestrator.backends.dask_cluster import LOCAL, DaskCluster
from orchestrator.batching.crew import LocalCrew
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.batching.setting import Setting
from orchestrator.cores import usable_cores
from orchestrator.errors import WorkersLostError

__all__ = ["LOCAL", "DaskCrew"]

#: Documents under way for each of the cluster's threads: while one is read, the next is there already.
_AHEAD: Final = 2


class DaskCrew:
    """Benches on the workers of a Dask cluster.

    Args:
        address: the scheduler's (``tcp://host:8786``, ``tls://...``), or ``local``.
        setting: what the benches are given.
        jobs: for ``local``, how many workers (None for one a core); else how many documents are under way at once (None
            for two a thread of those that are there at the start).
    """

    def __init__(self, address: str, setting: Setting, *, jobs: int | None = None) -> None:
        self.width = jobs or 1
        self._fixed = jobs is not None and address != LOCAL
        # The workers' own environment holds there; ours may have secrets in it.
        make = partial(_benches, replace(setting, environ={}))
        self._cluster: DaskCluster[Errand, Outcome] = DaskCluster(
            address, make, workers=jobs or usable_cores()
        )

    async def __aenter__(self) -> Self:
        threads = await self._cluster.start()
        if not self._fixed:
            self.width = _AHEAD * threads
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._cluster.stop()

    async def reader(self) -> str | None:
        """Nobody knows before a worker has read something."""

    async def do(self, errand: Errand) -> Outcome:
        """Read a document on some worker.

        Raises:
            ServerLostError: the scheduler has gone away.
            ServerError: the servers do not start there.
        """
        outcomes: list[Outcome] = []
        try:
            await self._cluster.do(errand, outcomes.append)
        except WorkersLostError as error:
            return Outcome(cause=error.reason, lasting=False)
        return outcomes[0]


class _Benches:
    """A crew at a worker's post."""

    def __init__(self, crew: LocalCrew) -> None:
        self._crew = crew

    async def do(self, errand: Errand, scope: anyio.CancelScope) -> Outcome:
        """Read a document, unless it is not wanted any more."""
        return await self._crew.do(errand, scope)


@asynccontextmanager
async def _benches(setting: Setting, threads: int, folder: Path) -> AsyncIterator[_Benches]:
    """On a worker."""
    async with LocalCrew(threads, folder, setting) as crew:
        yield _Benches(crew)
