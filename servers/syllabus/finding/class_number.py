"""A week's first and second class, in columns or under headings: which day of the week what stands under them is on."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from servers.domain.syllabus import Meeting
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.lecture_days import lecture_days
from servers.syllabus.reading.line import Line

__all__ = ["number_of_class", "parted_by_class"]

_NUMBERED = Pattern(
    r"\W*(?:(?:session|class|lecture|meeting|day|seminar)\s*#?\s*(?P<number>[1-5])|(?P<word>first|second|third|fourth)\s+(?:session|class|lecture|meeting|day|seminar))\W*",
    re.IGNORECASE,
)
_WORDS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def number_of_class(title: str) -> int | None:
    """Which of a week's classes a column's title names ("Session 2", "First class"), from 1."""
    found = _NUMBERED.fullmatch(title)
    if found is None:
        return None
    return int(found["number"]) if found["number"] else _WORDS[found["word"].lower()]


def parted_by_class(entries: Sequence[Entry], meetings: Sequence[Meeting]) -> list[Entry]:
    """The entries, those of weeks with a column for each class parted to the class days, where these are known."""
    days = lecture_days(meetings)
    return [
        part for entry in entries for parted in _under_headings(entry, days) for part in _parts(parted, days)
    ]


def _under_headings(entry: Entry, days: AbstractSet[str]) -> list[Entry]:
    """A week's list parted at the lines that count its classes: "Day 1", "Class 2:"."""
    if not entry.whole_week or len(entry.days) != 1:
        return [entry]
    lines = (line for matter in entry.matters for line in matter.lines)
    heads = [number for line in lines if (number := number_of_class(line.text))]
    if not 1 < max(heads, default=0) <= len(days) or any(one >= other for one, other in pairwise(heads)):
        return [entry]
    held = _held(entry, days)
    under: dict[int, list[Matter]] = {}
    for number, matter in _runs(entry):
        if matter.lines:
            under.setdefault(number, []).append(matter)
    return [_on_class(entry, held, number, tuple(matters)) for number, matters in under.items()]


def _on_class(entry: Entry, held: Sequence[dt.date], number: int, matters: tuple[Matter, ...]) -> Entry:
    """What stands under one of the headings, on the day of that class; above the first (0) it is the week's."""
    if not number:
        return replace(entry, matters=matters)
    day = replace(entry.days[0], date=held[number - 1], end=None)
    return replace(entry, days=(day,), matters=matters, whole_week=False)


def _runs(entry: Entry) -> Iterator[tuple[int, Matter]]:
    """The number of the class above, and what stands under it; what a label led does not go on past a heading."""
    number = 0
    for matter in entry.matters:
        run: list[Line] = []
        kept = matter
        for line in matter.lines:
            if found := number_of_class(line.text):
                yield number, replace(kept, lines=tuple(run))
                number, run, kept = found, [], replace(matter, role="topic", header="")
            else:
                run.append(line)
        yield number, replace(kept, lines=tuple(run))


def _held(entry: Entry, days: AbstractSet[str]) -> list[dt.date]:
    """The class days of the entry's week."""
    week = (entry.days[0].date + dt.timedelta(days=step) for step in range(7))
    return [day for day in week if weekday_of(day) in days]


def _parts(entry: Entry, days: AbstractSet[str]) -> Iterator[Entry]:
    numbers = [number_of_class(matter.header) for matter in entry.matters]
    told = [number for number in numbers if number is not None]
    off = any(is_no_class(matter.text) for matter in entry.matters)
    if not told or off or len(entry.days) != 1 or max(told) > len(days):
        yield entry
        return
    counted = {"week", "date"}
    rest = tuple(
        m for m, n in zip(entry.matters, numbers, strict=True) if n is None and m.role not in counted
    )
    if rest:
        yield replace(entry, matters=rest)
    held = _held(entry, days)
    for matter, number in zip(entry.matters, numbers, strict=True):
        if number is not None:
            day = replace(entry.days[0], date=held[number - 1], end=None)
            yield replace(entry, days=(day,), matters=(matter,), whole_week=False)
