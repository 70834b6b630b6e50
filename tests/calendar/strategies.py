"""Any event that the model allows, for property tests."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from servers.domain.event import Event, EventKind, Override, Recurrence
from servers.domain.weekday import WEEKDAYS

__all__ = ["NOW", "events"]

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
ZONES = (
    "America/New_York",
    "Europe/Berlin",
    "UTC",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Kolkata",
)
KINDS: tuple[EventKind, ...] = ("homework", "exam", "no_class", "class", "office_hours", "personal")
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), include_characters="\n"),
    max_size=90,
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1))


@st.composite
def overrides(draw: st.DrawFn, days: list[dt.date]) -> tuple[Override, ...]:
    made = []
    for day in draw(st.lists(st.sampled_from(days), unique=True, max_size=3)) if days else []:
        moved = draw(st.none() | st.integers(-3000, 3000))
        base = dt.datetime.combine(day, dt.time(12), dt.UTC)
        starts = None if moved is None else base + dt.timedelta(minutes=moved)
        ends = None if starts is None else draw(st.none() | st.just(starts + dt.timedelta(minutes=50)))
        made.append(
            Override(
                original_date=day,
                title=draw(st.none() | WORDS),
                starts=starts,
                ends=ends,
                location=draw(st.none() | WORDS),
                description=draw(st.none() | WORDS),
            )
        )
    return tuple(made)


@st.composite
def events(draw: st.DrawFn, *, plain: bool = False) -> Event:
    """Any event; ``plain``: in the years and hours in which no reader has a limit of its own (see test_readers)."""
    day, zone = (
        draw(st.dates(dt.date(2000, 1, 1), dt.date(2033, 1, 1)) if plain else DAYS),
        draw(st.sampled_from(ZONES)),
    )
    hours = (dt.time(7), dt.time(18)) if plain else (dt.time.min, dt.time.max)
    wall = draw(st.times(*hours).map(lambda t: t.replace(microsecond=0)))
    values: dict[str, Any] = {"timezone": zone}
    if draw(st.booleans()):
        values["first_day"] = day
        values["last_day"] = draw(st.none() | st.integers(0, 9).map(lambda n: day + dt.timedelta(days=n)))
        values["timezone"] = draw(st.sampled_from((None, zone)))
    else:
        values["starts"] = dt.datetime.combine(day, wall, ZoneInfo(zone)).astimezone(dt.UTC)
        values["ends"] = values["starts"] + dt.timedelta(
            seconds=draw(st.integers(1, 4 * 3600 if plain else 3 * 86400))
        )
    if draw(st.booleans()):
        days = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
        near = [day + dt.timedelta(days=n) for n in range(40)]
        excepted = tuple(draw(st.lists(st.sampled_from(near), max_size=4)))
        until = day + dt.timedelta(days=draw(st.integers(0, 60)))
        interval = draw(st.integers(1, 3))
        values["recurrence"] = Recurrence(
            days=tuple(days), interval=interval, until=until, except_dates=excepted
        )
        values["overrides"] = draw(overrides(near))
    return Event(
        uid=draw(st.uuids().map(str)),
        calendar=draw(WORDS),
        syllabus_id=draw(st.none() | WORDS),
        item_id=draw(st.none() | WORDS),
        kind=draw(st.sampled_from(KINDS)),
        title=draw(WORDS),
        description=draw(st.none() | WORDS),
        location=draw(st.none() | WORDS),
        due=draw(st.none() | st.just(dt.datetime.combine(day, wall, dt.UTC))),
        weight=draw(st.none() | st.floats(0, 100)),
        page=draw(st.none() | st.integers(1, 99)),
        needs_review=tuple(draw(st.lists(WORDS, max_size=2))),
        sequence=draw(st.integers(0, 99)),
        created=NOW,
        last_modified=NOW + dt.timedelta(seconds=draw(st.integers(0, 10**7))),
        edited=tuple(draw(st.lists(WORDS, max_size=2))),
        **values,
    )
