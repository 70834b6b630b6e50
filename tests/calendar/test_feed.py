"""Feeds: their URLs, their tags, and what a calendar program gets; exports in several files and forms."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
from icalendar import Calendar
from mcp.types import CallToolResult

from servers.calendar.blocks import as_block
from servers.calendar.exporting import Style, calendar_files
from servers.calendar.feed import ALL, feed_key, feed_path, named_by, unchanged
from servers.calendar.reading import read_calendar
from servers.calendar.recurrence import expand
from servers.domain.due import reminder_id
from servers.domain.event import Event, Override, Recurrence
from servers.domain.reminder import Reminder
from servers.serve import create
from servers.store.database import Database

pytestmark = pytest.mark.anyio

NOW = dt.datetime(2026, 8, 20, 12, tzinfo=dt.UTC)
BASE = "http://127.0.0.1:8765"


def homework(uid: str = "h", calendar: str = "BIO 1", **more: Any) -> Event:
    values: dict[str, Any] = {
        "uid": uid,
        "calendar": calendar,
        "syllabus_id": "s",
        "kind": "homework",
        "title": "Essay due 11:59 pm",
        "first_day": dt.date(2026, 10, 5),
        "due": dt.datetime(2026, 10, 6, 3, 59, tzinfo=dt.UTC),
        "timezone": "America/New_York",
        "created": NOW,
        "last_modified": NOW,
        **more,
    }
    return Event(**values)


def exam(uid: str = "e", calendar: str = "ART 2") -> Event:
    start = dt.datetime(2026, 10, 14, 14, tzinfo=dt.UTC)
    return homework(
        uid, calendar, kind="exam", title="Exam", first_day=None, due=None,
        starts=start, ends=start + dt.timedelta(hours=1),
    )  # fmt: skip


# --- the feed ------------------------------------------------------------------------------------------------


def test_the_key_is_made_once_and_for_this_user_alone(tmp_path: Path) -> None:
    key = feed_key(tmp_path / "new")
    assert feed_key(tmp_path / "new") == key
    assert len(key) == 32
    if os.name == "posix":
        assert stat.S_IMODE((tmp_path / "new" / "feed.key").stat().st_mode) == 0o600
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["feed.key"]


def test_paths_differ_by_calendar_and_by_key_and_name_their_calendar() -> None:
    one, two = b"1" * 32, b"2" * 32
    paths = {feed_path(key, name) for key in (one, two) for name in (ALL, "BIO 1", "ART 2")}
    assert len({path.split("/")[2] for path in paths}) == 6
    token = feed_path(one, "BIO 1").split("/")[2]
    assert len(token) >= 32
    assert named_by(one, token, ["ART 2", "BIO 1"]) == "BIO 1"
    assert named_by(two, token, ["ART 2", "BIO 1"]) is None
    assert named_by(one, token[:-1], ["BIO 1"]) is None
    assert named_by(one, "\udcff", ["BIO 1"]) is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [(None, False), ('"a"', True), ('W/"a"', True), ('"b", "a"', True), ("*", True), ('"b"', False)],
)
def test_a_tag_is_compared_as_http_says(header: str | None, *, expected: bool) -> None:
    assert unchanged(header, '"a"') is expected


@pytest.fixture(params=["calendar", "all"])
async def web(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[httpx2.AsyncClient]:
    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path),
        "SYLLABUS_AGENT_OUT": str(tmp_path / "out"),
        "SYLLABUS_AGENT_URL": BASE,
    }
    with Database(tmp_path / "store.sqlite3").write() as tx:
        tx.events.put_all([homework(), exam()])
    server = create(request.param, environ)
    result = await server.call_tool("export_calendar", {"path": "x.ics"})
    app = server.streamable_http_app(host="127.0.0.1")
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url=BASE) as client:
        assert isinstance(result, CallToolResult)
        client.headers["X-Feeds"] = " ".join(
            f"{v}" for v in (result.structured_content or {})["feeds"].values()
        )
        yield client


async def test_an_export_tells_the_feeds_and_they_are_served(web: httpx2.AsyncClient, tmp_path: Path) -> None:
    urls = web.headers.pop("X-Feeds").split()
    assert len(urls) == 3
    everything, art, bio = [await web.get(url) for url in urls]
    assert [len(read_calendar(page.text)) for page in (everything, art, bio)] == [2, 1, 1]
    assert bio.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in bio.text
    again = await web.get(urls[2], headers={"If-None-Match": bio.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    with Database(tmp_path / "store.sqlite3").write() as tx:
        tx.events.put(homework(title="Longer essay", sequence=1))
    changed = await web.get(urls[2], headers={"If-None-Match": bio.headers["ETag"]})
    assert changed.status_code == 200
    assert "Longer essay" in changed.text
    head = await web.head(urls[0])
    assert (head.status_code, head.content) == (200, b"")


async def test_nothing_is_served_without_the_token_and_nothing_can_be_written(
    web: httpx2.AsyncClient,
) -> None:
    url = web.headers.pop("X-Feeds").split()[0]
    token = url.split("/")[4]
    for path in ("/feeds/", "/feeds/x/bio-1.ics", f"/feeds/{token[:-2]}aa/semester.ics", "/feeds/%00/x"):
        assert (await web.get(path)).status_code == 404, path
    for method in ("PUT", "POST", "DELETE"):
        assert (await web.request(method, url)).status_code == 405


def components(text: str, name: str) -> list[Any]:
    """icalendar's own types are a union of everything."""
    return list(Calendar.from_ical(text).walk(name))


# --- exports -------------------------------------------------------------------------------------------------


def test_a_file_per_course_has_that_course_alone() -> None:
    other = homework("h2", calendar="BIO-1")
    files = dict(calendar_files([homework(), exam(), other], [], "my/term.ics", Style(separate=True)))
    assert list(files) == ["my/term-art-2.ics", "my/term-bio-1.ics", "my/term-bio-1-2.ics"]
    assert [[e.uid for e in read_calendar(text)] for text in files.values()] == [["e"], ["h"], ["h2"]]
    assert all("X-APPLE-CALENDAR-COLOR:#" in text for text in files.values())


def test_deadlines_as_blocks_end_when_they_are_due() -> None:
    ((_, text),) = calendar_files([homework(), exam()], [], "x.ics", Style(due="block"))
    component = components(text, "VEVENT")[0]
    assert str(component["SUMMARY"]) == "BIO 1: Essay"
    assert component["DTEND"].dt.astimezone(dt.UTC) == dt.datetime(2026, 10, 6, 3, 59, tzinfo=dt.UTC)
    assert component["DTEND"].dt - component["DTSTART"].dt == dt.timedelta(minutes=30)
    again = read_calendar(text)
    assert dict(calendar_files(again, [], "x.ics", Style(due="block"))) == {"x.ics": text}


def test_a_weekly_block_keeps_its_days_and_moved_dates() -> None:
    weekly = homework(
        recurrence=Recurrence(days=("MO",), until=dt.date(2026, 11, 9)),
        overrides=(
            Override(original_date=dt.date(2026, 10, 12), starts=dt.datetime(2026, 10, 13, 4, tzinfo=dt.UTC)),
        ),
    )
    blocks, days = expand(as_block(weekly)), expand(weekly)
    assert [i.ends for i in blocks] == [i.due for i in days]
    assert [i.first_day for i in blocks] == [i.first_day for i in days]


@pytest.mark.parametrize("minute", [0, 10])
def test_what_is_due_at_midnight_never_starts_the_day_before(minute: int) -> None:
    event = homework(due=dt.datetime(2026, 10, 5, 4, minute, tzinfo=dt.UTC), title="Essay")
    block = as_block(event)
    assert (block == event) if minute == 0 else expand(block)[0].first_day == dt.date(2026, 10, 5)


def test_tasks_are_todos_with_a_due_date_and_alarms_before_it() -> None:
    weekly = homework(
        "w", due=None, title="Quiz prep", recurrence=Recurrence(days=("MO",), until=dt.date(2026, 10, 19))
    )
    reminder = Reminder(
        id=reminder_id("h", 60), text="Essay!", at=dt.datetime(2026, 10, 6, 2, 59, tzinfo=dt.UTC),
        timezone="America/New_York", event_uid="h", minutes_before=60,
    )  # fmt: skip
    ((_, text),) = calendar_files([homework(), exam(), weekly], [reminder], "x.ics", Style(form="tasks"))
    todos = components(text, "VTODO")
    assert "VEVENT" not in text
    assert sorted(str(todo["UID"]) for todo in todos) == [
        "h/task", "w/task/2026-10-05", "w/task/2026-10-12", "w/task/2026-10-19",
    ]  # fmt: skip
    by_uid = {str(todo["UID"]): todo for todo in todos}
    assert by_uid["h/task"]["DUE"].dt == dt.datetime(2026, 10, 6, 3, 59, tzinfo=dt.UTC)
    assert by_uid["w/task/2026-10-12"]["DUE"].dt == dt.date(2026, 10, 12)
    (alarm,) = by_uid["h/task"].walk("VALARM")
    assert alarm["TRIGGER"].dt == dt.timedelta(hours=-1)
    assert alarm["TRIGGER"].params["RELATED"] == "END"
