"""Tables with a column of weeks and one of their class days: what is due in a week stands in a cell down its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import rights_of, role_of_title
from servers.syllabus.finding.column_roles import roles_of
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.finding.dated_rows import Dated, column_rows
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import WORK_ROLES, Day, Entry, Matter, Role
from servers.syllabus.reading.table import Cell, Table

__all__ = ["classes_of_weeks", "week_and_days", "weekly_entries", "without_lists"]

#: So many weeks, and such a part of the days inside them, make a pair of columns.
_FEWEST = 3
_MOSTLY = 0.8
_LONGEST_WEEK = 7
#: What a class is about, behind its day.
_SAYS = Pattern(r"[^\W\d_]{3}")
#: What may stand behind a date and says only when and where; behind that a name has such a word.
_WHEN_AND_WHERE = Pattern(
    r"(?i)\b(?:noon|midnight|class|lecture|before|after|start|beginning|online|canvas|moodle|blackboard|brightspace|gradescope|drop\s?box|email|week|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b"
)
_NAMES = Pattern(r"[^\W\d_]{4}|\b[A-Z]{1,4}\d")
#: Roles of cells that hold for all class days beside them.
_OF_THE_WEEK: frozenset[Role] = frozenset({"due", "assignment", "kind", "label", "notes"})


def without_lists(table: Table, columns: list[DateColumn]) -> list[DateColumn]:
    """The columns of dates without one of what is due, each with its day: "Sun 9/8: Journal 1" beside the class days."""
    dates = [column for column in columns if not _lists_work(table, column)]
    return dates if dates and any(c.strength > d.strength for c in dates for d in columns) else columns


def _lists_work(table: Table, column: DateColumn) -> bool:
    title = table.header[column.index] if column.index < len(table.header) else ""
    if role_of_title(title) not in WORK_ROLES or column.index == 0:
        return False
    texts = [
        f"{text[: mentions[0].start]} {text[mentions[-1].end :]}"
        for number, mentions in column.mentions.items()
        if number not in column.across and (text := column.texts.get(number, ""))
    ]
    if not texts:
        return False
    worded = sum(_NAMES.search(_WHEN_AND_WHERE.sub(" ", text)) is not None for text in texts)
    return worded >= _MOSTLY * len(texts) or sum(
        kind_of(text) is not None for text in texts
    ) >= _MOSTLY * len(texts)


def week_and_days(table: Table, columns: Sequence[DateColumn]) -> tuple[DateColumn, DateColumn] | None:
    """The column of weeks and that of the class days inside them; None where there are no such two."""
    if len(columns) != 2:
        return None
    weeks, days = columns
    if not all(_is_merged(table, weeks, number) for number in list(weeks.mentions)[:1]):
        return None
    spans = {number: found[0] for number, mentions in weeks.mentions.items() if (found := days_of(mentions))}
    longest = sum(map(_is_week, spans.values()))
    if len(set(spans.values())) < _FEWEST or longest < _MOSTLY * len(spans):
        return None
    held = [
        (spans[number], found[0])
        for number, mentions in days.mentions.items()
        if number in spans and (found := days_of(mentions))
    ]
    inside = sum(day.end is None and _holds(week, day) for week, day in held)
    return (weeks, days) if inside >= _MOSTLY * len(held) > 0 else None


def classes_of_weeks(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    """The entries of a table whose weeks stand in one column and in another each week's class, with its day before what it is about.

    "6/4-6/8 | 6/5 Running records | Log 1": what the other cells hold is the week's.
    """
    if len(columns) != 2 or not _tell_classes(*columns):
        return []
    weeks, days = columns
    roles = roles_of(table, columns, of_work=False)
    kept = (_only(table, {days.index}), days), (_only(table, {*range(table.columns)} - {days.index}), weeks)
    return [
        entry
        for part, column in kept
        for entry in column_rows(Dated(part, column, roles, rights_of(table), (0, table.columns), group))
    ]


def _tell_classes(weeks: DateColumn, days: DateColumn) -> bool:
    spans = {number: found[0] for number, mentions in weeks.mentions.items() if (found := days_of(mentions))}
    own = [
        (spans[number], found[0], days.texts.get(number, "")[mentions[-1].end :])
        for number, mentions in days.mentions.items()
        if number in spans and number not in days.across and (found := days_of(mentions))
    ]
    if len(own) < max(_FEWEST, _MOSTLY * len(spans)):
        return False
    whole = sum(week.end is not None and _is_week(week) for week in spans.values())
    told = sum(
        day.end is None and _holds(week, day) and _SAYS.search(rest) is not None for week, day, rest in own
    )
    return whole >= _MOSTLY * len(spans) and told >= _MOSTLY * len(own)


def _only(table: Table, columns: AbstractSet[int]) -> Table:
    rows = (
        replace(
            row,
            cells=tuple(
                cell if cell.column in columns or cell.column_span > 1 else replace(cell, lines=())
                for cell in row.cells
            ),
        )
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _is_merged(table: Table, column: DateColumn, number: int) -> bool:
    cell = table.rows[number].at(column.index)
    return cell is not None and (cell.row_span > 1 or _is_below(table, column, number))


def _is_below(table: Table, column: DateColumn, number: int) -> bool:
    """Whether the row below has the same cell, or nothing, where the week stands."""
    if number + 1 >= len(table.rows):
        return False
    below, cell = table.rows[number + 1].at(column.index), table.rows[number].at(column.index)
    return below is cell or below is None or not below.lines


def _is_week(day: Day) -> bool:
    return day.end is None or (day.end - day.date).days <= _LONGEST_WEEK


def _holds(week: Day, day: Day) -> bool:
    last = (day.date - week.date).days
    return 0 <= last <= ((week.end - week.date).days if week.end else _LONGEST_WEEK - 1)


def weekly_entries(table: Table, weeks: DateColumn, days: DateColumn, group: int) -> list[Entry]:
    """The entries of the class days, and one for what is due in each week."""
    roles = roles_of(table, [weeks, days], of_work=False)
    rights = rights_of(table)
    apart = [*_of_weeks(table, weeks, roles, group)]
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, lines=()) if cell.column == weeks.index or _of_week(cell, roles) else cell
                for cell in row.cells
            ),
        )
        for row in table.rows
    )
    plain = Dated(replace(table, rows=rows), days, roles, rights, (0, table.columns), group)
    return [*column_rows(plain), *apart]


def _of_week(cell: Cell, roles: Sequence[Role]) -> bool:
    """Whether a cell goes down the rows of its week and holds what is due in it."""
    return cell.row_span > 1 and bool(cell.lines) and roles[cell.column] in _OF_THE_WEEK


def _of_weeks(table: Table, weeks: DateColumn, roles: Sequence[Role], group: int) -> Iterator[Entry]:
    rights = rights_of(table)
    seen: list[Cell] = []
    for number, row in enumerate(table.rows):
        found = days_of(weeks.mentions.get(number, []))
        named = row.at(weeks.index)
        for cell in row.cells:
            if not found or not _of_week(cell, roles) or any(cell is other for other in seen):
                continue
            seen.append(cell)
            title = table.header[cell.column] if cell.column < len(table.header) else ""
            if re.search(r"\w", cell.flat):
                matter = Matter(roles[cell.column], title, cell.lines, rights[cell.column])
                lines = named.lines if named and named.lines else cell.lines
                yield Entry(found[:1], (matter,), lines, "table", group, whole_week=True)
