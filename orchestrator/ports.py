"""What a run needs of the world: servers to call, and somebody who writes down what is done."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from orchestrator.catalog import Catalog
from orchestrator.entries import CallCopy
from orchestrator.plan import Step
from orchestrator.progress import OnProgress

__all__ = ["Recorder", "Servers"]


class Servers(Protocol):
    """What a plan runs over: ``Sessions``, or anything else with these two."""

    async def connect(self, servers: tuple[str, ...]) -> Catalog:
        """Connect those of the servers that are configured, at the same time; what they offer."""

    async def call(
        self,
        server: str,
        tool: str,
        arguments: dict[str, Any],
        *,
        on_progress: OnProgress | None = None,
        key: str | None = None,
    ) -> Any:
        """Call a tool; its structured result if it gives one, else its text. ``key`` names the call to the server."""


class Recorder(Protocol):
    """Who writes down what is done: ``journal.Record``, or anything else with these."""

    before: dict[str, Any]
    """Results of an earlier life of this run, by step (and element) id: these are not called again."""

    def intend(self, name: str, step: Step, arguments: Mapping[str, Any]) -> str:
        """A call is about to be made; its idempotency key."""

    def extend(self, steps: Iterable[Step]) -> None:
        """The plan has grown, which it does only while it is still being written."""

    def done(self, name: str, result: Any) -> None:
        """A call has given its result."""

    def failed(self, name: str, error: str) -> None:
        """A call has come back without a result, and without its effect."""

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        """Calls have been made elsewhere, and written down there (see ``backends``)."""
