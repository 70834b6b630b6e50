"""An import taken back, and time that is free, through the tools' own desk."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from servers.calendar.desk import Desk
from servers.calendar.editing import Edit
from servers.calendar.own import NewEvent
from servers.calendar.results import Imported
from servers.domain.due import dues, reminder_id, rings_at
from servers.domain.event import Event
from servers.domain.identity import event_uid
from servers.domain.reminder import Reminder
from servers.domain.syllabus import Item, Meeting, Source, Syllabus, TermSpan
from servers.errors import InvalidValueError, NotFoundError
from servers.settings import Settings
from servers.store.database import Database

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 9, 20, 12, tzinfo=dt.UTC)


class Office:
    """A desk with a clock of its own, and its store."""

    def __init__(self, home: Path) -> None:
        self.now = NOW
        settings = Settings(home=home, folders=(), out=home / "out")
        self.desk = Desk(settings, lambda: self.now)
        self.store = Database(settings.database)

    def keep(self, *items: Item, syllabus_id: str = "bio", meetings: tuple[Meeting, ...] = ()) -> None:
        syllabus = Syllabus(
            id=syllabus_id,
            course_code=syllabus_id.upper(),
            timezone="America/New_York",
            term_span=TermSpan(start=dt.date(2026, 8, 31), end=dt.date(2026, 12, 11), basis="printed"),
            items=items,
            meetings=meetings,
            source=Source(name="a.pdf", sha256="0" * 64, pages=1, parser_version="1"),
        )
        with self.store.write() as tx:
            tx.syllabi.save(syllabus, (), arguments="")

    def import_(self, syllabus_id: str = "bio", **options: Any) -> Imported:
        return self.desk.import_syllabus(
            syllabus_id, **{"kinds": (), "dry_run": False, "restore": False, **options}
        )

    def events(self) -> dict[str, Event]:
        with self.store.read() as tx:
            return {event.uid: event for event in tx.events.all()}

    def reminders(self) -> dict[str, Reminder]:
        with self.store.read() as tx:
            return {one.id: one for one in tx.reminders.all()}

    def remind(self, uid: str, minutes: int = 1440, **more: Any) -> Reminder:
        event = self.events()[uid]
        (due,) = dues(event, timezone="UTC")
        zone = "America/New_York"
        reminder = Reminder(
            id=reminder_id(uid, minutes),
            text="x",
            at=rings_at(due.at, minutes, timezone=zone),
            timezone=zone,
            event_uid=uid,
            calendar=event.calendar,
            kind=event.kind,
            due=due.at,
            minutes_before=minutes,
            **more,
        )
        with self.store.write() as tx:
            tx.reminders.put(reminder)
        return reminder


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def item(name: str, day: int, **more: Any) -> Item:
    return Item(
        **{"id": name, "title": name.capitalize(), "kind": "exam", "date": dt.date(2026, 10, day), **more}
    )


MIDTERM, FINAL = event_uid("bio", "midterm"), event_uid("bio", "final")


def bare(events: dict[str, Event]) -> dict[str, Event]:
    """Without the bookkeeping of versions."""
    return {
        uid: event.model_copy(update={"sequence": 0, "last_modified": NOW}) for uid, event in events.items()
    }


def test_undoing_a_first_import_leaves_an_empty_calendar_to_which_it_can_come_again(office: Office) -> None:
    office.keep(item("midterm", 14), item("final", 20))
    office.import_()
    before = office.events()
    undone = office.desk.undo_import(None)
    assert (len(undone.deleted), undone.restored, undone.kept) == (2, (), ())
    assert office.events() == {}
    assert len(office.import_().added) == 2
    assert office.events() == before


def test_undoing_a_revision_puts_everything_back_with_its_reminders(office: Office) -> None:
    office.keep(item("midterm", 14), item("final", 20))
    office.import_()
    office.remind(MIDTERM)
    office.remind(FINAL, state="snoozed", snoozed_until=LATER)
    events, reminders = office.events(), office.reminders()
    office.now = LATER
    office.keep(item("midterm", 16), item("quiz", 9, kind="quiz"))
    done = office.import_()
    assert (len(done.added), len(done.changed), len(done.removed)) == (1, 1, 1)
    undone = office.desk.undo_import("bio")
    assert (len(undone.restored), len(undone.deleted)) == (2, 1)
    assert bare(office.events()) == bare(events)
    # Calendar programs have seen the version in between.
    assert office.events()[MIDTERM].sequence > events[MIDTERM].sequence + 1
    back = office.reminders()
    assert {name: (one.at, one.state) for name, one in back.items()} == {
        name: (one.at, one.state) for name, one in reminders.items()
    }


def test_what_the_user_has_edited_since_stays(office: Office) -> None:
    office.keep(item("midterm", 14), item("final", 20))
    office.import_()
    office.desk.update_event(MIDTERM, Edit(location="Room 9"), day=None, scope="all")
    undone = office.desk.undo_import(None)
    assert [line.uid for line in undone.kept] == [MIDTERM]
    assert set(office.events()) == {MIDTERM}


def test_each_undo_takes_back_one_import_and_only_one_that_changed_something(office: Office) -> None:
    office.keep(item("midterm", 14))
    office.keep(item("essay", 9, kind="paper"), syllabus_id="art")
    office.import_()
    office.import_("art")
    office.import_()
    office.import_("bio", dry_run=True)
    assert office.desk.undo_import("bio").syllabus_id == "bio"
    assert office.desk.undo_import(None).syllabus_id == "art"
    with pytest.raises(NotFoundError, match="no import to take back"):
        office.desk.undo_import(None)
    with pytest.raises(NotFoundError, match="'bio'"):
        office.desk.undo_import("bio")


def test_undoing_a_restoring_import_keeps_deleted_events_away(office: Office) -> None:
    office.keep(item("midterm", 14), item("final", 20))
    office.import_()
    office.desk.delete_events([FINAL], day=None, scope="all")
    assert len(office.import_(restore=True).added) == 1
    office.desk.undo_import(None)
    assert set(office.events()) == {MIDTERM}
    assert office.import_().added == ()


# --- free time -----------------------------------------------------------------------------------------------


def free(office: Office, **options: Any) -> list[str]:
    given: dict[str, Any] = {
        "start": None, "end": None, "before": None, "minutes": 60, "hours": ("09:00", "17:00"),
        "timezone": "America/New_York", **options,
    }  # fmt: skip
    found = office.desk.find_free_time(given.pop("start"), given.pop("end"), **given)
    return [f"{one.start[5:16]}-{one.end[11:16]}" for one in found.free]


def busy(office: Office, start: str, end: str, **more: Any) -> str:
    event = NewEvent(title=start, start=start, end=end, timezone="America/New_York", **more)
    return office.desk.create_events([event]).events[0].uid


def test_free_time_is_what_lies_between_events_within_the_hours(office: Office) -> None:
    busy(office, "2026-10-05T10:00", "11:00")
    busy(office, "2026-10-05T10:30", "12:30")
    busy(office, "2026-10-05T13:00", "14:00")
    busy(office, "2026-10-05T16:00", "18:00", kind="office_hours")
    day = dt.date(2026, 10, 5)
    assert free(office, start=day, end=day) == ["10-05T09:00-10:00", "10-05T14:00-17:00"]
    assert free(office, start=day, end=day, minutes=30)[1] == "10-05T12:30-13:00"


def test_free_time_ends_where_the_exam_begins_and_starts_now(office: Office) -> None:
    uid = busy(office, "2026-08-21T11:00", "12:00", kind="exam")
    assert free(office, before=uid) == ["08-20T09:00-17:00", "08-21T09:00-11:00"]
    office.now = dt.datetime(2026, 8, 20, 18, tzinfo=dt.UTC)
    assert free(office, before=uid)[0] == "08-20T14:00-17:00"


def test_free_hours_may_go_past_midnight_and_across_a_clock_change(office: Office) -> None:
    night = dt.date(2026, 10, 31)
    found = office.desk.find_free_time(
        night, night, before=None, minutes=60, hours=("22:00", "03:00"), timezone="America/New_York"
    )
    assert [(one.start[11:16], one.end[11:16], one.minutes) for one in found.free] == [
        ("22:00", "03:00", 360)
    ]


@pytest.mark.parametrize(
    "options",
    [
        {"end": dt.date(2026, 8, 1)},
        {"end": dt.date(2030, 1, 1)},
        {"hours": ("nine", "17:00")},
        {"timezone": "Mars"},
    ],
)
def test_what_cannot_be_searched_is_refused(office: Office, options: dict[str, Any]) -> None:
    with pytest.raises(InvalidValueError):
        free(office, **options)


def test_an_exam_that_is_over_is_no_goal(office: Office) -> None:
    uid = busy(office, "2026-08-19T11:00", "12:00", kind="exam")
    with pytest.raises(InvalidValueError, match="over"):
        free(office, before=uid)
