"""Sentences of several days and several things, each told beside its own: "The midterm and the final are on May 3 and June 7"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import kind_of

__all__ = ["in_turn"]

_WEEKDAY: Final = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
_DAY: Final = rf"(?:on\s+)?{_WEEKDAY}(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+(?:{ENGLISH_MONTH_PATTERN})\b|\d{{1,2}}/\d{{1,2}})(?:,?\s+20\d\d)?(?![\d/])"
_DAYS: Final = rf"{_DAY}(?:\s*,\s*{_DAY})*\s*,?\s+and\s+{_DAY}"
#: Days that open a sentence: "On May 3 and June 7 there will be exams".
_OPENED: Final = Pattern(
    rf"on\s+(?P<days>{_DAYS})\s*,?\s+(?P<said>(?:we|there|you|students|each|all|an?|the|one|two|three|short|[a-z-]+\s+[a-z-]+s)\b[^.;]*?)(?P<end>[.!]?)\s*",
    re.IGNORECASE,
)
#: Things in a row, what is said of them, and as many days.
_IN_A_ROW: Final = Pattern(
    rf"(?P<names>[^.;:()\d]{{5,100}}?)\s+(?P<verb>(?:is|are|will\s+be|must\s+be|should\s+be|take\s+place|will\s+take\s+place)\b[^.;:\d]{{0,40}}?)\s+(?:by\s+)?(?P<days>{_DAYS})(?:,?\s+respectively)?\s*[.!]?",
    re.IGNORECASE,
)
_AND: Final = Pattern(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_EACH_DAY: Final = Pattern(_DAY, re.IGNORECASE)
_SEVERAL: Final = Pattern(r"[a-z]s$", re.IGNORECASE)
_ASIDE: Final = Pattern(r"\([^()]*\)")


def in_turn(sentence: str) -> str:
    """The sentence with each day beside what it is of, where it puts several days before what is on them or names in a row before their days."""
    if " and " not in sentence or not has_digit(sentence):
        return sentence
    return _days_last(sentence) if sentence.startswith("On ") else _each_named(sentence)


def _days_last(sentence: str) -> str:
    opened = _OPENED.fullmatch(sentence)
    if opened is None or has_digit(_ASIDE.sub("", opened["said"])):
        return sentence
    said = opened["said"]
    return f"{said[:1].upper()}{said[1:]} on {opened['days']}{opened['end']}"


def _each_named(sentence: str) -> str:
    row = _IN_A_ROW.fullmatch(sentence)
    if row is None:
        return sentence
    names, days = _AND.split(row["names"]), _EACH_DAY.findall(row["days"])
    if len(names) != len(days) or any(_SEVERAL.search(one) or kind_of(one) is None for one in names):
        return sentence
    verb = re.sub(r"^are\b", "is", row["verb"])
    return "; ".join(f"{name} {verb} {day}" for name, day in zip(names, days, strict=True)) + "."
