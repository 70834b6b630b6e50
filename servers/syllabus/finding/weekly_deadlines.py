"""Tables that tell of each sort of work on which day of the week it is due: "Case study | Sunday, 10 pm" under "Assignment | Due"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Table

__all__ = ["weekly_deadlines"]

_FEWEST: Final = 2
#: Of the column's cells such a part tells a day of the week.
_MOSTLY: Final = 0.8
_LONGEST_NAME: Final = 6
_A_DATE: Final = Pattern(
    r"\d\s?[/.]\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d", re.IGNORECASE
)


def weekly_deadlines(table: Table) -> Iterator[Paragraph]:
    """Each row as the sentence that it stands for, "Case study is due Sunday, 10 pm"; none of another table."""
    due = next((n for n, title in enumerate(table.header) if DUE_TITLE.search(title)), None)
    if due is None or due == 0:
        return
    rows = [
        (name, day)
        for row in table.rows
        if (name := row.at(0)) is not None and name.lines and (day := row.at(due)) is not None and day.lines
    ]
    told = [(name, day) for name, day in rows if _is_weekday(day)]
    if len(told) < max(_FEWEST, _MOSTLY * len(rows)):
        return
    for name, day in told:
        if len(name.flat.split()) <= _LONGEST_NAME:
            yield Paragraph((_sentence(name, day),))


def _is_weekday(cell: Cell) -> bool:
    return _A_DATE.search(cell.flat) is None and bool(find_weekdays(cell.flat))


def _sentence(name: Cell, day: Cell) -> Line:
    words = tuple(word for line in name.lines for word in line.words)
    due = tuple(words[-1]._replace(text=text) for text in ("is", "due"))
    return Line((*words, *due, *(word for line in day.lines for word in line.words)))
