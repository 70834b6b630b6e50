"""Facts on a question: items, weights, meetings and people that a syllabus names, each with its printed words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from servers.domain.evidence import Evidence
from servers.domain.frozen import Frozen
from servers.domain.identity import normalised_title
from servers.domain.syllabus import GradingComponent, Item, Meeting, Passage, Recurring, Syllabus

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
    plain = " ".join(re.findall(r"[a-z0-9'-]+", question.lower()))
    found = [
        fact
        for pattern, tell in _INTENTS
        if pattern.search(plain)
        for fact in tell(plain, syllabus, passages)[:_MOST]
    ]
    return tuple(dict.fromkeys(found))


def _items(plain: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    wanted = _subject(plain)
    fits = [item for item in syllabus.items if wanted and wanted <= _names(item.title, item.kind)]
    weekly = [each for each in syllabus.recurring if wanted and wanted <= _names(each.title, each.kind)]
    return [_of_item(item) for item in fits] + [_of_recurring(each) for each in weekly]


def _weights(plain: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    wanted = _subject(plain) - {
        "grade",
        "grad",
        "final-grade",
        "component",
        "assignment",
        "each",
        "breakdown",
    }
    if not wanted or (wanted <= {"exam", "homework"} and not syllabus.grading):
        return [_of_component(each) for each in syllabus.grading]
    components = [each for each in syllabus.grading if wanted <= _names(each.component)]
    items = [
        item for item in syllabus.items if item.weight is not None and wanted <= _names(item.title, item.kind)
    ]
    return [_of_component(each) for each in components] + [_of_item(item) for item in items]


def _all_weights(_: str, syllabus: Syllabus, __: Sequence[Passage]) -> list[Fact]:
    return [_of_component(each) for each in syllabus.grading]


def _meetings(plain: str, syllabus: Syllabus, _: Sequence[Passage]) -> list[Fact]:
    wanted = next(kinds for pattern, kinds in _MEETINGS if re.search(pattern, plain))
    return [_of_meeting(meeting) for meeting in syllabus.meetings if meeting.kind in wanted]


def _people(_: str, syllabus: Syllabus, __: Sequence[Passage]) -> list[Fact]:
    names = ", ".join(syllabus.instructors)
    return [Fact(fact=f"Instructor: {names}")] if names else []


def _addresses(_: str, __: Syllabus, passages: Sequence[Passage]) -> list[Fact]:
    found = {
        address.lower(): Fact(fact=f"Address: {address}", page=passage.page, quote=line.strip())
        for passage in reversed(passages)
        for line in reversed(passage.text.splitlines())
        for address in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", line)
    }
    return list(reversed(found.values()))


def _identity(_: str, syllabus: Syllabus, __: Sequence[Passage]) -> list[Fact]:
    known = (
        ("Course", syllabus.course_code),
        ("Title", syllabus.course_title),
        ("Term", syllabus.term),
        ("Section", syllabus.section),
    )
    return [Fact(fact=f"{name}: {value}") for name, value in known if value]


_MEETINGS: tuple[tuple[str, frozenset[str]], ...] = (
    (r"\b(office|student|drop-in|help) hours?\b", frozenset({"office_hours"})),
    (r"\blabs?\b", frozenset({"lab"})),
    (r"\b(discussions?|recitations?|tutorials?|sections?)\b", frozenset({"discussion"})),
    (r"", frozenset({"lecture", "lab", "discussion"})),
)

Teller = Callable[[str, Syllabus, Sequence[Passage]], list[Fact]]
_INTENTS: tuple[tuple[re.Pattern[str], Teller], ...] = (
    (re.compile(r"\b(when|what (day|date|time)|which (day|date)|dates?|due|deadlines?|how many)\b"), _items),
    (re.compile(r"\b(worth|percent|percentage|weigh\w*|how much .*count\w*|count\w* (for|toward)\w*)\b"), _weights),
    (
        re.compile(
            r"\bgrad(e|es|ing)\b.*\b(calculated|determined|computed|breakdown|break down|composed|based|weights?|components?)\b"
            r"|\b(breakdown|weights?|components?) of (the |my |our )?(\w+ )?grade"
        ),
        _all_weights,
    ),
    (
        re.compile(
            r"\b(when|where|what (day|time|room)\w*|which (day|room|building)\w*|how often)\b.*"
            r"\b(class(es)?|lectures?|course) ?(meet\w*|held|located|start\w*|take|happen\w*|be|is)?\b(?! due)"
            r"|\b(when|where|what time|which room)\b.*\b(labs?|discussions?|recitations?|tutorials?|sections?) (meet\w*|held|take)"
            r"|\b(office|student|drop-in|help) hours?\b"
            r"|\b(class|lecture|course|meeting) (time|room|location|schedule|days)s?\b"
        ),
        _meetings,
    ),
    (re.compile(r"\bwho(?!.*\b(assistants?|fellows?|tas?|tutors?|graders?)\b)('s| is| are|) .*\b(teach\w*|instructors?|professors?|lecturers?)\b|\bwho teaches\b|\b(instructor|professor)'?s? name\b"), _people),
    (re.compile(r"\be-?mails?\b.*|\b(contact|reach) (the |my |our )?(instructor|professor|teacher|ta|tas)\b"), _addresses),
    (re.compile(r"\b(what|which) (term|semester|quarter|course is this|class is this)\b|\bcourse (code|number|title|name)\b"), _identity),
)  # fmt: skip

#: Words of a question that do not name its subject.
_FRAME = re.compile(
    r"\b(when|what|which|where|how|many|much|day|date|time|dates|days|times|due|deadlines?|is|are|was|were|will|be|does|do|did|"
    r"the|a|an|my|our|your|of|for|in|on|at|to|this|that|it|i|we|us|there|have|has|take|place|held|hold|holding|happen|start|begin|"
    r"end|course|class|classes|worth|percent|percentage|weight|weights|weighted|count|counts|toward|towards|grade|overall|total|"
    r"need|must|should|can|submit|submitted|hand|handed|turn|turned|in|scheduled|each|every|by|and|upcoming|next|all|exactly|"
    r"please|tell|me|give|list|final grade|from|with|contribute|contributes|make|makes|up|portion|part|points|s)\b"
)  # fmt: skip


def _subject(plain: str) -> frozenset[str]:
    """What the question is about, in the words of normalised titles."""
    rest = _FRAME.sub(" ", re.sub(r"\bfinal grade\b", " ", plain))
    return frozenset(_singular(normalised_title(rest))) if rest.strip(" '-") else frozenset()


def _names(title: str, kind: str = "") -> frozenset[str]:
    also = {
        "exam": {"test"},
        "no_class": {"break", "holiday", "no"},
        "homework": {"assignment", "problem", "set"},
    }
    return frozenset(_singular(normalised_title(title))) | {kind} | also.get(kind, set())


def _singular(normalised: str) -> Iterable[str]:
    return (re.sub(r"(?<=[a-rt-z])s$", "", word) for word in normalised.split("-"))


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
