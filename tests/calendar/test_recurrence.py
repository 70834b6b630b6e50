"""Series unrolled, across clock changes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from servers.calendar.recurrence import expand, expand_all, occurs_on, series_days
from servers.domain.event import Event, Override, Recurrence
from servers.domain.weekday import WEEKDAYS

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)


def a_series(
    wall: dt.datetime, until: dt.date, zone: str = "America/New_York", hours: float = 1, **more: Any
) -> Event:
    starts = wall.replace(tzinfo=ZoneInfo(zone))
    days = more.pop("days", (WEEKDAYS[wall.weekday()],))
    excepted = more.pop("except_dates", ())
    return Event(
        uid="s",
        calendar="C",
        kind="class",
        title="Class",
        starts=starts,
        ends=starts.astimezone(dt.UTC) + dt.timedelta(hours=hours),
        timezone=zone,
        recurrence=Recurrence(days=days, until=until, except_dates=excepted),
        created=NOW,
        last_modified=NOW,
        **more,
    )


def all_day(first: dt.date, **more: Any) -> Event:
    return Event(
        uid="a",
        calendar="C",
        kind="homework",
        title="HW",
        first_day=first,
        created=NOW,
        last_modified=NOW,
        **more,
    )


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[arg-type, misc]  # numbers of a datetime


def test_the_wall_clock_stays_when_the_clocks_change() -> None:
    series = a_series(dt.datetime(2026, 10, 26, 9), dt.date(2026, 11, 2))  # noqa: DTZ001  the helper adds the zone
    assert [i.starts for i in expand(series)] == [utc(2026, 10, 26, 13), utc(2026, 11, 2, 14)]


def test_a_start_in_a_gap_is_read_with_the_offset_before_it() -> None:
    series = a_series(dt.datetime(2026, 3, 1, 2, 30), dt.date(2026, 3, 15))  # noqa: DTZ001
    assert [i.starts for i in expand(series)] == [
        utc(2026, 3, 1, 7, 30),
        utc(2026, 3, 8, 7, 30),
        utc(2026, 3, 15, 6, 30),
    ]


def test_a_start_that_comes_twice_is_the_first_of_the_two() -> None:
    series = a_series(dt.datetime(2026, 10, 25, 1, 30), dt.date(2026, 11, 1))  # noqa: DTZ001
    assert expand(series)[-1].starts == utc(2026, 11, 1, 5, 30)


def test_an_instance_over_a_clock_change_keeps_its_exact_length() -> None:
    series = a_series(dt.datetime(2026, 10, 24, 22), dt.date(2026, 10, 31), hours=8)  # noqa: DTZ001
    last = expand(series)[-1]
    assert last.starts is not None
    assert last.ends is not None
    assert last.ends - last.starts == dt.timedelta(hours=8)
    assert last.last_day == dt.date(2026, 11, 1)


def test_days_off_are_left_out_and_the_last_day_is_in() -> None:
    series = a_series(
        dt.datetime(2026, 11, 17, 9),  # noqa: DTZ001
        dt.date(2026, 12, 3),
        days=("TU", "TH"),
        except_dates=(dt.date(2026, 11, 26),),
    )
    assert [i.first_day.day for i in expand(series)] == [17, 19, 24, 1, 3]


def test_a_range_finds_what_reaches_into_it() -> None:
    night = a_series(dt.datetime(2026, 9, 1, 23), dt.date(2026, 9, 29), hours=2)  # noqa: DTZ001
    assert [i.original for i in expand(night, dt.date(2026, 9, 9), dt.date(2026, 9, 14))] == [
        dt.date(2026, 9, 8)
    ]
    span = all_day(dt.date(2026, 11, 23), last_day=dt.date(2026, 11, 27))
    assert expand(span, dt.date(2026, 11, 27), dt.date(2026, 12, 1))
    assert not expand(span, dt.date(2026, 11, 28), dt.date(2026, 12, 1))


def test_an_event_that_ends_at_midnight_does_not_touch_the_next_day() -> None:
    evening = a_series(dt.datetime(2026, 9, 1, 22), dt.date(2026, 9, 1), hours=2)  # noqa: DTZ001
    assert expand(evening)[0].last_day == dt.date(2026, 9, 1)


def test_a_moved_instance_is_found_on_its_new_day_only() -> None:
    moved = Override(original_date=dt.date(2026, 9, 8), starts=utc(2026, 9, 12, 18), location="Hall")
    series = a_series(dt.datetime(2026, 9, 1, 9), dt.date(2026, 9, 29), overrides=(moved,))  # noqa: DTZ001
    assert expand(series, dt.date(2026, 9, 8), dt.date(2026, 9, 8)) == []
    (instance,) = expand(series, dt.date(2026, 9, 12), dt.date(2026, 9, 12))
    assert (instance.original, instance.location) == (dt.date(2026, 9, 8), "Hall")
    assert instance.ends == utc(2026, 9, 12, 19)


def test_an_override_of_a_day_off_or_of_no_class_day_adds_nothing() -> None:
    changes = tuple(Override(original_date=dt.date(2026, 9, day), title="x") for day in (8, 9))
    series = a_series(
        dt.datetime(2026, 9, 1, 9),  # noqa: DTZ001
        dt.date(2026, 9, 15),
        overrides=changes,
        except_dates=(dt.date(2026, 9, 8),),
    )
    assert [(i.first_day.day, i.title) for i in expand(series)] == [(1, "Class"), (15, "Class")]


def test_a_weekly_deadline_is_due_at_the_same_wall_time_each_week() -> None:
    weekly = all_day(
        dt.date(2026, 10, 30),
        timezone="America/New_York",
        due=utc(2026, 10, 31, 3, 59),
        recurrence=Recurrence(days=("FR",), until=dt.date(2026, 11, 6)),
    )
    assert [i.due for i in expand(weekly)] == [utc(2026, 10, 31, 3, 59), utc(2026, 11, 7, 4, 59)]


def test_all_events_come_in_the_order_of_their_days_with_all_day_first() -> None:
    series = a_series(dt.datetime(2026, 9, 1, 9), dt.date(2026, 9, 8))  # noqa: DTZ001
    rows = expand_all([series, all_day(dt.date(2026, 9, 8))], dt.date(2026, 9, 1), dt.date(2026, 9, 30))
    assert [(i.first_day.day, i.event.uid) for i in rows] == [(1, "s"), (8, "a"), (8, "s")]


@pytest.mark.parametrize(("day", "yes"), [(1, True), (8, True), (9, False), (29, False)])
def test_only_a_day_of_the_series_names_an_instance(day: int, yes: bool) -> None:  # noqa: FBT001  a table's column
    series = a_series(dt.datetime(2026, 9, 1, 9), dt.date(2026, 9, 22))  # noqa: DTZ001
    assert occurs_on(series, dt.date(2026, 9, day)) is yes


DATES = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


@given(
    DATES,
    st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True),
    st.integers(1, 5),
    st.tuples(st.integers(0, 200), st.integers(-30, 230), st.integers(0, 60)),
)
def test_the_days_are_those_of_dateutil(
    first: dt.date, days: list[Any], interval: int, lengths: tuple[int, int, int]
) -> None:
    length, skip, width = lengths
    until, start = first + length * DAY, first + skip * DAY
    rule = Recurrence(days=tuple(days), interval=interval, until=until)
    mine = list(series_days(rule, first, start, start + width * DAY))
    midnight = dt.datetime.combine(first, dt.time())
    theirs = rrule(
        WEEKLY,
        dtstart=midnight,
        interval=interval,
        until=dt.datetime.combine(until, dt.time()),
        byweekday=[WEEKDAYS.index(day) for day in days],
        wkst=0,
    )
    wanted = [d.date() for d in theirs if start <= d.date() <= start + width * DAY]
    assert mine == wanted


@given(DATES, st.integers(0, 90), st.integers(0, 90))
def test_two_neighbouring_ranges_hold_together_what_the_whole_holds(
    first: dt.date, cut: int, more: int
) -> None:
    series = a_series(dt.datetime.combine(first, dt.time(9)), first + 100 * DAY, days=("MO", "TH", "SA"))
    middle, end = first + cut * DAY, first + (cut + more) * DAY
    halves = expand(series, first, middle) + expand(series, middle + DAY, end)
    assert [i.original for i in halves] == [i.original for i in expand(series, first, max(middle, end))]
