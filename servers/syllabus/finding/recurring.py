"""Weekly deadlines without dates of their own, from the document's general rules."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from servers.domain.identity import item_ids
from servers.domain.syllabus import Item, ItemKind, Meeting, Recurring, Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.finding.clause import evidence_of
from servers.syllabus.finding.rule import DueRule

__all__ = ["find_recurring"]


def find_recurring(
    rules: Sequence[DueRule],
    items: Sequence[Item],
    meetings: Sequence[Meeting],
    *,
    weekly: AbstractSet[ItemKind] = frozenset(),
) -> tuple[Recurring, ...]:
    """One entry for each weekly rule and day; none where the document dates that work singly."""
    found: list[tuple[DueRule, Weekday]] = []
    for rule in rules:
        kind = _kind(rule)
        implied = rule.class_start and kind in weekly
        if kind is None or not (rule.weekdays or rule.each_class or rule.day_before_class or implied):
            continue
        dated = sum(
            (item.kind == kind or rule.general) and item.kind != "no_class" and item.date is not None
            for item in items
        )
        if dated >= 3 or (dated and rule.time is None and not rule.weekdays):
            continue
        for day in _days(rule, meetings, implied=implied):
            if not any(_kind(r) == kind and d == day for r, d in found):
                found.append((rule, day))
    ids = item_ids((str(_kind(rule)), f"{rule.title} {day}") for rule, day in found)
    return tuple(
        _recurring(ident, rule, day, meetings) for ident, (rule, day) in zip(ids, found, strict=True)
    )


def _kind(rule: DueRule) -> str | None:
    kinds = [k for k in ("quiz", "lab", "homework", "reading", "paper", "project") if k in rule.kinds]
    return kinds[0] if kinds else None


def _days(rule: DueRule, meetings: Sequence[Meeting], *, implied: bool) -> tuple[Weekday, ...]:
    if rule.weekdays:
        return rule.weekdays
    classes = [day for m in meetings if m.kind == "lecture" for day in m.days]
    if rule.day_before_class:
        return tuple(dict.fromkeys(WEEKDAYS[(WEEKDAYS.index(day) - 1) % 7] for day in classes))
    return tuple(dict.fromkeys(classes)) if rule.each_class or (implied and len(set(classes)) == 1) else ()


def _recurring(ident: str, rule: DueRule, day: Weekday, meetings: Sequence[Meeting]) -> Recurring:
    slots = [m for m in meetings if m.kind == "lecture" and day in m.days and m.start]
    time = rule.time or (
        slots[0].start if slots and rule.class_start else slots[0].end if slots and rule.class_end else None
    )
    doubts = ("only every other week; which weeks is not said",) if rule.alternate else ()
    return Recurring(
        id=ident,
        title=rule.title,
        kind=_kind(rule),
        day=day,
        time=time,
        page=rule.lines[0].page,
        evidence=(evidence_of(rule.lines, rule.text),),
        confidence=0.7 if doubts else 0.85,
        needs_review=doubts,
    )
