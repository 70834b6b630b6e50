"""Drawn strokes to long straight edges: snapped to common positions, their pieces joined."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.sheet import Fill

__all__ = [
    "JOIN",
    "MOST_EDGES",
    "SNAP",
    "Edge",
    "cell_edges",
    "clusters",
    "join_edges",
    "outermost",
    "shade_edges",
    "stroke_edges",
]

SNAP = 3.0  # points: positions no further apart are one
JOIN = 4.0  # points: pieces of one edge no further apart are joined
SHORTEST = 4.0  # points: shorter strokes are marks, not edges
MOST_EDGES = 1500  # more strokes than any table has: a drawing


class Edge(NamedTuple):
    """A straight edge: its position across, and where it runs from and to."""

    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Points from end to end."""
        return self.end - self.start


def stroke_edges(rules: Iterable[Box]) -> tuple[list[Edge], list[Edge]]:
    """The horizontal and the vertical edges that the strokes make."""
    flat: list[Edge] = []
    upright: list[Edge] = []
    for box in rules:
        if box.width >= box.height:
            flat.append(Edge(box.middle, box.x0, box.x1))
        else:
            upright.append(Edge((box.x0 + box.x1) / 2, box.top, box.bottom))
    return flat, upright


def cell_edges(
    fills: Sequence[Fill], flat: Sequence[Edge], upright: Sequence[Edge]
) -> tuple[list[Edge], list[Edge]]:
    """The sides of shaded cells: areas that share two sides at least with strokes or with one another."""
    areas = [fill.box for fill in outermost(fills) if fill.box.width >= 10 and fill.box.height >= 6]
    sides = [_sides(area) for area in areas]
    all_flat = sorted([*flat, *(edge for across, _ in sides for edge in across)])
    all_upright = sorted([*upright, *(edge for _, down in sides for edge in down)])
    cells = [
        (across, down)
        for across, down in sides
        if sum(_shared(edge, all_flat) for edge in across) + sum(_shared(edge, all_upright) for edge in down)
        >= 2
    ]
    return [edge for across, _ in cells for edge in across], [edge for _, down in cells for edge in down]


def shade_edges(fills: Sequence[Fill]) -> list[Edge]:
    """The upper and lower sides of shaded bands: they part rows as rules do."""
    return [edge for fill in outermost(fills) for edge in _sides(fill.box)[0] if fill.box.width > 100]


def _sides(box: Box) -> tuple[tuple[Edge, Edge], tuple[Edge, Edge]]:
    return (
        (Edge(box.top, box.x0, box.x1), Edge(box.bottom, box.x0, box.x1)),
        (Edge(box.x0, box.top, box.bottom), Edge(box.x1, box.top, box.bottom)),
    )


def _shared(edge: Edge, edges: Sequence[Edge]) -> bool:
    """Whether another edge runs along most of this one."""
    first = bisect_left(edges, Edge(edge.at - SNAP / 2, 0.0, 0.0))
    found = 0.0
    itself = True
    for other in islice(edges, first, None):
        if other.at > edge.at + SNAP / 2:
            break
        if itself and other == edge:
            itself = False
            continue
        found += max(0.0, min(edge.end, other.end) - max(edge.start, other.start))
    return found > 0.7 * edge.length


def outermost(fills: Sequence[Fill]) -> list[Fill]:
    """The fills that do not lie inside another of their colour (a shaded cell's lines are often shaded again)."""
    if len(fills) > MOST_EDGES:
        return []
    kept: list[Fill] = []
    areas: dict[int, list[Box]] = {}  # of those kept, by their colour
    for fill in sorted(fills, key=lambda fill: -(fill.box.width * fill.box.height)):
        same = areas.setdefault(fill.ink, [])
        if not any(_holds(area, fill.box) for area in same):
            same.append(fill.box)
            kept.append(fill)
    return kept


def _holds(area: Box, box: Box) -> bool:
    left, top, right, bottom = area
    x0, above, x1, below = box
    return x0 > left - 1 and x1 < right + 1 and above > top - 1 and below < bottom + 1


def join_edges(edges: Sequence[Edge]) -> list[Edge]:
    """Edges at one position that touch or overlap become one; those that stay short are left out."""
    joined: list[Edge] = []
    for group in clusters(sorted(edges), key_step=SNAP):
        joined += _joined_group(group)
    found = [edge for edge in joined if edge.length >= SHORTEST]
    return found if len(found) <= MOST_EDGES else []


def clusters(edges: Sequence[Edge], *, key_step: float) -> list[list[Edge]]:
    """Sorted edges in groups whose positions lie within ``key_step`` of the group's first."""
    groups: list[list[Edge]] = []
    for edge in edges:
        if groups and edge.at - groups[-1][0].at <= key_step:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    return groups


def _joined_group(group: Sequence[Edge]) -> list[Edge]:
    at = sum(edge.at for edge in group) / len(group)
    joined: list[Edge] = []
    for edge in sorted(group, key=lambda edge: edge.start):
        if joined and edge.start - joined[-1].end <= JOIN:
            joined[-1] = Edge(at, joined[-1].start, max(joined[-1].end, edge.end))
        else:
            joined.append(Edge(at, edge.start, edge.end))
    return joined
