"""A plan as people read it: a tree of what waits for what, or a Mermaid graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

from rich.text import Text
from rich.tree import Tree

from orchestrator.paper import Paper
from orchestrator.plan import Plan, Step

__all__ = ["draw_tree", "mermaid"]

#: An argument's value is shown up to this many characters.
_LONGEST = 60


def draw_tree(plan: Plan, paper: Paper, *, title: str) -> Tree:
    """Each step under the one that it waits for; those that wait for several stand under a line that names them."""
    tree = Tree(paper.text(title), guide_style="dim")
    nodes: dict[str, Tree] = {}
    groups: dict[tuple[str, ...], Tree] = {}
    for step in plan.steps:
        needs = _last(plan, step)
        if len(needs) > 1 and needs not in groups:
            groups[needs] = tree.add(paper.text_of(f"after {', '.join(needs)}"), style="dim")
        parent = groups.get(needs) or nodes.get(needs[0] if needs else "", tree)
        nodes[step.id] = parent.add(_label(step, paper), style="not dim")
    return tree


def _last(plan: Plan, step: Step) -> tuple[str, ...]:
    """What the step waits for, without what those wait for anyway."""
    implied = {name for need in step.needs for name in _all_before(plan, need)}
    return tuple(need for need in step.needs if need not in implied)


def _all_before(plan: Plan, name: str) -> set[str]:
    found: set[str] = set()
    left = [name]
    while left:
        step = plan.by_id.get(left.pop())
        fresh = [] if step is None else [need for need in step.needs if need not in found]
        found.update(fresh)
        left += fresh
    return found


def _label(step: Step, paper: Paper) -> Text:
    label = paper.text(step.id, "bold")
    label.append_text(paper.text_of(f"  {step.full_name}"))
    inside = ", ".join(f"{name}={_shown(value)}" for name, value in step.arguments.items())
    return (
        label.append_text(paper.text_of("("))
        .append_text(paper.text(inside, "dim"))
        .append_text(paper.text_of(")"))
    )


def _shown(value: Any) -> str:
    if isinstance(value, str) and value.lower().endswith((".pdf", ".ics")):
        return PurePath(value).name
    text = (
        value if isinstance(value, str) and value.startswith("$") else json.dumps(value, ensure_ascii=False)
    )
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."


def mermaid(plan: Plan) -> str:
    """The plan as a Mermaid flowchart."""
    names = {step.id: f"s{number}" for number, step in enumerate(plan.steps)}
    nodes = (f'  {names[step.id]}["{step.id}<br>{step.full_name}"]' for step in plan.steps)
    return "\n".join(["flowchart LR", *nodes, *_edges(plan, names)])


def _edges(plan: Plan, names: dict[str, str]) -> Iterable[str]:
    for step in plan.steps:
        for need in _last(plan, step):
            if need in names:
                yield f"  {names[need]} --> {names[step.id]}"
