"""Lists of numbers and days under the kind of work that they count: "Quizzes" over "1. Fri 9/8: sections 1.1-1.4"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.decoys import is_decoy
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import lone_time
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.printed_lines import PrintedLine, lines_between_tables, without_lines
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.line import Line

__all__ = ["kind_of_title", "kinds_lists"]

#: What a title says of the list itself: "Due dates of the essays", "Quiz dates".
_OF_LIST: Final = Pattern(
    r"^\W*(?:(?:[\dIVX]{1,3}(?:\.\d{1,2})?[.)]?\s+)?(?:(?:the|our|all|list\sof|dates\s(?:of|for)|due\sdates\s(?:of|for)|schedule\sof)\s+)*)|\s*(?:\([^()]*\))?\s*(?:(?:due\s)?dates|deadlines|schedule|list)?[\s:.–—-]*$",
    re.IGNORECASE,
)
_NAME: Final = Pattern(r"[A-Za-z]+(?:[\s-][A-Za-z]+){0,2}")
#: The number that opens a line: "1.", "(2)", "#3", "No. 4,".
_NUMBER: Final = Pattern(
    r"[^\w(#]*(?:#\s?(?P<sign>\d{1,2})[.):,]?|(?:no|nr)\.\s?(?P<short>\d{1,2})[.):,]?|\(?(?P<plain>\d{1,2})[.)])\s+(?=\S)",
    re.IGNORECASE,
)
#: What a point is about, and not its own name: "1. on chapters 1-3: Oct 1", where "1. Final portfolio: Oct 1" has one.
_ABOUT: Final = Pattern(
    r"\W*(?:(?:is\s)?(?:due|held|given|in\sclass)\b\W*)?(?:(?:on|by|over|about|covers?|covering|for|from|problems?|exercises?|sections?|secs?|chapters?|chs?|units?|pages?|pp?|weeks?)\b.*)?",
    re.IGNORECASE,
)
#: Days on which nothing of the list is done or handed in.
_OTHER_DAY: Final = Pattern(
    r"\b(?:assigned|posted|returned|released|handed\s(?:out|back)|given\sout|available|opens?|review|practice|make-?ups?|cancel\w*|discuss\w*|tb[ad])\b",
    re.IGNORECASE,
)
#: What is said alike of one and of several.
_SEVERAL: Final = frozenset({"homework", "coursework"})
#: What is held as classes are, and not handed in.
_CLASSES: Final = frozenset({"lab", "laboratory", "computer lab", "discussion", "reading"})
_LONGEST_TITLE: Final = 40
_LONGEST_LINE: Final = 160
#: So many lines may stand between a title and its list, and so many points make one.
_REMARKS: Final = 4
_FEWEST: Final = 2


@dataclass(frozen=True)
class _Point:
    """A point of such a list: its number, its lines as one text, and the one day in it."""

    number: int
    lines: tuple[Line, ...]
    text: str
    mention: DateMention


def kinds_lists(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """What such lists tell, and the document without their lines."""
    found: list[Candidate] = []
    used: set[int] = set()
    for stretch in lines_between_tables(document.blocks):
        for at, printed in enumerate(stretch):
            if (named := _title(printed)) is None:
                continue
            points = _points(stretch[at + 1 :], context)
            if _are_of(points, *named):
                found += (_candidate(named, point) for point in points)
                used |= {id(line) for point in points for line in point.lines}
    return found, without_lines(document, used) if used else document


def _title(printed: PrintedLine) -> tuple[str, ItemKind] | None:
    """The one name and the kind of the work that a line is the title of, where it is several."""
    if printed.paragraph.role == "item" or not printed.opens:
        return None
    return kind_of_title(printed.line.text)


@lru_cache(maxsize=256)
def kind_of_title(text: str) -> tuple[str, ItemKind] | None:
    """The one name and the kind of the work that a title is of, where it is several: "Unit exams (30%)"."""
    if len(text) > _LONGEST_TITLE:
        return None
    name = _OF_LIST.sub("", text)
    if _NAME.fullmatch(name) is None:
        return None
    one, known = singular(name.lower()), kind_of(name)
    several = one != name.lower() or one in _SEVERAL or text.rstrip(" :.").lower().endswith("dates")
    if known is None or known[1] or not several or kind_of(one) is None or one in _CLASSES:
        return None
    return f"{one[:1].upper()}{one[1:]}", known[0]


def _points(below: Sequence[PrintedLine], context: TermContext) -> list[_Point]:
    """The numbered points below a title, counted from one; none where one of them has no day or several."""
    opened: list[tuple[int, int]] = []
    for place, printed in enumerate(below):
        if printed.paragraph.role == "heading" or len(opened) * _REMARKS + _REMARKS < place:
            break
        number = _NUMBER.match(printed.line.text)
        if number is None and opened and printed.opens:
            break
        if number is not None and int(number[number.lastgroup or 0]) == len(opened) + 1:
            opened.append((place, len(opened) + 1))
    if len(opened) < _FEWEST or opened[0][0] > _REMARKS:
        return []
    points = []
    for place, count in opened:
        lines = tuple(_lines_of(below, place, {at for at, _ in opened}))
        if (point := _point(lines, count, context)) is None:
            return []
        points.append(point)
    return points


def _lines_of(below: Sequence[PrintedLine], place: int, opened: set[int]) -> Iterator[Line]:
    """A point's first line and those that go on with it."""
    yield below[place].line
    for at in range(place + 1, len(below)):
        if at in opened or below[at].opens or below[at].line.text[:1].isupper():
            return
        yield below[at].line


def _point(lines: tuple[Line, ...], number: int, context: TermContext) -> _Point | None:
    text = " ".join(line.text for line in lines)
    opening = _NUMBER.match(text)
    body = text[opening.end() :] if opening else text
    if len(body) > _LONGEST_LINE or _OTHER_DAY.search(body) or is_decoy(body) or is_no_class(body):
        return None
    mentions = find_dates(body, context)
    if len(mentions) != 1 or mentions[0].date is None or mentions[0].end_date is not None:
        return None
    if _ABOUT.fullmatch(body, 0, mentions[0].start) is None:
        return None
    return _Point(number, lines, body, mentions[0])


def _are_of(points: Sequence[_Point], name: str, kind: ItemKind) -> bool:
    """Whether points follow each other by their days and name no other work: an assignment may have any name."""
    if name.endswith("ssignment") and not all(_ABOUT.fullmatch(p.text, p.mention.end) for p in points):
        return False
    days = [point.mention.date for point in points if point.mention.date is not None]
    rising = len(days) >= _FEWEST and all(above < below for above, below in pairwise(days))
    named = (kind_of(point.text) for point in points) if rising else ()
    return rising and all(one is None or one[1] or one[0] == kind for one in named)


def _candidate(named: tuple[str, ItemKind], point: _Point) -> Candidate:
    name, kind = named
    date = point.mention.date
    assert date is not None  # noqa: S101  points have resolved days only
    rest = f"{point.text[: point.mention.start]} {point.text[point.mention.end :]}"
    time = lone_time(rest)
    return Candidate(
        f"{name} {point.number}",
        kind,
        Day(date, None, point.mention.doubts),
        point.lines[:2],
        "prose_event" if kind in EVENT_KINDS else "prose_due",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        printed=point.text,
    )
