"""Works behind one date in a week's text: "Due 7/14: Quiz 1; Memo" has both on the 14th."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.entry import Entry

__all__ = ["with_leads_shared"]

_LEAD: Final = Pattern(
    r"\W*(?P<lead>(?:(?:due|by)\s+(?:on\s+|by\s+)?)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?[.,]*\s+)?"
    rf"(?:\d{{1,2}}/\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s(?:{ENGLISH_MONTH_PATTERN})\b\.?)\s?(?::|\s[–—-]))\s",
    re.IGNORECASE,
)
_DIGIT_PAIR: Final = Pattern(rf"\d/\d|\b(?:{ENGLISH_MONTH_PATTERN})\.?\s\d", re.IGNORECASE)


def with_leads_shared(entry: Entry, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses of a week's entry, those that a semicolon or comma parts from one that a date leads behind that date too."""
    led: Clause | None = None
    for clause in clauses:
        if not entry.whole_week:
            yield clause
            continue
        lead = _LEAD.match(clause.text)
        if lead is not None:
            led = replace(clause, text=lead["lead"])
        elif led is None or _DIGIT_PAIR.search(clause.text) or not _goes_on(led, clause):
            led = None
        yield clause if led is None or lead is not None else replace(clause, text=f"{led.text} {clause.text}")


def _goes_on(led: Clause, clause: Clause) -> bool:
    """Whether a sign that parts the things of one list stands before a clause."""
    lines = (*led.lines, *(line for line in clause.lines if line not in led.lines))
    whole = " ".join(line.text for line in lines)
    before = whole[: max(0, whole.find(clause.text, whole.find(led.text)))].rstrip()
    return before.endswith((";", ","))
