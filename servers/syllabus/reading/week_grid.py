"""Borderless grids of weeks: days of the week head all columns, and each week begins with a line of its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.reading.dated import LONG_DAY, MONTH, starts_dated
from servers.syllabus.reading.line import Line

__all__ = ["are_days", "rows_of_weeks"]

#: Columns of days, and weeks, that make a grid.
_FEWEST, _FEWEST_UNTITLED = 2, 3
#: Dates on a line that may hold another text: so many, and such a part of its texts.
_SEVERAL, _MOSTLY = 3, 0.7
#: "Monday", "Wed."
_DAY: Final = Choices(rf"{LONG_DAY}s?\.?", re.IGNORECASE)
#: A date and nothing else, at most its month: "28", "Sept 3", "9/11", "Oct. 1st"
_DATE: Final = Choices(
    rf"(?:{MONTH}\s*)?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|\d{{1,2}}[/.-]\d{{1,2}}|(?:[12]\d|3[01]|[1-9])\s+{MONTH}",
    re.IGNORECASE,
)

Places = tuple[Line | None, ...]


def are_days(texts: Sequence[str]) -> bool:
    """Whether texts side by side are days of the week."""
    return len(texts) >= _FEWEST and all(_DAY.fullmatch(text.strip(" :")) for text in texts)


def rows_of_weeks(grid: Sequence[Places], loose: set[int]) -> set[int]:
    """The titles' line and those of dates, where the first line has days alone over all columns and the second dates.

    Where a grid goes on after a page break, the first line has the dates of all its days. Where no line has a date and
    no space parts them (``loose``: lines after space), all that stands below the days is one week.
    """
    if len(grid) <= _FEWEST or any(line is None for line in grid[0]):
        return set()
    texts = [line.text for line in grid[0] if line is not None]
    first = int(are_days(texts))
    if not first and (len(texts) < _FEWEST_UNTITLED or not all(map(_is_date, texts))):
        return set()
    if (
        first
        and loose <= {first}
        and not any(line and starts_dated(line.text) for places in grid for line in places)
    ):
        return {0, first}
    weeks = {index for index, places in enumerate(grid) if index >= first and _are_dates(places)}
    return {0} | weeks if first in weeks and _FEWEST <= len(weeks) < len(grid) - first else set()


def _are_dates(places: Places) -> bool:
    """Whether a line holds dates alone, the days of one week; where it has several, another text may stand among them."""
    texts = [line.text for line in places if line is not None]
    dates = sum(map(_is_date, texts))
    return bool(texts) and (dates == len(texts) or dates >= max(_SEVERAL, _MOSTLY * len(texts)))


def _is_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip(" .:")) is not None
