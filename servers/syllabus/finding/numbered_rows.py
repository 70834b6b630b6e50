"""Tables of due dates whose rows are only numbered, under a heading that says of what: "CAPA assignments", "# | Chapters | Due"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_TITLE, role_of_title
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of
from servers.syllabus.finding.phrase import singular
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Table

__all__ = ["with_rows_named"]

_LONGEST_HEADING: Final = 60
_LONGEST_LEAD: Final = 140
_FEWEST: Final = 3
#: A number and a date.
_PLAIN: Final = 2
#: What a title says of numbers, and what the words above a table say in brackets.
_OF_NUMBER: Final = Pattern(r"\s*(?:#|\b(?:no|nr|num)\b\.?|\bnumbers?\b|:)+\s*$", re.IGNORECASE)
_REMARK: Final = Pattern(r"\s*\([^()]*\)\s*(?=:?\s*$)")
#: A plan of the classes, and no work.
_PLAN: Final = Pattern(
    r"(?i)\b(?:course|class|lecture|topic|weekly|syllabus)\s+(?:outline|plan)|^\W*outline\W*$"
)
#: What a heading says of the list itself.
_OF_LIST: Final = Pattern(
    r"(?i)^\W*(?:[\dIVX.]+\s+)?(?:(?:tentative|approximate|list of|the|planned|schedule of|due dates (?:for|of)|dates (?:for|of))\s+)*"
    r"|\s*(?:due dates?|deadlines?|schedule|calendar|dates|list|table|\([^()]*\))\W*$|[\s:.–—-]+$"
)
#: What the numbers count where the column's own title says so.
_OF_ANOTHER: Final = Pattern(
    r"(?i)\b(?:weeks?|wks?|class(?:es)?|lectures?|sessions?|days?|units?|modules?|meetings?|chapters?|chs?|dates?|lessons?)\b"
)
_NUMBER: Final = Pattern(r"#?(\d{1,2})[.)]?")


def with_rows_named(table: Table, lead: str) -> Table:
    """The table, its rows' numbers with the name from the heading above before them; as it is where that is no such table."""
    if not table.header or sum(map(bool, map(DUE_TITLE.search, table.header))) > 1:
        return table
    roles = {role_of_title(title) for title in table.header}
    if _OF_ANOTHER.search(table.header[0]) or roles >= {"date", "topic", "due"}:
        return table  # the numbers are those of weeks or classes
    cells = _numbers(table)
    name = _title(table) or (_lead(table, lead) if 0 < len(lead) < _LONGEST_LEAD else "")
    if not name or not cells or _names_work(table):
        return table
    words = (name if name.isupper() else singular(name)).split()
    rows = tuple(
        replace(row, cells=tuple(_named(cell, words) if cell in cells else cell for cell in row.cells))
        for row in table.rows
    )
    header = (name, *table.header[1:])
    return replace(table, rows=rows, header=header)


def _title(table: Table) -> str:
    """What the first column's title says that its numbers are of: "PS", "Homework #"; "" where it says nothing."""
    name = _OF_NUMBER.sub("", table.header[0])
    known = kind_of(f"{name} 1") if name else None
    others = [role for title in table.header[1:] if (role := role_of_title(title)) != "assigned"]
    only_dated = len(others) == 1 and others[0] in {"date", "due"}
    handed_in = known is not None and not known[1] and known[0] not in EVENT_KINDS
    return name if only_dated and handed_in else ""


def _lead(table: Table, lead: str) -> str:
    """What the words above a table of due dates name; "" where its title, or they, tell nothing of such."""
    due = any(map(DUE_TITLE.search, (*table.header, lead if len(table.header) == _PLAIN else "")))
    name = lead if len(lead) < _LONGEST_HEADING else _REMARK.sub("", lead)
    for _ in range(2):
        name = _OF_LIST.sub("", name)
    known = kind_of(name) if due and len(name) < _LONGEST_HEADING and not _PLAN.search(name) else None
    return name if known is not None and not known[1] else ""


def _numbers(table: Table) -> Sequence[Cell]:
    """The cells of the first column, where they count the rows one by one."""
    cells = [
        row.cells[0] for row in table.rows if row.cells and row.cells[0].column == 0 and row.cells[0].lines
    ]
    found = [_NUMBER.fullmatch(cell.flat.strip()) for cell in cells]
    numbers = [int(match[1]) for match in found if match]
    counted = all(b == a + 1 for a, b in pairwise(numbers))
    whole = len(numbers) == len(cells) == len(table.rows) and numbers[:1] in ([0], [1])
    return cells if whole and counted and len(cells) >= _FEWEST else ()


def _names_work(table: Table) -> bool:
    """Whether another column names work itself."""
    texts = [cell.flat for row in table.rows for cell in row.cells if cell.column and cell.lines]
    named = sum((known := kind_of(text)) is not None and not known[1] for text in texts)
    return named >= len(table.rows) / 2


def _named(cell: Cell, words: Sequence[str]) -> Cell:
    first = cell.lines[0].words[0]
    made = (*(first._replace(text=word) for word in words), *cell.lines[0].words)
    return replace(cell, lines=(Line(made), *cell.lines[1:]))
