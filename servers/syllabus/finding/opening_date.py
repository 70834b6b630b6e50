"""The date that a cell of a week's grid opens with, bare or behind its class's number: "13 (M 18 Feb) Vowels"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_span
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell

__all__ = ["opening_date", "without_opening_date"]

#: What may stand before the date: a class's number, a bracket, or both: "13 (", "Class 4: ", "#7 – ", "(".
_LEAD: Final = Pattern(
    r"\s*(?:(?:class|session|lecture|meeting|seminar|lesson|day|lec\.?)\s*#?\s?\d{1,2}\s*[.:,–—-]?\s*[(\[]?|#?\d{1,2}[.:]?\s*[(\[]|#\d{1,2}\s*[.:,–—-]?\s|[(\[])\s*",
    re.IGNORECASE,
)
#: What closes the bracket of a date: "(M 18 Feb)".
_CLOSED: Final = Pattern(r"\s*[)\]]")


def opening_date(cell: Cell, context: TermContext) -> DateMention | None:
    """The date that a cell's text opens with, if it is known; a bracket around it holds nothing else."""
    text = cell.text
    if not has_digit(text):
        return None
    found = find_dates(text, context, column=True)
    if not found or found[0].date is None:
        return None
    first = found[0]
    if first.start == 0:
        return first
    lead = _LEAD.fullmatch(text, 0, first.start)
    if lead is None:
        return None
    bracketed = lead[0].rstrip().endswith(("(", "["))
    return first if not bracketed or _CLOSED.match(text, first.end) else None


def without_opening_date(cell: Cell, mention: DateMention) -> tuple[Line, ...]:
    """The cell's lines without the date that it opens with, its class's number and the bracket around it."""
    closed = _CLOSED.match(cell.text, mention.end) if mention.start else None
    return without_span(cell.lines, 0, closed.end() if closed else mention.end)
