"""An exam's name over the days of its sections: "FINAL EXAM" over "Section 01: Thursday, December 10, 12-3 pm" and "Section 02: ...".

The finals' week is such a name too; and a section's name may stand on a line of its own over its day: "ENGL 350.2 (9:00-9:50)".
"""

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
from servers.syllabus.finding.lone_day import lone_day
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
#: The week in which all finals are held.
_WEEK: Final = Pattern(
    r"\W*(?:finals?|final\sexam(?:ination)?s?|exam(?:ination)?s?)\s(?:week|period)\W*", re.IGNORECASE
)
#: A section's name on a line of its own, with hours of its classes in a bracket: "Section 2", "ENGL 350.2 (9:00-9:50)".
_ALONE: Final = Pattern(
    r"\W*(?P<section>(?:sections?|sec\.?|group|class|lecture)\s*#?(?:\d{1,4}[A-Z]?|[A-Z]{1,2}\d{0,3})|[A-Z]{2,5}[\s-]?\d{2,4}[A-Z]?[.-]0*(?P<number>\d{1,3}))\s*(?:\([^()]{2,40}\))?\s*:?\s*",
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
    """A section, its day and hours, the line that tells them, and the one over it where that names the section."""

    section: str
    day: Day
    time: TimeMention | None
    line: Line
    over: Line | None = None


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
                used |= {id(sitting.over) for sitting in sittings if sitting.over is not None}
    return (found, without_lines(document, used)) if used else ([], document)


def _name(printed: PrintedLine) -> str:
    """The exam that a line names and says nothing else of; "" where it names none."""
    text = printed.line.text
    if len(text) > _LONGEST_TITLE or not holds(text.lower(), _WORDS):
        return ""
    if _WEEK.fullmatch(text):
        return "Final exam"
    match = _TITLE.fullmatch(text)
    name = match["name"] if match else ""
    name = _PLURAL.sub("", name)
    return name.capitalize() if name.isupper() or name.istitle() else name


def _sittings(below: Sequence[PrintedLine], context: TermContext) -> Iterator[_Sitting]:
    """The sections' days right below, to the first line that tells none."""
    over: tuple[str, Line] | None = None
    for printed in below:
        text = printed.line.text
        match = _SECTION.match(text) if len(text) <= _LONGEST_LINE and has_digit(text) else None
        mentions = [one for one in find_dates(text, context) if one.date is not None] if match else []
        if match and len(mentions) == 1 and match.end("section") <= mentions[0].start <= match.end():
            section = " ".join(match["section"].split())
            time = lone_time(text[mentions[0].end :])
            yield _Sitting(section, days_of(mentions)[0], time, printed.line)
        elif (alone := _ALONE.fullmatch(text)) is not None:
            over = (_named(alone), printed.line)
        elif over is not None and (day := lone_day(text, context)) is not None:
            yield _Sitting(over[0], day, lone_time(text), printed.line, over[1])
        else:
            return


def _named(alone: re.Match[str]) -> str:
    """A section's name; of a course's code with its number: "section 2, ENGL 350.2"."""
    name = " ".join(alone["section"].split())
    return f"section {alone['number']}, {name}" if alone["number"] else name


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
