"""An area of a page to blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from servers.syllabus.reading.aligned import build_rows, build_table
from servers.syllabus.reading.banded import read_banded
from servers.syllabus.reading.columns import Band, find_columns
from servers.syllabus.reading.dated_ends import with_dated_ends
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.lines import join_lines
from servers.syllabus.reading.narrow_rivers import parted_at_rivers
from servers.syllabus.reading.overfull import parted_after_dates
from servers.syllabus.reading.paragraphs import Norms, join_paragraphs
from servers.syllabus.reading.pieces import in_pieces
from servers.syllabus.reading.ruled import Placed
from servers.syllabus.reading.rules import Edge
from servers.syllabus.reading.runs import Interval, Run, find_runs
from servers.syllabus.reading.shape import shape_of, sides, titles_below, titles_repeated
from servers.syllabus.reading.titled import take_titles

__all__ = ["Surface", "read_page"]

DEEPEST = 4  # columns within columns


@dataclass(frozen=True)
class Surface:
    """What the words lie on: the page's horizontal rules, the same with shaded bands' sides, and the document's norms."""

    strokes: Sequence[Edge]
    edges: Sequence[Edge]
    norms: Norms


def read_page(lines: Sequence[Line], tables: Sequence[Placed], surface: Surface) -> list[Block]:
    """A page's blocks in reading order; ``tables`` are those with borders, ``lines`` what is outside of them."""
    words = [word for line in lines for word in line.words]
    found, rest = read_banded(words, surface.strokes, surface.edges)
    if not tables and not found and _in_order(lines):
        return _read_lines(lines, surface, 0)
    titled, rest = take_titles([*tables, *found], rest)
    return read_region(rest, titled, surface)


def _in_order(lines: Sequence[Line]) -> bool:
    """Whether the lines run from top to bottom, as ``join_lines`` gives them: no number beside the text was set apart."""
    places = [(line.box.middle, line.box.x0) for line in lines]
    return all(above <= below for above, below in pairwise(places))


def read_region(
    words: Sequence[Word], tables: Sequence[Placed], surface: Surface, depth: int = 0
) -> list[Block]:
    """Blocks in reading order: columns of text, else around tables bands above, beside and below them."""
    if not tables:
        return _read_text(words, surface, depth)
    if depth < DEEPEST and (columns := _columns_with_tables(words, tables)):
        return [block for part in columns for block in read_region(*part, surface, depth + 1)]
    table = min(tables, key=lambda placed: placed.box.top)
    top, bottom = table.box.top, table.box.bottom
    beside = [placed for placed in tables if placed is not table and placed.box.top < bottom - 2]
    after = [placed for placed in tables if placed is not table and placed not in beside]
    bottom = max([bottom, *(placed.box.bottom for placed in beside)])
    above = [word for word in words if word.box.middle < top]
    below = [word for word in words if word.box.middle > bottom]
    level = [word for word in words if top <= word.box.middle <= bottom]
    return [
        *_read_text(above, surface, depth),
        *_read_level(level, [table, *beside], surface, depth),
        *read_region(below, after, surface, depth),
    ]


Part = tuple[list[Word], list[Placed]]


def _columns_with_tables(words: Sequence[Word], tables: Sequence[Placed]) -> list[Part] | None:
    """What is above, in the columns and below, where columns of text hold the tables; None where there are none."""
    stand_ins = {
        Word(f"\0{index}", placed.box, placed.table.page): placed for index, placed in enumerate(tables)
    }
    rows = [in_pieces(line) for line in join_lines(words)]
    rows += [(Line((word,)),) for word in stand_ins]
    rows.sort(key=lambda row: min(piece.box.top for piece in row))
    band = find_columns(rows)
    if band is None:
        return None
    groups = [
        _words_of(rows[: band.start]),
        *_column_words(rows[band.start : band.end], band.columns),
        _words_of(rows[band.end :]),
    ]
    return [
        (
            [word for word in group if word not in stand_ins],
            [stand_ins[word] for word in group if word in stand_ins],
        )
        for group in groups
    ]


def _words_of(rows: Sequence[tuple[Line, ...]]) -> list[Word]:
    return [word for row in rows for piece in row for word in piece.words]


def _read_level(
    words: Sequence[Word], tables: Sequence[Placed], surface: Surface, depth: int
) -> Iterator[Block]:
    """What stands at the height of tables: from left to right."""
    rest = list(words)
    for placed in sorted(tables, key=lambda placed: placed.box.x0):
        left = [word for word in rest if (word.box.x0 + word.box.x1) / 2 < placed.box.x0]
        rest = [word for word in rest if (word.box.x0 + word.box.x1) / 2 >= placed.box.x0]
        yield from _read_text(left, surface, depth)
        yield placed.table
    yield from _read_text(rest, surface, depth)


def _read_text(words: Sequence[Word], surface: Surface, depth: int) -> list[Block]:
    return _read_lines(join_lines(words), surface, depth)


def _read_lines(lines: Sequence[Line], surface: Surface, depth: int) -> list[Block]:
    rows = parted_at_rivers(parted_after_dates([in_pieces(line) for line in lines]))
    if depth < DEEPEST and (band := find_columns(rows)):
        return _read_band(rows, band, surface, depth)
    blocks: list[Block] = []
    plain: list[Line] = []
    done = 0
    for start, end, run in with_dated_ends(find_runs(rows), rows) if depth < DEEPEST else []:
        found = _read_run(run, surface, depth)
        if found is None:
            continue
        plain += lines[done:start]
        blocks += join_paragraphs(plain, surface.norms)
        blocks += found
        plain, done = [], end
    plain += lines[done:]
    return blocks + join_paragraphs(plain, surface.norms)


def _read_band(rows: Sequence[tuple[Line, ...]], band: Band, surface: Surface, depth: int) -> list[Block]:
    """Columns of text that stand side by side, and what is above and below them."""
    above, below = _words_of(rows[: band.start]), _words_of(rows[band.end :])
    inside = _column_words(rows[band.start : band.end], band.columns)
    return [
        block
        for words, level in ((above, depth), *((words, depth + 1) for words in inside), (below, depth))
        for block in _read_text(words, surface, level)
    ]


def _read_run(run: Run, surface: Surface, depth: int) -> list[Block] | None:
    match shape_of(run, surface.edges):
        case "table" if cuts := titles_repeated(run):
            above = _read_text(_words_of(run.rows[: cuts[0]]), surface, depth + 1)
            return [*above, *_read_weeks(run, cuts, surface, depth + 1)]
        case "table" if titles := titles_below(run):
            parts = (_words_of(run.rows[:titles]), _words_of(run.rows[titles:]))
            return [block for words in parts for block in _read_text(words, surface, depth + 1)]
        case "table":
            return [build_table(run, surface.edges)]
        case "columns":
            return [
                block
                for words in _column_words(run.rows, sides(run))
                for block in read_region(words, (), surface, depth + 1)
            ]
        case "labels":
            return list(_labelled(run, surface))
        case None:
            return None


def _read_weeks(run: Run, cuts: Sequence[int], surface: Surface, depth: int) -> Iterator[Block]:
    """Tables that each have a lone line above them, from the rows of those lines on."""
    for first, last in pairwise([*cuts, len(run.rows)]):
        yield from _read_text(_words_of(run.rows[first : first + 1]), surface, depth)
        crossing = frozenset(index - first - 1 for index in run.crossing if first < index < last)
        yield build_table(Run(run.rows[first + 1 : last], run.columns, crossing), surface.edges)


def _column_words(rows: Sequence[tuple[Line, ...]], extents: Sequence[Interval]) -> list[list[Word]]:
    columns: list[list[Word]] = [[] for _ in extents]
    for row in rows:
        for piece in row:
            place = max(
                range(len(extents)),
                key=lambda column: (
                    min(extents[column].x1, piece.box.x1) - max(extents[column].x0, piece.box.x0)
                ),
            )
            columns[place] += piece.words
    return columns


def _labelled(run: Run, surface: Surface) -> Iterator[Paragraph]:
    """A list of labels and values: each label with its value a paragraph."""
    for group in build_rows(run, surface.edges):
        pieces = [piece for index in group for piece in run.rows[index]]
        yield Paragraph(tuple(join_lines(word for piece in pieces for word in piece.words)))
