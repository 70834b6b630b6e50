"""Rows that a table's borders do not part, parted by their lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import is_bare, is_dated, starts_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.markers import marker_of
from servers.syllabus.reading.open_date import goes_on, with_rest
from servers.syllabus.reading.table import Cell, Row
from servers.syllabus.reading.unfinished import is_unfinished

__all__ = ["parted"]

UNPARTED = 3  # rows between borders of a table whose borders do not part its rows
FEWEST = 3  # lines that stand side by side
TWO = 2
KEYS = 3  # columns in front that a row's date may stand in
NUMBER = Pattern(r"\d{1,2}")
OPEN_SPAN = Pattern(r"\d(?:st|nd|rd|th)?\s*(?:[-–—]|to)(?:\s*[A-Z][a-z]{0,3}-)?$")
LEVEL = 2.5  # points between baselines on one level


def parted(rows: Sequence[Row], *, bordered: int) -> list[Row]:
    """The rows that a table's rows really hold.

    One for each line where all columns have as many lines side by side and borders part ``bordered`` rows, hardly
    more than titles, body and sums; there too one for each date or number that a column in front counts by. One for
    each point of a first cell beside which every other cell has a line. One for
    each date where the first column lists dates, or where groups of two days have one border around them.
    """
    starts = [_starts(row, bordered=bordered) for row in rows]
    pairs = [_pair(row, whole=True) for row in rows]
    several = sum(map(bool, pairs)) >= TWO
    found: list[Row] = []
    for row, own, pair in zip(rows, starts, pairs, strict=True):
        at = own or pair or (_pair(row, whole=False) if several else [])
        found += [_piece(row, at, index) for index in range(len(at))] if at else [row]
    return found


def _filled(row: Row) -> list[Cell]:
    """The cells with text, where there are two or more and none spans rows."""
    filled = [cell for cell in row.cells if cell.lines]
    return filled if len(filled) > 1 and all(cell.row_span == 1 for cell in row.cells) else []


def _starts(row: Row, *, bordered: int) -> list[float]:
    filled = _filled(row)
    if not filled:
        return []
    listed = (_side_by_side(filled) or _by_keys(filled)) if bordered <= UNPARTED else []
    return listed or _dates(filled) or _by_points(filled)


def _by_points(filled: Sequence[Cell]) -> list[float]:
    """Where the points of a first cell stand, and what they are of above them, where each other cell has one line beside each.

    "Grant" over "* Abstract" and "* Full grant", beside "3/17" and "Finals week", "5 %" and "20 %".
    """
    lines = filled[0].lines
    points = [line for line in lines if (marker := marker_of(line)) is not None and not marker[:1].isalnum()]
    if len(points) < TWO or not all(_is_level(cell.lines, points) for cell in filled[1:]):
        return []
    over = lines[:1] if lines[0] is not points[0] else ()
    return [line.box.middle for line in (*over, *points)]


def _pair(row: Row, *, whole: bool) -> list[float]:
    """Where two dates stand, each with a line beside it in all cells behind them; or (not ``whole``) in one of them.

    Where several rows of a table show groups of days so, an assignment beside one of two days is of that day.
    """
    filled = _filled(row)
    key = next((n for n, cell in enumerate(filled[:KEYS]) if len(cell.lines) == TWO), None)
    if key is None or key + 1 == len(filled) or any(len(cell.lines) > 1 for cell in filled[:key]):
        return []
    dates, behind = filled[key].lines, filled[key + 1 :]
    if not all(is_dated(line.text) and is_bare(line.text) for line in dates):
        return []
    if is_unfinished(dates[0].text, dates[1].text):  # a span's first and last day
        return []
    level = [_is_level(cell.lines, dates) for cell in behind]
    apart = not whole and all(
        any(_is_level((line,), (date,)) for date in dates) for cell in behind for line in cell.lines
    )
    return [line.box.middle for line in dates] if all(level) or (apart and any(level)) else []


def _is_level(lines: Sequence[Line], dates: Sequence[Line]) -> bool:
    return len(lines) == len(dates) and all(
        abs(line.box.bottom - date.box.bottom) < LEVEL for line, date in zip(lines, dates, strict=True)
    )


def _by_keys(filled: Sequence[Cell]) -> list[float]:
    """Where the dates of a column in front stand, each of which may take several lines, or the numbers of the first."""
    for cell in filled[:KEYS]:
        entries = _entries(cell.lines)
        if len(entries) >= FEWEST and all(starts_dated(text) for _, text in entries):
            return [first.box.middle for first, _ in entries]
    lines = filled[0].lines
    counted = [int(line.text) for line in lines if NUMBER.fullmatch(line.text)]
    rising = len(counted) == len(lines) > FEWEST and counted == list(
        range(counted[0], counted[0] + len(lines))
    )
    return [line.box.middle for line in lines] if rising else []


def _entries(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The entries of a cell: the first line of each and its text; one goes on where its date or its span stands open."""
    entries: list[tuple[Line, str]] = []
    for line in lines:
        first, text = entries[-1] if entries else (line, "")
        if text and (goes_on(text, line.text) or OPEN_SPAN.search(text)):
            entries[-1] = first, with_rest(text, line.text)
        else:
            entries.append((line, line.text))
    return entries


def _side_by_side(filled: Sequence[Cell]) -> list[float]:
    first, *others = filled
    if len(first.lines) < FEWEST or any(len(cell.lines) != len(first.lines) for cell in others):
        return []
    level = all(
        abs(line.box.bottom - other.box.bottom) < LEVEL
        for cell in others
        for line, other in zip(first.lines, cell.lines, strict=True)
    )
    return [line.box.middle for line in first.lines] if level else []


def _dates(filled: Sequence[Cell]) -> list[float]:
    """Where the dates of the first column stand, if that holds nothing else and others begin beside them."""
    lines = filled[0].lines
    if len(lines) < FEWEST or not all(starts_dated(line.text) for line in lines):
        return []
    beside = [line.box.bottom for cell in filled[1:] for line in cell.lines]
    level = sum(any(abs(line.box.bottom - other) < LEVEL for other in beside) for line in lines)
    return [line.box.middle for line in lines] if level >= 0.8 * len(lines) else []


def _piece(row: Row, starts: Sequence[float], index: int) -> Row:
    top = starts[index] - LEVEL if index else float("-inf")
    bottom = starts[index + 1] - LEVEL if index + 1 < len(starts) else float("inf")
    return Row(tuple(_cut(cell, top, bottom) for cell in row.cells), row.page)


def _cut(cell: Cell, top: float, bottom: float) -> Cell:
    lines: tuple[Line, ...] = tuple(line for line in cell.lines if top <= line.box.middle < bottom)
    box = cell.box._replace(top=max(cell.box.top, top), bottom=min(cell.box.bottom, bottom))
    return replace(cell, lines=lines, box=box)
