"""Parts of the day between a day of the week and its hours: "Friday evenings 6-9", "Sunday night, 7:30"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.hours import Side
from servers.syllabus.dating.pattern import Pattern

__all__ = ["in_its_part", "without_part"]

#: "evenings from " before an hour; the morning's hours need no telling.
_PART: Final = Pattern(
    r"(?<=[a-z.])\s(?P<part>morning|afternoon|evening|night)s?(?P<lead>[\s,:(]{1,3}(?:(?:from|at|between)\s)?)$",
    re.IGNORECASE,
)
_NOON: Final = 12


def without_part(before: str) -> str:
    """What stands before an hour, without the part of the day: "Friday " of "Friday evenings "."""
    return _PART.sub(lambda match: match["lead"], before)


def in_its_part(before: str, first: Side, last: Side | None) -> tuple[Side, Side | None]:
    """The hours, those of an afternoon, evening or night in the second half of the day."""
    match = _PART.search(before)
    if match is None or match["part"].lower() == "morning":
        return first, last
    return (_later(first), None) if last is None else (first, _later(last))


def _later(side: Side) -> Side:
    known = side.half is not None or side.twenty_four or side.hour == _NOON
    return side if known else replace(side, half="pm")
