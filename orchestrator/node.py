"""One step of a schedule: where it stands, what it waits for and who waits for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from orchestrator.limits import Key, Lane
from orchestrator.outcome import Ending
from orchestrator.plan import Step

__all__ = ["Node", "State", "child_id"]

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


class Node:
    """What a schedule knows of one step, or of one element of its fan-out.

    Attributes:
        id: the step's, or the element's.
        step: the plan's.
        lane: the narrowest limit that holds for it.
        state: where it stands.
        ending: how it ended; None before.
        because: for what was skipped, the step whose failure kept it from running.
        rank: the longest remaining path, its own time included.
        key: its place among those that are ready.
        left: how many steps must end before it is looked at; of a fan-out, how many of its elements have not ended.
        needs: the steps that it waits for.
        users: the steps that use its result.
        dependents: the steps that only come after it.
        stand_in: the step that runs if this one fails.
        guards: the step whose failure this one is for.
        unwanted: a step that it uses was not wanted, so that it will not run; it still waits for the others.
        parent: of an element, its fan-out.
        children: of a fan-out, its elements.
        failed_child: the first of them that failed.
    """

    __slots__ = (
        "_history", "because", "children", "dependents", "ending", "failed_child", "guards", "id", "key", "lane", "left",
        "needs", "parent", "rank", "stand_in", "state", "step", "unwanted", "users",
    )  # fmt: skip

    def __init__(self, name: str, step: Step, order: int, lane: Lane) -> None:
        self.id = name
        self.step = step
        self.lane = lane
        self.state: State = "waiting"
        self.ending: Ending | None = None
        self.because: str | None = None
        self.rank = 0.0
        self.key: Key = (0, 0.0, order, 0)
        self.left = 0
        self.needs: list[Node] = []
        self.users: list[Node] = []
        self.dependents: list[Node] = []
        self.stand_in: Node | None = None
        self.guards: Node | None = None
        self.unwanted = False
        self.parent: Node | None = None
        self.children: Sequence[Node] = ()
        self.failed_child: str | None = None
        self._history = "waiting"

    def move(self, to: State) -> None:
        """It goes on to another state.

        Raises:
            AssertionError: there is no such way; the message tells the states that it went through.
        """
        if to not in _MOVES[self.state]:
            msg = f"step {self.id!r} cannot go from {self.state} to {to}; it went {self._history}"
            raise AssertionError(msg)
        self._history += " -> " + to
        self.state = to

    @property
    def was_not_wanted(self) -> bool:
        """Whether it was skipped by its own condition, not by another's failure."""
        return self.ending == "skipped" and self.because is None

    def last_resort(self) -> Node:
        """The step whose result stands for this one's: itself, or the fallback that ran in its place."""
        node = self
        while node.ending == "failed" and node.stand_in is not None:
            node = node.stand_in
        return node


def child_id(step: str, index: int) -> str:
    """The id of the call that a ``for_each`` step makes for one element."""
    return f"{step}[{index}]"
