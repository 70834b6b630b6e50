"""Columns that count weeks or classes, whose numbers look like days: "7" below "Break, 19 August - 1 September", "4/5" above "6/7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.reading.table import Table

__all__ = ["counting_rows", "counts_in_pairs"]

_NUMBER: Final = Pattern(r"\W*(?:week|wk)?\.?\s*#?(\d{1,2})\W*", re.IGNORECASE)
#: So many numbers that go on by one are a count.
_FEWEST: Final = 3
_MOSTLY: Final = 0.8


#: So many of "01-06", "07-10" or "4/5", "6/7" are no dates.
_FEWEST_SPANS: Final = 3


def counting_rows(table: Table, index: int) -> set[int]:
    """The rows whose cells in the column only count, as weeks do; without a title of weeks from the first row on."""
    title = table.header[index] if index < len(table.header) else ""
    cells = ((n, row.at(index)) for n, row in enumerate(table.rows))
    texts = {n: cell.flat for n, cell in cells if cell and cell.lines and cell.column == index}
    numbers = {row: int(found[1]) for row, text in texts.items() if (found := _NUMBER.fullmatch(text))}
    rows = sorted(numbers)
    steps = [numbers[below] - numbers[above] for above, below in pairwise(rows)]
    goes_on = len(rows) >= _FEWEST and steps.count(1) >= _MOSTLY * len(steps)
    first = bool(rows) and numbers[rows[0]] <= 1 and rows[0] == min(texts)
    return {*rows} if goes_on and (first or role_of_title(title) == "week") else set()


_SPAN = Pattern(r"(\d{1,2})(?:\s?[-–/]\s?(\d{1,2}))?")


def _counts_on(texts: Sequence[str]) -> bool:
    """Whether "01-06", "07-10", "11-14", or "3", "4/5", "6/7", number chapters, modules or weeks, each from where the one before ended."""
    spans = [_SPAN.fullmatch(text.strip()) for text in texts]
    if sum(bool(span and span[2]) for span in spans) < _FEWEST_SPANS or not all(spans):
        return False
    numbers = [(int(span[1]), int(span[2] or span[1])) for span in spans if span]
    return all(below[0] == above[1] + 1 for above, below in pairwise(numbers))


_PAIR = Pattern(r"(\d{1,2})/(\d{1,2})")


def counts_in_pairs(texts: Sequence[str]) -> bool:
    """Whether "4/5", "6/7", "8/9" number the meetings two by two."""
    if _counts_on(texts):
        return True
    pairs = [_PAIR.fullmatch(text.strip()) for text in texts]
    counted = sum(bool(pair and int(pair[2]) == int(pair[1]) + 1) for pair in pairs)
    return len(pairs) >= 3 and counted >= 0.7 * len(pairs)
