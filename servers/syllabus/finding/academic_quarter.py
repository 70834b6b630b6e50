"""Hours with the academic quarter: "14-16 c.t." is from a quarter past two to a quarter to four, "s.t." as printed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from servers.syllabus.dating.clock import TimeMention
from servers.syllabus.dating.pattern import Pattern

__all__ = ["with_quarter"]

#: Behind the hours, in Latin: "14-16 c.t.", "10-12 Uhr (c. t.)".
_CUM_TEMPORE = Pattern(r"[\s,]{0,2}\(?\bc\.?\s?t\.", re.IGNORECASE)
#: So far behind the hours it stands.
_REACH = 8
_QUARTER = 15


def with_quarter(text: str, time: TimeMention) -> TimeMention:
    """The hours, a quarter later at the start and earlier at the end where "c.t." stands behind full hours."""
    if time.time.minute or "t." not in text[time.start : time.end + _REACH].lower():
        return time
    if _CUM_TEMPORE.search(time.text) is None and _CUM_TEMPORE.match(text, time.end) is None:
        return time
    end = time.end_time
    earlier = (
        dt.time(end.hour - 1, 60 - _QUARTER)
        if end is not None and not end.minute and end.hour > time.time.hour + 1
        else end
    )
    return replace(time, time=time.time.replace(minute=_QUARTER), end_time=earlier)
