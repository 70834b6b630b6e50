"""What we write, unrolled by libical, ical.js and recurring-ical-events: all see what the model says.

Left out, because the readers have limits of their own: years after 2035 (ical.js unrolls no zone further), and what
lasts over a clock change (recurring-ical-events takes DTEND's distance by the wall clock where RFC 5545 section 3.8.5.3
says exact).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servers.calendar.ics import calendar_text
from servers.calendar.recurrence import anchored
from servers.domain.event import Event, Override, Recurrence
from tests.calendar.readers import (
    Libical,
    Seen,
    by_icaljs,
    by_ourselves,
    by_recurring,
    icaljs_missing,
    libical_path,
)
from tests.calendar.strategies import NOW, events

Reader = Callable[[str], list[Seen]]


@pytest.fixture(params=["libical", "ical.js", "recurring-ical-events"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Each of the three; skipped with the reason where one is not there."""
    if request.param == "recurring-ical-events":
        return by_recurring
    if request.param == "ical.js":
        missing = icaljs_missing()
        return by_icaljs if missing is None else pytest.skip(missing)
    path = libical_path()
    return (
        Libical(path).instances
        if path is not None
        else pytest.skip("libical is not installed (Debian: libical3)")
    )


def a_class(zone: str, **more: object) -> Event:
    starts = dt.datetime(2026, 9, 1, 9, 30, tzinfo=ZoneInfo(zone))
    rule = Recurrence(days=("TU", "TH"), until=dt.date(2027, 4, 22), except_dates=(dt.date(2026, 11, 26),))
    moved = dt.datetime(2026, 10, 10, 14, tzinfo=ZoneInfo(zone))
    values = {
        "uid": f"class in {zone}",
        "calendar": "CS 101",
        "kind": "class",
        "title": "Lecture",
        "starts": starts,
        "ends": starts + dt.timedelta(minutes=75),
        "timezone": zone,
        "recurrence": rule,
        "overrides": (
            Override(original_date=dt.date(2026, 9, 3), title="Loops"),
            Override(original_date=dt.date(2026, 10, 8), starts=moved),
        ),
        "created": NOW,
        "last_modified": NOW,
        **more,
    }
    return Event.model_validate(values)


def a_day(uid: str, **more: object) -> Event:
    values = {
        "calendar": "CS 101",
        "kind": "homework",
        "title": "Homework",
        "created": NOW,
        "last_modified": NOW,
    }
    return Event.model_validate({**values, "uid": uid, "first_day": dt.date(2026, 10, 1), **more})


def test_a_term_over_two_clock_changes_in_many_zones_is_seen_as_it_is(reader: Reader) -> None:
    zones = (
        *(
            "America/New_York",
            "Europe/Berlin",
            "UTC",
            "Africa/Casablanca",
            "Australia/Lord_Howe",
            "Asia/Gaza",
        ),
        *("America/St_Johns", "Europe/Dublin", "America/Santiago", "Asia/Kolkata", "Africa/Cairo"),
    )
    weekly = Recurrence(days=("TH",), until=dt.date(2026, 12, 3), except_dates=(dt.date(2026, 11, 26),))
    written = [
        *map(a_class, zones),
        a_class(
            "Europe/London",
            uid="every other week",
            recurrence=Recurrence(days=("TU",), interval=2, until=dt.date(2027, 4, 22)),
            overrides=(),
        ),
        a_day("single"),
        a_day("break", last_day=dt.date(2026, 10, 4)),
        a_day("weekly", recurrence=weekly),
    ]
    assert reader(calendar_text(written, name="x")) == by_ourselves(written)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(written=st.lists(events(plain=True), min_size=4, max_size=8, unique_by=lambda event: event.uid))
def test_any_event_is_seen_as_it_is(reader: Reader, written: list[Event]) -> None:
    canonical = [event for event in map(anchored, written) if event is not None]
    assert reader(calendar_text(written, name="x")) == by_ourselves(canonical)
