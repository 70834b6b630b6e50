"""Lists of names and days under the kind of work that they all are: "Unit exams" over "Elements: Sept 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.decoys import is_decoy
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.kinds_lists import kind_of_title
from servers.syllabus.finding.listed_names import COUNTED
from servers.syllabus.finding.lone_time import lone_time, without_times
from servers.syllabus.finding.printed_lines import PrintedLine, lines_between_tables, without_lines
from servers.syllabus.reading.document import Document

__all__ = ["kinds_named"]

_MARKER: Final = Pattern(r"^\s*(?:[•●○▪■*·‣➢–—-]\s*)?(?:(?:\(?\d{1,2}|[a-z])[.)]\s+)?")
#: A number before a name, which tells only its place: "#2 Baroque".
_NUMBER: Final = Pattern(r"#\s?(?P<number>\d{1,2})[.):,]?\s*")
_WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?"
#: Nothing but that between a number and its day: "#2 due Oct 9".
_DUE: Final = Pattern(rf"[\s:–—-]*(?:(?:is\s+)?due)?\s*(?:on\s+)?(?:{_WEEKDAY}[.,]*\s+)?[(]?", re.IGNORECASE)
#: Words that make a sentence of a line, or tell of another day than that of the work.
_SAYS: Final = r"\b(?:is|are|be|will|must|should|may|can|due|on|by|assigned|posted|returned|review|handed|available|opens?|closes?|cancel\w*|discuss\w*|given|tb[ad]|make-?ups?|no|not|read|pp?\.\s?\d+)\b"
#: A name: a few words, none of which is such.
_NAME: Final = Pattern(
    rf"(?:[\s:|,(–—-]*(?:due|on|by)\b)?[\s:|,)–—-]*(?P<name>(?!{_SAYS})[^\W_](?:(?!{_SAYS})(?:[^.;:]|\.(?=\s?\d)|(?<=\d):(?=\s))){{1,60}}?)[\s:|,()–—-]*(?:(?:due|on|by)\b[\s:]*)?(?:{_WEEKDAY}[.,]*\s*)?[(]?",
    re.IGNORECASE,
)
#: What may stand on the other side of the day: nothing, an hour, what it is worth.
_REST: Final = Pattern(
    r"[\s.,;:)–—-]*(?:\([^()]{1,40}\)|\d{1,3}\s?(?:%|points?|pts\.?))?[\s.,;)]*", re.IGNORECASE
)
_LETTERS: Final = Pattern(r"[^\W\d_]{3,}")
#: Names of no kind of work of its own, below which a schedule of classes may stand, and of what is no work of the course.
_OF_ANY: Final = Pattern(
    r"(?i)\b(?:home\s?work|assignment|coursework|exercise|problem|project|reading|activity|lab|discussion|concert|recital|exhibition|performance|show|lecture)$"
    r"|^(?:make-?up|practice|sample|old|past|previous|optional|conflict)\b"
)
_LONGEST_LINE: Final = 110
_LEAST_GAP: Final = 5
_FEWEST, _MOST, _REMARKS = 2, 14, 3


@dataclass(frozen=True)
class _Point:
    """A line of such a list: its name and its one day."""

    printed: PrintedLine
    name: str
    mention: DateMention
    rest: str


def kinds_named(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """What such lists tell, and the document without their lines."""
    found: list[Candidate] = []
    used: set[int] = set()
    for stretch in lines_between_tables(document.blocks):
        for at, printed in enumerate(stretch):
            named = _title(printed)
            if named is None or _OF_ANY.search(named[0]):
                continue
            points = _points(stretch[at + 1 :], context)
            if _are_of(points):
                found += (_candidate(named, place, point) for place, point in enumerate(points, 1))
                used |= {id(printed.line), *(id(point.printed.line) for point in points)}
    return found, without_lines(document, used) if used else document


def _title(printed: PrintedLine) -> tuple[str, ItemKind] | None:
    """The kind that a title tells: a line at its paragraph's beginning, in capitals, or before a colon."""
    text = printed.line.text
    stands = printed.opens or text.isupper() or text.rstrip().endswith(":")
    return kind_of_title(text) if stands and printed.paragraph.role != "item" else None


def _points(below: Sequence[PrintedLine], context: TermContext) -> list[_Point]:
    """The lines below a title that are a name and a day each, to the first that is none."""
    points: list[_Point] = []
    for place, printed in enumerate(below):
        point = None if printed.paragraph.role == "heading" else _point(printed, context)
        if point is not None:
            points.append(point)
        elif (
            points or place >= _REMARKS or printed.paragraph.role == "heading" or has_digit(printed.line.text)
        ):
            break
    return points


def _point(printed: PrintedLine, context: TermContext) -> _Point | None:
    text = printed.line.text
    if len(text) > _LONGEST_LINE or not has_digit(text) or is_decoy(text) or is_no_class(text):
        return None
    mentions = find_dates(text, context)
    if len(mentions) != 1 or mentions[0].date is None or mentions[0].end_date is not None:
        return None
    mention, marker = mentions[0], _MARKER.match(text)
    start = marker.end() if marker else 0
    number = _NUMBER.match(text, start)
    before = (number.end() if number else start, mention.start)
    named = _NAME.fullmatch(text, *before) if before[0] < before[1] else None
    low, high = (mention.end, len(text)) if named else (start, mention.start)
    named = named or (
        _NAME.fullmatch(text, mention.end) if not text[start : mention.start].strip(" (") else None
    )
    if number is not None and _DUE.fullmatch(text, *before):
        return _Point(printed, number["number"], mention, text[mention.end :])
    rest = text[low:high]
    rest = without_times(rest)
    if named is None or _REST.fullmatch(rest) is None:
        return None
    name = named["name"].strip(" ,:–—-")
    name += ")" * (name.count("(") - name.count(")"))
    return _Point(printed, name, mention, text[low:high]) if _LETTERS.search(name) else None


def _are_of(points: Sequence[_Point]) -> bool:
    """Whether points follow each other by their days, further apart than classes do, and none is named as work is."""
    days = [point.mention.date for point in points if point.mention.date is not None]
    if not _FEWEST <= len(days) <= _MOST:
        return False
    gaps = [(below - above).days for above, below in pairwise(days)]
    apart = all(gap > 0 for gap in gaps) and sum(gap >= _LEAST_GAP for gap in gaps) > len(gaps) / 2
    return apart and all(kind_of(point.name) is None for point in points)


def _candidate(named: tuple[str, ItemKind], place: int, point: _Point) -> Candidate:
    one, kind = named
    date = point.mention.date
    assert date is not None  # noqa: S101  points have resolved days only
    time = lone_time(point.rest)
    return Candidate(
        f"{one} {place}" if COUNTED.match(point.name) else f"{one}: {point.name}",
        kind,
        Day(date, None, point.mention.doubts),
        (point.printed.line,),
        "prose_event" if kind in EVENT_KINDS else "prose_due",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        printed=point.printed.line.text,
    )
