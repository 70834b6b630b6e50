"""The month in which a document says that it was written: "Revised 8/2025", "Last updated August 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN, MONTHS

__all__ = ["course_year", "revised_in"]

_REVISED: Final = Gated(
    r"\W*(?:(?:this\s)?(?:syllabus|document|(?:course\s)?outline)\s)?(?:was\s)?(?:last\s)?(?:revised|updated?|rev(?:ision|\.|\b)|version|modified)(?:\s(?:on|in|date))?"
    rf"\s*[:,–—-]?\s*(?:[\d.]+\s*[,–—-]\s*)?\(?(?:(?P<name>{ENGLISH_MONTH_PATTERN})\b\.?,?\s?|(?P<number>0?[1-9]|1[0-2])\s?[/-]\s?)(?P<year>20[0-4]\d)\W*$",
    "rev,updat,version,modif",
    re.IGNORECASE,
)
#: What is written from this month on is for the next year's classes, where all of these are over by that month.
_WRITTEN_AHEAD: Final = 9
_OVER: Final = 8
#: So large a part of the dates tells when the course is.
_MOST: Final = 0.8


def revised_in(lines: Iterable[str]) -> tuple[int, int] | None:
    """The latest year and month in which the document says that it was revised; None where it does not say."""
    found = [
        (int(match["year"]), int(match["number"]) if match["number"] else MONTHS[match["name"].lower()])
        for line in lines
        if (match := _REVISED.match(line)) is not None
    ]
    return max(found, default=None)


def course_year(year: int, month: int, months: Sequence[int]) -> int:
    """The year of the course whose dates are in ``months`` and whose document was written in ``month`` of ``year``.

    >>> course_year(2025, 12, [1, 2, 3, 4]), course_year(2025, 8, [9, 10, 11])
    (2026, 2025)
    """
    early = sum(one <= _OVER for one in months)
    ahead = month >= _WRITTEN_AHEAD and bool(months) and early >= _MOST * len(months)
    return year + ahead
