"""Tables that run across without borders between their columns: "PS | 1 2 3" above "Due | 9/5 9/12 9/19"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["lists_works", "upright"]

#: The title of a row of days.
_DATES = Pattern(
    r"\W*(?:is\s+|are\s+)?(?:due(?:\s+(?:dates?|on|by|day|in class))?|dates?(?:\s+due)?|deadlines?|when|days?|hand(?:ed)?[\s-]in|turn(?:ed)?[\s-]in|collected|in)\W*",
    re.IGNORECASE,
)
_WORK_AND_DAY = 2
_MOST_ROWS, _FEWEST, _LONGEST_TITLE = 12, 3, 30
#: So much of a row of days is dates.
_MOSTLY = 0.7


def upright(table: Table, context: TermContext) -> Table:
    """The table with a row for each of its columns, where its first column holds titles and a row of them days.

    Pairs of rows that follow each other ("#", "Date", "#", "Date") are pieces of one table.
    """
    rows = table.printed_rows
    titles = [_title(row) for row in rows]
    if not 2 <= len(rows) <= _MOST_ROWS or not any(title and _DATES.fullmatch(title) for title in titles):
        return table
    size = titles.index(titles[0], 1) if titles[0] and titles[0] in titles[1:] else len(rows)
    pieces = [rows[start : start + size] for start in range(0, len(rows), size)]
    if size < 2 or any([_title(row) for row in piece] != titles[:size] for piece in pieces):
        return table
    made = [_turned(piece, context) for piece in pieces]
    turned = [row for piece in made if piece for row in piece]
    if not all(made) or len(turned) < _FEWEST:
        return table
    first = [row.cells[0] for row in pieces[0]]
    heads = Row(tuple(replace(cell, column=n) for n, cell in enumerate(first)), table.page)
    return Table(tuple(turned), tuple(titles[:size]), size, table.basis, heads)


def lists_works(table: Table) -> bool:
    """Whether a table holds nothing but works and their days, of which the titles or the cells tell: "HW Quiz | Date"."""
    if len(table.header) != _WORK_AND_DAY or not _DATES.fullmatch(table.header[1]):
        return False
    names = table.texts(0)
    known = [kind_of(name) or kind_of(f"{table.header[0]} {name}") for name in names]
    return bool(names) and sum(found is not None and not found[1] for found in known) >= _MOSTLY * len(names)


def _title(row: Row) -> str:
    """The text of a row's first cell."""
    cell = row.cells[0] if row.cells else None
    return cell.flat.strip() if cell and cell.column == 0 and len(cell.flat) <= _LONGEST_TITLE else ""


def _turned(rows: Sequence[Row], context: TermContext) -> list[Row] | None:
    """A row for each day; None where the rows do not hold as many days as works, each in one cell."""
    dates = [row for row in rows if _DATES.fullmatch(_title(row))]
    if len(dates) != 1 or role_of_title(_title(rows[0])) == "weekday":
        return None
    days = dates[0].cells[1:]
    if any(cell.lines and not _is_days(cell, context) for cell in days):
        return None
    parts = [_parts(row, context) for row in rows]
    if len(parts[0]) < 2 or len({len(part) for part in parts}) > 1:
        return None
    return [_row(cells) for cells in zip(*parts, strict=True)]


def _row(cells: Sequence[Cell | None]) -> Row:
    there = [replace(cell, column=n, column_span=1, row_span=1) for n, cell in enumerate(cells) if cell]
    return Row(tuple(there), next(cell.page for cell in there))


def _is_days(cell: Cell, context: TermContext) -> bool:
    text = cell.flat
    found = [m for m in find_dates(text, context) if m.date is not None]
    return bool(found) and sum(m.end - m.start for m in found) >= _MOSTLY * len(text.replace(" ", ""))


def _parts(row: Row, context: TermContext) -> list[Cell]:
    """What stands behind a row's title where no column parts it: its days, else its words."""
    whole = [cell for cell in row.cells[1:] if cell.lines]
    if len(whole) != 1:
        return []
    words = [word for line in whole[0].lines for word in line.words]
    if not _DATES.fullmatch(_title(row)):
        return [replace(whole[0], lines=(Line((word,)),)) for word in words]
    found = find_dates(whole[0].flat, context)
    groups = [_between(words, m.start, m.end) for m in found if m.date is not None]
    return [replace(whole[0], lines=(Line(tuple(group)),)) for group in groups if group]


def _between(words: Sequence[Word], start: int, end: int) -> list[Word]:
    """The words that stand between two places of their text."""
    place, found = 0, []
    for word in words:
        if place < end and place + len(word.text) > start:
            found.append(word)
        place += len(word.text) + 1
    return found
