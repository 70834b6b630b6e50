"""The rows of a dated table: what stands beside each date of one column, and which rows without a date are whose."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import may_be_dated
from servers.syllabus.finding.column import DUE_TITLE, WEEKDAY_TITLES, role_of_title
from servers.syllabus.finding.cut import without_span, without_spans
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.finding.day_numbers import WEEKDAY_CELL, is_month
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.entry import WORK_ROLES, Day, Entry, Matter, Role
from servers.syllabus.finding.named_days import is_of_week, names_letter
from servers.syllabus.finding.recess import days_left_out
from servers.syllabus.finding.row_types import RowType, of_type, type_of
from servers.syllabus.finding.weekday_column import is_for_due, lone_weekday, only_weekdays
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["Dated", "column_rows"]

#: A line of a list set across the columns goes on with the row above it.
_BULLET = Pattern(r"^[•●○▪■◦‣➢✓*·–-]\s")
_WEEK_WORD = Pattern(
    r"\b(?:weeks?|wk\.?)\s+(?:of|beg(?:inning|ins|\.|\b)|start(?:s|ing)\b|commenc(?:es|ing)\b|comm?\b)|\bw[/.]?[cb]\b|^\W*monday\s+of\W*$",
    re.IGNORECASE,
)
_UNDATED = Pattern(
    r"\b(?:tb[ad]|to be (?:announced|determined)|finals? week|exam(?:ination)? period)\b", re.IGNORECASE
)
_TO_COME = Pattern(r"\b(?:t\.?b\.?[adc]\b|to be (?:announced|determined|arranged|scheduled))", re.IGNORECASE)
#: The days of exams, in place of a date.
_FINALS = Pattern(
    r"\W*(?:finals?|exams?|(?:final\s|end\s)?exam(?:ination)?s?|final\s?exam)(?:\s(?:week|period|days?))?\W*",
    re.IGNORECASE,
)
#: A week of its own, in a column of due dates: the row is not of the day above it.
_OTHER_WEEK = Pattern(
    r"\W*(?:(?:teaching |exam(?:ination)? |study |end of )?(?:weeks?|wks?)\b|(?:end|start|middle) of\b|during\b|weekly\b|ongoing\b|throughout\b|various\b|every\b|each\b|as\b|see\b|formal\b|final\b|n/?a\b)",
    re.IGNORECASE,
)
#: A row that is a stretch of the calendar without dates of its own.
_PERIOD = Pattern(
    r"\W*(?:the\s)?(?:(?:final|formal|university|end[- ]of[- ](?:semester|term|year))\s)?(?:exam(?:ination)?s?|finals?|assessment)\s(?:period|weeks?)\W*(?:tb[acd]\W*)?",
    re.IGNORECASE,
)
#: What is left of a cell whose dates are taken out of "From 2 Sep to 6 Sep".
_FROM_TO = Pattern(
    r"(?:\W*\b(?:from|to|until|till|between|and|week|of|the|dates?|due|deadline|on|by|in class)\b)*\W*",
    re.IGNORECASE,
)
#: An hour is no matter: "Mon 13 March, 12 noon".
_ONLY_HOUR = Pattern(
    r"(?i)\W*(?:due\b)?\W*(?:by|at|before)?\W*(?:\d{1,2}(?:[:.]\d\d)?\s*)?(?:noon|midday|midnight|[ap]\.?m\.?)\W*"
)
#: Days of the week as letters, which stand right of their week.
_LETTERS = {"t": 1, "tu": 1, "r": 3, "sa": 5, "su": 6}
_A_LETTER = 2
#: The day of the week as a letter behind a date: "Mar 05 T".
_DAY_LETTER = Pattern(r"\s+(?:M|Tu?|W|Th|TH|R|H|F|Sa|Su)(?=\s)")
_MOSTLY = 0.6
#: So many cells that name days by letters tell that the dates are those of weeks.
_FEWEST_LETTERS = 3
_STARTS = Pattern(
    r"\W*(?:(?:starts?|begins?)(?:(?: on)? mondays?)?|(?:dates? )?(?:starting|beginning|commenc\w+)|start(?:ing)? dates?|(?:commenc\w+|beginning)(?: dates?| monday)?)\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Dated:
    """A table with one column of dates, the columns' roles, the edges that they wrap at, and those that the dates govern.

    ``types``: the column that says of what type each row is, where there is one.
    """

    table: Table
    column: DateColumn
    roles: Sequence[Role]
    rights: Sequence[float]
    reach: tuple[int, int]
    group: int
    types: int | None = None

    @property
    def title(self) -> str:
        """The title over the dates."""
        header = self.table.header
        return header[self.column.index] if self.column.index < len(header) else ""


def column_rows(of: Dated) -> Iterator[Entry]:
    """The entries of the column's dates, in the order of the rows."""
    last: tuple[Day, ...] = ()
    whole_week = False
    column, group = of.column, of.group
    named = not of.title and of.roles[0] == "due"  # a list of work
    undated = column.index > 0 and (named or DUE_TITLE.search(of.title) is not None)
    weeks, worded = _gives_weeks(of), _holds_words(of)
    for number, row in enumerate(of.table.rows):
        cell = row.at(column.index)
        if mentions := column.mentions.get(number) or _of_row_above(of, number):
            last = days_of(mentions)
            whole_week = weeks or _is_week(column.texts.get(number, cell.flat if cell else ""), last)
            yield from _row_entries(of, number, last, whole_week=whole_week, carried=False)
        elif recess := _recess(row, column, number, group):
            yield recess
        elif cell is not None and cell.lines and not _is_mark(cell):
            if (undated and _OTHER_WEEK.match(cell.flat)) or _names_another(of, row) or _is_open(cell):
                last = ()
            matters = _of_own_day(of, number) or _going_on(of, number, cell, worded=worded) if last else ()
            if matters:
                yield Entry(last, matters, cell.lines, "table", group, whole_week)
            elif cell.column_span < 2 and _UNDATED.search(cell.flat):
                last = ()
        elif any(_PERIOD.fullmatch(one.flat) for one in row.cells if one.lines):
            last = ()
        elif not undated:
            yield from _row_entries(of, number, last, whole_week=whole_week, carried=True)


def _is_open(cell: Cell) -> bool:
    """Whether a cell in the column of dates says that its row's is still to come: "April TBD" is not of the day above it."""
    return cell.column_span == 1 and _TO_COME.search(cell.flat) is not None


def _of_row_above(of: Dated, number: int) -> list[DateMention]:
    """The dates of the row above, where it holds nothing else and this one what they are of: "Oct 8 & 15" over "Autumn vacation"."""
    column, row = of.column, of.table.rows[number]
    mentions, own = column.mentions.get(number - 1, []), row.at(column.index)
    if not mentions or (own is not None and own.lines):
        return []
    filled = [cell for cell in of.table.rows[number - 1].cells if cell.lines]
    alone = len(filled) == 1 and not list(_matters(of, number - 1))
    return mentions if alone and sum(bool(cell.lines) for cell in row.cells) == 1 else []


def _names_another(of: Dated, row: Row) -> bool:
    """Whether a row of a table of works names one of its own before its words on when: "Final exam | Set by the registry"."""
    if of.column.index == 0 or "topic" in of.roles:
        return False
    named = (row.at(index) for index in range(of.column.index) if of.roles[index] in {"due", "label"})
    return any(cell is not None and cell.lines for cell in named)


def _gives_weeks(of: Dated) -> bool:
    """Whether the column's title says that its dates are those of weeks: "Week of", or "Starts" beside "Week"."""
    if _WEEK_WORD.search(of.title):
        return True
    counted = any(role_of_title(title) == "week" for title in of.table.header)
    return (counted and _STARTS.fullmatch(of.title) is not None) or _are_first_days(of)


def _are_first_days(of: Dated) -> bool:
    """Whether the dates are the first days of weeks: under "Mon", where other cells name days of their own ("HW 1 due F")."""
    if role_of_title(of.title) != "weekday":
        return False
    cells = [cell.flat for row in of.table.rows for cell in row.cells if cell.column != of.column.index]
    return sum(any(map(names_letter, text.split(";"))) for text in cells) >= _FEWEST_LETTERS


def _row_entries(
    of: Dated, number: int, days: tuple[Day, ...], *, whole_week: bool, carried: bool
) -> Iterator[Entry]:
    if not days:
        return
    row, column = of.table.rows[number], of.column
    cell = row.at(column.index)
    matters = tuple(_matters(of, number))
    kind = _row_type(of, row)
    if kind is not None and (typed := of_type(kind, row.at(of.types or 0), matters)):
        yield Entry(days, typed, cell.lines if cell else row.cells[0].lines, "table", of.group, of_work=True)
        return
    if cell is not None and (parts := column.parts.get(number)):
        yield from _parted(cell, parts, matters, of.rights[column.index], of.group)
        return
    lines = cell.lines if cell and cell.lines else row.cells[0].lines
    named, by = _day_named_in(row, column.index, days[0]) if whole_week else (None, None)
    if named is not None and by is not None:
        days, lines = (named,), (*lines, *by.lines)
        rest = (matter for matter in matters if matter.lines != by.lines)
        matters = (*rest, Matter("hours", "", by.lines)) if is_for_due(of.table, by.column) else tuple(rest)
    elif whole_week:
        matters = tuple(matter for matter in matters if not only_weekdays(matter.text))
    if named or matters or not carried:
        yield Entry(days, matters, lines, "table", of.group, whole_week and not named, carried and not named)


def _row_type(of: Dated, row: Row) -> RowType | None:
    cell = None if of.types is None else row.at(of.types)
    return None if cell is None else type_of(cell.flat)


def _of_own_day(of: Dated, number: int) -> tuple[Matter, ...]:
    """What a row with a word in the date's place says of the exam that it dates: "Finals | Final exam: Tuesday, May 7, 8-10"."""
    cell = of.table.rows[number].at(of.column.index)
    if cell is None or cell.column_span > 1 or not _FINALS.fullmatch(cell.flat):
        return ()
    return tuple(m for m in _matters(of, number) if may_be_dated(m.text) and m.lines != cell.lines)


def _going_on(of: Dated, number: int, cell: Cell, *, worded: bool) -> tuple[Matter, ...]:
    """What a row whose date's cell holds no date adds to the day above it."""
    if cell.column_span < 2 and _UNDATED.search(cell.flat):
        return ()
    if labelled := _labelled_row(of.table.rows[number], cell) or _listed_row(cell):
        return (labelled,)
    if not worded or cell.column_span > 1:
        return ()
    return (Matter("topic", "", cell.lines, of.rights[of.column.index]), *_matters(of, number))


def _holds_words(of: Dated) -> bool:
    """Whether what happens stands behind most dates in their own cells: a row of words alone goes on with that above."""
    table, column = of.table, of.column
    cells = [(number, cell) for number in column.mentions if (cell := table.rows[number].at(column.index))]
    return sum(bool(_rest_of_date_cell(cell, column, n)) for n, cell in cells) > _MOSTLY * len(
        column.mentions
    )


def _parted(
    cell: Cell,
    parts: Sequence[tuple[int, list[DateMention]]],
    matters: Sequence[Matter],
    right: float,
    group: int,
) -> Iterator[Entry]:
    """An entry for each dated line of a cell and the lines below it; the row's other cells are the first one's.

    What is asked in them is of all the days together: no line says which one counts.
    """
    others = tuple(matter for matter in matters if not set(matter.lines) & set(cell.lines))
    several = len(parts) > 1
    asked = tuple(matter for matter in others if several and matter.role in WORK_ROLES)
    others = tuple(matter for matter in others if matter not in asked)
    bounds = [number for number, _ in parts[1:]] + [len(cell.lines)]
    for (first, mentions), last in zip(parts, bounds, strict=True):
        lines = without_spans(cell.lines[first:last], ((m.start, m.end) for m in mentions))
        own = (Matter("topic", "", lines, right),) if lines else ()
        yield Entry(days_of(mentions), (*own, *others), cell.lines[first : first + 1], "table", group)
        others = ()
    if asked:
        days = tuple(day for _, mentions in parts for day in days_of(mentions))
        yield Entry(days, asked, cell.lines, "table", group)


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


def _day_named_in(row: Row, date_column: int, week: Day) -> tuple[Day | None, Cell | None]:
    """The day of a week's row that a cell of its own names, and that cell: "Jan 24 - 28 | Tuesday", "| Sun, 11:59 pm"."""
    for cell in row.cells:
        name = cell.flat.strip(" .,:").lower()
        number = WEEKDAY_TITLES.get(name, _LETTERS.get(name))
        number = lone_weekday(name) if number is None and len(name) > _A_LETTER else number
        beside = cell.column > date_column or (len(name) > _A_LETTER and cell.column != date_column)
        if beside and number is not None:
            offset = (number - week.date.weekday()) % 7
            doubts = tuple(doubt for doubt in week.doubts if not is_of_week(doubt))
            return Day(week.date + dt.timedelta(days=offset), None, doubts), cell
    return None, None


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


def _matters(of: Dated, number: int) -> Iterator[Matter]:
    column, row = of.column, of.table.rows[number]
    own = row.at(column.index)
    if number in column.across and (own is None or not own.lines):
        lines = [line for cell in row.cells for line in cell.lines]
        told = column.mentions[number]
        if rest := without_span(lines, told[0].start, told[-1].end):
            yield Matter("topic", "", rest)
    elif number in column.across and own is not None and column.texts[number] != own.text:
        yield _named(row, own, column.mentions[number][-1].end)
    else:
        yield from _matters_of_cells(of, number)


def _matters_of_cells(of: Dated, number: int) -> Iterator[Matter]:
    table, column, row = of.table, of.column, of.table.rows[number]
    own = row.at(column.index)
    for cell in row.cells:
        if not cell.lines or not of.reach[0] <= cell.column < of.reach[1]:
            continue
        title = table.header[cell.column] if cell.column < len(table.header) else ""
        if cell.column == column.index or (number in column.across and cell is own):
            rest = _rest_of_date_cell(cell, column, number)
            if rest:
                yield Matter("topic", title, rest, of.rights[cell.column])
            continue
        if cell.row_span > 1 and not _is_its_row(table, number, cell, of.roles[cell.column]):
            continue
        role = of.roles[cell.column]
        if cell.column_span > 1 and role in {"ignore", "kind", "hours", "week"}:
            role = "topic"  # what is set across the columns is of none of them
        if role not in {"ignore", "date"} and not is_month(cell.flat):
            yield Matter(role, title, cell.lines, of.rights[cell.column])


def _named(row: Row, own: Cell, end: int) -> Matter:
    """What stands behind a date beside a row's name, or that name."""
    lines = [line for cell in row.cells if cell is not own for line in cell.lines]
    rest = without_span(lines, 0, end)
    told = kind_of(" ".join(line.text for line in rest)) is not None
    return Matter("topic", "", rest if told else (*own.lines, *rest))


def _rest_of_date_cell(cell: Cell, column: DateColumn, number: int) -> tuple[Line, ...]:
    mentions = column.mentions.get(number, [])
    shift = len(column.texts.get(number, cell.text)) - len(cell.text)
    if not mentions or (shift and not column.texts[number].endswith(cell.text)):
        return ()
    letter = _DAY_LETTER.match(column.texts.get(number, cell.text), mentions[-1].end)
    ends = [*(m.end for m in mentions[:-1]), letter.end() if letter else mentions[-1].end]
    spans = zip((m.start - shift for m in mentions), (end - shift for end in ends), strict=True)
    lines = without_spans(cell.lines, spans)
    text = " ".join(line.text for line in lines)
    if _FROM_TO.fullmatch(text) or _ONLY_HOUR.fullmatch(text):
        return ()
    return lines if re.search(r"[A-Za-z]{3,}", text) and not WEEKDAY_CELL.match(text.strip(" ()")) else ()


def _is_its_row(table: Table, number: int, cell: Cell, role: Role) -> bool:
    """A cell over several rows belongs to the first of them; work that is due, to the last."""
    rows = [index for index, row in enumerate(table.rows) if cell in row.cells]
    return number == (rows[-1] if role in WORK_ROLES else rows[0])
