"""Where the rows of a table without upright borders start, by the rules between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.reading.box import union
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.rules import Edge
from servers.syllabus.reading.runs import Run

__all__ = ["is_decisive", "partly_ruled", "ruled_starts"]

_NEAR = 6.0  # points that a rule behind the first column may begin inside the second

Places = tuple[Line | None, ...]


def ruled_starts(run: Run, grid: Sequence[Places], edges: Sequence[Edge]) -> set[int]:
    """Lines that stand first under a rule as wide as the table, where rules part most rows."""
    middles = [union(piece.box for piece in row).middle for row in run.rows]
    first = run.columns[0].x1
    wide = [
        edge.at for edge in _wide(run, edges) if edge.start < first and middles[0] < edge.at < middles[-1]
    ]
    if len(wide) > 1:
        wide += [at for at in partly_ruled(run, edges) if wide[0] < at < middles[-1]]
    starts = {next(index for index, middle in enumerate(middles) if middle > at) for at in wide}
    anchors = sum(places[0] is not None for places in grid)
    starts.add(0)
    return starts if len(starts) > max(2, 0.3 * anchors) or is_decisive(starts, grid) else set()


def partly_ruled(run: Run, edges: Sequence[Edge]) -> list[float]:
    """Where rules begin behind the first column: the cell there is of the rows above and below them."""
    first, second = run.columns[0].x1, run.columns[1]
    return [edge.at for edge in _wide(run, edges) if first <= edge.start <= second.x0 + _NEAR]


def is_decisive(starts: set[int], grid: Sequence[Places]) -> bool:
    """Whether rules part the rows so well that none holds two texts in its first column."""
    bounds = [*sorted(starts), len(grid)]
    anchored = [sum(places[0] is not None for places in grid[first:last]) for first, last in pairwise(bounds)]
    return len(starts) > 1 and max(anchored) <= 1 and len(grid) > len(starts)


def _wide(run: Run, edges: Sequence[Edge]) -> list[Edge]:
    """The rules that reach the right side of the table."""
    left, right = run.columns[0].x0, run.columns[-1].x1
    return [edge for edge in edges if edge.end > right - 0.2 * (right - left)]
