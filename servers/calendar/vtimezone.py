"""VTIMEZONE (RFC 5545 section 3.6.5) for an IANA zone, found by asking ``zoneinfo`` when its clocks change.

Changes that come back every year ("the second Sunday of March at 2:00") become one rule without an end; what
does not (a law that changed, Morocco's Ramadan) stands date by date, for the years that are asked for.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from zoneinfo import ZoneInfo

from servers.domain.weekday import weekday_of

__all__ = ["vtimezone_lines"]

#: The calendar's weekdays come round in at most 28 years, so a rule that holds as long holds on.
_CYCLE = 29
#: No zone has changed its clocks twice within a week since 1970.
_STEP = dt.timedelta(days=7)
_WEEK = 7


@dataclass(frozen=True)
class _Change:
    """The clock goes from one offset to another at ``onset``, a local time in the offset before."""

    onset: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    summer: bool


@lru_cache(maxsize=256)
def vtimezone_lines(key: str, first_year: int, last_year: int) -> tuple[str, ...]:
    """The lines, unfolded, of a VTIMEZONE that is right from ``first_year`` to ``last_year`` at least.

    Args:
        key: the IANA zone.
        first_year: the first year with an event.
        last_year: the last one.
    """
    zone = ZoneInfo(key)
    begin, end = max(first_year - 1, 2), min(max(last_year + 2, first_year + _CYCLE), 9990)
    changes = list(_changes(zone, begin, end))
    start = dt.datetime(begin, 1, 1)  # noqa: DTZ001  a local time, as DTSTART of an observance is
    lines = ["BEGIN:VTIMEZONE", f"TZID:{key}"]
    if not changes or changes[0].onset.year >= first_year:
        offset = start.replace(tzinfo=zone).utcoffset() or dt.timedelta()
        name = start.replace(tzinfo=zone).tzname() or key
        lines += _observance(_Change(start, offset, offset, name, summer=False), ())
    for _, group in groupby(sorted(changes, key=_grouping), key=_grouping):
        lines += _group_lines(list(group), end, last_year + 1)
    return (*lines, "END:VTIMEZONE")


def _grouping(change: _Change) -> tuple[bool, dt.timedelta, dt.timedelta, str, int, int, dt.time]:
    onset = change.onset
    return (
        change.summer,
        change.before,
        change.after,
        change.name,
        onset.month,
        onset.weekday(),
        onset.time(),
    )


def _changes(zone: ZoneInfo, first_year: int, end_year: int) -> Iterator[_Change]:
    """The zone's clock changes from 1 January of ``first_year`` until ``end_year`` begins."""
    early = dt.datetime(first_year, 1, 1, tzinfo=dt.UTC)
    stop = dt.datetime(end_year, 1, 1, tzinfo=dt.UTC)
    while early < stop:
        late = min(early + _STEP, stop)
        if _state(zone, early) != _state(zone, late):
            yield _change(zone, *_bisected(zone, early, late))
        early = late


def _state(zone: ZoneInfo, moment: dt.datetime) -> tuple[dt.timedelta | None, str | None]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.tzname()


def _bisected(zone: ZoneInfo, early: dt.datetime, late: dt.datetime) -> tuple[dt.datetime, dt.datetime]:
    """The last second before the change and the first one after it."""
    before = _state(zone, early)
    while late - early > dt.timedelta(seconds=1):
        middle = early + dt.timedelta(seconds=(late - early) // dt.timedelta(seconds=2))
        if _state(zone, middle) == before:
            early = middle
        else:
            late = middle
    return early, late


def _change(zone: ZoneInfo, last: dt.datetime, first: dt.datetime) -> _Change:
    old, new = last.astimezone(zone), first.astimezone(zone)
    before, after = old.utcoffset() or dt.timedelta(), new.utcoffset() or dt.timedelta()
    return _Change(
        onset=(first + before).replace(tzinfo=None),
        before=before,
        after=after,
        name=new.tzname() or "",
        # Dublin and Casablanca call their winter the exception; programs expect the later clock to be DAYLIGHT.
        summer=after > before and bool(old.dst() or new.dst()),
    )


def _group_lines(changes: list[_Change], end: int, needed_until: int) -> Iterator[str]:
    """Changes of one pattern: those that repeat yearly to the end as a rule, earlier ones as dates."""
    lasting = _lasting(changes, end)
    by = _by_day([change.onset.date() for change in lasting])
    if by is None:
        lasting = []
    single = [c for c in changes[: len(changes) - len(lasting)] if c.onset.year <= needed_until]
    if single:
        # Where there are RDATEs, ical.js takes these alone and leaves DTSTART out, so the first stands among them too.
        listed = single if len(single) > 1 else []
        yield from _observance(single[0], [f"RDATE:{_local(change.onset)}" for change in listed])
    if lasting:
        yield from _observance(lasting[0], [f"RRULE:FREQ=YEARLY;BYMONTH={lasting[0].onset.month};{by}"])


def _lasting(changes: list[_Change], end: int) -> list[_Change]:
    """The longest stretch of one change a year that goes on to the last year looked at."""
    year, count = end - 1, 0
    for change in reversed(changes):
        if change.onset.year != year:
            break
        year, count = year - 1, count + 1
    # A year with two changes of one pattern is no yearly rule.
    stretch = changes[len(changes) - count :]
    return (
        stretch
        if count >= _WEEK and (len(changes) == count or changes[-count - 1].onset.year < year + 1)
        else []
    )


def _by_day(days: list[dt.date]) -> str | None:
    """The parts of an RRULE that pick these days of one month and weekday, one a year; None where none does."""
    if not days:
        return None
    weekday, numbers = weekday_of(days[0]), [day.day for day in days]
    nth = {(number - 1) // _WEEK + 1 for number in numbers}
    if len(nth) == 1:
        return f"BYDAY={nth.pop()}{weekday}"
    if all(day.day + _WEEK > calendar.monthrange(day.year, day.month)[1] for day in days):
        return f"BYDAY=-1{weekday}"
    if max(numbers) - min(numbers) < _WEEK:
        window = range(min(numbers), min(numbers) + _WEEK)
        return f"BYMONTHDAY={','.join(map(str, window))};BYDAY={weekday}"
    return None


def _observance(change: _Change, more: Iterable[str]) -> Iterator[str]:
    name = "DAYLIGHT" if change.summer else "STANDARD"
    yield f"BEGIN:{name}"
    yield f"DTSTART:{_local(change.onset)}"
    yield from more
    yield f"TZOFFSETFROM:{_offset(change.before)}"
    yield f"TZOFFSETTO:{_offset(change.after)}"
    yield f"TZNAME:{change.name}"
    yield f"END:{name}"


def _local(moment: dt.datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}" if moment.year >= 1000 else f"{moment.year:04}{moment:%m%dT%H%M%S}"


def _offset(offset: dt.timedelta) -> str:
    seconds = int(offset.total_seconds())
    sign, (minutes, rest) = "-" if seconds < 0 else "+", divmod(abs(seconds), 60)
    return f"{sign}{minutes // 60:02}{minutes % 60:02}" + (f"{rest:02}" if rest else "")
