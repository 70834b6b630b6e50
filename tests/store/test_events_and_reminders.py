"""The shelves of events and reminders."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from servers.domain.event import Event, Override, Recurrence
from servers.domain.reminder import Reminder
from servers.errors import NotFoundError, StoreError
from servers.store.database import Database, Transaction

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
NEW_YORK = ZoneInfo("America/New_York")


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Transaction]:
    with Database(tmp_path / "s").write() as transaction:
        yield transaction


def all_day(uid: str, day: dt.date, **more: Any) -> Event:
    values: dict[str, Any] = {"calendar": "CS 101", "kind": "homework", "title": uid, **more}
    return Event(uid=uid, first_day=day, created=NOW, last_modified=NOW, **values)


def a_series(uid: str, **more: Any) -> Event:
    starts = dt.datetime(2026, 9, 1, 9, tzinfo=NEW_YORK)
    return Event(
        uid=uid,
        calendar="CS 101",
        kind="class",
        title=uid,
        starts=starts,
        ends=starts + dt.timedelta(hours=1),
        timezone="America/New_York",
        recurrence=Recurrence(days=("TU", "TH"), until=dt.date(2026, 12, 10)),
        created=NOW,
        last_modified=NOW,
        **more,
    )


def a_reminder(reminder_id: str, at: dt.datetime = NOW, **more: Any) -> Reminder:
    return Reminder(id=reminder_id, text="x", at=at, timezone="UTC", **more)


def test_a_series_comes_back_equal(tx: Transaction) -> None:
    series = a_series(
        "s", overrides=(Override(original_date=dt.date(2026, 9, 3), title="Moved"),), weight=2.5
    )
    tx.events.put(series)
    assert tx.events.get("s") == series


def test_a_later_put_replaces_and_a_delete_removes(tx: Transaction) -> None:
    tx.events.put(all_day("a", dt.date(2026, 9, 1)))
    tx.events.put(all_day("a", dt.date(2026, 9, 2)))
    assert [event.first_day for event in tx.events.all()] == [dt.date(2026, 9, 2)]
    tx.events.delete("a")
    assert tx.events.find("a") is None
    with pytest.raises(NotFoundError, match="list_events"):
        tx.events.get("a")
    with pytest.raises(NotFoundError):
        tx.events.delete("a")


def test_events_are_chosen_by_calendar_syllabus_and_kind(tx: Transaction) -> None:
    day = dt.date(2026, 9, 1)
    tx.events.put_all(
        [
            all_day("a", day, syllabus_id="s1"),
            all_day("b", day, syllabus_id="s2", kind="exam"),
            all_day("c", day, calendar="Own", kind="personal"),
        ]
    )
    assert [e.uid for e in tx.events.all(calendar="CS 101")] == ["a", "b"]
    assert [e.uid for e in tx.events.all(syllabus_id="s2")] == ["b"]
    assert [e.uid for e in tx.events.all(kinds=("exam", "personal"))] == ["b", "c"]
    assert tx.events.all(kinds=()) == []
    assert tx.events.calendars() == ["CS 101", "Own"]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (dt.date(2026, 11, 2), dt.date(2026, 11, 8), {"series"}),
        (dt.date(2026, 12, 10), dt.date(2026, 12, 10), {"series"}),
        (dt.date(2026, 12, 12), dt.date(2026, 12, 31), set()),
        (dt.date(2026, 8, 1), dt.date(2026, 8, 30), set()),
        (dt.date(2027, 1, 9), dt.date(2027, 1, 9), {"span"}),
        (dt.date(2027, 3, 5), dt.date(2027, 3, 5), {"moved"}),
        (dt.date.min, dt.date.max, {"series", "span", "moved"}),
    ],
)
def test_between_finds_what_may_touch_the_days(
    tx: Transaction, start: dt.date, end: dt.date, found: set[str]
) -> None:
    far = dt.datetime(2027, 3, 5, 9, tzinfo=NEW_YORK)
    tx.events.put(a_series("series"))
    tx.events.put(all_day("span", dt.date(2027, 1, 8), last_day=dt.date(2027, 1, 10)))
    tx.events.put(
        a_series("moved", overrides=(Override(original_date=dt.date(2026, 9, 3), starts=far),)).model_copy(
            update={"recurrence": Recurrence(days=("TU",), until=dt.date(2026, 9, 1))}
        )
    )
    names = {event.uid for event in tx.events.between(start, end)}
    assert names - {"moved"} == found - {"moved"}
    assert ("moved" in names) >= ("moved" in found)


def test_a_week_out_of_many_events_is_found_through_the_index(tx: Transaction) -> None:
    tx.events.put_all(
        all_day(f"e{n}", dt.date(2020, 1, 1) + dt.timedelta(days=n % 3000)) for n in range(3000)
    )
    plan = tx.events._connection.execute(
        "EXPLAIN QUERY PLAN SELECT uid, body FROM events WHERE last_day >= '2026-01-01' AND first_day <= '2026-01-07'"
    ).fetchall()
    assert all("SEARCH" in row[3] for row in plan)
    assert len(tx.events.between(dt.date(2026, 1, 5), dt.date(2026, 1, 11))) == 9


def test_an_entry_written_by_hand_is_a_store_error(tx: Transaction) -> None:
    tx.events.put(all_day("a", dt.date(2026, 9, 1)))
    tx.events._connection.execute("UPDATE events SET body = '{\"uid\": 3}'")
    with pytest.raises(StoreError, match="'a' cannot be read"):
        tx.events.get("a")


def test_reminders_come_in_the_order_in_which_they_ring(tx: Transaction) -> None:
    hour = dt.timedelta(hours=1)
    tx.reminders.put_all(
        [
            a_reminder("late", NOW + hour),
            a_reminder("snoozed", NOW - hour, state="snoozed", snoozed_until=NOW + 2 * hour),
            a_reminder("early", NOW.astimezone(NEW_YORK), calendar="CS 101", event_uid="e"),
        ]
    )
    assert [r.id for r in tx.reminders.all()] == ["early", "late", "snoozed"]
    assert [r.id for r in tx.reminders.all(until=NOW)] == ["early"]
    assert [r.id for r in tx.reminders.all(state="snoozed")] == ["snoozed"]
    assert [r.id for r in tx.reminders.all(calendar="CS 101")] == ["early"]
    assert [r.id for r in tx.reminders.for_event("e")] == ["early"]


def test_a_reminder_comes_back_equal_and_goes_when_deleted(tx: Transaction) -> None:
    reminder = a_reminder("r", due=NOW, minutes_before=60, kind="exam")
    tx.reminders.put(reminder)
    assert tx.reminders.get("r") == reminder
    tx.reminders.put(reminder.model_copy(update={"state": "done"}))
    assert [r.state for r in tx.reminders.all()] == ["done"]
    tx.reminders.delete("r")
    for act in (tx.reminders.get, tx.reminders.delete):
        with pytest.raises(NotFoundError, match="list_reminders"):
            act("r")
