"""Days of the week in RFC 5545's two letters."""

from __future__ import annotations

import datetime as dt

from servers.domain.syllabus import Weekday

__all__ = ["WEEKDAYS", "weekday_of"]

#: In the order of ``datetime.date.weekday()``.
WEEKDAYS: tuple[Weekday, ...] = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def weekday_of(day: dt.date) -> Weekday:
    """The day of the week of ``day``."""
    return WEEKDAYS[day.weekday()]
