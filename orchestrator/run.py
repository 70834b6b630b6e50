"""One run of a plan: a task group drives the schedule over servers.

There is no loop that polls and no central task. Each call's task reports its end to the schedule and does what the
schedule answers: it takes the next step itself and starts tasks for the others. So a step starts in the very turn of the
event loop in which its last input arrives, and 10,000 empty steps need no more tasks than run at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, Final

import anyio
from anyio.abc import TaskGroup
from anyio.lowlevel import checkpoint

from orchestrator.approval import Approver
from orchestrator.caller import Caller
from orchestrator.catalog import Catalog, Hints
from orchestrator.errors import (
    ConnectError,
    JournalError,
    NotApprovedError,
    ToolCallError,
    UnresolvedReferenceError,
)
from orchestrator.growth import Growth, Writer
from orchestrator.guard import Guard
from orchestrator.handoff import Handoff
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
from orchestrator.outcome import Attempt, Ending, PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.ports import Recorder, Servers
from orchestrator.progress import ProgressCallback, Watcher
from orchestrator.results import Results
from orchestrator.retry import is_refusal, retry_in
from orchestrator.schedule import Schedule
from orchestrator.spans import Spans
from orchestrator.telling import Telling
from orchestrator.writing import write_plan

__all__ = ["Run"]


_BREATH: Final = 32
"""After so many calls the event loop has its turn, even where calls never wait for anything."""


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
        early: which of them may start before the plan is complete, besides those whose tools only read.
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
        early: Callable[[Step], bool] | None = None,
        approver: Approver | None = None,
        guard: Guard | None = None,
        spans: Spans | None = None,
        clock: Callable[[], float],
        chance: Callable[[], float],
    ) -> None:
        self.plan = plan
        self._schedule = schedule
        self._catalog = catalog
        self._recorder = recorder
        self._writer = writer
        self._rounds = rounds
        self._early = early
        self._approver = approver
        self._clock = clock
        self._chance = chance
        self._learns = schedule.learns
        self._telling = Telling(callback, watcher, clock=clock, broken=self._break)
        self._results = Results({} if recorder is None else recorder.before, schedule.stand_in)
        self._results.add(plan.steps)
        self._caller = Caller(
            servers, self._results, self._telling, recorder=recorder, guard=guard, spans=spans
        )
        self._handoff = Handoff()
        self._lull = anyio.Event()
        self._answer: str | None = None
        self._calls = 0
        self._over = sum(outcome.state != "skipped" for outcome in self.outcomes.values())
        self._stopped_by: str | None = None
        self._broken: Exception | None = None
        self._tasks: TaskGroup

    async def to_end(self) -> PlanOutcome:
        """Run every step that can run; what became of each."""
        started = self._clock()
        async with anyio.create_task_group() as answers:
            answers.start_soon(self._telling.await_answers)
            with self._telling:
                async with anyio.create_task_group() as self._tasks:
                    self._follow(self._schedule.begin(), keep=False)
                    if self._writer is not None:
                        self._tasks.start_soon(self._write, self._writer)
        if self._broken is not None:
            raise self._broken
        return PlanOutcome(
            self._results.of_steps(), started, self._clock(), self._stopped_by, self.plan, self._answer
        )

    # A plan that is still being written

    @property
    def outcomes(self) -> Mapping[str, StepOutcome]:
        """What has become of each step, and of each element's call, so far."""
        return self._results.outcomes

    def grow(self, growth: Growth) -> None:
        """Take steps on, written down before any of them starts, and leave others."""
        if growth.added:
            if self._recorder is not None:
                self._recorder.extend(growth.added)
            self.plan = self.plan.model_copy(update={"steps": (*self.plan.steps, *growth.added)})
            self._results.add(growth.added)
            self._follow(self._schedule.extend(growth.added), keep=False)
        for name in growth.withdrawn:
            self._follow(self._schedule.withdraw(name), keep=False)

    async def until_idle(self) -> None:
        """Wait until every step so far has ended."""
        while not self._schedule.is_idle:
            self._lull = anyio.Event()
            await self._lull.wait()

    async def _write(self, writer: Writer) -> None:
        try:
            self._answer = await write_plan(
                writer, self, self._catalog, rounds=self._rounds, early=self._may_start_early
            )
        except Exception as error:  # noqa: BLE001  the writer is the caller's: its error ends the run and is raised to them
            self._break(error)
        else:
            self._follow(self._schedule.close(), keep=False)

    def _may_start_early(self, step: Step) -> bool:
        tool = self._catalog.get(step.server, step.tool)
        if tool is None or (self._approver is not None and self._approver.needs(step)):
            return False
        return tool.hints.read_only or (self._early is not None and self._early(step))

    # Leave

    async def _ask_leave(self, name: str, step: Step, approver: Approver, decided: Decided) -> None:
        """Wait for the user's word; nothing else waits with it."""
        arguments = step.template.fill(lambda reference: self._results.shown(name, reference))
        try:
            allowed = await approver.allows(step, arguments)
        except Exception as error:  # noqa: BLE001  the approver is the caller's: its error ends the run and is raised to them
            self._break(error)
            return
        if self._schedule.state(name) != "deciding":
            return
        if not allowed:
            self._fail(name, NotApprovedError(step.server, step.tool))
            self._follow(self._schedule.handle(Failed(name)), keep=False)
            return
        self._spread(decided)
        self._follow(self._schedule.handle(decided), keep=False)

    # Tasks

    async def _work(self, name: str | None) -> None:
        """Make a step's call, then that of a step which its end has let start; without one, wait to be given one."""
        while name is not None:
            while name is not None:
                event = await self._attempt(name)
                name = self._follow(self._schedule.handle(event), keep=True)
            if self._schedule.is_over():
                return
            name = await self._handoff.wait()

    async def _rest(self, name: str, seconds: float) -> None:
        await anyio.sleep(seconds)
        self._follow(self._schedule.handle(Rested(name)), keep=False)

    async def _attempt(self, name: str) -> Event:
        outcome, step = self._results.outcomes[name], self._results.steps[name]
        attempt = Attempt(self._clock(), 0.0)
        if outcome.started is None:
            outcome.started = attempt.started
        outcome.attempts += (attempt,)
        try:
            self._calls += 1
            if not self._calls % _BREATH:
                await checkpoint()
            outcome.result = await self._caller.call(name, step, len(outcome.attempts))
            if self._recorder is not None:
                self._recorder.done(name, outcome.result)
        except anyio.get_cancelled_exc_class():
            attempt.error = "cancelled"
            self._end(name, "cancelled")
            for instruction in self._schedule.handle(Cancelled(name)):
                if not isinstance(instruction, Start | Decide):
                    self._follow_rare(instruction)
            raise
        except Exception as error:  # noqa: BLE001  the edge to another process: whatever it raises, the step has failed
            attempt.error = str(error) or type(error).__name__
            return self._failed(name, step, error)
        finally:
            attempt.ended = self._clock()
        self._end(name, "done", attempt.ended)
        return Finished(name, attempt.ended - attempt.started) if self._learns else Finished(name)

    def _failed(self, name: str, step: Step, error: Exception) -> Failed:
        self._record_failure(name, error)
        attempts = self._results.outcomes[name].attempts
        tool = self._catalog.get(step.server, step.tool)
        hints = Hints() if tool is None else tool.hints
        wait = retry_in(error, len(attempts), policy=step.retry, hints=hints, chance=self._chance())
        if self._stopped_by is not None or self._broken is not None:
            wait = None
        if wait is None:
            self._fail(name, error)
        else:
            self._telling.see("retrying", step, name, message=str(error), seconds=wait)
        return Failed(name, wait, self._clock() - attempts[-1].started, is_refusal(error))

    def _record_failure(self, name: str, error: Exception) -> None:
        """Only where the effect cannot have come about: what may have had it stays an intent."""
        if isinstance(error, JournalError):
            self._break(error)
        elif self._recorder is not None and isinstance(error, ToolCallError | ConnectError):
            try:
                self._recorder.failed(name, str(error))
            except JournalError as unwritten:
                self._break(unwritten)

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
                elif not self._handoff.give(instruction.step):
                    self._tasks.start_soon(self._work, instruction.step)
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
            self._results.outcomes[instruction.step].because = instruction.because
            self._end(instruction.step, "skipped")
        elif isinstance(instruction, Drop):
            self._end(instruction.step, "cancelled")
        elif isinstance(instruction, Gather):
            self._results.gather(instruction.step)
            self._end(instruction.step, instruction.ending)
        elif isinstance(instruction, Stop):
            self._stopped_by = instruction.because
            self._tasks.cancel_scope.cancel()
        elif isinstance(instruction, Idle):
            self._lull.set()
        elif isinstance(instruction, Finish):
            self._handoff.dismiss()

    def _decide(self, name: str) -> Event | None:
        """What becomes of it; None where the user is asked first."""
        step = self._results.steps[name]
        try:
            decided = self._results.decided(name)
        except UnresolvedReferenceError as error:
            self._fail(name, error)
            return Failed(name)
        if decided.wanted and self._approver is not None and self._approver.needs(step):
            self._tasks.start_soon(self._ask_leave, name, step, self._approver, decided)
            return None
        self._spread(decided)
        return decided

    def _spread(self, decided: Decided) -> None:
        if decided.elements is not None:
            self._begin(decided.step)
            self._results.spread(decided.step, self._clock())

    # Telling

    def _begin(self, name: str) -> None:
        if self._telling.watcher is not None:
            self._telling.see("started", self._results.steps[name], name)
        if self._telling.callback is not None and not self._results.is_element(name):
            self._tell(name, None)

    def _fail(self, name: str, error: Exception) -> None:
        self._results.outcomes[name].error = error
        self._end(name, "failed")

    def _end(self, name: str, ending: Ending, ended: float | None = None) -> None:
        outcome = self._results.outcomes[name]
        outcome.state = ending
        outcome.ended = self._clock() if ended is None else ended
        if self._telling.watcher is not None:
            message = None if outcome.error is None else str(outcome.error)
            self._telling.see(ending, self._results.steps[name], name, message=message)
        if not self._results.is_element(name):
            self._over += 1
            if self._telling.callback is not None:
                self._tell(name, outcome.result if ending == "done" else outcome)

    def _tell(self, name: str, result: Any) -> None:
        if self._broken is None:
            self._telling.tell(self._over, len(self.plan.steps), self._results.steps[name], result)

    def _break(self, error: Exception) -> None:
        self._broken = self._broken or error
        self._tasks.cancel_scope.cancel()
