"""Rows of a table of work that tell a day of the week and no date: "Homework | 25% | Thursdays, 11:59 pm"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.occasion import may_name_occasion
from servers.syllabus.finding.row_text import row_text
from servers.syllabus.reading.table import Row, Table

__all__ = ["weekly_rows"]


def weekly_rows(table: Table, entries: Sequence[Entry], context: TermContext) -> Table | None:
    """The table with only such rows, where its dated ``entries`` list work and no classes; None where it has none."""
    if not entries or not all(entry.of_work for entry in entries):
        return None
    rows = tuple(row for row in table.rows if _is_weekly(row, context))
    return replace(table, rows=rows) if rows else None


def _is_weekly(row: Row, context: TermContext) -> bool:
    name = next((cell.flat for cell in row.cells if cell.lines), "")
    text = row_text(row)
    if kind_of(name) is None or not may_name_occasion(text):
        return False
    return not has_digit(text) or not any(mention.date for mention in find_dates(text, context))
