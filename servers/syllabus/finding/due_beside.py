"""Work that is only said to be due, right behind other work that is due on a day of its own: "Set 4 due October 6; essay 1 due"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.due_word import DUE_WORD

__all__ = ["days_beside", "doubting_day"]

_DUE_LAST: Final = Pattern(r"(?i)\w\s+(?:is\s+|are\s+)?(?:also\s+)?due(?:\s+(?:as\s+well|too))?\W*$")


def days_beside(clauses: Sequence[Clause], context: TermContext, previous: dt.date) -> Mapping[str, dt.date]:
    """For the text of each clause that is only said to be due, the day on which the clause right before it on its line is."""
    beside: dict[str, dt.date] = {}
    for above, below in pairwise(clauses):
        if below.lines[0] not in above.lines or not _DUE_LAST.search(below.text):
            continue
        if find_dates(below.text, context, previous=previous) or not DUE_WORD.search(above.text):
            continue
        days = [
            one.date for one in find_dates(above.text, context, previous=previous) if one.date is not None
        ]
        if len(days) == 1 and days[0] != previous:
            beside[below.text] = days[0]
    return beside


def doubting_day(candidate: Candidate, day: dt.date | None) -> Candidate:
    """The candidate, doubted where other work right before it is due on another day."""
    if day is None or candidate.day.date == day:
        return candidate
    doubt = f"{long_date(day)} is printed right before it; whether it is due then is not said"
    return replace(candidate, doubts=(*candidate.doubts, doubt))
