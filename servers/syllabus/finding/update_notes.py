"""Notes that a table's row was changed on a day, which is none of what the row names: "Essay 2 [updated: 02-08-2025]" beside its due date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.cut import without_span
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["without_update_notes"]

_DAY: Final = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s)?(?:\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?|\d{1,2}\s[a-z]{3,9}\.?(?:\s\d{4})?)"
#: In a bracket, or behind an asterisk at the cell's end.
_NOTE: Final = Gated(
    rf"\s*(?:[\[(]|\*+|(?<=\s)[–—-]\s)\s*(?:(?:last|recently|newly|was|page|entry|row)\s)*(?:updated?|revised|edited|modified|amended|corrected|added)\s?(?:on\s|as\sof\s|[:,–—-]\s?)?{_DAY}(?:\s(?:at\s)?\d{{1,2}}:\d\d(?:\s?[ap]\.?m\.?)?)?\s*(?:[\])]|\*+|$)",
    "updat,revised,edited,modified,amended,corrected,added",
    re.IGNORECASE,
)
#: A day of its own, which may have been moved to that in the bracket.
_A_DATE: Final = Pattern(rf"(?i)\d[/.-]\d|\b(?:{ENGLISH_MONTH_PATTERN})\b")


def without_update_notes(document: Document) -> Document:
    """The document, its tables' rows without notes on when they were changed, where another cell of the row has a number."""
    blocks = tuple(_kept(block) for block in document.blocks)
    same = all(new is old for new, old in zip(blocks, document.blocks, strict=True))
    return document if same else replace(document, blocks=blocks)


def _kept(block: Block) -> Block:
    if not isinstance(block, Table):
        return block
    rows = tuple(map(_row, block.rows))
    return (
        block
        if all(new is old for new, old in zip(rows, block.rows, strict=True))
        else replace(block, rows=rows)
    )


def _row(row: Row) -> Row:
    noted = {id(cell) for cell in row.cells if _is_noted(cell)}
    if not noted or not any(id(cell) not in noted and has_digit(cell.flat) for cell in row.cells):
        return row
    return replace(row, cells=tuple(_cut(cell) if id(cell) in noted else cell for cell in row.cells))


def _is_noted(cell: Cell) -> bool:
    """Whether a cell names something, and has a note behind it."""
    found = _NOTE.search(cell.flat)
    if found is None or not found.start() or has_digit(cell.flat[found.end() :]):
        return False
    return _A_DATE.search(cell.flat, 0, found.start()) is None


def _cut(cell: Cell) -> Cell:
    found = _NOTE.search(cell.flat)
    return replace(cell, lines=without_span(cell.lines, *found.span())) if found else cell
