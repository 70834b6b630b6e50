"""Tables whose rows are parted by horizontal rules alone, their columns by white space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from servers.syllabus.reading.aligned import build_table
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.narrow_rivers import parted_at_rivers
from servers.syllabus.reading.overfull import parted_after_dates
from servers.syllabus.reading.pieces import in_pieces
from servers.syllabus.reading.ruled import Placed
from servers.syllabus.reading.rules import Edge
from servers.syllabus.reading.runs import Run, find_runs, merged
from servers.syllabus.reading.shape import column_texts, has_labels, is_prose, titles_below

__all__ = ["read_banded"]

FEWEST = 3  # rules of a stack: above, below the titles, below
SAME_END = 5.0  # points between the ends of rules of one stack
COVERED = 0.6  # of the lines: what one run must hold
TITLE = 1.1  # times the usual size: a heading's
TEXT_LINES = 2  # as wide as the table: text between two tables
TITLE_ROWS = 2  # a table's name and its titles
OUTSIDE = 6.0  # points that the name of a table begins left of its rules
NARROWEST = 80.0  # points of a rule that can part rows


def read_banded(
    words: Sequence[Word], strokes: Sequence[Edge], edges: Sequence[Edge]
) -> tuple[list[Placed], list[Word]]:
    """The tables between stacked rules of one width, and the words outside of them."""
    tables: list[Placed] = []
    rest = list(words)
    for stack in (part for whole in _stacks(strokes) for part in _between_titles(whole, rest)):
        area = _area(stack)
        inside = [word for word in rest if _holds(area, word)] if len(stack) >= FEWEST else []
        run = _run(inside, stack) if inside else None
        if run:
            inside = [word for row in run.rows for piece in row for word in piece.words]
            tables.append(Placed(build_table(run, edges), union(word.box for word in inside)))
            taken = set(map(id, inside))
            rest = [word for word in rest if id(word) not in taken]
    return tables, rest


def _stacks(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Rules that begin and end alike, from top to bottom."""
    stacks: list[list[Edge]] = []
    for edge in sorted(edges):
        if edge.length < NARROWEST:
            continue
        same = (stack for stack in stacks if _alike(stack[0], edge))
        stack = next(same, None)
        if stack is None:
            stacks.append([edge])
        else:
            stack.append(edge)
    found = [stack for stack in stacks if len(stack) >= FEWEST]
    return [
        stack for stack in found if not any(_within(stack, other) for other in found if other is not stack)
    ]


def _within(stack: Sequence[Edge], other: Sequence[Edge]) -> bool:
    """Whether rules part rows of the other stack's table behind its first column, whose cells stand over several rows."""
    one, whole = stack[0], other[0]
    nested = (
        abs(one.end - whole.end) < SAME_END
        and whole.start + SAME_END < one.start < (whole.start + whole.end) / 2
    )
    return nested and other[0].at < one.at and stack[-1].at < other[-1].at


def _area(stack: Sequence[Edge]) -> Box:
    return Box(stack[0].start - 3, stack[0].at, stack[0].end + 3, stack[-1].at)


def _between_titles(stack: Sequence[Edge], words: Sequence[Word]) -> Iterator[list[Edge]]:
    """The stack parted where a heading stands between two rules: above it one table ends, below it another begins."""
    area = _area(stack)
    inside = [(word.box.middle, word) for word in words if _holds(area, word)]
    if not inside:
        return
    usual = median(word.size for _, word in inside)
    part = [stack[0]]
    for above, below in pairwise(stack):
        band = [word for middle, word in inside if above.at < middle < below.at]
        if band and all(word.size > TITLE * usual for word in _last_line(band)):
            yield part
            part = []
        elif below.at - above.at > TEXT_LINES * usual and band:
            top = _titles_below_text(band, above)
            top = _titles_below_name(words, above, below) if top is None else top
            if top is not None:
                yield part
                part = [above._replace(at=top)]
        part.append(below)
    yield part


def _titles_below_text(band: Sequence[Word], rule: Edge) -> float | None:
    """Where in a band the titles of another table begin: lines of text as wide as the rule stand between the tables."""
    rows = [in_pieces(line) for line in join_lines(band)]
    if len(rows) <= TEXT_LINES or len(rows[-1]) == 1:
        return None
    wide = [index for index, row in enumerate(rows) if len(row) == 1 and _is_wide(row[0], rule)]
    between = rows[wide[-1] + 1 : -1] if len(wide) >= TEXT_LINES else [()]
    if any(len(row) != 1 for row in between):
        return None
    top = min(piece.box.top for piece in rows[-1])
    return (max(piece.box.bottom for piece in rows[-2]) + top) / 2


def _titles_below_name(words: Sequence[Word], above: Edge, below: Edge) -> float | None:
    """Where the titles of another table begin, below a line that starts left of the rules: the name of that table."""
    rows = [
        in_pieces(line)
        for line in join_lines([word for word in words if above.at < word.box.middle < below.at])
    ]
    if len(rows) < TITLE_ROWS or len(rows[-1]) == 1:
        return None
    name = rows[-2][0]
    if len(rows[-2]) > 1 or not name.box.x0 < above.start - OUTSIDE < above.start + OUTSIDE < name.box.x1:
        return None
    return (name.box.bottom + min(piece.box.top for piece in rows[-1])) / 2


def _is_wide(line: Line, rule: Edge) -> bool:
    return line.box.width > COVERED * rule.length


def _last_line(words: Sequence[Word]) -> list[Word]:
    """The lowest line, which stands right above a rule."""
    lowest = max(word.box.middle for word in words)
    return [word for word in words if lowest - word.box.middle < 0.5 * word.size]


def _alike(edge: Edge, other: Edge) -> bool:
    return abs(edge.start - other.start) < SAME_END and abs(edge.end - other.end) < SAME_END


def _holds(area: Box, word: Word) -> bool:
    return area.x0 <= word.box.x0 and word.box.x1 <= area.x1 and area.top < word.box.middle < area.bottom


def _run(words: Sequence[Word], stack: Sequence[Edge]) -> Run | None:
    rows = tuple(parted_at_rivers(parted_after_dates([in_pieces(line) for line in join_lines(words)])))
    runs = [run for _, _, run in find_runs(rows)]
    widest = max(runs, key=lambda run: len(run.rows), default=None)
    if widest is None or len(widest.rows) < COVERED * len(rows):
        return None
    columns, crossing = widest.columns, set()
    for index, row in enumerate(rows):
        grown = merged(columns, row)
        if len(grown) < len(columns):
            crossing.add(index)
        else:
            columns = grown
    run = Run(rows, columns, frozenset(crossing))
    beside = _bands_beside(run, stack)
    middles = list(map(_middle, rows))
    bands = sum(any(above.at < middle < below.at for middle in middles) for above, below in pairwise(stack))
    if beside < max(2, 0.5 * bands) or has_labels(run) or _is_text(run):
        return None
    return _from(run, titles_below(run) or 0)


def _from(run: Run, start: int) -> Run:
    """The run from one of its rows on: what stands above the titles is no part of the table."""
    crossing = frozenset(index - start for index in run.crossing if index >= start)
    return Run(run.rows[start:], run.columns, crossing) if start else run


def _is_text(run: Run) -> bool:
    return all(is_prose(column_texts(run, column), run.columns[column]) for column in (0, 1))


def _bands_beside(run: Run, stack: Sequence[Edge]) -> int:
    """How many bands between rules have text in two columns."""
    middles = [_middle(row) for index, row in enumerate(run.rows) if index not in run.crossing]
    found = 0
    for above, below in pairwise(stack):
        filled = {
            column
            for middle, places in zip(middles, run.grid, strict=True)
            if above.at < middle < below.at
            for column, line in enumerate(places)
            if line is not None
        }
        found += len(filled) >= 2
    return found


def _middle(row: Sequence[Line]) -> float:
    return union(piece.box for piece in row).middle
