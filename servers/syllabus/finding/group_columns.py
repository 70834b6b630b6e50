"""Columns of groups' own days beside those of the classes: "Date | Theory | Clinical A (Tues) | Clinical B (Wed)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.reading.table import Table

__all__ = ["beside_groups", "groups_named"]

_GROUP: Final = Pattern(
    r"\b(?:clinicals?|practic(?:um|al)s?|rotations?|groups?|cohorts?|placements?|labs?)\b", re.IGNORECASE
)
_SEVERAL: Final = 2


def groups_named(titles: Sequence[str]) -> list[int]:
    """The columns whose titles name groups, where there are several beside one of dates and one of topics; else none."""
    named = [number for number, title in enumerate(titles) if _GROUP.search(title)]
    if len(named) < _SEVERAL:
        return []
    roles = {role_of_title(title) for number, title in enumerate(titles) if number not in named}
    return named if {"date", "topic"} <= roles else []


def beside_groups(table: Table, columns: Sequence[DateColumn], named: Sequence[int]) -> Table | None:
    """The table with nothing in the groups' columns, where each has dates of its own and the classes are on another day."""
    if not columns or role_of_title(table.header[columns[0].index]) != "date":
        return None
    groups = {column.index for column in columns[1:]} & {*named}
    if len(groups) < _SEVERAL or _weekdays(columns[0]) & {
        day for column in columns[1:] if column.index in groups for day in _weekdays(column)
    }:
        return None
    rows = (
        replace(
            row,
            cells=tuple(replace(cell, lines=()) if cell.column in groups else cell for cell in row.cells),
        )
        for row in table.rows
    )
    return replace(table, rows=tuple(rows))


def _weekdays(column: DateColumn) -> set[int]:
    own = (mentions for number, mentions in column.mentions.items() if number not in column.across)
    return {day.date.weekday() for mentions in own for day in days_of(mentions)}
