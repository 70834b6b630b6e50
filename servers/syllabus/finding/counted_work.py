"""Tables that list work with its day and what it counts, whatever its columns are called: "Portfolio | April 26 | 60 pts"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import DateColumn
from servers.syllabus.reading.table import Cell, Table

__all__ = ["counts_work", "with_title_of_work"]

_AMOUNT: Final = Pattern(r"(?i)\W*\d{1,3}(?:\.\d+)?\s*(?P<sign>%|pts?\.?|points?|marks?|percent)\W*")
#: A category of work and its share, whose cell may go over the rows of its works: "Written sets 15%", "Exams (40 %)".
_CATEGORY: Final = Pattern(
    r"(?i)[^\W\d_][^%\d]{2,40}[\s:(–—-]\(?\d{1,3}(?:\.\d+)?\s?(?:%|percent|pts\.?|points)\)?"
)
_NUMBER: Final = Pattern(r"\W*\d{1,3}(?:\.\d+)?\W*")
_COUNTS: Final = Pattern(
    r"(?i)\W*(?:(?:max(?:imum)?|total|possible|grade)\s+)?(?:points?|pts\.?|weights?|weighting|worth|value|marks|%|percent(?:age)?)(?:\s+(?:of|toward)\s+(?:\w+\s+)?grade|\s+possible|\s+value)?\W*(?:\(%\))?\W*"
)
#: So many of the dated rows have their amount, and so many rows make a list.
_MOSTLY: Final = 0.6
_FEWEST: Final = 3
#: Titles over the names of what is counted, which do not say that it is work.
_NAMING: Final = Pattern(
    r"(?i)\W*(?:steps?|stages?|phases?|parts?|what|names?|titles?|descriptions?|items?|)\W*"
)
#: What titles a column of classes, with or without their dates.
_CLASSES: Final = Pattern(r"(?i)\b(?:topics?|readings?|lectures?|class|sessions?|chapters?)\b")
#: What each column of such a list holds at most one of besides names: it is no schedule of classes.
_MOST_COLUMNS: Final = 4


def counts_work(table: Table, columns: Sequence[DateColumn]) -> bool:
    """Whether most dated rows tell what something counts for the grade, and no column is of topics or readings."""
    if len(columns) != 1 or table.columns > _MOST_COLUMNS or any(map(_is_of_classes, table.header)):
        return False
    rows = list(columns[0].mentions)
    return len(rows) >= _FEWEST and any(
        _amounts(table, index, rows) >= _MOSTLY * len(rows)
        for index in range(table.columns)
        if index != columns[0].index
    )


def _is_of_classes(title: str) -> bool:
    classes = role_of_title(title) in {"topic", "reading", "week", "weekday"} and not _NAMING.fullmatch(title)
    return classes or _CLASSES.search(title) is not None


def _amounts(table: Table, index: int, rows: Sequence[int]) -> int:
    title = table.header[index] if index < len(table.header) else ""
    pattern = _NUMBER if _COUNTS.fullmatch(title) else _AMOUNT
    cells = [cell for number in rows if (cell := table.rows[number].at(index)) is not None]
    return sum(pattern.fullmatch(cell.flat) is not None or _is_category(cell) for cell in cells)


def _is_category(cell: Cell) -> bool:
    return cell.row_span > 1 and _CATEGORY.fullmatch(cell.flat.strip()) is not None


def with_title_of_work(table: Table) -> Table:
    """The table without the categories of its works, its column of names titled as that of work where it has no telling title."""
    header = [*table.header, *("" for _ in range(table.columns - len(table.header)))]
    categories = {cell.column for row in table.rows for cell in row.cells if _is_category(cell)}
    first = min(set(range(table.columns)) - categories, default=0)
    if header and _NAMING.fullmatch(header[first]):
        header[first] = "Assignment"
    rows = tuple(
        replace(row, cells=tuple(replace(c, lines=()) if c.column in categories else c for c in row.cells))
        for row in table.rows
    )
    return replace(table, header=tuple(header), rows=rows if categories else table.rows)
