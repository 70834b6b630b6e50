"""Edits and deletions of one date, of it and those that follow, and of all: what the others say stays as it is."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from servers.calendar.editing import Edit, Scope, edited, without
from servers.calendar.recurrence import Instance, expand
from servers.domain.event import Event, Override, Recurrence
from tests.calendar.strategies import NOW, events

LATER = NOW + dt.timedelta(days=1)


def shown(instances: list[Instance]) -> list[tuple[object, ...]]:
    fields = (
        "original",
        "title",
        "first_day",
        "last_day",
        "starts",
        "ends",
        "due",
        "location",
        "description",
    )
    return [tuple(getattr(one, field) for field in fields) for one in instances]


@st.composite
def series_and_day(draw: st.DrawFn) -> tuple[Event, list[Instance], Instance]:
    event = draw(events(plain=True).filter(lambda event: event.recurrence is not None))
    unrolled = expand(event)
    assume(unrolled)
    return event, unrolled, draw(st.sampled_from(unrolled))


@settings(max_examples=30, deadline=None)
@given(series_and_day())
def test_a_date_taken_out_leaves_all_the_others(given_: tuple[Event, list[Instance], Instance]) -> None:
    event, before, chosen = given_
    left = without(event, day=chosen.original, scope="this", now=LATER)
    rest = [one for one in before if one.original != chosen.original]
    assert shown([] if left is None else expand(left)) == shown(rest)


@settings(max_examples=30, deadline=None)
@given(series_and_day())
def test_a_series_cut_at_a_date_keeps_what_was_before_it(
    given_: tuple[Event, list[Instance], Instance],
) -> None:
    event, before, chosen = given_
    left = without(event, day=chosen.original, scope="following", now=LATER)
    rest = [one for one in before if one.original < chosen.original]
    assert shown([] if left is None else expand(left)) == shown(rest)
    assert without(event, day=chosen.original, scope="all", now=LATER) is None


@settings(max_examples=30, deadline=None)
@given(series_and_day(), st.integers(-20, 20), st.times(dt.time(7), dt.time(18)))
def test_one_date_moved_is_where_it_was_put_and_as_long_and_the_others_stay(
    given_: tuple[Event, list[Instance], Instance], days: int, wall: dt.time
) -> None:
    event, before, chosen = given_
    target = chosen.first_day + dt.timedelta(days=days)
    start = None if event.all_day else f"{wall:%H:%M}"
    (changed,) = edited(event, Edit(date=target, start=start), day=chosen.original, scope="this", now=LATER)
    after = {one.original: one for one in expand(changed)}
    moved = after.pop(chosen.original)
    assert moved.first_day == target
    if chosen.starts is not None and chosen.ends is not None:
        assert moved.starts is not None
        assert moved.ends is not None
        assert f"{moved.starts.astimezone(ZoneInfo(event.timezone or 'UTC')):%H:%M}" == start
        assert moved.ends - moved.starts == chosen.ends - chosen.starts
    rest = sorted(after.values(), key=lambda one: one.original)
    others = sorted((one for one in before if one.original != chosen.original), key=lambda one: one.original)
    assert shown(rest) == shown(others)
    assert (changed.sequence, changed.last_modified) == (event.sequence + 1, LATER)


@settings(max_examples=30, deadline=None)
@given(series_and_day(), st.times(dt.time(7), dt.time(18)), st.sampled_from(["following", "all"]))
def test_a_new_time_of_day_holds_by_the_clock_from_the_date_on_or_for_all(
    given_: tuple[Event, list[Instance], Instance], wall: dt.time, scope: Scope
) -> None:
    event, _, chosen = given_
    assume(not event.all_day)
    # What takes place at a time has no hour by which it is due as well.
    event = event.model_copy(update={"due": None})
    before = expand(event)
    zone = ZoneInfo(event.timezone or "UTC")
    pieces = edited(event, Edit(start=f"{wall:%H:%M}"), day=chosen.original, scope=scope, now=LATER)
    own = {change.original_date for change in event.overrides if change.starts is not None}
    after = {one.original: one for piece in pieces for one in expand(piece)}
    assert after.keys() == {one.original for one in before}
    for one in before:
        new = after[one.original]
        untouched = (scope == "following" and one.original < chosen.original) or one.original in own
        if untouched:
            assert shown([new]) == shown([one])
        else:
            assert new.starts is not None
            assert f"{new.starts.astimezone(zone):%H:%M}" == f"{wall:%H:%M}"
            assert (new.title, new.description, new.location) == (one.title, one.description, one.location)


def a_class(zone: str = "America/New_York") -> Event:
    starts = dt.datetime(2026, 10, 12, 10, tzinfo=ZoneInfo(zone))
    return Event(
        uid="c", calendar="C", kind="class", title="Class", timezone=zone, starts=starts,
        ends=starts + dt.timedelta(minutes=50), created=NOW, last_modified=NOW,
        recurrence=Recurrence(days=("MO", "WE"), until=dt.date(2026, 12, 9)),
        overrides=(Override(original_date=dt.date(2026, 11, 9), description="Topic: trees"),),
    )  # fmt: skip


@pytest.mark.parametrize("scope", ["this", "following", "all"])
def test_over_the_end_of_summer_time_a_class_keeps_its_hour_after_every_kind_of_edit(scope: Scope) -> None:
    pieces = edited(a_class(), Edit(start="11:30"), day=dt.date(2026, 10, 26), scope=scope, now=LATER)
    hours = {i.original: f"{i.starts.astimezone(ZoneInfo('America/New_York')):%H:%M}"
             for piece in pieces for i in expand(piece) if i.starts is not None}  # fmt: skip
    changed = {day for day, hour in hours.items() if hour == "11:30"}
    assert set(hours.values()) <= {"10:00", "11:30"}
    assert len(hours) == 18
    expected = {
        "this": {day for day in hours if day == dt.date(2026, 10, 26)},
        "following": {day for day in hours if day >= dt.date(2026, 10, 26)},
        "all": set(hours),
    }
    assert changed == expected[scope]


def test_moved_to_another_zone_a_series_keeps_what_its_clock_shows() -> None:
    (moved,) = edited(a_class(), Edit(timezone="Europe/Berlin"), day=None, scope="all", now=LATER)
    shown_ = {f"{i.starts.astimezone(ZoneInfo('Europe/Berlin')):%H:%M}" for i in expand(moved) if i.starts}
    assert (moved.timezone, shown_) == ("Europe/Berlin", {"10:00"})
    assert [i.description for i in expand(moved) if i.description] == ["Topic: trees"]
