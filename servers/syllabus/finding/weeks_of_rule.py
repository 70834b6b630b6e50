"""Rules that hold in odd or in even weeks only: "Lab notes are due on Tuesday of odd weeks, essays on Friday of even weeks"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final, Literal

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.phrase import phrases

__all__ = ["Weeks", "due_parts", "mondays_of", "weeks_named"]

#: Of which weeks a rule speaks, by their numbers.
Weeks = Literal["odd", "even"]

#: "on Tuesday of odd weeks", "in even-numbered weeks", "in weeks with an odd number".
_NAMED: Final = Pattern(
    r"\b(?:odd|even)(?:[\s-]numbered)?\s(?:teaching\s)?weeks?\b|\bweeks?\swith\s(?:an?\s)?(?:odd|even)\snumbers?\b",
    re.IGNORECASE,
)
_EITHER: Final = Pattern(r"\b(?:odd|even)\b", re.IGNORECASE)
#: What the parts behind the first leave out: "Essays are due on ...".
_VERB: Final = Pattern(
    r"\s(?:(?:is|are|will\sbe|must\sbe|should\sbe)\s(?:due|collected|submitted|handed\sin|turned\sin)|due)\s(?=(?:on|by|every|each|in)\b|[A-Z])"
)
_APART: Final = Pattern(r"\s*;\s*(?:and\s+)?|,\s+(?:and\s+|while\s+|but\s+)?|\s+and\s+")
#: The hour of all parts: "both by 5 pm", "always at noon".
_OF_ALL: Final = Pattern(
    r"(?:both|all|each|always|in\sboth\scases)\s+(?:of\sthem\s+)?(?P<hour>(?:by|at|before)\s.+)"
)
_FEWEST: Final = 2
_NEXT: Final = Pattern(r"(?P<what>\S.{2,60}?)\s+(?P<when>(?:on|by|every|each|in)\s.+)")


def weeks_named(text: str) -> Weeks | None:
    """Whether a rule speaks of odd or of even weeks; None where of neither or both."""
    words = {found.group().lower() for found in _EITHER.finditer(text)}
    if len(words) != 1 or _NAMED.search(text) is None:
        return None
    return "odd" if words == {"odd"} else "even"


def due_parts(text: str) -> Sequence[str]:
    """The parts of a sentence that gives several kinds of work their weekdays with one verb, each whole; else none."""
    verb = _VERB.search(text)
    if verb is None or len(find_weekdays(text, abbreviations=False)) < _FEWEST:
        return ()
    first, *others = _APART.split(text[verb.end() :].rstrip(" ."))
    parts, hours = [(text[: verb.start()], first)], ""
    for other in others:
        if of_all := _OF_ALL.fullmatch(other):
            hours = f" {of_all['hour']}"
        elif found := _NEXT.fullmatch(other):
            parts.append((found["what"], found["when"]))
        else:
            return ()
    if len(parts) < _FEWEST or not all(_is_rule(what, when) for what, when in parts):
        return ()
    return [f"{what}{verb.group()}{when}{hours}." for what, when in parts]


def _is_rule(what: str, when: str) -> bool:
    """Whether a part names its work and one day of the week."""
    days = find_weekdays(when, abbreviations=False)
    return len(days) == 1 and len(days[0].days) == 1 and bool(phrases(what))


def mondays_of(weeks: Weeks, counted: Sequence[tuple[int, dt.date]]) -> frozenset[dt.date]:
    """The Mondays of such weeks, by the numbers that the schedule prints."""
    return frozenset(monday for number, monday in counted if number % 2 == (weeks == "odd"))
