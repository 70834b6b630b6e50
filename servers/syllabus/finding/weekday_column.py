"""Tables below a week with a column of its days: "Quiz 1 | Sunday, 11:59 pm", "Tuesday | Supply and demand | Ch. 3"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE, role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.named_days import is_of_week
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["entry_of_row", "is_for_due", "lone_weekday", "only_weekdays", "weekday_column"]

_DAYS: Final = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}
_NAME: Final = r"(?P<day>mon|tue|wed|thu|fri|sat|sun)(?:day|s(?:day)?|nesday|rs(?:day)?|r|urday)?s?\b\.?"
_LEADS: Final = r"\W*(?:(?:due|by|on|before)\b\W*)*"
_OPENS: Final = Pattern(rf"{_LEADS}{_NAME}", re.IGNORECASE)
_ANY_DAY: Final = Pattern(rf"\b{_NAME}", re.IGNORECASE)
_ONLY_DAYS: Final = Pattern(
    r"(?i)\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)(?:day|s(?:day)?|nesday|rs(?:day)?|r|urday)?s?\b(?:\W|\b(?:and|or|by)\b)*)+"
)
#: What may stand beside a day's name: its hour, and what part of the day that is.
_BESIDE: Final = Pattern(
    r"(?i)(?:\W|\b(?:by|at|before|the|in|class|start|end|of|day|midnight|noon|night|evening|morning|[ECMP][SD]?T|(?:eastern|central|mountain|pacific)(?: time)?)\b)*"
)
#: What tells the day on which something is due, over a column.
_BY: Final = Pattern(r"(?i)\W*(?:by|when|due day|day due|complete by)\W*")
_EMPTY: Final = Pattern(r"\W*(?:n/?a|none)?\W*", re.IGNORECASE)
_LONGEST: Final = 40
_MOSTLY: Final = 0.6


def weekday_column(table: Table) -> int | None:
    """The column most of whose cells are a day of the week, with its hour at most; None where there is none."""
    for index in range(table.columns):
        cells = [cell for row in table.rows if (cell := row.at(index)) and cell.column == index]
        texts = [cell.flat for cell in cells if cell.column_span == 1 and not _EMPTY.fullmatch(cell.flat)]
        lone = sum(lone_weekday(text) is not None for text in texts)
        told = lone + sum(len(text) <= 2 * _LONGEST and _is_told(text) for text in texts)
        if lone and told >= _MOSTLY * len(texts) and (lone > 1 or _tells_one(table, index)):
            return index
    return None


def _tells_one(table: Table, index: int) -> bool:
    """Whether a column with one day is of days on which something is due: by its title, or as the last beside work."""
    if is_for_due(table, index) or index < table.columns - 1:
        return is_for_due(table, index)
    named = (kind_of(row.cells[0].flat) for row in table.rows if row.cells)
    return any(found is not None and not found[1] for found in named)


def _is_told(text: str) -> bool:
    """Whether a text tells days of the week among other words: "Post by Thursday; replies by Sunday"."""
    return lone_weekday(text) is None and _ANY_DAY.search(text) is not None


def lone_weekday(text: str) -> int | None:
    """The day of the week (0: Monday) that a text is, but for its hour."""
    opened = _OPENS.match(text) if len(text) <= _LONGEST else None
    if opened is None:
        return None
    rest = text[opened.end() :]
    for time in reversed(find_times(rest)):
        rest = f"{rest[: time.start]} {rest[time.end :]}"
    return _DAYS[opened["day"].lower()] if _BESIDE.fullmatch(rest) else None


def only_weekdays(text: str) -> bool:
    """Whether a text is nothing but days of the week: "Wed. & Sun"."""
    return _ONLY_DAYS.fullmatch(text) is not None


def _title(table: Table, index: int) -> str:
    return table.header[index].strip() if index < len(table.header) else ""


def is_for_due(table: Table, index: int) -> bool:
    """Whether a title says that the days below it are those on which something is due."""
    title = _title(table, index)
    return DUE_TITLE.search(title) is not None or _BY.fullmatch(title) is not None


def entry_of_row(table: Table, row: Row, column: int, week: Day, group: int) -> Iterator[Entry]:
    """What a row says is on its day of a week; ``column`` has the days."""
    cell = row.at(column)
    if cell is None or not cell.lines:
        return
    filled = [one for one in row.cells if one.lines and one is not cell]
    weekday = lone_weekday(cell.flat)
    if is_for_due(table, column) or column == table.columns - 1:
        matters, work = tuple(_work(table, filled, cell, lone=weekday is not None)), True
    else:
        matters, work = tuple(_matters(table, filled)), False
    if not matters:
        return
    if weekday is None:
        if _is_told(cell.flat) and work:
            yield Entry((week,), matters, cell.lines, "table", group, whole_week=True, of_work=True)
        return
    offset = (weekday - week.date.weekday()) % 7
    doubts = tuple(doubt for doubt in week.doubts if not is_of_week(doubt))
    day = Day(week.date + dt.timedelta(days=offset), None, doubts)
    yield Entry((day,), matters, cell.lines, "table", group, of_work=work)


def _work(table: Table, filled: Sequence[Cell], days: Cell, *, lone: bool) -> Iterator[Matter]:
    """The name of a row's work, of the kind that another cell tells where the name tells none."""
    named = next((one for one in filled if re.search(r"[^\W\d_]{2}", one.flat)), None)
    if named is None:
        return
    title = _title(table, named.column)
    lines = named.lines if lone else (*named.lines, *days.lines)
    types = (kind_of(one.flat) for one in filled if one is not named and len(one.flat) <= _LONGEST)
    typed = next((found[0] for found in types if found is not None and not found[1]), None)
    yield Matter("label", title, lines, kind=typed if kind_of(named.flat) is None else None)


def _matters(table: Table, filled: Sequence[Cell]) -> Iterator[Matter]:
    for one in filled:
        title = _title(table, one.column)
        role = role_of_title(title) or "topic"
        if role not in {"date", "week", "weekday", "ignore"}:
            yield Matter(role, title, one.lines)
