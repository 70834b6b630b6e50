"""Weeks that are numbered but not dated, beside weeks that are both: their days follow by counting."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from servers.syllabus.dating.counts import COUNT, count_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.entry import Day

__all__ = ["WEEK_TITLE", "counted_weeks"]

#: The opening of a week's title, and its number.
WEEK_TITLE = Pattern(rf"^\W*(?:week|wk)\.?\s*#?({COUNT})\b(?!\s*[-–/&,]\s*\d)\s*[:.–—|-]*\s*", re.IGNORECASE)
#: So many dated weeks must agree for the others to be counted.
_AGREEING = 3
#: No term has more weeks.
_LAST = 18


def counted_weeks(titles: Mapping[int, str], dated: Mapping[int, dt.date]) -> dict[int, Day]:
    """The days of the undated weeks' titles, by their place, each with its doubt.

    ``titles``: the text of the lines that may open a week, by place; ``dated``: the date of each place that has
    one. Nothing is counted unless all numbered weeks that are dated lie exactly as many weeks apart as they are
    numbered, and the undated ones are numbered on in their places.
    """
    counts = {
        place: count_of(found[1]) for place, text in titles.items() if (found := WEEK_TITLE.match(text))
    }
    numbers = {place: count for place, count in counts.items() if count is not None}
    known = [(number, dated[place]) for place, number in numbers.items() if place in dated]
    starts = {date - dt.timedelta(weeks=number) for number, date in known}
    if len(known) < _AGREEING or len(starts) != 1 or not _in_order(list(numbers.values())):
        return {}
    start = starts.pop()
    first, last = min(known), max(known)
    doubt = (
        f"no date is printed beside it; it is counted from week {last[0]}, which begins {long_date(last[1])}"
    )
    return {
        place: Day(start + dt.timedelta(weeks=number), None, (doubt,))
        for place, number in numbers.items()
        if place not in dated and first[0] < number <= _LAST
    }


def _in_order(numbers: Sequence[int]) -> bool:
    return all(below == above + 1 for above, below in pairwise(numbers))
