"""Graded work in headings that tell its share and its day: "Site survey, 15% (Thurs. Sept. 19)" over what is asked."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import lone_time, without_times
from servers.syllabus.finding.printed_lines import without_lines
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["headed_work"]

_LONGEST, _LONGEST_NAME = 100, 60
#: One such heading may be of anything; so many are those of a course's work.
_FEWEST: Final = 2
_SHARE: Final = Pattern(
    r"\b(?:worth\s)?\d{1,3}(?:\.\d)?\s?(?:%|percent|points?|pts\.?)(?:\sof\s(?:the\s|your\s)?(?:final\s|course\s)?grade)?",
    re.IGNORECASE,
)
#: What may stand around a share and a day.
_TAIL: Final = Pattern(r"(?:[\s,;:.()\[\]|–—-]|\b(?:due|on|by|at|in\sclass|date)\b)*", re.IGNORECASE)
_ENDS: Final = Pattern(r"(?i)^(?:[\s,;:)\]|–—-]|due\b)+|(?:[\s,;:(\[|–—-]|\b(?:due|on|by)(?=\W*$))+$")
#: What numbers a heading.
_MARKER: Final = Pattern(r"^\W*(?:\d{1,2}|[A-Z])[.)]\s+|^\W+")
_NAME: Final = Pattern(r"[A-Z][\w'’/&-]*(?:\s(?:[\w'’/&-]+|#\d+)){0,6}")
#: A part of the course, or what is said of late work and taking part.
_NO_WORK: Final = Pattern(
    r"(?i)^(?:week|unit|module|part|class|session|day|late|attendance|participation|missed|extra|bonus|total)\b|\bpolic(?:y|ies)\b|\b(?:loses?|lost|deducted|penalty)\b"
)
#: The last word of what is tested, held before others, or only about such: "Licensing-style test", "Test plan".
_TESTED: Final = Pattern(
    r"(?i)\b(?:tests?|exam(?:ination)?s?|mid-?term|finals?|quiz(?:zes)?|practical)(?:\s#?\d)?$"
)
_HELD: Final = Pattern(
    r"(?i)\b(?:(?:design|project|final|preliminary|critical)\sreview|critique|defen[sc]e|pitch)$"
)


class _Heading(NamedTuple):
    """A heading of work: its line, name and day."""

    line: Line
    name: str
    day: Day


def headed_work(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The work that headings name with its share and its day, and the document without those headings."""
    lines = [
        block.lines[0]
        for block in document.blocks
        if isinstance(block, Paragraph) and (block.role == "heading" or block.lines[0].bold)
    ]
    found = [one for line in lines if (one := _heading(line, context)) is not None]
    if len(found) < _FEWEST:
        return [], document
    return [_candidate(one) for one in found], without_lines(document, {id(one.line) for one in found})


def _heading(line: Line, context: TermContext) -> _Heading | None:
    text = line.text
    share = _SHARE.search(text) if len(text) <= _LONGEST and has_digit(text) else None
    dates = [m for m in find_dates(text, context) if m.date is not None] if share else []
    if share is None or len(dates) != 1 or dates[0].end_date is not None or dates[0].date is None:
        return None
    low, high = sorted((share.span(), (dates[0].start, dates[0].end)))
    if low[1] > high[0]:
        return None
    rest = text[high[1] :]
    rest = without_times(rest)
    before = _MARKER.sub("", text[: low[0]], count=1)
    names = [part for part in (before, text[low[1] : high[0]], rest) if not _TAIL.fullmatch(part)]
    name = _ENDS.sub("", names[0]) if len(names) == 1 else ""
    if not _NAME.fullmatch(name) or len(name) > _LONGEST_NAME or _NO_WORK.search(name):
        return None
    if is_no_class(name) or is_reading(name):
        return None
    return _Heading(line, name, Day(dates[0].date, None, dates[0].doubts))


def _kind(name: str) -> ItemKind:
    if _HELD.search(name):
        return "presentation"
    found = kind_of(name)
    if found is None or found[0] in {"no_class", "reading"}:
        return "homework"
    tested = found[0] in {"exam", "quiz"} and _TESTED.search(name) is None
    return "homework" if tested else found[0]


def _candidate(one: _Heading) -> Candidate:
    kind = _kind(one.name)
    time = lone_time(one.line.text)
    event = kind in EVENT_KINDS
    return Candidate(
        tidy_title(one.name),
        kind,
        one.day,
        (one.line,),
        "label",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=event and time is None,
        printed=one.line.text,
    )
