"""What should have a date and has none: the grading table is the list of the deliverables that must exist."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from servers.domain.evidence import Evidence
from servers.domain.identity import item_ids, title_words
from servers.domain.syllabus import GradingComponent, Item, ItemKind, Recurring
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.announced import SINGLE_KINDS, PutOff
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.naming import without_manner

__all__ = ["missing_dates", "undated_items"]

_UNPRINTED = "it counts toward the grade, but no date for it is printed"
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
    grading: Sequence[GradingComponent],
    items: Sequence[Item],
    recurring: Sequence[Recurring],
    put_off: Iterable[PutOff] = (),
) -> tuple[Item, ...]:
    """An item without a date for each single exam, paper, project or presentation that is graded or put off, and that nothing dates."""
    lacking = [
        _Lacking(part.component, kind, part.page, part.evidence, (_UNPRINTED,), part.weight)
        for part, kind in _lacking(grading, items, recurring)
        if kind in SINGLE_KINDS and not _is_many(part)
    ]
    for one in put_off:
        lacking = list(_with(lacking, one, items))
    taken = {item.id for item in items}
    ids = item_ids((one.kind, one.title) for one in lacking)
    return tuple(_item(ident, one) for ident, one in zip(ids, lacking, strict=True) if ident not in taken)


@dataclass(frozen=True)
class _Lacking:
    """What should have a date, where it is named, and why it has none."""

    title: str
    kind: ItemKind
    page: int | None
    evidence: tuple[Evidence, ...]
    reasons: tuple[str, ...]
    weight: float | None = None


def _with(lacking: Sequence[_Lacking], one: PutOff, items: Sequence[Item]) -> Iterator[_Lacking]:
    """The list with what is put off: as one of those in it, or behind them where nothing dates it."""
    as_part = GradingComponent(component=one.title)
    told = [other for other in lacking if other.kind == one.kind and _is_same(other.title, one.title)]
    for other in lacking:
        yield replace(other, reasons=(one.reason,)) if other in told else other
    if not told and not _is_dated(as_part, one.kind, items, ()):
        yield _Lacking(one.title, one.kind, one.page, (one.evidence,), (one.reason,))


def _is_same(title: str, other: str) -> bool:
    words, others = title_words(title), title_words(other)
    return words <= others or others <= words


def _item(ident: str, one: _Lacking) -> Item:
    return Item(
        id=ident,
        title=one.title,
        kind=one.kind,
        weight=one.weight,
        page=one.page,
        evidence=one.evidence,
        confidence=0.5,
        needs_review=one.reasons,
    )


def missing_dates(
    grading: Sequence[GradingComponent], items: Sequence[Item], recurring: Sequence[Recurring]
) -> Iterator[str]:
    """A sentence for each graded kind of repeated work of which no date at all is printed."""
    for part, kind in _lacking(grading, items, recurring):
        if kind not in SINGLE_KINDS or _is_many(part):
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


#: What an exam covers, in brackets behind its name: "Exam 1 (Ch. 1-4)".
_COVERED = Pattern(r"[(\[][^()\[\]]*\d[^()\[\]]*[)\]]")


#: The day of the work, told with its part of the grade: "Midterm exam on October 16".
_DAY = Pattern(
    rf"(?:[,;(]\s*)?\b(?:due\s+)?(?:(?:on|by)\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\b\.?\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}/\d{{1,2}})\b",
    re.IGNORECASE,
)


def _is_dated(
    part: GradingComponent, kind: ItemKind, items: Sequence[Item], recurring: Sequence[Recurring]
) -> bool:
    if any(entry.kind == kind for entry in recurring):
        return True
    same = [item for item in items if item.kind == kind and item.date is not None]
    if kind not in SINGLE_KINDS or _is_many(part):
        return bool(same)
    words = title_words(_DAY.sub(" ", _COVERED.sub(" ", without_manner(part.component))))
    final = "final" in words
    ordinals = {word for word in words if word.isdigit()}
    for item in items:
        other = title_words(_COVERED.sub(" ", item.title))
        if item.date is None or (item.kind != kind and not (words - _GENERIC) & other):
            continue
        if ordinals and ordinals != {word for word in other if word.isdigit()}:
            continue
        if ordinals and item.kind == kind and _head(part.component) == _head(item.title):
            return True
        if other and words == other | {"final"} and any("midterm" in title_words(one.title) for one in same):
            return True  # "Project" is the final one, where the one before it is the midterm's
        if final == ("final" in other) or (kind != "exam" and len(same) == 1):
            specific = words - _GENERIC - ordinals
            if not specific or specific & other or len(same) == 1:
                return True
    return False


def _head(title: str) -> set[str]:
    """The words of a name without what it is about: "Essay 1: Rhetorical Analysis"."""
    return set(title_words(title.split(":", 1)[0]))


def _is_many(part: GradingComponent) -> bool:
    plural = re.search(
        r"(?i)\b(?:exams|midterms|tests|papers|essays|projects|presentations|reports|quizzes|labs)\b",
        part.component,
    )
    return bool(plural) or (part.count or 1) > 1
