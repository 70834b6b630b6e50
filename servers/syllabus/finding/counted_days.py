"""Exams and quizzes that a line counts before their days: "Exams. Three, in class, fifty minutes each: Jan. 28; March 2; April 13"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.counts import amount_of
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.document import Paragraph

__all__ = ["counted_days"]

#: From the name to how many there are: "Exams. Three,", "Map quizzes: there will be four short ones".
_COUNTED: Final = Gated(
    r"^\W*(?P<name>(?:[A-Z][\w-]*\s){0,2}[A-Za-z-]+s)\s?[.:–—]\s+(?:(?:there\s(?:are|will\sbe)|we\s(?:have|hold|write)|you\s(?:write|take))\s)?"
    r"(?P<count>two|three|four|five|six|seven|eight|[2-8])\b(?P<said>(?:[^.;:]|\.(?=\w)){0,100}?)(?P<leads>:|\bon\b)\s+(?=[^\W\d_]{3,9}\.?,?\s\d|\d{1,2}(?:/|\.|\s[^\W\d_]{3})|[^\W\d_]{3,9}\.?,?\s[^\W\d_]{3,9}\.?\s\d)",
    "two,three,four,five,six,seven,eight,2,3,4,5,6,7,8",
    re.IGNORECASE,
)
#: What stands between the days.
_BETWEEN: Final = Pattern(r"[\s,;&]*(?:\band\b)?[\s,;]*", re.IGNORECASE)
#: Work of other years, or that is only shown.
_NOT_OURS: Final = Pattern(
    r"\b(?:past|old|previous|earlier|sample|practice|mock|last\s(?:year|term|semester)|years)\b",
    re.IGNORECASE,
)
_IN_CLASS: Final = Pattern(r"\b(?:in|of|during)[\s-](?:class|lectures?)\b", re.IGNORECASE)


def counted_days(paragraphs: Sequence[Headed], context: TermContext) -> tuple[list[Candidate], list[Headed]]:
    """The exams of such lines, numbered in the order of their days, and the paragraphs without what tells of them."""
    found: list[Candidate] = []
    rest: list[Headed] = []
    for paragraph, heading in paragraphs:
        left: Paragraph | None = paragraph
        while left is not None and (read := _first(left, context)):
            found += read[0]
            left = read[1]
        if left is not None:
            rest.append((left, heading))
    return found, rest


def _first(paragraph: Paragraph, context: TermContext) -> tuple[list[Candidate], Paragraph | None] | None:
    """What a paragraph that opens so tells, and what is left of it; None of another."""
    match = _COUNTED.search(paragraph.flat) if _may_count(paragraph) else None
    days = _days(paragraph.flat, match, context) if match else []
    if match is None or not days:
        return None
    lines = without_span(paragraph.lines, match.start(), match.end() + days[-1].end)
    left = replace(paragraph, lines=lines) if lines else None
    return list(_candidates(match, days, paragraph)), left


def _may_count(paragraph: Paragraph) -> bool:
    """A cheap test before the dear one: whether the paragraph opens as a name does, and holds digits."""
    first = paragraph.lines[0].text
    return any(map(str.isdigit, paragraph.flat)) and ("." in first or ":" in first or "–" in first)


def _days(text: str, match: re.Match[str], context: TermContext) -> list[DateMention]:
    """The days behind the words, where they are as many as was said, in their order, and nothing parts them."""
    known = kind_of(match["name"])
    if known is None or known[1] or known[0] not in EVENT_KINDS or _NOT_OURS.search(match["said"]):
        return []
    count = amount_of(match["count"].lower())
    behind = text[match.end() :]
    days = [day for day in find_dates(behind, context) if day.date is not None][: count + 1]
    joined = list(_joined(behind, days))
    dates = [day.date for day in joined if day.date is not None and day.end_date is None]
    rising = all(a < b for a, b in pairwise(dates))
    other_year = any(day.year_printed and day.date and day.date.year != context.year for day in joined)
    return joined if len(dates) == len(joined) == count and rising and not other_year else []


def _joined(text: str, days: Sequence[DateMention]) -> Iterator[DateMention]:
    """The days from the first on that only commas and the like part."""
    place = 0
    for day in days:
        if not _BETWEEN.fullmatch(text, place, day.start):
            return
        yield day
        place = day.end


def _candidates(
    match: re.Match[str], days: Sequence[DateMention], paragraph: Paragraph
) -> Iterator[Candidate]:
    name = singular(" ".join(match["name"].split()))
    known = kind_of(name) or kind_of(match["name"])
    for number, day in enumerate(days, start=1):
        if known is None or day.date is None:
            continue
        last = day.text.split()[-1]
        lines = tuple(line for line in paragraph.lines if last in line.text)
        yield Candidate(
            f"{name} {number}",
            known[0],
            Day(day.date, None, day.doubts),
            lines[:1] or paragraph.lines,
            "prose_event",
            in_class=_IN_CLASS.search(match["said"]) is not None,
            printed=f"{name} {number}: {day.text}",
        )
