"""An exam's name over the days of its sections: "FINAL EXAM" over "Section 01: Thursday, December 10, 12-3 pm" and "Section 02: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.gated import has_digit, holds
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import lone_time
from servers.syllabus.finding.printed_lines import PrintedLine, lines_between_tables, without_lines
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.line import Line

__all__ = ["section_exams"]

_FEWEST: Final = 2
_LONGEST_TITLE, _LONGEST_LINE = 48, 110
_WORDS: Final = ("exam", "final", "midterm", "mid-term", "test")
_TITLE: Final = Pattern(
    r"\W*(?:(?:the|our|common)\s)?(?P<name>(?:(?:final|mid-?term|first|second|third)\s)?(?:exam(?:ination)?|test)s?(?:\s#?\d{1,2})?|mid-?terms?(?:\s#?\d)?|finals?)(?:\s(?:dates?|times?|schedule|dates?\s(?:and|&)\stimes?))?\W*",
    re.IGNORECASE,
)
_PLURAL: Final = Pattern(r"(?i)(?<=[a-z]{3})s$")
#: Which section's day follows: "Section 01", "Sec. B (MW 2 pm)", "Group 2", "10:00 class", "TR 9:30 section".
_SECTION: Final = Pattern(
    r"\W*(?P<section>(?:sections?|sec\.?|group|class|lecture)\s*#?(?:\d{1,4}[A-Za-z]?|[A-Z]{1,2}\d{0,3})\b(?:\s?\([^()]{1,30}\))?"
    r"|(?:(?-i:[MTWRF][MTWRFhu/]{0,4})\s)?(?:\d{1,2}(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s)(?:class|section|lecture))"
    r"(?P<lead>[\s:,|–—-]*(?:(?:is|will\s(?:be|meet)|meets|exam)\s)?(?:on\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?[.,]*\s)?)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Sitting:
    """A section, its day and hours, and the line that tells them."""

    section: str
    day: Day
    time: TimeMention | None
    line: Line


def section_exams(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The exams whose sections' days stand below their names, and the document without those lines."""
    found: list[Candidate] = []
    used: set[int] = set()
    for stretch in lines_between_tables(document.blocks):
        for at, printed in enumerate(stretch):
            name = _name(printed)
            sittings = list(_sittings(stretch[at + 1 :], context)) if name else []
            if len(sittings) >= _FEWEST:
                found += (_candidate(name, sitting) for sitting in sittings)
                used |= {id(printed.line), *(id(sitting.line) for sitting in sittings)}
    return (found, without_lines(document, used)) if used else ([], document)


def _name(printed: PrintedLine) -> str:
    """The exam that a line names and says nothing else of; "" where it names none."""
    text = printed.line.text
    if len(text) > _LONGEST_TITLE or not holds(text.lower(), _WORDS):
        return ""
    match = _TITLE.fullmatch(text)
    name = match["name"] if match else ""
    name = _PLURAL.sub("", name)
    return name.capitalize() if name.isupper() or name.istitle() else name


def _sittings(below: Sequence[PrintedLine], context: TermContext) -> Iterator[_Sitting]:
    """The sections' days right below, to the first line that tells none."""
    for printed in below:
        text = printed.line.text
        match = _SECTION.match(text) if len(text) <= _LONGEST_LINE and has_digit(text) else None
        mentions = [one for one in find_dates(text, context) if one.date is not None] if match else []
        if (
            match is None
            or len(mentions) != 1
            or not match.end("section") <= mentions[0].start <= match.end()
        ):
            return
        day = days_of(mentions)
        section = " ".join(match["section"].split())
        yield _Sitting(section, day[0], lone_time(text[mentions[0].end :]), printed.line)


def _candidate(name: str, sitting: _Sitting) -> Candidate:
    time = sitting.time
    return Candidate(
        f"{name} ({sitting.section})",
        "exam",
        sitting.day,
        (sitting.line,),
        "label",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        printed=sitting.line.text,
        doubts=(f'each section has a date of its own; this is that of "{sitting.section}"',),
    )
