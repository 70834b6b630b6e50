"""Work that a schedule lists under a class, where the document makes it due some hours before that class begins."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import Meeting
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed

__all__ = ["HoursBefore", "due_hours_before", "put_hours_before"]

_COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10,
    "twelve": 12, "twenty-four": 24, "twenty four": 24, "thirty-six": 36, "forty-eight": 48, "seventy-two": 72,
}  # fmt: skip
_BEFORE: Final = Pattern(r"\bhours?\s+(?:before|prior\s+to|ahead\s+of|in\s+advance\s+of)\b", re.IGNORECASE)
_RULE: Final = Choices(
    r"(?P<what>[A-Za-z][A-Za-z -]{2,50}?)\s*[(,:]?\s*(?:(?:is|are|will\s+be|must\s+be|should\s+be|need\s+to\s+be|to\s+be)\s+)?"
    r"(?:due|submitted|turned\s+in|handed\s+in|uploaded|posted|emailed)\s+(?:(?:at\s+least|no\s+later\s+than|by|online|on\s+\w+|to\s+\w+)\s+){0,2}"
    rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+{_BEFORE.pattern}\s+"
    r"(?:(?:the|each|every|our|that|your)\s+)?(?:(?:start|beginning)\s+of\s+)?(?:the\s+)?(?:class|lecture|seminar|session|meeting|lab)\b",
    re.IGNORECASE,
)
_NOT_THIS: Final = Pattern(
    r"\b(?:late|missed|extensions?|make-?up|e-?mail me|absen\w+|notice|notify)\b", re.IGNORECASE
)
#: Words before a name that count or point, and names of all work.
_POINTING_TEXT: Final = """
all each every your the these those most some any my our one two three four five six seven eight nine ten eleven
twelve weekly are is and of must it
"""
_POINTING: Final = frozenset(_POINTING_TEXT.split())
_OF_ALL: Final = frozenset({"assignment", "homework", "work", "submission", "hw"})


@dataclass(frozen=True)
class HoursBefore:
    """What is due how long before its class: ``words`` stand in its name, none where it is all work."""

    words: frozenset[str]
    ahead: dt.timedelta

    def names(self, title: str) -> bool:
        """Whether a title is of the work that the sentence names."""
        return self.words <= _words(title)


def due_hours_before(paragraphs: Sequence[Headed]) -> tuple[HoursBefore, ...]:
    """What sentences say of the work of a class: that it is due so many hours before it begins."""
    told = (paragraph.flat for paragraph, _ in paragraphs if "hour" in paragraph.lowered)
    return tuple(
        rule
        for text in told
        if _BEFORE.search(text)
        for sentence in sentences(text)
        if not _NOT_THIS.search(sentence)
        for rule in _rules(sentence)
    )


def _rules(sentence: str) -> Iterator[HoursBefore]:
    for match in _RULE.finditer(sentence):
        count = match["count"].lower()
        words = _words(match["what"]) - _POINTING
        hours = int(count) if count.isdigit() else _COUNTS[count]
        yield HoursBefore(frozenset() if words <= _OF_ALL else words, dt.timedelta(hours=hours))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"(?<=[a-y])s$", "", word) for word in re.findall(r"[a-z]+", text.lower()))


def put_hours_before(
    rules: Sequence[HoursBefore], entry: Entry, found: Iterable[Candidate], meetings: Sequence[Meeting]
) -> list[Candidate]:
    """The candidates of a class's entry, those that a rule names at its day and hour."""
    return [_moved(rules, entry, one, meetings) for one in found]


def _moved(
    rules: Sequence[HoursBefore], entry: Entry, one: Candidate, meetings: Sequence[Meeting]
) -> Candidate:
    begins = _class_hour(entry, one, meetings)
    rule = max((r for r in rules if r.names(one.title)), key=lambda r: len(r.words), default=None)
    if begins is None or rule is None or one.time is not None:
        return one
    due = begins - rule.ahead
    return replace(one, day=replace(one.day, date=due.date(), end=None), time=due.time())


def _class_hour(entry: Entry, one: Candidate, meetings: Sequence[Meeting]) -> dt.datetime | None:
    """When the class begins under which work to hand in is listed; None where it is no such work or class."""
    days = {day.date for day in entry.days}
    if one.kind in EVENT_KINDS or one.kind == "no_class" or entry.whole_week or {one.day.date} != days:
        return None
    day = weekday_of(one.day.date)
    hours = {m.start for m in meetings if m.kind == "lecture" and day in m.days and m.start is not None}
    return dt.datetime.combine(one.day.date, hours.pop()) if len(hours) == 1 else None
