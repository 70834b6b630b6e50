"""Work as a learning site lists it: a name, and below it a line of small print that is its day and what it is worth."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.line import Line

__all__ = ["footed"]

_LONGEST_FOOT, _LONGEST_NAME = 80, 90
#: One such line may be a heading of its day; so many, each below the name of work, are a site's list.
_FEWEST: Final = 2
_MOSTLY: Final = 0.5
#: What is no work, or is held, by its name alone.
_NO_WORK: Final = frozenset({"no_class", "reading", "other"})
#: What must stand in such a line beside its day: "Due Friday, Sep 5" alone may close a list of several.
_TOLD: Final = Gated(
    r"\b(?:points?|pts|marks|submi\w+|viewed|completed?|graded)\b",
    "point,pts,marks,submi,viewed,complete,graded",
    re.IGNORECASE,
)
#: What parts of such a line stand between: "Due Sep 14 at 11:59pm | 10 pts", "(10 points) Sep 7", "50 points · Due May 3".
_BETWEEN: Final = Pattern(r"\s*[|·•,;()\[\]–—/]\s*|\s+-\s+")
#: One of its parts: "Due", "by", "10 pts", "-/10 pts", "Score at least 8.0", "Not submitted".
_PART: Final = Pattern(
    r"(?:(?:is\s)?due(?:\sdate)?(?:\son|\sby|\sat)?:?|at|by|on|(?:(?:-|\d{1,4}(?:\.\d+)?)\s?(?:/|out\sof)\s?)?\d{1,4}(?:\.\d+)?\s?(?:points?|pts|marks)\.?(?:\s(?:possible|each))?|(?:worth|points|pts|marks):?\s\d{1,4}(?:\.\d+)?|-|score\sat\sleast\s[\d.]+|(?:not\s(?:yet\s)?)?(?:submitted|graded|viewed|completed?|submit|view|mark\sdone|contribute)|no\ssubmissions?|ungraded)?",
    re.IGNORECASE,
)
#: What comes next in the term, and no work: "Finals week".
_WEEK: Final = Pattern(r"\W*[\w\s]{0,20}\b(?:week|period|days)\W*", re.IGNORECASE)
#: The sort of what a learning site lists before its name, where it is no work in another list: "Discussion 2: Dreams".
_SORT: Final = Pattern(
    r"\W*(?:(?P<check>(?:knowledge|learning|reading|self)\s?-?checks?)|(?:class\s|online\s)?(?:discussions?|forums?|activit(?:y|ies)|tasks?))(?:\s#?\d{1,2})?\s*(?::|\s[–—-])\s",
    re.IGNORECASE,
)
#: A part of the course, of which no line of small print tells a day by which it is due.
_PART_TITLE: Final = Pattern(r"\W*(?:module|unit|week|part|section|lesson)\s+[\divx]+\b", re.IGNORECASE)


def footed(lines: Sequence[Line], context: TermContext, *, group: int) -> list[tuple[Entry, range]]:
    """Work that stands over its day, each with the places of its two lines.

    None where such lines are over their work rather than below it: there the first has no name above it, or the last
    has one below it that no other tells of.
    """
    feet = {n: day for n, line in enumerate(lines) if (day := _day(line.text, context)) is not None}
    named = {n: day for n, day in feet.items() if n and n - 1 not in feet and _is_name(lines[n - 1].text)}
    if len(named) < _FEWEST or not _stand_below(lines, list(feet), set(named), context):
        return []
    return [(_entry(lines[n - 1], lines[n], day, group), range(n - 1, n + 1)) for n, day in named.items()]


def _entry(name: Line, foot: Line, day: DateMention, group: int) -> Entry:
    matter = Matter("due", f"Due {foot.text}", (name,), kind=_kind(name.text))
    return Entry(days_of([day]), (matter,), (foot,), "list", group, of_work=True)


def _kind(name: str) -> ItemKind | None:
    """Of which kind a site's work is by what stands before its title, or by its name."""
    if sort := _SORT.match(name):
        return "quiz" if sort["check"] else "homework"
    titled = re.split(r":\s|\s[–—-]\s", name, maxsplit=1)
    found = kind_of(titled[0]) or kind_of(name)
    return None if found is None or found[1] or found[0] in _NO_WORK else found[0]


def _stand_below(lines: Sequence[Line], feet: Sequence[int], named: set[int], context: TermContext) -> bool:
    works = [n in named and _names_work(lines[n - 1].text) for n in feet]
    after = lines[feet[-1] + 1].text if feet[-1] + 1 < len(lines) else ""
    over = (
        len(after) <= _LONGEST_NAME and _names_work(_WEEK.sub("", after)) and not find_dates(after, context)
    )
    apart = all(b - a > 1 for a, b in pairwise(feet))
    return works[0] and sum(works) >= max(_FEWEST, _MOSTLY * len(works)) and apart and not over


def _names_work(text: str) -> bool:
    found = kind_of(text)
    return _SORT.match(text) is not None or (found is not None and found[0] not in _NO_WORK)


def _is_name(text: str) -> bool:
    named = re.search(r"[^\W\d_]{3,}", text) is not None and len(text) <= _LONGEST_NAME
    return named and not starts_dated(text) and _PART_TITLE.match(text) is None


def _day(text: str, context: TermContext) -> DateMention | None:
    """The day of a line that holds nothing else but an hour, what the work is worth and how far one is with it."""
    if len(text) > _LONGEST_FOOT or not has_digit(text) or _TOLD.search(text) is None:
        return None
    dates = find_dates(text, context)
    if len(dates) != 1 or dates[0].date is None or dates[0].end_date is not None:
        return None
    rest = f"{text[: dates[0].start]}|{text[dates[0].end :]}"
    for time in reversed(find_times(rest)):
        rest = f"{rest[: time.start]}|{rest[time.end :]}"
    parts = (part.strip(" .:*") for part in _BETWEEN.split(rest))
    return dates[0] if all(map(_PART.fullmatch, parts)) else None
