"""Weekly deadlines without dates of their own, from the document's general rules."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from servers.domain.identity import item_ids, title_words
from servers.domain.syllabus import Item, Meeting, Recurring, Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.clause import evidence_of
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.rule import DueRule
from servers.syllabus.finding.weekly_rule import WeeklyRule

__all__ = ["find_recurring"]

#: So many dated items of a kind are that work itself, day by day.
_A_SERIES = 3
_WRITTEN_UP = Pattern(
    r"\b(?:reports?|write-?ups?|responses?|notebooks?|(?:pre|post)-?labs?)\b", re.IGNORECASE
)
#: Where a quiz is taken that nobody hands in at another hour.
_IN_CLASS = Pattern(
    r"\b(?:in|during)[\s-](?:class|lecture|section|recitation|discussion|lab)\b", re.IGNORECASE
)
_UNSAID = "the document does not say that it is due every week"
_SEVERAL = "the class meets on several days, and the document does not say before which of them it is due"


def find_recurring(
    weekly: Sequence[WeeklyRule],
    rules: Sequence[DueRule],
    items: Sequence[Item],
    meetings: Sequence[Meeting],
) -> tuple[Recurring, ...]:
    """One entry for each weekly rule and day; none where the document dates that work singly.

    ``rules`` tell the hour of a kind of work where its own rule does not.
    """
    found: dict[tuple[str, Weekday, str], tuple[WeeklyRule, Weekday, bool]] = {}
    for rule in weekly:
        slots = _slots(rule, meetings)
        days = _days(rule, slots)
        if len(days) > 1 and not (rule.occasion.days or rule.occasion.each) and rule.sure:
            continue
        if len(days) > 1 and rule.occasion.following and not rule.occasion.each:
            continue  # the next class is on one of them only
        for day in days:
            if _is_dated(rule, day, items):
                continue
            several = len(days) > 1 and not (rule.sure or rule.occasion.days)
            _keep(found, rule, day, several=several)
    chosen = list(found.values())
    ids = item_ids((rule.kind, f"{rule.title} {day}") for rule, day, _ in chosen)
    return tuple(
        _recurring(ident, rule, day, meetings, rules, several=several)
        for ident, (rule, day, several) in zip(ids, chosen, strict=True)
    )


def _keep(
    found: dict[tuple[str, Weekday, str], tuple[WeeklyRule, Weekday, bool]],
    rule: WeeklyRule,
    day: Weekday,
    *,
    several: bool,
) -> None:
    """Add a rule's day, unless it is told already: of two that tell the same, the surer and fuller one stays."""
    for key, (other, _, _) in found.items():
        if key[:2] != (rule.kind, day) or not _same_work(rule.title, other.title):
            continue
        if _weight(rule) > _weight(other):
            found[key] = (rule, day, several)
        return
    found[rule.kind, day, rule.title] = (rule, day, several)


def _weight(rule: WeeklyRule) -> tuple[bool, bool]:
    return rule.sure, rule.time is not None


def _same_work(one: str, other: str) -> bool:
    """Whether two titles may name one kind of work: they share a word, or one of them is as plain as "assignments"."""
    a, b = _words(one), _words(other)
    return not a or not b or bool(a & b)


def _words(title: str) -> frozenset[str]:
    """The words that tell one kind of work from another, in the singular."""
    return frozenset(singular(word) for word in title_words(title) - _PLAIN) - _PLAIN


_ANYTHING = frozenset({"assignment", "work", "the", "written", "graded"})
_PLAIN = frozenset(
    {"assignment", "homework", "weekly", "hw", "s", "online", "work", "the", "written", "class"}
)


def _slots(rule: WeeklyRule, meetings: Sequence[Meeting]) -> list[Meeting]:
    """The meetings that the rule's occasion is about: of its kind, else the lectures."""
    wanted = rule.occasion.gathering or "lecture"
    own = [meeting for meeting in meetings if meeting.kind == wanted]
    if not own and wanted == "lecture":
        own = [meeting for meeting in meetings if meeting.kind in {"discussion", "other"}]
    return own


def _days(rule: WeeklyRule, slots: Sequence[Meeting]) -> tuple[Weekday, ...]:
    occasion = rule.occasion
    days = occasion.days or tuple(dict.fromkeys(day for slot in slots for day in slot.days))
    if not occasion.days and occasion.gathering in {"lab", "discussion"} and len(days) > 1:
        return ()  # sections differ, and which is the student's own is not known
    return tuple(dict.fromkeys(WEEKDAYS[(WEEKDAYS.index(day) + occasion.shift) % 7] for day in days))


def _is_dated(rule: WeeklyRule, day: Weekday, items: Sequence[Item]) -> bool:
    """Whether the document dates this work one by one, so that a series would tell it twice."""
    dated = [item for item in items if item.date is not None and item.kind == rule.kind]
    same = [item for item in dated if _same_work(item.title, rule.title)]
    on_day = [item for item in dated if _falls_on(item, day)]
    if _WRITTEN_UP.search(rule.title) and not any(_WRITTEN_UP.search(item.title) for item in same):
        same = on_day  # the labs are dated, and not what is written on them
    if len(same) >= _A_SERIES or len(on_day) >= _A_SERIES:
        return True
    if title_words(rule.title) <= _ANYTHING and sum(_falls_on(item, day) for item in items) >= _A_SERIES:
        return True
    return bool(same) and not rule.sure


def _falls_on(item: Item, day: Weekday) -> bool:
    return item.date is not None and item.kind not in {"no_class", "exam"} and weekday_of(item.date) == day


def _recurring(
    ident: str,
    rule: WeeklyRule,
    day: Weekday,
    meetings: Sequence[Meeting],
    rules: Sequence[DueRule],
    *,
    several: bool,
) -> Recurring:
    unsure = () if rule.sure else (_SEVERAL,) if several else (_UNSAID,)
    time, told = _time(rule, day, meetings, rules)
    doubts = tuple(dict.fromkeys((*rule.occasion.doubts, *rule.doubts, *unsure, *told)))
    return Recurring(
        id=ident,
        title=rule.title,
        kind=rule.kind,
        day=day,
        time=time,
        from_=rule.first,
        until=rule.last,
        page=rule.lines[0].page,
        evidence=(evidence_of(rule.lines, rule.text),),
        confidence=0.6 if not rule.sure else 0.7 if doubts else 0.85,
        needs_review=doubts,
    )


def _time(
    rule: WeeklyRule, day: Weekday, meetings: Sequence[Meeting], rules: Sequence[DueRule]
) -> tuple[dt.time | None, tuple[str, ...]]:
    """The hour: as told, else that of the class, else of the general rule on such work."""
    if rule.time is not None:
        return rule.time, ()
    by_class = list(_by_class(rule, day, meetings))
    if by_class:
        return (by_class[0], ()) if len(set(by_class)) == 1 else (None, ())
    if rule.occasion.point in {None, "day"} and not (rule.kind == "quiz" and _IN_CLASS.search(rule.text)):
        for other in rules:
            if other.time and not other.mark and _is_about(other, rule):
                return other.time, ()
    return None, ()


def _is_about(other: DueRule, rule: WeeklyRule) -> bool:
    return other.general or (
        rule.kind in other.kinds and bool(title_words(other.title) & title_words(rule.title))
    )


def _by_class(rule: WeeklyRule, day: Weekday, meetings: Sequence[Meeting]) -> Iterator[dt.time]:
    """The hours at which the class of that day begins, or ends, as far as the rule is told by them."""
    occasion = rule.occasion
    if occasion.shift or occasion.point not in {"start", "end"}:
        return
    for slot in _slots(rule, meetings):
        hour = slot.start if occasion.point == "start" else slot.end
        if day in slot.days and hour is not None:
            moment = dt.datetime.combine(dt.date(2000, 1, 2), hour) - occasion.lead
            if moment.date() == dt.date(2000, 1, 2):
                yield moment.time()
