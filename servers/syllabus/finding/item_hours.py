"""Hours of items: printed beside them, by a general rule, or those of the class in which they happen."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from servers.domain.identity import title_words
from servers.domain.syllabus import ItemKind, Meeting, MeetingKind
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.rule import DueRule
from servers.syllabus.finding.setting import Setting, setting_of

__all__ = ["hours_of", "rule_for"]

#: What an item says itself of its hour, whatever the rule for all the others is.
_BEFORE_CLASS = Pattern(
    r"(?i)\b(?:due|(?:turn|hand)(?:ed)? in|submit(?:ted)?|collected)\b[^.;]{0,40}?(?<!\bday\s)(?<!\bnight\s)(?<!\bevening\s)\b(?:(?:before|(?:at|by)\s+(?:the\s+)?(?:start|beginning)\s+of|prior\s+to(?:\s+(?:the\s+)?(?:start|beginning)\s+of)?)\s+(?:(?:the|our|your|that day's)\s+)?(?:class|lecture)\b|(?:in|during|at|by)\s+class\b(?!\s+(?:site|page|folder)))"
    r"|\(\s*(?:in|before|during|by|(?:at\s+)?(?:the\s+)?(?:start|beginning)\s+of)\s+class(?:\s+time)?\s*\)"
    r"|\d(?:st|nd|rd|th)?\s*[,;–-]\s*(?:in|before|during|by|(?:at\s+)?(?:the\s+)?(?:start|beginning)\s+of)\s+class(?:\s+time)?\W*$"
)
_END_OF_CLASS = Pattern(
    r"(?i)\bdue\b[^.;]{0,30}?\b(?:at|by)\s+the\s+end\s+of\s+(?:the\s+)?(?:class|lecture)\b"
)
_SAID_IN_CLASS = Pattern(
    r"(?i)\bin[\s-]class\b|\b(?:at|during|regular|usual|normal)\s(?:the\s)?class\b(?:\stime)?|\bclass[\s-]time\b"
)
#: Titles and words of exams that are not taken in the class's hours.
_ELSEWHERE = Pattern(r"\bfinals?\b|take|online|deadline|retake|make-?up")
_ASIDE = Pattern(r"(?i)\b(?:evening|night|online|testing cent(?:er|re)|outside (?:of )?class)\b")
#: What is performed in public has hours of its own.
_PUBLIC = Pattern(r"\bconcerts?\b|\brehearsals?\b|\brecitals?\b|\bjur(?:y|ies)\b|\bopening night\b")
_EVENING = dt.time(17)


class _Slot(NamedTuple):
    start: dt.time
    end: dt.time | None


def hours_of(
    group: Sequence[Candidate],
    rules: Sequence[DueRule],
    meetings: Sequence[Meeting],
    settings: Sequence[Setting] = (),
) -> tuple[dt.time | None, dt.time | None]:
    """When the thing that the candidates tell of begins or is due, and when it ends; None where that is not told."""
    best = group[0]
    for candidate in group:
        if candidate.time is not None:
            return candidate.time, candidate.end_time
    setting = setting_of(best.kind, settings)
    slot = _slot(best, meetings)
    if slot is not None and _takes_the_slot(group, slot, setting) and not _closes_by_rule(best, rules):
        return slot.start, slot.end if best.kind == "exam" else None
    return (None, None) if best.kind == "exam" else (_due_hour(group, rules, slot), None)


def _closes_by_rule(best: Candidate, rules: Sequence[DueRule]) -> bool:
    """Whether a rule on quizzes, and not on all work, tells the hour by which they are to be done."""
    if best.kind != "quiz" or _SAID_IN_CLASS.search(best.printed or ""):
        return False
    return any("quiz" in rule.kinds and not rule.general and not rule.mark and rule.time for rule in rules)


def _due_hour(group: Sequence[Candidate], rules: Sequence[DueRule], slot: _Slot | None) -> dt.time | None:
    best = group[0]
    if any(one.by_class or _says(_BEFORE_CLASS, one) for one in group):
        return slot.start if slot else None
    if any(_says(_END_OF_CLASS, one) for one in group):
        return slot.end if slot else None
    rule = rule_for(best, [r for r in rules if r.time or r.class_start or r.class_end])
    if rule is None or rule.time is not None:
        return rule.time if rule else None
    if slot is not None and rule.class_start:
        return _before(slot.start, rule.lead) if rule.lead and _is_named(best, rule) else slot.start
    return slot.end if slot is not None and rule.class_end else None


def _is_named(candidate: Candidate, rule: DueRule) -> bool:
    """Whether a rule's title is that of the candidate, or of all work."""
    words = title_words(singular(rule.title))
    return words <= {"homework", "assignment", "work"} or bool(words & title_words(candidate.title))


def _before(hour: dt.time, lead: dt.timedelta) -> dt.time | None:
    """The hour by so much earlier; None where that is on the day before."""
    moment = dt.datetime.combine(dt.date(2000, 1, 2), hour) - lead
    return moment.time() if moment.day == 2 else None


def _says(words: Pattern, candidate: Candidate) -> bool:
    """Whether the candidate's own words say it, in its sentence or, cut at the page's edge, in one of its lines."""
    lines = (*candidate.lines, *candidate.date_lines)
    return any(map(words.search, (candidate.printed or "", *(line.text for line in lines))))


def _takes_the_slot(group: Sequence[Candidate], slot: _Slot, setting: Setting | None) -> bool:
    """Whether it happens in class: a midterm on a class day does; a final or take-home only where that is said."""
    best = group[0]
    said = _SAID_IN_CLASS.search(best.printed or "") is not None
    if said and best.kind in {"exam", "quiz"}:
        return True
    if setting is not None and setting.in_class is False:
        return False
    if best.kind == "exam":
        aside = _ASIDE.search(best.printed or "") and slot.start < _EVENING
        return not (aside or _ELSEWHERE.search(best.title.lower()))
    if best.kind == "quiz" and setting is not None and setting.in_class:
        return not _ELSEWHERE.search(best.title.lower())
    if best.kind == "presentation" and _PUBLIC.search(best.title.lower()):
        return False
    return best.kind == "presentation" or (best.kind in {"quiz", "lab"} and any(c.in_class for c in group))


#: Classes whose hours are looked at, the first before the others; an exam of the laboratory is held in its hours.
_CLASSES: tuple[frozenset[MeetingKind], ...] = (frozenset({"lecture"}), frozenset({"lab", "discussion"}))
_LABS: tuple[frozenset[MeetingKind], ...] = (frozenset({"lab"}),)
_OF_THE_LAB = Pattern(
    r"\blab(?:oratory)?\s(?:\w+\s)?(?:practical|exam|final|quiz|test|mid-?term)", re.IGNORECASE
)


def _slot(best: Candidate, meetings: Sequence[Meeting]) -> _Slot | None:
    """The class hours of that day of the week; None where sections differ, so that nobody can know."""
    day = weekday_of(best.day.date)
    has_lab = any(meeting.kind == "lab" for meeting in meetings)
    for kind in _LABS if has_lab and _OF_THE_LAB.search(best.title) else _CLASSES:
        held = [m for m in meetings if m.kind in kind and day in m.days and m.start is not None]
        if held and held[0].start is not None:
            return None if len({m.start for m in held}) > 1 else _Slot(held[0].start, held[0].end)
    return None


#: What is written on readings or to others: a rule on it is of no other homework.
_WRITTEN_EACH_WEEK = Pattern(
    r"\b(?:responses?|posts?|postings?|repl(?:y|ies)|reflections?|journals?|discussions?|questions?|comments?|annotations?)\b",
    re.IGNORECASE,
)


#: Kinds of what is handed in: "All drafts are due at noon" holds for the draft of anything.
_HANDED_IN: frozenset[ItemKind] = frozenset({"homework", "paper", "project", "other"})


def _unnumbered(words: AbstractSet[str]) -> set[str]:
    """The words of a name without its number: work that the grade calls "Translations" is what the plan numbers."""
    return {word for word in words if not word.isdigit()}


#: The letters that open a title: "LWU 1", "PS3".
_SHORT = Pattern(r"[A-Z]{2,5}(?=s?[\s#-]*\d)")


def rule_for(candidate: Candidate, rules: Sequence[DueRule], *, general: bool = False) -> DueRule | None:
    """The rule that names this kind of work most closely."""
    words = title_words(singular(candidate.title))
    day = weekday_of(candidate.day.date)
    monday = candidate.day.date - dt.timedelta(days=candidate.day.date.weekday())
    short = found.group() if (found := _SHORT.match(candidate.title)) else ""

    def closeness(rule: DueRule) -> tuple[int, ...]:
        shared = len(words & title_words(singular(rule.title)))
        named, counted = short in rule.short, monday in rule.mondays
        return (
            int(named),
            int(named and counted),
            shared,
            int(counted),
            int(day in rule.weekdays),
            int(rule.time is not None),
        )

    marked = [r for r in rules if r.mark and r.mark in (candidate.printed or "")]
    if marked:
        return marked[0]
    fitting = [
        r
        for r in rules
        if not r.mark
        and not (
            r.others and (short in r.others or any(title_words(singular(one)) <= words for one in r.others))
        )
        and (
            candidate.kind in r.kinds
            or (r.general and candidate.kind != "presentation")
            or (general and r.general)
            or (
                candidate.kind in _HANDED_IN
                and r.kinds <= _HANDED_IN
                and title_words(singular(r.title)) <= words
            )
            or short in r.short
            or (r.kinds == {"homework"} and title_words(singular(r.title)) == _unnumbered(words))
        )
    ]
    if _WRITTEN_EACH_WEEK.search(candidate.title) is None:
        fitting = [r for r in fitting if r.general or _WRITTEN_EACH_WEEK.search(r.title) is None]
    fitting = [r for r in fitting if not r.each_class or r.class_start or r.time]
    return max(fitting, key=closeness) if fitting else None
