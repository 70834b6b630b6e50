"""Weeks counted from a first one of which a sentence tells the day: "Week 1 begins on 23 September"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date

__all__ = ["Counted", "weeks_counted"]

#: What leads to the first week's day.
_FIRST: Final = Gated(
    r"\b(?:week|wk)\.?\s?(?:1|one)\b[\s(:,=–—-]*(?:(?:of\s(?:the\s)?(?:term|semester|trimester|teaching|classes)|is|will\sbe)\s+)*(?:the\s)?(?:week\s)?(?:of|begin\w*|start\w*|commenc\w+|w/?[cb]\.?|b/g)[\s:]+(?:(?:on|from)\s)?(?:the\s)?",
    "week,wk",
    re.IGNORECASE,
)
_SUNDAY: Final = 6
#: No term has more weeks.
_LAST: Final = 18


class Counted(NamedTuple):
    """The number and the Monday of each week, and what is doubtful about them."""

    weeks: tuple[tuple[int, dt.date], ...]
    doubt: str


def weeks_counted(texts: Iterable[str], context: TermContext) -> Counted | None:
    """The weeks from the first one that a text dates; None where none does, or two tell two days."""
    days = {day for text in texts for day in _first_days(text, context)}
    if len(days) != 1:
        return None
    first = days.pop()
    back = (
        -1 if first.weekday() == _SUNDAY else first.weekday()
    )  # of a Sunday's week the Monday is the next day
    monday = first - dt.timedelta(days=back)
    weeks = tuple((number, monday + dt.timedelta(weeks=number - 1)) for number in range(1, _LAST + 1))
    return Counted(
        weeks, f"no date is printed for it; it is counted from week 1, which begins {long_date(first)}"
    )


def _first_days(text: str, context: TermContext) -> Iterable[dt.date]:
    for lead in _FIRST.finditer(text):
        for mention in find_dates(text, context):
            if mention.date is not None and mention.start == lead.end():
                yield mention.date
