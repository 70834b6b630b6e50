"""Names of work that a narrow cell, or its writer, set on several lines: "Closed" over "Memorandum I" beside its due date.

In a list of works each row has one name and one day. So lines that are no names by themselves are one name,
however much room was left beside the first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import rights_of
from servers.syllabus.finding.due_names import stands_alone
from servers.syllabus.reading.line import Line, one_line
from servers.syllabus.reading.table import Cell, Table

__all__ = ["with_names_whole", "with_series_whole"]

#: What is no part of a name: a list's next point, or a sentence.
_POINT: Final = Pattern(r"[•●○◦▪■□–—*·‣➢✓✔❖-]\s|\(?[a-z0-9]{1,2}[.)]\s|#\d")
_ENDED: Final = Pattern(r"(?:[.;:!?]|\b(?:due|and|or|to|with|for|of|by|the))\W*$", re.IGNORECASE)
#: A number at the end of a name: "Memo 2", "Brief IV".
_NUMBERED: Final = Pattern(r"(?:\d[a-z]?|\b[IVX]{1,4})\W*$")
#: The number that opens a row of the list: "2. Closed".
_COUNTED: Final = Pattern(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]\s+")
_MOST_LINES: Final = 4
_MOST_WORDS: Final = 3
#: Lines of a name in a series, and so many of one name that are one.
_PAIR: Final = 2
_FEWEST_ALIKE: Final = 3
_PLAIN: Final = Pattern(r"[A-Z][\w'’-]*(?:\s[\w'’-]+){0,2}")
_LAST_NUMBER: Final = Pattern(r"\s*#?\d{1,2}\W*$")


def with_names_whole(table: Table, columns: Collection[int]) -> Table:
    """The table with each name in those columns on one line, where its row has no other."""
    if not columns:
        return table
    rights = rights_of(table)
    rows = tuple(
        replace(
            row, cells=tuple(_whole(c, rights[c.column]) if c.column in columns else c for c in row.cells)
        )
        if any(len(c.lines) > 1 and c.column in columns for c in row.cells)
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def with_series_whole(table: Table, columns: Collection[int]) -> Table:
    """The table with each name of a series on one line: "Harbour" over "Talk 1", "Harbour" over "Talk 2", and so on."""
    series: Counter[tuple[int, str]] = Counter(
        key
        for row in table.rows
        for cell in row.cells
        if cell.column in columns and (key := _series_of(cell))
    )
    long = {key for key, count in series.items() if count >= _FEWEST_ALIKE}
    rows = tuple(
        replace(row, cells=tuple(_joined(cell) if _series_of(cell) in long else cell for cell in row.cells))
        for row in table.rows
    )
    return replace(table, rows=rows) if long else table


def _series_of(cell: Cell) -> tuple[int, str] | None:
    """The column and the words, without their number, of a name on two lines of which only the second names work."""
    if len(cell.lines) != _PAIR:
        return None
    first, second = (line.text for line in cell.lines)
    plain = _PLAIN.fullmatch(first) is not None and not _ENDED.search(first) and not stands_alone(first)
    words = _LAST_NUMBER.sub("", second)
    return (cell.column, f"{first} {words}") if plain and _PLAIN.fullmatch(words) else None


def _joined(cell: Cell) -> Cell:
    return replace(cell, lines=(one_line(cell.lines),))


def _whole(cell: Cell, edge: float) -> Cell:
    """The cell with the lines of its name as one; what stands in brackets below it stays apart."""
    count = next((n for n, line in enumerate(cell.lines) if line.text[:1] in "(["), len(cell.lines))
    name = cell.lines[:count]
    if not _is_one_name(name, edge):
        return cell
    return replace(cell, lines=(one_line(name), *cell.lines[count:]))


def _is_one_name(lines: Sequence[Line], edge: float) -> bool:
    if not 1 < len(lines) <= _MOST_LINES:
        return False
    texts = [_COUNTED.sub("", lines[0].text, count=1), *(line.text for line in lines[1:])]
    if any(len(text.split()) > _MOST_WORDS or _ENDED.search(text) for text in texts):
        return False
    if any(text.endswith("-") or _NUMBERED.search(text) for text in texts[:-1]):
        return False
    if any(_POINT.match(text) or not text[:1].isalpha() for text in texts[1:]):
        return False
    works = [stands_alone(text) for text in texts]
    return sum(works) < 2 or all(
        above.box.x1 + line.words[0].size * 0.3 + line.words[0].box.width >= edge - 0.5
        for above, line in pairwise(lines)
    )
