"""Borderless tables: rows found from what starts in the first columns, from white space and from ruled lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.cells_over import with_cells_over
from servers.syllabus.reading.centred_rows import centred_rows
from servers.syllabus.reading.dated import dated_kind, is_bare, is_dated, starts_dated
from servers.syllabus.reading.halved_labels import with_whole_labels
from servers.syllabus.reading.header import are_titles, head_columns, with_header
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.month_lines import month_lines
from servers.syllabus.reading.open_date import on_first_lines
from servers.syllabus.reading.ruled_starts import is_decisive, partly_ruled, ruled_starts
from servers.syllabus.reading.rules import Edge
from servers.syllabus.reading.runs import Interval, Run
from servers.syllabus.reading.table import Cell, Row, Table
from servers.syllabus.reading.tails import with_tails
from servers.syllabus.reading.title_lines import lines_of_titles
from servers.syllabus.reading.week_grid import rows_of_weeks
from servers.syllabus.reading.wrapped_rows import going_on, rows_by_space

__all__ = ["build_rows", "build_table"]

LOOSE = 1.22  # times the tightest pitch: the space between rows rather than within one
NEAR = 6.0  # points that a title may stick out of its column
BOOKTABS = 5  # bounds: titles, body and sums, with rules between
OPEN_END = Pattern(r"\d(?:st|nd|rd|th)?\s*(?:[-–—&]|to|and)$")
NUMBERED = Pattern(r"\(?\d{1,2}[.)]\s")
DAY_NUMBER = Pattern(
    r"(?:[A-Z][a-z]{0,3}\.?\s+)?(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\.?(?:\s?[-–]\s?(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)?)?(?:\s+\(?[A-Z][a-z]{0,3}\.?\)?)?"
)
WEEKDAY = Pattern(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?[.:]?", re.IGNORECASE)
TITLE_AND_DATE, FEWEST_LAST = 2, 4  # columns of a title and its date, and dates at the ends of titles' lines
FEWEST_BELOW = 3  # dates right below the names of their rows
MOSTLY_BELOW = 0.6  # of all dates: a date in the title's place may stand alone
DATED = 0.4  # of a column's texts that start with a date: a column that starts rows
SECTION = Pattern(r"\d{1,2}\.\d{1,2}\s+[^\W\d_]")

Places = tuple[Line | None, ...]


def build_table(run: Run, edges: Sequence[Edge]) -> Table:
    """The run as a table; ``edges`` are the horizontal rules on its page."""
    groups = build_rows(run, edges)
    rows = with_cells_over(with_tails([_row(group, run) for group in groups]), partly_ruled(run, edges))
    return with_header(Table(rows, (), len(run.columns), "aligned"))


def build_rows(run: Run, edges: Sequence[Edge]) -> list[list[int]]:
    """The places of the run's lines, grouped to rows."""
    loose = _after_space(run)
    plain = _grid(run)
    if told := rows_of_weeks(plain, loose) or centred_rows(run, plain):
        bounds = [*sorted(told), len(run.rows)]
        return [list(range(first, last)) for first, last in pairwise(bounds)]
    months = month_lines(printed := with_whole_labels(plain))
    grid = on_first_lines(
        [(None,) * len(places) if n in months else places for n, places in enumerate(printed)]
    )
    ruled = ruled_starts(run, plain, edges)
    starts = _text_starts(run, grid, loose)
    if ruled:
        starts = _within_rules(ruled, starts, grid)
    if len(grid) > 2 and are_titles([line.text for line in grid[0] if line is not None]):
        titles = lines_of_titles(grid, loose)
        starts = starts - set(range(1, titles)) | ({titles} if grid[titles][0] is not None else set())
    alone = (set() if is_decisive(ruled, grid) else run.crossing) | months
    groups: list[list[int]] = []
    for index in range(len(run.rows)):
        if not groups or index in starts or index in alone or (index - 1) in alone:
            groups.append([index])
        else:
            groups[-1].append(index)
    return groups


def _grid(run: Run) -> list[Places]:
    parted = iter(run.grid)
    nothing: Places = (None,) * len(run.columns)
    return [nothing if index in run.crossing else next(parted) for index in range(len(run.rows))]


# --- where rows start ----------------------------------------------------------------------------------------


def _within_rules(ruled: set[int], starts: set[int], grid: Sequence[Places]) -> set[int]:
    """Between rules, a second date starts another row; and each line where a few rules part only titles, body and sums."""
    found = set(ruled)
    bounds = [*sorted(ruled), len(grid)]
    for first, last in pairwise(bounds):
        beside = {index for index in range(first, last) if index in starts and _filled(grid[index]) > 1}
        alike = len({_kind_at(grid[index]) for index in beside}) == 1
        if (
            alike
            and len(beside) >= (2 if len(bounds) <= BOOKTABS else 4)
            and len(beside) > 0.6 * (last - first)
        ):
            found |= beside
            continue
        kinds = [
            (index, kind)
            for index in range(first, last)
            if index in starts and (kind := _kind_at(grid[index]))
        ]
        found |= {index for place, (index, kind) in enumerate(kinds) if kind in {k for _, k in kinds[:place]}}
    return found


def _filled(places: Places) -> int:
    return sum(line is not None for line in places)


def _kind_at(places: Places) -> str | None:
    return next((kind for line in places[:2] if line is not None and (kind := dated_kind(line.text))), None)


def _text_starts(run: Run, grid: Sequence[Places], loose: set[int]) -> set[int]:
    if rows := (
        _rows_of_one_label(grid)
        or _rows_of_weekdays(grid)
        or _rows_of_days(grid)
        or _rows_of_last_dates(grid)
    ):
        return rows
    keys = _key_columns(grid)
    spaced = _rows_are_spaced(grid, loose)
    if rows := rows_by_space(grid, loose, run.columns):
        return rows
    below = _dates_below_names(grid, loose) | (going_on(grid, run.columns) - loose)
    return {
        index
        for index, places in enumerate(grid)
        if index not in below
        and (
            any(_starts_elsewhere(grid, index, column) for column in keys[1:])
            or (
                places[0] is not None
                and not _second_label(grid, index, loose)
                and not _ends_open(_above(grid, index, 0))
                and (
                    starts_dated(places[0].text)
                    or index in loose
                    or not (spaced or _wraps(grid, index, run.columns[0]))
                )
            )
        )
    }


def _rows_of_one_label(grid: Sequence[Places]) -> set[int]:
    """Every line, where the first column has a single label and all lines fill the same other columns."""
    labels = sum(places[0] is not None for places in grid)
    others = {tuple(line is not None for line in places[1:]) for places in grid}
    if labels != 1 or len(grid) < 3 or len(others) != 1 or sum(next(iter(others))) < 2:
        return set()
    return set(range(len(grid)))


def _rows_of_weekdays(grid: Sequence[Places]) -> set[int]:
    """The lines that start at a day of the week, where the first column holds such names alone, below a title or none."""
    labels = [(index, line.text) for index, places in enumerate(grid) if (line := places[0]) is not None]
    days = [index for index, text in labels if WEEKDAY.fullmatch(text.strip())]
    if len(days) < FEWEST_BELOW or len(labels) - len(days) > (labels[0][0] not in days):
        return set()
    beside = all(_filled(grid[index]) > 1 for index in days)
    return {index for index, _ in labels} | {0} if beside else set()


def _rows_of_last_dates(grid: Sequence[Places]) -> set[int]:
    """The lines at whose end a date stands alone, where the first line has one: it is beside a title, and what follows is below."""
    if len(grid[0]) != TITLE_AND_DATE or any(places[0] is None for places in grid):
        return set()
    dated = {index for index, places in enumerate(grid) if places[-1] is not None}
    bare = all(is_bare(line.text) and is_dated(line.text) for places in grid if (line := places[-1]))
    enough = FEWEST_LAST <= len(dated) < len(grid) and 0 in dated
    return dated if bare and enough else set()


def _rows_of_days(grid: Sequence[Places]) -> set[int]:
    """The lines that start at a day's number, where the first column only says which month or week they are of."""
    for column in range(1, min(3, len(grid[0]) if grid else 0)):
        cells = [
            (index, line.text) for index, places in enumerate(grid) if (line := places[column]) is not None
        ]
        days = [
            (index, int(found[1])) for index, text in cells if (found := DAY_NUMBER.fullmatch(text.strip()))
        ]
        labelled = sum(places[0] is not None for places in grid)
        rising = sum(before < after for (_, before), (_, after) in pairwise(days))
        if (
            len(days) >= max(4, 0.8 * len(cells))
            and labelled < 0.6 * len(days)
            and rising >= 0.7 * (len(days) - 1)
        ):
            return {index for index, _ in days} | {
                index for index in range(len(grid)) if grid[index][0] is not None
            }
    return set()


def _starts_elsewhere(grid: Sequence[Places], index: int, column: int) -> bool:
    """Whether a date in a later column starts a row, rather than being the first date of the one that began above."""
    line = grid[index][column]
    if line is None or not _opens_entry(line.text) or _ends_open(_above(grid, index, column)):
        return False
    return grid[index][0] is not None or not (is_bare(line.text) and _is_late_date(grid, index, column))


def _is_late_date(grid: Sequence[Places], index: int, column: int) -> bool:
    """Whether other words stand before the date in its cell ("in person", "7 Feb"), back to the row's first line."""
    for places in reversed(grid[:index]):
        line = places[column]
        if line is None or starts_dated(line.text):
            return False
        if places[0] is not None:
            return True
    return False


def _above(grid: Sequence[Places], index: int, column: int) -> Line | None:
    return grid[index - 1][column] if index else None


def _ends_open(line: Line | None) -> bool:
    """Whether the text goes on below: a span's first date and its dash ("Jun 28 -"), or a bracket that is not closed."""
    if line is None:
        return False
    return OPEN_END.search(line.text) is not None or line.text.count("(") > line.text.count(")")


def _second_label(grid: Sequence[Places], index: int, loose: set[int]) -> bool:
    """Whether the line only adds the date to a numbered label ("Week 3"), or the number to a date, right above it."""
    line, above = grid[index][0], grid[index - 1][0] if index else None
    if line is None or above is None or index in loose or any(other is not None for other in grid[index][1:]):
        return False
    return {dated_kind(line.text), dated_kind(above.text)} == {"date", "unit"}


def _dates_below_names(grid: Sequence[Places], loose: set[int]) -> set[int]:
    """Lines with the date of the row that the line above begins, where nearly all dates stand so: "Assignment 3" over "Fri. Aug. 26"."""
    dates = [
        index
        for index, places in enumerate(grid)
        if (line := places[0]) is not None and is_bare(line.text) and is_dated(line.text)
    ]
    below = {index for index in dates if index and index not in loose and _names_a_row(grid[index - 1])}
    return below if len(below) >= FEWEST_BELOW and len(below) >= MOSTLY_BELOW * len(dates) else set()


def _names_a_row(places: Places) -> bool:
    """Whether a line's first column holds a name without a date, and another column what it is about."""
    return places[0] is not None and not is_dated(places[0].text) and _filled(places) > 1


def _key_columns(grid: Sequence[Places]) -> list[int]:
    """The first column, and each column whose texts mostly start with dates."""
    keys = [0]
    for column in range(1, len(grid[0]) if grid else 0):
        texts = [line.text for places in grid if (line := places[column]) is not None]
        if len(texts) >= 3 and sum(map(_opens_entry, texts)) >= max(3, DATED * len(texts)):
            keys.append(column)
    return keys


def _opens_entry(text: str) -> bool:
    """Whether a text in a later column starts with a date and not with a section of the book: "5.1 Waves" under a date of its own."""
    return starts_dated(text) and not SECTION.match(text)


def _after_space(run: Run) -> set[int]:
    """Lines with clearly more space above them than the tightest lines have."""
    bottoms = [max(piece.box.bottom for piece in row) for row in run.rows]
    pitches = [after - before for before, after in pairwise(bottoms)]
    positive = sorted(pitch for pitch in pitches if pitch > 1.0)
    if not positive:
        return set()
    tight = positive[len(positive) // 10]
    return {index for index, pitch in enumerate(pitches, 1) if pitch > LOOSE * tight}


def _rows_are_spaced(grid: Sequence[Places], loose: set[int]) -> bool:
    """Whether space alone tells rows apart: nearly every line after space has text in the first column."""
    if not loose:
        return False
    anchored = sum(grid[index][0] is not None for index in loose)
    return anchored >= 0.8 * len(loose) and anchored >= 0.6 * sum(places[0] is not None for places in grid)


def _wraps(grid: Sequence[Places], index: int, column: Interval) -> bool:
    """Whether the first column's text goes on from the line above: its first word did not fit there."""
    line, above = grid[index][0], grid[index - 1][0] if index else None
    if line is None or above is None or starts_dated(line.text) or NUMBERED.match(line.text):
        return False
    first = line.words[0]
    space = 0.3 * first.size
    lonely = all(other is None for other in grid[index][1:])
    if not above.text.endswith(":") and _labelled(grid):
        return True
    return lonely and above.box.x1 + space + first.box.width > column.x1 + 1.0


def _labelled(grid: Sequence[Places]) -> bool:
    """Whether the first column holds labels that end in colons, and no texts below a title."""
    if grid and head_columns([line.text for line in grid[0] if line is not None]):
        return False
    texts = [line.text for places in grid if (line := places[0]) is not None]
    return sum(text.endswith(":") for text in texts) >= max(2, 0.3 * len(texts))


# --- cells ---------------------------------------------------------------------------------------------------


def _row(group: Sequence[int], run: Run) -> Row:
    lines = [run.rows[index] for index in group]
    page = lines[0][0].page
    area = union(piece.box for row in lines for piece in row)
    if len(group) == 1 and group[0] in run.crossing:
        return Row(tuple(_crossing_cells(lines[0], run.columns, area)), page)
    grid = {index: _in_nearest(run, index) for index in group}
    cells = []
    for column, (x0, x1) in enumerate(run.columns):
        texts = tuple(line for index in group if (line := grid[index][column]) is not None)
        cells.append(Cell(texts, Box(x0, area.top, x1, area.bottom), page, column))
    return Row(tuple(cells), page)


def _in_nearest(run: Run, index: int) -> Places:
    """A line's text by column; where it crosses the rivers, each piece in the column that it covers most."""
    if index not in run.crossing:
        return _grid(run)[index]
    words: dict[int, list[Word]] = {}
    for piece in run.rows[index]:
        covered = [min(piece.box.x1, x1) - max(piece.box.x0, x0) for x0, x1 in run.columns]
        words.setdefault(covered.index(max(covered)), []).extend(piece.words)
    return tuple(Line(tuple(words[i])) if i in words else None for i in range(len(run.columns)))


def _by_columns(piece: Line, columns: Sequence[Interval]) -> list[Line]:
    """The piece parted between columns where each of its words lies in one: its words only stand close."""
    parts: dict[int, list[Word]] = {}
    for word in piece.words:
        place = next(
            (
                i
                for i, (x0, x1) in enumerate(columns)
                if x0 - NEAR <= word.box.x0 and word.box.x1 <= x1 + NEAR
            ),
            None,
        )
        if place is None:
            return [piece]
        parts.setdefault(place, []).append(word)
    return [Line(tuple(words)) for words in parts.values()]


def _crossing_cells(row: Sequence[Line], columns: Sequence[Interval], area: Box) -> list[Cell]:
    """A line across the rivers: each piece a cell over the columns that it covers."""
    cells: list[Cell] = []
    taken = 0
    for piece in (part for whole in row for part in _by_columns(whole, columns)):
        covered = [
            column for column, (x0, x1) in enumerate(columns) if piece.box.x0 < x1 and piece.box.x1 > x0
        ] or [min(range(len(columns)), key=lambda column: abs(columns[column].x0 - piece.box.x0))]
        first, last = max(covered[0], taken), covered[-1]
        if first > last:
            previous = cells.pop()
            cells.append(
                Cell(
                    (Line((*previous.lines[0].words, *piece.words)),),
                    previous.box,
                    previous.page,
                    previous.column,
                    previous.column_span,
                )
            )
            continue
        box = Box(columns[first].x0, area.top, columns[last].x1, area.bottom)
        cells.append(Cell((piece,), box, piece.page, first, column_span=last - first + 1))
        taken = last + 1
    return cells
