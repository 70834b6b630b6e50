"""Rows below titles that are days of the week: "Monday | Wednesday | Friday", in a table of one week or under a row that tells it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import DAY_LETTERS
from servers.syllabus.finding.column import role_of_title, weekday_of_title, with_days_spelled
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.named_days import is_of_week
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["are_hours", "day_in_week", "entries_of_row", "titles_of"]

_FEWEST: Final = 2
_LONGEST: Final = 24
_LETTER: Final = Pattern(r"[^\W\d_]")
#: What a row's own title may not be of: such rows hold no classes.
_NO_MATTERS: Final = frozenset[Role]({"ignore", "week", "date", "hours", "weekday"})
_MOSTLY: Final = 0.5
_FRIDAY: Final = 4
_DAYS: Final = 7


def titles_of(table: Table, row: Row) -> dict[int, int]:
    """The day of the week (0: Monday) of each column, where a row is such titles, beside no more than one other at each end."""
    if len(row.cells) < _FEWEST or not any(len(cell.flat) < _LONGEST for cell in row.cells):
        return {}
    titles = tuple(cell.flat if (cell := row.at(index)) else "" for index in range(table.columns))
    spelled = with_days_spelled(replace(table, header=titles)).header
    days = {index: day for index, title in enumerate(spelled) if (day := weekday_of_title(title)) is not None}
    days = days or _by_letters(titles)
    others = [index for index, title in enumerate(titles) if index not in days and _LETTER.search(title)]
    rising = list(days.values()) == sorted(set(days.values()))
    apart = all(index in {0, table.columns - 1} and len(titles[index]) < _LONGEST for index in others)
    return days if len(days) >= _FEWEST and rising and apart else {}


def _by_letters(titles: Sequence[str]) -> dict[int, int]:
    """The days of titles that are nothing but "T" and "R", or "Tu" and "Th"."""
    named = {index: title.strip(" .") for index, title in enumerate(titles) if _LETTER.search(title)}
    letters = [DAY_LETTERS.get(name.upper()) for name in named.values()]
    known = {index: WEEKDAYS.index(day) for index, day in zip(named, letters, strict=True) if day}
    return known if len(known) == len(named) else {}


def are_hours(table: Table) -> bool:
    """Whether most of what stands in a table are hours from and to: a timetable, not what each class is about."""
    cells = [cell for row in table.rows for cell in row.cells if _LETTER.search(cell.flat)]
    return sum(any(map(_is_stretch, cell.lines)) for cell in cells) >= _MOSTLY * max(1, len(cells))


def _is_stretch(line: Line) -> bool:
    return any(time.end_time is not None for time in find_times(line.text))


def entries_of_row(
    row: Row, titles: Row, days: Mapping[int, int], week: Day, dated: Sequence[Line], group: int
) -> Iterator[Entry]:
    """What a row says under each day, on that day of a week, and beside the days, of that week.

    ``titles``: the row with the days; ``dated``: the lines that tell the week.
    """
    label = next((cell for cell in row.cells if cell.column == 0 and 0 not in days), None)
    title = label.flat.strip() if label is not None and not any(map(_is_stretch, label.lines)) else ""
    role = role_of_title(title) or "topic"
    if role in _NO_MATTERS:
        return
    held = [cell for cell in row.cells if cell is not label and _LETTER.search(cell.flat)]
    for cells in _days_off_together(cell for cell in held if cell.column in days):
        day = _day_of(cells, days, week)
        matters = (Matter(role, title, cells[0].lines),)
        yield Entry((day,), matters, (*dated, *cells[0].lines), "table", group)
    for cell in held if role == "topic" else ():
        beside = titles.at(cell.column)
        if cell.column not in days and beside is not None and beside.lines:
            matter = Matter(role_of_title(beside.flat) or "notes", beside.flat, cell.lines)
            yield Entry((week,), (matter,), (*dated, *cell.lines), "table", group, whole_week=True)


def _days_off_together(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """The cells one by one, and together those side by side that say the same break."""
    for _, same in groupby(cells, key=lambda cell: cell.flat):
        alike = list(same)
        yield from [alike] if is_no_class(alike[0].flat) else ([cell] for cell in alike)


def _day_of(cells: Sequence[Cell], titles: Mapping[int, int], week: Day) -> Day:
    """The day that a cell stands under; days off may stand under several, one by one or in a cell across."""
    first, last = cells[0], cells[-1]
    date = day_in_week(week, titles[first.column])
    until = max(index for index in titles if last.column <= index < last.column + last.column_span)
    end = day_in_week(week, titles[until]) if until != first.column and is_no_class(first.flat) else None
    return Day(date, end, tuple(doubt for doubt in week.doubts if not is_of_week(doubt)))


def day_in_week(week: Day, weekday: int) -> dt.date:
    """A day of the week that a date or a span of days tells; that of a class before a first day told amid it is earlier."""
    start = week.date.weekday()
    date = week.date + dt.timedelta(days=(weekday - start) % _DAYS)
    late = start <= _FRIDAY and weekday < start
    return date - dt.timedelta(days=_DAYS) if late and (week.end is None or date > week.end) else date
