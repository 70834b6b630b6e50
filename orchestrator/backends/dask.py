"""Parts of a plan on the workers of a Dask cluster."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Final

from anyio import to_thread

from orchestrator.backends.backend import Deliver, Order, Report
from orchestrator.backends.dask_cluster import LOCAL, DaskCluster
from orchestrator.backends.station import Station, journal_of
from orchestrator.cores import usable_cores
from orchestrator.endpoint import Endpoint
from orchestrator.sessions import Sessions
from orchestrator.settings import process_environ

__all__ = ["LOCAL", "DaskBackend"]

#: Parts under way for each of the cluster's threads: while one runs, the next is there already.
_AHEAD: Final = 2


class DaskBackend:
    """Runs parts on a cluster: each worker opens sessions of its own, and writes a journal beside what it does.

    Args:
        address: the scheduler's (``tcp://host:8786``, ``tls://...``), or ``local`` for a cluster that is started and ended
            with the plan.
        servers: where the servers are, as the workers see it; None for the project's own, in each worker.
        environ: added to the workers' own environment for the project's own servers. Beware of secrets: it is sent.
        journal: the folder of the parts' journals, under the same path on every machine. A part whose worker is lost is gone
            on with from there; without it (None), only by workers of the same machine.
        workers: for ``local``, how many; None for one a core.
        width: how many parts are under way at once; None for two a thread of the workers that are there at the start.
    """

    def __init__(
        self,
        address: str = LOCAL,
        *,
        servers: Mapping[str, Endpoint] | None = None,
        environ: Mapping[str, str] | None = None,
        journal: Path | None = None,
        workers: int | None = None,
        width: int | None = None,
    ) -> None:
        self.width = width or 1
        self._given = width
        self._journal = journal
        self._delivered: list[Order] = []
        self._beside = f"syllabus-agent-{uuid.uuid4().hex}"
        make = partial(_station, servers, dict(environ or {}), journal or self._beside)
        self._cluster: DaskCluster[Order, Report] = DaskCluster(
            address, make, workers=workers or usable_cores()
        )

    async def start(self) -> None:
        """Connect, or start the cluster.

        Raises:
            ConnectError: there is no scheduler.
        """
        threads = await self._cluster.start()
        self.width = self._given or _AHEAD * threads

    async def submit(self, order: Order, deliver: Deliver) -> None:
        """Run a part on some worker, and hand over what it has come to.

        Raises:
            WorkersLostError: the workers that were given it ended, one after the other.
            ServerLostError: the scheduler has gone away.
        """

        def take(report: Report) -> None:
            deliver(report)
            self._delivered.append(order)

        await self._cluster.do(order, take)

    async def stop(self) -> None:
        """Leave the cluster as it was; one that was started for this ends."""
        if self._journal is None:
            await self._cluster.everywhere(partial(_forget, self._beside))
        await self._cluster.stop()
        if self._journal is not None:
            # Not before: the engine does a task again whose result goes down with its worker, and must find it done.
            await to_thread.run_sync(_remove, self._journal, tuple(self._delivered))
            self._delivered.clear()


@asynccontextmanager
async def _station(
    servers: Mapping[str, Endpoint] | None,
    environ: Mapping[str, str],
    journal: Path | str,
    _threads: int,
    _folder: Path,
) -> AsyncIterator[Station]:
    """On a worker."""
    async with Sessions(servers, environ={**process_environ(), **environ}) as sessions:
        yield Station(sessions, _folder_of(journal))


def _folder_of(journal: Path | str) -> Path:
    """A path as it is; a mere name is that of a folder beside the machine's other temporary ones."""
    return Path(tempfile.gettempdir(), journal)


def _forget(name: str) -> None:
    """On each worker: the plan is over."""
    shutil.rmtree(_folder_of(name), ignore_errors=True)


def _remove(folder: Path, orders: Iterable[Order]) -> None:
    """What has been handed over is needed no more; SQLite puts two files beside its own."""
    for order in orders:
        for path in folder.glob(f"{journal_of(folder, order).name}*"):
            path.unlink(missing_ok=True)
