"""Work that a clause puts on the day beside that of its class: "Response 1 due the night before", "Essay 1 due tomorrow"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.weekday import weekday_of
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.due_word import DUE_WORD
from servers.syllabus.finding.entry import Day, Entry

__all__ = ["DayBeside", "day_beside", "moved_beside"]

_UNIT: Final = r"(?:day|night|evening|afternoon)"
_LED: Final = r"(?:(?:on|by|for)\s+)?"
#: The class that is meant by "before", where it is said.
_THE_CLASS: Final = (
    r"(?:\s+(?:(?:the|this|that|our|your|each|every)\s+)?(?:class(?:es)?|lectures?|seminars?|sessions?|meetings?|discussions?|we\s+(?:meet|discuss\s+it)))"
    r"(?:\s+(?:time|meets|meeting|period|session|begins|starts))?"
)
#: What ends the words: nothing else is meant that something is before.
_ENDS: Final = (
    r"(?=\W*$|\s*[,;:.()\[\]–—]|\s+(?:by|at|before|in|on|to|via|through|online|\d|noon|midnight)\b|\s+-)"
)
_BEFORE: Final = rf"{_LED}(?:the\s+|an?\s+|one\s+)?{_UNIT}\s+(?:before|prior(?:\s+to)?|beforehand|ahead(?:\s+of)?|in\s+advance(?:\s+of)?|preceding)\b(?:{_THE_CLASS})?{_ENDS}|{_LED}(?:the\s+)?(?:previous|preceding|prior)\s+{_UNIT}{_ENDS}"
_AFTER: Final = rf"{_LED}(?:the\s+|an?\s+|one\s+)?day\s+(?:after(?:wards?)?|following|later)\b(?:{_THE_CLASS})?{_ENDS}|{_LED}the\s+(?:next|following)\s+day{_ENDS}"
_BESIDE: Final = Gated(
    rf"(?:\b(?:due|closes?|submit|(?:(?:is|are|to\s+be)\s+)?(?:posted|submitted|uploaded|e-?mailed|sent|(?:turned|handed)\s+in))\s+)?\b(?:(?P<before>{_BEFORE})|(?P<after>{_AFTER}|(?P<tomorrow>tomorrow\b)))",
    (
        "before",
        "prior",
        "ahead",
        "advance",
        "preced",
        "previous",
        "after",
        "follow",
        "later",
        "next",
        "tomorrow",
    ),
    re.IGNORECASE,
)
#: What makes such words tell when something is to be ready; a hint on how to prepare is none.
_ASKED: Final = Pattern(
    r"(?i)\bdue\b(?!\s+to\b)|\b(?:submit(?:ted)?|post(?:ed)?|upload(?:ed)?|(?:hand|turn)(?:ed)?[\s-]in|clos(?:es?|ing)|deadline|complet(?:e|ed)|e-?mail(?:ed)?|sent|send|by)\b|[(\[]\s*(?:the\s+)?(?:night|evening|day)\s+before"
)
#: It is before another thing, of which no day is printed here: "due the day before the exam".
_ANOTHER: Final = Gated(
    rf"\bdue\b[^.;()]{{0,30}}?\b(?P<words>(?:the\s+)?(?:{_UNIT}|week)\s+(?:before|prior\s+to|after|following)\b[^.;,:()\[\]]{{0,40}})",
    "before,prior,after,following",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class DayBeside:
    """A clause without such words, and how many days from its class's day they are; ``doubt``: what they leave open."""

    text: str
    days: int = 0
    doubt: str = ""


def day_beside(text: str, header: str = "") -> DayBeside:
    """What a clause, or else the title above it, says of the day beside its class."""
    match = _BESIDE.search(text)
    if match is not None and (match["tomorrow"] or _ASKED.search(text)):
        left = f"{text[: match.start()]} {text[match.end() :]}"
        if DUE_WORD.search(left) is None:
            left = f"{text[: match.start()]} due {text[match.end() :]}"
        return DayBeside(" ".join(left.split()), -1 if match["before"] else 1)
    if another := _ANOTHER.search(text):
        left = f"{text[: another.start('words')]}{text[another.end() :]}"
        words = " ".join(another["words"].split())
        return DayBeside(left, 0, f'it is said to be due "{words}", and no date stands beside these words')
    titled = _BESIDE.search(header) if header else None
    if titled is not None and _ASKED.search(header):
        return DayBeside(text, -1 if titled["before"] else 1)
    return DayBeside(text)


def moved_beside(told: DayBeside, text: str, entry: Entry, day: Day) -> Day:
    """The day of a class, moved to where the words put what is due; of a week no class is known to be meant."""
    doubt = told.doubt
    if told.days and not entry.whole_week:
        held = entry.days[0] if len(entry.days) == 1 else day
        day = replace(held, date=held.date + dt.timedelta(days=told.days), end=None)
        named = {found for mention in find_weekdays(text) for found in mention.days}
        doubt = "another day of the week is named with it" if named - {weekday_of(day.date)} else ""
    elif told.days:
        doubt = "it is due the day before or after a class, and only its week is printed"
    return replace(day, doubts=(*day.doubts, doubt)) if doubt else day
