"""Rows of a table that hold a work's title and, below it, its parts, each marked and on a level with its own day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row

__all__ = ["parts_apart"]

#: A part below its title: "* First draft".
_MARKED: Final = Pattern(r"\s*[*•·▪◦–—-]\s+\w")
#: What stands for a day: "Week 4", "Finals".
_WHEN: Final = Pattern(
    r"(?i)\W*(?:(?:week|wk)\.?\s?#?\d{1,2}|finals?(?:\sweek)?|t\.?b\.?[acd]\.?|weekly|ongoing)\W*"
)
_LEVEL: Final = 3.0
_LONGEST_DATE: Final = 24


def parts_apart(row: Row, context: TermContext) -> Iterator[Row]:
    """A row for each of the parts, without their title; none where the row is no such."""
    for cell in row.cells:
        parts = cell.lines[1:]
        if not parts or _MARKED.match(cell.lines[0].text) or not all(_MARKED.match(p.text) for p in parts):
            continue
        if any(_tells_days(other, parts, context) for other in row.cells if other is not cell):
            for part in parts:
                cells = tuple(
                    replace(one, lines=(part,) if one is cell else _on_level(one, part)) for one in row.cells
                )
                yield replace(row, cells=cells)
            return


def _on_level(cell: Cell, part: Line) -> tuple[Line, ...]:
    return tuple(line for line in cell.lines if abs(line.box.middle - part.box.middle) < _LEVEL)


def _tells_days(cell: Cell, parts: Sequence[Line], context: TermContext) -> bool:
    """Whether each line of a cell tells when and stands on a level with one of the parts, and one is a date."""
    if not cell.lines or len(cell.lines) > len(parts) or not has_digit(cell.text):
        return False
    level = all(any(abs(line.box.middle - p.box.middle) < _LEVEL for p in parts) for line in cell.lines)
    dated = [line for line in cell.lines if len(line.text) < _LONGEST_DATE and find_dates(line.text, context)]
    told = all(line in dated or _WHEN.fullmatch(line.text) for line in cell.lines)
    return level and told and bool(dated)
