"""Titled values: what a table's row holds beside days and hours, each under the title of its column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import PrintedRow
from servers.syllabus.finding.stretches import Stretch

__all__ = [
    "TitledValue",
    "own_column",
    "section_beside",
    "titled_values",
    "value_titled",
    "with_hours_joined",
]

_DIGIT = Pattern(r"\d")
_SECTION = Pattern(r"(?:[A-Z]{0,4}-?\d{1,6}[A-Z]?|[A-Z]\d?)")
_SECTION_TITLE = Pattern(
    r"\W*(?:(?:class|course|lab)\s)?(?:sections?|sec\.?|crn|groups?)\s*(?:#|no\.?|number)?\W*", re.IGNORECASE
)


class TitledValue(NamedTuple):
    """A cell's text with its column's title; ``own``: whether the days and hours stand in it."""

    title: str
    text: str
    own: bool


def titled_values(stretch: Stretch, offset: int) -> list[TitledValue]:
    """The cells of the row in which ``offset`` lies, with their titles; none where the row is no table's."""
    at = next(n for n in reversed(range(len(stretch.lines))) if stretch.lines[n].start <= offset)
    row, start = stretch.lines[at].row, stretch.lines[at].start
    titles = row.header or _header_above([line.row for line in stretch.lines[:at]], row)
    values = []
    for segment in row.segments:
        if segment.column is not None and segment.column < len(titles):
            own = start <= offset <= start + len(segment.text)
            values.append(TitledValue(titles[segment.column], segment.text, own))
        start += len(segment.text) + 1
    return values


def _header_above(before: Sequence[PrintedRow], row: PrintedRow) -> tuple[str, ...]:
    """The first row of a table whose titles were not told apart: words only, one over each cell."""
    if row.role != "table" or len(row.segments) < 3:
        return ()
    first = next((above for above in before if above.block == row.block), None)
    if first is None or _DIGIT.search(first.text) or len(first.segments) < len(row.segments):
        return ()
    columns = {segment.column: segment.text for segment in first.segments if segment.column is not None}
    return tuple(columns.get(n, "") for n in range(max(columns, default=-1) + 1))


def own_column(values: Sequence[TitledValue]) -> str:
    """The title over the days and hours themselves, ``""`` where there is none."""
    return next((value.title for value in values if value.own), "")


def value_titled(values: Sequence[TitledValue], title: Pattern, *, behind: bool = False) -> str | None:
    """What stands under a title that matches whole, other than the days and hours; ``behind``: only behind these."""
    since = next((n for n, value in enumerate(values) if value.own), 0) if behind else 0
    return next((v.text for v in values[since:] if not v.own and title.fullmatch(v.title)), None)


def section_beside(values: Sequence[TitledValue]) -> str | None:
    """The section that the row is about."""
    told = value_titled(values, _SECTION_TITLE)
    return told.strip() if told is not None and _SECTION.fullmatch(told.strip()) else None


_FIRST_HOUR = Pattern(r"\W*(?:start|begin|from)(?:s|ing)?(?:\stime)?\W*", re.IGNORECASE)
_LAST_HOUR = Pattern(r"\W*(?:end|finish|to|until)(?:s|ing)?(?:\stime)?\W*", re.IGNORECASE)


def with_hours_joined(stretch: Stretch) -> str:
    """The text, with a hyphen between hours whose columns are titled "Start" and "End"."""
    header = stretch.lines[0].row.header
    firsts = [
        n for n, (a, b) in enumerate(pairwise(header)) if _FIRST_HOUR.fullmatch(a) and _LAST_HOUR.fullmatch(b)
    ]
    if not firsts:
        return stretch.text
    text = stretch.text
    for line in stretch.lines:
        end = line.start
        for segment in line.row.segments:
            end += len(segment.text)
            if segment.column in firsts and text[end] == "\t":
                text = f"{text[:end]}-{text[end + 1 :]}"
            end += 1
    return text
