"""Local times as tools take them: "2026-10-05T14:00" in a zone, or "14:00" on a day that is known."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from servers.errors import InvalidValueError

__all__ = ["read_moment"]

_CLOCK = re.compile(r"\d{1,2}:\d\d")


def read_moment(text: str, zone: ZoneInfo, *, day: dt.date | None = None) -> dt.datetime:
    """The instant, in UTC, of a local time; one that carries an offset of its own keeps it.

    Args:
        text: ISO 8601, to the minute; only the time where ``day`` is given.
        zone: the zone of a time without an offset.
        day: the day of a time without a date.

    Raises:
        InvalidValueError: it is not such a time.
    """
    try:
        if _CLOCK.fullmatch(text):
            if day is None:
                raise InvalidValueError(f"{text!r} has no date", "Write it as 2026-10-05T14:00")
            read = dt.datetime.combine(day, dt.time.fromisoformat(text.zfill(5)))
        else:
            read = dt.datetime.fromisoformat(text)
        return (read if read.tzinfo else read.replace(tzinfo=zone)).astimezone(dt.UTC)
    except (ValueError, OverflowError) as error:
        raise InvalidValueError(f"{text!r} is not a local time", "Write it as 2026-10-05T14:00") from error
