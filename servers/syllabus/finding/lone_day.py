"""Texts that are one day, with its hour and what leads to them at most: "Wed, Feb 5, at 5 pm in class"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_time import without_times

__all__ = ["lone_day"]

_REST: Final = Pattern(
    r"(?:\W|\b(?:at|by|on|before|the|in|class|during|start|beginning|end|of|via|to|canvas|blackboard|moodle|online|midnight|noon|due|no later than|your|section)\b)*",
    re.IGNORECASE,
)


def lone_day(text: str, context: TermContext, *, previous: dt.date | None = None) -> Day | None:
    """The day that ``text`` is; None where it holds another one, a span, or more than an hour and a place to hand in.

    ``previous``: the day last read above, for a month that is left out.
    """
    found = find_dates(text, context, previous=previous)
    if len(found) != 1 or found[0].date is None or found[0].end_date is not None:
        return None
    rest = f"{text[: found[0].start]} {text[found[0].end :]}"
    rest = without_times(rest)
    return Day(found[0].date, None, found[0].doubts) if _REST.fullmatch(rest) else None
