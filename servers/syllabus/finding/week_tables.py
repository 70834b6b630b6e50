"""Tables below weeks, whose cells open with days of the week: "Monday: First draft" under "February 7-11"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.class_pair import class_days
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.titled_days import are_hours, entries_of_row, titles_of
from servers.syllabus.finding.week_points import (
    by_weekday,
    days_apart,
    first_day_of_lines,
    letters_of_days,
    opens_a_day,
    opens_with_day,
)
from servers.syllabus.finding.weekday_column import entry_of_row, weekday_column
from servers.syllabus.finding.weekly_headings import NO_WORK_UNDER
from servers.syllabus.reading.header import are_titles
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["WeekTables", "parted_by_day"]

_FEWEST = 2  # cells that open with days of the week
_SHORT = 40  # letters of a row that says no more than which week follows
_WEEK = 7
#: Titles stand within so many rows, below that of the first week.
_TITLES_WITHIN = 3
#: A title that counts the weeks may say what they are about.
_TITLE = 100
_NAMES_WEEK = Pattern(r"\W*(?:week|module|unit|lesson)\s*#?\d{1,2}\b", re.IGNORECASE)
#: The name of a row's week, which is no matter of its first day.
_WEEK_NAME = Pattern(r"\W*(?:week|wk)\.?\s*#?\d{1,2}\W*", re.IGNORECASE)


@dataclass
class _Week:
    """A week's days, the line that tells them, and the lines of each column below it."""

    day: Day
    line: Line
    columns: dict[int, list[Line]] = field(default_factory=dict)


class WeekTables:
    """The tables of one document that list weeks, of which one that a page cuts goes on in the next."""

    def __init__(self, context: TermContext) -> None:
        """``context``: what the dates are read with."""
        self._context = context
        self._last: _Week | None = None
        self._group: int | None = None

    def entries(self, table: Table, above: Sequence[Line], group: int) -> list[Entry]:
        """The entries of a table's weeks, told by a line above it or by rows of their own; empty where it has none.

        Each line that opens with a day of the week is of that day of its week.
        """
        rows = table.printed_rows
        opening = sum(opens_with_day(cell.flat) for row in rows for cell in row.cells)
        told = any(map(_has_number, (*above, *_lone_lines(rows))))
        helps = any(NO_WORK_UNDER.search(line.text) for line in above)
        if opening < _FEWEST and told and not helps and (column := weekday_column(table)) is not None:
            return list(self._of_days(table, column, above, group))
        if opening < _FEWEST or not (told or self._last):
            return []
        titles: dict[int, str] = {}
        weeks = [week for line in above if (week := self._week(line))][-1:] or (
            [_Week(self._last.day, self._last.line)] if self._last else []
        )
        for row in rows:
            filled = [cell for cell in row.cells if cell.lines]
            if len(filled) == 1 and (week := self._week(filled[0].lines[0])):
                weeks.append(week)
            elif _are_titles(filled):
                titles = {cell.column: cell.flat for cell in filled}
            elif weeks and not (len(filled) == 1 and filled[0].column_span > 1):
                for cell in filled:
                    weeks[-1].columns.setdefault(cell.column, []).extend(cell.lines)
        self._last = weeks[-1] if weeks else None
        return [entry for week in weeks for entry in _entries(week, titles, group)]

    def below_days(self, table: Table, above: Sequence[Line], group: int, *, in_rows: bool) -> list[Entry]:
        """The entries of a table whose columns are days of the week, told by a line above it or by rows of their own.

        All such tables of a document are one schedule, whatever their own ``group``. ``in_rows``: only one with
        several weeks.
        """
        rows = table.printed_rows
        if not any(titles_of(table, row) for row in rows[:_TITLES_WITHIN]) or are_hours(table):
            return []
        told = [week for line in _lone_lines(rows) if (week := self._week(line))] if in_rows else []
        if (in_rows and len(told) < _FEWEST) or any(NO_WORK_UNDER.search(line.text) for line in above):
            return []
        self._group = group if self._group is None else self._group
        week = next((found for line in reversed(above) if (found := self._week(line))), None)
        titles, days = rows[0], dict[int, int]()
        entries: list[Entry] = []
        for row in rows:
            filled = [cell for cell in row.cells if cell.lines]
            if len(filled) == 1 and (own := self._week(filled[0].lines[0])):
                week = own
            elif named := titles_of(table, row):
                titles, days = row, named
            elif week is not None:
                entries += entries_of_row(row, titles, days, week.day, (week.line,), self._group)
        return entries

    def _of_days(self, table: Table, column: int, above: Sequence[Line], group: int) -> Iterator[Entry]:
        """The entries of a table with a column of days, below a week or with rows that tell their weeks."""
        weeks = [found for line in above if (found := self._week(line))]
        week = weeks[-1] if weeks else None
        for row in table.rows:
            filled = [cell for cell in row.cells if cell.lines]
            if len(filled) == 1 and (own := self._week(filled[0].lines[0])):
                week = own
            elif week is not None:
                yield from entry_of_row(table, row, column, week.day, group)
        self._last = week

    def _week(self, line: Line) -> _Week | None:
        """The week that a line tells and little else: "February 7-11", "Week of Feb 7"."""
        dates = find_dates(line.text, self._context) if _has_number(line) else []
        days = days_of([mention for mention in dates if mention.date is not None])
        if len(days) != 1 or not (_is_span(days[0]) or "week" in line.text.lower()):
            return None
        return _Week(days[0], line)


def _lone_lines(rows: Sequence[Row]) -> Iterator[Line]:
    for row in rows:
        filled = [cell for cell in row.cells if cell.lines]
        if len(filled) == 1:
            yield filled[0].lines[0]


def _are_titles(cells: Sequence[Cell]) -> bool:
    texts = [cell.flat for cell in cells]
    return are_titles(texts) and not any(map(opens_with_day, texts))


def _has_number(line: Line) -> bool:
    """A cheap test that comes before the dates are read: a short line with a number."""
    longest = _TITLE if _NAMES_WEEK.match(line.text) else _SHORT
    return len(line.text) <= longest and any(character.isdigit() for character in line.text)


def _is_span(day: Day) -> bool:
    return day.end is not None and 1 < (day.end - day.date).days <= _WEEK


def _entries(week: _Week, titles: dict[int, str], group: int) -> Iterator[Entry]:
    for column, lines in sorted(week.columns.items()):
        title = titles.get(column, "")
        role = role_of_title(title) or "topic"
        whole = Entry(
            (week.day,), (Matter(role, title, tuple(lines)),), (week.line,), "table", group, whole_week=True
        )
        parts = by_weekday(whole)
        yield from (_of_column(part, whole.matters[0], (week.line,)) for part in parts) if parts else (whole,)


def parted_by_day(entry: Entry) -> list[Entry]:
    """A week's row, or one of several class days, what opens with a day of the week in one of its cells as an entry of that day."""
    several = not entry.whole_week and len(class_days(entry)) > 1
    weekly = entry.origin == "table" and (entry.whole_week or _lists_its_week(entry))
    if not weekly and not (several and entry.origin != "grid"):
        return [entry]
    parted: list[Entry] = []
    kept: list[Matter] = []
    for matter in entry.matters:
        if not several and _WEEK_NAME.fullmatch(matter.text):
            continue
        found, before = _by_its_days(entry, matter)
        parted += [replace(_of_column(part, matter, entry.lines[:1]), origin=entry.origin) for part in found]
        kept += [replace(matter, lines=before)] if before else []
    return [*([replace(entry, matters=tuple(kept))] if kept else []), *parted] if parted else [entry]


def _lists_its_week(entry: Entry) -> bool:
    """Whether a cell beside one day tells of it and of the days after it, each on a line of its own: "Mon: Salt", "Fri: HW 2 due"."""
    if len(entry.days) != 1 or entry.days[0].is_span or entry.of_work:
        return False
    first = entry.days[0].date.weekday()
    return any(matter.lines and first_day_of_lines(matter.lines) == first for matter in entry.matters)


def _by_its_days(entry: Entry, matter: Matter) -> tuple[list[Entry], tuple[Line, ...]]:
    """The parts of a cell that open with days of the week, and the lines before them; all its lines where it has none."""
    lines = days_apart(matter.lines)
    first = next((n for n, line in enumerate(lines) if opens_a_day(line.text)), None)
    first = 0 if first is None and entry.whole_week and letters_of_days(lines) else first
    if first is None:
        return [], matter.lines
    several = len(entry.days) > 1
    days = (replace(min(entry.days, key=lambda day: day.date), doubts=()),) if several else entry.days
    own = {day.date for day in entry.days}
    rest = replace(matter, lines=tuple(lines[first:]))
    found = by_weekday(replace(entry, days=days, whole_week=True, matters=(rest,)))
    if not found or (several and not all(part.days[0].date in own for part in found)):
        return [], matter.lines
    return found, tuple(lines[:first])


def _of_column(part: Entry, column: Matter, dated: Sequence[Line]) -> Entry:
    """A day's part of a column, as that column's."""
    matters = tuple(replace(column, lines=matter.lines) for matter in part.matters)
    return replace(part, matters=matters, lines=(*dated, *part.lines), origin="table")
