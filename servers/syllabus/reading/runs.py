"""Runs of lines that share white columns ("rivers"): the raw material of borderless tables and of columns of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from servers.syllabus.reading.dated import is_bare
from servers.syllabus.reading.header import head_columns
from servers.syllabus.reading.line import Line, new_line
from servers.syllabus.reading.once import Once
from servers.syllabus.reading.open_date import goes_on, with_rest

__all__ = ["Interval", "Run", "columns_of", "find_runs", "merged"]

RIVER = 0.55  # of the size: the narrowest river of a run
TALL_GAP = 4.5  # of the size: white space between lines that ends a run
LARGER = 1.25  # a line larger than this ends a run: a heading
LONGEST = 160  # lines; a table on one page has fewer
FURTHER = 0.4  # score of a third column, and of each after it
NEW_RUN = 0.9  # score that starting another run costs
CLOSE = 0.4  # of the size: white space between the lines of a cell
ODD_ROWS = 2  # lines of a run that can be odd rows of the next
_NAMED_ROWS = 4  # lines of two rows whose dates stand below their names
BETWEEN, BELOW_TITLES = 2, 4  # lines that may cross the rivers inside a table, and below its titles

_size_of = attrgetter("size")


class Interval(NamedTuple):
    """From left to right, in points."""

    x0: float
    x1: float


#: An interval of its ends' tuple, with no call of a Python function.
_new_interval: Callable[[tuple[float, float]], Interval] = partial(tuple.__new__, Interval)


@dataclass(frozen=True)
class Run:
    """Lines in pieces, and the columns (widest extents of the pieces) that the rivers part.

    ``crossing``: places in ``rows`` of lines that cross the rivers (a heading inside a table).
    """

    rows: tuple[tuple[Line, ...], ...]
    columns: tuple[Interval, ...]
    crossing: frozenset[int] = frozenset()

    @Once
    def grid(self) -> tuple[tuple[Line | None, ...], ...]:
        """For each row that does not cross: its text in each column."""
        return tuple(
            _in_columns(row, self.columns)
            for index, row in enumerate(self.rows)
            if index not in self.crossing
        )


def find_runs(rows: Sequence[tuple[Line, ...]]) -> list[tuple[int, int, Run]]:
    """The runs among the rows (each a line's pieces, top to bottom), as first row, one past the last, and the run."""
    sizes = [_size(row) for row in rows]
    gaps = [0.0, *(_gap(above, row) for above, row in pairwise(rows))]
    best: list[tuple[float, int]] = [(0.0, 0)] * (len(rows) + 1)
    for start in range(len(rows) - 1, -1, -1):
        best[start] = (best[start + 1][0], 0)
        if len(rows[start]) < 2:
            continue
        limit = _limit(start, sizes, gaps)
        for end, score in _growth(rows[:limit], start):
            total = score - NEW_RUN + best[end][0]
            if total > best[start][0]:
                best[start] = (total, end)
    found: list[tuple[int, int, Run]] = []
    start = 0
    while start < len(rows):
        end = best[start][1]
        if end:
            columns = columns_of(rows[start:end])
            end = _with_tail(rows, end, columns)
            above = found[-1][1] if found else 0
            start = max(_with_top(rows, start, columns), above)
            found.append((start, end, Run(tuple(rows[start:end]), columns)))
        start = end or start + 1
    return _with_headings(_reunited(found, rows), rows)


def _with_headings(
    found: list[tuple[int, int, Run]], rows: Sequence[tuple[Line, ...]]
) -> list[tuple[int, int, Run]]:
    """A line right above a run that begins as the lone lines inside it do ("Week 5", "Unit 2: ...") belongs to it."""
    whole: list[tuple[int, int, Run]] = []
    for start, end, run in found:
        lone = {
            row[0].words[0].text.casefold()
            for row in run.rows
            if len(row) == 1 and row[0].box.x0 < run.columns[0].x1
        }
        first = rows[start - 1] if start else ()
        free = bool(first) and (not whole or whole[-1][1] < start)
        if (
            free
            and len(first) == 1
            and first[0].words[0].text.casefold() in lone
            and len(first[0].words) <= 12
        ):
            crosses = len(merged(run.columns, first)) < len(run.columns)
            crossing = frozenset({*([0] if crosses else []), *(index + 1 for index in run.crossing)})
            columns = run.columns if crosses else merged(run.columns, first)
            whole.append((start - 1, end, Run((first, *run.rows), columns, crossing)))
        else:
            whole.append((start, end, run))
    return whole


def _with_tail(rows: Sequence[tuple[Line, ...]], end: int, columns: Sequence[Interval]) -> int:
    """The end after lines that go on right of the first column."""
    while (
        end < len(rows)
        and _beside_first(rows[end], columns)
        and not _breaks(rows[end - 1], rows[end], _size(rows[end - 1]))
    ):
        end += 1
    return end + (_rest_of_date(rows, end, columns) or _dates_last_row(rows, end, columns))


def _rest_of_date(rows: Sequence[tuple[Line, ...]], end: int, columns: Sequence[Interval]) -> int:
    """How many lines below a run are the rest of the date that its last row begins with."""
    text, lines = rows[end - 1][0].text, 0
    while end + lines < len(rows) and len(below := rows[end + lines]) == 1:
        inside = below[0].box.x1 < columns[1].x0 and not _breaks(rows[end + lines - 1], below, _size(below))
        if not inside or not goes_on(text, below[0].text):
            break
        text, lines = with_rest(text, below[0].text), lines + 1
    return lines


def _dates_last_row(rows: Sequence[tuple[Line, ...]], end: int, columns: Sequence[Interval]) -> bool:
    """Whether the line below a run is the date of its last row, as dates stand below the names of the rows above."""
    below = rows[end] if end < len(rows) else ()
    alone = len(below) == 1 and below[0].box.x1 < columns[1].x0 and is_bare(below[0].text)
    if not alone or end < _NAMED_ROWS or _breaks(rows[end - 1], below, _size(rows[end - 1])):
        return False
    above = rows[end - 2]
    return len(above) == 1 and above[0].box.x1 < columns[1].x0 and is_bare(above[0].text)


def _with_top(rows: Sequence[tuple[Line, ...]], start: int, columns: Sequence[Interval]) -> int:
    """The start, or the first line of all where the lines until there stand in later columns: the rest of a row cut by a page break."""
    top = rows[:start]
    lefts = [column.x0 for column in columns[1:]]
    lined_up = all(
        any(abs(row[0].box.x0 - left) < 3 for left in lefts) and _beside_first(row, columns) for row in top
    )
    if top and lined_up:
        return 0
    return (
        _with_first_lines(rows, start, columns) if start and _gap(rows[start - 1], rows[start]) < 0 else start
    )


def _with_first_lines(rows: Sequence[tuple[Line, ...]], start: int, columns: Sequence[Interval]) -> int:
    """The start, or the first line of a cell that stands in the middle of the run's first row: half a line higher."""
    first, low = start, rows[start]
    while first and _is_alone(above := rows[first - 1], columns) and _gap(above, low) < CLOSE * _size(above):
        first, low = first - 1, above
    return first


def _is_alone(row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    """Whether a row is the line of one column that is not the first."""
    return len(row) == 1 and any(
        x0 <= row[0].box.x0 + 2 and row[0].box.x1 <= x1 + 2 for x0, x1 in columns[1:]
    )


def _beside_first(row: Sequence[Line], columns: Sequence[Interval]) -> bool:
    return row[0].box.x0 > columns[1].x0 - 2 and len(merged(tuple(columns), row)) == len(columns)


def _size(row: Sequence[Line]) -> float:
    largest: float = max(map(_size_of, row))
    return largest


def _limit(start: int, sizes: Sequence[float], gaps: Sequence[float]) -> int:
    """Where a run from ``start`` ends at the latest: at white space, or at larger print."""
    size = sizes[start]
    last = min(len(sizes), start + LONGEST)
    ends = (
        index
        for index in range(start + 1, last)
        if gaps[index] > TALL_GAP * size or sizes[index] > LARGER * size
    )
    return next(ends, last)


def _growth(rows: Sequence[tuple[Line, ...]], start: int) -> list[tuple[int, float]]:
    """Every end that a run from ``start`` can have, with the score of the run until there."""
    columns: tuple[Interval, ...] = ()
    ends: list[tuple[int, float]] = []
    score = 0.0
    for index in range(start, len(rows)):
        grown = merged(columns, rows[index])
        if len(grown) < 2:
            break
        if len(grown) < len(columns):
            score = sum(_gain(row, grown) for row in rows[start:index])
        columns = grown
        gain = _gain(rows[index], grown)
        score += gain
        if gain:
            ends.append((index + 1, score))
    return ends


def _gain(row: Sequence[Line], columns: Sequence[Interval]) -> float:
    """What a row adds to a run's score: most for a second column, a little for each further one."""
    filled = _filled(row, columns)
    return 1 + FURTHER * (filled - 2) if filled > 1 else 0.0


def _breaks(above: Sequence[Line], row: Sequence[Line], size: float) -> bool:
    return _gap(above, row) > TALL_GAP * size or _size(row) > LARGER * size


def _gap(above: Sequence[Line], row: Sequence[Line]) -> float:
    """The white space between two rows, in points."""
    return min(piece.box.top for piece in row) - max(piece.box.bottom for piece in above)


def columns_of(rows: Sequence[tuple[Line, ...]]) -> tuple[Interval, ...]:
    """The extents that the pieces fill together."""
    columns: tuple[Interval, ...] = ()
    for row in rows:
        columns = merged(columns, row)
    return columns


def merged(
    columns: tuple[Interval, ...], row: Sequence[Line], narrowest: float = RIVER
) -> tuple[Interval, ...]:
    """The columns widened by a row's pieces; what is closer than ``narrowest`` times the size grows together."""
    river = narrowest * min(map(_size_of, row))
    if len(row) == 1 == len(columns):  # as in a text
        (left, right), (x0, _, x1, _) = columns[0], row[0].box
        if x0 - right < river and left - x1 < river:
            return (_new_interval((min(left, x0), max(right, x1))),)
    starts: list[float] = []
    ends: list[float] = []
    for x0, x1 in sorted([*columns, *[piece.box[::2] for piece in row]]):
        if not starts or x0 - ends[-1] >= river:
            starts.append(x0)
            ends.append(x1)
        elif x1 > ends[-1]:
            ends[-1] = x1
    return tuple(map(_new_interval, zip(starts, ends, strict=True)))


def _filled(row: Sequence[Line], columns: Sequence[Interval]) -> int:
    spans = [piece.box[::2] for piece in row]
    filled = 0
    for x0, x1 in columns:  # asked so often that a generator for each column would show
        for left, right in spans:
            if left < x1 and right > x0:
                filled += 1
                break
    return filled


def _in_columns(row: Sequence[Line], columns: Sequence[Interval]) -> tuple[Line | None, ...]:
    places: list[Line | None] = []
    for x0, x1 in columns:
        words = tuple(
            word for piece in row if piece.box.x0 < x1 and piece.box.x1 > x0 for word in piece.words
        )
        places.append(new_line(words) if words else None)
    return tuple(places)


def _reunited(
    found: list[tuple[int, int, Run]], rows: Sequence[tuple[Line, ...]]
) -> list[tuple[int, int, Run]]:
    """Runs with the same rivers, parted only by lines that cross them, are one."""
    joined: list[tuple[int, int, Run]] = []
    for start, end, run in found:
        if joined:
            first, last, before = joined[-1]
            whole = _united(before, run, rows[last:start])
            if whole:
                joined[-1] = (first, end, whole)
                continue
        joined.append((start, end, run))
    return joined


def _odd_rows_added(before: Run, after: Run) -> Run | None:
    """The larger run with one or two lines of the other that cross its rivers: titles set close, a day off."""
    whole, few = (before, after) if len(before.rows) >= len(after.rows) else (after, before)
    size = max(piece.size for piece in before.rows[-1])
    space = min(piece.box.top for piece in after.rows[0]) - max(piece.box.bottom for piece in before.rows[-1])
    if len(few.rows) > ODD_ROWS or len(whole.rows) < 3 or space > 1.5 * size:
        return None
    rows = (*before.rows, *after.rows)
    offset = len(before.rows) if whole is after else 0
    first = 0 if few is before else len(before.rows)
    crossing = {offset + index for index in whole.crossing}
    columns = whole.columns
    for index, row in enumerate(few.rows, first):
        grown = merged(columns, row)
        if len(grown) == len(columns):
            columns = grown
        else:
            crossing.add(index)
    return Run(rows, columns, frozenset(crossing))


def _is_of_titles(run: Run) -> bool:
    """Whether a run is a single line of column titles."""
    return len(run.rows) == 1 and head_columns([piece.text for piece in run.rows[0]])


def _united(before: Run, after: Run, between: Sequence[tuple[Line, ...]]) -> Run | None:
    if len(between) > (BELOW_TITLES if _is_of_titles(before) else BETWEEN):
        return None
    size = max(piece.size for piece in before.rows[-1])
    chain = [before.rows[-1], *between, after.rows[0]]
    if any(_breaks(above, row, size) for above, row in pairwise(chain)):
        return None
    apart = [row for index, row in enumerate(before.rows) if index not in before.crossing] + [
        row for index, row in enumerate(after.rows) if index not in after.crossing
    ]
    columns = columns_of(apart)
    if len(columns) < max(len(before.columns), len(after.columns), 2):
        return _odd_rows_added(before, after) if not between else None
    offset = len(before.rows)
    crossing = {
        *before.crossing,
        *(offset + index for index, row in enumerate(between) if len(merged(columns, row)) < len(columns)),
    }
    crossing |= {offset + len(between) + index for index in after.crossing}
    return Run((*before.rows, *between, *after.rows), columns, frozenset(crossing))
