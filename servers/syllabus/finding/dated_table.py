"""Dated tables: rows with a date, whatever the columns are called, as entries."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import WEEKDAY_TITLES, role_of_content, role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["days_of", "entries_of_table", "with_titles_above", "without_span"]

_WEEKDAY_CELL = re.compile(
    r"^(?:m|t|w|r|f|th|tu|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,?$",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(
    r"^(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s+\d{4})?$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"^(?:[A-Za-z]{1,8}\.?\s*)?#?\d{1,2}[a-z]?(?:\s*[-–/&,]\s*\d{1,2})*[.:)]?$")
#: Titles above a table stand at most this far (in points) over its first row.
_CLOSE_ABOVE = 45.0
_WEEK_WORD = re.compile(r"\bweek\s+(?:of|beginning|starting|commencing)\b|\bw/c\b", re.IGNORECASE)
_UNDATED = re.compile(
    r"\b(?:tb[ad]|to be (?:announced|determined)|finals? week|exam(?:ination)? period)\b", re.IGNORECASE
)
_DUE_TITLE = re.compile(r"\bdue\b|deadline|hand[\s-]?in|submi", re.IGNORECASE)
_ASSIGNED_TITLE = re.compile(r"assign(?:ed)?\s*(?:date|on)?$|released?|posted|\bout\b|opens?|start|available|issued|given", re.IGNORECASE)  # fmt: skip
_LABEL_TITLE = re.compile(
    r"^(?:graded\s+)?(?:assignments?|assessments?|exams?|tests?|quiz(?:zes)?|deliverables?|items?|events?|tasks?|components?|projects?|evaluations?|what|work|homeworks?|milestones?|activity|papers?|essays?)\b",
    re.IGNORECASE,
)


def without_span(lines: Sequence[Line], start: int, end: int) -> tuple[Line, ...]:
    """The lines without the words that lie in ``start:end`` of their texts joined by newlines."""
    kept: list[Line] = []
    at = 0
    for line in lines:
        words: list[Word] = []
        for word in line.words:
            stop = at + len(word.text)
            if stop <= start or at >= end:
                words.append(word)
            elif stop > end and (rest := word.text[end - at :].lstrip(":.,;)–—-")):
                words.append(word._replace(text=rest))
            at = stop + 1
        if words:
            kept.append(Line(tuple(words)))
    return tuple(kept)


def days_of(mentions: Sequence[DateMention]) -> tuple[Day, ...]:
    """The days of the mentions that could be resolved."""
    return tuple(Day(m.date, m.end_date, m.doubts) for m in mentions if m.date is not None)


@dataclass
class _DateColumn:
    index: int
    mentions: dict[int, list[DateMention]]
    texts: dict[int, str]
    across: set[int]

    @property
    def strength(self) -> int:
        return len(self.mentions) - len(self.across)


def entries_of_table(
    table: Table, context: TermContext, *, group: int, lead: str = "", previous: dt.date | None = None
) -> list[Entry]:
    """The dated rows (or grid cells) of a table; ``lead`` is the text just above it."""
    table = _with_header(table)
    titles = [role_of_title(title) for title in table.header]
    weekdays = [index for index, role in enumerate(titles) if role == "weekday"]
    if len(weekdays) >= 5 and (grid := _grid_entries(table, context, group, lead)):
        return grid
    columns = _date_columns(table, context, previous)
    if not columns:
        return _transposed(table, context, group)
    if weekdays and len(weekdays) >= 2 and columns[0].index not in weekdays:
        return _week_by_weekday(table, columns[0], weekdays, group)
    return _rows(table, _governing(table, columns), group)


def with_titles_above(table: Table, above: Paragraph) -> Table:
    """The table with the line just above it as titles, where its words stand over the columns and read as titles."""
    line = above.lines[-1]
    if table.header or not table.rows or line.page != table.page:
        return table
    edges = _columns_edges(table)
    top = min((line.box.top for cell in table.rows[0].cells for line in cell.lines), default=0.0)
    if not edges or not 0 < top - line.box.bottom < _CLOSE_ABOVE:
        return table
    titles = [""] * table.columns
    for word in line.words:
        column = min(edges, key=lambda c: max(edges[c][0] - word.box.x1, word.box.x0 - edges[c][1], 0.0))
        titles[column] = f"{titles[column]} {word.text}".strip()
    roles = [role for title in titles if (role := role_of_title(title))]
    fits = len(roles) >= 2 and ({"date", "week"} & set(roles) or roles.count("weekday") >= 3)
    return replace(table, header=tuple(titles)) if fits else table


def _columns_edges(table: Table) -> dict[int, tuple[float, float]]:
    edges: dict[int, tuple[float, float]] = {}
    for row in table.rows:
        for cell in row.cells:
            if cell.lines:
                left = min(line.box.x0 for line in cell.lines)
                right = max(line.box.x1 for line in cell.lines)
                low, high = edges.get(cell.column, (left, left))
                edges[cell.column] = (min(low, left), max(high, right if cell.column_span == 1 else left))
    return edges


def _with_header(table: Table) -> Table:
    """The table with its first row as titles, where that row reads as titles."""
    if table.header or len(table.rows) < 2:
        return table
    first = table.rows[0]
    titled = [cell.flat for cell in first.cells if cell.lines]
    named = [role_of_title(text) for text in titled]
    if (
        any(re.search(r"\d{2}|^\d", text) or len(text) > 60 for text in titled)
        or sum(role is not None for role in named) < 2
    ):
        return table
    if not {"date", "week"} & set(named) and named.count("weekday") < 3:
        return table
    titles = [""] * table.columns
    for cell in first.cells:
        titles[cell.column] = cell.flat
    return replace(table, rows=table.rows[1:], header=tuple(titles), header_row=first)


def _date_columns(table: Table, context: TermContext, previous: dt.date | None) -> list[_DateColumn]:
    found = []
    for index in range(table.columns):
        title = table.header[index] if index < len(table.header) else ""
        column = _read_column(table, index, context, previous)
        filled = sum(bool(cell and cell.lines) for cell in (row.at(index) for row in table.rows))
        enough = column.strength >= 3 or (column.strength >= 1 and role_of_title(title) == "date")
        enough = enough or (column.strength >= 2 and column.strength >= 0.6 * filled)
        if enough and column.strength >= 0.35 * filled and not _is_a_count(column):
            found.append(column)
    return found


def _is_a_count(column: _DateColumn) -> bool:
    """Whether "4/5", "6/7", "8/9" number the meetings two by two."""
    pairs = [re.fullmatch(r"(\d{1,2})/(\d{1,2})", m.text) for ms in column.mentions.values() for m in ms]
    counted = sum(bool(pair and int(pair[2]) == int(pair[1]) + 1) for pair in pairs)
    return len(pairs) >= 3 and counted >= 0.7 * len(pairs)


def _read_column(table: Table, index: int, context: TermContext, previous: dt.date | None) -> _DateColumn:
    column = _DateColumn(index, {}, {}, set())
    seen: Cell | None = None
    month = ""
    for number, row in enumerate(table.rows):
        month = _month_band(row) or _month_beside(row, index) or month
        cell = row.at(index)
        if cell is None or not cell.lines:
            if previous is not None and (begun := _row_begins_with(row, context, previous)):
                column.mentions[number], column.texts[number] = begun
                column.across.add(number)
                previous = begun[0][-1].end_date or begun[0][-1].date
            continue
        if cell.column_span > 1 or cell.column != index:
            across = [m for m in find_dates(cell.text, context, previous=previous) if m.date is not None]
            if (
                len(across) == 1
                and previous is not None
                and across[0].date is not None
                and across[0].date >= previous
            ):
                column.mentions[number], column.texts[number] = across, cell.text
                column.across.add(number)
                previous = across[0].end_date or across[0].date
            continue
        if cell.column != index:
            continue
        if cell is seen:
            if number - 1 in column.mentions:
                column.mentions[number] = column.mentions[number - 1]
            continue
        seen = cell
        text = _with_weekday(row, index, cell)
        if month and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?\.?", cell.flat.strip()):
            text = f"{month} {cell.text}"
        mentions = [
            m for m in find_dates(text, context, previous=previous, column=True) if m.date is not None
        ]
        mentions = [m for m in _leading(text, mentions) if not _is_outline(text, m)]
        if mentions:
            column.mentions[number] = mentions
            column.texts[number] = text
            previous = mentions[-1].end_date or mentions[-1].date
    _join_broken(column, context)
    _mend_misprints(column)
    return column


def _mend_misprints(column: _DateColumn) -> None:
    """A date whose printed weekday disagrees, where the weekday alone fits the class days and the dates around it."""
    agreeing = Counter(m.weekday for ms in column.mentions.values() for m in ms if _agrees_with_weekday(m))
    usual = {day for day, count in agreeing.items() if count >= 2}
    previous: dt.date | None = None
    for number in sorted(column.mentions):
        mentions = column.mentions[number]
        if (
            len(mentions) == 1
            and previous is not None
            and mentions[0].weekday in usual
            and not _agrees_with_weekday(mentions[0])
        ):
            mentions = column.mentions[number] = [_mended(mentions[0], usual, previous)]
        previous = mentions[-1].date


def _agrees_with_weekday(mention: DateMention) -> bool:
    return mention.date is not None and mention.weekday == weekday_of(mention.date)


def _mended(mention: DateMention, usual: AbstractSet[Weekday | None], previous: dt.date) -> DateMention:
    date, weekday = mention.date, mention.weekday
    if date is None or weekday is None or (weekday_of(date) in usual and date > previous):
        return mention
    near = [date + dt.timedelta(days=step) for step in (1, -1, 2, -2, 3, -3)]
    fitting = next(day for day in near if weekday_of(day) == weekday)
    return replace(mention, date=fitting) if fitting > previous else mention


def _month_beside(row: Row, index: int) -> str:
    """The month in a column of its own, left of the day numbers."""
    beside = row.at(index - 1) if index else None
    match = _MONTH_ALONE.match(beside.flat.strip()) if beside else None
    return match[1] if match else ""


def _row_begins_with(
    row: Row, context: TermContext, previous: dt.date
) -> tuple[list[DateMention], str] | None:
    """The date that a row without a date cell opens with: "Nov 22 to Nov 29, recess" set across the columns."""
    text = "\n".join(line.text for cell in row.cells for line in cell.lines)
    first = [
        m for m in find_dates(text, context, previous=previous)[:1] if m.start == 0 and m.date is not None
    ]
    if not first or first[0].date is None or first[0].date < previous:
        return None
    return first, text


def _month_band(row: Row) -> str:
    """The month's name where a row holds nothing else: it is that of the day numbers below."""
    texts = {cell.flat.strip(" :") for cell in row.cells if cell.lines}
    match = _MONTH_ALONE.match(texts.pop()) if len(texts) == 1 else None
    return match[1] if match else ""


def _join_broken(column: _DateColumn, context: TermContext) -> None:
    """With "May 31 -" above "Jun 7": one span whose cell was cut in two; both rows are its."""
    for number, text in list(column.texts.items()):
        below = column.texts.get(number + 1)
        if below is None or not text.rstrip().endswith(("-", "–", "—", " to")):
            continue
        joined = [m for m in find_dates(f"{text} {below}", context, column=True) if m.end_date is not None]
        if len(joined) == 1:
            for row in (number, number + 1):
                column.mentions[row], column.texts[row] = joined, f"{text} {below}"


def _is_outline(text: str, mention: DateMention) -> bool:
    """Whether "1.2 Students can ..." counts headings: a date of that form stands nearly alone in its cell."""
    return (
        mention.form == "numeric"
        and re.fullmatch(r"\d{1,2}\.\d{1,2}\.?", mention.text) is not None
        and mention.end - mention.start < 0.4 * len(text.strip())
    )


def _with_weekday(row: Row, index: int, cell: Cell) -> str:
    beside = row.at(index - 1) if index else None
    if beside and _WEEKDAY_CELL.match(beside.flat.strip()) and len(beside.flat.strip()) > 1:
        return f"{beside.flat.strip()} {cell.text}"
    return cell.text


def _leading(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The dates that a cell begins with: one that comes later in it belongs to a matter, not to the row."""
    kept: list[DateMention] = []
    at = 0
    for mention in mentions:
        between = text[at : mention.start]
        allowed = 26 if not kept else 8
        if len(between.strip()) > allowed or (kept and re.search(r"[A-Za-z]{4,}", between)):
            break
        if not kept and (
            re.search(r"\b(?:due|by|before|until|submit)\b", between, re.IGNORECASE) or kind_of(between)
        ):
            break
        kept.append(mention)
        at = mention.end
    return kept


def _governing(table: Table, columns: list[_DateColumn]) -> list[_DateColumn]:
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


def _reaches(table: Table, columns: list[_DateColumn]) -> list[tuple[int, int]]:
    """The columns that each date column governs: those after it, or those before it where dates stand last."""
    starts = [c.index for c in columns]
    if len(columns) > 1 and starts[0] > 0 and starts[-1] == table.columns - 1:
        return list(zip([0, *(start + 1 for start in starts)], [start + 1 for start in starts], strict=False))
    return list(zip([0, *starts[1:]], [*starts[1:], table.columns], strict=True))


def _rows(table: Table, columns: list[_DateColumn], group: int) -> list[Entry]:
    entries: list[Entry] = []
    roles = _roles(table, columns)
    rights = _rights(table)
    for column, reach in zip(columns, _reaches(table, columns), strict=True):
        entries += _column_rows(table, column, roles, rights, reach, group)
    return entries


def _roles(table: Table, columns: list[_DateColumn]) -> list[Role]:
    dates = {c.index for c in columns}
    roles: list[Role] = []
    for index in range(table.columns):
        title = table.header[index] if index < len(table.header) else ""
        cells = [cell.flat if (cell := row.at(index)) else "" for row in table.rows]
        role = role_of_title(title) or role_of_content(cells)
        if role == "week" and _wordy(cells):
            role = "topic"
        if role == "date" and index not in dates:
            role = "due" if _DUE_TITLE.search(title) else "ignore"
        roles.append("date" if index in dates else role)
    date_titles = " ".join(table.header[i] for i in dates if i < len(table.header))
    for index, role in enumerate(roles):
        title = table.header[index] if index < len(table.header) else ""
        if role in {"topic", "notes", "assignment", "due", "kind", "week"} and (
            _DUE_TITLE.search(date_titles)
            or (
                _LABEL_TITLE.search(title)
                and index == min(set(range(table.columns)) - dates)
                and _names_deliverables(table, index)
            )
        ):
            roles[index] = "label" if role != "week" or _has_words(table, index) else role
    return roles


def _wordy(cells: Sequence[str]) -> bool:
    """Whether most cells hold words rather than a number, a weekday or a name such as "Week 3"."""
    texts = [text.strip() for text in cells if text.strip(" -–—")]
    plain = sum(bool(_COUNTED.match(text) or _WEEKDAY_CELL.match(text)) for text in texts)
    return bool(texts) and plain < 0.5 * len(texts)


def _names_deliverables(table: Table, index: int) -> bool:
    """Whether at least half of a column's cells name something to do."""
    texts = [cell.flat for row in table.rows if (cell := row.at(index)) and cell.lines]
    return sum((found := kind_of(text)) is not None and not found[1] for text in texts) >= 0.5 * len(texts)


def _has_words(table: Table, index: int) -> bool:
    return any(re.search(r"[A-Za-z]{4,}", cell.flat) for row in table.rows if (cell := row.at(index)))


def _rights(table: Table) -> list[float]:
    rights = [0.0] * table.columns
    for row in table.rows:
        for cell in row.cells:
            if cell.column_span == 1:
                edge = max((line.box.x1 for line in cell.lines), default=0.0)
                rights[cell.column] = max(rights[cell.column], edge)
    return rights


def _column_rows(
    table: Table,
    column: _DateColumn,
    roles: list[Role],
    rights: list[float],
    reach: tuple[int, int],
    group: int,
) -> Iterator[Entry]:
    last: tuple[Day, ...] = ()
    whole_week = False
    for number, row in enumerate(table.rows):
        mentions = column.mentions.get(number)
        cell = row.at(column.index)
        carried = False
        if mentions:
            days = days_of(mentions)
            whole_week = _is_week(column.texts.get(number, cell.flat if cell else ""), days)
            last = days
        elif cell is not None and cell.lines and not _is_mark(cell):
            if last and (labelled := _labelled_row(row, cell)):
                yield Entry(last, (labelled,), cell.lines, "table", group, whole_week)
                continue
            if cell.column_span < 2:
                last = () if _UNDATED.search(cell.flat) else last
            continue
        else:
            days, carried = last, True
        if not days:
            continue
        matters = tuple(_matters(table, row, number, column, roles, rights, reach))
        lines = cell.lines if cell and cell.lines else row.cells[0].lines
        if matters or not carried:
            yield Entry(days, matters, lines, "table", group, whole_week, carried)


def _labelled_row(row: Row, cell: Cell) -> Matter | None:
    """A row whose first cell says what the other holds: "Due | Quiz 2", under a row with the dates."""
    first = row.cells[0]
    if first is cell or not first.lines or len(first.flat) > 30 or re.search(r"\d", first.flat):
        return None
    role = role_of_title(first.flat)
    return (
        Matter(role or "topic", first.flat, cell.lines) if role not in {"date", "week", "weekday"} else None
    )


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
    column: _DateColumn,
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
        if role not in {"ignore", "date"}:
            yield Matter(role, title, cell.lines, rights[cell.column])


def _rest_of_date_cell(cell: Cell, column: _DateColumn, number: int) -> tuple[Line, ...]:
    mentions = column.mentions.get(number, [])
    shift = len(column.texts.get(number, cell.text)) - len(cell.text)
    if not mentions or (shift and not column.texts[number].endswith(cell.text)):
        return ()
    lines = cell.lines
    for mention in reversed(mentions):
        lines = without_span(lines, mention.start - shift, mention.end - shift)
    text = " ".join(line.text for line in lines)
    return lines if re.search(r"[A-Za-z]{3,}", text) and not _WEEKDAY_CELL.match(text.strip(" ()")) else ()


def _is_its_row(table: Table, number: int, cell: Cell, role: Role) -> bool:
    """A cell over several rows belongs to the first of them; work that is due, to the last."""
    rows = [index for index, row in enumerate(table.rows) if cell in row.cells]
    return number == (rows[-1] if role in {"due", "assignment", "kind"} else rows[0])


def _week_by_weekday(table: Table, column: _DateColumn, weekdays: list[int], group: int) -> list[Entry]:
    entries: list[Entry] = []
    rights = _rights(table)
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
    rows = [
        row for row in ([table.header_row] if table.header_row else []) + list(table.rows) if row is not None
    ]
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


_DAY_NUMBER = re.compile(
    r"^\s*(?:(?P<month>[A-Za-z]{3,9})\.?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?=\s|$|[.:)])"
)
_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), start=1)}  # fmt: skip


def _grid_entries(table: Table, context: TermContext, group: int, lead: str) -> list[Entry]:
    """A month's grid: day numbers in columns of weekdays, in reading order, become dates."""
    numbered: list[tuple[Cell, int, int | None, int]] = []
    for row in table.rows:
        for cell in row.cells:
            match = _DAY_NUMBER.match(cell.text)
            weekday = _weekday_of_column(table, cell.column)
            if match and weekday is not None and 1 <= int(match["day"]) <= 31:
                month = _MONTHS.get((match["month"] or "")[:3].lower())
                numbered.append((cell, int(match["day"]), month, weekday))
    if len(numbered) < 8:
        return []
    entries: list[Entry] = []
    rights = _rights(table)
    for run in _month_runs(numbered):
        first = _month_of_run(run, context, lead)
        for cell, day, _, _ in run:
            date = _safe_date(first, day)
            rest = without_span(cell.lines, 0, _DAY_NUMBER.match(cell.text).end())  # type: ignore[union-attr]
            if date and rest:
                matter = Matter("topic", "", rest, rights[cell.column])
                entries.append(Entry((Day(date),), (matter,), cell.lines, "grid", group))
    return entries


def _weekday_of_column(table: Table, column: int) -> int | None:
    title = table.header[column] if column < len(table.header) else ""
    return WEEKDAY_TITLES.get(title.strip().lower().strip(":*"))


def _month_runs(
    numbered: list[tuple[Cell, int, int | None, int]],
) -> Iterator[list[tuple[Cell, int, int | None, int]]]:
    run: list[tuple[Cell, int, int | None, int]] = []
    for item in numbered:
        if run and item[1] < run[-1][1]:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _month_of_run(
    run: list[tuple[Cell, int, int | None, int]], context: TermContext, lead: str
) -> dt.date | None:
    printed = {month for _, _, month, _ in run if month}
    named = re.findall(r"\b(january|february|march|april|may|june|july|august|september|october|november|december)\b", lead.lower())  # fmt: skip
    wanted = printed or {_MONTHS[name[:3]] for name in named}
    agreeing = [m for m in _months(context) if all(_agrees(m, day, weekday) for _, day, _, weekday in run)]
    best = [m for m in agreeing if m.month in wanted] or agreeing
    return best[0] if best else None


def _months(context: TermContext) -> Iterator[dt.date]:
    if context.start is None or context.end is None:
        return
    month = context.start.replace(day=1)
    while month <= context.end:
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
