"""Dated tables: rows with a date, whatever the columns are called, as entries."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.bands import with_days_beside
from servers.syllabus.finding.class_talk import is_of_term
from servers.syllabus.finding.classes_abreast import classes_abreast
from servers.syllabus.finding.coded_rows import with_codes_named
from servers.syllabus.finding.column import (
    DUE_TITLE,
    DUE_WORDS,
    rights_of,
    role_of_title,
    weekday_of_title,
    with_days_spelled,
)
from servers.syllabus.finding.column_roles import of_work, roles_of
from servers.syllabus.finding.counted_rows import counted_column
from servers.syllabus.finding.counted_work import counts_work, with_title_of_work
from servers.syllabus.finding.date_column import DateColumn, date_columns, days_of
from servers.syllabus.finding.date_matrix import GIVEN_BACK, matrix_entries, may_be_matrix, only_due
from servers.syllabus.finding.dated_rows import Dated, column_rows
from servers.syllabus.finding.dates_above import with_dates_above
from servers.syllabus.finding.days_of_weeks import with_days_told
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.entry import WORK_ROLES, Day, Entry, Matter, Role
from servers.syllabus.finding.group_columns import beside_groups, groups_named
from servers.syllabus.finding.handed_out import with_titles_of_two_rows
from servers.syllabus.finding.hours_column import with_due_hours, with_hours_of_title
from servers.syllabus.finding.marked_days import marked_days
from servers.syllabus.finding.month_grid import begins_with_day, dated_cells, grid_entries
from servers.syllabus.finding.name_tables import heads_names, holds_only_names
from servers.syllabus.finding.named_days import is_of_week
from servers.syllabus.finding.numbered_rows import with_rows_named
from servers.syllabus.finding.out_and_in import with_out_and_in_named
from servers.syllabus.finding.parts_by_letter import with_parts_apart
from servers.syllabus.finding.reading_lists import as_class_rows
from servers.syllabus.finding.rival_columns import without_rivals
from servers.syllabus.finding.row_types import column_of_types
from servers.syllabus.finding.section_days import entries_by_section
from servers.syllabus.finding.table_titles import below_titles, titles_amid, with_header
from servers.syllabus.finding.title_keys import with_title_keys
from servers.syllabus.finding.turned import stood_up
from servers.syllabus.finding.typed_work import with_kinds_beside_names
from servers.syllabus.finding.unit_events import with_events_apart
from servers.syllabus.finding.untitled_grid import with_weekdays_told
from servers.syllabus.finding.upright import lists_works, upright
from servers.syllabus.finding.weeks_and_days import (
    classes_of_weeks,
    week_and_days,
    weekly_entries,
    without_lists,
)
from servers.syllabus.finding.whole_names import with_names_whole, with_series_whole
from servers.syllabus.finding.work_and_day import with_work_apart
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Table

__all__ = ["entries_of_table"]

_ASSIGNED_TITLE = Pattern(r"assign(?:ed)?\s*(?:date|on)?$|released?|posted|\bout\b|opens?|start|available|issued|given", re.IGNORECASE)  # fmt: skip

#: What a title of due dates says beside that of dates, and names nothing: "Due date/Exam date".
_ONLY_A_DATE = Pattern(r"\W*(?:[\w-]+\s)?dates?\W*", re.IGNORECASE)
#: A title over what classes are about: "Lecture", "Lecture topic".
_LECTURE = Pattern(r"\W*(?:lecture|class|seminar)(?:\stopics?)?\W*", re.IGNORECASE)
#: A column of due dates that has no more than this part of the class days' dates is beside them.
_SPARSE = 0.8
#: So many columns of days of the week are a calendar.
_WEEK = 5


def entries_of_table(
    table: Table, context: TermContext, *, group: int, lead: str = "", previous: dt.date | None = None
) -> list[Entry]:
    """The dated rows (or grid cells) of a table; ``lead`` is the text just above it."""
    return marked_days(table, context, group, lead) or _entries(table, context, group, lead, previous)


def _entries(
    table: Table, context: TermContext, group: int, lead: str, previous: dt.date | None
) -> list[Entry]:
    printed = with_days_beside(_without_another(table, context))
    turned = upright(stood_up(with_weekdays_told(printed, context, lead), context), context)
    table = with_header(with_days_spelled(as_class_rows(turned, context)))
    table = with_codes_named(with_rows_named(with_title_keys(with_out_and_in_named(table, lead)), lead))
    table = with_kinds_beside_names(with_parts_apart(without_rivals(with_titles_of_two_rows(table), context)))
    whole = with_dates_above(table)
    joined, table = whole is not table, whole
    listed = (heads_names(lead, table) and not _lists_academic(table)) or (
        turned is not printed and lists_works(turned)
    )
    titles = [role_of_title(title) for title in table.header]
    weekdays = [index for index, role in enumerate(titles) if role == "weekday"]
    if len(weekdays) < _WEEK and (
        sections := entries_by_section(table, context, group, lead) or _of_groups(table, context, group)
    ):
        return sections
    if (len(weekdays) >= _WEEK or _counts_days(table, weekdays)) and (
        grid := grid_entries(table, context, group, lead)
    ):
        return grid
    if abreast := classes_abreast(table, context, group, lead):
        return abreast
    matrix = may_be_matrix(table.header)
    columns = date_columns(table, context, previous, lead) if matrix else []
    works, table, columns = with_work_apart(table, columns, group) if matrix else ([], table, columns)
    if works:
        return works + _by_layout(table, columns, weekdays, group, listed=listed)
    if cells := (matrix and _by_purpose(table, columns, group)) or dated_cells(
        table, context, group, joined=joined
    ):
        return cells
    columns = without_lists(table, columns if matrix else date_columns(table, context, previous, lead))
    columns = columns or counted_column(table, context)
    if not columns:
        return _transposed(table, context, group)
    events, table, columns = with_events_apart(table, columns, group)
    if not columns:
        return events
    works, table, columns = with_work_apart(table, columns, group)
    return events + works + _by_layout(table, columns, weekdays, group, listed=listed)


def _by_layout(
    table: Table, columns: list[DateColumn], weekdays: list[int], group: int, *, listed: bool
) -> list[Entry]:
    """The entries of a table whose columns of dates are known."""
    weekly = len(weekdays) >= 2 or (len(weekdays) == 1 and _lists_weeks(columns[0]))
    if weekly and columns[0].index not in weekdays:
        return _week_by_weekday(table, columns[0], weekdays, group)
    due = [c for c in columns if c.index < len(table.header) and DUE_TITLE.search(table.header[c.index])]
    if len(due) > 1 and (named := _named_by_titles(table, due, group)):
        return named
    if not due and (pair := week_and_days(table, columns)):
        return weekly_entries(table, *pair, group)
    if not due and (classes := classes_of_weeks(table, columns, group)):
        return classes
    if len(columns) == 1 and (pair := with_days_told(table, columns[0])):
        return weekly_entries(table, *pair, group)
    return _rows(table, _governing(table, columns), group, listed=listed)


def _of_groups(table: Table, context: TermContext, group: int) -> list[Entry]:
    """The classes of a table that gives groups their own days beside them; empty of another."""
    named = groups_named(table.header)
    columns = date_columns(table, context, None) if named else []
    classes = beside_groups(table, columns, named)
    return _rows(classes, columns[:1], group) if classes else []


def _by_purpose(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    """The entries of a table whose titles tell what each column's days are for."""
    if len(columns) < 2:
        return []
    if one := only_due(table, columns):
        return _rows(one[0], [one[1]], group)
    return matrix_entries(table, columns, group)


def _without_another(table: Table, context: TermContext) -> Table:
    """Of two tables read as one, the one with dates, where only that below the second's titles has some."""
    number = titles_amid(table)
    if number is None or date_columns(replace(table, rows=table.rows[:number]), context, None):
        return table
    return below_titles(table, number)


def _counts_days(table: Table, weekdays: Sequence[int]) -> bool:
    """Whether the columns are the two to four days of class, and each cell begins with its day's number."""
    cells = [cell for row in table.rows for index in weekdays if (cell := row.at(index)) and cell.lines]
    return len(weekdays) > 1 and sum(begins_with_day(cell) for cell in cells) >= max(6, 0.8 * len(cells))


def _lists_weeks(column: DateColumn) -> bool:
    """Whether the column's dates are weeks: spans of days, or one day of each week, so that a column titled with a weekday holds its class."""
    spans = [day for mentions in column.mentions.values() for day in days_of(mentions)[:1]]
    weeks = sum(day.end is not None and 3 <= (day.end - day.date).days <= 6 for day in spans)
    usual = Counter(day.date.weekday() for day in spans).most_common(1)
    return len(spans) >= 4 and max(weeks, usual[0][1] if usual else 0) >= 0.8 * len(spans)


def _governing(table: Table, columns: list[DateColumn]) -> list[DateColumn]:
    """Of an assigned and a due date the due one; of two like columns side by side, both."""
    if len(columns) == 1:
        return columns
    titles = {c.index: table.header[c.index] if c.index < len(table.header) else "" for c in columns}
    due = [c for c in columns if DUE_TITLE.search(titles[c.index])]
    if due and (classes := _of_classes(table, columns, due)):
        return classes
    if due:
        return [*due] if any(_ASSIGNED_TITLE.search(t) for t in titles.values()) or len(due) == 1 else due
    plain = [c for c in columns if role_of_title(titles[c.index]) == "date"]
    if len(plain) == 1:
        return plain
    rest = [c for c in plain or columns if not _ASSIGNED_TITLE.search(titles[c.index])] or columns
    rest = [c for c in rest if not GIVEN_BACK.search(titles[c.index])] or columns
    strongest = max(rest, key=lambda c: (c.strength, -c.index))
    apart = all(b.index - a.index >= 2 for a, b in pairwise(rest))
    return rest if len(rest) > 1 and apart else [_doubting(table, strongest, rest)]


def _doubting(table: Table, column: DateColumn, beside: Sequence[DateColumn]) -> DateColumn:
    """One of several columns of days, where no title says which one counts, doubted where its row has another."""
    for other in beside:
        title = table.header[other.index] if other.index < len(table.header) else ""
        for number, mentions in column.mentions.items() if other is not column and title else ():
            days = {day.date for day in days_of(other.mentions.get(number, ()))}
            if len(days) == 1 and not days & {day.date for day in days_of(mentions)}:
                doubt = (
                    f'its row has {long_date(days.pop())} too, under "{title}"; which day counts is not said'
                )
                column.mentions[number] = [replace(m, doubts=(*m.doubts, doubt)) for m in mentions]
    return column


def _of_classes(table: Table, columns: Sequence[DateColumn], due: Sequence[DateColumn]) -> list[DateColumn]:
    """The dates of classes, where topics stand beside them and only some rows tell when something is due."""
    topical = any(role_of_title(title) == "topic" for title in table.header)
    dates = [c for c in columns if c not in due and role_of_title(table.header[c.index]) == "date"]
    sparse = dates and max(c.strength for c in due) <= _SPARSE * dates[0].strength
    return dates if topical and sparse and len(dates) == 1 else []


def _reaches(table: Table, columns: list[DateColumn]) -> list[tuple[int, int]]:
    """The columns that each date column governs: those after it, or those before it where dates stand last."""
    starts = [c.index for c in columns]
    if len(columns) > 1 and starts[0] > 0 and starts[-1] == table.columns - 1:
        return list(zip([0, *(start + 1 for start in starts)], [start + 1 for start in starts], strict=False))
    return list(zip([0, *starts[1:]], [*starts[1:], table.columns], strict=True))


def _named_by_titles(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    """Columns of due dates that each say what is due: "Prelab due", "Report due", numbered by the row's first cell."""
    entries: list[Entry] = []
    for column in columns:
        title = (
            DUE_WORDS.sub("", table.header[column.index]).strip(" :")
            if column.index < len(table.header)
            else ""
        )
        cell = table.header_row.at(column.index) if table.header_row else None
        if (
            not title
            or _ONLY_A_DATE.fullmatch(title)
            or kind_of(title) is None
            or cell is None
            or not cell.lines
        ):
            continue
        name = tuple(w for line in cell.lines for w in line.words if w.text.strip(":") in title.split())
        for number, mentions in column.mentions.items():
            first = table.rows[number].cells[0]
            count = (
                first.lines[0].words
                if first.lines and re.fullmatch(r"#?\w{0,3}\d{1,2}[.)]?", first.flat)
                else ()
            )
            dated = table.rows[number].at(column.index)
            if name and dated and dated.lines:
                matter = Matter("label", title, (Line((*name, *count)),))
                entries.append(Entry(days_of(mentions), (matter,), dated.lines, "table", group))
    return entries


def _lists_academic(table: Table) -> bool:
    """Whether the titles say that the dates are the registrar's."""
    return any("academic" in title.lower() or "university" in title.lower() for title in table.header)


def _rows(table: Table, columns: list[DateColumn], group: int, *, listed: bool = False) -> list[Entry]:
    entries: list[Entry] = []
    counted = counts_work(table, columns)
    table = with_title_of_work(table) if counted else table
    work = counted or of_work(table, columns) or (listed and holds_only_names(table, columns))
    roles = roles_of(table, columns, of_work=work)
    if work and len(columns) == 1:
        table = with_names_whole(table, [i for i, role in enumerate(roles) if role in {"due", "label"}])
    table = with_series_whole(table, [i for i, role in enumerate(roles) if role in WORK_ROLES])
    rights = rights_of(table)
    types = column_of_types(table)
    for column, reach in zip(columns, _reaches(table, columns), strict=True):
        entries += column_rows(Dated(table, column, roles, rights, reach, group, types))
    if work and len(columns) == 1 and columns[0].index < len(table.header):
        entries = [with_hours_of_title(entry, table, columns[0].index) for entry in entries]
    if "hours" in roles:
        entries = [timed for entry in entries if (timed := with_due_hours(entry))]
    if listed:
        entries = [entry for entry in entries if not all(is_of_term(m.text) for m in entry.matters)]
    return [replace(entry, of_work=True) for entry in entries] if work else entries


def _week_by_weekday(table: Table, column: DateColumn, weekdays: list[int], group: int) -> list[Entry]:
    entries: list[Entry] = []
    rights = rights_of(table)
    of_days = len(weekdays) == 1 and _names_days(column)
    for number, mentions in column.mentions.items():
        days = days_of(mentions)
        row = table.rows[number]
        if not days:
            continue
        start = days[0].date
        seen: Cell | None = None
        for index in weekdays:
            cell = row.at(index)
            if cell is None or not cell.lines or cell is seen:
                continue
            seen = cell
            offset = ((weekday_of_title(table.header[index]) or 0) - start.weekday()) % 7
            first = start + dt.timedelta(days=offset)
            told = tuple(doubt for doubt in days[0].doubts if not is_of_week(doubt))
            day = Day(first, _last_of(table, cell, weekdays, first), told)
            matter = Matter("topic", table.header[index], cell.lines, rights[cell.column])
            entries.append(Entry((day,), (matter,), cell.lines, "table", group))
        rest = [c for c in row.cells if c.column not in weekdays and c.column != column.index and c.lines]
        roles = [_role_beside(table.header[c.column]) for c in rest]
        matters = tuple(
            Matter(role, table.header[c.column], c.lines, rights[c.column])
            for c, role in zip(rest, roles, strict=True)
            if role not in {"week", "date"}
        )
        if matters:
            date_cell = row.at(column.index)
            entries.append(
                Entry(
                    days,
                    matters,
                    date_cell.lines if date_cell else rest[0].lines,
                    "table",
                    group,
                    whole_week=not of_days,
                )
            )
    return entries


def _role_beside(title: str) -> Role:
    """The role of a column beside those of days of the week; "Lecture" is over what it is about."""
    return "topic" if _LECTURE.fullmatch(title) else role_of_title(title) or "notes"


def _names_days(column: DateColumn) -> bool:
    """Whether each date is one day, with its day of the week: that of the class, beside the lab's in a column of its own."""
    return all(m.weekday is not None and m.end_date is None for ms in column.mentions.values() for m in ms)


def _last_of(table: Table, cell: Cell, weekdays: Sequence[int], first: dt.date) -> dt.date | None:
    """The last day of what a cell over several days of the week says, where it is that there is no class."""
    last = max(
        (i for i in weekdays if cell.column <= i < cell.column + cell.column_span), default=cell.column
    )
    if last == cell.column or not is_no_class(cell.flat):
        return None
    return first + dt.timedelta(days=((weekday_of_title(table.header[last]) or 0) - first.weekday()) % 7)


def _transposed(table: Table, context: TermContext, group: int) -> list[Entry]:
    """A table whose first row holds the dates, with what happens below each."""
    rows = table.printed_rows
    for number, row in enumerate(rows):
        dated = {c.column: m for c in row.cells if (m := _whole_cell_dates(c, context))}
        if len(dated) < 2 or len(dated) < 0.5 * sum(bool(c.lines) for c in row.cells):
            continue
        around = rows[number + 1 : number + 3] or rows[max(0, number - 1) : number]
        entries = []
        for cell in row.cells:
            if cell.column not in dated:
                continue
            below = [c for r in around if (c := r.at(cell.column)) and c.lines]
            matters = tuple(Matter("label", "", c.lines, None) for c in below)
            if matters:
                entries.append(Entry(days_of(dated[cell.column]), matters, cell.lines, "table", group))
        return entries
    return []


def _whole_cell_dates(cell: Cell, context: TermContext) -> list[DateMention]:
    text = cell.text
    mentions = [m for m in find_dates(text, context) if m.date is not None]
    covered = sum(m.end - m.start for m in mentions)
    return mentions if mentions and covered >= 0.7 * len(text.strip()) else []
