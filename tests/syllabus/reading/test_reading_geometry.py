"""The geometry that tables and lines are made from holds for any arrangement."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.columns import find_columns
from servers.syllabus.reading.grid import find_grids
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.lines import join_lines, split_at_gaps
from servers.syllabus.reading.rules import Edge, join_edges
from servers.syllabus.reading.runs import find_runs

POINTS = st.floats(0, 600, allow_nan=False, width=32)
STEPS = st.lists(st.integers(8, 120), min_size=1, max_size=8)


@st.composite
def words(draw: st.DrawFn) -> Word:
    x, y, size = draw(POINTS), draw(POINTS), draw(st.sampled_from([8.0, 10.0, 12.0, 20.0]))
    text = draw(
        st.text(st.characters(codec="ascii", min_codepoint=33, max_codepoint=126), min_size=1, max_size=8)
    )
    return Word(text, Box(x, y - 0.75 * size, x + 0.5 * size * len(text), y + 0.25 * size), 1, size)


def stops(steps: list[int]) -> list[float]:
    at = [50.0]
    for step in steps:
        at.append(at[-1] + step)
    return at


@given(st.lists(words(), max_size=40))
def test_joining_lines_keeps_every_letter_and_orders_words_from_left_to_right(many: list[Word]) -> None:
    lines = join_lines(many)
    assert sorted("".join(word.text for line in lines for word in line.words)) == sorted(
        "".join(word.text for word in many)
    )
    assert all(list(line.words) == sorted(line.words, key=lambda word: word.box.x0) for line in lines)


@given(st.lists(words(), min_size=1, max_size=12), st.floats(0.2, 4))
def test_pieces_of_a_line_hold_its_words_in_order(many: list[Word], gap: float) -> None:
    line = Line(tuple(sorted(many, key=lambda word: word.box.x0)))
    assert [word for piece in split_at_gaps(line, gap) for word in piece.words] == list(line.words)


@given(STEPS, STEPS)
def test_a_full_lattice_of_edges_has_one_closed_cell_for_each_row_and_column(
    columns: list[int], rows: list[int]
) -> None:
    xs, ys = stops(columns), stops(rows)
    flat = join_edges([Edge(y, xs[0], xs[-1]) for y in ys])
    upright = join_edges([Edge(x, ys[0], ys[-1]) for x in xs])
    (grid,) = find_grids(flat, upright)
    assert (grid.xs, grid.ys) == (tuple(xs), tuple(ys))
    assert len(grid.cells) == len(columns) * len(rows)


@given(STEPS, STEPS, st.data())
def test_every_place_in_a_grid_belongs_to_at_most_one_cell(
    columns: list[int], rows: list[int], data: st.DataObject
) -> None:
    xs, ys = stops(columns), stops(rows)
    pieces = [Edge(y, x, after) for y in ys for x, after in pairwise(xs)]
    kept = [piece for piece in pieces if piece.at in {ys[0], ys[-1]} or data.draw(st.booleans())]
    grids = find_grids(join_edges(kept), join_edges([Edge(x, ys[0], ys[-1]) for x in xs]))
    for grid in grids:
        places = [
            (row, column)
            for span in grid.cells
            for row in range(span.row, span.row_end)
            for column in range(span.column, span.column_end)
        ]
        assert len(places) == len(set(places))


@given(st.lists(st.tuples(st.integers(0, 20), POINTS, POINTS), max_size=60))
def test_joined_edges_cover_what_their_pieces_covered_and_do_not_touch_one_another(
    pieces: list[tuple[int, float, float]],
) -> None:
    edges = [Edge(10.0 * at, min(a, b), max(a, b)) for at, a, b in pieces]
    joined = join_edges(edges)
    for edge in edges:
        if edge.length >= 4:
            assert any(
                other.at == edge.at and other.start <= edge.start and other.end >= edge.end
                for other in joined
            )
    for edge in joined:
        assert not any(
            other is not edge and other.at == edge.at and other.start <= edge.end and edge.start <= other.end
            for other in joined
        )


@given(st.lists(words(), max_size=60))
def test_runs_and_bands_lie_within_the_rows_and_do_not_overlap(many: list[Word]) -> None:
    rows = [tuple(split_at_gaps(line, 0.75)) for line in join_lines(many)]
    last = 0
    for start, end, run in find_runs(rows):
        assert last <= start < end <= len(rows)
        assert len(run.columns) >= 2
        assert len(run.rows) == end - start
        last = end
    band = find_columns(rows)
    assert band is None or 0 <= band.start < band.end <= len(rows)


def test_a_run_takes_no_row_of_the_one_above_it() -> None:
    boxes = (
        (0, -2, 4, 6, 8),
        (0, -2, 4, 6, 8),
        (13, -6, 17, 2, 8),
        (14, -5, 20, 7, 12),
        (103, -2, 107, 6, 8),
        (105, -6, 109, 2, 8),
    )
    many = [Word("0", Box(*map(float, box)), 1, float(size)) for *box, size in boxes]
    rows = [tuple(split_at_gaps(line, 0.75)) for line in join_lines(many)]
    assert all(len(run.rows) == end - start for start, end, run in find_runs(rows))
