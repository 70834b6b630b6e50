"""Tables whose rows are numbered weeks without a date, where a sentence tells the day of the first: "Week 1 begins 31 August"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import DateColumn
from servers.syllabus.reading.table import Table

__all__ = ["counted_column", "counts_weeks"]

#: A week's number and nothing else; a bare one under the title "Week".
_NAMED: Final = Pattern(r"(?i)\W*(?:week|wk)\.?\s*#?(\d{1,2})\W*")
_BARE: Final = Pattern(r"\W*(\d{1,2})\W*")
_TITLE: Final = Pattern(
    r"(?i)\W*(?:(?:teaching|term|semester|course|class)\s)?(?:weeks?|wks?)(?:\s?(?:#|no\.?|number))?\W*"
)
_FEWEST: Final = 4
_MOSTLY: Final = 0.8
#: From a week's Monday to its last day of class.
_TO_FRIDAY: Final = dt.timedelta(days=4)


def counts_weeks(tables: Iterable[Table]) -> bool:
    """Whether one of the tables numbers the weeks from the first on."""
    return any(_numbers(table, 0) for table in tables)


def counted_column(table: Table, context: TermContext) -> list[DateColumn]:
    """The column of a table's numbered weeks as one of dates; empty where no sentence tells when the first one is."""
    numbers = _numbers(table, 0) if context.doubts_of_weeks else {}
    weeks = dict(context.weeks)
    column = DateColumn(0)
    for row, number in numbers.items():
        cell, monday = table.rows[row].at(0), weeks.get(number)
        if cell is not None and monday is not None:
            column.put(row, [_mention(cell.flat, monday, context)], cell.flat)
    return [column] if column.mentions else []


def _mention(text: str, monday: dt.date, context: TermContext) -> DateMention:
    return DateMention(
        start=0,
        end=len(text),
        date=monday,
        end_date=monday + _TO_FRIDAY,
        weekday=None,
        year_printed=False,
        doubts=context.doubts_of_weeks,
        text=text,
        form="week",
    )


def _numbers(table: Table, index: int) -> dict[int, int]:
    """The number of each row's week, where nearly all rows open with one and they rise from the first; else nothing."""
    title = table.header[index] if index < len(table.header) else ""
    pattern = _BARE if _TITLE.fullmatch(title) else _NAMED if role_of_title(title) in {None, "week"} else None
    if pattern is None or len(table.rows) < _FEWEST:
        return {}
    cells = {number: cell.flat for number, row in enumerate(table.rows) if (cell := row.at(index))}
    found = {
        n: int(told[1])
        for n, text in cells.items()
        if (told := pattern.fullmatch(text) or _NAMED.fullmatch(text))
    }
    rising = all(0 < later - before <= 2 for before, later in pairwise(found.values()))
    opens = bool(found) and next(iter(found.values())) <= 1
    return found if rising and opens and len(found) >= max(_FEWEST, _MOSTLY * len(table.rows)) else {}
