"""Hours in which nothing rings."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

from servers.domain.frozen import Frozen
from servers.errors import InvalidValueError

__all__ = ["QuietHours"]

_DAY = dt.timedelta(days=1)


class QuietHours(Frozen):
    """From one local time of day to another; over midnight where the second is not later."""

    begin: dt.time
    end: dt.time

    @classmethod
    def parse(cls, text: str) -> QuietHours:
        """From "22:00-07:00".

        Raises:
            InvalidValueError: it is written otherwise.
        """
        found = re.fullmatch(r"\s*(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)\s*", text)
        wrong = InvalidValueError(f"{text!r} are no quiet hours", "Write them as 22:00-07:00")
        if found is None or found[1] == found[2]:
            raise wrong
        try:
            begin, end = (dt.time.fromisoformat(found[n].zfill(5)) for n in (1, 2))
        except ValueError as error:
            raise wrong from error
        return cls(begin=begin, end=end)

    def until(self, moment: dt.datetime, timezone: str) -> dt.datetime | None:
        """When the quiet hours end that ``moment`` lies in, in UTC; None where it lies in none."""
        zone = ZoneInfo(timezone)
        local = moment.astimezone(zone)
        over_midnight = self.end <= self.begin
        for day in (local.date() - _DAY, local.date()):
            begins = dt.datetime.combine(day, self.begin, zone)
            ends = dt.datetime.combine(day + _DAY if over_midnight else day, self.end, zone)
            if begins.astimezone(dt.UTC) <= moment < ends.astimezone(dt.UTC):
                return ends.astimezone(dt.UTC)
        return None
