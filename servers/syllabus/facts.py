"""Facts on a question: items, weights, meetings and people that a syllabus names, each with its printed words."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from servers.domain.evidence import Evidence
from servers.domain.frozen import Frozen
from servers.domain.syllabus import GradingComponent, Item, Meeting, Passage, Recurring, Session, Syllabus
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reckoning import each_of, how_many, together
from servers.syllabus.subject import chosen, names, subject
from servers.syllabus.terms import plain

__all__ = ["Fact", "facts"]

#: How many facts of one sort are given at most.
_MOST = 12


class Fact(Frozen):
    """Something that was read from the document, the page it stands on (from 1) and the printed words."""

    fact: str
    page: int | None = None
    quote: str | None = None


def facts(question: str, syllabus: Syllabus, passages: Sequence[Passage]) -> tuple[Fact, ...]:
    """What the structured parts of ``syllabus`` tell on ``question``."""
    words = " ".join(re.findall(r"[a-z0-9'-]+", question.lower()))
    found = [
        fact
        for pattern, tell in _INTENTS
        if pattern.search(words)
        for fact in tell(words, syllabus, passages)[:_MOST]
    ]
    return tuple(dict.fromkeys(found))


def _items(asked: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    fits = _named_items(asked, syllabus)
    weekly = chosen(asked, syllabus.recurring, lambda each: names(each.title, each.kind))
    return [_of_item(item) for item in fits] + [_of_recurring(each) for each in weekly]


def _named_items(asked: str, syllabus: Syllabus) -> list[Item]:
    return chosen(asked, syllabus.items, lambda item: names(item.title, item.kind))


def _places(asked: str, syllabus: Syllabus, passages: Sequence[Passage]) -> list[Fact]:
    """Where an item takes place; where that is the usual room, the classes' room too."""
    found = _items(asked, syllabus, passages)
    if any(_USUAL.search(passage.text.lower()) for fact in found for passage in _around(fact, passages)):
        found += [_of_meeting(one) for one in syllabus.meetings if one.kind in {"lecture", "other"}]
    return found


def _around(fact: Fact, passages: Sequence[Passage]) -> list[Passage]:
    quote = " ".join((fact.quote or "").split())
    return [one for one in passages if quote and quote in " ".join(one.text.split())]


def _counts(asked: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    items = _named_items(asked, syllabus)
    told = how_many(items)
    components = chosen(asked, syllabus.grading, lambda each: names(each.component))
    return [_of_component(each) for each in components if each.count is not None] + (
        [] if told is None else [_fact(told, items[0].page, items[0].evidence)]
    )


def _weights(asked: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    wanted = subject(asked) - _OF_GRADES
    if not wanted or (wanted <= {"exam", "homework"} and not syllabus.grading):
        return [_of_component(each) for each in syllabus.grading]
    components = chosen(asked, syllabus.grading, lambda each: names(each.component))
    items = [item for item in _named_items(asked, syllabus) if item.weight is not None]
    return [
        *_reckoned(asked, syllabus, components),
        *map(_of_component, components),
        *map(_of_item, items),
    ]


def _reckoned(asked: str, syllabus: Syllabus, components: Sequence[GradingComponent]) -> list[Fact]:
    """What parts are worth together, or one of several, where that is asked."""
    told: list[str | None] = []
    if _SUMS.search(asked):
        told.append(together(components))
    if _SHARES.search(asked):
        told += [each_of(each, syllabus.items) for each in components]
    return [_fact(each, components[0].page, components[0].evidence) for each in told if each is not None]


def _sessions(asked: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    """The sessions on a topic, with what is due in their weeks; or the topics in the weeks of what is named."""
    topic = _TOPIC.sub(" ", asked)
    items = _named_items(topic, syllabus)
    if items:
        weeks = {_week(item.date) for item in items if item.date is not None}
        within = [one for one in syllabus.schedule if _week(one.date) in weeks]
        return [_of_session(one) for one in within] if _TOPIC.search(asked) else []
    # Not one subject at a time: a topic's words mean little one by one.
    found = chosen(_PLANNED.sub(" ", topic), syllabus.schedule, lambda one: _topic_words(one.topic))
    weeks = {_week(one.date) for one in found}
    due = [item for item in syllabus.items if item.date is not None and _week(item.date) in weeks]
    wants_due = re.search(r"\b(due|deadlines?|hand\w* in|submit\w*)\b", asked) is not None
    return [*map(_of_session, found), *(map(_of_item, due) if wants_due else ())]


def _week(day: dt.date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _topic_words(topic: str) -> frozenset[str]:
    return names(topic) - {"exam", "test"} | frozenset(topic.lower().split())


def _all_weights(_: str, syllabus: Syllabus, __: Sequence[Passage]) -> list[Fact]:
    return [_of_component(each) for each in syllabus.grading]


def _meetings(asked: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    wanted = next(kinds for pattern, kinds in _MEETINGS if re.search(pattern, asked))
    return [_of_meeting(meeting) for meeting in syllabus.meetings if meeting.kind in wanted]


def _people(_: str, syllabus: Syllabus, passages: Sequence[Passage]) -> list[Fact]:
    names_ = ", ".join(syllabus.instructors)
    return [_printed(f"Instructor: {names_}", syllabus.instructors[0], passages)] if names_ else []


def _printed(told: str, words: str, passages: Sequence[Passage]) -> Fact:
    """A fact of the document's head, with the first line that prints it."""
    for passage in passages:
        for line in passage.text.splitlines():
            if plain(words) in plain(line):
                return Fact(fact=told, page=passage.page, quote=line.strip())
    return Fact(fact=told)


def _addresses(_: str, __: Syllabus, passages: Sequence[Passage]) -> list[Fact]:
    found = {
        address.lower(): Fact(fact=f"Address: {address}", page=passage.page, quote=line.strip())
        for passage in reversed(passages)
        for line in reversed(passage.text.splitlines())
        for address in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", line)
    }
    return list(reversed(found.values()))


def _identity(_: str, syllabus: Syllabus, passages: Sequence[Passage]) -> list[Fact]:
    known = (
        ("Course", syllabus.course_code),
        ("Title", syllabus.course_title),
        ("Term", syllabus.term),
        ("Section", syllabus.section),
    )
    return [_printed(f"{name}: {value}", value, passages) for name, value in known if value]


_MEETINGS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"\b(office|student|drop-in|help) hours?\b", frozenset({"office_hours"})),
    (r"\blabs?\b", frozenset({"lab"})),
    (r"\b(discussions?|recitations?|tutorials?|sections?)\b", frozenset({"discussion"})),
    (r"", frozenset({"lecture", "lab", "discussion"})),
)

_OF_GRADES = frozenset({"grade", "grad", "final-grade", "component", "assignment", "each", "breakdown"})
_SUMS = Pattern(r"\b(together|total|altogether|combined|sum|all|both|plus|including|in addition)\b")
_SHARES = Pattern(r"\b(each|every|per|single|individual|one|an?)\b")
#: Said of an item that takes place where classes do.
_USUAL = Pattern(r"\b(same|usual|regular|our) (class)?room\b|\bin class\b|\bregular\w* (scheduled )?class\b")
_TOPIC = Pattern(
    r"\b(topics?|cover(s|ed|ing)?|discuss(ed|es)?|lectures? (on|about)|learn about|talk about|read about|weeks?|subjects?)\b"
)
_PLANNED = Pattern(r"\b(assignments?|homework|deadlines?|exams?|sessions?|lectures?|quiz(zes)?)\b")

Teller = Callable[[str, Syllabus, Sequence[Passage]], list[Fact]]
_INTENTS: tuple[tuple[Pattern, Teller], ...] = (
    (Pattern(r"\bhow many (?!days|weeks|hours|minutes|points|percent|times|credits|absences)"), _counts),
    (
        Pattern(
            r"\b(when|what (days?|dates?|times?)|which (days?|dates?)|dates?|due|deadlines?|how many)\b"
            r"|\b(is|are) there (an?|any)\b"
            r"|^(is|are|does|which|what|how (many|long)) .*\b(before|after|between|earlier|later)\b"
        ),
        _items,
    ),
    (Pattern(r"\bwhere\b|\b(which|what) (room|building|place|hall)\b"), _places),
    (
        Pattern(
            r"\b(worth|percent(age)?(?! (do|does|must|should|is|are) .*\b(need|required?|get|pass))|weigh\w*|how much of (the|my|our|your) (\w+ )?grade|how much .*count\w*|count\w* (for|toward)\w*|(does|do) .*\bcount)\b"
            r"|\bmakes? up .*\b(together|total|grade|percent)|\b(together|total|grade|percent)\b.*\bmakes? up\b"
        ),
        _weights,
    ),
    (Pattern(rf"{_TOPIC.pattern}|^when\b|\bwhich (week|class|lecture|session|date|day)\b"), _sessions),
    (
        Pattern(
            r"\bgrad(e|es|ing)\b.*\b(calculated|determined|computed|breakdown|break down|composed|based|weights?|components?)\b"
            r"|\b(breakdown|weights?|components?) of (the |my |our )?(\w+ )?grade"
            r"|\bhow (is|are|will|am) (the |this |my )?(course|class|module|i|we|students?)\b.*\b(graded|assessed|marked|evaluated)\b"
            r"|\bgrades? .*\bmade up\b|\bmakes? up (the |my |our )?(\w+ )?grades?\b"
        ),
        _all_weights,
    ),
    (
        Pattern(
            r"^(?!.*\b(cover|discuss|learn|talk|no class))(?=.*\b(when|where|what (day|time|room)|which (day|room|building)|how often)).*"
            r"\b(class(es)?|lectures?|course) ?(meet\w*|held|located|start\w*|take|happen\w*|be|is)?\b(?! due)"
            r"|\b(when|where|what time|which room)\b.*\b(labs?|discussions?|recitations?|tutorials?|sections?) (meet\w*|held|take)"
            r"|\b(office|student|drop-in|help) hours?\b"
            r"|\b(class|lecture|course|meeting) (time|room|location|schedule|days)s?\b"
        ),
        _meetings,
    ),
    (Pattern(r"\bwho(?!.*\b(assistants?|fellows?|tas?|tutors?|graders?)\b)('s| is| are|) .*\b(teach\w*|instructors?|professors?|lecturers?)\b|\bwho teaches\b|\b(instructor|professor)'?s? name\b"), _people),
    (Pattern(r"\be-?mails?\b.*|\b(contact|reach) (the |my |our )?(instructor|professor|teacher|ta|tas)\b"), _addresses),
    (Pattern(r"\b(what|which) (term|semester|quarter|course is this|class is this)\b|\bcourse (code|number|title|name)\b"), _identity),
)  # fmt: skip


def _of_item(item: Item) -> Fact:
    when = "no date printed" if item.date is None else item.date.strftime("%A %Y-%m-%d")
    if item.end_date is not None:
        when += f" to {item.end_date.strftime('%A %Y-%m-%d')}"
    if item.time is not None:
        when += f" {item.time:%H:%M}" + (f"-{item.end_time:%H:%M}" if item.end_time is not None else "")
    weight = f", {item.weight:g} % of the grade" if item.weight is not None else ""
    where = f", {item.location}" if item.location else ""
    doubt = f" (to be checked: {'; '.join(item.needs_review)})" if item.needs_review else ""
    return _fact(f"{item.title}: {when}{where}{weight}{doubt}", item.page, item.evidence)


def _of_recurring(each: Recurring) -> Fact:
    time = f" {each.time:%H:%M}" if each.time is not None else ""
    return _fact(f"{each.title}: every {_DAYS[each.day]}{time}", each.page, each.evidence)


def _of_session(one: Session) -> Fact:
    return _fact(f"Session: {one.date.strftime('%A %Y-%m-%d')}: {one.topic}", one.page, one.evidence)


def _of_component(each: GradingComponent) -> Fact:
    parts = [f"{each.weight:g} %" if each.weight is not None else None]
    parts.append(f"{each.points:g} points" if each.points is not None else None)
    parts.append(f"{each.count} of them" if each.count is not None else None)
    parts.append(f"lowest {each.drop_lowest} dropped" if each.drop_lowest else None)
    told = ", ".join(part for part in parts if part) or "weight not stated"
    return _fact(f"{each.component}: {told}", each.page, each.evidence)


def _of_meeting(meeting: Meeting) -> Fact:
    days = ", ".join(_DAYS[day] for day in meeting.days)
    times = f"{meeting.start:%H:%M}" if meeting.start is not None else ""
    times += f"-{meeting.end:%H:%M}" if meeting.end is not None else ""
    told = ", ".join(part for part in (days, times, meeting.location, meeting.section) if part)
    return _fact(f"{meeting.kind.replace('_', ' ').capitalize()}: {told}", meeting.page, meeting.evidence)


_DAYS = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday", "SA": "Saturday", "SU": "Sunday",
}  # fmt: skip


def _fact(told: str, page: int | None, evidence: Sequence[Evidence]) -> Fact:
    first = evidence[0] if evidence else None
    return Fact(fact=told, page=page or (first.page if first else None), quote=first.text if first else None)
