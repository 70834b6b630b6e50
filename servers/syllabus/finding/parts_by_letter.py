"""Parts of a work whose days stand beside them by letter: "Part A: plan", "Part B: portfolio" beside "A: 2 May", "B: 6 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_span
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_parts_apart"]

_WORD: Final = r"(?:part|stage|phase|step|task|component|section)"
#: The letter or number of a part before its day: "A: 2/05/2025", "Part 2 – 6 June".
_DATED: Final = Pattern(
    rf"\W*(?:{_WORD}\s)?(?P<mark>[A-H]|[1-8]|i{{1,3}}|iv)\s?(?:[:)=]|\s[–—-])\s?(?=\S*\d|[A-Za-z]{{3,9}}[.,]?\s\d|[A-Za-z]{{3,9}}[.,]?\s[A-Za-z]{{3,9}}\.?\s\d)",
    re.IGNORECASE,
)
#: The same before what the part is: "Part A: plan", "Stage 1 - outline".
_NAMED: Final = Pattern(
    rf"\W*{_WORD}\s(?P<mark>[A-H]|[1-8]|i{{1,3}}|iv)\s?(?:[:.)]|\s?[–—-])\s?(?=\S)", re.IGNORECASE
)
_FEWEST: Final = 2


def with_parts_apart(table: Table) -> Table:
    """The table, a row whose parts have days of their own as one row for each of them."""
    rows = tuple(part for row in table.rows for part in _parts(row))
    return table if len(rows) == len(table.rows) else replace(table, rows=rows)


def _parts(row: Row) -> Iterator[Row]:
    dated = next((cell for cell in row.cells if _marks(cell, _DATED, whole=True)), None)
    named = next((cell for cell in row.cells if cell is not dated and _marks(cell, _NAMED)), None)
    if dated is None or named is None:
        yield row
        return
    days, parts = _marks(dated, _DATED, whole=True), _marks(named, _NAMED)
    if days.keys() != parts.keys():
        yield row
        return
    above = [line for line in named.lines if _NAMED.match(line.text) is None]
    heads = above[:1] if named.lines[0] in above else []
    for mark, part in parts.items():
        name = Line((*(word for line in heads for word in line.words), *part.words))
        day = days[mark]
        cut = _DATED.match(day.text)
        own = without_span((day,), 0, cut.end()) if cut else (day,)
        told = {id(named): (name,), id(dated): own}
        yield replace(
            row, cells=tuple(replace(cell, lines=told.get(id(cell), cell.lines)) for cell in row.cells)
        )


def _marks(cell: Cell, pattern: Pattern, *, whole: bool = False) -> dict[str, Line]:
    """The lines of a cell by the letter or number that each opens with; none where they are fewer than two, or one is twice."""
    found = [(match["mark"].casefold(), line) for line in cell.lines if (match := pattern.match(line.text))]
    if len(found) < _FEWEST or len(dict(found)) < len(found) or (whole and len(found) < len(cell.lines)):
        return {}
    return dict(found)
