"""What should have a date and has none: the grading table is the list of the deliverables that must exist."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from servers.domain.identity import item_ids, title_words
from servers.domain.syllabus import GradingComponent, Item, ItemKind, Recurring
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["missing_dates", "undated_items"]

#: Kinds of which each one has a day of its own; of the others only that there are some is asked.
_SINGLE: frozenset[ItemKind] = frozenset({"exam", "paper", "project", "presentation"})
_GENERIC = {
    "exam",
    "test",
    "midterm",
    "final",
    "paper",
    "project",
    "presentation",
    "essay",
    "research",
    "term",
    "course",
    "class",
    "the",
    "s",
}


def undated_items(
    grading: Sequence[GradingComponent], items: Sequence[Item], recurring: Sequence[Recurring]
) -> tuple[Item, ...]:
    """An item without a date for each single graded exam, paper, project or presentation that nothing dates."""
    taken = {item.id for item in items}
    lacking = [
        (part, kind)
        for part, kind in _lacking(grading, items, recurring)
        if kind in _SINGLE and not _is_many(part)
    ]
    ids = item_ids((kind, part.component) for part, kind in lacking)
    return tuple(
        Item(
            id=ident,
            title=part.component,
            kind=kind,
            weight=part.weight,
            page=part.page,
            evidence=part.evidence,
            confidence=0.5,
            needs_review=("it counts toward the grade, but no date for it is printed",),
        )
        for ident, (part, kind) in zip(ids, lacking, strict=True)
        if ident not in taken
    )


def missing_dates(
    grading: Sequence[GradingComponent], items: Sequence[Item], recurring: Sequence[Recurring]
) -> Iterator[str]:
    """A sentence for each graded kind of repeated work of which no date at all is printed."""
    for part, kind in _lacking(grading, items, recurring):
        if kind not in _SINGLE or _is_many(part):
            share = f" ({part.weight:g} % of the grade)" if part.weight is not None else ""
            yield f"{part.component}{share}: no dates for it are printed"


def _lacking(
    grading: Sequence[GradingComponent], items: Sequence[Item], recurring: Sequence[Recurring]
) -> Iterator[tuple[GradingComponent, ItemKind]]:
    for part in grading:
        found = kind_of(part.component)
        if (
            found is None
            or found[1]
            or re.search(r"(?i)participation|attendance|extra|bonus", part.component)
        ):
            continue
        if not _is_dated(part, found[0], items, recurring):
            yield part, found[0]


def _is_dated(
    part: GradingComponent, kind: ItemKind, items: Sequence[Item], recurring: Sequence[Recurring]
) -> bool:
    if any(entry.kind == kind for entry in recurring):
        return True
    same = [item for item in items if item.kind == kind and item.date is not None]
    if kind not in _SINGLE or _is_many(part):
        return bool(same)
    words = title_words(part.component)
    final = "final" in words
    ordinals = {word for word in words if word.isdigit()}
    for item in items:
        other = title_words(item.title)
        if item.date is None or (item.kind != kind and not (words - _GENERIC) & other):
            continue
        if ordinals and ordinals != {word for word in other if word.isdigit()}:
            continue
        if final == ("final" in other) or (kind != "exam" and len(same) == 1):
            specific = words - _GENERIC - ordinals
            if not specific or specific & other or len(same) == 1:
                return True
    return False


def _is_many(part: GradingComponent) -> bool:
    plural = re.search(
        r"(?i)\b(?:exams|midterms|tests|papers|essays|projects|presentations|reports|quizzes|labs)\b",
        part.component,
    )
    return bool(plural) or (part.count or 1) > 1
