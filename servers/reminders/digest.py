"""What the next seven days hold, told once a day or once a week."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from servers.domain.due import dues
from servers.domain.event import Event
from servers.domain.frozen import Frozen
from servers.domain.syllabus import DEADLINE_KINDS, Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.errors import InvalidValueError

__all__ = ["DigestTime", "digest_text"]

_DAY = dt.timedelta(days=1)
_AHEAD = dt.timedelta(days=7)


class DigestTime(Frozen):
    """At which local time, and on which weekday (None: every day)."""

    at: dt.time
    on: Weekday | None = None

    @classmethod
    def parse(cls, text: str) -> DigestTime:
        """From "daily 07:30" or "MO 07:30".

        Raises:
            InvalidValueError: it is written otherwise.
        """
        found = re.fullmatch(r"\s*(daily|mo|tu|we|th|fr|sa|su)\w*\s+(\d{1,2}:\d\d)\s*", text, re.IGNORECASE)
        wrong = InvalidValueError(f"{text!r} says not when a digest is due", "Write daily 07:30, or MO 07:30")
        if found is None:
            raise wrong
        on = None if found[1].lower() == "daily" else found[1].upper()
        try:
            return cls.model_validate({"at": dt.time.fromisoformat(found[2].zfill(5)), "on": on})
        except ValueError as error:
            raise wrong from error

    def last(self, now: dt.datetime, timezone: str) -> dt.datetime:
        """The latest instant at or before ``now`` at which a digest was due."""
        zone = ZoneInfo(timezone)
        day = now.astimezone(zone).date()
        for back in range(len(WEEKDAYS) + 1):
            moment = dt.datetime.combine(day - back * _DAY, self.at, zone).astimezone(dt.UTC)
            if moment <= now and self.on in {None, weekday_of(day - back * _DAY)}:
                return moment
        raise AssertionError(self)  # a week holds every weekday

    @property
    def patience(self) -> dt.timedelta:
        """How late a digest still says something new: until half of its period is over."""
        return _DAY / 2 if self.on is None else _AHEAD / 2


def digest_text(events: Iterable[Event], *, now: dt.datetime, timezone: str) -> str | None:
    """The deadlines and exams of the next seven days, by day; None where there are none."""
    lines: dict[dt.date, list[tuple[dt.datetime, str]]] = {}
    for event in events:
        if event.kind not in DEADLINE_KINDS:
            continue
        for due in dues(event, timezone=timezone):
            if now <= due.at < now + _AHEAD:
                local = due.at.astimezone(ZoneInfo(event.timezone or timezone))
                timed = event.due is not None or not event.all_day
                weight = f" ({event.weight:g} % of the grade)" if event.weight is not None else ""
                said = f"  {f'{local:%H:%M} ' if timed else ''}{event.calendar}: {event.title}{weight}"
                lines.setdefault(local.date(), []).append((due.at, said))
    if not lines:
        return None
    return "\n".join(
        "\n".join([f"{day:%a %d %b}", *(said for _, said in sorted(lines[day]))]) for day in sorted(lines)
    )
