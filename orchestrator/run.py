"""One run of a plan: a task group drives the schedule over servers.

There is no loop that polls and no central task. Each call's task reports its end to the schedule and does what the
schedule answers: it takes the next step itself and starts tasks for the others. So a step starts in the very turn of the
event loop in which its last input arrives, and 10,000 empty steps need no more tasks than run at once.
"""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import nullcontext
from math import inf
from typing import Any, Final, Protocol

import anyio
from anyio.abc import TaskGroup
from anyio.lowlevel import checkpoint
from anyio.streams.memory import MemoryObjectReceiveStream

from orchestrator.approval import Approver
from orchestrator.catalog import Catalog, Hints
from orchestrator.check import ensure_sound
from orchestrator.condition import elements, holds
from orchestrator.errors import (
    CallTimeoutError,
    ConnectError,
    JournalError,
    NotApprovedError,
    ToolCallError,
    UnresolvedReferenceError,
    UsageError,
)
from orchestrator.growth import Anew, Draft, Growth, Writer, Written
from orchestrator.guard import Guard
from orchestrator.journal import CallCopy
from orchestrator.messages import (
    Cancelled,
    Decide,
    Decided,
    Drop,
    Event,
    Failed,
    Finish,
    Finished,
    Gather,
    Idle,
    Instruction,
    Rest,
    Rested,
    Skip,
    Start,
    Stop,
)
from orchestrator.node import child_id
from orchestrator.outcome import Attempt, Ending, PlanOutcome, StepOutcome
from orchestrator.outlook import Outlook, outlook_of
from orchestrator.plan import Fallback, ForEach, Plan, Step, Timeout
from orchestrator.progress import EventKind, ProgressCallback, StepEvent, Watcher
from orchestrator.reference import ITEM, Reference, follow_path
from orchestrator.retry import is_refusal, retry_in
from orchestrator.schedule import Schedule
from orchestrator.spans import Spans

__all__ = ["OnProgress", "Recorder", "Run", "Servers"]


_BREATH: Final = 32
"""After so many calls the event loop has its turn, even where calls never wait for anything."""


class OnProgress(Protocol):
    """Told of a server's word on a call that runs."""

    async def __call__(self, progress: float, total: float | None, message: str | None) -> None:
        """So far, of so much if it is known, and in words."""


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


class _Mailbox:
    """Where a task that has nothing to do is handed its next step, or None when there will be none."""

    __slots__ = ("filled", "step")

    def __init__(self) -> None:
        self.filled = anyio.Event()
        self.step: str | None = None

    def fill(self, step: str | None) -> None:
        self.step = step
        self.filled.set()


class Run:
    """One run of a plan; ``to_end`` may be awaited once.

    Args:
        plan: a plan without faults.
        schedule: the plan's schedule, not yet begun.
        servers: where the calls go.
        catalog: what the servers offer.
        callback: told when a step starts and ends.
        watcher: sees every event.
        recorder: writes down what is done; the schedule has been told of its ``before``.
        writer: writes the plan's steps while it runs; the schedule is not complete.
        rounds: how often the writer may add steps when it has seen what came of the others.
        approver: is asked before the calls that it wants to be asked about.
        guard: looks at what results bring into arguments.
        spans: tells OpenTelemetry of the plan and of each call.
        clock: seconds.
        chance: an even draw from [0, 1).
    """

    def __init__(  # noqa: PLR0913  options, all by keyword
        self,
        plan: Plan,
        schedule: Schedule,
        servers: Servers,
        catalog: Catalog,
        *,
        callback: ProgressCallback | None,
        watcher: Watcher | None,
        recorder: Recorder | None = None,
        writer: Writer | None = None,
        rounds: int = 3,
        approver: Approver | None = None,
        guard: Guard | None = None,
        spans: Spans | None = None,
        clock: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self._plan = plan
        self._writer = writer
        self._rounds = rounds
        self._approver = approver
        self._guard = guard
        self._spans = spans
        self._answer: str | None = None
        self._calls = 0
        self._lull = anyio.Event()
        self._schedule = schedule
        self._learns = schedule.learns
        self._servers = servers
        self._catalog = catalog
        self._callback = callback
        self._watcher = watcher
        self._recorder = recorder
        self._before: Mapping[str, Any] = {} if recorder is None else recorder.before
        self._clock = clock
        self._chance = chance
        self._total = len(plan.steps)
        self._outcomes = {step.id: self._known(step.id) for step in plan.steps}
        self._steps = dict(plan.by_id)
        self._items: dict[str, Any] = {}
        self._idle: list[_Mailbox] = []
        self._over = sum(outcome.state != "skipped" for outcome in self._outcomes.values())
        self._stopped_by: str | None = None
        self._broken: Exception | None = None
        self._tasks: TaskGroup
        self._send, self._receive = anyio.create_memory_object_stream[Awaitable[None]](inf)

    async def to_end(self) -> PlanOutcome:
        """Run every step that can run; what became of each."""
        started = self._clock()
        async with anyio.create_task_group() as telling:
            telling.start_soon(self._await_callbacks, self._receive)
            with self._send:
                async with anyio.create_task_group() as self._tasks:
                    self._follow(self._schedule.begin(), keep=False)
                    if self._writer is not None:
                        self._tasks.start_soon(self._write, self._writer)
        if self._broken is not None:
            raise self._broken
        return PlanOutcome(
            self._of_steps(), started, self._clock(), self._stopped_by, self._plan, self._answer
        )

    def _of_steps(self) -> dict[str, StepOutcome]:
        outcomes = {name: outcome for name, outcome in self._outcomes.items() if name not in self._items}
        for name, outcome in outcomes.items():
            stand_in = self._schedule.stand_in(name)
            if stand_in != name and outcomes[stand_in].state == "done":
                outcome.stood_in = stand_in
        return outcomes

    def _known(self, name: str) -> StepOutcome:
        if name in self._before:
            return StepOutcome(name, "done", self._before[name])
        if self._before and self._has_fallen_back(name):
            return StepOutcome(name, "failed")
        return StepOutcome(name, "skipped")

    def _has_fallen_back(self, name: str) -> bool:
        """Whether another step has stood in for it in an earlier life of this run."""
        step = self._plan.by_id.get(name)
        while step is not None and isinstance(step.on_error, Fallback):
            if step.on_error.fallback in self._before:
                return True
            step = self._plan.by_id.get(step.on_error.fallback)
        return False

    # A plan that is still being written

    async def _write(self, writer: Writer) -> None:
        """Take the writer's steps as they come, beside the calls; show it what came of them, for as many rounds as there are."""
        try:
            await self._write_rounds(writer)
        except Exception as error:  # noqa: BLE001  the writer is the caller's: its error ends the run and is raised to them
            self._break(error)
        else:
            self._follow(self._schedule.close(), keep=False)

    async def _write_rounds(self, writer: Writer) -> None:
        draft = Draft(self._catalog, early=self._may_start_early)
        outlook: Outlook | None = None
        for left in range(self._rounds, -1, -1):
            known = set(self._steps)
            written = await self._write_round(writer, draft, outlook)
            await self._until_idle()
            fresh = [step for step in self._plan.steps if step.id not in known]
            failed = any(self._outcomes[step.id].state == "failed" for step in fresh)
            if left == 0 or not (written.look or (failed and written.answer is None)):
                return
            outlook = outlook_of(self._plan.steps, self._outcomes, rounds_left=left)

    async def _write_round(self, writer: Writer, draft: Draft, outlook: Outlook | None) -> Written:
        async for emission in writer.write(outlook):
            if isinstance(emission, Anew):
                draft.anew()
            elif isinstance(emission, Step):
                self._grow(draft.take(emission))
            else:
                growth = draft.complete(emission.plan)
                if draft.steps:
                    ensure_sound(Plan(steps=tuple(draft.steps.values())), self._catalog)
                self._grow(growth)
                self._answer = emission.answer or self._answer
                return emission
        raise UsageError("The planner ended without a plan", "Ask again, or use the built-in planner")

    def _may_start_early(self, step: Step) -> bool:
        tool = self._catalog.get(step.server, step.tool)
        safe = tool is not None and tool.hints.read_only
        return safe and not (self._approver is not None and self._approver.needs(step))

    def _grow(self, growth: Growth) -> None:
        if growth.added:
            if self._recorder is not None:
                self._recorder.extend(growth.added)
            self._plan = Plan(
                steps=(*self._plan.steps, *growth.added),
                max_concurrent=self._plan.max_concurrent,
                on_error=self._plan.on_error,
            )
            self._total += len(growth.added)
            self._steps.update({step.id: step for step in growth.added})
            self._outcomes.update({step.id: self._known(step.id) for step in growth.added})
            self._follow(self._schedule.extend(growth.added), keep=False)
        for name in growth.withdrawn:
            self._follow(self._schedule.withdraw(name), keep=False)

    async def _until_idle(self) -> None:
        while not self._schedule.is_idle:
            self._lull = anyio.Event()
            await self._lull.wait()

    # Leave

    async def _ask_leave(self, name: str, step: Step, approver: Approver, decided: Decided) -> None:
        """Wait for the user's word; nothing else waits with it."""
        arguments = step.template.fill(lambda ref: self._shown(name, ref))
        try:
            allowed = await approver.allows(step, arguments)
        except Exception as error:  # noqa: BLE001  the approver is the caller's: its error ends the run and is raised to them
            self._break(error)
            return
        if self._schedule.state(name) != "deciding":
            return
        if not allowed:
            self._outcomes[name].error = NotApprovedError(step.server, step.tool)
            self._end(name, "failed")
            self._follow(self._schedule.handle(Failed(name)), keep=False)
            return
        if decided.elements is not None:
            self._spread(name, step)
        self._follow(self._schedule.handle(decided), keep=False)

    def _shown(self, name: str, reference: Reference) -> Any:
        try:
            return self._named(name, reference) if reference.step != ITEM else str(reference)
        except UnresolvedReferenceError:
            return str(reference)

    # Tasks

    async def _work(self, name: str | None) -> None:
        """Make a step's call, then that of a step which its end has let start; without one, wait to be given one."""
        while True:
            while name is not None:
                event = await self._attempt(name)
                name = self._follow(self._schedule.handle(event), keep=True)
            if self._schedule.is_over():
                return
            mailbox = _Mailbox()
            self._idle.append(mailbox)
            await mailbox.filled.wait()
            name = mailbox.step

    def _hand_over(self, name: str) -> None:
        """Give a step to a task that waits for one, or to a new one."""
        if self._idle:
            self._idle.pop().fill(name)
        else:
            self._tasks.start_soon(self._work, name)

    async def _rest(self, name: str, seconds: float) -> None:
        await anyio.sleep(seconds)
        self._follow(self._schedule.handle(Rested(name)), keep=False)

    async def _attempt(self, name: str) -> Event:
        outcome, step = self._outcomes[name], self._steps[name]
        attempt = Attempt(self._clock(), 0.0)
        if outcome.started is None:
            outcome.started = attempt.started
        outcome.attempts += (attempt,)
        try:
            self._calls += 1
            if not self._calls % _BREATH:
                await checkpoint()
            outcome.result = await self._call(name, step)
            if self._recorder is not None:
                self._recorder.done(name, outcome.result)
        except anyio.get_cancelled_exc_class():
            attempt.error = "cancelled"
            self._end(name, "cancelled")
            self._schedule.handle(Cancelled(name))
            raise
        except Exception as error:  # noqa: BLE001  the edge to another process: whatever it raises, the step has failed
            attempt.error = str(error) or type(error).__name__
            return self._failed(name, step, error)
        finally:
            attempt.ended = self._clock()
        self._end(name, "done", attempt.ended)
        return Finished(name, attempt.ended - attempt.started) if self._learns else Finished(name)

    def _failed(self, name: str, step: Step, error: Exception) -> Failed:
        outcome = self._outcomes[name]
        self._record_failure(name, error)
        tool = self._catalog.get(step.server, step.tool)
        hints = Hints() if tool is None else tool.hints
        wait = retry_in(error, len(outcome.attempts), policy=step.retry, hints=hints, chance=self._chance())
        if self._stopped_by is not None or self._broken is not None:
            wait = None
        if wait is None:
            outcome.error = error
            self._end(name, "failed")
        else:
            self._see("retrying", name, message=str(error), seconds=wait)
        last = outcome.attempts[-1]
        return Failed(name, wait, self._clock() - last.started, is_refusal(error))

    def _record_failure(self, name: str, error: Exception) -> None:
        """Only where the effect cannot have come about: what may have had it stays an intent."""
        if isinstance(error, JournalError):
            self._break(error)
        elif self._recorder is not None and isinstance(error, ToolCallError | ConnectError):
            try:
                self._recorder.failed(name, str(error))
            except JournalError as unwritten:
                self._break(unwritten)

    async def _call(self, name: str, step: Step) -> Any:
        template = step.template
        arguments = step.arguments
        if not template.is_plain:
            arguments = template.fill(lambda ref: self._named(name, ref))
            if self._guard is not None:
                self._guard.check(step, arguments)
        options: dict[str, Any] = {}
        if self._recorder is not None:
            options["key"] = self._recorder.intend(name, step, arguments)
        if self._watcher is not None:
            options["on_progress"] = self._progress_seer(name)
        if self._spans is None and step.timeout is None:
            return await self._servers.call(step.server, step.tool, arguments, **options)
        with (
            nullcontext()
            if self._spans is None
            else self._spans.call(name, step, len(self._outcomes[name].attempts))
        ):
            return await self._send_call(step, arguments, options)

    async def _send_call(self, step: Step, arguments: dict[str, Any], options: dict[str, Any]) -> Any:
        if step.timeout is not None:
            return await self._call_within(step, arguments, step.timeout, options)
        return await self._servers.call(step.server, step.tool, arguments, **options)

    async def _call_within(
        self, step: Step, arguments: dict[str, Any], within: Timeout, options: dict[str, Any]
    ) -> Any:
        idle, longest = within.idle or inf, within.total or inf
        end = anyio.current_time() + longest
        see: OnProgress | None = options.pop("on_progress", None)

        async def on_progress(progress: float, total: float | None, message: str | None) -> None:
            scope.deadline = min(end, anyio.current_time() + idle)
            if see is not None:
                await see(progress, total, message)

        with anyio.CancelScope(deadline=min(end, anyio.current_time() + idle)) as scope:
            return await self._servers.call(
                step.server, step.tool, arguments, on_progress=on_progress, **options
            )
        if scope.deadline < end:
            raise CallTimeoutError(step.server, step.tool, idle, "idle")
        raise CallTimeoutError(step.server, step.tool, longest, "total")

    def _progress_seer(self, name: str) -> OnProgress:
        async def see(progress: float, total: float | None, message: str | None) -> None:
            self._see("progress", name, progress=progress, total=total, message=message)

        return see

    # What the schedule says

    def _follow(self, instructions: list[Instruction], *, keep: bool) -> str | None:
        """Do it; with ``keep``, the first step to start is left to the caller and given back."""
        if not instructions:
            return None
        kept: str | None = None
        todo = deque(instructions)
        while todo:
            instruction = todo.popleft()
            if isinstance(instruction, Start):
                self._begin(instruction.step)
                if keep and kept is None:
                    kept = instruction.step
                else:
                    self._hand_over(instruction.step)
            elif isinstance(instruction, Decide):
                event = self._decide(instruction.step)
                if event is not None:
                    todo.extend(self._schedule.handle(event))
            else:
                self._follow_rare(instruction)
        return kept

    def _follow_rare(self, instruction: Instruction) -> None:
        if isinstance(instruction, Rest):
            self._tasks.start_soon(self._rest, instruction.step, instruction.seconds)
        elif isinstance(instruction, Skip):
            self._outcomes[instruction.step].because = instruction.because
            self._end(instruction.step, "skipped")
        elif isinstance(instruction, Drop):
            self._end(instruction.step, "cancelled")
        elif isinstance(instruction, Gather):
            self._gather(instruction.step, instruction.ending)
        elif isinstance(instruction, Stop):
            self._stopped_by = instruction.because
            self._tasks.cancel_scope.cancel()
        elif isinstance(instruction, Idle):
            self._lull.set()
        elif isinstance(instruction, Finish):
            while self._idle:
                self._idle.pop().fill(None)

    def _named(self, asking: str, reference: Reference) -> Any:
        result = self._result(asking, reference.step)
        return follow_path(reference, result) if reference.path else result

    def _result(self, asking: str, name: str) -> Any:
        if name == ITEM and asking in self._items:
            return self._items[asking]
        return self._outcomes[self._schedule.stand_in(name)].result

    def _decide(self, name: str) -> Event | None:
        """What becomes of it; None where the user is asked first."""
        step = self._steps[name]
        try:
            decided = self._decided(name, step)
        except UnresolvedReferenceError as error:
            self._outcomes[name].error = error
            self._end(name, "failed")
            return Failed(name)
        if decided.wanted and self._approver is not None and self._approver.needs(step):
            self._tasks.start_soon(self._ask_leave, name, step, self._approver, decided)
            return None
        if decided.elements is not None:
            self._spread(name, step)
        return decided

    def _decided(self, name: str, step: Step) -> Decided:
        if not holds(step.when, lambda other: self._result(name, other)):
            return Decided(name, wanted=False)
        if step.for_each is None:
            return Decided(name, wanted=True)
        return Decided(name, wanted=True, elements=len(self._elements(name, step.for_each)))

    def _elements(self, name: str, for_each: ForEach) -> list[Any]:
        return elements(for_each, lambda other: self._result(name, other))

    def _spread(self, name: str, step: Step) -> None:
        found = [] if step.for_each is None else self._elements(name, step.for_each)
        self._begin(name)
        for index, item in enumerate(found):
            child = child_id(name, index)
            self._steps[child] = step
            self._items[child] = item
            self._outcomes[child] = self._known(child)
        outcome = self._outcomes[name]
        outcome.started = self._clock()
        outcome.elements = tuple(self._outcomes[child_id(name, index)] for index in range(len(found)))

    def _gather(self, name: str, ending: Ending) -> None:
        outcome = self._outcomes[name]
        outcome.result = [element.result for element in outcome.elements]
        if ending == "failed":
            outcome.error = next(element.error for element in outcome.elements if element.error is not None)
        self._end(name, ending)

    # Telling

    def _begin(self, name: str) -> None:
        if self._watcher is not None:
            self._see("started", name)
        if self._callback is not None and name not in self._items:
            self._tell(name, None)

    def _end(self, name: str, ending: Ending, ended: float | None = None) -> None:
        outcome = self._outcomes[name]
        outcome.state = ending
        outcome.ended = self._clock() if ended is None else ended
        if self._watcher is not None:
            self._see(ending, name, message=None if outcome.error is None else str(outcome.error))
        if name not in self._items:
            self._over += 1
            if self._callback is not None:
                self._tell(name, outcome.result if ending == "done" else outcome)

    def _tell(self, name: str, result: Any) -> None:
        if self._callback is None or self._broken is not None:
            return
        try:
            answer = self._callback(self._over, self._total, self._steps[name], result)
        except Exception as error:  # noqa: BLE001  the callback is the caller's: its error ends the run and is raised to them
            self._break(error)
        else:
            if inspect.isawaitable(answer):
                self._send.send_nowait(answer)

    async def _await_callbacks(self, receive: MemoryObjectReceiveStream[Awaitable[None]]) -> None:
        """Await what an async callback gave, in order, beside the steps."""
        with receive:
            try:
                async for answer in receive:
                    await answer
            except Exception as error:  # noqa: BLE001  the callback is the caller's: its error ends the run and is raised to them
                self._break(error)
            finally:
                _drop(receive)

    def _break(self, error: Exception) -> None:
        self._broken = self._broken or error
        self._tasks.cancel_scope.cancel()

    def _see(self, kind: EventKind, name: str, **facts: Any) -> None:
        if self._watcher is not None:
            self._watcher(StepEvent(kind, self._steps[name], name, self._clock(), **facts))


def _drop(receive: MemoryObjectReceiveStream[Awaitable[None]]) -> None:
    """Close what nobody will await."""
    while receive.statistics().current_buffer_used:
        answer = receive.receive_nowait()
        if inspect.iscoroutine(answer):
            answer.close()
