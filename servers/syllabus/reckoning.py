"""What follows from a grading by arithmetic alone: what parts make up together, and what one of several is worth."""

from __future__ import annotations

from collections.abc import Sequence

from servers.domain.syllabus import GradingComponent, Item
from servers.syllabus.subject import names

__all__ = ["each_of", "how_many", "together"]


def together(components: Sequence[GradingComponent]) -> str | None:
    """The sum of several parts in a sentence; None where it is not known, or could not be."""
    if len(components) < 2:
        return None
    for unit, values in (
        ("%", [each.weight for each in components]),
        ("points", [each.points for each in components]),
    ):
        known = [value for value in values if value is not None]
        if len(known) == len(values) and (unit != "%" or sum(known) <= 100):
            parts = " + ".join(
                f"{each.component} {value:g}" for each, value in zip(components, known, strict=True)
            )
            return f"Together: {sum(known):g} {unit} ({parts})"
    return None


def each_of(component: GradingComponent, items: Sequence[Item]) -> str | None:
    """What one of a part's items is worth, in a sentence; None where it is one only, or its number is not known."""
    count = component.count or len(of_component(component, items))
    kept = count - (component.drop_lowest or 0)
    if component.weight is None or count < 2 or kept < 1:
        return None
    dropped = f", {component.drop_lowest} of them dropped" if component.drop_lowest else ""
    return (
        f"{component.component}: {component.weight:g} % for {count} of them{dropped}; "
        f"{round(component.weight / kept, 2):g} % each, if all count the same"
    )


def how_many(items: Sequence[Item]) -> str | None:
    """The number of items that the document names, in a sentence; None for none."""
    if not items:
        return None
    return f"The document names {len(items)}: {', '.join(item.title for item in items)}"


def of_component(component: GradingComponent, items: Sequence[Item]) -> list[Item]:
    """The items that a part of the grade is made of, by its name: "Essays" of Essay 1, Essay 2."""
    called = names(component.component) - {"exam", "test"} or names(component.component)
    return [item for item in items if called <= names(item.title, item.kind)]
