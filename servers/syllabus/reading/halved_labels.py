"""Labels of rows that stand on two lines all the way down: "Week 3" over "Jan 20, 22", "21" over "August"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH, dated_kind, is_bare, is_dated
from servers.syllabus.reading.line import Line

__all__ = ["with_whole_labels"]

#: So many labels in two halves, and such a part of all upper and of all lower ones, are how a table is set.
_FEWEST, _MOST = 3, 0.8

_DAY: Final = Pattern(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\.?")
_MONTH: Final = Choices(rf"{MONTH},?", re.IGNORECASE)

Places = tuple[Line | None, ...]
_Test = Callable[[str], bool]


def with_whole_labels(grid: Sequence[Places]) -> Sequence[Places]:
    """The grid with the first column's halved labels whole on their first lines."""
    labels = [(index, line) for index, places in enumerate(grid) if (line := places[0]) is not None]
    texts = [(index, line.text) for index, line in labels]
    lower = _below(texts, _is_unit, _is_date) | _below(texts, _is_day, _is_month)
    if not lower:
        return grid
    whole = list(grid)
    for (above, upper), (index, line) in pairwise(labels):
        if index in lower:
            whole[above] = (Line((*upper.words, *line.words)), *grid[above][1:])
            whole[index] = (None, *grid[index][1:])
    return whole


def _below(texts: Sequence[tuple[int, str]], upper: _Test, lower: _Test) -> set[int]:
    """The places of the lower halves, where nearly all are right below upper ones, and the first half is an upper one."""
    below = {index for (_, above), (index, text) in pairwise(texts) if upper(above) and lower(text)}
    most = max(sum(upper(text) for _, text in texts), sum(lower(text) for _, text in texts))
    first = next((text for _, text in texts if upper(text) or lower(text)), "")
    return below if upper(first) and len(below) >= max(_FEWEST, _MOST * most) else set()


def _is_unit(text: str) -> bool:
    return (
        dated_kind(text) == "unit"
        and is_bare(text)
        and not any(map(is_dated, re.split(r"[(:,–—-]\s*", text)[1:]))
    )


def _is_date(text: str) -> bool:
    return is_dated(text) and is_bare(text)


def _is_day(text: str) -> bool:
    return _DAY.fullmatch(text) is not None


def _is_month(text: str) -> bool:
    return _MONTH.fullmatch(text) is not None
