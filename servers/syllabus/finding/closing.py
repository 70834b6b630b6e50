"""Lists that end by saying when all of them is due: "Quiz 1 / Problems 1-4 / Due by Friday, May 3 at 5 pm"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.entry import Day

__all__ = ["Closing", "closed_lists", "closing_of"]

_OPENS: Final = Pattern(
    r"\W*(?:(?:all|everything|these|both|it|this|they)\s+)?(?:(?:is|are|to\s+be|must\s+be|will\s+be)\s+)*(?:due|deadline|turn(?:ed)?\s+in|hand(?:ed)?\s+in|submit(?:ted)?)\b",
    re.IGNORECASE,
)
#: What may stand in such a line beside its date and hour.
_BARE: Final = Pattern(
    r"\W*(?:(?:all|everything|these|both|it|this|they|items?|is|are|to|must|will|be|due|date|deadline|turn(?:ed)?|hand(?:ed)?|in|submit(?:ted)?|by|on|before|at|no|later|than|the|start|beginning|end|of|class|day|midnight|noon|online|(?:on|via|to|through|in)\s+(?:the\s+)?(?-i:[A-Z])[\w.]+(?:\s+(?:drop\s?box|folder|site))?)\b\W*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Closing:
    """The day, and the hour where one is printed, by which what a list names is due."""

    day: Day
    time: dt.time | None


def closed_lists(
    clauses: Sequence[Clause], context: TermContext, *, previous: dt.date
) -> Iterator[tuple[Sequence[Clause], Closing | None]]:
    """The clauses in lists, each with what the clause behind it says of all of it: only when it is due."""
    start = 0
    for at, clause in enumerate(clauses):
        closing = closing_of(clause.text, context, previous) if at > start else None
        if closing is not None:
            yield clauses[start:at], closing
            start = at + 1
    yield clauses[start:], None


def closing_of(text: str, context: TermContext, previous: dt.date) -> Closing | None:
    """The day that a clause tells, which says when something is due and nothing else; None where it says more or less."""
    if _OPENS.match(text) is None:
        return None
    mentions = [m for m in find_dates(text, context, previous=previous) if m.date is not None]
    if len(mentions) != 1 or mentions[0].date is None:
        return None
    times = find_times(text)
    rest = text
    spans = [*((m.start, m.end) for m in mentions), *((t.start, t.end) for t in times)]
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    if _BARE.fullmatch(rest) is None:
        return None
    return Closing(
        Day(mentions[0].date, None, mentions[0].doubts), times[0].time if len(times) == 1 else None
    )
