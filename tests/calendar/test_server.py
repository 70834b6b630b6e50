"""The calendar's tools through a real session, over a store that tests fill themselves."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
from mcp import Client
from mcp.types import TextContent

from servers.calendar.reading import read_calendar
from servers.calendar.server import create_server
from servers.domain.due import dues, reminder_id, rings_at, told
from servers.domain.event import Event
from servers.domain.identity import event_uid
from servers.domain.reminder import Reminder
from servers.domain.syllabus import Item, Meeting, Recurring, Source, Syllabus, TermSpan
from servers.settings import Settings
from servers.store.database import Database

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("tools_made_once")]

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
BIO = "bio-1_fall-2026"


class Session:
    """A client, the store behind it, and shorthands."""

    def __init__(self, client: Client, settings: Settings) -> None:
        self.client = client
        self.settings = settings
        self.store = Database(settings.database)

    async def call(self, tool: str, **arguments: Any) -> dict[str, Any]:
        result = await self.client.call_tool(tool, arguments)
        assert not result.is_error, result.content
        assert isinstance(result.structured_content, dict)
        return result.structured_content

    async def fails(self, tool: str, **arguments: Any) -> str:
        result = await self.client.call_tool(tool, arguments)
        assert result.is_error
        assert isinstance(result.content[0], TextContent)
        return result.content[0].text

    async def titles(self, **arguments: Any) -> list[str]:
        rows = (await self.call("list_events", **arguments))["events"]
        return [f"{row.get('start', row['date'])[5:16].replace('T', ' ')} {row['title']}" for row in rows]

    def keep(self, syllabus: Syllabus) -> None:
        with self.store.write() as tx:
            tx.syllabi.save(syllabus, (), arguments="{}")

    def event(self, uid: str) -> Event:
        with self.store.read() as tx:
            return tx.events.get(uid)

    def remind(self, uid: str, minutes: int, **more: Any) -> None:
        event = self.event(uid)
        with self.store.write() as tx:
            for due in dues(event, timezone="UTC"):
                zone = event.timezone or "UTC"
                tx.reminders.put(
                    Reminder(
                        id=reminder_id(uid, minutes, due.original),
                        text=told(event, due.at, timezone=zone),
                        at=rings_at(due.at, minutes, timezone=zone),
                        timezone=zone,
                        event_uid=uid,
                        due=due.at,
                        minutes_before=minutes,
                        original_date=due.original,
                        **more,
                    )
                )

    def reminders(self, uid: str) -> list[Reminder]:
        with self.store.read() as tx:
            return tx.reminders.for_event(uid)


@pytest.fixture
async def session(tmp_path: Path, anyio_backend: str) -> AsyncIterator[Session]:
    assert anyio_backend == "asyncio"
    settings = Settings(home=tmp_path / "home", folders=(), out=tmp_path / "out")
    async with Client(create_server(settings, now=lambda: NOW)) as client:
        yield Session(client, settings)


def an_item(item_id: str, day: int | None, kind: Any = "homework", month: int = 10, **more: Any) -> Item:
    date = None if day is None else dt.date(2026, month, day)
    return Item(**{"id": item_id, "title": item_id.capitalize(), "kind": kind, "date": date, **more})


def a_syllabus(*items: Item, syllabus_id: str = BIO, code: str = "BIO 1", **more: Any) -> Syllabus:
    values: dict[str, Any] = {
        "id": syllabus_id,
        "course_code": code,
        "timezone": "America/New_York",
        "term_span": TermSpan(start=dt.date(2026, 8, 31), end=dt.date(2026, 12, 11), basis="printed"),
        "source": Source(name="a.pdf", sha256="0" * 64, pages=1, parser_version="1"),
        **more,
    }
    return Syllabus(items=items, **values)


def content(path: Path) -> str:
    return path.read_bytes().decode()


def calendar_files(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.suffix == ".ics"]


MIDTERM = an_item("midterm", 14, "exam", time=dt.time(10), end_time=dt.time(11), weight=30.0)
HOMEWORK = an_item("homework", 5, time=dt.time(23, 59), weight=5.0)
CLASS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(11))


def counts(done: dict[str, Any]) -> tuple[int, int, int, int, int]:
    return (
        len(done["added"]),
        len(done["changed"]),
        len(done["removed"]),
        done["unchanged"],
        len(done["kept"]),
    )


# --- import --------------------------------------------------------------------------------------------------


async def test_an_import_adds_everything_once(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK, an_item("paper", None), meetings=(CLASS,)))
    done = await session.call("import_syllabus", syllabus_id=BIO)
    assert counts(done) == (3, 0, 0, 0, 0)
    assert (done["syllabus_id"], done["calendar"], done["undated"]) == (BIO, "BIO 1", ["Paper"])
    assert counts(await session.call("import_syllabus", syllabus_id=BIO)) == (0, 0, 0, 3, 0)


async def test_a_dry_run_tells_the_same_and_writes_nothing(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK))
    done = await session.call("import_syllabus", syllabus_id=BIO, dry_run=True)
    assert counts(done) == (2, 0, 0, 0, 0)
    assert await session.titles() == []


async def test_a_revised_syllabus_moves_the_midterm_and_its_reminders(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "midterm")
    session.remind(uid, 1440)
    session.remind(uid, 60, state="done")
    session.keep(a_syllabus(MIDTERM.model_copy(update={"date": dt.date(2026, 10, 21)}), HOMEWORK))
    done = await session.call("import_syllabus", syllabus_id=BIO)
    assert counts(done) == (0, 1, 0, 1, 0)
    assert done["changed"][0]["changes"] == [
        "start: 2026-10-14T10:00-04:00 -> 2026-10-21T10:00-04:00",
        "end: 2026-10-14T11:00-04:00 -> 2026-10-21T11:00-04:00",
    ]
    assert session.event(uid).sequence == 1
    moved = {r.minutes_before: r for r in session.reminders(uid)}
    assert moved[1440].at == dt.datetime(2026, 10, 20, 14, tzinfo=dt.UTC)
    assert "21 Oct 2026" in moved[1440].text
    assert moved[60].state == "done"


async def test_what_the_syllabus_says_no_longer_goes_with_its_reminders(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "homework")
    session.remind(uid, 1440)
    session.keep(a_syllabus(MIDTERM))
    assert counts(await session.call("import_syllabus", syllabus_id=BIO)) == (0, 0, 1, 1, 0)
    assert session.reminders(uid) == []


async def test_kinds_limit_what_an_import_touches(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK, meetings=(CLASS,)))
    assert counts(await session.call("import_syllabus", syllabus_id=BIO, kinds=["exam"])) == (1, 0, 0, 0, 0)
    assert counts(await session.call("import_syllabus", syllabus_id=BIO, kinds=["homework"])) == (
        1,
        0,
        0,
        0,
        0,
    )
    session.keep(a_syllabus(HOMEWORK, meetings=(CLASS,)))
    assert counts(await session.call("import_syllabus", syllabus_id=BIO, kinds=["homework"])) == (
        0,
        0,
        0,
        1,
        0,
    )
    assert await session.titles(kinds=["exam"]) == ["10-14 10:00 Midterm"]


async def test_the_users_edit_stays_and_is_told(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "midterm")
    await session.call("update_event", uid=uid, location="Room 9", start="2026-10-14T12:00")
    session.keep(a_syllabus(MIDTERM.model_copy(update={"title": "Midterm 1", "date": dt.date(2026, 10, 21)})))
    done = await session.call("import_syllabus", syllabus_id=BIO)
    assert counts(done) == (0, 1, 0, 0, 1)
    assert done["kept"][0]["changes"][0].startswith("start: yours 2026-10-14T12:00-04:00")
    event = session.event(uid)
    assert (event.title, event.location) == ("Midterm 1", "Room 9")
    assert event.starts == dt.datetime(2026, 10, 14, 16, tzinfo=dt.UTC)
    assert counts(await session.call("import_syllabus", syllabus_id=BIO)) == (0, 0, 0, 1, 1)


async def test_a_series_keeps_the_users_dates_while_the_term_changes(session: Session) -> None:
    session.keep(a_syllabus(meetings=(CLASS,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "meeting/lecture")
    await session.call("update_event", uid=uid, instance_date="2026-09-14", location="Garden")
    await session.call("delete_events", uids=[uid], instance_date="2026-09-16")
    longer = TermSpan(start=dt.date(2026, 8, 31), end=dt.date(2026, 12, 18), basis="printed")
    session.keep(a_syllabus(meetings=(CLASS,), term_span=longer))
    await session.call("import_syllabus", syllabus_id=BIO)
    rows = (await session.call("list_events"))["events"]
    days = {row["date"]: row.get("location") for row in rows}
    assert days["2026-09-14"] == "Garden"
    assert "2026-09-16" not in days
    assert max(days) == "2026-12-16"


async def test_a_deleted_event_stays_away_until_it_is_restored(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    await session.call("delete_events", uids=[event_uid(BIO, "homework")])
    done = await session.call("import_syllabus", syllabus_id=BIO)
    assert counts(done) == (0, 0, 0, 1, 1)
    assert done["kept"][0]["changes"] == ["you deleted it"]
    assert counts(await session.call("import_syllabus", syllabus_id=BIO, restore=True)) == (1, 0, 0, 1, 0)
    assert counts(await session.call("import_syllabus", syllabus_id=BIO)) == (0, 0, 0, 2, 0)


async def test_two_terms_of_one_course_never_mix(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM))
    spring = an_item("midterm", 10, "exam", month=3)
    session.keep(a_syllabus(spring, syllabus_id="bio-1_spring-2027", term="Spring 2027"))
    first = await session.call("import_syllabus", syllabus_id=BIO)
    second = await session.call("import_syllabus", syllabus_id="bio-1_spring-2027")
    assert (first["calendar"], second["calendar"]) == ("BIO 1", "BIO 1 (Spring 2027)")
    assert counts(await session.call("import_syllabus", syllabus_id=BIO)) == (0, 0, 0, 1, 0)
    assert len(await session.titles()) == 2


async def test_an_import_tells_overlaps_with_other_courses(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM))
    session.keep(a_syllabus(syllabus_id="art_fall-2026", code="ART 2", meetings=(CLASS,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    done = await session.call("import_syllabus", syllabus_id="art_fall-2026")
    (conflict,) = done["conflicts"]
    assert "2026-10-14" in conflict
    assert "Midterm" in conflict
    assert "ART 2: Class" in conflict


async def test_an_unknown_syllabus_names_near_ones(session: Session) -> None:
    session.keep(a_syllabus())
    assert BIO in await session.fails("import_syllabus", syllabus_id="bio_fall-2026")


# --- own events ----------------------------------------------------------------------------------------------


async def test_own_events_are_made_once_however_often_they_are_asked_for(session: Session) -> None:
    events = [
        {"title": "Dentist", "start": "2026-10-05T14:00", "end": "15:30", "timezone": "Europe/Berlin"},
        {"title": "Fair", "date": "2026-10-09", "end_date": "2026-10-11"},
        {
            "title": "Run",
            "start": "2026-10-05T07:00",
            "timezone": "Europe/Berlin",
            "days": ["MO", "TH"],
            "until": "2026-10-19",
        },
        {"title": "Essay", "kind": "paper", "start": "2026-10-12T17:00", "timezone": "Europe/Berlin"},
    ]
    made = await session.call("create_events", events=events)
    assert (len(made["events"]), made["existing"]) == (4, 0)
    again = await session.call("create_events", events=events)
    assert (len(again["events"]), again["existing"]) == (4, 4)
    assert await session.titles() == [
        "10-05 07:00 Run",
        "10-05 14:00 Dentist",
        "10-08 07:00 Run",
        "10-09 Fair",
        "10-12 Essay due 5 pm",
        "10-12 07:00 Run",
        "10-15 07:00 Run",
        "10-19 07:00 Run",
    ]


async def test_an_event_that_was_moved_does_not_stop_a_new_one_like_it(session: Session) -> None:
    dentist = {"title": "Dentist", "date": "2026-10-05"}
    uid = (await session.call("create_events", events=[dentist]))["events"][0]["uid"]
    await session.call("update_event", uid=uid, date="2026-10-06")
    again = await session.call("create_events", events=[dentist])
    assert again["existing"] == 0
    assert await session.titles() == ["10-05 Dentist", "10-06 Dentist"]


async def test_a_time_without_a_zone_is_in_the_calendars_usual_one(session: Session) -> None:
    assert "timezone" in await session.fails(
        "create_events", events=[{"title": "x", "start": "2026-10-05T14:00"}]
    )
    session.keep(a_syllabus(MIDTERM))
    await session.call("import_syllabus", syllabus_id=BIO)
    await session.call("create_events", events=[{"title": "x", "start": "2026-10-05T14:00"}])
    row = (await session.call("list_events", end="2026-10-06"))["events"][0]
    assert (row["start"], row["timezone"]) == ("2026-10-05T14:00-04:00", "America/New_York")


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"title": "x"}, "either date or start"),
        ({"title": "x", "date": "2026-10-05", "start": "2026-10-05T10:00"}, "either date or start"),
        ({"title": "x", "start": "soon", "timezone": "UTC"}, "not a local time"),
        ({"title": "x", "start": "2026-10-05T10:00", "timezone": "Berlin"}, "Europe/Berlin"),
        (
            {"title": "x", "start": "2026-10-05T10:00", "end": "2026-10-05T09:00", "timezone": "UTC"},
            "ends before",
        ),
        ({"title": "x", "date": "2026-10-05", "end_date": "2026-10-04"}, "ends before"),
        ({"title": "x", "date": "2026-10-05", "days": ["MO"]}, "both days and until"),
        (
            {"title": "x", "date": "2026-10-05", "days": ["TU"], "until": "2026-11-01"},
            "a MO, which is not among",
        ),
        ({"title": "x", "date": "2026-10-05", "colour": "red"}, "colour"),
        ({"title": "x", "date": "2026-02-30"}, "date"),
    ],
)
async def test_a_new_event_that_contradicts_itself_is_refused(
    session: Session, event: dict[str, Any], said: str
) -> None:
    assert said in await session.fails("create_events", events=[event])
    assert await session.titles() == []


async def test_one_bad_event_keeps_all_of_them_out(session: Session) -> None:
    await session.fails("create_events", events=[{"title": "a", "date": "2026-10-05"}, {"title": "b"}])
    assert await session.titles() == []


# --- lists ---------------------------------------------------------------------------------------------------


async def test_a_list_is_bounded_and_says_how_much_it_left_off(session: Session) -> None:
    session.keep(a_syllabus(meetings=(CLASS,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    done = await session.call("list_events", start="2026-09-07", end="2026-09-30", limit=3)
    assert ([row["date"] for row in done["events"]], done["more"]) == (
        ["2026-09-07", "2026-09-09", "2026-09-14"],
        5,
    )
    assert done["events"][0]["instance_date"] == "2026-09-07"


async def test_times_can_be_shown_in_another_zone(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM))
    await session.call("import_syllabus", syllabus_id=BIO)
    (row,) = (await session.call("list_events", timezone="Asia/Tokyo"))["events"]
    assert (row["date"], row["start"], row["timezone"]) == (
        "2026-10-14",
        "2026-10-14T23:00+09:00",
        "Asia/Tokyo",
    )


async def test_a_range_is_of_the_days_of_the_zone_that_is_asked_for(session: Session) -> None:
    early = {"title": "Early", "start": "2026-10-08T02:00", "end": "03:00", "timezone": "Europe/Berlin"}
    await session.call("create_events", events=[early, {"title": "All day", "date": "2026-10-08"}])
    york = {"timezone": "America/New_York"}
    assert await session.titles(start="2026-10-07", end="2026-10-07", **york) == ["10-07 20:00 Early"]
    assert await session.titles(start="2026-10-08", end="2026-10-08", **york) == ["10-08 All day"]
    assert await session.titles(start="2026-10-07", end="2026-10-08", **york) == [
        "10-07 20:00 Early",
        "10-08 All day",
    ]
    assert len(await session.titles(start="2026-10-08", end="2026-10-08")) == 2


async def test_a_course_in_berlin_clashes_with_one_in_new_york_only_where_the_clocks_let_it(
    session: Session,
) -> None:
    """Summer time ends a week apart: for that week the distance is five hours, else six."""
    series = {"days": ["WE"], "until": "2026-11-18", "kind": "class"}
    berlin = {
        "title": "Seminar",
        "calendar": "B",
        "start": "2026-10-07T16:00",
        "end": "17:00",
        "timezone": "Europe/Berlin",
    }
    york = {
        "title": "Lab",
        "calendar": "N",
        "start": "2026-10-07T11:00",
        "end": "12:00",
        "timezone": "America/New_York",
    }
    await session.call("create_events", events=[{**berlin, **series}, {**york, **series}])
    (clash,) = (await session.call("find_conflicts"))["conflicts"]
    assert (clash["dates"], clash["time"]) == (["2026-10-28"], "11:00-12:00 America/New_York")


async def test_calendars_are_found_by_what_people_call_them(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM))
    await session.call("import_syllabus", syllabus_id=BIO)
    assert await session.titles(calendars=["bio1"]) == ["10-14 10:00 Midterm"]
    assert "'BIO 1'" in await session.fails("list_events", calendars=["chemistry"])


async def test_a_range_that_ends_before_it_starts_is_refused(session: Session) -> None:
    assert "before start" in await session.fails("list_events", start="2026-10-05", end="2026-10-04")


# --- edits ---------------------------------------------------------------------------------------------------


async def with_a_class(session: Session) -> str:
    session.keep(a_syllabus(meetings=(CLASS,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    return event_uid(BIO, "meeting/lecture")


async def test_a_moved_deadline_keeps_its_time_and_its_reminders_follow(session: Session) -> None:
    session.keep(a_syllabus(HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "homework")
    session.remind(uid, 60)
    done = await session.call("update_event", uid=uid, date="2026-11-03")
    assert done["reminders_moved"] == 1
    event = session.event(uid)
    assert (event.due, event.edited) == (dt.datetime(2026, 11, 4, 4, 59, tzinfo=dt.UTC), ("when",))
    assert session.reminders(uid)[0].at == dt.datetime(2026, 11, 4, 3, 59, tzinfo=dt.UTC)


async def test_a_deadlines_new_time_stands_in_its_title(session: Session) -> None:
    session.keep(a_syllabus(HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "homework")
    await session.call("update_event", uid=uid, start="17:00")
    assert session.event(uid).title == "Homework due 5 pm"
    assert session.event(uid).first_day == dt.date(2026, 10, 5)


async def test_one_date_of_a_series_can_be_moved(session: Session) -> None:
    uid = await with_a_class(session)
    session.remind(uid, 15)
    await session.call("update_event", uid=uid, instance_date="2026-09-14", start="2026-09-15T16:00")
    assert (await session.titles(start="2026-09-13", end="2026-09-16")) == [
        "09-15 16:00 Class",
        "09-16 10:00 Class",
    ]
    moved = next(r for r in session.reminders(uid) if r.original_date == dt.date(2026, 9, 14))
    assert moved.at == dt.datetime(2026, 9, 15, 19, 45, tzinfo=dt.UTC)
    # It can be named by its new date as well.
    await session.call("update_event", uid=uid, instance_date="2026-09-15", title="Lab tour")
    assert (await session.titles(start="2026-09-15", end="2026-09-15")) == ["09-15 16:00 Lab tour"]


async def test_a_date_and_those_that_follow_become_a_series_of_their_own(session: Session) -> None:
    uid = await with_a_class(session)
    session.remind(uid, 15)
    total = len(session.reminders(uid))
    await session.call("update_event", uid=uid, instance_date="2026-11-30", scope="following", start="13:00")
    assert (await session.titles(start="2026-11-25", end="2026-12-03")) == [
        "11-25 10:00 Class",
        "11-30 13:00 Class",
        "12-02 13:00 Class",
    ]
    tail = next(r["uid"] for r in (await session.call("list_events", start="2026-12-01"))["events"])
    assert tail != uid
    late = session.reminders(tail)
    assert len(late) + len(session.reminders(uid)) == total
    assert late[0].at == dt.datetime(2026, 11, 30, 17, 45, tzinfo=dt.UTC)
    done = await session.call("import_syllabus", syllabus_id=BIO)
    assert (len(done["removed"]), len(done["changed"])) == (0, 0)


async def test_a_whole_series_can_move_to_another_time_and_follows_the_term(session: Session) -> None:
    uid = await with_a_class(session)
    await session.call("update_event", uid=uid, start="12:30")
    later = TermSpan(start=dt.date(2026, 9, 7), end=dt.date(2026, 12, 11), basis="printed")
    session.keep(a_syllabus(meetings=(CLASS,), term_span=later))
    await session.call("import_syllabus", syllabus_id=BIO)
    assert (await session.titles(end="2026-09-10")) == ["09-07 12:30 Class", "09-09 12:30 Class"]


async def test_a_series_moved_to_another_weekday_stays_there_after_an_import(session: Session) -> None:
    weekly = Recurring(id="report", title="Report", kind="homework", day="FR", time=dt.time(17))
    session.keep(a_syllabus(recurring=(weekly,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "recurring/report")
    await session.call(
        "update_event", uid=uid, instance_date="2026-09-18", description="the long one", scope="this"
    )
    await session.call("delete_events", uids=[uid], instance_date="2026-10-09", scope="this")
    await session.call("update_event", uid=uid, date="2026-09-07")
    for _ in range(2):
        rows = (await session.call("list_events", end="2026-10-16"))["events"]
        # What the user had said of single weeks goes along.
        assert [row["date"] for row in rows] == [
            "2026-09-07",
            "2026-09-14",
            "2026-09-21",
            "2026-09-28",
            "2026-10-12",
        ]
        series = {one.original_date: one.description for one in session.event(uid).overrides}
        assert series == {dt.date(2026, 9, 14): "the long one"}
        again = await session.call("import_syllabus", syllabus_id=BIO)
        assert (again["changed"], [line["uid"] for line in again["kept"]]) == ([], [uid])


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "nothing to change"),
        (
            {"instance_date": "2026-09-15", "title": "x"},
            "Near are 2026-09-09, 2026-09-14, 2026-09-16, 2026-09-21",
        ),
        ({"scope": "this", "title": "x"}, "Give instance_date"),
        ({"instance_date": "2026-09-14", "calendar": "x"}, "scope 'all'"),
        ({"date": "2026-09-01"}, "Give days"),
        ({"end": "2026-08-31T09:00"}, "cannot be changed so"),
        ({"end_date": "2026-09-02"}, "Give end"),
        ({"until": "2026-08-01"}, "no date left"),
        ({"timezone": "Mars/Base"}, "not a time zone"),
    ],
)
async def test_an_edit_that_cannot_be_is_refused(
    session: Session, arguments: dict[str, Any], said: str
) -> None:
    uid = await with_a_class(session)
    before = session.event(uid)
    assert said in await session.fails("update_event", uid=uid, **arguments)
    assert session.event(uid) == before


@pytest.mark.parametrize(
    ("scope", "left"),
    [("this", ["09-07", "09-14", "09-16"]), ("following", ["09-07"]), ("all", [])],
)
async def test_deleting_has_three_scopes(
    session: Session, scope: Literal["this", "following", "all"], left: list[str]
) -> None:
    uid = await with_a_class(session)
    await session.call("delete_events", uids=[uid], instance_date="2026-09-09", scope=scope)
    shown = await session.titles(start="2026-09-05", end="2026-09-17")
    assert [line[:5] for line in shown] == left


async def test_deleting_removes_reminders_but_keeps_those_that_are_done(session: Session) -> None:
    session.keep(a_syllabus(HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    uid = event_uid(BIO, "homework")
    session.remind(uid, 60)
    session.remind(uid, 120, state="done")
    done = await session.call("delete_events", uids=[uid])
    assert (done["deleted"], done["reminders_removed"]) == ([uid], 1)
    assert [r.state for r in session.reminders(uid)] == ["done"]


async def test_an_unknown_uid_deletes_nothing_at_all(session: Session) -> None:
    session.keep(a_syllabus(HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    assert "list_events" in await session.fails(
        "delete_events", uids=[event_uid(BIO, "homework"), "nonsense"]
    )
    assert len(await session.titles()) == 1


# --- conflicts, workload, export -----------------------------------------------------------------------------


async def test_conflicts_are_found_over_whole_series(session: Session) -> None:
    session.keep(a_syllabus(meetings=(CLASS,)))
    session.keep(a_syllabus(syllabus_id="art_fall-2026", code="ART 2", meetings=(CLASS,)))
    for syllabus_id in (BIO, "art_fall-2026"):
        await session.call("import_syllabus", syllabus_id=syllabus_id)
    (conflict,) = (await session.call("find_conflicts"))["conflicts"]
    assert len(conflict["dates"]) == 30
    assert conflict["time"] == "10:00-11:00 America/New_York"
    (conflict,) = (await session.call("find_conflicts", start="2026-09-07", end="2026-09-08"))["conflicts"]
    assert conflict["dates"] == ["2026-09-07"]


async def test_weeks_with_more_deadlines_than_the_limit_are_told_from_monday_to_sunday(
    session: Session,
) -> None:
    # 5 October 2026 is a Monday.
    session.keep(a_syllabus(*(an_item(f"hw {day}", day) for day in (4, 5, 9, 11, 12)), MIDTERM))
    await session.call("import_syllabus", syllabus_id=BIO)
    assert (await session.call("find_conflicts"))["conflicts"] == []
    assert (await session.call("find_conflicts", week_limit=3))["conflicts"] == []
    (week,) = (await session.call("find_conflicts", week_limit=2))["conflicts"]
    assert (week["kind"], week["dates"], len(week["events"])) == ("crowded_week", ["2026-10-05"], 3)


async def test_the_workload_counts_by_week_and_names_the_busiest(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK, an_item("report", 16, "paper", weight=20.0)))
    await session.call("import_syllabus", syllabus_id=BIO)
    done = await session.call("show_workload", start="2026-10-01", end="2026-10-31")
    assert done["weeks"] == [
        {"week": "2026-W41", "start": "2026-10-05", "deadlines": 1, "weight": 5.0, "counts": {"homework": 1}},
        {
            "week": "2026-W42",
            "start": "2026-10-12",
            "deadlines": 2,
            "weight": 50.0,
            "counts": {"exam": 1, "paper": 1},
        },
    ]
    assert done["busiest"] == ["2026-W42", "2026-W41"]


async def test_an_export_is_written_once_and_reads_back(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK, meetings=(CLASS,)))
    await session.call("import_syllabus", syllabus_id=BIO)
    session.remind(event_uid(BIO, "homework"), 60)
    done = await session.call("export_calendar", path="semester.ics")
    path = Path(done["path"])
    assert (path.parent, done["events"], done["calendars"], done["changed"]) == (
        session.settings.out,
        3,
        ["BIO 1"],
        True,
    )
    text = content(path)
    assert {event.title for event in read_calendar(text)} == {"Midterm", "Homework due 11:59 pm", "Class"}
    assert "SUMMARY:BIO 1: Midterm\r\n" in text
    assert text.count("BEGIN:VALARM") == 1
    assert (await session.call("export_calendar", path="semester.ics"))["changed"] is False
    assert calendar_files(path.parent) == ["semester.ics"]


async def test_an_export_can_be_part_of_the_calendar_without_alarms(session: Session) -> None:
    session.keep(a_syllabus(MIDTERM, HOMEWORK))
    await session.call("import_syllabus", syllabus_id=BIO)
    session.remind(event_uid(BIO, "midterm"), 60)
    done = await session.call(
        "export_calendar", path=str(session.settings.out / "a" / "b.ics"), kinds=["exam"], alarms=False
    )
    text = content(Path(done["path"]))
    assert (text.count("BEGIN:VEVENT"), text.count("BEGIN:VALARM")) == (1, 0)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("../x.ics", "holds '..'"),
        ("/etc/x.ics", "outside"),
        ("link/x.ics", "outside"),
        ("x.txt", "end in .ics"),
        ("", "empty"),
        ("folder.ics", "is a folder"),
    ],
)
async def test_an_export_goes_nowhere_else(session: Session, tmp_path: Path, path: str, said: str) -> None:
    (session.settings.out / "folder.ics").mkdir(parents=True)
    (session.settings.out / "link").symlink_to(tmp_path)
    assert said in await session.fails("export_calendar", path=path)
    assert calendar_files(tmp_path) == []


# --- the whole -----------------------------------------------------------------------------------------------


async def test_the_tools_are_described_and_small(session: Session) -> None:
    tools = (await session.client.list_tools()).tools
    assert [tool.name for tool in tools] == [
        "import_syllabus",
        "undo_import",
        "create_events",
        "list_events",
        "update_event",
        "delete_events",
        "find_conflicts",
        "show_workload",
        "find_free_time",
        "export_calendar",
        "sync_calendar",
    ]
    for tool in tools:
        assert tool.title
        assert tool.description
        assert tool.annotations is not None
        assert tool.output_schema is not None
    shown = [tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in tools]
    assert len(json.dumps(shown, separators=(",", ":"))) // 4 < 3200


async def test_a_client_of_the_older_protocol_gets_the_same(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", folders=(), out=tmp_path / "out")
    async with Client(create_server(settings), mode="legacy") as client:
        result = await client.call_tool("create_events", {"events": [{"title": "x", "date": "2026-10-05"}]})
        assert not result.is_error
        listed = await client.call_tool("list_events", {})
    assert isinstance(listed.structured_content, dict)
    assert listed.structured_content["events"][0]["date"] == "2026-10-05"
