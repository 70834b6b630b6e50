"""Entries of a dated list above and below the rows that have something beside them: the list goes on without it."""

from __future__ import annotations

from collections.abc import Sequence

from servers.syllabus.reading.dated import is_dated
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.runs import Run, columns_of

__all__ = ["with_dated_ends"]

MOSTLY = 0.8  # of the first column's lines beside which something stands begin with dates
SAME_LEFT = 1.5  # points
FURTHEST = 2.5  # of the size: the space between entries of one list

Found = tuple[int, int, Run]


def with_dated_ends(found: Sequence[Found], rows: Sequence[tuple[Line, ...]]) -> list[Found]:
    """The runs, those of dated entries with the lone dated lines right above and below them."""
    whole: list[Found] = []
    for number, (start, end, run) in enumerate(found):
        first = whole[-1][1] if whole else 0
        last = found[number + 1][0] if number + 1 < len(found) else len(rows)
        if not _lists_dates(run):
            whole.append((start, end, run))
            continue
        top, bottom = start, end
        while top > first and _goes_with(rows[top - 1], rows[top], run):
            top -= 1
        while bottom < last and _goes_with(rows[bottom], rows[bottom - 1], run):
            bottom += 1
        whole.append((top, bottom, _grown(run, rows[top:start], rows[end:bottom])))
    return whole


def _lists_dates(run: Run) -> bool:
    """Whether the run has two columns, of which the first begins with a date in nearly each row that has both."""
    beside = [row[0] for row in run.rows if len(row) > 1]
    dated = sum(is_dated(line.text) for line in beside)
    return len(run.columns) == 2 and is_dated(run.rows[0][0].text) and dated >= MOSTLY * len(beside)


def _goes_with(row: Sequence[Line], beside: Sequence[Line], run: Run) -> bool:
    """Whether a row is an entry of the same list, right above or below another row (``beside``) of it."""
    if len(row) != 1 or row[0].box.x1 >= run.columns[1].x0 or not is_dated(row[0].text):
        return False
    first, line = run.rows[0][0], row[0]
    space = max(line.box.top - beside[0].box.bottom, beside[0].box.top - line.box.bottom)
    return (
        abs(line.box.x0 - first.box.x0) < SAME_LEFT
        and line.size == first.size
        and space < FURTHEST * line.size
    )


def _grown(run: Run, above: Sequence[tuple[Line, ...]], below: Sequence[tuple[Line, ...]]) -> Run:
    if not above and not below:
        return run
    crossing = frozenset(index + len(above) for index in run.crossing)
    rows = (*above, *run.rows, *below)
    return Run(rows, columns_of([row for index, row in enumerate(rows) if index not in crossing]), crossing)
