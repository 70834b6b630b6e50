"""Rows of a borderless table whose cells stand in the middle of their rows: a date between the two lines of its topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.runs import Run

__all__ = ["centred_rows"]

#: Lines at half the height between two others, and rows that have them, which tell how a table is set.
_FEWEST: Final = 2
#: Of the size: how far a line is below another at the least where both are of one column.
_STEP: Final = 0.9
#: Of the size: white space between rows, beyond that between the lines of a cell.
_SPACE: Final = 0.25
#: Of the size: how far the middles of a row's cells may differ, and the furthest that a cell's lines are apart.
_OFF, _APART = 0.3, 1.8
#: The most lines of a row; of the lines of a table: in rows whose cells have one middle.
_MOST, _SURE = 16, 0.85
#: Of the rows of several lines: those whose label is not on the first.
_BELOW: Final = 0.3

Places = tuple[Line | None, ...]


def centred_rows(run: Run, grid: Sequence[Places]) -> set[int]:
    """Where rows start, where labels stand beside the middles of their rows; empty where they stand beside first lines."""
    boxes = [union(piece.box for piece in row) for row in run.rows]
    size = min(piece.size for piece in run.rows[0])
    halves = sum(below.middle - above.middle < _STEP * size for above, below in pairwise(boxes))
    if halves < _FEWEST:
        return set()
    return _by_space(run, grid, boxes) or _by_middles(run, grid)


# --- white space tells the rows ------------------------------------------------------------------------------


def _by_space(run: Run, grid: Sequence[Places], boxes: Sequence[Box]) -> set[int]:
    """The lines after white space, where each row so found has one label, and labels stand below first lines."""
    starts = _after_space(run, grid, boxes)
    bounds = [*sorted(starts | {0}), len(grid)]
    groups = [grid[first:last] for first, last in pairwise(bounds)]
    several = [group for group in groups if len(group) > 1]
    below = sum(group[0][0] is None and _is_row(group) for group in several)
    if below < max(_FEWEST, _BELOW * len(several)) or not all(
        _is_row(group) or (last - first == 1 and first in run.crossing)
        for group, (first, last) in zip(groups, pairwise(bounds), strict=True)
    ):
        return set()
    return starts | {0}


def _after_space(run: Run, grid: Sequence[Places], boxes: Sequence[Box]) -> set[int]:
    """The lines with clearly more space above them than the lines of a cell have."""
    inner = sorted(
        line.box.top - over.box.bottom
        for above, places in pairwise(grid)
        for over, line in zip(above, places, strict=True)
        if over is not None and line is not None
    )
    if not inner:
        return set()
    least = inner[len(inner) // 10] + _SPACE * run.rows[0][0].size
    starts, bottom = set(), boxes[0].bottom
    for index, box in enumerate(boxes):
        if index and box.top - bottom > least:
            starts.add(index)
        bottom = max(bottom, box.bottom)
    return starts


def _is_row(group: Sequence[Places]) -> bool:
    """Whether lines have one label, or none but a date."""
    labels = [index for index, places in enumerate(group) if places[0] is not None]
    if not labels:
        return any(line is not None and starts_dated(line.text) for places in group for line in places)
    dated = sum(_opens(group[index][0]) for index in labels)
    return len(labels) == 1 or (dated == 1 and _opens(group[labels[0]][0]))


def _opens(label: Line | None) -> bool:
    return label is not None and (starts_dated(label.text) or label.text.strip("#.():").isdigit())


# --- the middles of cells tell them --------------------------------------------------------------------------


def _by_middles(run: Run, grid: Sequence[Places]) -> set[int]:
    """The rows that most lines can be parted into so that the cells of each have one middle and one has a label."""
    size = run.rows[0][0].size
    costs, firsts = [0.0], [0]
    for end in range(1, len(grid) + 1):
        cost, first = min(
            (costs[start] + _cost(grid[start:end], size), start) for start in range(max(0, end - _MOST), end)
        )
        costs.append(cost)
        firsts.append(first)
    groups = list(_groups(firsts))
    sure = [group for group in groups if _is_about_middle(grid[group[0] : group[1]], size)]
    halved = sum(end - start > 1 and _has_half(grid[start:end]) for start, end in sure)
    if halved < _FEWEST or sum(end - start for start, end in sure) < _SURE * len(grid):
        return set()
    return {start for start, _ in groups}


def _groups(firsts: Sequence[int]) -> Iterator[tuple[int, int]]:
    end = len(firsts) - 1
    while end:
        yield firsts[end], end
        end = firsts[end]


def _cost(group: Sequence[Places], size: float) -> float:
    """Less than nothing for a row, the least for one whose cells have the very same middle."""
    spread = _spread(group, size)
    return spread / size - 1 if spread <= _OFF * size else float(len(group))


def _is_about_middle(group: Sequence[Places], size: float) -> bool:
    return _spread(group, size) <= _OFF * size


def _spread(group: Sequence[Places], size: float) -> float:
    """How far the middles of cells differ; infinitely where the lines are no row with a label."""
    if not all(map(any, group)):  # a line across the columns
        return 0.0 if len(group) == 1 else float("inf")
    labels = [places[0] for places in group if places[0] is not None]
    if (not labels and not _has_date(group)) or sum(map(_opens, labels)) > 1:
        return float("inf")
    middles: list[float] = []
    for column in zip(*group, strict=True):
        lines = [line.box.middle for line in column if line is not None]
        if any(below - above > _APART * size for above, below in pairwise(lines)):
            return float("inf")
        if lines:
            middles.append((lines[0] + lines[-1]) / 2)
    return max(middles) - min(middles)


def _has_date(group: Sequence[Places]) -> bool:
    return any(line is not None and starts_dated(line.text) for places in group for line in places)


def _has_half(group: Sequence[Places]) -> bool:
    """Whether a cell's line stands between two of another."""
    first = next(line for line in group[0] if line is not None)
    second = next(line for line in group[1] if line is not None)
    return second.box.middle - first.box.middle < _STEP * first.size
