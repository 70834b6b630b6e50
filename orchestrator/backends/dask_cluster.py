"""Workers of Dask distributed, each with a post: something of ours that does one kind of task, on an event loop of its own.

The engine places tasks and moves them when a worker is lost; what a task is, it does not know.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import threading
import uuid
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, ExitStack
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

import anyio
import distributed
from anyio.from_thread import BlockingPortal, start_blocking_portal
from distributed.client import FutureCancelledError

from orchestrator.backends.recall import to_its_end
from orchestrator.errors import ConnectError, ServerLostError, WorkersLostError

__all__ = ["LOCAL", "DaskCluster", "Doer", "MakeDoer"]

LOCAL: Final = "local"
"""Stands for a cluster that is started and ended with the work."""

_Task_contra = TypeVar("_Task_contra", contravariant=True)
_Task = TypeVar("_Task")
_Result_co = TypeVar("_Result_co", covariant=True)
_Result = TypeVar("_Result")


class Doer(Protocol[_Task_contra, _Result_co]):
    """What is at a post."""

    async def do(self, task: _Task_contra, scope: anyio.CancelScope) -> _Result_co:
        """Do a task under ``scope``; what has come of it, also where the scope was cancelled."""


MakeDoer = Callable[[int, Path], AbstractAsyncContextManager[Doer[_Task, _Result]]]
"""``make(threads, folder)`` on a worker: how many tasks may come at once, and an empty folder of its own."""


class DaskCluster(Generic[_Task, _Result]):
    """A cluster for one piece of work.

    Args:
        address: the scheduler's (``tcp://host:8786``, ``tls://...``), or ``local``.
        make: makes what is at each worker's post; it is sent there.
        workers: for ``local``, how many.
    """

    def __init__(self, address: str, make: MakeDoer[_Task, _Result], *, workers: int) -> None:
        self._address = address
        self._make = make
        self._workers = workers
        self._name = f"syllabus-agent-{uuid.uuid4().hex}"
        self._cluster: Any = None
        self._client: Any = None

    async def start(self) -> int:
        """Connect; how many threads the workers have that are there.

        Raises:
            ConnectError: there is no scheduler.
        """
        try:
            return await self._connect()
        except BaseException:
            await self.stop()
            raise

    async def do(self, task: _Task, deliver: Callable[[_Result], None]) -> None:
        """Have a task done by some worker, and hand over what has come of it: also where this is cancelled, once it has ended.

        Raises:
            WorkersLostError: the workers that were given it ended, one after the other.
            ServerLostError: the scheduler has gone away.
        """
        key = uuid.uuid4().hex
        future = self._client.submit(_do, self._name, key, task, key=f"{self._name}-{key}")

        async def work() -> None:
            deliver(await future)

        async def recall() -> None:
            if self._client.status == "running":
                await self._client.run(_recall, self._name, key, on_error="ignore")

        try:
            await to_its_end(work(), recall)
        except distributed.KilledWorker as error:
            raise WorkersLostError from error
        except FutureCancelledError as error:
            what = f"the scheduler at {self._address} has gone away"
            raise ServerLostError("cluster", what, "Start it, then go on with what is left") from error
        finally:
            future.release()

    async def everywhere(self, function: Callable[[], None]) -> None:
        """Call a function on every worker that is there."""
        if self._client is not None and self._client.status == "running":
            await self._client.run(function, on_error="ignore")

    async def stop(self) -> None:
        """Leave the workers as they were."""
        with anyio.CancelScope(shield=True):
            client, self._client = self._client, None
            if client is not None:
                if client.status == "running":
                    await client.unregister_worker_plugin(self._name)
                await client.close()
            cluster, self._cluster = self._cluster, None
            if cluster is not None:
                await cluster.close()

    async def _connect(self) -> int:
        target: Any = self._address
        if self._address == LOCAL:
            target = self._cluster = await distributed.LocalCluster(  # type: ignore[no-untyped-call]
                n_workers=self._workers,
                threads_per_worker=1,
                processes=True,
                asynchronous=True,
                dashboard_address="127.0.0.1:0",
                silence_logs="ERROR",
            )
        try:
            self._client = await distributed.Client(target, asynchronous=True, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, TimeoutError, ValueError) as error:
            what = f"there is no scheduler at {self._address} ({error})"
            raise ConnectError("cluster", what, "Start one with: dask scheduler") from error
        await self._client.wait_for_workers(1)
        await self._client.register_plugin(
            _Post(self._make, quiet=self._cluster is not None), name=self._name
        )
        threads: dict[str, int] = await self._client.nthreads()
        return max(1, sum(threads.values()))


def _do(name: str, key: str, task: Any) -> Any:
    """On a worker: do a task at its post."""
    post: Any = distributed.get_worker().plugins[name]
    return post.do(key, task)


def _recall(name: str, key: str, *, dask_worker: Any) -> None:
    """On each worker: the task is not wanted any more."""
    post = dask_worker.plugins.get(name)
    if post is not None:
        post.recall(key)


class _Post(distributed.WorkerPlugin):
    """A worker's post; what is at it is made with the first task."""

    def __init__(self, make: MakeDoer[Any, Any], *, quiet: bool) -> None:
        self._make = make
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
        self._scopes: dict[str, anyio.CancelScope] = {}
        self._recalled: set[str] = set()

    def teardown(self, worker: Any) -> None:  # noqa: ARG002  Dask's
        """Dask's: the work is over, or the worker ends."""
        with self._mutex:
            self._stack.close()
            self._portal = None

    def do(self, key: str, task: Any) -> Any:
        """Do a task; called from the worker's threads."""
        with self._mutex:
            portal = self._portal = self._portal or self._open()
        return portal.call(self._under_scope, key, task)

    def recall(self, key: str) -> None:
        """A task is not wanted any more, be it here already or not."""
        self._recalled.add(key)
        portal = self._portal
        if portal is not None:
            portal.start_task_soon(self._cancel, key)

    async def _under_scope(self, key: str, task: Any) -> Any:
        scope = self._scopes[key] = anyio.CancelScope()
        if key in self._recalled:
            scope.cancel()
        try:
            return await self._doer.do(task, scope)
        finally:
            del self._scopes[key]

    async def _cancel(self, key: str) -> None:
        scope = self._scopes.get(key)
        if scope is not None:
            scope.cancel()

    def _open(self) -> BlockingPortal:
        folder = Path(tempfile.mkdtemp(prefix="syllabus-agent-"))
        self._stack.callback(shutil.rmtree, folder, ignore_errors=True)
        portal = self._stack.enter_context(start_blocking_portal())
        self._doer = self._stack.enter_context(
            portal.wrap_async_context_manager(self._make(self._threads, folder))
        )
        return portal
