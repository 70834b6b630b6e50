"""The reminders server through real sessions, in both eras of the protocol."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
from mcp import Client

from servers.domain.event import Event
from servers.reminders.server import create_server
from servers.settings import Settings
from servers.store.database import Database

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("tools_made_once")]

NOW = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
EXAM_RULES = [{"kinds": ["exam"], "days_before": 7}, {"kinds": ["exam"], "days_before": 1}]


class Desk:
    """A client of the server, its store, and its clock."""

    def __init__(self, client: Client, database: Database, clock: list[dt.datetime]) -> None:
        self.client, self.database, self.clock = client, database, clock

    async def call(self, name: str, **arguments: Any) -> dict[str, Any]:
        result = await self.client.call_tool(name, arguments)
        assert not result.is_error, result.content
        content: dict[str, Any] = result.structured_content
        return content

    async def refusal(self, name: str, **arguments: Any) -> str:
        result = await self.client.call_tool(name, arguments)
        assert result.is_error
        return str(getattr(result.content[0], "text", ""))

    def put(self, *events: Event) -> None:
        with self.database.write() as tx:
            tx.events.put_all(events)


def event(uid: str, day: dt.date, kind: Any = "exam", calendar: str = "HIST 210") -> Event:
    return Event(
        uid=uid,
        calendar=calendar,
        kind=kind,
        title=f"{kind} {uid}",
        first_day=day,
        timezone="America/New_York",
        created=NOW,
        last_modified=NOW,
    )


@pytest.fixture(params=["auto", "legacy"])
async def desk(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Desk]:
    settings = Settings(home=tmp_path, folders=(), out=tmp_path, timezone="America/New_York")
    clock = [NOW]
    mode: Literal["auto", "legacy"] = request.param
    async with Client(create_server(settings, now=lambda: clock[0]), mode=mode) as client:
        made = Desk(client, Database(settings.database), clock)
        made.put(
            event("midterm", dt.date(2026, 10, 14)),
            event("final", dt.date(2026, 12, 15), calendar="CHEM 101"),
            event("essay", dt.date(2026, 10, 20), kind="paper"),
            event("lecture", dt.date(2026, 10, 21), kind="class"),
        )
        yield made


async def test_a_plan_shows_what_would_ring_and_keeps_nothing(desk: Desk) -> None:
    planned = await desk.call("plan_reminders", rules=EXAM_RULES)
    assert [line["at"] for line in planned["reminders"]] == [
        "2026-10-07T09:00-04:00", "2026-10-13T09:00-04:00", "2026-12-08T09:00-05:00", "2026-12-14T09:00-05:00",
    ]  # fmt: skip
    assert (planned["new"], planned["past"]) == (4, 0)
    assert (await desk.call("list_reminders"))["reminders"] == []


async def test_creating_twice_doubles_nothing(desk: Desk) -> None:
    first = await desk.call("create_reminders", rules=EXAM_RULES)
    second = await desk.call("create_reminders", rules=EXAM_RULES)
    assert (first["new"], second["new"], second["unchanged"]) == (4, 0, 4)
    assert len((await desk.call("list_reminders"))["reminders"]) == 4


async def test_rules_in_json_text_are_understood_since_some_clients_send_them_so(desk: Desk) -> None:
    assert (await desk.call("plan_reminders", rules='[{"kinds": ["paper"], "days_before": 2}]'))["new"] == 1


async def test_what_would_have_rung_already_is_counted(desk: Desk) -> None:
    desk.clock[0] = dt.datetime(2026, 10, 10, tzinfo=dt.UTC)
    created = await desk.call("create_reminders", rules=EXAM_RULES)
    assert (created["new"], created["past"]) == (3, 1)


async def test_the_days_asked_for_bound_the_deadlines(desk: Desk) -> None:
    planned = await desk.call(
        "plan_reminders", rules=[{"days_before": 7}], start="2026-10-15", end="2026-10-31"
    )
    assert [line["text"] for line in planned["reminders"]] == ["HIST 210: paper essay, Tue 20 Oct 2026"]


@pytest.mark.parametrize("said", ["CHEM 101", "chem101", "chem"])
async def test_a_course_is_found_by_what_people_call_it(desk: Desk, said: str) -> None:
    planned = await desk.call("plan_reminders", rules=[{"days_before": 1, "calendars": [said]}])
    assert [line["calendar"] for line in planned["reminders"]] == ["CHEM 101"]


async def test_an_unknown_course_is_refused_with_the_known_ones(desk: Desk) -> None:
    refusal = await desk.refusal("plan_reminders", rules=[{"calendars": ["PHYS 1"]}])
    assert "CHEM 101" in refusal
    assert "HIST 210" in refusal


async def test_reminders_move_with_their_event_and_go_with_it(desk: Desk) -> None:
    await desk.call("create_reminders", rules=EXAM_RULES)
    desk.put(event("midterm", dt.date(2026, 10, 16)))
    with desk.database.write() as tx:
        tx.events.delete("final")
    again = await desk.call("create_reminders", rules=[{"kinds": ["paper"], "days_before": 2}])
    assert (again["new"], again["moved"], again["removed"]) == (1, 2, 2)
    listed = (await desk.call("list_reminders"))["reminders"]
    assert [line["at"][:10] for line in listed] == ["2026-10-09", "2026-10-15", "2026-10-18"]


async def test_a_done_reminder_stays_done_when_created_again(desk: Desk) -> None:
    created = await desk.call("create_reminders", rules=EXAM_RULES)
    chosen = created["reminders"][0]["reminder_id"]
    done = await desk.call("complete_reminder", reminder_id=chosen)
    assert done["state"] == "done"
    await desk.call("create_reminders", rules=EXAM_RULES)
    assert [
        line["reminder_id"] for line in (await desk.call("list_reminders", state="done"))["reminders"]
    ] == [chosen]
    assert len((await desk.call("list_reminders", state="open"))["reminders"]) == 3


async def test_a_reminder_is_put_off_by_minutes_or_until_a_local_time(desk: Desk) -> None:
    created = await desk.call("create_reminders", rules=[{"kinds": ["paper"], "days_before": 1}])
    chosen = created["reminders"][0]["reminder_id"]
    later = await desk.call("snooze_reminder", reminder_id=chosen, until="2026-10-19T18:30")
    assert (later["state"], later["at"]) == ("snoozed", "2026-10-19T18:30-04:00")
    soon = await desk.call("snooze_reminder", reminder_id=chosen, minutes=90)
    assert soon["at"] == "2026-09-01T09:30-04:00"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ({}, "until or minutes"),
        ({"until": "2026-10-19T18:30", "minutes": 5}, "until or minutes"),
        ({"until": "2026-08-01T08:00"}, "past"),
        ({"until": "tomorrow"}, "not a time"),
        ({"minutes": -5}, "past"),
    ],
)
async def test_putting_off_to_nowhere_is_refused(desk: Desk, arguments: dict[str, Any], why: str) -> None:
    created = await desk.call("create_reminders", rules=[{"kinds": ["paper"]}])
    chosen = created["reminders"][0]["reminder_id"]
    assert why in await desk.refusal("snooze_reminder", reminder_id=chosen, **arguments)


async def test_an_unknown_reminder_is_refused_with_where_to_look(desk: Desk) -> None:
    assert "list_reminders" in await desk.refusal("complete_reminder", reminder_id="nope")


async def test_a_note_of_ones_own_rings_at_its_local_time_and_is_made_once(desk: Desk) -> None:
    note = {"text": "Buy the lab coat", "at": "2026-09-05T18:00"}
    await desk.call("create_reminders", notes=[note])
    await desk.call("create_reminders", notes=[note])
    (line,) = (await desk.call("list_reminders"))["reminders"]
    assert (line["text"], line["at"]) == ("Buy the lab coat", "2026-09-05T18:00-04:00")


async def test_a_note_takes_a_zone_of_its_own_or_an_offset(desk: Desk) -> None:
    berlin = {"text": "a", "at": "2026-09-05T18:00", "timezone": "Europe/Berlin"}
    offset = {"text": "b", "at": "2026-09-05T18:00+00:00"}
    created = await desk.call("create_reminders", notes=[berlin, offset])
    assert [line["at"] for line in created["reminders"]] == [
        "2026-09-05T18:00+02:00",
        "2026-09-05T14:00-04:00",
    ]


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ({"text": "x", "at": "2026-08-05T18:00"}, "past"),
        ({"text": "x", "at": "soon"}, "not a time"),
        ({"text": " ", "at": "2026-09-05T18:00"}, "no text"),
        ({"text": "x", "at": "2026-09-05T18:00", "timezone": "Berlin"}, "Europe/Berlin"),
        ({"text": "x", "at": "2026-09-05T18:00", "zone": "UTC"}, "zone"),
    ],
)
async def test_a_note_that_cannot_ring_is_refused(desk: Desk, note: dict[str, str], why: str) -> None:
    assert why in await desk.refusal("create_reminders", notes=[note])


async def test_neither_rules_nor_notes_is_refused(desk: Desk) -> None:
    assert "neither" in await desk.refusal("create_reminders")


async def test_a_list_is_bounded_by_days_and_courses(desk: Desk) -> None:
    await desk.call("create_reminders", rules=EXAM_RULES)
    listed = await desk.call("list_reminders", start="2026-10-13", end="2026-12-08")
    assert [line["at"][:10] for line in listed["reminders"]] == ["2026-10-13", "2026-12-08"]
    assert len((await desk.call("list_reminders", calendars=["chem101"]))["reminders"]) == 2


async def test_an_empty_calendar_says_what_to_do_first(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, folders=(), out=tmp_path)
    async with Client(create_server(settings)) as client:
        result = await client.call_tool("plan_reminders", {"rules": [{"days_before": 1}]})
        assert "import_syllabus" in str(result.content[0])


async def test_a_note_without_any_zone_known_is_asked_about(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, folders=(), out=tmp_path)
    async with Client(create_server(settings, now=lambda: NOW)) as client:
        note = {"text": "x", "at": "2026-09-05T18:00"}
        result = await client.call_tool("create_reminders", {"notes": [note]})
        assert result.is_error
        assert "timezone" in str(result.content[0])
