"""A row of a table without dated rows, as texts: its cells belong together unless each has a day of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import scan
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.reading.line import Line, one_line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["cells_apart", "numbering"]

_SEVERAL: Final = 2
#: Titles of columns that only number the rows, and what stands in those.
_COUNTS: Final = Pattern(r"(?i)\W*(?:weeks?|wk|no|nr|number|class|lecture|session|lesson|unit)?\W*")
_COUNT: Final = Pattern(r"\W*\d{1,2}\W*")
#: A name with its day is no longer, on however many lines.
_LONGEST: Final = 80


def numbering(table: Table) -> frozenset[int]:
    """The column of numbers before the others, which is no part of any name: "16" beside "Final Exam"."""
    cells = [cell for row in table.rows if (cell := row.at(0)) is not None and cell.lines]
    titled = bool(table.header) and _COUNTS.fullmatch(table.header[0]) is not None
    counts = titled and len(cells) > _SEVERAL and all(_COUNT.fullmatch(cell.flat) for cell in cells)
    return frozenset({0}) if counts else frozenset()


def cells_apart(row: Row, left_out: frozenset[int]) -> Iterator[tuple[Line, ...]]:
    """The lines of a row's cells as one text; a cell with a name and a day of its own is a text apart where another has a day too.

    "Games, Exam I (September 25)" beside "14.4 (due October 2)": neither day is the other's. So it is beside cells that name no work.
    """
    cells = [cell for cell in row.cells if cell.lines and cell.column not in left_out]
    dated = [cell for cell in cells if has_digit(cell.text) and _days(cell)]
    alone = len(dated) == 1 and not any(_tells_more(cell) for cell in cells if cell is not dated[0])
    apart = [cell for cell in dated if _names(cell)] if len(dated) >= _SEVERAL or alone else []
    rest = [cell for cell in cells if not any(cell is one for one in apart)]
    texts = [rest, *([cell] for cell in apart)]
    yield from (lines for text in texts if (lines := _lines(text, dated)))


def _tells_more(cell: Cell) -> bool:
    """Whether a cell beside a dated one may tell more of what that names: a name of its own, or an hour."""
    return bool(phrases(cell.flat)) or (has_digit(cell.text) and bool(find_times(cell.flat)))


def _lines(cells: Sequence[Cell], dated: Sequence[Cell]) -> tuple[Line, ...]:
    return tuple(line for cell in cells for line in (_joined(cell) if cell in dated else cell.lines))


def _joined(cell: Cell) -> tuple[Line, ...]:
    """The lines of a short cell with one name and one day as one: "Final Exam", "1:00-3:00 pm,", "Thursday, May 9"."""
    whole = len(cell.lines) > 1 and len(cell.text) <= _LONGEST and len(_names(cell)) == 1 == _days(cell)
    if not whole or any(line.page != cell.lines[0].page or _tells_all(line) for line in cell.lines):
        return cell.lines
    return (one_line(cell.lines),)


def _tells_all(line: Line) -> bool:
    """Whether one line of a cell has the name and the day: "Quiz 2 due Sep 19" below what the class is about."""
    named = any(not phrase.weak for phrase in phrases(line.text))
    return named and any(not one.weak for one in scan(line.text))


def _days(cell: Cell) -> int:
    return sum(not one.weak for one in scan(cell.flat))


def _names(cell: Cell) -> set[str]:
    return {phrase.title.lower() for phrase in phrases(cell.flat) if not phrase.weak}
