"""A plan that is still being written: which of its steps may start already, and which are there again.

A planner that starts over (its last try had faults) writes most steps a second time, perhaps under other names. A step
that calls the same tool with the same arguments as one that was begun is that one, and does not run again.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from orchestrator.catalog import Catalog
from orchestrator.check import check_plan
from orchestrator.outlook import Outlook
from orchestrator.plan import Condition, Fallback, ForEach, Plan, Step
from orchestrator.reference import Reference, parse_reference

__all__ = ["Anew", "Draft", "Emission", "Growth", "Writer", "Written"]


@dataclass(frozen=True, slots=True)
class Anew:
    """The planner starts over: what it has written in this round does not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The planner has finished a round.

    Attributes:
        plan: all steps of the round; those that were written before are named again.
        look: whether it wants to be shown what comes of them, and then perhaps to add more.
        answer: its last word to the user, if it has one.
    """

    plan: Plan
    look: bool = False
    answer: str | None = None


Emission = Step | Anew | Written


class Writer(Protocol):
    """A planner that writes its steps one by one."""

    def write(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
        """Each step as soon as it is whole, ``Anew`` where it starts over, ``Written`` at the end.

        Args:
            outlook: what has come of the steps of the rounds before; None in the first round.
        """


@dataclass(frozen=True, slots=True)
class Growth:
    """What follows for the run: steps to take on, in an order in which each needs earlier ones alone, and steps to leave."""

    added: tuple[Step, ...] = ()
    withdrawn: tuple[str, ...] = ()


@dataclass
class Draft:
    """What has been written so far.

    Attributes:
        catalog: what the servers offer.
        early: whether a step may start before the plan is complete.
        steps: the steps that the run has taken on, by their names there.
    """

    catalog: Catalog
    early: Callable[[Step], bool]
    steps: dict[str, Step] = field(default_factory=dict)
    _calls: dict[str, list[str]] = field(default_factory=dict)
    _names: dict[str, str] = field(default_factory=dict)
    _settled: frozenset[str] = frozenset()

    def anew(self) -> None:
        """A try begins."""
        self._names = {}

    def take(self, step: Step) -> Growth:
        """A step has been written: take it on if it may start already."""
        renamed, is_new = self._named(step)
        if not is_new or not self.early(renamed) or not self._is_sound(renamed):
            return Growth()
        self._adopt(renamed)
        return Growth((renamed,))

    def complete(self, plan: Plan) -> Growth:
        """A round has been written to its end: take on the rest, and leave what is no longer in it."""
        self.anew()
        added: list[Step] = []
        left = list(plan.steps)
        while left:
            ready = [step for step in left if all(self._knows(need) for need in _all_needs(step))] or left[:1]
            for step in ready:
                renamed, is_new = self._named(step)
                if is_new:
                    self._adopt(renamed)
                    added.append(renamed)
            left = [step for step in left if step.id not in self._names]
        kept = set(self._names.values()) | self._settled
        withdrawn = tuple(name for name in self.steps if name not in kept)
        self._settled = frozenset(self.steps)
        self.anew()
        return Growth(tuple(added), withdrawn)

    def _knows(self, name: str) -> bool:
        return name in self._names or name in self._settled

    def _named(self, step: Step) -> tuple[Step, bool]:
        """The step under its name in the run, and whether the run does not have it yet."""
        renamed = _renamed(step, self._names)
        claimed = set(self._names.values())
        there = [
            name
            for name in self._calls.get(_call(renamed), ())
            if name not in claimed and set(renamed.needs) <= set(self.steps[name].needs)
        ]
        if there:
            self._names[step.id] = there[0]
            return self.steps[there[0]], False
        name = step.id
        while name in self.steps or name in claimed:
            name += "_"
        self._names[step.id] = name
        return _with(renamed, id=name), True

    def _adopt(self, step: Step) -> None:
        self.steps[step.id] = step
        self._calls.setdefault(_call(step), []).append(step.id)

    def _is_sound(self, step: Step) -> bool:
        """Whether all that it needs runs already, and its part of the plan has no faults."""
        before: dict[str, Step] = {}
        left = list(_all_needs(step))
        while left:
            name = left.pop()
            if name not in self.steps:
                return False
            if name not in before:
                before[name] = self.steps[name]
                left += _all_needs(before[name])
        return not check_plan(Plan(steps=(*before.values(), step)), self.catalog)


def _all_needs(step: Step) -> tuple[str, ...]:
    own = step.on_error
    return (*step.needs, own.fallback) if isinstance(own, Fallback) else step.needs


def _call(step: Step) -> str:
    """What the step does: the same for two steps that do the same."""
    parts = [step.server, step.tool, step.arguments, step.for_each and step.for_each.over]
    conditions = [(one.value, one.test, one.other) for one in step.when]
    return json.dumps([*parts, conditions], sort_keys=True, default=str)


# Names


def _renamed(step: Step, names: Mapping[str, str]) -> Step:
    """The step with its references under the run's names."""
    if not any(names.get(need, need) != need for need in _all_needs(step)):
        return step
    own = step.on_error
    return _with(
        step,
        arguments=_redirected(step.arguments, names),
        depends_on=tuple(names.get(need, need) for need in step.depends_on),
        for_each=step.for_each
        and ForEach(over=_redirected(step.for_each.over, names), limit=step.for_each.limit),
        when=tuple(_condition(one, names) for one in step.when),
        on_error=Fallback(fallback=names.get(own.fallback, own.fallback))
        if isinstance(own, Fallback)
        else own,
    )


def _condition(one: Condition, names: Mapping[str, str]) -> Condition:
    return Condition(value=_redirected(one.value, names), test=one.test, other=_redirected(one.other, names))


def _redirected(value: Any, names: Mapping[str, str]) -> Any:
    reference = parse_reference(value)
    if reference is not None:
        return str(Reference(names.get(reference.step, reference.step), reference.path))
    if isinstance(value, Mapping):
        return {key: _redirected(inner, names) for key, inner in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return [_redirected(inner, names) for inner in value]
    return value


def _with(step: Step, **changes: Any) -> Step:
    """Made anew: a copy would keep what the old one has cached of its references."""
    return Step(**{**{name: getattr(step, name) for name in Step.model_fields}, **changes})
