"""First cells that stand over several rows of a table without borders between its columns, by the rules that begin behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.reading.box import union
from servers.syllabus.reading.table import Row

__all__ = ["with_cells_over"]


def with_cells_over(rows: Sequence[Row], partly: Sequence[float]) -> tuple[Row, ...]:
    """The rows, each that stands below a rule of ``partly`` and begins with an empty cell sharing the one above it."""
    if not partly:
        return tuple(rows)
    groups: list[list[Row]] = []
    for row in rows:
        if groups and _goes_on(groups[-1][-1], row, partly):
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(row for group in groups for row in _shared(group))


def _goes_on(above: Row, row: Row, partly: Sequence[float]) -> bool:
    first = row.cells[0] if row.cells else None
    if first is None or first.lines or first.column or first.column_span > 1:
        return False
    top, bottom = _middle(above), _middle(row)
    return any(top < at < bottom for at in partly)


def _middle(row: Row) -> float:
    return row.cells[0].box.middle


def _shared(group: Sequence[Row]) -> list[Row]:
    """The rows with the first one's first cell in all of them."""
    first = group[0].cells[0]
    if len(group) == 1 or not first.lines:
        return list(group)
    box = union(row.cells[0].box for row in group)
    over = replace(first, box=box, row_span=len(group))
    return [replace(row, cells=(over, *row.cells[1:])) for row in group]
