"""Work that a schedule lists under a class, where a sentence makes it due the day before or after that class."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed

__all__ = ["BesideClass", "due_beside_class"]

#: What such words begin with, in small letters.
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_BESIDE_A_DAY: Final = Gated(
    rf"(?:the\s+(?:day|night|evening)|{_WEEKDAY})\s+(?:before|after|following|prior to)\s",
    "before,after,following,prior to",
)
#: Of which each such sentence has one.
_FOLLOWING_WEEK: Final = Gated(r"\b(?:following|next)\s+week\b", "following,next")
_BESIDE: Final = re.compile(
    rf"\b(?:the\s+(?:day|night|evening)|(?:the\s+)?(?P<weekday>{_WEEKDAY}))\s+(?P<side>before|after|following|prior to)\s+(?:each\s+|the\s+|that\s+|every\s+|our\s+)?"
    r"(?:class(?:es)?|lectures?|sessions?|meetings?|labs?|seminars?)\b(?!\s*(?:on|of|in which|when)\b)",
    re.IGNORECASE,
)
#: Of which all work is told: "Most assignments are due ...".
_ALL: Final = re.compile(
    r"\b(?:home\s?works?|hw|assignments?|exercises|problem sets|papers|work|submissions|deliverables?|(?:reading |written )?responses|reflections|journals|posts|labs)\s+(?:is|are|must|should|will|needs?)\b|^\W*(?:weekly\s+)?deadlines?\s*:",
    re.IGNORECASE,
)
#: Of which one kind of work is told, and what is told of all beside it.
_ONE_KIND: Final = re.compile(
    r"\b(response|reflection|journal|post|paper)s\s+(?:is|are|must|should|will|needs?)\b", re.IGNORECASE
)
_WHOLE: Final = re.compile(
    r"\b(?:home\s?works?|hw|assignments?|work|submissions|deliverables?|deadlines?)\b", re.IGNORECASE
)
_DUE: Final = re.compile(
    r"\bdue\b|\bdeadline\b|\bsubmitted\b|\bturned in\b|\bhanded in\b|\buploaded\b", re.IGNORECASE
)
_NOT_THIS: Final = re.compile(
    r"\b(?:late|missed|if you|extensions?|make-?up|readings? (?:is|are|must|should)|e-?mail me)\b",
    re.IGNORECASE,
)


#: "... are due the following week at noon on Wednesday".
_NEXT_WEEK: Final = re.compile(
    r"\bdue\b(?:[^.;]{0,40}?\b(?:by|on|at|in|before)\b)?[^.;]{0,24}?\b(?P<words>the\s+(?:following|next)\s+week\b(?!['’]s))",
    re.IGNORECASE,
)
_WEEK: Final = 7
#: What is given out one week and due the next, and the places that say themselves when a thing is due.
_WEEKLY: Final = frozenset({"homework", "lab"})
_SAID: Final = frozenset({"due", "label", "topic_due"})

_IN_CLASS: Final = re.compile(r"\b(?:in|before|start of|beginning of) class\b|\btoday\b", re.IGNORECASE)


@dataclass(frozen=True)
class BesideClass:
    """How many days after its class (before it: less than nought) work is due, and at what hour.

    ``weekday``: the next such day after the class, or the last one before it, instead; where ``days`` is a week, that
    day of the week after the class's. ``of``: only of work with this word in its title.
    """

    days: int
    time: dt.time | None
    words: str
    weekday: Weekday | None = None
    of: str | None = None

    def applied(self, entry: Entry, found: Iterable[Candidate]) -> list[Candidate]:
        """The candidates of a class's entry, those to hand in that bear no date of their own on their day."""
        own = {day.date for day in entry.days}
        return [self._moved(one) if self._concerns(entry, one, own) else one for one in found]

    def _concerns(self, entry: Entry, one: Candidate, own: set[dt.date]) -> bool:
        handed_in = (
            one.kind not in EVENT_KINDS and one.kind != "no_class" and not _IN_CLASS.search(one.printed or "")
        )
        if self.days == _WEEK and (one.origin in _SAID or one.kind not in _WEEKLY):
            return False
        if self.of is not None and self.of not in one.title.lower():
            return False
        return handed_in and not entry.whole_week and len(own) == 1 and one.day.date in own

    def _moved(self, one: Candidate) -> Candidate:
        day = self._day_beside(one.day.date)
        doubt = f'the schedule lists it on {long_date(one.day.date)}, and the document says that work is due "{self.words}"'
        moved = replace(one.day, date=day, end=None)
        return replace(one, day=moved, time=one.time or self.time, doubts=(*one.doubts, doubt))

    def _day_beside(self, date: dt.date) -> dt.date:
        if self.weekday is None:
            return date + dt.timedelta(days=self.days)
        if self.days == _WEEK:
            return date + dt.timedelta(days=_WEEK + WEEKDAYS.index(self.weekday) - date.weekday())
        step = (WEEKDAYS.index(self.weekday) - date.weekday()) % 7
        return date + dt.timedelta(days=(step or 7) if self.days > 0 else step - 7)


def due_beside_class(paragraphs: Sequence[Headed]) -> BesideClass | None:
    """What a sentence says of all work: that it is due the day before or after its class."""
    for paragraph, _ in paragraphs:
        if not (_BESIDE_A_DAY.search(paragraph.lowered) or _FOLLOWING_WEEK.search(paragraph.lowered)):
            continue
        for sentence in sentences(paragraph.flat):
            if _NOT_THIS.search(sentence) or not (_ALL.search(sentence) and _DUE.search(sentence)):
                continue
            if told := _told_beside(sentence) or _told_next_week(sentence):
                return replace(told, of=_subject(sentence))
    return None


def _subject(sentence: str) -> str | None:
    """The one kind of work that a sentence is about, as titles call it; None where it is about all work."""
    named = {match.group(1).lower() for match in _ONE_KIND.finditer(sentence)}
    several = len(named) != 1 or _WHOLE.search(sentence)
    return None if several else named.pop()


def _told_beside(sentence: str) -> BesideClass | None:
    beside = _BESIDE.search(sentence)
    if beside is None:
        return None
    days = 1 if beside["side"].lower() in {"after", "following"} else -1
    named = find_weekdays(beside["weekday"]) if beside["weekday"] else []
    return BesideClass(days, _only_time(sentence), beside.group(), named[0].days[0] if named else None)


def _told_next_week(sentence: str) -> BesideClass | None:
    """Due in the week after the one that lists it; the day that is said behind it, else a week later."""
    later = _NEXT_WEEK.search(sentence)
    if later is None:
        return None
    named = find_weekdays(sentence[later.end() :]) or find_weekdays(sentence[later.start() : later.end()])
    days = {day for mention in named for day in mention.days}
    if len(days) > 1:
        return None
    return BesideClass(_WEEK, _only_time(sentence), later["words"], next(iter(days), None))


def _only_time(sentence: str) -> dt.time | None:
    times = find_times(sentence)
    return times[0].time if len(times) == 1 else None
