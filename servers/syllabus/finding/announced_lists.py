"""Days one below the other under the words that announce them: "Three tests, on these dates:" over "1. 15 Feb (Ch. 3)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import lone_time, without_times
from servers.syllabus.finding.phrase import Phrase, phrases, singular
from servers.syllabus.finding.printed_lines import PrintedLine, lines_between_tables, without_lines
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.reading.document import Document

__all__ = ["announced_lists", "is_of_others"]

#: How a line ends that leads to days: "on these dates [subject to change]:", "in class on", "Exam dates:".
_LEADS: Final = Pattern(
    r"(?:\b(?:dates?|days|times|following|below|on|are|as\s+follows)\s*(?:[(\[][^()\[\]]{3,40}[)\]])?\s*[:.]?|\b(?:[Ee]xams?|[Tt]ests?|[Mm]idterms?|[Qq]uizzes)\s*:)\s*$"
)
#: Days of another sitting, and days on which nothing is.
_OF_OTHERS: Final = Pattern(
    r"\b(?:make-?ups?|re-?sits?|re-?takes?|alternat\w+|deferred|conflicts?|review|practice|returned|handed\s+(?:back|out)|posted|not|no|cancel\w*|holidays?)\b",
    re.IGNORECASE,
)
_MARKER: Final = Pattern(r"^\s*(?:[^\w\s(\[]+\s*)?(?:\(?(?P<number>\d{1,2})[.)]\s+|\(?[a-z][.)]\s+)?")
#: What may stand beside a day and its hours.
_BESIDE: Final = Pattern(
    r"(?:[\s.,;:|@–—-]|\b(?:at|in|on|from|by|class|during|and|the|lecture|tentative(?:ly)?)\b|[(\[][^()\[\]]{1,60}[)\]])*",
    re.IGNORECASE,
)
_HELD: Final = frozenset({"exam", "quiz", "presentation"})
_FEWEST: Final = 2
_LONGEST: Final = 110


def is_of_others(text: str) -> bool:
    """Whether words that lead to days say that nothing of the course's own is held on them: make-ups, days off."""
    return _OF_OTHERS.search(_last_sentence(text)) is not None


def announced_lists(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """What such lists tell, and the document without their lines."""
    found: list[Candidate] = []
    used: set[int] = set()
    for printed in lines_between_tables(document.blocks):
        for lead, days in _lists(printed, context):
            if (named := _announced(lead)) is not None:
                found += [_candidate(named, place, *day) for place, day in enumerate(days)]
                used |= {id(one.line) for one, _ in days}
    return found, without_lines(document, used) if used else document


def _lists(
    printed: Sequence[PrintedLine], context: TermContext
) -> Iterator[tuple[PrintedLine, list[tuple[PrintedLine, Day]]]]:
    """Lines that may lead to days, each with the lines below it that are one day."""
    for at in range(len(printed) - 1):
        lead, below = printed[at], printed[at + 1]
        if _has_digit(below.line.text) and _LEADS.search(lead.line.text) is not None:
            days = list(_days(printed[at + 1 :], context))
            if len(days) >= _FEWEST:
                yield lead, days


def _has_digit(text: str) -> bool:
    """Whether a digit stands in the text, if only a raised one."""
    return has_digit(text) if text.isascii() else any(map(str.isdigit, text))


def _days(printed: Sequence[PrintedLine], context: TermContext) -> Iterator[tuple[PrintedLine, Day]]:
    """The lines from the first on that are one day each; of a point of a list, its first line."""
    last: PrintedLine | None = None
    for one in printed:
        item = one.paragraph.role == "item"
        if last is not None and item and one.paragraph is last.paragraph:
            continue
        mention = _lone(one.line.text, context)
        if mention is None or mention.date is None:
            return
        yield one, Day(mention.date, None, mention.doubts)
        last = one


def _lone(text: str, context: TermContext) -> DateMention | None:
    marker = _MARKER.match(text)
    start = marker.end() if marker else 0
    body = text[start:]
    if len(body) > _LONGEST or not _has_digit(body):
        return None
    found = find_dates(body, context)
    if len(found) != 1 or found[0].date is None or found[0].end_date is not None:
        return None
    rest = f"{body[: found[0].start]} {body[found[0].end :]}"
    rest = without_times(rest)
    return found[0] if _BESIDE.fullmatch(rest) else None


def _announced(lead: PrintedLine) -> Phrase | None:
    """What the words that lead to the days announce: several exams, quizzes or the like."""
    lines = [line.text for line in lead.paragraph.lines]
    text = " ".join(lines[: lead.paragraph.lines.index(lead.line) + 1])
    sentence = _last_sentence(text)
    if _OF_OTHERS.search(sentence) or _has_digit(sentence):
        return None
    named = [one for one in phrases(sentence) if one.kind in _HELD]
    return named[-1] if named else None


def _last_sentence(text: str) -> str:
    return ([*sentences(text)] or [text])[-1]


#: What counts the announced: "three tests", "the two midterm examinations".
_COUNTED: Final = Pattern(
    r"^(?:the|your|our|two|three|four|five|six|several|in-class|all|these)\s+", re.IGNORECASE
)


def _candidate(named: Phrase, place: int, one: PrintedLine, day: Day) -> Candidate:
    title = named.title
    while (bare := _COUNTED.sub("", title)) != title:
        title = bare
    title = singular(title)
    time = lone_time(one.line.text)
    return Candidate(
        f"{title[:1].upper()}{title[1:]} {place + 1}",
        named.kind,
        day,
        (one.line,),
        "prose_event",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        printed=one.line.text,
    )
