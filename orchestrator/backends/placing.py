"""Has the parts of a plan run by a backend, as the steps of a small plan that our own executor runs.

So whatever holds for steps holds for parts: how many run at once, the longest first, what a failure stops. Once they have
ended, the plan itself is run where it was started: what the parts have done counts as done before, and what is left are the
steps that join them.
"""

from __future__ import annotations

import inspect
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Protocol

import anyio

from orchestrator.approval import Approver
from orchestrator.backends.backend import Backend, Order, Report
from orchestrator.backends.parts import Part, cut
from orchestrator.backends.returns import EndedElsewhereError, Returns
from orchestrator.catalog import Catalog
from orchestrator.errors import WorkersLostError
from orchestrator.expected import Expected
from orchestrator.guard import Guard
from orchestrator.limits import Limits
from orchestrator.outcome import PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.ports import Recorder
from orchestrator.progress import EventKind, OnProgress, ProgressCallback, StepEvent, Watcher
from orchestrator.run import Run
from orchestrator.schedule import Schedule

__all__ = ["Placing"]

_PLACE: Final = "backend"


class RunHere(Protocol):
    """``run_plan`` with all else that it is told."""

    async def __call__(self, plan: Plan, *, recorder: Recorder) -> PlanOutcome:
        """What became of every step."""


@dataclass(kw_only=True)
class Placing:
    """One plan's parts.

    Attributes:
        plan: without faults.
        backend: runs them; not yet started.
        recorder: writes down what was done, and knows what an earlier life of the run has done.
        callback: told of the steps that are done.
        watcher: sees their beginning and their end, once their part has ended.
        limits: for each place that runs parts.
        durations: expected seconds by step id or ``server.tool``.
        approver: what it wants to be asked about is not placed.
        guard: goes along with the parts.
        clock: seconds.
        chance: an even draw from [0, 1).
    """

    plan: Plan
    backend: Backend
    recorder: Recorder | None
    callback: ProgressCallback | None
    watcher: Watcher | None
    limits: Limits | None
    durations: Mapping[str, float] | None
    approver: Approver | None
    guard: Guard | None
    clock: Callable[[], float]
    chance: Callable[[], float]
    _parts: dict[str, Part] = field(init=False, default_factory=dict)
    _returns: Returns = field(init=False)
    _elements: dict[str, list[str]] = field(init=False, default_factory=dict)
    _told: int = field(init=False, default=0)
    _fatal: Exception | None = field(init=False, default=None)

    async def to_end(self, here: RunHere) -> PlanOutcome:
        """Have every part run that is not done, and then what joins them.

        Args:
            here: runs a plan under a recorder, in this process.

        Raises:
            ServerError: the backend cannot be used.
            Exception: whatever the callback raises.
        """
        began = self.clock()
        run = getattr(self.recorder, "run", None) or secrets.token_hex(8)
        self._returns = returns = Returns(run, self.recorder)
        self._told = sum(step.id in returns.before for step in self.plan.steps)
        for name in returns.before:
            if "[" in name:
                self._elements.setdefault(name.partition("[")[0], []).append(name)
        self._parts = {part.key: part for part in self._cut()}
        if self._parts:
            try:
                await self.backend.start()
                await self._place()
            finally:
                with anyio.CancelScope(shield=True):
                    await self.backend.stop()
        if returns.stopped_by is None:
            return returns.joined(self.plan, await here(returns.left(self.plan), recorder=returns), began)
        outcome = returns.stopped(self.plan, began, self.clock())
        for step in self.plan.steps:
            if outcome.steps[step.id].state != "done":
                await self._tell(step, outcome.steps[step.id])
        return outcome

    def _cut(self) -> list[Part]:
        """The parts of which something is left to do."""
        known = self._returns.before
        parts = cut(self.plan) if self.approver is None else cut(self.plan, stays=self.approver.needs)
        return [part for part in parts if any(step.id not in known for step in part.plan.steps)]

    async def _place(self) -> None:
        width = min(self.backend.width, len(self._parts))
        at_once = min(width, self.plan.max_concurrent or width)
        self._each = None if self.plan.max_concurrent is None else self.plan.max_concurrent // at_once
        plan = Plan(
            steps=tuple(
                Step(id=f"part-{key}", server=_PLACE, tool="run", arguments={"part": key})
                for key in self._parts
            ),
            max_concurrent=at_once,
        )
        await self._run_of(plan, _Places(self._run_part), durations=self._seconds()).to_end()
        if self._fatal is not None:
            raise self._fatal

    def _seconds(self) -> dict[str, float]:
        expected = Expected(self.durations or {}, self.plan.steps)
        return {
            f"part-{key}": sum(map(expected.seconds, part.plan.steps)) for key, part in self._parts.items()
        }

    def _run_of(
        self,
        plan: Plan,
        places: _Places,
        *,
        recorder: Recorder | None = None,
        durations: Mapping[str, float] | None = None,
    ) -> Run:
        before = () if recorder is None else recorder.before
        return Run(
            plan,
            Schedule(plan, before=before, durations=durations),
            places,
            Catalog(),
            callback=None,
            watcher=None,
            recorder=recorder,
            clock=self.clock,
            chance=self.chance,
        )

    # One part

    async def _run_part(self, key: str) -> None:
        part = self._parts[key]
        try:
            await self._submit(part)
            await self._tell_done(part)
        except Exception as error:
            self._fatal = self._fatal or error
            raise
        if self._returns.stopped_by is not None:
            raise EndedElsewhereError(None)

    async def _submit(self, part: Part) -> None:
        def take(report: Report) -> None:
            self._returns.take(part, report, self.clock())

        try:
            await self.backend.submit(self._order(part), take)
        except WorkersLostError as error:
            await self._refuse(part, error)

    async def _refuse(self, part: Part, error: WorkersLostError) -> None:
        """Nobody can run it: each of its steps that something is left of has failed, as far as a step comes to its turn."""
        lost = Returns(self._returns.run, None)
        lost.before = self._returns.before
        lost.steps = {step.id: StepOutcome(step.id, "failed", error=error) for step in part.plan.steps}
        outcome = await self._run_of(lost.left(part.plan), _Places(self._run_part), recorder=lost).to_end()
        self._returns.refuse(outcome, error)

    def _order(self, part: Part) -> Order:
        before = self._returns.before
        names = [name for step in part.plan.steps for name in (step.id, *self._elements.get(step.id, ()))]
        return Order(
            key=part.key,
            run=self._returns.run,
            plan=part.plan.to_json(indent=None),
            before={name: before[name] for name in names if name in before},
            max_concurrent=self._each,
            limits=self.limits,
            durations={} if self.durations is None else dict(self.durations),
            guard=self.guard,
        )

    # Telling

    async def _tell_done(self, part: Part) -> None:
        outcomes = [self._returns.steps[step.id] for step in part.plan.steps]
        known = {} if self.recorder is None else self.recorder.before
        for outcome in sorted(outcomes, key=lambda one: one.ended or 0.0):
            over = outcome.state == "done" or outcome.stood_in is not None
            if over and outcome.id not in known:
                await self._tell(part.plan.by_id[outcome.id], outcome)

    async def _tell(self, step: Step, outcome: StepOutcome) -> None:
        if outcome.started is not None:
            self._see("started", step, outcome.started)
            await self._call_back(step, None)
        self._told += 1
        self._see(outcome.state, step, outcome.ended, None if outcome.error is None else str(outcome.error))
        await self._call_back(step, outcome.result if outcome.state == "done" else outcome)

    def _see(self, kind: EventKind, step: Step, at: float | None, message: str | None = None) -> None:
        if self.watcher is not None:
            self.watcher(StepEvent(kind, step, step.id, self.clock() if at is None else at, message=message))

    async def _call_back(self, step: Step, result: Any) -> None:
        if self.callback is not None:
            answer = self.callback(self._told, len(self.plan.steps), step, result)
            if inspect.isawaitable(answer):
                await answer


class _Places:
    """Servers whose one tool runs a part."""

    def __init__(self, run_part: Callable[[str], Any]) -> None:
        self._run_part = run_part

    async def connect(self, _: tuple[str, ...]) -> Catalog:
        return Catalog()

    async def call(
        self,
        server: str,
        tool: str,
        arguments: dict[str, Any],
        *,
        on_progress: OnProgress | None = None,
        key: str | None = None,
    ) -> Any:
        del server, tool, on_progress, key
        await self._run_part(arguments["part"])
