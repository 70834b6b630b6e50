"""Lines of a borderless table that only name the month of the days below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Line

__all__ = ["month_lines"]

_MONTH: Final = Pattern(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?(?:,?\s+20\d\d)?:?",
    re.IGNORECASE,
)
#: Lines that a month has at least, where it stands over its days: a narrow column breaks dates more often.
_FEWEST_OF_MONTH: Final = 3
#: And texts that a row of a day has.
_FEWEST_OF_ROW: Final = 2

Places = tuple[Line | None, ...]


def month_lines(grid: Sequence[Places]) -> set[int]:
    """The lines with nothing but a month, over rows of its days, where no month comes twice: dates that break do so again and again."""
    named = {index: name for index in range(len(grid) - 1) if (name := _month(grid, index))}
    once = len(set(named.values())) == len(named)
    return set(named) if named and once and len(grid) >= _FEWEST_OF_MONTH * len(named) else set()


def _month(grid: Sequence[Places], index: int) -> str:
    """The month that a line only names; empty where it names none, or one that the lines around it make a date with."""
    filled = [column for column, line in enumerate(grid[index]) if line is not None]
    if len(filled) != 1 or sum(line is not None for line in grid[index + 1]) < _FEWEST_OF_ROW:
        return ""
    line, above, below = (_text(grid, row, filled[0]) for row in (index, index - 1, index + 1))
    found = _MONTH.fullmatch(line)
    amid = above.endswith(",") or (above[-1:].isalpha() and below[:1].isdigit())
    return found[0][:3].lower() if found and not amid else ""


def _text(grid: Sequence[Places], row: int, column: int) -> str:
    line = grid[row][column] if row >= 0 else None
    return line.text.strip() if line is not None else ""
