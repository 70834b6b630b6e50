"""How long steps are expected to take, and how long the way from each to the end is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from statistics import median

from orchestrator.node import Node
from orchestrator.plan import Step

__all__ = ["Expected", "rank"]


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


def rank(nodes: Collection[Node], durations: Mapping[str, float]) -> None:
    """The longest remaining path of each step, its own time included, from the last steps to the first."""
    expected = Expected(durations, (node.step for node in nodes))
    followers = {node: len(node.users) + len(node.dependents) for node in nodes}
    last = [node for node, count in followers.items() if count == 0]
    for node in nodes:
        node.rank = 0.0
    while last:
        node = last.pop()
        node.rank += expected.seconds(node.step)
        for needed in node.needs:
            needed.rank = max(needed.rank, node.rank)
            followers[needed] -= 1
            if not followers[needed]:
                last.append(needed)
