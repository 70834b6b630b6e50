"""Rules drawn cell by cell, as browsers and word processors do: where their pieces meet, a column ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.pieces import in_pieces
from servers.syllabus.reading.rules import MOST_EDGES, Edge, clusters

__all__ = ["joint_edges"]

MEET = 1.0  # points: pieces no further apart meet, and pieces at one height lie no further apart
SAME = 2.5  # points: ends and joints of two rules that are the same
SHORTEST = 10.0  # points: shorter pieces are dashes
THICK = 3.0  # points: the thickest rule that is drawn by its outline
MOST_PIECES = 30
FEWEST = 3  # rules of a table
SHARED = 0.5  # of a table's rules: what has a joint that is a column's border
CLOSE = 16.0  # points from the outermost rule to the row beyond it, which has no rule of its own there
LARGER = 1.12  # times the usual size: a heading's
APART = 2.0  # of the size: white space between lines that no row has inside
TIGHT = 0.7  # of the size: white space between the lines of one row

Row = tuple[Line, ...]


class _Chain(NamedTuple):
    """A rule made of pieces: its height, and where the pieces begin, meet and end."""

    at: float
    stops: tuple[float, ...]


def joint_edges(
    flat: Sequence[Edge], upright: Sequence[Edge], words: Sequence[Word]
) -> tuple[list[Edge], list[Edge]]:
    """The borders that the pieces of stacked rules tell where none are drawn: lying ones beyond them, and upright ones."""
    chains = [chain for chain in _chains(flat) if not _is_framed(chain, flat)]
    lying: list[Edge] = []
    standing: list[Edge] = []
    for whole in _stacks(chains) if FEWEST <= len(chains) <= MOST_EDGES else ():
        if len(whole) < FEWEST:
            continue
        rows = _rows_within(words, _longest(whole))
        for stack in _parted(whole, rows):
            if len(stack) < FEWEST or _has_borders(stack, upright):
                continue
            sides = _sides(stack)
            levels = _levels(stack, rows, sides)
            lying += [Edge(level.at, sides[0], sides[-1]) for level in levels if level not in stack]
            standing += _borders(levels, rows, sides)
    return lying, standing


def _chains(flat: Sequence[Edge]) -> Iterator[_Chain]:
    """Rules of two pieces or more that meet end to end."""
    for level in clusters(sorted(edge for edge in flat if edge.length >= SHORTEST), key_step=MEET):
        stops: list[float] = []
        for edge in sorted(level, key=lambda edge: (edge.start, edge.end)):
            if stops and edge.end <= stops[-1] + MEET:
                continue  # drawn twice
            if stops and abs(edge.start - stops[-1]) <= MEET:
                stops.append(edge.end)
                continue
            if 2 < len(stops) <= MOST_PIECES:
                yield _Chain(level[0].at, tuple(stops))
            stops = [edge.start, edge.end]
        if 2 < len(stops) <= MOST_PIECES:
            yield _Chain(level[0].at, tuple(stops))


def _is_framed(chain: _Chain, flat: Sequence[Edge]) -> bool:
    """Whether a whole stroke runs along the pieces: the outline of one thick rule, as word processors draw those."""
    return any(
        MEET < abs(edge.at - chain.at) <= THICK
        and abs(edge.start - chain.stops[0]) <= MEET
        and abs(edge.end - chain.stops[-1]) <= MEET
        for edge in flat
    )


def _stacks(chains: Sequence[_Chain]) -> list[list[_Chain]]:
    """Chains with the same ends and most of their joints, from top to bottom, with no other rule between them."""
    stacks: list[list[_Chain]] = []
    for chain in sorted(chains):
        beside = (stack for stack in reversed(stacks) if _overlap(stack[-1].stops, chain.stops))
        stack = next(beside, None)
        if stack is None or not _alike(stack[-1].stops, chain.stops):
            stacks.append([chain])
        else:
            stack.append(chain)
    return stacks


def _overlap(stops: Sequence[float], others: Sequence[float]) -> bool:
    return stops[0] < others[-1] and others[0] < stops[-1]


def _parted(stack: Sequence[_Chain], rows: Sequence[Row]) -> Iterator[list[_Chain]]:
    """The stack cut where a heading or white space stands between two rules: two tables of one shape."""
    inside = [row for row in rows if stack[0].at < _middle(row) < stack[-1].at]
    usual = median(row[0].size for row in inside) if inside else 0.0
    part = [stack[0]]
    for above, below in pairwise(stack):
        band = [row for row in inside if above.at < _middle(row) < below.at]
        if any(row[0].size > LARGER * usual for row in band) or any(
            _top(row) - _bottom(over) > APART * row[0].size for over, row in pairwise(band)
        ):
            yield part
            part = []
        part.append(below)
    yield part


def _alike(stops: Sequence[float], others: Sequence[float]) -> bool:
    """Whether two rules are one table's: with the same ends, or one begins at a joint of the other, where a cell stands over several rows."""
    fewer, more = sorted((stops, others), key=len)
    if len(fewer) < len(more) and abs(fewer[-1] - more[-1]) <= SAME:
        behind = [stop for stop in more if stop > fewer[0] - SAME]
        if len(behind) == len(fewer) and _same(fewer, behind):
            return True
    if abs(stops[0] - others[0]) > SAME or abs(stops[-1] - others[-1]) > SAME:
        return False
    return all(any(abs(stop - other) <= SAME for other in more) for stop in fewer)


def _same(stops: Sequence[float], others: Sequence[float]) -> bool:
    return all(abs(stop - other) <= SAME for stop, other in zip(stops, others, strict=True))


def _has_borders(stack: Sequence[_Chain], upright: Sequence[Edge]) -> bool:
    """Whether upright edges are drawn there: the table has borders of its own."""
    stops = _longest(stack)
    left, right = stops[0], stops[-1]
    return any(
        left - SAME <= edge.at <= right + SAME
        and sum(edge.start - SAME <= chain.at <= edge.end + SAME for chain in stack) >= 2
        for edge in upright
    )


def _longest(stack: Sequence[_Chain]) -> tuple[float, ...]:
    return max((chain.stops for chain in stack), key=len)


def _sides(stack: Sequence[_Chain]) -> tuple[float, ...]:
    """The table's sides, and the joints that most of its rules have."""
    longest = _longest(stack)
    shared = (
        stop
        for stop in longest[1:-1]
        if sum(_stops_at(chain, stop) for chain in stack) >= SHARED * len(stack)
    )
    return (longest[0], *shared, longest[-1])


def _levels(stack: Sequence[_Chain], rows: Sequence[Row], sides: Sequence[float]) -> list[_Chain]:
    """The rules, with the ends of the row above them and of the one below them."""
    first, last, stops = stack[0], stack[-1], _longest(stack)
    return [
        *(_Chain(at, stops) for at in _beyond(rows, sides, first.at, up=True)),
        *stack,
        *(_Chain(at, stops) for at in _beyond(rows, sides, last.at, up=False)),
    ]


def _borders(levels: Sequence[_Chain], rows: Sequence[Row], sides: Sequence[float]) -> Iterator[Edge]:
    """The upright borders between two levels, where no text lies across them."""
    for above, below in pairwise(levels):
        band = [row for row in rows if above.at < _middle(row) < below.at]
        for side in sides:
            both = _stops_at(above, side) and _stops_at(below, side)
            if not any(_crosses(row, side, words=both) for row in band):
                yield Edge(side, above.at, below.at)


def _stops_at(chain: _Chain, side: float) -> bool:
    return any(abs(stop - side) <= SAME for stop in chain.stops)


def _rows_within(words: Sequence[Word], sides: Sequence[float]) -> list[Row]:
    inside = [w for w in words if sides[0] - SAME <= w.box.x0 and w.box.x1 <= sides[-1] + SAME]
    return [in_pieces(line) for line in join_lines(inside)]


def _beyond(rows: Sequence[Row], sides: Sequence[float], at: float, *, up: bool) -> list[float]:
    """Where the row beyond the outermost rule ends, in a list, or nothing: its lines stand close and in the columns."""
    outside = [row for row in rows if (_middle(row) < at if up else _middle(row) > at)]
    outside.sort(key=_middle, reverse=up)
    taken: list[Row] = []
    edge, room = at, CLOSE
    for row in outside:
        near, far = (_bottom(row), _top(row)) if up else (_top(row), _bottom(row))
        if abs(near - edge) > room or any(_crosses(row, side) for side in sides[1:-1]):
            break
        taken.append(row)
        edge, room = far, TIGHT * row[0].size
    columns = {
        sum(word.box.x0 > side for side in sides) for row in taken for piece in row for word in piece.words
    }
    return [edge - 1.0 if up else edge + 1.0] if len(columns) > 1 else []


def _crosses(row: Row, side: float, *, words: bool = True) -> bool:
    """Whether a word of the row lies across the border; without ``words`` a piece of text is enough."""
    parts = [word.box for piece in row for word in piece.words] if words else [piece.box for piece in row]
    return any(box.x0 < side - 1.0 and box.x1 > side + 1.0 for box in parts)


def _top(row: Row) -> float:
    return min(piece.box.top for piece in row)


def _bottom(row: Row) -> float:
    return max(piece.box.bottom for piece in row)


def _middle(row: Row) -> float:
    return (_top(row) + _bottom(row)) / 2
