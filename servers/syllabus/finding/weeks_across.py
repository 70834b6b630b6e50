"""Tables that translate the numbers of weeks into dates, side by side: "Week | 1 | 2 | 3" over "Monday is | 15/1 | 22/1 | 29/1"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Table

__all__ = ["weeks_across"]

_WEEK: Final = Pattern(r"\W*(?:(?:teaching|term|course|academic)\s)?(?:weeks?|wks?)\W*", re.IGNORECASE)
_NUMBER: Final = Pattern(r"(?:(?:week|wk)\.?\s?)?(\d{1,2})", re.IGNORECASE)
#: So many weeks at least, and nothing but they and what stands between them (a break) in the row.
_FEWEST: Final = 5


def weeks_across(blocks: Sequence[Block], context: TermContext) -> tuple[tuple[int, dt.date], ...]:
    """The number and the Monday of each week of such a table; nothing where they do not rise together."""
    for block in blocks:
        weeks = list(_of_table(block, context)) if isinstance(block, Table) else []
        rising = all(
            below[1] - above[1] >= dt.timedelta(weeks=below[0] - above[0]) for above, below in pairwise(weeks)
        )
        if len(weeks) >= _FEWEST and rising:
            return tuple(weeks)
    return ()


def _of_table(table: Table, context: TermContext) -> Iterator[tuple[int, dt.date]]:
    rows = [{cell.column: cell.flat.strip() for cell in row.cells} for row in table.rows]
    rows = [dict(enumerate(title.strip() for title in table.header)), *rows] if table.header else rows
    for numbered, dated in pairwise(rows):
        if not _WEEK.fullmatch(numbered.get(0, "")):
            continue
        last: dt.date | None = None
        for column, text in sorted(numbered.items()):
            number = _NUMBER.fullmatch(text) if column else None
            days = find_dates(dated.get(column, ""), context, previous=last) if number else []
            if number and len(days) == 1 and days[0].date is not None:
                last = days[0].date
                yield int(number[1]), last - dt.timedelta(days=last.weekday())
        return
