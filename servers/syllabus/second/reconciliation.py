"""Two readers of one document: where they agree an item is surer, where they differ it is marked for review."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from servers.domain.identity import item_ids, title_words
from servers.domain.syllabus import Item, Syllabus
from servers.syllabus.dating.words import long_date
from servers.syllabus.second.grounding import Finding

__all__ = ["reconciled"]

#: What one reader alone has read, or both differently, is as likely wrong as right; nothing has measured it better.
_OPEN = 0.5
#: Words that say what kind of thing an item is, not which one.
_GENERIC = frozenset({
    "exam", "test", "quiz", "homework", "assignment", "problem", "set", "exercise", "paper", "essay", "project",
    "presentation", "lab", "report", "reading",
})  # fmt: skip


def reconciled(syllabus: Syllabus, findings: Sequence[Finding], *, scanned: Sequence[int] = ()) -> Syllabus:
    """``syllabus``, as the rules have read it, held against what a model has read and the document bears out.

    An item on the same day in both is surer: the doubt that was left is halved; not where the page (``scanned``) was read from
    a picture, since both have read the same letters. One that has another date or kind with the model keeps its own, and
    is marked with the other; one without a date takes the model's, marked. What only the model has read is added, marked. What
    only the rules have read stays as it is: a model leaves things out.
    """
    pairs, rest = _paired(syllabus.items, findings)
    items = [
        item if finding is None else _held_against(item, finding, scanned)
        for item, finding in zip(syllabus.items, pairs, strict=True)
    ]
    for finding in rest:
        added = _added(finding, {item.id for item in items})
        later = (at for at, item in enumerate(items) if item.date is None or item.date > finding.date)
        items.insert(next(later, len(items)), added)
    return syllabus.model_copy(update={"items": tuple(items)})


_Fits = Callable[[Item, Finding], bool]


def _paired(items: Sequence[Item], findings: Iterable[Finding]) -> tuple[list[Finding | None], list[Finding]]:
    """For each item the finding that speaks of it, the surest ties first; and the findings of no item."""
    pairs: list[Finding | None] = [None] * len(items)
    rest = list(findings)
    ties: tuple[_Fits, ...] = (_same, _named_within, _same_day_and_kind, _same_matter)
    for fits in ties:
        for at, item in enumerate(items):
            found = next((one for one in rest if pairs[at] is None and fits(item, one)), None)
            if found is not None:
                pairs[at] = found
                rest.remove(found)
    # A second name for what is paired already is no further item.
    return pairs, [one for one in rest if not any(_same(item, one) for item in items)]


def _same(item: Item, finding: Finding) -> bool:
    return _same_day(item, finding) and _same_matter(item, finding)


def _named_within(item: Item, finding: Finding) -> bool:
    """The same thing named at another length on one day: "HW 1" and "Potentials and Orbits, HW 1"."""
    ours, theirs = title_words(item.title), title_words(finding.title)
    within = ours <= theirs or theirs <= ours
    return _same_day(item, finding) and within and bool((ours & theirs) - _GENERIC)


def _same_day_and_kind(item: Item, finding: Finding) -> bool:
    """The same thing under another name: of one day and kind, and not numbered otherwise."""
    ours, theirs = _numbers(item.title), _numbers(finding.title)
    fits = ours <= theirs or theirs <= ours
    return _same_day(item, finding) and item.kind == finding.kind and fits


def _same_day(item: Item, finding: Finding) -> bool:
    return item.date is not None and item.date <= finding.date <= (item.end_date or item.date)


def _same_matter(item: Item, finding: Finding) -> bool:
    ours, theirs = title_words(item.title), title_words(finding.title)
    if ours == theirs:
        return True
    return item.kind == finding.kind and (ours - _GENERIC or ours) == (theirs - _GENERIC or theirs)


def _numbers(title: str) -> set[str]:
    return {word for word in title_words(title) if word.isdecimal()}


def _held_against(item: Item, finding: Finding, scanned: Sequence[int]) -> Item:
    if item.date is None:
        return _dated(item, finding)
    if not _same_day(item, finding):
        return _doubted(item, finding, f"the rules read {long_date(item.date)}, the model {_told(finding)}")
    if item.kind != finding.kind and "other" not in {item.kind, finding.kind}:
        return _doubted(
            item,
            finding,
            f"the rules take it for {_named(item.kind)}, the model for {_named(finding.kind)} (page {finding.evidence.page})",
        )
    if item.page in scanned:
        return item
    return item.model_copy(update={"confidence": round(1 - (1 - item.confidence) / 2, 4)})


def _dated(item: Item, finding: Finding) -> Item:
    """The reason that there is no date is not true any more; the model's is the one reason now."""
    return item.model_copy(
        update={
            "date": finding.date,
            "end_date": finding.end_date,
            "page": finding.evidence.page,
            "evidence": (finding.evidence, *item.evidence),
            "confidence": _OPEN,
            "needs_review": (f"only the model found a date for it: {_told(finding)}", *finding.doubts),
        }
    )


def _doubted(item: Item, finding: Finding, difference: str) -> Item:
    return item.model_copy(
        update={
            "evidence": tuple(dict.fromkeys((*item.evidence, finding.evidence))),
            "confidence": min(item.confidence, _OPEN),
            "needs_review": (*item.needs_review, f"two readers disagree: {difference}"),
        }
    )


def _added(finding: Finding, taken: set[str]) -> Item:
    name = item_ids([(finding.kind, finding.title)])[0]
    number, ident = 1, name
    while ident in taken:
        number += 1
        ident = f"{name}.{number}"
    return Item(
        id=ident,
        title=finding.title,
        kind=finding.kind,
        date=finding.date,
        end_date=finding.end_date,
        page=finding.evidence.page,
        evidence=(finding.evidence,),
        confidence=_OPEN,
        needs_review=(f"only the model read it, the rules did not: {_told(finding)}", *finding.doubts),
    )


def _told(finding: Finding) -> str:
    return f'{long_date(finding.date)} ("{finding.printed}" on page {finding.evidence.page})'


def _named(kind: str) -> str:
    name = kind.replace("_", " ")
    return "a day off" if kind == "no_class" else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
