"""Class tables that give work with a day of its own beside it: "Date | Topic | HW | Due", "| Problem set | Due date |"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE, DUE_WORDS, role_of_title
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Table

__all__ = ["with_work_apart"]

_WORK: Final = frozenset({"assignment", "kind", "assigned", "due"})
#: So many rows show that the two columns belong together, and most rows with a day name its work.
_FEWEST: Final = 2
_MOSTLY: Final = 0.8
#: Weeks without work have a day for it all the same.
_OFTEN: Final = 0.5
_HELD: Final = frozenset({"exam", "presentation"})
_WORD: Final = Pattern(r"[^\W\d_]{3,}")
_EXPERIMENTS: Final = Pattern(
    r"(?i)\W*(?:lab\s)?(?:experiments?|labs?|laborator(?:y|ies)|exercises?|practicals?|investigations?)(?:\s(?:titles?|topics?|exercises?|experiments?|names?))?\W*"
)
_REPORT: Final = Pattern(
    r"(?i)(?:lab\s|full\s|formal\s|written\s)?(?:reports?|write-?ups?|notebooks?|worksheets?)"
)
_CLASSES: Final = Pattern(
    r"(?i)\W*(?:(?:in|live|zoom|weekly|our|each)[\s-]?)?(?:class(?:es)?|lectures?|sessions?|seminars?|meetings?)(?:\s(?:meets?|meetings?|sessions?|days?|dates?|on))?(?:\W{1,3}(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:days?)?)?\W*"
)
_NUMBER: Final = Pattern(r"\W*\d{1,2}\W*")
#: What may stand beside a day: an hour, and where.
_BESIDE: Final = Pattern(r"(?i)\b(?:due|noon|midnight|class|a\.?m|p\.?m|by|at|in)\b")
_NAMED: Final = Pattern(r"\w")


def with_work_apart(
    table: Table, columns: Sequence[DateColumn], group: int
) -> tuple[list[Entry], Table, list[DateColumn]]:
    """The work on its own days, the table without it, and the classes' columns of dates; nothing and all as it is of another table."""
    classes = [c for c in columns if _is_of_classes(_title(table, c.index))]
    due = [c for c in columns if DUE_TITLE.search(_title(table, c.index)) and _is_bare(c)]
    classes = [c for c in classes if c not in due]
    if len(due) != 1 or len(classes) != 1 or len(columns) > _FEWEST:
        return [], table, list(columns)
    rest = [column for column in columns if column is not due[0]]
    if named := _of_experiments(table, due[0], group):
        return named, _without(table, due[0].index), rest
    work = _work_beside(table, due[0], classes[0]) if _has_topics(table) else None
    if work is None:
        return [], table, list(columns)
    gone = set(_own(due[0]))
    numbers = _numbers_beside(table, due[0], work)
    told = {work, due[0].index, work if numbers is None else numbers}
    rows = tuple(
        replace(row, cells=tuple(_emptied(c, told) for c in row.cells)) if n in gone else row
        for n, row in enumerate(table.rows)
    )
    header = tuple("" if n == due[0].index else title for n, title in enumerate(table.header))
    return list(_entries(table, due[0], work, numbers, group)), replace(table, header=header, rows=rows), rest


def _is_of_classes(title: str) -> bool:
    """Whether a column's title says that its days are those of classes: "Date", "Live session", "In class (Wed)"."""
    return bool(title) and (role_of_title(title) == "date" or _CLASSES.fullmatch(title) is not None)


def _of_experiments(table: Table, due: DateColumn, group: int) -> list[Entry]:
    """The reports of a table of experiments, each on the day under "Report due": "Exp. 1 Density" gives its report."""
    title = DUE_WORDS.sub(" ", _title(table, due.index)).strip(" :")
    names = next((n for n in range(due.index) if _EXPERIMENTS.fullmatch(_title(table, n))), None)
    if names is None or not _REPORT.fullmatch(title):
        return []
    entries = []
    for number, mentions in _own(due).items():
        name, dated = table.rows[number].at(names), table.rows[number].at(due.index)
        if name is None or dated is None or not _names_work(name):
            continue
        words = name.lines[0].words
        told = tuple(words[-1]._replace(text=text) for text in title.lower().split())
        matter = Matter("label", title, (Line((*words, *told)),), kind="lab")
        entries.append(Entry(days_of(mentions), (matter,), dated.lines, "table", group, of_work=True))
    return entries


def _without(table: Table, index: int) -> Table:
    """The table without a column's words."""
    rows = tuple(replace(row, cells=tuple(_emptied(c, {index}) for c in row.cells)) for row in table.rows)
    header = tuple("" if n == index else title for n, title in enumerate(table.header))
    return replace(table, header=header, rows=rows)


def _emptied(cell: Cell, columns: set[int]) -> Cell:
    return replace(cell, lines=()) if cell.column in columns and cell.column_span == 1 else cell


def _title(table: Table, index: int) -> str:
    return table.header[index].strip() if index < len(table.header) else ""


def _has_topics(table: Table) -> bool:
    return any(role_of_title(title) in {"topic", "reading"} for title in table.header)


def _is_bare(column: DateColumn) -> bool:
    """Whether the cells hold one day each, and no words beside it."""
    own = _own(column)
    texts = (f"{column.texts[n][: ms[0].start]} {column.texts[n][ms[-1].end :]}" for n, ms in own.items())
    bare = len(own) >= _FEWEST and all(len(ms) == 1 and ms[0].end_date is None for ms in own.values())
    return bare and not any(_WORD.search(_BESIDE.sub(" ", text)) for text in texts)


def _own(column: DateColumn) -> dict[int, list[DateMention]]:
    """The days that stand in the column itself."""
    return {n: mentions for n, mentions in column.mentions.items() if n not in column.across}


def _work_beside(table: Table, due: DateColumn, classes: DateColumn) -> int | None:
    """The column of work right before the one of its days, or right behind it; filled where that is."""
    for index in (due.index - 1, due.index + 1):
        title = _title(table, index) if index >= 0 else ""
        if index == classes.index or not title or not _is_of_work(table, index, title):
            continue
        named = [_names_work(table.rows[n].at(index)) for n in _own(due)]
        if sum(named) >= max(_FEWEST, _OFTEN * len(named)):
            return index
    return None


def _is_of_work(table: Table, index: int, title: str) -> bool:
    """Whether a column is of work, by its title, or by its cells under one that says nothing: "What"."""
    role = role_of_title(title)
    if role != "notes":
        return role in _WORK
    kinds = [kind_of(cell.flat) for row in table.rows if (cell := row.at(index)) and cell.lines]
    known = sum(kind is not None and not kind[1] and kind[0] not in _HELD for kind in kinds)
    return known >= max(_FEWEST, _MOSTLY * len(kinds))


def _numbers_beside(table: Table, due: DateColumn, work: int) -> int | None:
    """The column right before that of work which numbers it, and whose title says what is numbered: "HW"."""
    if work == 0 or role_of_title(_title(table, work - 1)) != "kind":
        return None
    cells = [cell for n in _own(due) if (cell := table.rows[n].at(work - 1)) is not None and cell.lines]
    numbered = [cell for cell in cells if _NUMBER.fullmatch(cell.flat)]
    return work - 1 if len(numbered) >= _FEWEST and len(numbered) == len(cells) else None


def _names_work(cell: Cell | None) -> bool:
    return cell is not None and cell.column_span == 1 and _NAMED.search(cell.flat) is not None


def _entries(table: Table, due: DateColumn, work: int, numbers: int | None, group: int) -> Iterator[Entry]:
    for number, mentions in _own(due).items():
        name, dated = table.rows[number].at(work), table.rows[number].at(due.index)
        if name is not None and dated is not None and _names_work(name):
            lines = name.lines
            counted = table.rows[number].at(numbers) if numbers is not None else None
            if numbers is not None and counted is not None and counted.lines:
                lines = _counted(_title(table, numbers), counted, lines)
            matter = Matter("label", _title(table, work), lines)
            yield Entry(days_of(mentions), (matter,), dated.lines, "table", group, of_work=True)


def _counted(title: str, cell: Cell, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The name of work with what its number counts before it: "HW 3: Locks"."""
    number = cell.lines[0].words[0]
    words = (number._replace(text=title), number._replace(text=f"{number.text.strip('.:#')}:"))
    return (Line((*words, *lines[0].words)), *lines[1:])
