"""Every fault of a plan, found before it runs."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from orchestrator.arguments import ArgumentChecker
from orchestrator.catalog import Catalog
from orchestrator.errors import Fault, PlanError
from orchestrator.plan import Fallback, Plan, Step
from orchestrator.reference import ITEM, NAME, Reference

__all__ = ["check_plan", "ensure_sound", "find_cycle"]

_NAME: Final = re.compile(NAME)


def check_plan(plan: Plan, catalog: Catalog | None = None) -> tuple[Fault, ...]:
    """Every fault, in the order of the steps; none means that the plan can run.

    Args:
        plan: what to check.
        catalog: what the servers offer; None checks only what can be known without them.
    """
    return (*_plan_faults(plan), *_step_faults(plan, catalog), *_cycle_faults(plan))


def ensure_sound(plan: Plan, catalog: Catalog | None = None) -> None:
    """Return if the plan can run.

    Raises:
        PlanError: with every fault.
    """
    if faults := check_plan(plan, catalog):
        raise PlanError(faults)


def _plan_faults(plan: Plan) -> Iterator[Fault]:
    if not plan.steps:
        yield Fault(None, "empty_plan", "it has no steps", "Add at least one step")
    if plan.max_concurrent is not None and plan.max_concurrent < 1:
        what = f"max_concurrent is {plan.max_concurrent}"
        yield Fault(None, "bad_setting", what, "Give 1 or more, or leave it out for no limit")
    for name, count in Counter(step.id for step in plan.steps).items():
        if count > 1:
            yield Fault(
                name, "duplicate_id", f"{count} steps have this id", "Give each step an id of its own"
            )


def _step_faults(plan: Plan, catalog: Catalog | None) -> Iterator[Fault]:
    checker = None if catalog is None else ArgumentChecker(plan, catalog)
    known = plan.by_id.keys()
    for step in plan.steps:
        if not (step.id.isidentifier() and step.id.isascii()) and not _NAME.fullmatch(step.id):
            mend = "Use a letter or _, then letters, digits, _ and -"
            yield Fault(step.id, "bad_id", f"the id {step.id!r} cannot be referred to", mend)
        needs = step.needs
        if needs and (step.id in needs or not known >= set(needs)):
            yield from _need_faults(plan, step)
        if step.for_each is not None or step.on_error is not None:
            yield from _setting_faults(plan, step)
        if catalog is not None and checker is not None:
            yield from _tool_faults(step, catalog, checker)


# References and dependencies


def _need_faults(plan: Plan, step: Step) -> Iterator[Fault]:
    referred = {ref.step: ref for ref in reversed(step.references)}
    for name in step.needs:
        where = f"it refers to {referred[name]}" if name in referred else f"depends_on names {name!r}"
        if name == step.id:
            mend = "A step cannot need itself; refer to another step"
            yield Fault(step.id, "self_reference", where, mend)
        elif name not in plan.by_id:
            what = f"{where}, and there is no such step"
            yield Fault(
                step.id, "unknown_reference", what, _reference_mend(plan, step, name, referred.get(name))
            )


def _reference_mend(plan: Plan, step: Step, name: str, reference: Reference | None) -> str:
    if name == ITEM and step.for_each is None:
        return "$item is there only in a step with for_each"
    others = [other for other in plan.by_id if other != step.id]
    mend = _did_you_mean(name, others) or f"The steps are {', '.join(others) or '(none)'}"
    return mend if reference is None else f"{mend}; for text, write ${reference}"


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=3, cutoff=0.6)
    return f"Did you mean {' or '.join(repr(one) for one in close)}?" if close else ""


def _is_in_order(plan: Plan) -> bool:
    """Whether each step needs earlier ones alone, so that there is no circle; most plans are written so."""
    earlier: set[str] = set()
    for step in plan.steps:
        if isinstance(step.on_error, Fallback) or not earlier.issuperset(step.needs):
            return False
        earlier.add(step.id)
    return True


def _cycle_faults(plan: Plan) -> Iterator[Fault]:
    if _is_in_order(plan):
        return
    cycle = find_cycle(_all_needs(plan))
    if cycle:
        path = " -> ".join((*cycle, cycle[0]))
        mend = "Each needs the next (-> means needs); take out one of these dependencies"
        yield Fault(cycle[0], "cycle", f"it needs itself: {path}", mend)


def _all_needs(plan: Plan) -> dict[str, list[str]]:
    """What each step may have to wait for; a fallback waits for its step, and who needs that step may need the fallback."""
    fallbacks = {
        step.id: step.on_error.fallback for step in plan.steps if isinstance(step.on_error, Fallback)
    }
    needs = {step.id: [name for name in step.needs if name != step.id] for step in plan.steps}
    for own in needs.values():
        own += [fallbacks[name] for name in own if name in fallbacks]
    for owner, fallback in fallbacks.items():
        if fallback in needs and fallback != owner:
            needs[fallback].append(owner)
    return needs


def find_cycle(needs: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The ids of one circle, each needing the next and the last the first; empty if there is none."""
    done: set[str] = set()
    for start in needs:
        path: dict[str, Iterator[str]] = {start: iter(needs[start])} if start not in done else {}
        while path:
            current = next(reversed(path))
            following = next((name for name in path[current] if name in needs and name not in done), None)
            if following is None:
                done.add(current)
                del path[current]
            elif following in path:
                names = list(path)
                return tuple(names[names.index(following) :])
            else:
                path[following] = iter(needs[following])
    return ()


# Settings of a step


def _setting_faults(plan: Plan, step: Step) -> Iterator[Fault]:
    if step.for_each is not None:
        if step.for_each.limit is not None and step.for_each.limit < 1:
            what = f"for_each.limit is {step.for_each.limit}"
            yield Fault(step.id, "bad_setting", what, "Give 1 or more, or leave it out for no limit")
        if ITEM in plan.by_id:
            mend = "Call that step otherwise: here $item is the element at hand"
            yield Fault(step.id, "bad_setting", f"it has for_each, and a step is called {ITEM!r}", mend)
    if isinstance(step.on_error, Fallback):
        yield from _fallback_faults(plan, step, step.on_error.fallback)


def _fallback_faults(plan: Plan, step: Step, name: str) -> Iterator[Fault]:
    if name not in plan.by_id or name == step.id:
        what = f"its fallback is {name!r}, which is no other step"
        mend = (
            _did_you_mean(name, [one for one in plan.by_id if one != step.id])
            or "Name another step of the plan"
        )
        yield Fault(step.id, "unknown_reference", what, mend)
        return
    owners = [
        one.id for one in plan.steps if isinstance(one.on_error, Fallback) and one.on_error.fallback == name
    ]
    if owners[0] != step.id:
        what = f"its fallback {name!r} is also that of {owners[0]!r}"
        yield Fault(step.id, "bad_setting", what, "Give each step a fallback of its own")


# Tools and their arguments


def _tool_faults(step: Step, catalog: Catalog, checker: ArgumentChecker) -> Iterator[Fault]:
    tool = catalog.get(step.server, step.tool)
    if tool is not None:
        yield from checker.faults(step, tool)
        if checker.has_missing or step.for_each is not None or step.when:
            yield from _field_faults(step, checker)
    elif step.server not in catalog.servers:
        mend = (
            _did_you_mean(step.server, catalog.servers)
            or f"The servers are {', '.join(catalog.servers) or '(none)'}"
        )
        yield Fault(step.id, "unknown_server", f"there is no server {step.server!r}", mend)
    else:
        what = f"server {step.server!r} has no tool {step.tool!r}"
        yield Fault(step.id, "unknown_tool", what, _tool_mend(step, catalog))


def _tool_mend(step: Step, catalog: Catalog) -> str:
    near = catalog.near(step.tool, server=step.server) or catalog.near(step.tool)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"It has {', '.join(tool.name for tool in catalog.of(step.server))}"


def _field_faults(step: Step, checker: ArgumentChecker) -> Iterator[Fault]:
    for reference in step.references:
        found = checker.missing(reference)
        if found is not None:
            tool, missing = found
            what = f"it refers to {reference}, but {missing}"
            yield Fault(
                step.id,
                "unknown_field",
                what,
                f"{tool.full_name} gives {tool.signature.partition(' -> ')[2]}",
            )
