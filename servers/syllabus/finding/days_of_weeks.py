"""Tables whose weeks are dated and whose rows only name the day of the week: "Week 3, Sept 8 | Tue | Salt" over "| Thu | Herring"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.words import DAY_LETTERS, WEEKDAY_NAMES
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import DateColumn
from servers.syllabus.reading.table import Row, Table

__all__ = ["with_days_told"]

#: So many weeks have several days, and such a part of the rows names one.
_FEWEST: Final = 2
_MOSTLY: Final = 0.8
_WEEK: Final = 7


def with_days_told(table: Table, weeks: DateColumn) -> tuple[DateColumn, DateColumn] | None:
    """The column of weeks and one with the day of each row; None where no column names the days of its weeks."""
    for index in range(table.columns):
        title = table.header[index] if index < len(table.header) else ""
        if index != weeks.index and role_of_title(title) in {None, "date", "week", "weekday"}:
            days = _days(table, weeks, index)
            if days is not None:
                return weeks, days
    return None


def _days(table: Table, weeks: DateColumn, index: int) -> DateColumn | None:
    days = DateColumn(index)
    week: DateMention | None = None
    several: dict[dt.date, set[int]] = {}
    filled = 0
    for number, row in enumerate(table.rows):
        week = _week_of(row, weeks, number, week)
        number_of_day = _weekday(row, index)
        filled += sum(bool(cell.lines) for cell in row.cells) > 1
        if week is None or week.date is None or number_of_day is None:
            continue
        several.setdefault(week.date, set()).add(number_of_day)
        days.put(number, [_on_day(week, week.date, number_of_day)], "")
    held = sum(len(named) > 1 for named in several.values())
    if held < _FEWEST or len(days.mentions) < _MOSTLY * filled or not _apart(list(several)):
        return None
    return days


def _apart(firsts: Sequence[dt.date]) -> bool:
    """Whether the dates are those of weeks, each at least one on from that above it."""
    return all((after - before).days >= _WEEK for before, after in pairwise(firsts))


def _week_of(row: Row, weeks: DateColumn, number: int, above: DateMention | None) -> DateMention | None:
    """The week of a row: its own, or that above it where its cell is empty."""
    if mentions := weeks.mentions.get(number):
        return mentions[0] if len(mentions) == 1 else None
    cell = row.at(weeks.index)
    return above if cell is None or not cell.lines else None


def _weekday(row: Row, index: int) -> int | None:
    """The day of the week (0: Monday) that is all a row's cell holds."""
    cell = row.at(index)
    text = "" if cell is None or cell.column != index or cell.column_span > 1 else cell.flat.strip(" .,:")
    day = WEEKDAY_NAMES.get(text.lower()) or DAY_LETTERS.get(text)
    return None if day is None else WEEKDAYS.index(day)


def _on_day(week: DateMention, first: dt.date, day: int) -> DateMention:
    """The day of a week; what its first day's own was in doubt for is not asked of it."""
    date = first + dt.timedelta(days=(day - first.weekday()) % _WEEK)
    return replace(week, date=date, end_date=None, weekday=WEEKDAYS[day], doubts=())
