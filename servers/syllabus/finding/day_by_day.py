"""What a line tells day by day, each behind its own date: "9/10: Essay 1 due, 9/12: Quiz 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.deliverable import is_due, is_no_class, kind_of

__all__ = ["day_by_day"]

_NAME: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|(?-i:Th|Tu|[MTWRF])"
_DATE: Final = (
    rf"(?:(?:{_NAME})[.,]*\s+)?(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?"
    rf"|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{ENGLISH_MONTH_PATTERN})\b\.?)"
)
#: A date with what stands before it in a list, and the sign behind it: ", 9/12: ", " and Fri 9/12 – ".
_LED: Final = Pattern(
    rf"(?P<stop>^\W{{0,3}}|\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+|\s+)(?P<date>{_DATE})(?P<sign>\s?[:–—]\s*|\s-\s|\s+)(?=[^\W\d_])",
    re.IGNORECASE,
)
#: A name and its day in brackets, and several of them: "Sketch 4 (9/22), Sketch 5 (due Fri 9/26)".
_NAMED: Final = rf"[^\W\d_][^(),;:]{{2,50}}\s?\((?:due\s+|by\s+|on\s+)*{_DATE}(?:,?\s[^()]{{1,20}})?\)"
_ONE_BRACKETED: Final = Pattern(rf"\s*(?:[,;&]\s*)?(?:and\s+)?({_NAMED})", re.IGNORECASE)
_BRACKETED: Final = Pattern(
    rf"\W{{0,3}}{_NAMED}(?:(?:\s*[,;&]\s*(?:and\s+)?|\s+and\s+){_NAMED})+\W*", re.IGNORECASE
)
#: Words that go on with the date, and name nothing: "9/10 at noon", "Oct 3 or".
_GOES_ON: Final = Pattern(
    r"(?:at|by|or|and|to|until|from|in|on|for|before|after|through|only|if|the|as|is|are|was|will)\b",
    re.IGNORECASE,
)
_WORD: Final = Pattern(r"[^\W\d_]{2,}")
_FEWEST: Final = 2
_BRIEF: Final = 4


def day_by_day(text: str) -> list[str]:
    """The parts of a text that begins with a date and goes on from day to day; else the text alone."""
    if not any(map(str.isdigit, text)):
        return [text]
    if text.count(")") >= _FEWEST and _BRACKETED.fullmatch(text):
        return [part.strip(" ,;") for part in _ONE_BRACKETED.findall(text)]
    found = [
        led for led in _LED.finditer(text) if led["stop"].strip() or led["sign"].strip() or not led.start()
    ]
    if len(found) < _FEWEST or found[0].start():
        return [text]
    starts = [led.start("date") for led in found]
    starts[0] = 0
    parts = [text[start:end].strip(" ,;&") for start, end in pairwise((*starts, len(text)))]
    parts = [re.sub(r"(?i)[,\s]+and$", "", part) for part in parts]
    matters = [text[led.end() : end] for led, end in zip(found, (*starts[1:], len(text)), strict=True)]
    if any(_GOES_ON.match(matter) or not _WORD.search(matter) for matter in matters):
        return [text]
    signed = all(led["sign"].strip() for led in found)
    return parts if signed or _are_names([matter.strip(" ,;&") for matter in matters]) else [text]


def _are_names(matters: Sequence[str]) -> bool:
    """Whether words behind dates without a sign are what those are of: work or days off, and brief names beside such."""
    known = [any(test(name) for test in (kind_of, is_due, is_no_class)) for name in matters]
    brief = (name[:1].isupper() and len(name.split()) <= _BRIEF for name in matters)
    return any(known) and all(one or other for one, other in zip(known, brief, strict=True))
