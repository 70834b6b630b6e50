"""Columns of hours, which may look like dates: "10-11" is no 11 October under "Time"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["HOURS_TITLE", "are_hours"]

#: The title of a column of hours.
HOURS_TITLE: Final = Pattern(
    r"\W*(?:(?:class|meeting|lecture)\s)?(?:times?|hours?|periods?)\W*", re.IGNORECASE
)
#: Hours from and to, which look like a month and its day: "10-11".
_FROM_HOUR_TO_HOUR: Final = Pattern(r"(\d{1,2})\s?[-–]\s?(\d{1,2})")
_HOURS: Final = 24


def are_hours(texts: Iterable[str]) -> bool:
    """Whether all of a column's dates may be hours of a day."""
    read = map(_FROM_HOUR_TO_HOUR.search, texts)
    return all(found and max(int(found[1]), int(found[2])) <= _HOURS for found in read)
