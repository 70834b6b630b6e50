"""Dates as day and month with a point between and none behind: "13.08 - Introduction", as calendars in Spain, Germany or Russia have them.

Alone each may as well be a section's number or an amount; a list of them whose lines rise by day and month is a calendar. Where the month
leads ("9.12", "F 9.12"), the same is asked as of numbers with hyphens.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.bare_hyphens import is_bare_hyphened, with_bare_hyphens_as_strokes
from servers.syllabus.dating.hyphened import is_hyphened
from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_month_pointed", "is_pointed", "with_month_points_as_strokes", "with_points_as_strokes"]

#: A line that opens with one: "13.08 - Introduction", "04.09 Exam".
_OPENS: Final = Pattern(
    r"[\s•*·(]*(?P<day>0[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])(?=\s|[:–—-]\s|$)(?!\s?(?:€|%|[ap]\.?m\b|h\b|Uhr\b))"
)
_DATED: Final = Pattern(
    r"(?<![\w.,:/])(?P<day>0[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])(?![\w/%]|[.,:]\d|\s?(?:€|%|[ap]\.?m\b|h\b|Uhr\b|pts\b|points\b))"
)
#: So many lines make a calendar, of which so many have a day that is no month, and so many different days.
_FEWEST, _FEWEST_DAYS, _DIFFERENT, _LAST_MONTH = 4, 2, 4, 12


def is_pointed(lines: Iterable[str]) -> bool:
    """Whether lines of a document open with such dates, in rising order but for a new year's first."""
    found = [match for line in lines if "." in line[:8] and (match := _OPENS.match(line))]
    days = [(int(match["month"]), int(match["day"])) for match in found]
    late = sum(day > _LAST_MONTH for _, day in days)
    if len(days) < _FEWEST or late < _FEWEST_DAYS or len({day for _, day in days}) < _DIFFERENT:
        return False
    return sum(below < above for above, below in pairwise(days)) <= 1


def with_points_as_strokes(text: str) -> str:
    """The text with strokes in such dates, each sign in its place: "13/08"."""
    if "." not in text:
        return text
    return _DATED.sub(lambda match: match[0].replace(".", "/", 1), text)


#: The same with the month before the day, which no amount, hour, or section of a section is.
_MONTH_FIRST: Final = Pattern(
    r"(?<![\w.,:/$€£-])(?P<month>1[0-2]|0?[1-9])\.(?P<day>3[01]|[12]\d|0?[1-9])(?![\w/%]|[.,:-]\d|\s?(?:%|[ap]\.?m\b|gpa\b|cr))"
)


def is_month_pointed(lines: Iterable[str]) -> bool:
    """Whether lines of a document open with such dates, month first, as a calendar's do."""
    hyphened = [_hyphened(line) for line in lines if "." in line]
    return is_bare_hyphened(hyphened) or is_hyphened(hyphened)


def with_month_points_as_strokes(text: str) -> str:
    """The text with strokes in such dates, each sign in its place: "F 9/12"; other points stay."""
    if "." not in text:
        return text
    stroked = with_bare_hyphens_as_strokes(_hyphened(text))
    return "".join(new if old == "." and new == "/" else old for old, new in zip(text, stroked, strict=True))


def _hyphened(text: str) -> str:
    return _MONTH_FIRST.sub(lambda match: match[0].replace(".", "-", 1), text)
