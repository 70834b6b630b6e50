"""Stretches of days whose month is named only above them: "6 R" over "11-13" is no 13 November."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN

__all__ = ["leave_out_months", "with_month_above"]

_WEEKDAY: Final = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|M|Tu|T|W|Th|R|H|F)\b\.?"
)
_WEEKDAYS: Final = rf"(?:{_WEEKDAY}(?:\s?[-–/&,]\s?{_WEEKDAY})*)"
_SPAN: Final = Pattern(
    rf"(?:{_WEEKDAYS},?\s+)?(?P<first>\d{{1,2}})\s?[-–]\s?(?:{_WEEKDAYS},?\s+)?(?P<last>\d{{1,2}})(?:,?\s+\(?{_WEEKDAYS}\)?)?",
    re.IGNORECASE,
)
_DAY: Final = Pattern(
    rf"(?:{_WEEKDAYS},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\(?{_WEEKDAYS}\)?)?", re.IGNORECASE
)
_MONTH: Final = Pattern(rf"\b(?:{ENGLISH_MONTH_PATTERN})\b\.?\s*\d", re.IGNORECASE)
#: So many days without a month are the habit of a column.
_FEWEST: Final = 2
#: A stretch within one month is at most so many days.
_LONGEST: Final = 13


def leave_out_months(texts: Sequence[str]) -> bool:
    """Whether a column names a month in words, and leaves it out of the days that follow."""
    days = sum(_DAY.fullmatch(text) is not None for text in texts)
    return days >= _FEWEST and any(map(_MONTH.search, texts))


def with_month_above(text: str, previous: dt.date | None) -> str:
    """A stretch of days with the month of the date above it, or the next where its days are past then."""
    span = _SPAN.fullmatch(" ".join(text.split())) if previous is not None else None
    if span is None or previous is None:
        return text
    first, last = int(span["first"]), int(span["last"])
    if not 0 < last - first <= _LONGEST:
        return text
    month = previous if first > previous.day else previous.replace(day=28) + dt.timedelta(days=7)
    return f"{month:%B} {first}-{last}"
