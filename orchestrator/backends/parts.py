"""A plan cut into parts that know nothing of each other, so that each may run on another machine.

A part is what hangs together: steps that need one another, and fallbacks with the steps that they stand in for. Where that is
more than half of the plan, since a few steps join all the others (a calendar file of all courses), it is cut there: a step
that joins several parts, and all that needs it, belongs to none. Such steps run where the plan was started, once the parts
have ended.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from orchestrator.plan import Fallback, Plan, Step

__all__ = ["Part", "cut"]


@dataclass(frozen=True, slots=True)
class Part:
    """Steps that are run in one place.

    Attributes:
        key: the same for the same steps, and for no others.
        plan: they, as a plan of their own.
    """

    key: str
    plan: Plan


@dataclass(frozen=True, slots=True)
class _Knot:
    """A step with those that stand in for it: they stay together.

    Attributes:
        name: the first step's id.
        steps: how many.
        needs: the names of other knots.
    """

    name: str
    steps: tuple[Step, ...]
    needs: frozenset[str]


class _Groups:
    """What hangs together, by name."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The name that stands for all of its group."""
        above = self._above.setdefault(name, name)
        while above != self._above[above]:
            self._above[above] = self._above[self._above[above]]
            above = self._above[above]
        self._above[name] = above
        return above

    def tie(self, name: str, other: str) -> None:
        """They hang together."""
        self._above[self.of(other)] = self.of(name)


def cut(plan: Plan, *, stays: Callable[[Step], bool] = lambda _: False) -> tuple[Part, ...]:
    """The parts of a plan without faults, in the order of their first steps.

    Args:
        plan: what to cut.
        stays: steps that belong to no part in any case, and all that needs them (the user is to be asked about them).
    """
    knots = _kept(_knots(plan), lambda knot, _: not any(map(stays, knot.steps)))
    groups = _groups(knots)
    sizes = Counter(groups.of(knot.name) for knot in knots for _ in knot.steps)
    wide = {name for name, size in sizes.items() if size * 2 > len(plan.steps)}
    knots = _kept(knots, lambda knot, near: len(near) < 2 or groups.of(knot.name) not in wide)
    return _parts(plan, knots)


def _parts(plan: Plan, knots: Sequence[_Knot]) -> tuple[Part, ...]:
    groups = _groups(knots)
    owner = {step.id: groups.of(knot.name) for knot in knots for step in knot.steps}
    found: dict[str, list[Step]] = {}
    for step in plan.steps:
        if step.id in owner:
            found.setdefault(owner[step.id], []).append(step)
    return tuple(_part(plan, steps) for steps in found.values())


def _part(plan: Plan, steps: Iterable[Step]) -> Part:
    own = Plan(steps=tuple(steps), on_error=plan.on_error)
    return Part(hashlib.sha256(own.to_json(indent=None).encode()).hexdigest()[:24], own)


def _kept(knots: Iterable[_Knot], keep: Callable[[_Knot, frozenset[str]], bool]) -> list[_Knot]:
    """Those to keep, by themselves and by the groups that they join; what needs one that is left out is left out as well."""
    groups = _Groups()
    kept: dict[str, _Knot] = {}
    for knot in knots:
        if knot.needs <= kept.keys() and keep(knot, frozenset(map(groups.of, knot.needs))):
            kept[knot.name] = knot
            for need in knot.needs:
                groups.tie(need, knot.name)
    return list(kept.values())


def _groups(knots: Iterable[_Knot]) -> _Groups:
    groups = _Groups()
    for knot in knots:
        for need in knot.needs:
            groups.tie(need, knot.name)
    return groups


def _knots(plan: Plan) -> list[_Knot]:
    """The knots, each after those that it needs."""
    names = _names(plan)
    steps: dict[str, list[Step]] = {}
    for step in plan.steps:
        steps.setdefault(names[step.id], []).append(step)
    knots = {
        name: _Knot(name, tuple(own), frozenset(names[need] for step in own for need in step.needs) - {name})
        for name, own in steps.items()
    }
    order = TopologicalSorter({name: sorted(knot.needs) for name, knot in knots.items()}).static_order()
    return [knots[name] for name in order]


def _names(plan: Plan) -> Mapping[str, str]:
    """Of each step, the name of its knot."""
    tied = _Groups()
    for step in plan.steps:
        if isinstance(step.on_error, Fallback):
            tied.tie(step.id, step.on_error.fallback)
    return {step.id: tied.of(step.id) for step in plan.steps}
