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

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, Final

from orchestrator.expected import rank
from orchestrator.invariants import broken
from orchestrator.lanes import Lanes
from orchestrator.limits import Lane, Limits
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
from orchestrator.node import Node, State, child_id
from orchestrator.outcome import Ending
from orchestrator.plan import Fallback, Plan, Step

__all__ = ["AGE", "Schedule"]

AGE: Final = 32


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
        self._lanes = Lanes(limits or Limits(), plan.max_concurrent)
        self._nodes: dict[str, Node] = {}
        self._durations = durations or {}
        self._before = frozenset(before)
        self._in_order = in_order
        self._complete = complete
        self._held = held
        self._on_error = plan.on_error
        self._learns = self._lanes.learn
        self._unended = 0
        self._starts = 0
        self._prioritised = False
        self._stopped_by: str | None = None
        self._finished = False
        self._out: list[Instruction] = []
        self._fresh: list[Node] = []
        self._add(plan.steps)

    # What the driver calls

    def begin(self) -> list[Instruction]:
        """The first instructions."""
        return self._answer()

    def handle(self, event: Event) -> list[Instruction]:
        """What follows from an event."""
        node = self._nodes[event.step]
        _HANDLERS[type(event)](self, node, event)
        return self._answer()

    def extend(self, steps: Iterable[Step]) -> list[Instruction]:
        """Take more steps; each may need earlier ones."""
        if self._stopped_by is None:
            self._add(tuple(steps))
        return self._answer()

    def withdraw(self, step: str) -> list[Instruction]:
        """A step is not wanted after all; one that has been started goes on."""
        node = self._nodes[step]
        if node.state in {"waiting", "deciding"}:
            self._skip(node, None)
        return self._answer()

    def close(self) -> list[Instruction]:
        """No more steps will come."""
        self._complete = True
        return self._answer()

    # What the driver may ask

    def state(self, step: str) -> State:
        """Where a step is."""
        return self._nodes[step].state

    def ending(self, step: str) -> Ending | None:
        """How a step ended; None before."""
        return self._nodes[step].ending

    def stand_in(self, step: str) -> str:
        """The step whose result stands for this one's: itself, or the fallback that ran in its place."""
        return self._nodes[step].last_resort().id

    @property
    def is_idle(self) -> bool:
        """Whether every step so far has ended."""
        return not self._unended

    def limit_of(self, server: str) -> float:
        """How many calls may be under way on a server now."""
        return self._lanes.limit_of(server)

    @property
    def learns(self) -> bool:
        """Whether it matters how long calls take."""
        return self._learns

    def is_over(self) -> bool:
        """Whether ``Finish`` has been said."""
        return self._finished

    # Building

    def _add(self, steps: Collection[Step]) -> None:
        for step in steps:
            node = Node(step.id, step, len(self._nodes), self._lanes.of(step))
            self._nodes[step.id] = node
            self._prioritised = self._prioritised or step.priority != 0
            self._fresh.append(node)
        self._unended += len(steps)
        for step in steps:
            self._link(self._nodes[step.id])
        if not self._in_order:
            rank(self._nodes.values(), self._durations)

    def _link(self, node: Node) -> None:
        step = node.step
        for name in step.needs:
            needed = self._nodes[name]
            if needed.ending is None or self._nodes[name].last_resort().ending is None:
                node.left += 1
                node.needs.append(needed)
                (needed.users if name in step.inputs else needed.dependents).append(node)
            elif name in step.inputs and needed.last_resort().was_not_wanted:
                node.unwanted = True
        if isinstance(step.on_error, Fallback):
            stand_in = self._nodes[step.on_error.fallback]
            node.stand_in = stand_in
            stand_in.guards = node
            stand_in.left += 1

    # Moving

    def _answer(self) -> list[Instruction]:
        """Look at fresh steps, start what may start, and say what has come of it."""
        if self._fresh:
            self._look_at_fresh()
        while (node := self._lanes.root.take()) is not None:
            self._starts += 1
            node.move("running")
            self._out.append(Start(node.id))
        if not self._unended and self._complete and not self._finished:
            self._finished = True
            self._out.append(Finish())
        elif not self._unended and not self._complete:
            self._out.append(Idle())
        out, self._out = self._out, []
        return out

    def _look_at_fresh(self) -> None:
        fresh, self._fresh = self._fresh, []
        known = [node for node in fresh if node.id in self._before]
        for node in known:
            self._close(node, "done")
        for node in known:
            self._fail_before(node)
        for node in known:
            self._satisfy(node)
        for node in fresh:
            if len(node.needs) < len(node.step.needs) and (lost := self._lost(node)) is not None:
                self._skip(node, lost.because or lost.id)
            elif node.left == 0 and node.state == "waiting":
                self._look_at(node)

    def _fail_before(self, node: Node) -> None:
        """Where a fallback is done, the step that it stood in for has failed in an earlier life, and is not called again."""
        guards = node.guards
        while guards is not None and guards.state == "waiting":
            self._close(guards, "failed")
            guards = guards.guards

    def _lost(self, node: Node) -> Node | None:
        """A step that it needs, added before it, which has failed or was kept from running by one that had."""
        needed = (self._nodes[name].last_resort() for name in node.step.needs)
        return next(
            (one for one in needed if one.ending not in {None, "done"} and not one.was_not_wanted), None
        )

    def _look_at(self, node: Node) -> None:
        """All that it needs is there, or was not wanted."""
        step = node.step
        if node.unwanted:
            self._skip(node, None)
        elif step.for_each is not None or step.when or (self._held is not None and self._held(step)):
            node.move("deciding")
            self._out.append(Decide(node.id))
        else:
            self._make_ready(node)

    def _make_ready(self, node: Node) -> None:
        level = self._starts // AGE - node.step.priority if self._prioritised else 0
        node.key = (level, -node.rank, *node.key[2:])
        node.move("ready")
        node.lane.push(node.key, node)

    def _free(self, node: Node) -> None:
        if node.state == "running":
            node.lane.release()

    def _on_decided(self, node: Node, event: Decided) -> None:
        if node.state != "deciding":
            return
        if not event.wanted:
            self._skip(node, None)
        elif event.elements is None:
            self._make_ready(node)
        else:
            self._spread(node, event.elements)

    def _on_finished(self, node: Node, event: Finished) -> None:
        if self._learns:
            self._lanes.learn_from(node, event.seconds, refused=False)
        self._free(node)
        self._ended(node, "done")

    def _on_failed(self, node: Node, event: Failed) -> None:
        if self._learns:
            self._lanes.learn_from(node, event.seconds, refused=event.refused)
        self._free(node)
        if event.retry_in is None or self._stopped_by is not None:
            self._ended(node, "failed")
        else:
            node.move("resting")
            self._out.append(Rest(node.id, event.retry_in))

    def _on_rested(self, node: Node, _: Rested) -> None:
        if node.state == "resting":
            self._make_ready(node)

    def _on_cancelled(self, node: Node, _: Cancelled) -> None:
        if node.state != "ended":
            self._free(node)
            self._ended(node, "cancelled")

    # Ending

    def _ended(self, node: Node, ending: Ending) -> None:
        """A step has ended by itself; what follows from that for the others."""
        self._close(node, ending)
        if node.parent is not None:
            self._child_ended(node.parent, node)
        elif self._stopped_by is not None:
            return
        elif ending == "done":
            self._satisfy(node)
        elif ending == "failed":
            self._fail(node)

    def _close(self, node: Node, ending: Ending) -> None:
        node.move("ended")
        node.ending = ending
        self._unended -= 1

    def _satisfy(self, node: Node) -> None:
        """Its result is there, or that of the step that stood in."""
        if node.stand_in is not None and node.ending == "done":
            self._skip(node.stand_in, None)
        self._let_go(node.users)
        self._let_go(node.dependents)
        if node.guards is not None and node.guards.ending == "failed":
            self._satisfy(node.guards)

    def _let_go(self, waiting: Iterable[Node]) -> None:
        for follower in waiting:
            follower.left -= 1
            if follower.left == 0 and follower.state == "waiting":
                self._look_at(follower)

    def _fail(self, node: Node) -> None:
        stand_in = node.stand_in
        if stand_in is not None and stand_in.state == "waiting":
            self._let_go((stand_in,))
        elif self._stops(node):
            self._stop(node)
        else:
            self._skip_followers(node, node.id)

    def _stops(self, node: Node) -> bool:
        own = node.step.on_error
        return (self._on_error if own is None or isinstance(own, Fallback) else own) == "fail"

    def _stop(self, node: Node) -> None:
        if self._stopped_by is not None:
            return
        self._stopped_by = node.step.id
        self._out.append(Stop(node.id))
        for other in list(self._nodes.values()):
            if other.state in {"waiting", "deciding", "ready"}:
                self._close(other, "skipped")
                self._out.append(Skip(other.id, node.step.id))
                if other.parent is not None:
                    other.parent.left -= 1
            elif other.state == "resting":
                self._close(other, "cancelled")
                self._out.append(Drop(other.id))
                if other.parent is not None:
                    other.parent.left -= 1
        self._lanes.close()
        for other in list(self._nodes.values()):
            if other.state == "spread":
                self._gather_if_over(other)

    def _skip_followers(self, node: Node, because: str | None) -> None:
        for follower in (*node.users, *node.dependents):
            self._skip(follower, because)
        if node.guards is not None and node.guards.ending == "failed":
            self._skip_followers(node.guards, because)

    def _skip(self, first: Node, because: str | None) -> None:
        """The step and what uses it will not run; what only comes after it is let go where it was not wanted."""
        stack = [first]
        while stack:
            node = stack.pop()
            if node.state not in {"waiting", "deciding"}:
                continue
            self._close(node, "skipped")
            node.because = because
            self._out.append(Skip(node.id, because))
            if because is None:
                stack += reversed(self._not_wanted(node))
            else:
                stack += reversed((*node.users, *node.dependents))
            stack += self._left_alone(node, because)

    def _not_wanted(self, node: Node) -> list[Node]:
        """What uses a step that was not wanted, where it waits for nothing else; what only comes after it is let go.

        The others wait on: whether another step that they use fails decides what becomes of those after them, and the
        order in which the two end must not.
        """
        for user in node.users:
            user.unwanted = True
        skipped = []
        for follower in (*node.users, *node.dependents):
            follower.left -= 1
            if follower.left == 0 and follower.state == "waiting":
                if follower.unwanted:
                    skipped.append(follower)
                else:
                    self._look_at(follower)
        return skipped

    def _left_alone(self, node: Node, because: str | None) -> list[Node]:
        """A skipped step's fallback is not needed; a skipped fallback leaves its step's followers without a result."""
        alone = [] if node.stand_in is None else [node.stand_in]
        if because is not None and node.guards is not None and node.guards.ending == "failed":
            alone += [*node.guards.users, *node.guards.dependents]
        return alone

    # Fan-out

    def _spread(self, node: Node, count: int) -> None:
        node.move("spread")
        for_each = node.step.for_each
        limit = None if for_each is None else for_each.limit
        lane = node.lane
        if limit is not None:
            lane = Lane(node.id, limit, lane)
        node.left = count
        node.children = children = []
        for index in range(count):
            child = Node(child_id(node.id, index), node.step, node.key[2], lane)
            child.key = (0, 0.0, node.key[2], index)
            child.rank, child.parent = node.rank, node
            self._nodes[child.id] = child
            self._unended += 1
            children.append(child)
            if child.id in self._before:
                self._close(child, "done")
                node.left -= 1
            else:
                self._make_ready(child)
        self._gather_if_over(node)

    def _child_ended(self, parent: Node, child: Node) -> None:
        parent.left -= 1
        if child.ending == "failed" and parent.failed_child is None:
            parent.failed_child = child.id
            if self._stops(parent) and parent.stand_in is None:
                self._stop(child)
        self._gather_if_over(parent)

    def _gather_if_over(self, parent: Node) -> None:
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
        return broken(self._nodes.values(), self._lanes, self._unended)


_HANDLERS: Final[Mapping[type[Event], Any]] = {
    Decided: Schedule._on_decided,  # noqa: SLF001  the class's own table
    Finished: Schedule._on_finished,  # noqa: SLF001  the class's own table
    Failed: Schedule._on_failed,  # noqa: SLF001  the class's own table
    Rested: Schedule._on_rested,  # noqa: SLF001  the class's own table
    Cancelled: Schedule._on_cancelled,  # noqa: SLF001  the class's own table
}
