"""Work that a title names once, and whose days are listed below it: "Problem set due dates:" over "1. Wed, Feb 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_day import lone_day
from servers.syllabus.finding.phrase import singular, whole_name
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["work_over_dates"]

#: A title and a line that is only a date are no longer.
_LONGEST_TITLE, _LONGEST_DATE = 60, 48
#: So many dates make a list.
_FEWEST: Final = 2
#: What a title says of work beside its name: that its dates or deadlines follow.
_SAID_DUE: Final = Pattern(
    r"\b(?:(?:are|is|will be)\s+)?(?:due(?:\s+(?:dates?|on(?:\s+(?:the\s+)?(?:following\s+(?:dates|days|(?:mon|tues|wednes|thurs|fri)days)|(?:dates|days)\s+(?:below|listed|shown)))?|by|at))?|deadlines?|to be (?:submitted|handed in)(?:\s+(?:on|by))?|submission\s+(?:dates?|deadlines?)|submitted on)(?:\s+(?:for|of)(?:\s+(?:the|all|your))?\b)?",
    re.IGNORECASE,
)
_SAID_DATES: Final = Pattern(
    r"\b(?:(?:are|is|will be)\s+(?:held\s+)?on(?:\s+the\s+following\s+(?:dates|days))?|dates?(?:\s+(?:for|of)(?:\s+(?:the|all|our))?\b)?|schedule)\b",
    re.IGNORECASE,
)
_MARK: Final = Pattern(
    r"\W*(?:(?P<work>[A-Z][a-z]*\s)?(?P<number>\d{1,2})(?:[.):]\s|\s[–—-]\s|:\s)|[a-z][.)]\s|#\s?(?P<hash>\d{1,2})\W\s?)?",
    re.IGNORECASE,
)
#: By which hour, between that and the days: "due at 5 PM on the following dates".
_HOUR: Final = Pattern(
    r"(?<=due)\s+(?:at|by)\s+(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight|the\s(?:start|beginning)\sof\s(?:class|lab|lecture))(?=\s+on\b)|(?<=days)\s+(?:at|by)\s+(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight)(?=\W*$)",
    re.IGNORECASE,
)
#: Where another sentence ends before it.
_ENDED: Final = Pattern(r"(?<=[a-z)]{2})[.!]\s+(?=[A-Z])")
_PLURAL: Final = Pattern(r"(?:[^s\W]s|zes|homework|hw|coursework)$", re.IGNORECASE)
#: What meets in a series of its own, and is no work unless it is said to be due.
_HELD: Final = frozenset({"lab", "reading"})


@dataclass(frozen=True)
class _Title:
    """Work named over its dates: its line, its name in the singular and its kind; ``due``: it is said to be due."""

    line: Line
    name: str
    kind: ItemKind
    due: bool


@dataclass(frozen=True)
class _Dated:
    """A line that is only a day, and its number in the list."""

    line: Line
    number: int | None
    day: Day


def work_over_dates(blocks: Sequence[Block], context: TermContext) -> Iterator[Candidate]:
    """A candidate for each day that is listed, alone on its line, below a title that names work and nothing else."""
    title: _Title | None = None
    dated: list[_Dated] = []
    for line, below in pairwise([*_lines(blocks), None]):
        if line is not None and title is not None and (one := _date_alone(line, title, context, dated)):
            dated.append(one)
            continue
        if title is not None and len(dated) >= _FEWEST:
            yield from _candidates(title, dated)
        opens = line is not None and below is not None and _may_be_date(below)
        title, dated = (_title(line) if opens and line is not None else None), []
    if title is not None and len(dated) >= _FEWEST:
        yield from _candidates(title, dated)


def _may_be_date(line: Line) -> bool:
    """A cheap test, before which no title is looked for."""
    return len(line.text) <= _LONGEST_DATE and has_digit(line.text)


def _lines(blocks: Sequence[Block]) -> Iterator[Line | None]:
    """The lines of paragraphs in order; None for a table between them."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.lines
        else:
            yield None


def _title(line: Line) -> _Title | None:
    text = _HOUR.sub("", _ENDED.split(line.text)[-1]).strip(" •*:.–—-")
    if not 2 < len(text) <= _LONGEST_TITLE or not text[0].isalpha() or any(map(str.isdigit, text)):
        return None
    due = _SAID_DUE.search(text) is not None
    rest = " ".join(_SAID_DATES.sub(" ", _SAID_DUE.sub(" ", text)).split()).strip(" :.–—-")
    rest = re.sub(r"(?i)^(?:the|all|your|our)\s+", "", rest)
    named = whole_name(rest)
    if named is None:
        return None
    found = kind_of(rest)
    told = due or rest != text or _PLURAL.search(rest)
    if found is None or not told or found[0] == "no_class" or (found[0] in _HELD and not due):
        return None
    return _Title(line, singular(named.title), found[0], due)


def _date_alone(line: Line, title: _Title, context: TermContext, above: Sequence[_Dated]) -> _Dated | None:
    """The line with its number in the list and its day, where it holds nothing else but an hour: "Set 1: 19 September"."""
    if not _may_be_date(line):
        return None
    text = line.text
    mark = _MARK.match(text)
    if mark and mark["work"] and not title.name.lower().endswith(mark["work"].strip().lower()):
        return None
    number = mark and (mark["number"] or mark["hash"])
    day = lone_day(text[mark.end() if mark else 0 :], context, previous=above[-1].day.date if above else None)
    return None if day is None else _Dated(line, int(number) if number else None, day)


def _candidates(title: _Title, dated: Sequence[_Dated]) -> Iterator[Candidate]:
    listed = [one.number for one in dated]
    counted = all(number is not None for number in listed) and len(set(listed)) == len(listed)
    event = title.kind in EVENT_KINDS
    for place, one in enumerate(dated, start=1):
        times = find_times(one.line.text) or find_times(title.line.text)
        yield Candidate(
            f"{title.name} {one.number if counted else place}",
            title.kind,
            one.day,
            (title.line,),
            "due" if title.due else "topic_event" if event else "label",
            time=times[0].time if len(times) == 1 else None,
            end_time=times[0].end_time if len(times) == 1 else None,
            in_class=event,
            date_lines=(one.line,),
        )
