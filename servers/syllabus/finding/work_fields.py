"""Work whose name stands over fields of its own, one of which is its day: "Essay 1" over "Weight: 20 %", "Due: October 14"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_due, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.forms import FIELD_LABEL
from servers.syllabus.finding.lone_day import lone_day
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["work_of_fields"]

#: A field of the day itself, of another day (on which it is handed out), and of its hour.
_DAY: Final = Pattern(
    r"\W*(?:(?:is\s+)?due(?:\s+(?:dates?|on|by))?|(?:submission\s+)?deadline|dates?(?:\s+due)?|(?:exam|quiz|test|presentation|submission)\s+date|when|submit(?:ted)?\s+by|hand(?:ed)?\s+in(?:\s+by)?|day)(?:\s*:|\s+[–—-]|(?<=due)|(?<=on)|(?<=by))\s*(?=\S)",
    re.IGNORECASE,
)
_OTHER_DAY: Final = Pattern(
    r"\W*(?:assigned|released?|posted|out|open(?:s|ed)?|clos(?:es|ed?|ing)|locks?|available|handed\s+out|issued|starts?|returned|feedback)(?:\s+(?:dates?|on|by|from|until|till))?(?:\s*:|\s+[–—-]|(?<=on)|(?<=from)|(?<=until)|(?<=till))\s*(?=\S)",
    re.IGNORECASE,
)
_HOUR: Final = Pattern(
    r"\W*(?:time(?:\s+due)?|due\s+time|hours?|at)\s*:\s*(?=\d|noon|midnight)", re.IGNORECASE
)
#: What part of the grade a name is worth, behind it: "Midterm 1: 30% of grade".
_SHARE: Final = Gated(
    r"\s*[:,(–—-]\s*\d{1,3}(?:\.\d+)?\s?(?:%|points|pts)[^:;]{0,24}$", "%,points,pts", re.IGNORECASE
)
_ENDS_IN_SHARE: Final = ("points", "pts", ")", "grade")
#: Any field: a word or three, and a colon.
_FIELD: Final = Pattern(r"\W*[A-Z][\w'’/-]*(?:\s+[\w'’/&-]+){0,3}\s*:\s*\S")
_WORTH: Final = Pattern(
    r"\W*(?:worth|counts?|\d{1,3}\s?(?:%|points|pts|pages|words)|length|covers)\b", re.IGNORECASE
)
_LONGEST_NAME, _LONGEST_FIELD = 80, 90
#: A name reaches no further than so many lines, and so many names with a day of their own make it a habit of the document.
_REACH, _FEWEST = 14, 2


@dataclass
class _Work:
    """A name, its kind, and the fields below it; ``is_point``: it is a point of a list itself, as they are."""

    line: Line
    kind: ItemKind
    is_point: bool = False
    age: int = 0
    day: tuple[Line, Day] | None = None
    hours: list[TimeMention] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)


def work_of_fields(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The candidates that names and fields of days make, and the document without those fields; none where fewer than two do."""
    if not _may_have(document):
        return [], document
    works = list(_works(document, context))
    found = [_candidate(work, *work.day) for work in works if work.day is not None]
    if len(found) < _FEWEST:
        return [], document
    used = {id(line) for work in works if work.day for line in (*work.others, work.day[0])}
    return found, replace(document, blocks=tuple(_without(document, used)))


def _may_have(document: Document) -> bool:
    """A cheap test: whether enough lines are fields of a day, or numbers below a share of the grade."""
    count = 0
    share = False
    for _, line in _lines(document):
        text = line.text if line is not None else ""
        count += has_digit(text) and ((share and "%" not in text) or _DAY.match(text) is not None)
        share = text.endswith(_ENDS_IN_SHARE) or "%" in text
        if count >= _FEWEST:
            return True
    return False


def _works(document: Document, context: TermContext) -> Iterator[_Work]:
    work: _Work | None = None
    listed = False  # the line above is a point of a list, and no field of a name's
    for paragraph, line in _lines(document):
        if line is None or paragraph is None:
            work, listed = None, False
            continue
        if work is not None and _add(work, line, context):
            listed = False
            continue
        point = paragraph.role == "item"
        if work is not None and work.is_point and point and not _is_known_field(line.text):
            work = None
        kind = _named(paragraph, line)
        if kind is not None and not (point and listed):
            work = _Work(line, kind, is_point=point)
            yield work
        elif work is not None:
            work.age += 1
            if kind is not None or paragraph.role == "heading" or work.age > _REACH:
                work = None
        listed = point and not _is_known_field(line.text)


def _is_known_field(text: str) -> bool:
    label, colon, _ = text.partition(":")
    return (bool(colon) and FIELD_LABEL.fullmatch(label.strip(" •*–—-")) is not None) or _WORTH.match(
        text
    ) is not None


def _lines(document: Document) -> Iterator[tuple[Paragraph | None, Line | None]]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield from ((block, line) for line in block.lines)
        else:
            yield None, None


def _named(paragraph: Paragraph, line: Line) -> ItemKind | None:
    """The kind of work that a title of its own names: a heading, bold print, or a line that holds no more."""
    text = _SHARE.sub("", line.text).strip(" •*–—-")
    titled = (
        paragraph.role == "heading" or line.bold or len(paragraph.lines) == 1 or line is paragraph.lines[0]
    )
    if (
        not titled
        or len(text) > _LONGEST_NAME
        or text.endswith((".", ",", ";"))
        or _FIELD.match(text)
        or is_due(text)
    ):
        return None
    found = kind_of(text)
    return found[0] if found is not None and found[0] != "no_class" and text[:1].isupper() else None


def _add(work: _Work, line: Line, context: TermContext) -> bool:
    """Whether a line is a field of a day or an hour, which the work then has."""
    text = line.text
    if len(text) > _LONGEST_FIELD:
        return False
    if hour := _HOUR.match(text):
        work.hours += find_times(text[hour.end() :])[:1]
        return False
    if (other := _OTHER_DAY.match(text)) and lone_day(text[other.end() :], context):
        work.others.append(line)
        return True
    opens = _DAY.match(text)
    start = opens.end() if opens else 0
    bare = opens is None and work.age == 0 and _SHARE.search(work.line.text) is not None
    if (opens is None and not bare) or work.day is not None:
        return False
    if (day := lone_day(text[start:], context)) is None:
        return False
    work.day = (line, day)
    work.hours[:0] = find_times(text[start:])[:1]
    return True


def _candidate(work: _Work, line: Line, day: Day) -> Candidate:
    time = work.hours[0] if work.hours else None
    event = work.kind in EVENT_KINDS
    return Candidate(
        tidy_title(_SHARE.sub("", work.line.text)),
        work.kind,
        replace(day, doubts=(*day.doubts, *(time.doubts if time else ()))),
        (work.line,),
        "prose_event" if event else "prose_due",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=event,
        date_lines=(line,),
    )


def _without(document: Document, used: set[int]) -> Iterator[Block]:
    for block in document.blocks:
        if not isinstance(block, Paragraph) or not any(id(line) in used for line in block.lines):
            yield block
        elif kept := tuple(line for line in block.lines if id(line) not in used):
            yield replace(block, lines=kept)
