"""What has become of a run's steps so far, and what references name in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from orchestrator.condition import elements, holds
from orchestrator.errors import UnresolvedReferenceError
from orchestrator.messages import Decided
from orchestrator.node import child_id
from orchestrator.outcome import StepOutcome
from orchestrator.plan import Fallback, Step
from orchestrator.reference import ITEM, Reference, follow_path

__all__ = ["Results"]


class Results:
    """The outcomes of steps and elements.

    Args:
        before: results of an earlier life of the run, by step (and element) id.
        stand_in: a step's id to that of the step whose result stands for its own.

    Attributes:
        steps: every step by its id; an element's is its fan-out's.
        outcomes: by step and element.
    """

    def __init__(self, before: Mapping[str, Any], stand_in: Callable[[str], str]) -> None:
        self.steps: dict[str, Step] = {}
        self.outcomes: dict[str, StepOutcome] = {}
        self._before = before
        self._stand_in = stand_in
        self._items: dict[str, Any] = {}

    def add(self, steps: Iterable[Step]) -> None:
        """Take more steps; what an earlier life has done of them stands."""
        new = {step.id: step for step in steps}
        self.steps.update(new)
        for name in new:
            self.outcomes[name] = self._known(name)

    def is_element(self, name: str) -> bool:
        """Whether it is one element's call."""
        return name in self._items

    def of_steps(self) -> dict[str, StepOutcome]:
        """Each step's outcome, with what stood in for it."""
        found = {name: outcome for name, outcome in self.outcomes.items() if name not in self._items}
        for name, outcome in found.items():
            stand_in = self._stand_in(name)
            if stand_in != name and found[stand_in].state == "done":
                outcome.stood_in = stand_in
        return found

    # References

    def named(self, asking: str, reference: Reference) -> Any:
        """What a reference names for the step or element ``asking``.

        Raises:
            UnresolvedReferenceError: the result lacks it.
        """
        result = self._result(asking, reference.step)
        return follow_path(reference, result) if reference.path else result

    def shown(self, asking: str, reference: Reference) -> Any:
        """The same for the user's eyes: a reference to an element, or to what is not there, stays as it is written."""
        try:
            return self.named(asking, reference) if reference.step != ITEM else str(reference)
        except UnresolvedReferenceError:
            return str(reference)

    def decided(self, name: str) -> Decided:
        """What a step's ``when`` and ``for_each`` come to.

        Raises:
            UnresolvedReferenceError: a result lacks what they refer to, or it is no list.
        """
        step = self.steps[name]
        if not holds(step.when, lambda other: self._result(name, other)):
            return Decided(name, wanted=False)
        return Decided(
            name, wanted=True, elements=None if step.for_each is None else len(self._elements(name))
        )

    def spread(self, name: str, now: float) -> None:
        """A fan-out begins: each element has an outcome of its own."""
        step, outcome = self.steps[name], self.outcomes[name]
        children = []
        for index, item in enumerate(self._elements(name)):
            child = child_id(name, index)
            self.steps[child] = step
            self._items[child] = item
            self.outcomes[child] = self._known(child)
            children.append(self.outcomes[child])
        outcome.started = now
        outcome.elements = tuple(children)

    def gather(self, name: str) -> None:
        """A fan-out has ended: its result are its elements' results, its error the first of theirs."""
        outcome = self.outcomes[name]
        outcome.result = [element.result for element in outcome.elements]
        outcome.error = next((one.error for one in outcome.elements if one.error is not None), None)

    def _elements(self, name: str) -> list[Any]:
        for_each = self.steps[name].for_each
        return [] if for_each is None else elements(for_each, lambda other: self._result(name, other))

    def _result(self, asking: str, name: str) -> Any:
        if name == ITEM and asking in self._items:
            return self._items[asking]
        outcome = self.outcomes[name]
        return outcome.result if outcome.state == "done" else self.outcomes[self._stand_in(name)].result

    # An earlier life

    def _known(self, name: str) -> StepOutcome:
        if name in self._before:
            return StepOutcome(name, "done", self._before[name])
        if self._before and self._has_fallen_back(name):
            return StepOutcome(name, "failed")
        return StepOutcome(name, "skipped")

    def _has_fallen_back(self, name: str) -> bool:
        """Whether another step has stood in for it."""
        step = self.steps.get(name)
        while step is not None and isinstance(step.on_error, Fallback):
            if step.on_error.fallback in self._before:
                return True
            step = self.steps.get(step.on_error.fallback)
        return False
