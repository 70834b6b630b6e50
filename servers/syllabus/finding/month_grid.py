"""Month grids: day numbers under the names of weekdays become dates."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.column import rights_of, role_of_title, weekday_of_title
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.deliverable import is_due, is_no_class, kind_of
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.opening_date import opening_date, without_opening_date
from servers.syllabus.finding.recess import days_left_out, names_a_break
from servers.syllabus.reading.table import Cell, Table

__all__ = ["begins_with_day", "dated_cells", "grid_entries"]

_DAY_NUMBER = Pattern(
    r"^\s*(?:(?P<month>[A-Za-z]{3,9})\.?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?=\s|$|[.:),])"
    rf"(?:\s(?P<after>{ENGLISH_MONTH_PATTERN})\b\.?)?",
    re.IGNORECASE,
)
_TITLED = Pattern(
    r"\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}  # fmt: skip
#: Columns of a week's grid that begin with dates, at least.
_FEWEST_DATED = 3
#: So many dated cells in two columns are a schedule; a cell longer than a date tells something of its day.
_MANY_DATED = 6
_LONGEST_DATE = 12
#: A grid's dates with words behind them in their own cells, at least.
_MOSTLY_WORDED = 0.25
#: A week's name is no longer than this.
_LONGEST_NAME = 25
#: A cell, the number of its day, the month printed beside it, and the day of the week of its column.
_Numbered: TypeAlias = tuple[Cell, int, int | None, int]
#: A cell and the date that it opens with.
_Opened: TypeAlias = tuple[Cell, DateMention]
_LAB = Pattern(r"(?i)\W*(?:weekly\s)?(?:labs?|laborator(?:y|ies))(?:\s(?:exercises?|topics?))?\W*")


def begins_with_day(cell: Cell) -> bool:
    """Whether a cell begins with the number of a day ("13", "Oct 2nd")."""
    match = _DAY_NUMBER.match(cell.text)
    return match is not None and (match["month"] is None or match["month"][:3].lower() in _MONTHS)


def grid_entries(table: Table, context: TermContext, group: int, lead: str) -> list[Entry]:
    """A month's grid: day numbers in columns of weekdays, in reading order, become dates."""
    numbered: list[_Numbered] = []
    for row in table.rows:
        for cell in row.cells:
            match = _DAY_NUMBER.match(cell.text)
            weekday = _weekday_of_column(table, cell.column)
            if match and weekday is not None and 1 <= int(match["day"]) <= 31:
                month = _MONTHS.get((match["month"] or match["after"] or "")[:3].lower())
                numbered.append((cell, int(match["day"]), month, weekday))
    if len(numbered) < 8:
        return []
    entries: list[Entry] = []
    rights = rights_of(table)
    dates: dict[int, dt.date] = {}
    above: dt.date | None = None
    for run in _month_runs(numbered):
        first = _month_of_run(run, context, lead, after=above)
        above = first or above
        for cell, day, _, _ in run:
            date = _safe_date(first, day)
            rest = without_span(cell.lines, 0, _DAY_NUMBER.match(cell.text).end())  # type: ignore[union-attr]
            if date:
                dates[id(cell)] = date
            if date and rest:
                matter = Matter("topic", "", rest, rights[cell.column])
                entries.append(Entry((Day(date),), (matter,), cell.lines, "grid", group))
    return [*entries, *_set_across(table, context, group), *_due_beside(table, dates, context, group)]


def _due_beside(
    table: Table, dates: Mapping[int, dt.date], context: TermContext, group: int
) -> Iterator[Entry]:
    """What a column beside the days says is due: on the day that its cell opens with, else in the week of its row."""
    columns = {index for index, title in enumerate(table.header) if role_of_title(title) == "due"}
    opened = [
        (cell, mention)
        for row in (table.rows if columns else ())
        for cell in row.cells
        if cell.column in columns and (mention := opening_date(cell, context)) is not None
    ]
    yield from _on_their_dates(table, opened, group)
    known = {**dates, **{id(cell): mention.date for cell, mention in opened if mention.date is not None}}
    yield from _of_weeks(table, known, set(), group)


def _set_across(table: Table, context: TermContext, group: int) -> Iterator[Entry]:
    """What a grid says across its days, with the dates: "March 14-18: Spring break"."""
    for row in table.rows:
        filled = [cell for cell in row.cells if cell.lines and not _names_week(table, cell)]
        if len(filled) != 1 or filled[0].column_span < _FEWEST_DATED:
            continue
        cell = filled[0]
        found = [m for m in find_dates(cell.text, context) if m.date is not None and m.form != "day_only"]
        if (
            len(found) == 1
            and found[0].date
            and (rest := without_span(cell.lines, found[0].start, found[0].end))
        ):
            day = Day(found[0].date, found[0].end_date, found[0].doubts)
            yield Entry((day,), (Matter("topic", "", rest),), cell.lines, "grid", group)


def _names_week(table: Table, cell: Cell) -> bool:
    """Whether a short cell stands left of the days, where the weeks are counted: "Week 9", "2-6 Mar."."""
    left = cell.column == 0 and cell.column_span == 1 and _weekday_of_column(table, 0) is None
    return left and len(cell.flat) <= _LONGEST_NAME


def dated_cells(table: Table, context: TermContext, group: int, *, joined: bool = False) -> list[Entry]:
    """A week's grid whose cells each begin with their own date, as an entry for each cell.

    ``joined``: the dates stood in rows of their own, so that two columns of them are enough.
    """
    if table.columns < _FEWEST_DATED - 1:
        return []
    opened = [
        (cell, mention)
        for row in table.rows
        for cell in row.cells
        if (mention := opening_date(cell, context)) is not None
    ]
    per_column = Counter(cell.column for cell, _ in opened)
    dated = {
        column for column, count in per_column.items() if count >= max(2 - joined, 0.5 * len(table.rows))
    }
    enough = _FEWEST_DATED - joined
    if len(dated) < enough and not _two_class_days(table, dated, opened):
        return []
    entries = list(_on_their_dates(table, opened, group))
    if len(entries) < _MOSTLY_WORDED * len(opened):
        return []  # what is held on bare dates stands beside them
    dates = {id(cell): mention.date for cell, mention in opened if mention.date is not None}
    return [
        *entries,
        *_breaks(table, dates, context, group),
        *_of_weeks(table, dates, dated, group),
        *_beside_days(table, dates, group),
    ]


def _on_their_dates(table: Table, opened: Sequence[_Opened], group: int) -> Iterator[Entry]:
    """An entry for each cell that tells something of the date it opens with; what is due, where its column's title says so."""
    rights = rights_of(table)
    for cell, mention in opened:
        if mention.date is None or not (rest := without_opening_date(cell, mention)):
            continue
        title = table.header[cell.column] if cell.column < len(table.header) else ""
        role: Role = "due" if role_of_title(title) == "due" else "topic"
        matter = Matter(role, title if role == "due" else "", rest, rights[cell.column])
        day = Day(mention.date, mention.end_date, mention.doubts)
        yield Entry((day,), (matter,), cell.lines, "grid", group)


def _beside_days(table: Table, dates: Mapping[int, dt.date], group: int) -> Iterator[Entry]:
    """What is asked in cells without a date, under a day of the week, where others of their rows have one."""
    days = {column: _weekday_of_column(table, column) for column in range(table.columns)}
    if sum(day is not None for day in days.values()) < _FEWEST_DATED:
        return
    for row in table.rows:
        known = [(cell, dates[id(cell)]) for cell in row.cells if id(cell) in dates]
        mondays = {
            date - dt.timedelta(days=date.weekday())
            for cell, date in known
            if days[cell.column] == date.weekday()
        }
        for cell in row.cells if len(mondays) == 1 else ():
            day = days.get(cell.column)
            if (
                cell.lines
                and day is not None
                and id(cell) not in dates
                and cell.column_span == 1
                and _asks(cell.flat)
            ):
                date = next(iter(mondays)) + dt.timedelta(days=day)
                yield Entry((Day(date),), (Matter("topic", "", cell.lines),), cell.lines, "grid", group)


def _asks(text: str) -> bool:
    return kind_of(text) is not None or is_due(text) or is_no_class(text)


def _breaks(table: Table, dates: Mapping[int, dt.date], context: TermContext, group: int) -> Iterator[Entry]:
    """The breaks that stand in rows of their own, with their days behind their names: "Spring break, March 25-29"."""
    for number, row in enumerate(table.rows):
        worded = [cell for cell in row.cells if any(map(str.isalpha, cell.flat))]
        if len(worded) != 1 or id(worded[0]) in dates or not is_no_class(worded[0].flat):
            continue
        days = [m for m in find_dates(worded[0].text, context) if m.date is not None]
        rest = worded[0].lines
        if len(days) == 1 and days[0].date is not None:
            day: Day | None = Day(days[0].date, days[0].end_date, days[0].doubts)
            rest = without_span(rest, days[0].start, days[0].end)
        else:
            day = _between(table, number, dates) if names_a_break(worded[0].flat) else None
        if day is not None:
            yield Entry((day,), (Matter("topic", "", rest),), worded[0].lines, "grid", group)


def _between(table: Table, number: int, dates: Mapping[int, dt.date]) -> Day | None:
    """The class days that the rows around one leave out there."""
    above, below = (
        [dates[id(cell)] for row in rows for cell in row.cells if id(cell) in dates]
        for rows in (table.rows[:number], table.rows[number + 1 :])
    )
    return days_left_out(max(above), min(below), [*dates.values()]) if above and below else None


def _of_weeks(
    table: Table, dates: Mapping[int, dt.date], dated: AbstractSet[int], group: int
) -> Iterator[Entry]:
    """What cells without dates of their own, in columns of what is due, say is due in the week of each row; ``dated``: columns that are the days'."""
    weekly = any(_weekday_of_column(table, column) is not None for column in dated)
    titles = {
        index: title
        for index, title in enumerate(table.header)
        if role_of_title(title) == "due" or (weekly and _of_week(title))
    }
    for row in table.rows if titles else ():
        days = (dates[id(cell)] for cell in row.cells if id(cell) in dates and cell.column not in titles)
        first = next(days, None)
        for cell in row.cells:
            if first is None or cell.column not in titles or cell.column in dated:
                continue
            if id(cell) in dates or not cell.lines:
                continue
            role: Role = "due" if role_of_title(titles[cell.column]) == "due" else "notes"
            matter = Matter(role, titles[cell.column], cell.lines)
            yield Entry((Day(first),), (matter,), cell.lines, "table", group, whole_week=True)


def _of_week(title: str) -> bool:
    """Whether a column beside those of days tells what a week's work or lab is."""
    return role_of_title(title) in {"assignment", "kind"} or _LAB.fullmatch(title) is not None


def _two_class_days(table: Table, dated: AbstractSet[int], opened: Sequence[_Opened]) -> bool:
    """Whether the table holds two class days of each week, side by side, and else nothing but the weeks' names."""
    days = all(_weekday_of_column(table, column) is not None for column in dated)
    worded = sum(_is_worded(cell, mention, of_days=days) for cell, mention in opened)
    if len(dated) != _FEWEST_DATED - 1 or worded < 0.6 * len(opened) or len(opened) < _MANY_DATED:
        return False
    others = (cell for row in table.rows for cell in row.cells if cell.lines and cell.column not in dated)
    return all(
        cell.column < min(dated) and len(cell.flat) < _LONGEST_NAME and kind_of(cell.flat) is None
        for cell in others
        if cell.column_span == 1
    )


def _is_worded(cell: Cell, mention: DateMention, *, of_days: bool) -> bool:
    """Whether a cell tells something of the day that it opens with; under a weekday's name any word does."""
    if of_days and any(map(str.isalpha, cell.text[mention.end :])):
        return True
    return len(cell.flat) > _LONGEST_DATE


def _weekday_of_column(table: Table, column: int) -> int | None:
    title = table.header[column] if column < len(table.header) else ""
    return weekday_of_title(title)


def _month_runs(numbered: list[_Numbered]) -> Iterator[list[_Numbered]]:
    run: list[_Numbered] = []
    for item in numbered:
        other = run and item[2] is not None and any(month not in {None, item[2]} for _, _, month, _ in run)
        if run and (other or item[1] < run[-1][1]):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _month_of_run(
    run: list[_Numbered],
    context: TermContext,
    lead: str,
    *,
    after: dt.date | None,
) -> dt.date | None:
    """The month of days in rising order; ``after``: that of the days above them, which it follows where it may."""
    titled = _TITLED.search(lead)
    if titled:
        month = dt.date(int(titled[2]), _MONTHS[titled[1][:3].lower()], 1)
        if all(_agrees(month, day, weekday) for _, day, _, weekday in run):
            return month
    printed = {month for _, _, month, _ in run if month}
    named = re.findall(r"\b(january|february|march|april|may|june|july|august|september|october|november|december)\b", lead.lower())  # fmt: skip
    wanted = printed or {_MONTHS[name[:3]] for name in named}
    agreeing = [m for m in _months(context) if all(_agrees(m, day, weekday) for _, day, _, weekday in run)]
    best = [m for m in agreeing if m.month in wanted] or agreeing
    later = [m for m in best if after is not None and m > after]
    return next(iter(later or best), None)


def _months(context: TermContext) -> Iterator[dt.date]:
    if context.widest is None:
        return
    first, last = context.widest
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = (month + dt.timedelta(days=32)).replace(day=1)


def _agrees(month: dt.date, day: int, weekday: int) -> bool:
    date = _safe_date(month, day)
    return date is not None and date.weekday() == weekday


def _safe_date(month: dt.date | None, day: int) -> dt.date | None:
    try:
        return month.replace(day=day) if month else None
    except ValueError:
        return None
