"""Works behind one date in a week's text, or a day's: "Due 7/14: Quiz 1; Memo" has both on the 14th."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_DATE_PATTERN, ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.entry import Entry

__all__ = ["with_leads_shared"]

_LEAD: Final = Pattern(
    r"\W*(?P<any>(?:home\s?works?|assignments?|work|items?|things|deliverables|hw)\s+)?"
    r"(?P<lead>(?P<due>(?:due|by|(?:to\s+be\s+)?(?:turned|handed)\s+in|to\s+(?:turn|hand)\s+in|to\s+(?:be\s+)?submit(?:ted)?)\s+(?:on\s+|by\s+)?)?"
    rf"{ENGLISH_DATE_PATTERN}\s?(?::|\s[–—-]))\s",
    re.IGNORECASE,
)
_DIGIT_PAIR: Final = Pattern(
    rf"\d/\d|\b(?:today|tonight|tomorrow)\b|\b(?:{ENGLISH_MONTH_PATTERN})\.?\s\d", re.IGNORECASE
)


def with_leads_shared(entry: Entry, clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses of an entry, those that a sign parts from one that a date leads behind that date too.

    In a week's entry any date leads on, in a day's only one on which things are due.
    """
    led: Clause | None = None
    for place, clause in enumerate(clauses):
        lead = _LEAD.match(clause.text)
        if lead is not None:
            shared = entry.whole_week or lead["due"] is not None
            led = replace(clause, text=lead["lead"]) if shared else None
            alone = led is None or lead["any"] is None or not _goes_on(led, *clauses[place + 1 : place + 2])
            yield clause if alone else replace(clause, text=clause.text[lead.start("lead") :])
            continue
        if led is not None and (_DIGIT_PAIR.search(clause.text) or not _goes_on(led, clause)):
            led = None
        yield clause if led is None else replace(clause, text=f"{led.text} {clause.text}")


def _goes_on(led: Clause, *following: Clause) -> bool:
    """Whether a sign that parts the things of one list stands before the clause that follows, if one does."""
    if not following:
        return False
    clause = following[0]
    lines = (*led.lines, *(line for line in clause.lines if line not in led.lines))
    whole = " ".join(line.text for line in lines)
    before = whole[: max(0, whole.find(clause.text, whole.find(led.text)))].rstrip()
    return before.endswith((";", ",", "+"))
