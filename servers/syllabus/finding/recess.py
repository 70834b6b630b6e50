"""A break that stands undated between two dates of a schedule: the class days that the schedule leaves out there."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Day

__all__ = ["days_left_out", "names_a_break"]

_BREAK = Pattern(r"\b(?:break|recess|vacation|holidays|reading week|study week)\b", re.IGNORECASE)
#: More class days than these make no break.
_LONGEST = 6
#: A break's line is no longer than this.
_SHORT = 60


def names_a_break(text: str) -> bool:
    """Whether a line names a break of several days and no day: "Spring break: no classes"."""
    short = len(text) <= _SHORT and not any(character.isdigit() for character in text)
    return short and _BREAK.search(text) is not None and is_no_class(text)


def days_left_out(before: dt.date, after: dt.date, dates: Sequence[dt.date]) -> Day | None:
    """The class days, as ``dates`` fall, between two of them, with the doubt that they are not printed; None for none or many."""
    usual = Counter(date.weekday() for date in dates)
    often = {day for day, count in usual.items() if count >= max(2, 0.2 * len(dates))}
    between = [before + dt.timedelta(days=n) for n in range(1, (after - before).days)]
    left_out = [day for day in between if day.weekday() in often]
    if not left_out or len(left_out) > _LONGEST:
        return None
    doubt = f"no date is printed beside it; it stands between {long_date(before)} and {long_date(after)}"
    return Day(left_out[0], left_out[-1] if len(left_out) > 1 else None, (doubt,))
