"""Readings that are numbered "Assignment 1", "Assignment 2", one for each class, as law schools do: nothing is handed in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.flow import Flow
from servers.syllabus.reading.table import Row, Table

__all__ = ["as_class_rows", "as_classes"]

_NUMBERED = Pattern(
    r"\W*(?:(?:class|reading)\s)?assignment\s?(?:#|no\.?)?\s?\d{1,2}\s*[:,.–—-]?\s*", re.IGNORECASE
)
_PAGES = Pattern(r"\bpp?\.|\bpages?\b|\bchap|\bch\.|\bread\b|\d{1,4}\s?[-–]\s?\d{1,4}", re.IGNORECASE)
_WORK = Pattern(
    r"\b(?:due|submit|hand in|turn in|upload|problems?|exercises?|questions?|pts|points)\b", re.IGNORECASE
)
#: So many in one list, of which such a part names pages, and such a part follows the one before within so many days.
_FEWEST, _MOSTLY, _SOON = 5, 0.6, 5
#: A date opens an entry within so many letters.
_OPENING = 40


def as_classes(flow: Flow, context: TermContext) -> tuple[Flow, dict[int, int]]:
    """A run of lines without the numbers before its dates, where they count readings; and each new line's ``id`` with the old one's."""
    places = [n for n, item in enumerate(flow.lines) if "ssignment" in item.line.text]
    if len(places) < _FEWEST:
        return flow, {}
    cut = {n: end for n in places if (end := _end_of_number(flow.lines[n].line.text)) is not None}
    if len(cut) < _FEWEST:
        return flow, {}
    bounds = [*list(cut)[1:], len(flow.lines)]
    texts = [
        " ".join(item.line.text for item in flow.lines[first:last][:_FEWEST])[cut[first] :]
        for first, last in zip(cut, bounds, strict=True)
    ]
    if not _are_readings(texts, context):
        return flow, {}
    lines = list(flow.lines)
    for n, end in cut.items():
        rest = without_span((lines[n].line,), 0, end)
        if rest:
            lines[n] = lines[n]._replace(line=rest[0])
    renamed = {id(lines[n].line): id(flow.lines[n].line) for n in cut}
    return replace(flow, lines=tuple(lines)), renamed


def as_class_rows(table: Table, context: TermContext) -> Table:
    """A table without the numbers over the dates in its first column, where they count readings."""
    if sum(bool(row.cells) and "ssignment" in row.cells[0].flat for row in table.rows) < _FEWEST:
        return table
    texts = [
        " ".join(cell.flat for cell in row.cells)[end:]
        for row in table.rows
        if row.cells and (end := _end_of_number(row.cells[0].flat)) is not None
    ]
    if not _are_readings(texts, context):
        return table
    return replace(table, rows=tuple(map(_without_number, table.rows)))


def _without_number(row: Row) -> Row:
    cell = row.cells[0] if row.cells else None
    end = _end_of_number(cell.text) if cell else None
    if cell is None or end is None:
        return row
    return replace(row, cells=(replace(cell, lines=without_span(cell.lines, 0, end)), *row.cells[1:]))


def _end_of_number(text: str) -> int | None:
    """Where the number before a date ends."""
    found = _NUMBERED.match(text)
    return found.end() if found and re.match(r"[(\[]?\w", text[found.end() :]) else None


def _are_readings(texts: Sequence[str], context: TermContext) -> bool:
    """Whether texts that begin with dates are readings, several for each week."""
    if len(texts) < _FEWEST:
        return False
    dates = [date for text in texts if (date := _opening_date(text, context)) is not None]
    if len(dates) < _MOSTLY * len(texts):
        return False
    soon = sum(dt.timedelta(0) < below - above <= dt.timedelta(_SOON) for above, below in pairwise(dates))
    pages = sum(_PAGES.search(text) is not None for text in texts)
    work = sum(_WORK.search(text) is not None for text in texts)
    few = (1 - _MOSTLY) * len(texts)
    return soon >= _MOSTLY * (len(dates) - 1) and pages >= _MOSTLY * len(texts) and work <= few


def _opening_date(text: str, context: TermContext) -> dt.date | None:
    found = find_dates(text[:_OPENING], context)
    return found[0].date if found and not text[: found[0].start].strip(" ([") else None
