"""Dated tables: rows with a date, whatever the columns are called, as entries."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import WEEKDAY_TITLES, rights_of, role_of_content, role_of_title
from servers.syllabus.finding.cut import without_span, without_spans
from servers.syllabus.finding.date_column import WEEKDAY_CELL, DateColumn, date_columns, days_of, is_month
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.handed_out import handed_out, with_titles_of_two_rows
from servers.syllabus.finding.month_grid import begins_with_day, dated_cells, grid_entries
from servers.syllabus.finding.recess import days_left_out
from servers.syllabus.finding.table_titles import below_titles, titles_amid, with_header
from servers.syllabus.finding.typed_work import with_kinds_beside_names
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["entries_of_table"]

_COUNTED = re.compile(r"^(?:[A-Za-z]{1,8}\.?\s*)?#?\d{1,2}[a-z]?(?:\s*[-–/&,]\s*\d{1,2})*[.:)]?$")
#: A line of a list set across the columns goes on with the row above it.
_BULLET = re.compile(r"^[•●○▪■◦‣➢✓*·–-]\s")
_WEEK_WORD = re.compile(r"\bweek\s+(?:of|beginning|starting|commencing)\b|\bw/c\b", re.IGNORECASE)
_UNDATED = re.compile(
    r"\b(?:tb[ad]|to be (?:announced|determined)|finals? week|exam(?:ination)? period)\b", re.IGNORECASE
)
_SECTION_TITLE = re.compile(
    r"\b(?:sections?|sec\.?|groups?|cohort|lab|recitation)\s*#?(?-i:[A-Z]\b|\d)", re.IGNORECASE
)
#: Roles of columns that may hold names of work.
_WORDED = frozenset({"topic", "notes", "assignment", "due", "kind"})
#: Columns that tell of the work beside its name: how and where it is handed in, what it is about.
_ABOUT_IT = re.compile(
    r"\b(?:format|type|mode|medium|where|how|location|place|submi\w+|description|details?|focus|length|pages|points|weight|value|worth|percent|%|learning outcomes?|covers?|material)\b",
    re.IGNORECASE,
)
#: A title that may name a kind of work; what counts classes or names readings is none.
_A_NOUN = re.compile(
    r"(?!(?i:weeks?|wks?|no|nr|num\w*|lectures?|lec|class|sessions?|modules?|units?|meetings?|days?|chapters?|ch|sections?|sec|pages?|points?|pts|hours?|credits?|topics?|lessons?|parts?|weight|value|book|text|readings?|videos?|slides?|notes|handouts?|rooms?|themes?|phases?|stages?|blocks?|cycles?|figures?|groups?|teams?|films?|guests?|speakers?|levels?|steps?|tracks?|terms?|years?|periods?|months?)\b)[A-Z][a-z]{3,}(?:\s[A-Za-z]{3,})?"
)
_DUE_TITLE = re.compile(r"\bdue\b|deadline|hand[\s-]?in|submi", re.IGNORECASE)
#: What is left of a cell whose dates are taken out of "From 2 Sep to 6 Sep".
_FROM_TO = re.compile(r"(?:\W*\b(?:from|to|until|till|between|and|week|of|the|dates?)\b)*\W*", re.IGNORECASE)
_END_OF_DAY = re.compile(r"\b(?:EOD|COB|midnight|end of (?:the )?day|close of business)\b", re.IGNORECASE)
#: Hours at which classes do not begin.
_CLOSING = frozenset({dt.time(23, 59), dt.time(23, 55), dt.time(23, 0), dt.time(0, 0)})
_DUE_WORDS = re.compile(r"\b(?:is\s+)?due(?:\s+(?:date|on|by))?\b|\bdeadline\b", re.IGNORECASE)
_ASSIGNED_TITLE = re.compile(r"assign(?:ed)?\s*(?:date|on)?$|released?|posted|\bout\b|opens?|start|available|issued|given", re.IGNORECASE)  # fmt: skip
_LABEL_TITLE = re.compile(
    r"^(?:graded\s+)?(?:assignments?|assessments?|exams?|tests?|quiz(?:zes)?|deliverables?|items?|events?|tasks?|components?|projects?|evaluations?|what|work|homeworks?|milestones?|activity|papers?|essays?)\b",
    re.IGNORECASE,
)


def entries_of_table(
    table: Table, context: TermContext, *, group: int, lead: str = "", previous: dt.date | None = None
) -> list[Entry]:
    """The dated rows (or grid cells) of a table; ``lead`` is the text just above it."""
    table = with_kinds_beside_names(with_titles_of_two_rows(with_header(_without_another(table, context))))
    titles = [role_of_title(title) for title in table.header]
    weekdays = [index for index, role in enumerate(titles) if role == "weekday"]
    if (len(weekdays) >= 5 or _counts_days(table, weekdays)) and (
        grid := grid_entries(table, context, group, lead)
    ):
        return grid
    if cells := dated_cells(table, context, group):
        return cells
    columns = date_columns(table, context, previous, lead)
    if not columns:
        return _transposed(table, context, group)
    weekly = len(weekdays) >= 2 or (len(weekdays) == 1 and _lists_weeks(columns[0]))
    if weekly and columns[0].index not in weekdays:
        return _week_by_weekday(table, columns[0], weekdays, group)
    due = [c for c in columns if c.index < len(table.header) and _DUE_TITLE.search(table.header[c.index])]
    if len(due) > 1 and (named := _named_by_titles(table, due, group)):
        return named
    if _by_section(table, columns):
        return _rows_by_section(table, columns, group)
    return _rows(table, _governing(table, columns), group)


def _without_another(table: Table, context: TermContext) -> Table:
    """Of two tables read as one, the one with dates, where only that below the second's titles has some."""
    number = titles_amid(table)
    if number is None or date_columns(replace(table, rows=table.rows[:number]), context, None):
        return table
    return below_titles(table, number)


def _by_section(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether the columns of dates are those of sections: "Section A (Tue)" beside "Section B (Fri)"."""
    titles = [table.header[c.index] if c.index < len(table.header) else "" for c in columns]
    return len(set(titles)) == len(columns) > 1 and all(_SECTION_TITLE.search(title) for title in titles)


def _rows_by_section(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    """The rows once for each section, each date told to be that section's."""
    roles, rights = _roles(table, columns, of_work=False), rights_of(table)
    entries: list[Entry] = []
    for column in columns:
        doubt = f'each section has a date of its own; this is that of "{table.header[column.index].strip()}"'
        for entry in _column_rows(table, column, roles, rights, (0, table.columns), group):
            days = tuple(replace(day, doubts=(*day.doubts, doubt)) for day in entry.days)
            entries.append(replace(entry, days=days))
    return entries


def _counts_days(table: Table, weekdays: Sequence[int]) -> bool:
    """Whether the columns are the two to four days of class, and each cell begins with its day's number."""
    cells = [cell for row in table.rows for index in weekdays if (cell := row.at(index)) and cell.lines]
    return len(weekdays) > 1 and sum(begins_with_day(cell) for cell in cells) >= max(6, 0.8 * len(cells))


def _lists_weeks(column: DateColumn) -> bool:
    """Whether the column's dates are weeks: spans of days, so that a column titled with a weekday holds its class."""
    spans = [day for mentions in column.mentions.values() for day in days_of(mentions)[:1]]
    weeks = sum(day.end is not None and 3 <= (day.end - day.date).days <= 6 for day in spans)
    return len(spans) >= 4 and weeks >= 0.8 * len(spans)


def _governing(table: Table, columns: list[DateColumn]) -> list[DateColumn]:
    """Of an assigned and a due date the due one; of two like columns side by side, both."""
    if len(columns) == 1:
        return columns
    titles = {c.index: table.header[c.index] if c.index < len(table.header) else "" for c in columns}
    due = [c for c in columns if _DUE_TITLE.search(titles[c.index])]
    if due:
        return [*due] if any(_ASSIGNED_TITLE.search(t) for t in titles.values()) or len(due) == 1 else due
    plain = [c for c in columns if role_of_title(titles[c.index]) == "date"]
    if len(plain) == 1:
        return plain
    rest = [c for c in plain or columns if not _ASSIGNED_TITLE.search(titles[c.index])] or columns
    strongest = max(rest, key=lambda c: (c.strength, -c.index))
    apart = all(b.index - a.index >= 2 for a, b in pairwise(rest))
    return rest if len(rest) > 1 and apart else [strongest]


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
            _DUE_WORDS.sub("", table.header[column.index]).strip(" :")
            if column.index < len(table.header)
            else ""
        )
        cell = table.header_row.at(column.index) if table.header_row else None
        if not title or kind_of(title) is None or cell is None or not cell.lines:
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


def _rows(table: Table, columns: list[DateColumn], group: int) -> list[Entry]:
    entries: list[Entry] = []
    of_work = _of_work(table, columns)
    roles = _roles(table, columns, of_work=of_work)
    rights = rights_of(table)
    for column, reach in zip(columns, _reaches(table, columns), strict=True):
        entries += _column_rows(table, column, roles, rights, reach, group)
    return [replace(entry, of_work=True) for entry in entries] if of_work else entries


def _of_work(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether the dates are those on which something is due: their title says so, or their hours do."""
    titles = [table.header[c.index] for c in columns if c.index < len(table.header)]
    if any(_DUE_TITLE.search(title) for title in titles):
        return True
    topical = any(role_of_title(title) in {"topic", "reading"} for title in table.header)
    return not topical and any(map(_gives_deadlines, columns))


def _roles(table: Table, columns: list[DateColumn], *, of_work: bool) -> list[Role]:
    dates = {c.index for c in columns}
    given_out = handed_out(table.header)
    roles: list[Role] = [
        "date" if i in dates else _own_role(table, i, given_out) for i in range(table.columns)
    ]
    naming = [
        index
        for index, role in enumerate(roles)
        if role in _WORDED and _names_deliverables(table, index) and not _tells_about(table, index)
    ]
    worded = [
        i
        for i, role in enumerate(roles)
        if role in _WORDED and _has_words(table, i) and not _tells_about(table, i)
    ]
    listing = naming or ([] if {"label", "kind"} & set(roles) else worded[:1])
    for index, role in enumerate(roles):
        title = table.header[index] if index < len(table.header) else ""
        if index not in listing and _tells_about(table, index) and (of_work or len(naming) == 1):
            roles[index] = "ignore"
        elif len(listing) == 1 and index not in listing and role in {"topic", "notes"}:
            roles[index] = "notes" if of_work else role
        elif of_work and listing == [index]:
            roles[index] = "due"
        elif role in {*_WORDED, "week"} and (
            of_work
            or (
                _LABEL_TITLE.search(title)
                and index == min(set(range(table.columns)) - dates)
                and _names_deliverables(table, index)
            )
        ):
            roles[index] = "label" if role != "week" or _has_words(table, index) else role
    return roles


def _own_role(table: Table, index: int, given_out: set[int]) -> Role:
    """The role of a column that gives no dates of rows, by its title or else by what it holds."""
    title = table.header[index] if index < len(table.header) else ""
    cells = [cell.flat if (cell := row.at(index)) else "" for row in table.rows]
    role = role_of_title(title) or role_of_content(cells)
    if index in given_out:
        return "assigned"
    if _counts_work(title, cells):
        return "kind"
    if role == "date":
        return "due" if _DUE_TITLE.search(title) else "ignore"
    return "topic" if role == "week" and _wordy(cells) else role


def _tells_about(table: Table, index: int) -> bool:
    return index < len(table.header) and _ABOUT_IT.search(table.header[index]) is not None


def _gives_deadlines(column: DateColumn) -> bool:
    """Whether most dates have an hour at which something ends, and not all the same, as no column of classes has."""
    hours = [found for text in column.texts.values() if (found := _closing(text)) is not None]
    if len(hours) < 3 or len(hours) < 0.5 * len(column.texts):
        return False
    return len(set(hours)) > 1 or hours[0] in _CLOSING


def _closing(text: str) -> dt.time | None:
    """The one hour in a text, where nothing tells that it lasts."""
    if _END_OF_DAY.search(text):
        return dt.time(23, 59)
    times = find_times(text)
    return times[0].time if len(times) == 1 and times[0].end_time is None else None


def _counts_work(title: str, cells: Sequence[str]) -> bool:
    """Whether a column named for a kind of work holds nothing but its numbers: "Recitation quiz | 1 | 2"."""
    filled = [text for text in cells if text.strip(" -–—")]
    numbers = [int(found[1]) for text in filled if (found := re.fullmatch(r"\W*(\d{1,2})\W*", text))]
    if len(filled) < 2 or len(numbers) < 0.8 * len(filled):
        return False
    named = kind_of(_DUE_WORDS.sub("", title))
    sparse = numbers == list(range(1, len(numbers) + 1)) and len(numbers) <= 0.7 * len(cells)
    return (named is not None and not named[1]) or (sparse and _A_NOUN.fullmatch(title.strip()) is not None)


def _wordy(cells: Sequence[str]) -> bool:
    """Whether most cells hold words rather than a number, a weekday or a name such as "Week 3"."""
    texts = [text.strip() for text in cells if text.strip(" -–—")]
    plain = sum(bool(_COUNTED.match(text) or WEEKDAY_CELL.match(text)) for text in texts)
    return bool(texts) and plain < 0.5 * len(texts)


def _names_deliverables(table: Table, index: int) -> bool:
    """Whether at least half of a column's cells name something to do."""
    texts = [cell.flat for row in table.rows if (cell := row.at(index)) and cell.lines]
    return sum((found := kind_of(text)) is not None and not found[1] for text in texts) >= 0.5 * len(texts)


def _has_words(table: Table, index: int) -> bool:
    return any(re.search(r"[A-Za-z]{4,}", cell.flat) for row in table.rows if (cell := row.at(index)))


def _column_rows(
    table: Table,
    column: DateColumn,
    roles: list[Role],
    rights: list[float],
    reach: tuple[int, int],
    group: int,
) -> Iterator[Entry]:
    last: tuple[Day, ...] = ()
    whole_week = False
    undated = 0 < column.index < len(table.header) and _DUE_TITLE.search(table.header[column.index])
    for number, row in enumerate(table.rows):
        mentions = column.mentions.get(number)
        cell = row.at(column.index)
        carried = False
        if mentions:
            days = days_of(mentions)
            whole_week = _is_week(column.texts.get(number, cell.flat if cell else ""), days)
            last = days
        elif recess := _recess(row, column, number, group):
            yield recess
            continue
        elif cell is not None and cell.lines and not _is_mark(cell):
            if last and (labelled := _labelled_row(row, cell) or _listed_row(cell)):
                yield Entry(last, (labelled,), cell.lines, "table", group, whole_week)
                continue
            if cell.column_span < 2:
                last = () if _UNDATED.search(cell.flat) else last
            continue
        else:
            days, carried = () if undated else last, True
        if not days:
            continue
        matters = tuple(_matters(table, row, number, column, roles, rights, reach))
        if cell is not None and (parts := column.parts.get(number)):
            yield from _parted(cell, parts, matters, rights[column.index], group)
            continue
        lines = cell.lines if cell and cell.lines else row.cells[0].lines
        named = _day_named_in(row, column.index, days[0]) if whole_week else None
        if named or matters or not carried:
            days = (named,) if named else days
            yield Entry(days, matters, lines, "table", group, whole_week and not named, carried and not named)


def _parted(
    cell: Cell,
    parts: Sequence[tuple[int, list[DateMention]]],
    matters: Sequence[Matter],
    right: float,
    group: int,
) -> Iterator[Entry]:
    """An entry for each dated line of a cell and the lines below it; the row's other cells are the first one's."""
    others = tuple(matter for matter in matters if not set(matter.lines) & set(cell.lines))
    bounds = [number for number, _ in parts[1:]] + [len(cell.lines)]
    for (first, mentions), last in zip(parts, bounds, strict=True):
        lines = without_spans(cell.lines[first:last], ((m.start, m.end) for m in mentions))
        own = (Matter("topic", "", lines, right),) if lines else ()
        yield Entry(days_of(mentions), (*own, *others), cell.lines[first : first + 1], "table", group)
        others = ()


def _recess(row: Row, column: DateColumn, number: int, group: int) -> Entry | None:
    """The class days that a row without a date leaves out, where it says that there is no class."""
    lines = next((cell.lines for cell in row.cells if cell.lines and is_no_class(cell.flat)), None)
    if lines is None or any(kind_of(cell.flat) for cell in row.cells if cell.lines and cell.lines != lines):
        return None
    above = [ms[-1].end_date or ms[-1].date for n, ms in column.mentions.items() if n < number]
    below = [ms[0].date for n, ms in column.mentions.items() if n > number]
    before, after = (above or [None])[-1], (below or [None])[0]
    if before is None or after is None:
        return None
    dates = [ms[0].date for ms in column.mentions.values() if ms[0].date is not None]
    day = days_left_out(before, after, dates)
    if day is None:
        return None
    return Entry((day,), (Matter("topic", "", lines),), lines, "table", group)


def _day_named_in(row: Row, date_column: int, week: Day) -> Day | None:
    """The day of a week's row that a cell of its own names: "Jan 24 - 28 | Tuesday"."""
    for cell in row.cells:
        name = cell.flat.strip(" .,:").lower()
        if cell.column != date_column and len(name) > 2 and name in WEEKDAY_TITLES:
            offset = (WEEKDAY_TITLES[name] - week.date.weekday()) % 7
            return Day(week.date + dt.timedelta(days=offset), None, week.doubts)
    return None


def _labelled_row(row: Row, cell: Cell) -> Matter | None:
    """A row whose first cell says what the other holds: "Due | Quiz 2", under a row with the dates."""
    first = row.cells[0]
    if first is cell or not first.lines or len(first.flat) > 30 or re.search(r"\d", first.flat):
        return None
    role = role_of_title(first.flat)
    if role is None or role in {"date", "week", "weekday"}:
        return None
    return Matter(role, first.flat, cell.lines)


def _listed_row(cell: Cell) -> Matter | None:
    """A line of a list that is set across the columns, under a row with the dates."""
    listed = cell.column_span > 1 and _BULLET.match(cell.flat)
    return Matter("topic", "", cell.lines) if listed else None


def _is_mark(cell: Cell) -> bool:
    return not re.search(r"\w", cell.flat)


def _is_week(text: str, days: tuple[Day, ...]) -> bool:
    if _WEEK_WORD.search(text):
        return True
    return len(days) == 1 and days[0].end is not None and 3 <= (days[0].end - days[0].date).days <= 13


def _matters(
    table: Table,
    row: Row,
    number: int,
    column: DateColumn,
    roles: list[Role],
    rights: list[float],
    reach: tuple[int, int],
) -> Iterator[Matter]:
    own = row.at(column.index)
    if number in column.across and (own is None or not own.lines):
        lines = [line for cell in row.cells for line in cell.lines]
        rest = without_span(lines, 0, column.mentions[number][-1].end)
        if rest:
            yield Matter("topic", "", rest)
        return
    for cell in row.cells:
        if not cell.lines or not reach[0] <= cell.column < reach[1]:
            continue
        title = table.header[cell.column] if cell.column < len(table.header) else ""
        if cell.column == column.index:
            rest = _rest_of_date_cell(cell, column, number)
            if rest:
                yield Matter("topic", title, rest, rights[cell.column])
            continue
        if cell.row_span > 1 and not _is_its_row(table, number, cell, roles[cell.column]):
            continue
        role = roles[cell.column]
        if role not in {"ignore", "date"} and not is_month(cell.flat):
            yield Matter(role, title, cell.lines, rights[cell.column])


def _rest_of_date_cell(cell: Cell, column: DateColumn, number: int) -> tuple[Line, ...]:
    mentions = column.mentions.get(number, [])
    shift = len(column.texts.get(number, cell.text)) - len(cell.text)
    if not mentions or (shift and not column.texts[number].endswith(cell.text)):
        return ()
    lines = without_spans(cell.lines, ((m.start - shift, m.end - shift) for m in mentions))
    text = " ".join(line.text for line in lines)
    if _FROM_TO.fullmatch(text):
        return ()
    return lines if re.search(r"[A-Za-z]{3,}", text) and not WEEKDAY_CELL.match(text.strip(" ()")) else ()


def _is_its_row(table: Table, number: int, cell: Cell, role: Role) -> bool:
    """A cell over several rows belongs to the first of them; work that is due, to the last."""
    rows = [index for index, row in enumerate(table.rows) if cell in row.cells]
    return number == (rows[-1] if role in {"due", "assignment", "kind"} else rows[0])


def _week_by_weekday(table: Table, column: DateColumn, weekdays: list[int], group: int) -> list[Entry]:
    entries: list[Entry] = []
    rights = rights_of(table)
    for number, mentions in column.mentions.items():
        days = days_of(mentions)
        row = table.rows[number]
        if not days:
            continue
        start = days[0].date
        for index in weekdays:
            cell = row.at(index)
            if cell is None or not cell.lines:
                continue
            offset = (WEEKDAY_TITLES[table.header[index].strip().lower().strip(":*")] - start.weekday()) % 7
            day = Day(start + dt.timedelta(days=offset), None, days[0].doubts)
            matter = Matter("topic", table.header[index], cell.lines, rights[cell.column])
            entries.append(Entry((day,), (matter,), cell.lines, "table", group))
        rest = [c for c in row.cells if c.column not in weekdays and c.column != column.index and c.lines]
        roles = [role_of_title(table.header[c.column]) or "notes" for c in rest]
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
                    whole_week=True,
                )
            )
    return entries


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
