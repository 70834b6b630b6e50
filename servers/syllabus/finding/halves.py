"""Hours of a class that cannot be meant, since "am" and "pm" are mistaken: "Tu 9:30am-10:45pm", "M 12:20am-1:10am"."""

from __future__ import annotations

import datetime as dt
from typing import Final

__all__ = ["mended_hours"]

#: Classes begin no earlier and, told with their end, last no longer.
_EARLIEST: Final = dt.time(6)
_TOO_LONG: Final = 10 * 60
#: So long a class is at most that is read instead, and it begins in these hours.
_LONGEST: Final = 5 * 60
_FIRST, _LAST = dt.time(7), dt.time(21)


def mended_hours(
    start: dt.time, end: dt.time | None, *, latest: dt.time = dt.time.max
) -> tuple[dt.time, dt.time] | None:
    """The hours that are meant where those printed begin before six or last over ten hours; None where they may stand.

    ``latest``: none begins then or later.
    """
    if end is None or (_EARLIEST <= start < latest and 0 < _minutes(start, end) <= _TOO_LONG):
        return None
    if start >= latest:
        return _other(start), _other(end)
    readings = [(first, last) for first in (start, _other(start)) for last in (end, _other(end))]
    fitting = [
        (first, last)
        for first, last in readings
        if _FIRST <= first <= _LAST and 0 < _minutes(first, last) <= _LONGEST
    ]
    return fitting[0] if fitting else None


def _minutes(start: dt.time, end: dt.time) -> int:
    return (end.hour - start.hour) * 60 + end.minute - start.minute


def _other(hour: dt.time) -> dt.time:
    return hour.replace(hour=(hour.hour + 12) % 24)
