"""Random plans run for real, tasks and all, on an event loop whose clock jumps to the next thing that happens."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Coroutine, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import anyio
from hypothesis import given, settings
from hypothesis import strategies as st

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.entries import CallCopy
from orchestrator.errors import ServerLostError, ToolCallError
from orchestrator.execute import run_plan
from orchestrator.limits import Limits
from orchestrator.outcome import PlanOutcome
from orchestrator.plan import Fallback, Plan, Step
from orchestrator.progress import StepEvent
from tests.orchestrator.random_plans import LIMITS, plans

Given = TypeVar("Given")


class JumpingLoop(asyncio.SelectorEventLoop):
    """Where nothing is ready, it is at once the time of what comes next."""

    def __init__(self) -> None:
        self._now = 0.0
        super().__init__()

    def time(self) -> float:
        return self._now

    def _run_once(self) -> None:
        if not self._ready:  # type: ignore[attr-defined]  # as asyncio calls it
            coming: list[asyncio.TimerHandle] = self._scheduled  # type: ignore[attr-defined]  # likewise
            assert coming, "nothing will ever happen again"
            self._now = max(self._now, coming[0].when())
        super()._run_once()  # type: ignore[misc]  # likewise


def on_its_own_clock(work: Coroutine[Any, Any, Given]) -> Given:
    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        return runner.run(work)


def chance_of(*what: object) -> random.Random:
    """The same draw for the same thing, in whatever order things happen."""
    return random.Random(repr(what))  # noqa: S311  the same runs every time


@dataclass
class World:
    """Servers whose calls take their time, are lost once or twice, fail or do not, each in the same way whenever it is made."""

    seed: int
    failing: float = 0.2
    calls: list[str] = field(default_factory=list)
    running: Counter[str] = field(default_factory=Counter)
    most: Counter[str] = field(default_factory=Counter)

    async def connect(self, servers: tuple[str, ...]) -> Catalog:
        del servers
        schema: dict[str, Any] = {"type": "object"}
        hints = Hints(idempotent=True)
        return Catalog(
            tools=tuple(
                Tool(server=server, name=tool, input_schema=schema, hints=hints)
                for server in "ST"
                for tool in "xy"
            )
        )

    async def call(self, server: str, tool: str, arguments: dict[str, Any], **_: object) -> Any:
        name = repr(arguments)
        self.calls.append(name)
        places = ("all", server, f"{server}.{tool}")
        self.running.update(places)
        self.most |= self.running
        try:
            await anyio.sleep(chance_of(self.seed, "takes", name).choice((0.0, 0.0, 0.5, 1.0, 7.0)))
        finally:
            self.running.subtract(places)
        if self.calls.count(name) <= chance_of(self.seed, "loses", name).choice((0, 0, 0, 1, 2)):
            raise ServerLostError(server, "went away", "The next call finds it again")
        if chance_of(self.seed, "fails", name).random() < self.failing:
            raise ToolCallError(server, tool, "no luck")
        return f"<{len(name)} {chance_of(name).random():.9f}>"

    def exceeded(self, whole: Plan, limits: Limits) -> list[str]:
        allowed = {"S": limits.per_server, "T": limits.per_server, **limits.tools}
        totals = [one for one in (whole.max_concurrent, limits.total) if one is not None]
        allowed["all"] = min(totals, default=None)
        return [
            place
            for place, most in self.most.items()
            if isinstance(limit := allowed.get(place), int) and most > limit
        ]


class Notebook:
    """A recorder in memory."""

    def __init__(self, before: Mapping[str, Any] | None = None) -> None:
        self.before: dict[str, Any] = dict(before or {})
        self.made: dict[str, Any] = {}
        self.intents: list[str] = []

    def intend(self, name: str, of: Step, arguments: Mapping[str, Any]) -> str:
        del of, arguments
        self.intents.append(name)
        return name

    def extend(self, steps: Iterable[Step]) -> None:
        raise NotImplementedError

    def done(self, name: str, result: Any) -> None:
        self.made[name] = result

    def failed(self, name: str, error: str) -> None:
        pass

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        raise NotImplementedError


class Order:
    """A watcher that knows what has ended when something starts."""

    def __init__(self, whole: Plan) -> None:
        self._whole = whole
        self._ended: set[str] = set()
        self._started: set[str] = set()
        self.faults: list[str] = []

    def see(self, event: StepEvent) -> None:
        if event.kind == "started":
            self._started.add(event.id)
            self.faults += [
                f"{event.id} before {need}"
                for need in event.step.needs
                if self._last(need) not in self._ended
            ]
        elif event.kind not in {"progress", "retrying"}:
            if event.id in self._ended:
                self.faults.append(f"{event.id} ended twice")
            self._ended.add(event.id)

    def _last(self, name: str) -> str:
        """The step itself, or the last of those that have stood in for it."""
        own = self._whole.by_id[name].on_error
        if isinstance(own, Fallback) and own.fallback in self._started:
            return self._last(own.fallback)
        return name

    @property
    def open(self) -> set[str]:
        return self._started - self._ended


def named(whole: Plan, **more: Any) -> Plan:
    """Each call says whose it is, so that the world can tell them apart."""
    steps = []
    for one in whole.steps:
        element = {} if one.for_each is None else {"element": "$item"}
        arguments = {"me": one.id, **one.arguments, **element}
        steps.append(Step(**{**dict(one), "arguments": arguments}))
    return Plan(**{**dict(whole), "steps": tuple(steps), **more})


def lenient(whole: Plan) -> Plan:
    """With nothing that stops it, what becomes of a step does not depend on the order."""
    steps = (
        Step(**{**dict(one), "on_error": None if one.on_error == "fail" else one.on_error})
        for one in whole.steps
    )
    return named(Plan(**{**dict(whole), "steps": tuple(steps)}), on_error="continue")


def told(outcome: PlanOutcome) -> dict[str, tuple[str, Any]]:
    """Of several causes for which a step was skipped the first one is named, and which that is depends on the order."""
    return {name: (one.state, one.result) for name, one in outcome.steps.items()}


async def alone() -> None:
    """No task is left but the test's own."""
    assert asyncio.all_tasks() == {asyncio.current_task()}


SEEDS = st.integers(0, 2**32)


@settings(deadline=None, max_examples=30)
@given(plans(), LIMITS, SEEDS)
def test_order_and_limits_hold_every_step_is_accounted_for_and_no_task_is_left(
    whole: Plan, limits: Limits, seed: int
) -> None:
    plan, world = named(whole), World(seed)
    order = Order(plan)

    async def run() -> PlanOutcome:
        outcome = await run_plan(plan, sessions=world, limits=limits, watcher=order.see)
        await alone()
        return outcome

    outcome = on_its_own_clock(run())
    assert order.faults == []
    assert not order.open
    assert world.exceeded(plan, limits) == []
    assert not +world.running
    assert list(outcome.steps) == [one.id for one in plan.steps]
    if outcome.stopped_by is None:
        assert all(one.state != "cancelled" for one in outcome.steps.values())


@settings(deadline=None, max_examples=30)
@given(plans(), LIMITS, SEEDS)
def test_in_parallel_and_in_sequence_the_same_comes_of_every_step(
    whole: Plan, limits: Limits, seed: int
) -> None:
    plan = lenient(whole)
    parallel = on_its_own_clock(run_plan(plan, sessions=World(seed), limits=limits))
    world = World(seed)
    sequence = on_its_own_clock(run_plan(plan, sessions=world, sequential=True))
    assert told(parallel) == told(sequence)
    assert world.most["all"] <= 1


@settings(deadline=None, max_examples=30)
@given(plans(), LIMITS, SEEDS, st.floats(0, 30))
def test_a_caller_that_gives_up_leaves_no_call_and_no_task(
    whole: Plan, limits: Limits, seed: int, after: float
) -> None:
    plan, world = named(whole), World(seed)

    async def run() -> None:
        with anyio.move_on_after(after):
            await run_plan(plan, sessions=world, limits=limits)
        assert not +world.running
        await alone()

    on_its_own_clock(run())


@settings(deadline=None, max_examples=30)
@given(plans(), LIMITS, SEEDS, st.lists(st.integers(0, 12), max_size=3))
def test_a_run_that_is_cut_off_at_any_event_and_gone_on_with_ends_as_if_it_had_not_been(
    whole: Plan, limits: Limits, seed: int, cuts: list[int]
) -> None:
    plan = lenient(whole)
    undisturbed = on_its_own_clock(run_plan(plan, sessions=World(seed), limits=limits))
    before: dict[str, Any] = {}
    for cut in [*cuts, None]:
        book = Notebook(before)
        outcome = on_its_own_clock(_until(plan, limits, seed, book, cut))
        assert not before.keys() & book.intents, "what is done is not called again"
        before |= book.made
    assert outcome is not None
    assert told(outcome) == told(undisturbed)


async def _until(
    plan: Plan, limits: Limits, seed: int, book: Notebook, cut: int | None
) -> PlanOutcome | None:
    """Run until so many events have happened; None for to the end."""
    events = 0

    def count(_: StepEvent) -> None:
        nonlocal events
        events += 1
        if events == cut:
            scope.cancel()

    outcome: PlanOutcome | None = None
    with anyio.CancelScope() as scope:
        outcome = await run_plan(plan, sessions=World(seed), limits=limits, recorder=book, watcher=count)
    await alone()
    return outcome if cut is None else None
