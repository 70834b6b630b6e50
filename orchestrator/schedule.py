"""Which step goes next: events in, instructions out. No clock, no chance, no input or output.

The life of a step::

    waiting ──▶ deciding ──▶ ready ◀──▶ running ──▶ ended (done, failed, skipped, cancelled)
       │            │          ▲           │
       └────────────┼──────────┤           ▼
                    ▼          └──────── resting   (before the next attempt)
                 spread ──▶ ended                  (one step of its own for each element)

- *waiting*: something that it needs has not ended. *deciding*: the driver is to look at ``when`` and ``for_each``.
- A step starts when what it needs is there and the limits allow, whatever its neighbours do: there are no waves.
- Of the steps that are ready, higher priority goes first, then the longest remaining path, then the plan's order. A step's
  priority counts for one level less with every ``AGE`` starts that happen before it is ready, so none waits for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from statistics import median
from typing import Any, Final, Literal, NamedTuple

from orchestrator.adaptive import Adaptive
from orchestrator.limits import Key, Lane, Limits
from orchestrator.outcome import Ending
from orchestrator.plan import Fallback, Plan, Step

__all__ = [
    "AGE",
    "Cancelled",
    "Decide",
    "Decided",
    "Drop",
    "Event",
    "Expected",
    "Failed",
    "Finish",
    "Finished",
    "Gather",
    "Idle",
    "Instruction",
    "Rest",
    "Rested",
    "Schedule",
    "Skip",
    "Start",
    "State",
    "Stop",
    "child_id",
]

AGE: Final = 32

State = Literal["waiting", "deciding", "ready", "running", "resting", "spread", "ended"]

_MOVES: Final[Mapping[State, frozenset[State]]] = {
    "waiting": frozenset({"deciding", "ready", "ended"}),
    "deciding": frozenset({"ready", "spread", "ended"}),
    "ready": frozenset({"running", "ended"}),
    "running": frozenset({"resting", "ended"}),
    "resting": frozenset({"ready", "ended"}),
    "spread": frozenset({"ended"}),
    "ended": frozenset(),
}


# Events: what the driver reports


class Decided(NamedTuple):
    """``when`` and ``for_each`` have been looked at: so many elements, or None where it is one plain call."""

    step: str
    wanted: bool
    elements: int | None = None


class Finished(NamedTuple):
    """A call gave its result; ``seconds`` is how long it took, where somebody wants to know."""

    step: str
    seconds: float | None = None


class Failed(NamedTuple):
    """A call failed for good, or for ``retry_in`` seconds.

    ``refused`` says that the server did not take it or gave no answer, ``seconds`` how long it took.
    """

    step: str
    retry_in: float | None = None
    seconds: float | None = None
    refused: bool = False


class Rested(NamedTuple):
    """The seconds of a ``Rest`` are over."""

    step: str


class Cancelled(NamedTuple):
    """A call has been cancelled."""

    step: str


Event = Decided | Finished | Failed | Rested | Cancelled


# Instructions: what the driver is to do, in this order


class Decide(NamedTuple):
    """Look at the step's ``when`` and ``for_each``, then say ``Decided``."""

    step: str


class Start(NamedTuple):
    """Make the step's call."""

    step: str


class Rest(NamedTuple):
    """Say ``Rested`` after so many seconds."""

    step: str
    seconds: float


class Skip(NamedTuple):
    """The step will not run: because of this failed step, or (None) because it is not wanted."""

    step: str
    because: str | None


class Drop(NamedTuple):
    """The step, which was between two attempts, is cancelled."""

    step: str


class Gather(NamedTuple):
    """Every element's call has ended: put the results together; ``ending`` is ``done`` or ``failed``."""

    step: str
    ending: Ending


class Stop(NamedTuple):
    """Cancel every call that runs, since this step failed."""

    because: str


class Finish(NamedTuple):
    """Every step has ended, and no more will come."""


class Idle(NamedTuple):
    """Every step so far has ended; more may come."""


Instruction = Decide | Start | Rest | Skip | Drop | Gather | Stop | Finish | Idle


class _Record:
    """What the schedule knows of one step."""

    __slots__ = (
        "because", "before", "children", "dependents", "ending", "failed_child", "guards", "history", "id", "key", "lane", "left",
        "needs", "on_error", "parent", "priority", "rank", "stand_in", "state", "step", "users",
    )  # fmt: skip

    def __init__(self, name: str, step: Step, order: int, lane: Lane) -> None:
        self.id = name
        self.step = step
        self.state: State = "waiting"
        self.ending: Ending | None = None
        self.because: str | None = None
        self.history = "waiting"
        self.lane = lane
        self.priority = step.priority
        self.rank = 0.0
        self.key: Key = (0, 0.0, order, 0)
        self.left = 0
        """How many steps must end before it is looked at."""
        self.users: list[_Record] = []
        """The steps that use its result."""
        self.dependents: list[_Record] = []
        """The steps that only come after it."""
        self.needs: list[_Record] = []
        self.stand_in: _Record | None = None
        """The step that runs if this one fails."""
        self.guards: _Record | None = None
        """The step whose failure this one is for."""
        self.parent: _Record | None = None
        self.children: Sequence[_Record] = ()
        self.failed_child: str | None = None

    def move(self, to: State) -> None:
        if to not in _MOVES[self.state]:
            msg = f"step {self.id!r} cannot go from {self.state} to {to}; it went {self.history}"
            raise AssertionError(msg)
        self.history += " -> " + to
        self.state = to


def child_id(step: str, index: int) -> str:
    """The id of the call that a ``for_each`` step makes for one element."""
    return f"{step}[{index}]"


class Schedule:
    """The state of a run.

    Args:
        plan: a plan without faults.
        limits: how many calls at once; the plan's own ``max_concurrent`` holds as well.
        durations: expected seconds, by step id or by ``server.tool``; without them each step counts as one.
        before: ids of steps (and of elements, ``"id[3]"``) that an earlier run has done.
        in_order: take ready steps in the plan's order instead of the longest remaining path first.
        complete: False if more steps may come by ``extend``; then ``close`` says that none will.
        held: steps that the driver decides on before their call is made, for reasons of its own.
    """

    def __init__(
        self,
        plan: Plan,
        *,
        limits: Limits | None = None,
        durations: Mapping[str, float] | None = None,
        before: Collection[str] = (),
        in_order: bool = False,
        complete: bool = True,
        held: Callable[[Step], bool] | None = None,
    ) -> None:
        self._limits = limits or Limits()
        totals = [one for one in (plan.max_concurrent, self._limits.total) if one is not None]
        self._root = Lane("plan", min(totals, default=None))
        self._lanes: dict[tuple[str, ...], Lane] = {}
        self._adaptive: dict[str, Adaptive] = {}
        self._records: dict[str, _Record] = {}
        self._durations = durations or {}
        self._before = frozenset(before)
        self._in_order = in_order
        self._complete = complete
        self._held = held
        self._on_error = plan.on_error
        self._unended = 0
        self._starts = 0
        self._prioritised = False
        self._stopped_by: str | None = None
        self._finished = False
        self._out: list[Instruction] = []
        self._fresh: list[_Record] = []
        self._add(plan.steps)

    # What the driver calls

    def begin(self) -> list[Instruction]:
        """The first instructions."""
        return self._answer()

    def handle(self, event: Event) -> list[Instruction]:
        """What follows from an event."""
        record = self._records[event.step]
        _HANDLERS[type(event)](self, record, event)
        return self._answer()

    def extend(self, steps: Iterable[Step]) -> list[Instruction]:
        """Take more steps; each may need earlier ones."""
        if self._stopped_by is None:
            self._add(tuple(steps))
        return self._answer()

    def withdraw(self, step: str) -> list[Instruction]:
        """A step is not wanted after all; one that has been started goes on."""
        record = self._records[step]
        if record.state in {"waiting", "deciding"}:
            self._skip(record, None)
        return self._answer()

    def close(self) -> list[Instruction]:
        """No more steps will come."""
        self._complete = True
        return self._answer()

    # What the driver may ask

    def state(self, step: str) -> State:
        """Where a step is."""
        return self._records[step].state

    def ending(self, step: str) -> Ending | None:
        """How a step ended; None before."""
        return self._records[step].ending

    def stand_in(self, step: str) -> str:
        """The step whose result stands for this one's: itself, or the fallback that ran in its place."""
        record = self._records[step]
        while record.ending == "failed" and record.stand_in is not None:
            record = record.stand_in
        return record.id

    @property
    def is_idle(self) -> bool:
        """Whether every step so far has ended."""
        return not self._unended

    def limit_of(self, server: str) -> float:
        """How many calls may be under way on a server now."""
        return self._lanes[server,].limit

    @property
    def learns(self) -> bool:
        """Whether it matters how long calls take."""
        return bool(self._adaptive) or self._limits.learns

    def is_over(self) -> bool:
        """Whether ``Finish`` has been said."""
        return self._finished

    # Building

    def _add(self, steps: Collection[Step]) -> None:
        for step in steps:
            record = _Record(step.id, step, len(self._records), self._lane(step))
            self._records[step.id] = record
            self._prioritised = self._prioritised or step.priority != 0
            self._fresh.append(record)
        self._unended += len(steps)
        for step in steps:
            self._link(self._records[step.id])
        if not self._in_order:
            self._rank()

    def _lane(self, step: Step) -> Lane:
        lane = self._lanes.get((step.server, step.tool))
        if lane is None:
            server = self._lanes.get((step.server,))
            if server is None:
                server = Lane(step.server, self._limit_of(step.server), self._root)
                self._lanes[step.server,] = server
            limit = self._limits.tools.get(step.full_name)
            lane = server if limit is None else Lane(step.full_name, limit, server)
            self._lanes[step.server, step.tool] = lane
        return lane

    def _limit_of(self, server: str) -> int | None:
        limit = self._limits.of_server(server)
        if limit != "auto":
            return limit
        adaptive = self._adaptive[server] = Adaptive()
        return adaptive.calls

    def _link(self, record: _Record) -> None:
        step = record.step
        for name in step.needs:
            needed = self._records[name]
            if needed.ending is None or self._records[self.stand_in(name)].ending is None:
                record.left += 1
                record.needs.append(needed)
                (needed.users if name in step.inputs else needed.dependents).append(record)
        if isinstance(step.on_error, Fallback):
            stand_in = self._records[step.on_error.fallback]
            record.stand_in = stand_in
            stand_in.guards = record
            stand_in.left += 1

    def _rank(self) -> None:
        """The longest remaining path of each step, its own time included, from the last steps to the first."""
        expected = Expected(self._durations, (record.step for record in self._records.values()))
        followers = {record: len(record.users) + len(record.dependents) for record in self._records.values()}
        last = [record for record, count in followers.items() if count == 0]
        for record in self._records.values():
            record.rank = 0.0
        while last:
            record = last.pop()
            record.rank += expected.seconds(record.step)
            for needed in record.needs:
                needed.rank = max(needed.rank, record.rank)
                followers[needed] -= 1
                if not followers[needed]:
                    last.append(needed)

    # Moving

    def _answer(self) -> list[Instruction]:
        """Look at fresh steps, start what may start, and say what has come of it."""
        if self._fresh:
            self._look_at_fresh()
        while (record := self._root.take()) is not None:
            self._starts += 1
            record.move("running")
            self._out.append(Start(record.id))
        if not self._unended and self._complete and not self._finished:
            self._finished = True
            self._out.append(Finish())
        elif not self._unended and not self._complete:
            self._out.append(Idle())
        out, self._out = self._out, []
        return out

    def _look_at_fresh(self) -> None:
        fresh, self._fresh = self._fresh, []
        known = [record for record in fresh if record.id in self._before]
        for record in known:
            self._close(record, "done")
        for record in known:
            self._fail_before(record)
        for record in known:
            self._satisfy(record)
        for record in fresh:
            if len(record.needs) < len(record.step.needs) and (lost := self._lost(record)) is not None:
                self._skip(record, lost.because if lost.ending == "skipped" else lost.id)
            elif record.left == 0 and record.state == "waiting":
                self._look_at(record)

    def _fail_before(self, record: _Record) -> None:
        """Where a fallback is done, the step that it stood in for has failed in an earlier life, and is not called again."""
        guards = record.guards
        while guards is not None and guards.state == "waiting":
            self._close(guards, "failed")
            guards = guards.guards

    def _lost(self, record: _Record) -> _Record | None:
        """A step that it needs, added before it, which will never be done."""
        needed = (self._records[self.stand_in(name)] for name in record.step.needs)
        return next((one for one in needed if one.ending not in {None, "done"}), None)

    def _look_at(self, record: _Record) -> None:
        """All that it needs is there."""
        step = record.step
        if step.for_each is not None or step.when or (self._held is not None and self._held(step)):
            record.move("deciding")
            self._out.append(Decide(record.id))
        else:
            self._make_ready(record)

    def _make_ready(self, record: _Record) -> None:
        level = self._starts // AGE - record.priority if self._prioritised else 0
        record.key = (level, -record.rank, *record.key[2:])
        record.move("ready")
        record.lane.push(record.key, record)

    def _free(self, record: _Record) -> None:
        if record.state == "running":
            record.lane.release()

    def _on_decided(self, record: _Record, event: Decided) -> None:
        if record.state != "deciding":
            return
        if not event.wanted:
            self._skip(record, None)
        elif event.elements is None:
            self._make_ready(record)
        else:
            self._spread(record, event.elements)

    def _on_finished(self, record: _Record, event: Finished) -> None:
        if self._adaptive:
            self._learn(record, event.seconds, refused=False)
        self._free(record)
        self._ended(record, "done")

    def _on_failed(self, record: _Record, event: Failed) -> None:
        if self._adaptive:
            self._learn(record, event.seconds, refused=event.refused)
        self._free(record)
        if event.retry_in is None or self._stopped_by is not None:
            self._ended(record, "failed")
        else:
            record.move("resting")
            self._out.append(Rest(record.id, event.retry_in))

    def _learn(self, record: _Record, seconds: float | None, *, refused: bool) -> None:
        """What a call's end says of how much its server takes."""
        server = record.step.server
        adaptive = self._adaptive.get(server)
        if adaptive is None or record.state != "running":
            return
        lane = self._lanes[server,]
        if refused:
            adaptive.refused(lane.running)
        elif seconds is not None:
            adaptive.ended(record.step.tool, seconds, lane.running)
        if adaptive.calls != lane.limit:
            lane.set_limit(adaptive.calls)

    def _on_rested(self, record: _Record, _: Rested) -> None:
        if record.state == "resting":
            self._make_ready(record)

    def _on_cancelled(self, record: _Record, _: Cancelled) -> None:
        if record.state != "ended":
            self._free(record)
            self._ended(record, "cancelled")

    # Ending

    def _ended(self, record: _Record, ending: Ending) -> None:
        """A step has ended by itself; what follows from that for the others."""
        self._close(record, ending)
        if record.parent is not None:
            self._child_ended(record.parent, record)
        elif self._stopped_by is not None:
            return
        elif ending == "done":
            self._satisfy(record)
        elif ending == "failed":
            self._fail(record)

    def _close(self, record: _Record, ending: Ending) -> None:
        record.move("ended")
        record.ending = ending
        self._unended -= 1

    def _satisfy(self, record: _Record) -> None:
        """Its result is there, or that of the step that stood in."""
        if record.stand_in is not None and record.ending == "done":
            self._skip(record.stand_in, None)
        self._let_go(record.users)
        self._let_go(record.dependents)
        if record.guards is not None and record.guards.ending == "failed":
            self._satisfy(record.guards)

    def _let_go(self, waiting: Iterable[_Record]) -> None:
        for follower in waiting:
            follower.left -= 1
            if follower.left == 0 and follower.state == "waiting":
                self._look_at(follower)

    def _fail(self, record: _Record) -> None:
        stand_in = record.stand_in
        if stand_in is not None and stand_in.state == "waiting":
            self._let_go((stand_in,))
        elif self._stops(record):
            self._stop(record)
        else:
            self._skip_followers(record, record.id)

    def _stops(self, record: _Record) -> bool:
        own = record.step.on_error
        return (self._on_error if own is None or isinstance(own, Fallback) else own) == "fail"

    def _stop(self, record: _Record) -> None:
        if self._stopped_by is not None:
            return
        self._stopped_by = record.step.id
        self._out.append(Stop(record.id))
        for other in list(self._records.values()):
            if other.state in {"waiting", "deciding", "ready"}:
                self._close(other, "skipped")
                self._out.append(Skip(other.id, record.step.id))
                if other.parent is not None:
                    other.parent.left -= 1
            elif other.state == "resting":
                self._close(other, "cancelled")
                self._out.append(Drop(other.id))
                if other.parent is not None:
                    other.parent.left -= 1
        self._root = Lane("stopped", 0)
        for other in list(self._records.values()):
            if other.state == "spread":
                self._gather_if_over(other)

    def _skip_followers(self, record: _Record, because: str | None) -> None:
        for follower in (*record.users, *record.dependents):
            self._skip(follower, because)
        if record.guards is not None and record.guards.ending == "failed":
            self._skip_followers(record.guards, because)

    def _skip(self, first: _Record, because: str | None) -> None:
        """The step and what uses it will not run; what only comes after it is let go where it was not wanted."""
        stack = [first]
        while stack:
            record = stack.pop()
            if record.state not in {"waiting", "deciding"}:
                continue
            self._close(record, "skipped")
            record.because = because
            self._out.append(Skip(record.id, because))
            stack += reversed(record.users)
            if because is None:
                self._let_go(record.dependents)
            else:
                stack += reversed(record.dependents)
            stack += self._left_alone(record, because)

    def _left_alone(self, record: _Record, because: str | None) -> list[_Record]:
        """A skipped step's fallback is not needed; a skipped fallback leaves its step's followers without a result."""
        alone = [] if record.stand_in is None else [record.stand_in]
        if because is not None and record.guards is not None and record.guards.ending == "failed":
            alone += [*record.guards.users, *record.guards.dependents]
        return alone

    # Fan-out

    def _spread(self, record: _Record, count: int) -> None:
        record.move("spread")
        for_each = record.step.for_each
        limit = None if for_each is None else for_each.limit
        lane = record.lane
        if limit is not None:
            lane = Lane(record.id, limit, lane)
        record.left = count
        record.children = children = []
        for index in range(count):
            child = _Record(child_id(record.id, index), record.step, record.key[2], lane)
            child.key = (0, 0.0, record.key[2], index)
            child.rank, child.parent = record.rank, record
            self._records[child.id] = child
            self._unended += 1
            children.append(child)
            if child.id in self._before:
                self._close(child, "done")
                record.left -= 1
            else:
                self._make_ready(child)
        self._gather_if_over(record)

    def _child_ended(self, parent: _Record, child: _Record) -> None:
        parent.left -= 1
        if child.ending == "failed" and parent.failed_child is None:
            parent.failed_child = child.id
            if self._stops(parent) and parent.stand_in is None:
                self._stop(child)
        self._gather_if_over(parent)

    def _gather_if_over(self, parent: _Record) -> None:
        if parent.left or parent.state != "spread":
            return
        ending: Ending = "done"
        if parent.failed_child is not None:
            ending = "failed"
        elif any(child.ending != "done" for child in parent.children):
            ending = "cancelled"
        self._out.append(Gather(parent.id, ending))
        self._ended(parent, ending)

    # For tests

    def broken(self) -> list[str]:
        """What does not hold of what must hold after every answer; empty where all is well."""
        records = list(self._records.values())
        return [
            *self._broken_counts(records),
            *(f"{one.id} is {one.state} before what it needs" for one in records if self._is_early(one)),
            *(f"{one.id} is ready, and nothing holds it back" for one in records if self._is_idle(one)),
            *(
                f"{one.id} has ended, and nobody knows how"
                for one in records
                if (one.state == "ended") != bool(one.ending)
            ),
        ]

    def _broken_counts(self, records: list[_Record]) -> list[str]:
        lanes = {lane for record in records for lane in record.lane.upwards()}
        running = dict.fromkeys(lanes, 0)
        for record in records:
            if record.state == "running":
                for lane in record.lane.upwards():
                    running[lane] += 1
        wrong = [
            f"{lane.name} counts {lane.running}, not {count}"
            for lane, count in running.items()
            if lane.running != count
        ]
        over = [
            f"{lane.name} runs {lane.running} of {lane.limit}"
            for lane in lanes
            if lane.running > lane.limit and lane.name not in self._adaptive
        ]
        left = sum(record.state != "ended" for record in records)
        return (
            wrong + over + ([f"{self._unended} steps are left, not {left}"] if left != self._unended else [])
        )

    def _is_early(self, record: _Record) -> bool:
        late = (one for one in record.needs if self._records[self.stand_in(one.id)].state != "ended")
        return record.state in {"ready", "running", "resting", "spread"} and any(late)

    def _is_idle(self, record: _Record) -> bool:
        return record.state == "ready" and all(lane.running < lane.limit for lane in record.lane.upwards())


class Expected:
    """How long steps are expected to take."""

    def __init__(self, durations: Mapping[str, float], steps: Iterable[Step]) -> None:
        self._durations = durations
        known = [told for step in steps if (told := self.told(step)) is not None]
        self._otherwise = median(known) if known else 1.0

    def seconds(self, step: Step) -> float:
        """Seconds, if anything is known of the plan's steps; else each counts as one."""
        told = self.told(step)
        return self._otherwise if told is None else told

    def told(self, step: Step) -> float | None:
        """What is known of the step or its tool."""
        return self._durations.get(step.id, self._durations.get(step.full_name)) if self._durations else None


_HANDLERS: Final[Mapping[type[Event], Any]] = {
    Decided: Schedule._on_decided,  # noqa: SLF001  the class's own table
    Finished: Schedule._on_finished,  # noqa: SLF001  the class's own table
    Failed: Schedule._on_failed,  # noqa: SLF001  the class's own table
    Rested: Schedule._on_rested,  # noqa: SLF001  the class's own table
    Cancelled: Schedule._on_cancelled,  # noqa: SLF001  the class's own table
}
