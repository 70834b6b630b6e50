"""Tables with a row for each week that hold two sorts of class, each with its own days: "Lecture | Friday lab | Due in lab"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import rights_of, role_of_title, weekday_of_title
from servers.syllabus.finding.column_roles import roles_of
from servers.syllabus.finding.date_column import DateColumn, date_columns, days_of
from servers.syllabus.finding.dated_rows import Dated, column_rows
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["classes_abreast"]

#: What sorts of class a column's title may name: "Lecture", "Friday lab", "Seminar (Wed)".
_SORT: Final = Pattern(
    r"\b(lecture|lab|class|seminar|tutorial|recitation|discussion|section|practical|workshop|studio|clinic)"
    r"(?:e?s|oratory|oratories)?\b",
    re.IGNORECASE,
)
#: What such a title says beside it.
_BESIDE: Final = Pattern(
    r"(?:[\W\d]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:days?)?\b"
    r"|\b(?:sessions?|meetings?|topics?|subjects?|schedule|hours?|and|the|our|in|of|on|[ap]\.?m)\b)*",
    re.IGNORECASE,
)
_WORD: Final = Pattern(r"[^\W\d_]{3,}")
_FEWEST: Final = 3
_MOSTLY: Final = 0.6
_NO_MATTERS: Final = frozenset[Role]({"ignore", "week", "date", "hours", "weekday"})
_WEEK: Final = 7


def classes_abreast(table: Table, context: TermContext, group: int, lead: str) -> list[Entry]:
    """The entries of such a table, each class's on its own days; empty of another.

    What further columns hold is of the class that their title names, else of the row's week.
    """
    sorts = {index: sort for index, title in enumerate(table.header) if (sort := _sort_of(title))}
    if len(set(sorts.values())) < len(sorts) or len(sorts) < 2:
        return []
    columns = [
        c for c in date_columns(table, context, None, lead) if c.index in sorts and _is_worded(table, c)
    ]
    others = [index for index in sorts if all(c.index != index for c in columns)]
    if not columns or not all(_is_of_one_day(table, index) for index in others):
        return []
    spelled = {**_days_of_columns(columns), **_days_told(table, others, columns)}
    classes = [
        entry for column in columns for entry in _of_class(table, column, group, of_all=column is columns[0])
    ]
    told = [entry for index in others for entry in _of_weekday(table, index, spelled[index], group)]
    return [*classes, *told, *_of_rows(table, columns, sorts, spelled, group)]


def _sort_of(title: str) -> str:
    """The sort of class that is all that a title names, in small letters; empty where it names none, or more."""
    found = _SORT.findall(title)
    return found[0].lower() if len(found) == 1 and _BESIDE.fullmatch(_SORT.sub(" ", title)) else ""


def _is_worded(table: Table, column: DateColumn) -> bool:
    """Whether what is held stands behind most dates, in their own cells."""
    own = [number for number in column.mentions if number not in column.across]
    worded = sum(_has_words(table.rows[number].at(column.index), column, number) for number in own)
    return len(own) >= _FEWEST and worded >= _MOSTLY * len(own)


def _has_words(cell: Cell | None, column: DateColumn, number: int) -> bool:
    if cell is None:
        return False
    return (
        number in column.parts
        or _WORD.search(column.texts[number][column.mentions[number][-1].end :]) is not None
    )


def _is_of_one_day(table: Table, index: int) -> bool:
    """Whether a column of classes without dates is titled with their day of the week: "Friday lab"."""
    return weekday_of_title(table.header[index]) is not None


#: Days by the column and the row that they are told in.
_Days: TypeAlias = dict[int, dict[int, tuple[Day, ...]]]


def _days_of_columns(columns: Sequence[DateColumn]) -> _Days:
    return {
        column.index: {
            number: days_of(
                [m for _, ms in column.parts[number] for m in ms] if number in column.parts else mentions
            )
            for number, mentions in column.mentions.items()
        }
        for column in columns
    }


def _days_told(table: Table, others: Iterable[int], columns: Sequence[DateColumn]) -> _Days:
    """The days of the classes without dates: that of their title, in the row's week."""
    first = _days_of_columns(columns[:1])[columns[0].index]
    return {
        index: {
            number: (_in_week(days[0], weekday),)
            for number, days in first.items()
            if days and (weekday := weekday_of_title(table.header[index])) is not None
        }
        for index in others
    }


def _in_week(day: Day, weekday: int) -> Day:
    return Day(day.date + dt.timedelta(days=weekday - day.date.weekday()), None, day.doubts)


def _of_class(table: Table, column: DateColumn, group: int, *, of_all: bool) -> Iterator[Entry]:
    """The classes of one column; ``of_all``: and what is set across the columns."""
    rows = tuple(
        replace(
            row,
            cells=tuple(
                c if c.column == column.index or _is_across(c, of_all=of_all) else _emptied(c)
                for c in row.cells
            ),
        )
        for row in table.rows
    )
    roles: list[Role] = ["topic" if index == column.index else "ignore" for index in range(table.columns)]
    whole = (0, table.columns)
    return column_rows(Dated(replace(table, rows=rows), column, roles, rights_of(table), whole, group))


def _is_across(cell: Cell, *, of_all: bool) -> bool:
    return of_all and cell.column_span > 1


def _emptied(cell: Cell) -> Cell:
    return replace(cell, lines=())


def _of_weekday(table: Table, index: int, days: dict[int, tuple[Day, ...]], group: int) -> Iterator[Entry]:
    right = rights_of(table)[index]
    for number, own in days.items():
        cell = table.rows[number].at(index)
        if cell is not None and cell.lines and cell.column_span == 1:
            matter = Matter("topic", table.header[index], cell.lines, right)
            yield Entry(own, (matter,), cell.lines, "table", group)


def _of_rows(
    table: Table, columns: Sequence[DateColumn], sorts: dict[int, str], days: _Days, group: int
) -> Iterator[Entry]:
    """What the columns beside those of classes hold."""
    roles, rights = roles_of(table, list(columns), of_work=False), rights_of(table)
    for index, title in enumerate(table.header):
        role = role_of_title(title) or roles[index]
        if index in sorts or role in _NO_MATTERS:
            continue
        named = {sort.lower() for sort in _SORT.findall(title)}
        whose = [column for column, sort in sorts.items() if sort in named]
        for number, row in enumerate(table.rows):
            cell = _own(row, index)
            if cell is None or not (told := _days_of_row(number, whose, sorts, days)):
                continue
            its, of_week = told
            matter = Matter(role, title, cell.lines, rights[index])
            yield Entry(its, (matter,), _lines(row, sorts, cell), "table", group, whole_week=of_week)


def _own(row: Row, index: int) -> Cell | None:
    cell = row.at(index)
    return (
        cell if cell is not None and cell.lines and cell.column == index and cell.column_span == 1 else None
    )


def _days_of_row(
    number: int, whose: Sequence[int], sorts: dict[int, str], days: _Days
) -> tuple[tuple[Day, ...], bool] | None:
    """The last day of the class that a column is of; else all days of the row's week, and that it is only a week."""
    if len(whose) == 1 and (own := days[whose[0]].get(number)):
        return (own[-1],), False
    every = [day for index in sorts for day in days[index].get(number, ())]
    return (tuple(every), True) if every else None


def _lines(row: Row, sorts: dict[int, str], cell: Cell) -> tuple[Line, ...]:
    dated = next((other for index in sorts if (other := row.at(index)) and other.lines), cell)
    return dated.lines
