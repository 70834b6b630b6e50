"""Clauses of a cell under a date that has a line of its own: "Dec 5" over "Reading Day"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.clause import Clause
from servers.syllabus.finding.entry import Entry

__all__ = ["led_by_dates"]

#: No date alone is longer.
_LONGEST: Final = 32
_NOTHING: Final = Pattern(r"[\s:.,;()•*–—-]*")


def led_by_dates(entry: Entry, clauses: Sequence[Clause], context: TermContext) -> Iterator[Clause]:
    """The clauses, each behind the date that stands alone above it, in a cell of a table that begins with such a date.

    A cell that begins with a name has its dates below their names.
    """
    opens = len(clauses) > 1 and entry.origin == "table" and _is_date(clauses[0], entry, context)
    lead: Clause | None = None
    for clause in clauses if opens else ():
        if _is_date(clause, entry, context):
            lead = clause
        elif lead is None or _dates(clause, entry, context):
            lead = None
            yield clause
        else:
            date = lead.text.rstrip(" :")
            yield replace(clause, text=f"{date}: {clause.text}", lines=(*lead.lines, *clause.lines))
    if not opens:
        yield from clauses


def _dates(clause: Clause, entry: Entry, context: TermContext) -> int:
    """How many dates a clause has."""
    return len(find_dates(clause.text, context, previous=entry.days[0].date))


def _is_date(clause: Clause, entry: Entry, context: TermContext) -> bool:
    """Whether a clause is one day and nothing else, but for its hour."""
    text = clause.text
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    found = find_dates(text, context, previous=entry.days[0].date)
    if len(found) != 1 or found[0].date is None or found[0].end_date is not None:
        return False
    rest = text[: found[0].start] + text[found[0].end :]
    for time in reversed(find_times(rest)):
        rest = f"{rest[: time.start]} {rest[time.end :]}"
    return _NOTHING.fullmatch(rest) is not None
