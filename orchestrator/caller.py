"""Makes one attempt of a step's call: arguments filled in and looked at, written down, sent within its time."""

from __future__ import annotations

from collections.abc import Awaitable
from math import inf
from typing import Any

import anyio

from orchestrator.errors import CallTimeoutError
from orchestrator.guard import Guard
from orchestrator.plan import Step, Timeout
from orchestrator.ports import Recorder, Servers
from orchestrator.progress import OnProgress
from orchestrator.results import Results
from orchestrator.spans import Spans
from orchestrator.telling import Telling

__all__ = ["Caller"]


class Caller:
    """Calls servers for a run.

    Args:
        servers: where the calls go.
        results: what references name.
        telling: sees the servers' own progress.
        recorder: writes down what is about to be done.
        guard: looks at what results bring into arguments.
        spans: tells OpenTelemetry of each call.
    """

    def __init__(
        self,
        servers: Servers,
        results: Results,
        telling: Telling,
        *,
        recorder: Recorder | None,
        guard: Guard | None,
        spans: Spans | None,
    ) -> None:
        self._servers = servers
        self._results = results
        self._telling = telling
        self._recorder = recorder
        self._guard = guard
        self._spans = spans
        self._is_watched = telling.watcher is not None

    async def call(self, name: str, step: Step, attempt: int) -> Any:
        """The tool's result.

        Args:
            name: the step's id, or the element's.
            step: what is called.
            attempt: which call of it this is, from 1.

        Raises:
            UnresolvedReferenceError: a result lacks what an argument refers to.
            RefusedValueError: a result may not be in that place.
            JournalError: the call could not be written down, and was not made.
            CallTimeoutError: it took longer than the step allows.
            OrchestratorError: whatever else the servers raise.
        """
        template = step.template
        arguments = step.arguments
        if not template.is_plain:
            named = self._results.named
            arguments = template.fill(lambda reference: named(name, reference))
            if self._guard is not None:
                self._guard.check(step, arguments)
        options: dict[str, Any] = {}
        if self._recorder is not None:
            options["key"] = self._recorder.intend(name, step, arguments)
        if self._is_watched:
            options["on_progress"] = self._telling.on_progress(step, name)
        if self._spans is None:
            return await self._sent(step, arguments, options)
        with self._spans.call(name, step, attempt):
            return await self._sent(step, arguments, options)

    def _sent(self, step: Step, arguments: dict[str, Any], options: dict[str, Any]) -> Awaitable[Any]:
        if step.timeout is None:
            return self._servers.call(step.server, step.tool, arguments, **options)
        return self._call_within(step.timeout, step, arguments, **options)

    async def _call_within(
        self,
        within: Timeout,
        step: Step,
        arguments: dict[str, Any],
        *,
        on_progress: OnProgress | None = None,
        key: str | None = None,
    ) -> Any:
        idle, longest = within.idle or inf, within.total or inf
        end = anyio.current_time() + longest

        async def see(progress: float, total: float | None, message: str | None) -> None:
            scope.deadline = min(end, anyio.current_time() + idle)
            if on_progress is not None:
                await on_progress(progress, total, message)

        with anyio.CancelScope(deadline=min(end, anyio.current_time() + idle)) as scope:
            return await self._servers.call(step.server, step.tool, arguments, on_progress=see, key=key)
        if scope.deadline < end:
            raise CallTimeoutError(step.server, step.tool, idle, "idle")
        raise CallTimeoutError(step.server, step.tool, longest, "total")
