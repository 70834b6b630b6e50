"""Dates that a narrow column breaks over lines: "Thursday," over "September" over "11th, 2025", "15" over "Jan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import LONG_DAY, MONTH
from servers.syllabus.reading.line import Line

__all__ = ["goes_on", "on_first_lines", "with_rest"]

LONGEST = 32  # letters of a date
KEYS = 3  # columns that a row's date may stand in
NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
UNIT = r"(?:(?:Week|Wk|Class|Session|Lecture|Lec|Meeting|Day)\s*#?\d{1,2}[:.,]?\s+)"
DAY = rf"(?:{UNIT}?{LONG_DAY}[.,]*\s+|{UNIT})"
OPEN = Pattern(
    rf"(?:{LONG_DAY}\.?,?|{DAY}?{MONTH}(?:\s+{NUMBER},)?|{DAY}{NUMBER}|{DAY}?{NUMBER}\s+{MONTH},?)",
    re.IGNORECASE,
)
CUT = Pattern(rf"{DAY}?(?:{NUMBER}\s+)?[A-Z][a-z]+-")
ISO_OPEN = Pattern(r"20\d\d-(?:\d\d-)?")
ISO = Pattern(r"20\d\d-\d\d-(?:\d\d)?")
LONGER = Pattern(
    rf"{DAY}?(?:{MONTH}(?:\s+{NUMBER}(?:,|,?\s+20\d\d)?)?|{NUMBER}(?:\s+{MONTH}(?:,?\s+20\d\d)?)?)",
    re.IGNORECASE,
)

BARE_DAY = Pattern(NUMBER)
BARE_MONTH = Pattern(rf"{MONTH}(?:,?\s+20\d\d)?", re.IGNORECASE)
DAYS = Pattern(r"(?:class\s|lecture\s)?(?:day|date|when)s?", re.IGNORECASE)
FEWEST = 2  # days over their months: one may stand over the next day's month

Places = tuple[Line | None, ...]


def goes_on(above: str, below: str) -> bool:
    """Whether the text below is the rest of a date that stands open above: the month, the day or the year of it."""
    if len(above) + len(below) >= LONGEST:
        return False
    if ISO_OPEN.fullmatch(above) is not None:
        return ISO.fullmatch(above + below) is not None
    opens = CUT if above.endswith("-") else OPEN
    return opens.fullmatch(above) is not None and LONGER.fullmatch(with_rest(above, below)) is not None


def with_rest(above: str, below: str) -> str:
    """The text with its rest from the line below; a word that a hyphen cuts is whole again."""
    if above[-2:-1].isalpha() and above.endswith("-") and below[:1].islower():
        return above[:-1] + below
    if ISO_OPEN.fullmatch(above) is not None:
        return above + below
    return f"{above} {below}"


def on_first_lines(grid: Sequence[Places]) -> Sequence[Places]:
    """The grid with each broken date whole on its first line.

    A month alone on its line is no date's beginning: it names the days below it.
    """
    keys = range(min(KEYS, len(grid[0]) if grid else 0))
    stacked = {column for column in keys if _days_over_months(grid, column)}
    columns = [column for column in keys if column in stacked or _has_open(grid, column)]
    whole = [[*places] for places in grid]
    for column in columns:
        first: int | None = None
        for index, places in enumerate(grid):
            line, above = places[column], None if first is None else whole[first][column]
            below = column in stacked and line is not None and BARE_MONTH.fullmatch(line.text) is not None
            if (
                line is None
                or first is None
                or above is None
                or not (below or goes_on(above.text, line.text))
            ):
                first = index if line is not None and sum(one is not None for one in places) > 1 else None
                continue
            whole[first][column] = Line((*above.words, *line.words))
            whole[index][column] = None
    return [*map(tuple, whole)] if columns else grid


def _days_over_months(grid: Sequence[Places], column: int) -> bool:
    """Whether each number of a column stands over a month, and nothing else does: "15" over "Jan", "17" over "Jan"."""
    texts = [line.text for places in grid if (line := places[column]) is not None]
    days = sum(BARE_DAY.fullmatch(text) is not None for text in texts)
    if days < FEWEST and not (days and DAYS.fullmatch(texts[0])):
        return False
    over = sum(
        bool(BARE_DAY.fullmatch(above) and BARE_MONTH.fullmatch(below)) for above, below in pairwise(texts)
    )
    return over == days


def _has_open(grid: Sequence[Places], column: int) -> bool:
    return any(
        (line := places[column]) is not None
        and (OPEN.fullmatch(line.text) or CUT.fullmatch(line.text) or ISO_OPEN.fullmatch(line.text))
        for places in grid
    )
