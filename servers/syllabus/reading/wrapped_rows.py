"""Rows of a borderless table that wrap in all their columns, the first among them: "Weeks 4-" over "6", beside "Exam 1: Friday," over "March 3"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.runs import Interval
from servers.syllabus.reading.unfinished import opens

__all__ = ["going_on", "rows_by_space"]

#: Rows that space must part before it tells how the table is set.
_FEWEST: Final = 3
#: Of the rows of several lines: those where one column has fewer lines than another. Lists set in blocks have as many.
_UNEVEN: Final = 0.5
#: Of the rows whose first column wraps: those with a line that is not finished.
_CUT: Final = 0.5
#: Of the size: the space between two words of a cell.
_SPACE: Final = 0.25
#: Columns that go on together.
_TWO: Final = 2

#: A number that begins an entry: "2.1 Marking", "(3) Fieldwork".
_NUMBERED: Final = Pattern(r"\(?\d{1,2}(?:\.\d{1,2})+\.?\s|\(?\d{1,2}[.)]\s")

Places = tuple[Line | None, ...]


def rows_by_space(grid: Sequence[Places], loose: set[int], columns: Sequence[Interval]) -> set[int]:
    """Where rows start, if white space alone says it: each row fills its columns from its first line on, and has one date.

    Empty where the lines between two spaces are rows of their own, as in lists set in blocks: where first columns go on
    below, their words did not fit, and half of those rows hold a line that is not finished.
    """
    if len(loose) < _FEWEST or any(grid[index][0] is None for index in loose):
        return set()
    bounds = sorted({0, *loose, len(grid)})
    groups = [grid[first:last] for first, last in pairwise(bounds)]
    several = [group for group in groups if len(group) > 1]
    wrapped = [group for group in several if group[1][0] is not None]
    uneven = sum(len({_height(group, column) for column in _used(group)}) > 1 for group in several)
    if not wrapped or uneven < _UNEVEN * len(several):
        return set()
    cut = sum(map(_is_cut, wrapped))
    whole = cut >= _CUT * len(wrapped) and all(_is_row(group, columns[0]) for group in several)
    return {0, *loose} if whole else set()


def _used(group: Sequence[Places]) -> list[int]:
    return [column for column in range(len(group[0])) if any(places[column] is not None for places in group)]


def _height(group: Sequence[Places], column: int) -> int:
    return sum(places[column] is not None for places in group)


def _is_cut(group: Sequence[Places]) -> bool:
    """Whether a line of the row is not finished."""
    return any(
        line is not None and _is_open(over, line)
        for above, places in pairwise(group)
        for over, line in zip(above, places, strict=True)
    )


def _is_row(group: Sequence[Places], first: Interval) -> bool:
    """Whether every column fills the group from its first line on without a gap, and no second entry starts inside."""
    for column in _used(group):
        filled = [places[column] is not None for places in group]
        if filled != sorted(filled, reverse=True):
            return False
    return all(
        line is None
        or _is_open(above, line)
        or not (above is None or _is_entry(line) or _fits(above, line, first))
        for (above, *_), (line, *_) in pairwise(group)
    )


def _is_entry(line: Line) -> bool:
    """Whether a line begins with a date or a number of its own."""
    return starts_dated(line.text) or _NUMBERED.match(line.text) is not None


def _fits(above: Line, line: Line, column: Interval) -> bool:
    """Whether the first word of the line had room behind the line above."""
    return above.box.x1 + _SPACE * line.size + line.words[0].box.width <= column.x1 + 1.0


def going_on(grid: Sequence[Places], columns: Sequence[Interval]) -> set[int]:
    """Lines that continue the row above in each of their columns.

    In none did the first word fit behind the line above, and one line above is not finished.
    """
    return {index for index in range(1, len(grid)) if _goes_on(grid[index - 1], grid[index], columns)}


def _goes_on(above: Places, places: Places, columns: Sequence[Interval]) -> bool:
    if places[0] is None or above[0] is None:
        return False
    if above[0].text.endswith(":") and places[0].text.endswith(":"):
        return False  # labels, each with its value: "Instructor:" over "Office:"
    opened = 0
    for over, line, column in zip(above, places, columns, strict=True):
        if line is None:
            continue
        if over is None or _fits(over, line, column):
            return False
        is_open = _is_open(over, line)
        if starts_dated(line.text) and not is_open:
            return False
        opened += is_open
    return opened > 0 and sum(line is not None for line in places) >= _TWO


def _is_open(above: Line | None, below: Line) -> bool:
    return above is not None and opens(above.text, below.text)
