"""Drawn strokes to long straight edges: snapped to common positions, their pieces joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.sheet import Fill

__all__ = ["SNAP", "Edge", "clusters", "fill_edges", "join_edges", "stroke_edges"]

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


def fill_edges(fills: Iterable[Fill], width: float, height: float) -> tuple[list[Edge], list[Edge]]:
    """The sides of shaded areas that can be cells: neither the page's ground nor a mark."""
    flat: list[Edge] = []
    upright: list[Edge] = []
    for (x0, top, x1, bottom), _ in fills:
        if x1 - x0 < 10 or bottom - top < 6 or (x1 - x0) * (bottom - top) > 0.5 * width * height:
            continue
        flat += (Edge(top, x0, x1), Edge(bottom, x0, x1))
        upright += (Edge(x0, top, bottom), Edge(x1, top, bottom))
    return flat, upright


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
