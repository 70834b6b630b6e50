"""Work told under one class that is due at a later one: "due next class", "in two weeks", a column "For next time"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.syllabus.dating.counts import amount_of
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate, Later
from servers.syllabus.finding.class_after import ClassesAfter
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_reading
from servers.syllabus.finding.entry import Day, Matter, Role

__all__ = ["Told", "asked_later", "for_later", "settled", "told_later"]

_CLASS: Final = r"(?:time|class(?:es)?|session|meeting|seminar|lecture|lesson|period|recitation|tutorial)"
_NEXT: Final = rf"(?:next|following|subsequent)\s(?:scheduled\s|regular\s)?(?:{_CLASS}(?:\s(?:meeting|period|session|time|day))?|(?P<week>week)|day)"
#: Nothing goes on behind it, but for the hour.
_ENDS: Final = r"(?=\s*(?:$|[).,;:!\]@]|(?:at|by|before)\s+(?:\d|noon|midnight|class|the\sstart)|[–—-]\s))"
_LEADS: Final = r"(?:(?:for|at|by|before|until|on|in|the|our|your|start of|beginning of)\s+)*"
_TOLD: Final = Gated(
    rf"[(\[]?(?P<due>\bdue\s+)?{_LEADS}\b{_NEXT}{_ENDS}[)\]]?"
    rf"|[(\[]?\bdue\s+(?P<in>in\s+|within\s+)?(?P<many>an?|one|two|three|four|[1-4])\s+(?P<unit>week|day)s?(?(in)(?:\s+time)?|\s+(?:later|hence|from\s+(?:today|now|then|(?:this|that)\s(?:class|day|date))))"
    rf"{_ENDS}[)\]]?",
    "next,following,subsequent,due",
    re.IGNORECASE,
)
#: A day by its name in the next week, or by its number alone: "Exam 1 next Tuesday", "due on the 16th".
_DAY: Final = Gated(
    rf"(?P<due>\bdue\s+)?(?:\b(?:on|by)\s+)?(?:\bnext\s+(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?<=due\s)(?:on\s|by\s)?the\s(?P<number>\d{{1,2}})(?:st|nd|rd|th))\b{_ENDS}[)\]]?",
    "next,due",
    re.IGNORECASE,
)
_OPENS: Final = Gated(
    rf"\W*(?:due\s+)?{_LEADS}{_NEXT}\s*[:–—-]\s*", "next,following,subsequent", re.IGNORECASE
)
#: Titles of columns and labels of what is to be done by the class after that of their row.
_FOR_NEXT: Final = Gated(
    rf"[^.;]{{0,30}}\b{_NEXT}\b[^.;]{{0,12}}|[^.;]{{0,30}}\b{_CLASS}\s(?:after|following)\b[^.;]{{0,20}}",
    "next,following,subsequent,after",
    re.IGNORECASE,
)
_DUE: Final = Pattern(r"\bdue\b|hand[\s-]?in|turn[\s-]?in|submi|collected", re.IGNORECASE)
#: What is only gone on with by then.
_WORKED_ON: Final = Pattern(
    r"\W*(?:draft|outline|revise|plan|brainstorm|polish|begin|start|continue|work|review|study|prepare|think)\b",
    re.IGNORECASE,
)
_MONTH: Final = 32
_NUMBERED: Final = Pattern(r"#?\d\W*$")


@dataclass(frozen=True)
class Told:
    """A clause without its words on when, and when. ``due``: it says that it is due then, and not only that it is."""

    text: str
    later: Later
    due: bool


def told_later(text: str) -> Told | None:
    """When a clause says that its work is due, where it counts from its class; None where it does not."""
    if (day := _DAY.search(text)) is not None:
        return _on_a_day(text, day)
    opened = _OPENS.match(text)
    found = opened or _TOLD.search(text)
    if found is None:
        return None
    if opened:
        return Told(text[opened.end() :], "week" if opened["week"] else "class", due=False)
    rest = f"{text[: found.start()]} {text[found.end() :]}".strip()
    if found["many"]:
        days = amount_of(found["many"]) * (7 if found["unit"].lower() == "week" else 1)
        return Told(f"{rest} due", dt.timedelta(days=days), due=True)
    due = found["due"] is not None or _DUE.search(rest) is not None
    return Told(f"{rest} due" if due else rest, "week" if found["week"] else "class", due)


def _on_a_day(text: str, day: re.Match[str]) -> Told:
    rest = f"{text[: day.start()]} {text[day.end() :]}".strip(" ([")
    due = day["due"] is not None or _DUE.search(rest) is not None
    later: Later = int(day["number"]) if day["number"] else WEEKDAYS[_weekday(day["weekday"])]
    return Told(f"{rest} due" if due and _DUE.search(rest) is None else rest, later, due)


def _weekday(name: str) -> int:
    return ("mon", "tue", "wed", "thu", "fri", "sat", "sun").index(name[:3].lower())


def for_later(matter: Matter) -> tuple[Matter, Later] | None:
    """What a column or label asks for by the class after that of its row, and when that is."""
    found = _FOR_NEXT.fullmatch(matter.header) if matter.header else None
    if found is None:
        return None
    role: Role = "due" if _DUE.search(matter.header) else "assignment"
    return replace(matter, role=role, header=""), "week" if found["week"] else "class"


def asked_later(candidate: Candidate, title: str) -> bool:
    """Whether a candidate of a column titled so is work: where it is not said to be due, what has a number is."""
    if candidate.kind == "no_class" or candidate.kind in EVENT_KINDS:
        return False
    text = candidate.printed or candidate.title
    if _DUE.search(title):
        return True
    other = is_reading(text) or _WORKED_ON.match(text)
    said = _DUE.search(text) or _NUMBERED.search(text) or _NUMBERED.search(candidate.title)
    return not candidate.weak and not other and said is not None


def settled(candidates: Sequence[Candidate], classes: ClassesAfter) -> Iterator[Candidate]:
    """The candidates, those of a later class on its day; where that is not known, doubted on the day they are told."""
    for one in candidates:
        yield one if one.later is None else _settled(one, one.later, classes)


def _settled(one: Candidate, later: Later, classes: ClassesAfter) -> Candidate:
    told = replace(one, later=None)
    if isinstance(later, dt.timedelta):
        return _on(told, one.day.date + later)
    if isinstance(later, int) or later in WEEKDAYS:
        return _on_named_day(told, later)
    if one.whole_week:
        week = classes.next_week(one.day.date)
        return _unknown(told) if week is None else replace(_on(told, week), whole_week=True)
    days = classes.in_next_week(one.day.date, one.group) if later == "week" else []
    if len(days) > 1:
        doubt = "it is said to be due in the next week, and not on which of its days"
        told = replace(told, doubts=(*told.doubts, doubt))
    date = days[0] if days else classes.next(one.day.date, one.group)
    return _unknown(told) if date is None else _on(told, date)


def _on_named_day(one: Candidate, later: Later) -> Candidate:
    """The work on the first such day behind its own; the next one of its own week may be meant to be a week later."""
    since = one.day.date + dt.timedelta(days=6 if one.whole_week else 0)
    near = (since + dt.timedelta(days=step) for step in range(1, _MONTH))
    date = next((day for day in near if later in {day.day, weekday_of(day)}), None)
    if date is None:
        return _unknown(one)
    same = not isinstance(later, int) and date.isocalendar()[:2] == one.day.date.isocalendar()[:2]
    doubt = f"it is due next {date:%A}, which is read as {long_date(date)} and may be a week later"
    return replace(_on(one, date), whole_week=False, doubts=(*one.doubts, *((doubt,) if same else ())))


def _on(one: Candidate, date: dt.date) -> Candidate:
    return replace(one, day=Day(date, None, one.day.doubts))


def _unknown(one: Candidate) -> Candidate:
    doubt = f"it is due at the class after {long_date(one.day.date)}, whose day is not printed"
    return replace(one, doubts=(*one.doubts, doubt))
