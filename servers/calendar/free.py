"""Time that nothing takes: where study blocks fit before an exam."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from servers.calendar.recurrence import Instance

__all__ = ["Hours", "free_spans"]

_DAY = dt.timedelta(days=1)
#: Nobody has to be there.
_OPTIONAL = frozenset({"office_hours", "no_class"})

Span = tuple[dt.datetime, dt.datetime]


@dataclass(frozen=True)
class Hours:
    """The hours of a day, local to ``zone``, in which time counts; ``latest`` at or before ``earliest`` is the next day's."""

    earliest: dt.time
    latest: dt.time
    zone: ZoneInfo

    def on(self, day: dt.date) -> Span:
        """From when to when, in UTC."""
        end = day if self.latest > self.earliest else day + _DAY
        return (
            dt.datetime.combine(day, self.earliest, self.zone).astimezone(dt.UTC),
            dt.datetime.combine(end, self.latest, self.zone).astimezone(dt.UTC),
        )


def free_spans(
    instances: Iterable[Instance],
    days: Iterable[dt.date],
    hours: Hours,
    *,
    at_least: dt.timedelta,
    within: Span,
) -> Iterator[Span]:
    """The stretches without any timed event, in order and in UTC; each at least so long.

    Args:
        instances: what takes place; whole days and what nobody has to attend take no time.
        days: the local days to look at, in order.
        hours: of each day.
        at_least: the length of a block that must fit.
        within: nothing before or after these instants counts.
    """
    busy = sorted(
        (i.starts, i.ends)
        for i in instances
        if i.starts is not None and i.ends is not None and i.event.kind not in _OPTIONAL
    )
    for day in days:
        opens, closes = hours.on(day)
        for start, end in _gaps(busy, max(opens, within[0]), min(closes, within[1])):
            if end - start >= at_least:
                yield start, end


def _gaps(busy: Iterable[Span], opens: dt.datetime, closes: dt.datetime) -> Iterator[Span]:
    free = opens
    for start, end in busy:
        if start >= closes:
            break
        if start > free:
            yield free, start
        free = max(free, end)
    if closes > free:
        yield free, closes
