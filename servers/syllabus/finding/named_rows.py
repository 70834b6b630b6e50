"""Rows of a schedule named by what ends a term, with its day beside the name: "Finals | Tuesday, December 16, 10:15 a.m.: Final exam"."""

from __future__ import annotations

import datetime as dt
import re

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.table import Cell, Row

__all__ = ["beside_name"]

#: The end of a term as a row's name, whose day stands beside it.
_NAMED_ROW = Pattern(
    r"\W*(?:finals?|(?:(?:final|university|formal|cumulative)\s+)?exam(?:ination)?s?(?:\s+(?:week|period|day))?|finals?\s+(?:week|period|exam(?:ination)?s?)|mid-?term(?:\s+exam)?)\W*",
    re.IGNORECASE,
)


def beside_name(
    row: Row, cell: Cell, context: TermContext, previous: dt.date
) -> tuple[list[DateMention], str] | None:
    """The date that opens the cell beside a row's name: "Finals | Tuesday, December 16, 10:15 a.m.: Final exam"."""
    if not _NAMED_ROW.fullmatch(cell.flat):
        return None
    others = [one for one in row.cells if one is not cell and one.lines]
    text = others[0].text if others else ""
    found = [m for m in find_dates(text, context, previous=previous)[:1] if m.date is not None]
    if not found or found[0].start > 0 or found[0].date is None or found[0].date < previous:
        return None
    return found, text
