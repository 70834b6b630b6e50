"""Work that a schedule lists under a class, where a sentence makes it due the day before or after that class."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import ItemKind, Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed

__all__ = ["BesideClass", "due_beside_class", "put_beside_class"]

#: What such words begin with, in small letters.
_WEEKDAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_NIGHT: Final = r"(?:\s+(?:night|evening|morning|afternoon))?"
_BESIDE_A_DAY: Final = Gated(
    rf"(?:the\s+(?:day|night|evening)|{_WEEKDAY}{_NIGHT})\s+(?:before|after|following|prior to)\s",
    "before,after,following,prior to",
)
#: Of which each such sentence has one.
_FOLLOWING_WEEK: Final = Gated(r"\b(?:following|next)\s+week\b", "following,next")
#: What tells of a date that it is the one of the schedule's row.
_SHOWN: Final = r"(?:indicated|listed|shown|given|printed|scheduled|stated|posted)"
_BESIDE: Final = Pattern(
    rf"\b(?:the\s+(?:day|night|evening)|(?:the\s+)?(?P<weekday>{_WEEKDAY}){_NIGHT})\s+(?P<side>before|after|following|prior to)\s+(?:each\s+|the\s+|that\s+|every\s+|our\s+)?"
    rf"(?:(?P<shown>{_SHOWN}\s+(?:due\s+)?dates?|(?:due\s+)?dates?(?:\s+that\s+is)?\s+{_SHOWN})\b"
    r"|(?:class(?:es)?|lectures?|sessions?|meetings?|labs?|seminars?)\b(?P<listed>\s+(?:period\s+|meeting\s+|session\s+)?(?:(?:under|for|in|on|at|with|beside)\s+which|where|that)\s+(?:they|it|each|we)?\s*(?:is|are|will\s+be)?\s*(?:listed|shown|appears?|printed|assigned|scheduled|discuss(?:ed)?|due)\b)?(?!\s*(?:on|of|in which|when)\b))",
    re.IGNORECASE,
)
#: Of which all work is told: "Most assignments are due ...".
_ALL: Final = Pattern(
    r"\b(?:home\s?works?|hw|assignments?|exercises|problem sets|papers|work|submissions|deliverables?|(?:reading |written )?responses|reflections|journals|posts|labs)\s+(?:is|are|must|should|will|needs?)\b|^\W*(?:weekly\s+)?deadlines?\s*:",
    re.IGNORECASE,
)
#: Of which other work is told: "Discussion questions are ...", "Submit your field notes by ...".
_NAMED: Final = Pattern(
    r"(?:^|[:;])\W*(?P<what>[A-Za-z][A-Za-z /-]{2,45}?)(?:\s*\([^()]{1,20}\))?(?:,?\s+(?:is|are|must|should|will|needs?)|:\s*due)\b"
    r"|\b(?:submit|post|upload|send|(?:turn|hand)\s+in|e-?mail)\s+(?:me\s+)?(?:an?|the|your|each|their|all)\s+(?P<object>[a-z][a-z /-]{2,40}?)(?=,|\s+(?:to|on|by|at|no|via|online|in|the|before|through)\b)",
    re.IGNORECASE,
)
#: Words before a name that count or point, and those who hand work in.
_POINTING_TEXT: Final = """
all each every your the these those most some any my our one two three weekly daily please you students student note
both written it they this
"""
_POINTING: Final = frozenset(_POINTING_TEXT.split())
_HOMEWORK: Final = frozenset({"homework", "hw"})
#: Names of all work.
_OF_ALL: Final = frozenset({"homework", "hw", "assignment", "work", "submission", "deliverable", "deadline"})
#: Names that a schedule shortens, so that only the kind of work tells that they are meant: "PS 3", "Lab 2".
_SHORTENED: Final = frozenset({"problem", "set", "exercise", "lab", "paper"})
_DUE: Final = Pattern(
    r"\bdue\b|\bdeadline\b|\b(?:submitted|uploaded|(?:turned|handed) in)\b|\b(?:must|should|to) be (?:posted|e-?mailed|sent)\b|\b(?:submit|post|upload|send|(?:turn|hand) in|e-?mail)\s+(?:me\s+)?(?:an?|the|your|each|their|all)\b",
    re.IGNORECASE,
)
_NOT_THIS: Final = Pattern(
    r"\b(?:late|missed|if you|extensions?|make-?up|readings? (?:is|are|must|should)|e-?mail me)\b",
    re.IGNORECASE,
)


#: "... are due the following week at noon on Wednesday".
_NEXT_WEEK: Final = Pattern(
    r"\bdue\b(?:[^.;]{0,40}?\b(?:by|on|at|in|before)\b)?[^.;]{0,24}?\b(?P<words>the\s+(?:following|next)\s+week\b(?!['’]s))",
    re.IGNORECASE,
)
#: "... are due on the Friday of the week", "by Sunday night of the week in which they are listed".
_IN_WEEK: Final = Gated(
    rf"(?:\b(?P<weekday>{_WEEKDAY}){_NIGHT}\s+of\s+(?P<which>the|that|this|its|their|each|every)\s+(?:same\s+)?week\b(?!\s+(?:of|before|after|following|prior|when)\b)"
    r"(?P<listed>\s+(?:in|under|for)\s+which\s+(?:they|it|each)\s+(?:is|are|appears?)\b(?:\s+(?:listed|shown|printed|assigned))?)?)",
    "week",
    re.IGNORECASE,
)
_WEEK: Final = 7
_MONDAY, _SUNDAY = 0, 6
#: What is given out one week and due the next, and the places that say themselves when a thing is due.
_WEEKLY: Final = frozenset({"homework", "lab"})
_SAID: Final = frozenset({"due", "label", "topic_due"})

_IN_CLASS: Final = Pattern(r"\b(?:in|before|start of|beginning of) class\b|\btoday\b", re.IGNORECASE)


@dataclass(frozen=True)
class BesideClass:
    """How many days after its class (before it: less than nought) work is due, and at what hour.

    ``weekday``: the next such day after the class, or the last one before it, instead; where ``days`` is a week, that
    day of the week after the class's; where it is nought, that day of the class's own week. ``of``: only of work with these words in its title; ``kind``: only of this kind.
    ``code``: the same name by its words' first letters: "mp" for "machine problems".
    ``plain``: it speaks of the class under which the work is listed, or of its date, so that nothing is doubtful.
    ``of_weeks``: it speaks of the week, so that a schedule's Mondays (or Sundays) may be weeks.
    ``homework``: it says "homework", which may be more than that or not.
    """

    days: int
    time: dt.time | None
    words: str
    weekday: Weekday | None = None
    of: frozenset[str] = frozenset()
    code: str = ""
    kind: ItemKind | None = None
    plain: bool = False
    homework: bool = False
    of_weeks: bool = False

    def concerns(self, entry: Entry, one: Candidate, own: set[dt.date]) -> bool:
        """Whether it is of this candidate of an entry with the days ``own``."""
        handed_in = (
            one.kind not in EVENT_KINDS and one.kind != "no_class" and not _IN_CLASS.search(one.printed or "")
        )
        if self.days == _WEEK and (one.origin in _SAID or one.kind not in _WEEKLY):
            return False
        words = _words(one.title)
        if not (self.of <= words or self.code in words) or self.kind not in {None, one.kind}:
            return False
        return handed_in and not entry.whole_week and len(own) == 1 and one.day.date in own

    def moved(self, one: Candidate) -> Candidate:
        """The candidate on its day beside the class."""
        day = self._day_beside(one.day.date)
        listed = self.plain or (self.of_weeks and one.day.date.weekday() in {_MONDAY, _SUNDAY})
        if listed and (not self.homework or one.kind == "homework"):
            return replace(one, day=replace(one.day, date=day, end=None), time=one.time or self.time)
        doubt = f'the schedule lists it on {long_date(one.day.date)}, and the document says that work is due "{self.words}"'
        moved = replace(one.day, date=day, end=None)
        return replace(one, day=moved, time=one.time or self.time, doubts=(*one.doubts, doubt))

    def _day_beside(self, date: dt.date) -> dt.date:
        if self.weekday is None:
            return date + dt.timedelta(days=self.days)
        if self.days == 0:
            monday = date + dt.timedelta(days=1) if date.weekday() == _SUNDAY else date
            return monday + dt.timedelta(days=WEEKDAYS.index(self.weekday) - monday.weekday())
        if self.days == _WEEK:
            return date + dt.timedelta(days=_WEEK + WEEKDAYS.index(self.weekday) - date.weekday())
        step = (WEEKDAYS.index(self.weekday) - date.weekday()) % 7
        return date + dt.timedelta(days=(step or 7) if self.days > 0 else step - 7)


def put_beside_class(
    rules: Sequence[BesideClass], entry: Entry, found: Iterable[Candidate]
) -> list[Candidate]:
    """The candidates of a class's entry, those to hand in that bear no date of their own on their day."""
    own = {day.date for day in entry.days}
    return [_put(rules, entry, one, own) for one in found]


def _put(rules: Sequence[BesideClass], entry: Entry, one: Candidate, own: set[dt.date]) -> Candidate:
    telling = (rule for rule in rules if rule.concerns(entry, one, own))
    rule = max(telling, key=lambda rule: (len(rule.of), rule.kind is not None), default=None)
    return one if rule is None else rule.moved(one)


def due_beside_class(paragraphs: Sequence[Headed]) -> tuple[BesideClass, ...]:
    """What sentences say of all work, or of one kind of it: that it is due the day before or after its class."""
    told = (
        paragraph.flat
        for paragraph, _ in paragraphs
        if _BESIDE_A_DAY.search(paragraph.lowered)
        or _FOLLOWING_WEEK.search(paragraph.lowered)
        or _IN_WEEK.search(paragraph.lowered)
    )
    return tuple(
        rule
        for text in told
        for sentence in sentences(text)
        for part in sentence.split(";")
        if (rule := _rule(part)) is not None
    )


def _rule(sentence: str) -> BesideClass | None:
    if _NOT_THIS.search(sentence) or not _DUE.search(sentence):
        return None
    told = _told_beside(sentence) or _told_next_week(sentence) or _told_in_week(sentence)
    if told is None:
        return None
    named = _NAMED.search(sentence)
    name = (named["what"] or named["object"]) if named else ""
    words = _words(name) - _POINTING
    if not words or words & _OF_ALL:
        plain = told.plain and words <= _OF_ALL  # "programming assignments" may be only some of the work
        homework = words <= _HOMEWORK
        return replace(told, plain=plain, homework=homework) if _ALL.search(sentence) else None
    kind = kind_of(name) if words <= _SHORTENED else None
    return replace(told, kind=kind[0]) if kind else replace(told, of=words, code=_code(name))


def _code(name: str) -> str:
    """The first letters of a name's words: "mp" of "All machine problems"; empty of one word."""
    letters = [word[0] for word in re.findall(r"[a-z]+", name.lower()) if word not in _POINTING]
    return "".join(letters) if len(letters) > 1 else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(re.sub(r"(?<=[a-y])s$", "", word) for word in re.findall(r"[a-z]+", text.lower()))


def _told_beside(sentence: str) -> BesideClass | None:
    beside = _BESIDE.search(sentence)
    if beside is None:
        return None
    days = 1 if beside["side"].lower() in {"after", "following"} else -1
    named = find_weekdays(beside["weekday"]) if beside["weekday"] else []
    words = beside.group() if beside["shown"] else beside.group().removesuffix(beside["listed"] or "")
    return BesideClass(
        days,
        _only_time(sentence),
        words,
        named[0].days[0] if named else None,
        plain=beside["listed"] is not None or beside["shown"] is not None,
    )


def _told_in_week(sentence: str) -> BesideClass | None:
    """Due on a day of the week that lists it."""
    told = _IN_WEEK.search(sentence)
    if told is None:
        return None
    weekday = find_weekdays(told["weekday"])[0].days[0]
    weeks = told["which"].lower() not in {"each", "every"}
    return BesideClass(
        0, _only_time(sentence), told.group(), weekday, plain=told["listed"] is not None, of_weeks=weeks
    )


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
