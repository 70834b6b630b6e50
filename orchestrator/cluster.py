"""A batch on many machines: Dask distributed places the documents, our own executor reads each on its worker.

A worker has benches of its own, as many as it has threads, each with its own sessions; the ledger and the outputs stay with
the batch, on the machine that runs it. What a killed worker was reading is read again by another, which changes nothing:
a document's result depends on the document alone.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import uuid
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Literal, Self

import distributed
from anyio.from_thread import BlockingPortal, start_blocking_portal
from distributed.client import FutureCancelledError

from orchestrator.batching.bench import Setting
from orchestrator.batching.crew import LocalCrew, usable_cores
from orchestrator.batching.errand import Errand, Outcome
from orchestrator.errors import ConnectError, ServerLostError

__all__ = ["LOCAL", "DaskCrew"]

LOCAL: Final = "local"
"""Stands for a cluster that is started and ended with the batch."""
#: Documents under way for each of the cluster's threads: while one is read, the next is there already.
_AHEAD: Final = 2


class DaskCrew:
    """Benches on the workers of a Dask cluster.

    Args:
        address: the scheduler's (``tcp://host:8786``, ``tls://...``), or ``local``.
        setting: what the benches are given.
        jobs: for ``local``, how many workers (None for one a core); else how many documents are under way at once (None
            for two a thread of those that are there at the start).
        share: whether documents travel by content, or the workers know the same paths.
    """

    def __init__(
        self,
        address: str,
        setting: Setting,
        *,
        jobs: int | None = None,
        share: Literal["content", "path"] = "content",
    ) -> None:
        self.width = jobs or 1
        self._address = address
        # The workers' own environment holds there; ours may have secrets in it.
        self._setting = replace(setting, environ={})
        self._jobs = jobs
        self._share = share
        self._name = f"syllabus-agent-{uuid.uuid4().hex}"
        self._cluster: Any = None
        self._client: Any = None

    async def __aenter__(self) -> Self:
        try:
            await self._connect()
        except BaseException:
            await self._leave()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._leave()

    async def do(self, errand: Errand) -> Outcome:
        """Read a document on some worker.

        Raises:
            ServerLostError: the scheduler has gone away.
            ServerError: the servers do not start there.
        """
        future = self._client.submit(_do, self._name, errand, pure=False)
        try:
            outcome: Outcome = await future
        except distributed.KilledWorker:
            what = "the workers that were given it ended, one after the other"
            return Outcome(cause=what, lasting=False)
        except FutureCancelledError as error:
            what = f"the scheduler at {self._address} has gone away"
            raise ServerLostError("cluster", what, "Start it, then go on with --resume") from error
        finally:
            future.release()
        return outcome

    async def _connect(self) -> None:
        target: Any = self._address
        if self._address == LOCAL:
            target = self._cluster = await distributed.LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=self._jobs or usable_cores(),
                threads_per_worker=1,
                processes=True,
                asynchronous=True,
                dashboard_address=None,
                silence_logs="ERROR",
            )
        try:
            self._client = await distributed.Client(target, asynchronous=True, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, TimeoutError, ValueError) as error:
            what = f"there is no scheduler at {self._address} ({error})"
            raise ConnectError("cluster", what, "Start one with: dask scheduler") from error
        await self._client.wait_for_workers(1)
        threads = sum((await self._client.nthreads()).values())
        if self._jobs is None or self._address == LOCAL:
            self.width = _AHEAD * max(1, threads)
        benches = _Benches(self._setting, quiet=self._cluster is not None)
        await self._client.register_plugin(benches, name=self._name)

    async def _leave(self) -> None:
        if self._client is not None:
            if self._client.status == "running":
                await self._client.unregister_worker_plugin(self._name)
            await self._client.close()
        if self._cluster is not None:
            await self._cluster.close()


def _do(name: str, errand: Errand) -> Outcome:
    """On a worker: read a document on one of its benches."""
    benches: Any = distributed.get_worker().plugins[name]
    outcome: Outcome = benches.do(errand)
    return outcome


class _Benches(distributed.WorkerPlugin):
    """A worker's benches, made with its first document, on an event loop of their own."""

    def __init__(self, setting: Setting, *, quiet: bool) -> None:
        self._setting = setting
        self._quiet = quiet

    def setup(self, worker: Any) -> None:
        """Dask's: the plugin has come to a worker."""
        if self._quiet:
            # What a cluster that is ours says when it is closed is of no use to anybody.
            logging.getLogger("distributed").setLevel(logging.CRITICAL)
        self._threads = worker.state.nthreads
        self._mutex = threading.Lock()
        self._stack = ExitStack()
        self._portal: BlockingPortal | None = None

    def teardown(self, worker: Any) -> None:  # noqa: ARG002  Dask's
        """Dask's: the batch is over, or the worker ends."""
        self._stack.close()

    def do(self, errand: Errand) -> Outcome:
        """Read a document; called from the worker's threads."""
        with self._mutex:
            if self._portal is None:
                self._portal = self._open()
        return self._portal.call(self._crew.do, errand)

    def _open(self) -> BlockingPortal:
        folder = Path(tempfile.mkdtemp(prefix="syllabus-agent-"))
        self._stack.callback(shutil.rmtree, folder, ignore_errors=True)
        portal = self._stack.enter_context(start_blocking_portal())
        crew = LocalCrew(self._threads, folder, self._setting)
        self._crew = self._stack.enter_context(portal.wrap_async_context_manager(crew))
        return portal
