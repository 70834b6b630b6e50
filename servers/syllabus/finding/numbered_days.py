"""Work of one name whose days a sentence counts: "Ward diaries are uploaded on alternate Fridays: no. 1 on Sept 12, no. 2 on Sept 26"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.document import Paragraph

__all__ = ["numbered_days"]

_NUMBER: Final = r"(?:\bno\.|\bnr\.?|\bnumber|#)\s?"
#: From the name to the first number: "Ward diaries cover two shifts each and are due by 5 p.m. on alternate Fridays: no. 1".
_LIST: Final = Gated(
    rf"(?:^|(?<=[.;]\s))[^\w(]*(?:(?:the|your|all)\s+)?(?P<name>[A-Z][\w-]*(?:\s[\w-]+){{0,3}}?s)\s+"
    rf"(?=(?:are|will|must|should|have|report|cover|come|fall|tell|describe|each|\()\b|\()"
    rf"(?P<said>(?:[^:;]|:(?=\d\d)){{5,160}}?):\s+(?={_NUMBER}1\b)",
    "no.,nr,number,#",
    re.IGNORECASE,
)
_HANDED_IN: Final = Pattern(
    r"(?i)\b(?:due|uploaded|submitted|collected|posted|sent|(?:handed|turned|given)\s+in|deadlines?)\b"
)
#: One of the list.
_ONE: Final = Pattern(rf"(?i){_NUMBER}(?P<number>\d{{1,2}})\b")
#: What stands between a number and its day.
_LEADS: Final = Pattern(r"(?i)(?:[:=(–—-]|\bis\b|\bdue\b|\bon\b|\bby\b|\s)*")
_FEWEST: Final = 2


@dataclass(frozen=True)
class _Numbered:
    """One of a series: its number, its day, and where that ends in the text."""

    number: int
    day: DateMention
    end: int


def numbered_days(paragraphs: Sequence[Headed], context: TermContext) -> tuple[list[Candidate], list[Headed]]:
    """The work of such sentences, each with its number on its day, and the paragraphs without them."""
    found: list[Candidate] = []
    rest: list[Headed] = []
    for paragraph, heading in paragraphs:
        match = _LIST.search(paragraph.text)
        series = list(_series(paragraph.text, match.end(), context)) if match else []
        if match is None or len(series) < _FEWEST or not _HANDED_IN.search(match["said"]):
            rest.append((paragraph, heading))
            continue
        found += _candidates(match, series, paragraph)
        if lines := without_span(paragraph.lines, match.start(), series[-1].end):
            rest.append((replace(paragraph, lines=lines), heading))
    return found, rest


def _series(text: str, start: int, context: TermContext) -> Iterator[_Numbered]:
    """The numbers from 1 on, each with its day right behind it."""
    marks = list(_ONE.finditer(text, start))
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for number, (mark, end) in enumerate(zip(marks, ends, strict=True), start=1):
        behind = text[mark.end() : end].replace("\n", " ")
        day = next((m for m in find_dates(behind, context) if m.date is not None), None)
        if int(mark["number"]) != number or day is None or not _LEADS.fullmatch(behind, 0, day.start):
            return
        yield _Numbered(number, day, mark.end() + day.end)


def _candidates(
    match: re.Match[str], series: Sequence[_Numbered], paragraph: Paragraph
) -> Iterator[Candidate]:
    name = singular(" ".join(match["name"].split()))
    known = kind_of(name)
    times = find_times(match["said"])
    for one in series:
        if one.day.date is None:
            continue
        words = one.day.text.split()
        lines = tuple(line for line in paragraph.lines if " ".join(words[-2:]) in line.text)
        yield Candidate(
            f"{name} {one.number}",
            known[0] if known else "homework",
            Day(one.day.date, None, one.day.doubts),
            lines[:1] or paragraph.lines,
            "prose_due",
            time=times[0].time if len(times) == 1 else None,
            printed=f"{name} no. {one.number}: {one.day.text}",
        )
