"""Columns of text side by side: newspaper columns and sidebars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.header import are_titles
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.runs import Interval, merged
from servers.syllabus.reading.shape import NARROWEST, is_prose, stand_apart

__all__ = ["Band", "find_columns"]

FEWEST = 12  # lines: shorter bands are left to the search for tables
CLOSE = 2.2  # of the size: from line to line of one text
DATED = 0.5  # of the lines on the right: dates at the height of text are a table's
HALF, GAP = (
    180.0,
    0.25,
)  # points: the narrowest half of a page; of its width: the widest gutter, and what a column may exceed it by
RUNNING, FEWEST_RUNNING, DENSE = (
    5,
    4,
    0.8,
)  # words of a line of text, lines that go on, and how many stand beside them
TITLED, FEWEST_TITLES = (
    3,
    2,
)  # rows of a band among which a table's titles may be, and how many of them on the right
FEWEST_PIECES, FEWEST_ROWS, ROWS = 3, 3, 0.15  # of a table's rows, whose cells may stand lower or higher
GUTTER = 0.8  # of the size: the narrowest space between columns


class Band(NamedTuple):
    """Rows from ``start`` until before ``end`` that stand in two columns."""

    start: int
    end: int
    columns: tuple[Interval, ...]


def find_columns(rows: Sequence[tuple[Line, ...]]) -> Band | None:
    """The longest band of rows in two columns that are read one after the other, or None."""
    bands = sorted(_bands(rows), key=lambda band: band.start - band.end)
    return next((band for band in bands if _is_columns(rows[band.start : band.end], band.columns)), None)


def _bands(rows: Sequence[tuple[Line, ...]]) -> list[Band]:
    """Greatest bands of rows that one gutter runs through."""
    bands: list[Band] = []
    start = 0
    while start < len(rows):
        if start + 1 < len(rows) and _goes_on(rows[start], rows[start + 1]):
            start += 1
            continue
        end, columns = _grown(rows, start)
        if end - start >= FEWEST:
            halves = _halves(columns)
            bands.append(Band(_top(rows, start, halves), end, halves))
            start = end
        else:
            start += 1
    return bands


def _goes_on(row: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether two rows are one line of text each with no gutter between them, as nearly all are."""
    if len(row) != 1 or len(below) != 1:
        return False
    (left, _, right, _), (x0, _, x1, _) = row[0].box, below[0].box
    river = GUTTER * below[0].size
    return x0 - right < river and left - x1 < river


def _top(rows: Sequence[tuple[Line, ...]], start: int, columns: tuple[Interval, ...]) -> int:
    """The start, or a line further up as long as the lines stand in the right column alone (beside a picture)."""
    while start and len(columns) == 2 and rows[start - 1][0].box.x0 > columns[1].x0 - 2:
        start -= 1
    return start


def _grown(rows: Sequence[tuple[Line, ...]], start: int) -> tuple[int, tuple[Interval, ...]]:
    columns: tuple[Interval, ...] = ()
    for index in range(start, len(rows)):
        grown = merged(columns, rows[index], GUTTER)
        if len(grown) < 2 and len(columns) >= 2:
            return index, columns
        if len(grown) < 2 and index > start:
            return start, columns
        columns = grown
    return len(rows), columns


def _halves(columns: tuple[Interval, ...]) -> tuple[Interval, ...]:
    """The columns on the two sides of the widest gutter."""
    split = max(
        range(1, len(columns)), key=lambda place: columns[place].x0 - columns[place - 1].x1, default=1
    )
    if len(columns) < 2:
        return columns
    return Interval(columns[0].x0, columns[split - 1].x1), Interval(columns[split].x0, columns[-1].x1)


def _is_columns(rows: Sequence[tuple[Line, ...]], columns: tuple[Interval, ...]) -> bool:
    if len(columns) < 2 or any(_is_titles(row, columns[1]) for row in rows[:TITLED]):
        return False
    left = _side(rows, columns[0])
    right = _side(rows, columns[1])
    if len(left) < 0.25 * FEWEST or len(right) < 0.25 * FEWEST:
        return False
    if stand_apart(left, right) and not _are_rows(rows):
        return True
    if (
        _are_halves(columns)
        and any(_runs_on(text, beside) for text, beside in ((left, right), (right, left)))
        and all(_is_whole(rows, column) for column in columns)
    ):
        return True
    wide = columns[1].x1 - columns[1].x0 > NARROWEST
    dated = sum(starts_dated(line.text) for line in right) > DATED * len(right)
    prose = is_prose(left, columns[0]) and _is_whole(rows, columns[0])
    return wide and not dated and prose and _is_close(right)


def _are_rows(rows: Sequence[tuple[Line, ...]]) -> bool:
    """Whether dates or numbers begin lines of three pieces or more, as in a table whose cells stand on levels of their own."""
    dated = sum(
        len(row) >= FEWEST_PIECES and (starts_dated(row[0].text) or row[0].text.strip(".#()").isdigit())
        for row in rows
    )
    return dated >= max(FEWEST_ROWS, ROWS * len(rows))


def _is_titles(row: Sequence[Line], right: Interval) -> bool:
    """Whether a row is that of a table's titles, two or more of which stand on the right: one may be that of notes."""
    beyond = sum(piece.box.x0 >= right.x0 - 2 for piece in row)
    return len(row) > beyond >= FEWEST_TITLES and are_titles([piece.text for piece in row])


def _are_halves(columns: tuple[Interval, ...]) -> bool:
    """Whether the left column is as wide as text set in two columns makes it, and the right one no wider."""
    left, right = columns[0], columns[1]
    width, gutter = left.x1 - left.x0, right.x0 - left.x1
    return width > HALF and 0 < gutter < GAP * width and right.x1 - right.x0 < (1 + GAP) * width


def _runs_on(text: Sequence[Line], beside: Sequence[Line]) -> bool:
    """Whether sentences run on from line to line, beside lines as many: in a table what wraps leaves its neighbours empty."""
    on = sum(
        below.text[:1].islower() and not above.text.endswith((".", ":", ";")) and len(above.words) >= RUNNING
        for above, below in pairwise(text)
    )
    return on >= max(FEWEST_RUNNING, 0.25 * len(text)) and len(beside) >= DENSE * len(text)


def _is_whole(rows: Sequence[tuple[Line, ...]], column: Interval) -> bool:
    """Whether most lines of a column are one piece, as text is: not a table's number, its dates and what else stands apart."""
    pieces = [sum(piece.box.x0 < column.x1 and piece.box.x1 > column.x0 for piece in row) for row in rows]
    return sum(count == 1 for count in pieces) >= 0.5 * sum(count > 0 for count in pieces)


def _is_close(lines: Sequence[Line]) -> bool:
    """Whether most lines follow one another closely, as text does and a table's scattered entries do not."""
    steps = [(below.box.bottom - above.box.bottom) / above.size for above, below in pairwise(lines)]
    return sum(step < CLOSE for step in steps) > 0.5 * len(steps)


def _side(rows: Sequence[tuple[Line, ...]], column: Interval) -> list[Line]:
    sides = (
        tuple(
            word
            for piece in row
            if piece.box.x0 < column.x1 and piece.box.x1 > column.x0
            for word in piece.words
        )
        for row in rows
    )
    return [Line(words) for words in sides if words]
