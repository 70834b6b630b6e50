"""Month grids whose days of the week stand on another page, or nowhere: "October 2025" above seven columns of numbers."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.domain.weekday import weekday_of
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN, weekday_name
from servers.syllabus.reading.header import DAY_NUMBER
from servers.syllabus.reading.table import Table

__all__ = ["with_weekdays_told"]

_WEEK: Final = 7
#: Days of a month in their cells, at least.
_FEWEST: Final = 14
_MONTH: Final = Pattern(rf"\W*(?:{ENGLISH_MONTH_PATTERN})(?:\W+(?:19|20)\d\d)?\W*", re.IGNORECASE)
_LONGEST: Final = 24


def with_weekdays_told(table: Table, context: TermContext, lead: str) -> Table:
    """The table with the days of the week as its columns' titles, where a month's name stands above seven columns of its days."""
    title = lead.rsplit("\n", 1)[-1]
    if table.header or table.columns != _WEEK or len(title) > _LONGEST or not _MONTH.fullmatch(title):
        return table
    days = list(_days(table))
    rising = all(below == above + 1 for (_, above), (_, below) in pairwise(days))
    first = _date_of(title, days[0][1], context) if len(days) >= _FEWEST and rising else None
    if first is None:
        return table
    columns = {(place - (number - days[0][1])) % _WEEK for place, number in days}
    if len(columns) != 1:
        return table
    sunday = first - dt.timedelta(days=days[0][0])
    return replace(
        table, header=tuple(weekday_name(weekday_of(sunday + dt.timedelta(days=n))) for n in range(_WEEK))
    )


def _days(table: Table) -> Iterator[tuple[int, int]]:
    """The column and the number of each day, in reading order."""
    for row in table.rows:
        for cell in row.cells:
            if (match := DAY_NUMBER.match(cell.text)) is not None:
                yield cell.column, int(match[1])


def _date_of(title: str, number: int, context: TermContext) -> dt.date | None:
    """The date of the month's day with that number."""
    month, _, year = title.strip().partition(" ")
    found = find_dates(f"{month} {number}{', ' if year else ''}{year}", context)
    return found[0].date if len(found) == 1 else None
