"""One work on one of two days, where the document leaves open on which: "The final exam will be on December 10 or 11"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.candidate import Candidate

__all__ = ["with_either_day_doubted"]

#: The end of one date, "or", and the beginning of another.
_OR: Final = Pattern(
    rf"\d(?:st|nd|rd|th)?(?:,?\s*\d{{4}})?[)\s,]*\bor\s+(?:on\s+)?(?:the\s+)?(?P<next>(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s*\d|\d{{1,2}}(?:/\d{{1,2}}|st|nd|rd|th)?(?!\s*(?::\d|[ap]\.?m|hours?|minutes?|pages?|points?|more|%))))",
    re.IGNORECASE,
)
#: What holds for neither day, and so for both: "There is no class on September 5 or October 3".
_NEITHER: Final = Pattern(r"\b(?:no|not|never|neither)\b|n['’]t\b", re.IGNORECASE)
#: What is left of the second date, and so many letters before the first one's last number.
_REST: Final = Pattern(r"\d*(?:st|nd|rd|th)?")
_LEAD: Final = 10


def with_either_day_doubted(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; those that one clause puts on two days with "or" between them say so."""
    places: defaultdict[tuple[int, str], list[Candidate]] = defaultdict(list)
    for one in candidates:
        if one.lines:
            places[id(one.lines[0]), one.kind].append(one)
    doubted: dict[int, str] = {}
    for same in places.values():
        if len({one.day.date for one in same}) > 1 and (told := _told(same[0])):
            doubted |= {
                id(one): f'the document says "{told}"; it is on one of these days only' for one in same
            }
    return [
        replace(one, doubts=(*one.doubts, reason)) if (reason := doubted.get(id(one))) else one
        for one in candidates
    ]


def _told(one: Candidate) -> str:
    """The two days with "or" between them, as printed; "" where there are none."""
    text = " ".join(line.text for line in one.lines)
    found = _OR.search(text)
    if found is None or (one.kind == "no_class" and _NEITHER.search(text[: found.start()])):
        return ""
    start = text.rfind(" ", 0, max(found.start() - _LEAD, 0)) + 1
    rest = _REST.match(text, found.end())
    told = text[start : rest.end() if rest else found.end()].strip(" •*–-—:")
    return told.removeprefix("on ")
