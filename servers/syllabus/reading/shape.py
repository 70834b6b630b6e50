"""What a run of lines with rivers is: a table, columns of text, a list of labels, or nothing of the kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import is_bare, starts_dated
from servers.syllabus.reading.header import are_titles, head_columns
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.rules import Edge
from servers.syllabus.reading.runs import Interval, Run

__all__ = [
    "NARROWEST",
    "Shape",
    "column_texts",
    "has_labels",
    "is_prose",
    "shape_of",
    "sides",
    "stand_apart",
    "titles_below",
    "titles_repeated",
]

Shape = Literal["table", "columns", "labels"]

FEWEST_DATES = FEWEST_TITLES = 3
LEVEL = 0.12  # of the size: baselines, or tops, on one level
PARTED, FEWEST_NOTES = (
    0.6,
    3,
)  # of the size: the space between notes, and how many tell that they stand beside rows
ALIGNED = 3.0  # points: left (or right) ends that line up
MARKER = Pattern(r"^(?:[^\w\s]|o|\(?\w{1,3}[.)])$")
CLAUSE = Pattern(r"\d{1,2}(?:\.\d{1,2}){1,2}(?=\.?$)")
NUMBER = Pattern(r"\(?\d{1,2}[.)]\s")
SECTION = Pattern(r"(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVX]{1,4}|[A-Z])\.?")
NARROWEST = 100.0  # points: a column of running text
MOSTLY_DATED = 0.8  # of what stands below a title
LABELS = 0.25  # of the first column's lines: a title there may end in a colon where it wraps
_TWO_LISTS, _LONGEST_LABEL = 4, 3  # columns of labels and values, twice; words of a label
TIME = Pattern(
    r"(?<![\d-])(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\b|\d{1,2}:\d\d\s*[-–—]\s*\d|\d{1,2}\s*[-–—]\s*(?:1[0-2]|[1-9])(?!\d))",
    re.IGNORECASE,
)
#: The hours behind a date, and the mark of a note on them: "Friday, 9 December, 4:30-6:00 pm 1".
HOURS = Pattern(
    r"(?<=\w)[,;]?\s*(?:(?:at|by|from|before)\s+)?(?:(?:\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[-–—]|to)\s*)?\d{1,2}(?:(?:[:.]\d\d)?\s*[ap]\.?m\.?|[:.]\d\d)|noon|midnight)\s*[\d*†]?$",
    re.IGNORECASE,
)


def shape_of(run: Run, edges: Sequence[Edge]) -> Shape | None:
    """Tell what the run is."""
    beside = sum(sum(line is not None for line in places) >= 2 for places in run.grid)
    if beside < 3 and not (beside == 2 and len(run.columns) >= 3) and not _all_dated(run, beside, edges):
        return None
    prose = is_prose(column_texts(run, 0), run.columns[0]) and not _dates_beside(run) and not _is_titled(run)
    if prose or _apart(run, edges) or _mirrored(run):
        return "columns"
    if len(run.columns) == 2 and _counts_clauses(column_texts(run, 0)):
        return None
    if has_labels(run):
        return "labels"
    return "table" if _lines_up(run) or _is_schedule(run) else None


def _is_schedule(run: Run) -> bool:
    """Whether titles stand over dates, and what stands beside those may be set askew."""
    first = [line.text for line in run.grid[0] if line is not None]
    below = column_texts(run, 0)[1:]
    dated = sum(starts_dated(line.text) for line in below)
    return head_columns(first) and dated >= max(FEWEST_DATES, MOSTLY_DATED * len(below))


def _counts_clauses(lines: Sequence[Line]) -> bool:
    """Whether a column holds nothing but the markers of a list, or the numbers of clauses: "4.1", "4.2", "5.1"."""
    numbers = [tuple(map(int, found[0].split("."))) for line in lines if (found := CLAUSE.match(line.text))]
    counted = all(
        (after[:-1] == before[:-1] and after[-1] == before[-1] + 1)
        or (after[0] > before[0] and after[-1] == 1)
        for before, after in pairwise(numbers)
    )
    plain = all(MARKER.match(line.text) or CLAUSE.fullmatch(line.text) for line in lines)
    return plain and counted


def _dates_beside(run: Run) -> bool:
    """Whether dates alone stand in the last column: what they date is a list of names or topics, however long those are."""
    ends = [is_bare(HOURS.sub("", line.text)) for line in column_texts(run, len(run.columns) - 1)]
    return len(ends) >= FEWEST_DATES and sum(ends) >= 0.8 * len(ends)


def _all_dated(run: Run, beside: int, edges: Sequence[Edge]) -> bool:
    """Whether a short run is a piece of a schedule: dates alone on the left, two rows or rules around them."""
    if any(MARKER.match(run.rows[index][0].words[0].text) for index in run.crossing):
        return False  # points of a list between its dated headings, which the colon sets a wide space into
    dated = [starts_dated(line.text) for line in column_texts(run, 0)]
    return all(dated) and (
        beside >= 2 or (beside == 1 and len(dated) == 1 and _rule_count(run, edges, around=True) >= 2)
    )


def titles_below(run: Run) -> int | None:
    """The row of column titles under a lone line, where the run begins with something else: another table and a heading."""
    texts = [[piece.text for piece in row] for row in run.rows]
    if are_titles(texts[0]):
        return None
    return next(
        (
            index
            for index in range(1, len(texts) - 1)
            if _is_lone(texts[index - 1])
            and len(texts[index]) >= 0.6 * len(run.columns)
            and are_titles(texts[index])
            and not starts_dated(texts[index - 1][0])
        ),
        None,
    )


def titles_repeated(run: Run) -> list[int]:
    """The rows of lone lines below which the same titles stand again: each week's table has its days over it."""
    texts = [tuple(piece.text for piece in row) for row in run.rows]
    counts = Counter(row for row in texts if len(row) > 1)
    below = [
        index - 1
        for index, row in enumerate(texts)
        if index and counts[row] > 1 and _is_lone(texts[index - 1]) and are_titles(row)
    ]
    same = {texts[index + 1] for index in below}
    return [index for index in below if index] if len(same) == 1 and len(below) > 1 else []


def _is_lone(texts: Sequence[str]) -> bool:
    """Whether a line holds one text, or a section's number and its title, which TeX sets apart."""
    return len(texts) == 1 or (len(texts) == 2 and SECTION.fullmatch(texts[0]) is not None)


def column_texts(run: Run, column: int) -> list[Line]:
    """What stands in a column of the run, from top to bottom."""
    return [line for places in run.grid if (line := places[column]) is not None]


def is_prose(lines: Sequence[Line], column: Interval) -> bool:
    """Whether a column is running text: long lines that fill its width, without dates or numbers in front."""
    width = column.x1 - column.x0
    if len(lines) < 3 or width < NARROWEST:
        return False
    fewest = 4 if len(lines) > 3 else 6
    full = sum(line.box.width > 0.8 * width and len(line.words) >= fewest for line in lines)
    dated = sum(starts_dated(line.text) or NUMBER.match(line.text) is not None for line in lines)
    return full >= 0.6 * len(lines) and dated < 0.2 * len(lines)


def stand_apart(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether two columns' lines stand on levels of their own: a sidebar beside text, not rows of a table."""
    if len(left) < 5 or len(right) < 5 or sum(is_bare(line.text) for line in left) > 0.25 * len(left):
        return False
    fewer, more = sorted((left, right), key=len)
    levels = [_baseline(line) for line in more]
    level = sum(_stands_level(line, levels) for line in fewer)
    return level < 0.4 * len(fewer) and not (_begin_level(left, right) or _begin_level(right, left))


def _begin_level(notes: Sequence[Line], text: Sequence[Line]) -> bool:
    """Whether scattered notes in smaller print each begin at the height of a line, as the cells of one row do."""
    begun = [line for above, line in pairwise(notes) if line.box.top - above.box.bottom > PARTED * line.size]
    tops = [line.box.top for line in text]
    level = sum(any(abs(line.box.top - top) <= LEVEL * line.size for top in tops) for line in begun)
    return len(begun) >= FEWEST_NOTES and level >= 0.8 * len(begun)


def _apart(run: Run, edges: Sequence[Edge]) -> bool:
    right = [line for column in range(1, len(run.columns)) for line in column_texts(run, column)]
    return _rule_count(run, edges) < 2 and stand_apart(column_texts(run, 0), right)


def _stands_level(line: Line, levels: Sequence[float]) -> bool:
    baseline, reach = _baseline(line), LEVEL * line.size
    return any(abs(baseline - other) <= reach for other in levels)


def _baseline(line: Line) -> float:
    word = max(line.words, key=lambda word: word.size)
    return word.box.bottom - 0.25 * word.size


def _rule_count(run: Run, edges: Sequence[Edge], *, around: bool = False) -> int:
    """How many rules as wide as the run stand within it, or within and close around it."""
    left, right = run.columns[0].x0, run.columns[-1].x1
    margin = 15.0 if around else 0.0
    top, bottom = run.rows[0][0].box.top - margin, run.rows[-1][0].box.bottom + margin
    return sum(
        top < edge.at < bottom and min(edge.end, right) - max(edge.start, left) > 0.7 * (right - left)
        for edge in edges
    )


def _mirrored(run: Run) -> bool:
    """Whether small blocks of one kind stand side by side: two instructors, or two sections with their times."""
    mails = sum(sum(line is not None and "@" in line.text for line in places) >= 2 for places in run.grid)
    times = sum(
        sum(line is not None and TIME.search(line.text) is not None for line in places) >= 2
        for places in run.grid
    )
    short = len(run.grid) <= 7 and not _is_titled(run) and not _dates_beside(run)
    return (mails >= 2 and len(run.grid) <= 16) or (short and bool(mails or times))


def _is_titled(run: Run) -> bool:
    """Whether titles stand over three columns or more: the hours beside each other are of rows, not of blocks."""
    first = [line.text for line in run.grid[0] if line is not None] if run.grid else []
    return len(first) >= FEWEST_TITLES and not any(map(starts_dated, first)) and are_titles(first)


def sides(run: Run) -> tuple[Interval, ...]:
    """The columns that are read one after the other: of two lists of labels and values side by side, one for each list."""
    columns = run.columns
    if len(columns) != _TWO_LISTS or not all(map(_is_label, (*column_texts(run, 0), *column_texts(run, 2)))):
        return columns
    return Interval(columns[0].x0, columns[1].x1), Interval(columns[2].x0, columns[3].x1)


def _is_label(line: Line) -> bool:
    return len(line.words) <= _LONGEST_LABEL and not any(map(str.isdigit, line.text))


def has_labels(run: Run) -> bool:
    """Whether the run lists labels that end in colons, and their values."""
    if len(run.columns) != 2:
        return False
    texts = [places[0].text if places[0] is not None else "" for places in run.grid]
    first = [line.text for line in run.grid[0] if line is not None] if run.grid else []
    if head_columns(first):
        return False
    labels = [
        text
        for above, text in zip(["", *texts], texts, strict=False)
        if text and (not above or above.endswith(":"))
    ]
    ended = sum(text.endswith(":") for text in texts)
    most = ended >= max(0.6 * len(labels), LABELS * sum(map(bool, texts)))
    return most and sum(map(starts_dated, labels)) < 0.3 * len(labels)


def _lines_up(run: Run) -> bool:
    """Whether the texts of most columns line up on a side or in the middle."""
    lined = sum(
        _lined_up(column_texts(run, column), run.columns[column]) for column in range(len(run.columns))
    )
    return lined >= 0.6 * len(run.columns)


def _lined_up(lines: Sequence[Line], column: Interval) -> bool:
    if len(lines) < 2:
        return True
    sides = (
        [line.box.x0 for line in lines],
        [line.box.x1 for line in lines],
        [(line.box.x0 + line.box.x1) / 2 for line in lines],
    )
    width = column.x1 - column.x0
    return width < 40 or any(_most(side) >= 0.5 * len(lines) for side in sides)


def _most(values: Sequence[float]) -> int:
    steps = Counter(round(value / ALIGNED) for value in values)
    return max(steps[step] + max(steps[step - 1], steps[step + 1]) for step in list(steps))
