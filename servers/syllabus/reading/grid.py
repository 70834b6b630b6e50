"""Edges to grids: which cells the drawn lines enclose."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.rules import JOIN, SNAP, Edge

__all__ = ["Grid", "Span", "find_grids"]

OPEN = 6.0  # points that edges stick out past the last crossing edge: the grid goes on there without a border
COVERED = 0.6  # of a cell's side: a border
SHORT = 100.0  # points: the widest box around a word
THINNEST = 5.0  # points: rows and columns that are thinner are double lines
LONG, TALLEST = (
    36.0,
    60.0,
)  # points: a border that goes on beyond a row across all columns, and the tallest such row
FEWEST_RULES = 5  # of a table whose rows, or groups of rows, are parted by rules
MOST_CELLS = 6000


class Span(NamedTuple):
    """A cell's place: its first row and column, and one past its last."""

    row: int
    column: int
    row_end: int
    column_end: int


@dataclass(frozen=True)
class Grid:
    """Positions of column and row borders, and the cells that are closed on all sides."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Span, ...]

    @property
    def box(self) -> Box:
        """Around the grid."""
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    @property
    def closed_share(self) -> float:
        """How much of the grid's rows and columns its closed cells cover."""
        covered = sum((cell.row_end - cell.row) * (cell.column_end - cell.column) for cell in self.cells)
        return covered / ((len(self.xs) - 1) * (len(self.ys) - 1))

    def place(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column at a point, or None outside."""
        column, row = bisect_right(self.xs, x) - 1, bisect_right(self.ys, y) - 1
        if 0 <= column < len(self.xs) - 1 and 0 <= row < len(self.ys) - 1:
            return row, column
        return None


def find_grids(flat: Sequence[Edge], upright: Sequence[Edge]) -> list[Grid]:
    """The grids among the edges: each a set of horizontal and vertical edges that cross one another."""
    flat = [*flat, *_around_breaks(flat, upright)]
    upright = [edge for edge in upright if not _is_stub(edge, flat) and not _is_box_side(edge, flat)]
    grids = (_grid(*component) for component in _components(flat, upright))
    return sorted((grid for grid in grids if grid), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _around_breaks(flat: Sequence[Edge], upright: Sequence[Edge]) -> Iterator[Edge]:
    """The borders above and below a row across all columns, which no rule draws: there the columns' borders are broken off."""
    for chain in _chains(upright):
        top, bottom = chain[0].start - SNAP, chain[-1].end + SNAP
        at = chain[0].at
        crossing = [f for f in flat if f.start - SNAP <= at <= f.end + SNAP and top <= f.at <= bottom]
        widest = max(crossing, key=lambda across: across.length, default=chain[0])
        if sum(_as_wide(across, widest) for across in crossing) < FEWEST_RULES:
            continue  # without rules between its rows a table is read by its white space
        for level in (level for above, below in pairwise(chain) for level in (above.end, below.start)):
            if not any(abs(across.at - level) <= THINNEST for across in crossing):
                yield Edge(level, widest.start, widest.end)


def _is_spanned(top: float, bottom: float, upright: Sequence[Edge]) -> bool:
    """Whether another border runs on beside a break: it lies within a table, and not between two."""
    return any(edge.start < top - SNAP and edge.end > bottom + SNAP for edge in upright)


def _as_wide(edge: Edge, other: Edge) -> bool:
    return abs(edge.start - other.start) <= SNAP and abs(edge.end - other.end) <= SNAP


def _chains(upright: Sequence[Edge]) -> Iterator[list[Edge]]:
    """Pieces of one upright border, broken where a row goes across; some of them longer than a row."""
    chain: list[Edge] = []
    for edge in [*sorted(upright), None]:
        last = chain[-1] if chain else None
        broken = edge and last and edge.at - last.at <= SNAP and JOIN < edge.start - last.end <= TALLEST
        if edge and last and broken and _is_spanned(last.end, edge.start, upright):
            chain.append(edge)
            continue
        if len(chain) > 1 and any(piece.length >= LONG for piece in chain):
            yield chain
        chain = [edge] if edge else []


def _is_stub(edge: Edge, flat: Sequence[Edge]) -> bool:
    """Whether an upright edge ends inside a row: the side of a box around words, not a border."""
    levels = sorted(across.at for across in flat if across.start - SNAP <= edge.at <= across.end + SNAP)
    if not levels:
        return True
    above = [level for level in levels if level <= edge.start + SNAP]
    below = [level for level in levels if level >= edge.end - SNAP]
    if not above or not below:
        return False
    return above[-1] < edge.start - SNAP or below[0] > edge.end + SNAP


def _is_box_side(edge: Edge, flat: Sequence[Edge]) -> bool:
    """Whether an upright edge ends at short edges alone, where long ones are near: a box around a word in a cell."""
    near = [across for across in flat if _cross(across, edge)]
    if all(across.length <= 2 * SHORT for across in near):
        return False
    ends = [[across for across in near if abs(across.at - end) <= SNAP] for end in (edge.start, edge.end)]
    return any(met and all(across.length < SHORT for across in met) for met in ends)


def _components(flat: Sequence[Edge], upright: Sequence[Edge]) -> list[tuple[list[Edge], list[Edge]]]:
    parent = list(range(len(flat) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, across in enumerate(flat):
        for j, down in enumerate(upright, len(flat)):
            if _cross(across, down):
                parent[root(i)] = root(j)
    groups: dict[int, tuple[list[Edge], list[Edge]]] = defaultdict(lambda: ([], []))
    for i, edge in enumerate(flat):
        groups[root(i)][0].append(edge)
    for j, edge in enumerate(upright, len(flat)):
        groups[root(j)][1].append(edge)
    return [(across, down) for across, down in groups.values() if across and down]


def _cross(across: Edge, down: Edge) -> bool:
    return (
        across.start - SNAP <= down.at <= across.end + SNAP
        and down.start - SNAP <= across.at <= down.end + SNAP
    )


def _grid(flat: list[Edge], upright: list[Edge]) -> Grid | None:
    xs, open_x = _positions(upright, flat)
    ys, open_y = _positions(flat, upright)
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 1 or rows < 1 or columns * rows > MOST_CELLS:
        return None
    flat = [*flat, *(Edge(at, xs[0], xs[-1]) for at in open_y)]
    upright = [*upright, *(Edge(at, ys[0], ys[-1]) for at in open_x)]
    above = [_covered(flat, y, xs) for y in ys]
    before = [_covered(upright, x, ys) for x in xs]
    return Grid(tuple(xs), tuple(ys), tuple(_spans(above, before, rows, columns)))


def _positions(edges: Sequence[Edge], crossing: Sequence[Edge]) -> tuple[list[float], list[float]]:
    """The borders' positions, and those of the open sides among them."""
    found: list[float] = []
    for edge in sorted(edges):
        if not found or edge.at - found[-1] > THINNEST:
            found.append(edge.at)
    first, last = min(edge.start for edge in crossing), max(edge.end for edge in crossing)
    opened = []
    if found[0] - first > OPEN:
        opened.append(first)
        found.insert(0, first)
    if last - found[-1] > OPEN:
        opened.append(last)
        found.append(last)
    return found, opened


def _covered(edges: Sequence[Edge], at: float, stops: Sequence[float]) -> list[bool]:
    """For each step between ``stops``: whether edges at ``at`` cover most of it."""
    here = [edge for edge in edges if abs(edge.at - at) <= THINNEST]
    covered = []
    for start, end in pairwise(stops):
        length = sum(max(0.0, min(edge.end, end) - max(edge.start, start)) for edge in here)
        covered.append(length >= COVERED * (end - start))
    return covered


def _spans(above: list[list[bool]], before: list[list[bool]], rows: int, columns: int) -> list[Span]:
    """Areas closed on all sides; one that is not a rectangle is cut into its rows."""
    seen: set[tuple[int, int]] = set()
    spans: list[Span] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in seen:
                continue
            area, closed = _flood(above, before, (row, column), rows, columns)
            seen |= area
            if closed:
                spans += _rectangles(area)
    return spans


def _flood(
    above: list[list[bool]], before: list[list[bool]], start: tuple[int, int], rows: int, columns: int
) -> tuple[set[tuple[int, int]], bool]:
    area, todo, closed = {start}, [start], True
    while todo:
        row, column = todo.pop()
        steps = (
            (above[row][column], (row - 1, column)),
            (above[row + 1][column], (row + 1, column)),
            (before[column][row], (row, column - 1)),
            (before[column + 1][row], (row, column + 1)),
        )
        for blocked, place in steps:
            if blocked or place in area:
                continue
            if not (0 <= place[0] < rows and 0 <= place[1] < columns):
                closed = False
                continue
            area.add(place)
            todo.append(place)
    return area, closed


def _rectangles(area: set[tuple[int, int]]) -> list[Span]:
    top, bottom = min(row for row, _ in area), max(row for row, _ in area) + 1
    left, right = min(column for _, column in area), max(column for _, column in area) + 1
    if (bottom - top) * (right - left) == len(area):
        return [Span(top, left, bottom, right)]
    spans = []
    for row in range(top, bottom):
        columns = sorted(column for other, column in area if other == row)
        start = columns[0]
        for column, following in zip(columns, [*columns[1:], -1], strict=True):
            if following != column + 1:
                spans.append(Span(row, start, row + 1, column + 1))
                start = following
    return spans
