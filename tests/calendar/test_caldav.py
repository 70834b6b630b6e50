"""Sync with a real CalDAV server, which another client edits in between."""

from __future__ import annotations

import base64
import contextlib
import datetime as dt
import logging
import random
import re
import sys
import traceback
import uuid
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import caldav
import httpx2
import pytest
from pydantic import SecretStr

from servers.calendar.caldav import CalendarSync, Report
from servers.calendar.dav import Dav
from servers.calendar.desk import Desk
from servers.calendar.editing import Edit
from servers.calendar.results import Synced
from servers.domain.event import Event, Recurrence
from servers.domain.reminder import Reminder
from servers.errors import RemoteError
from servers.settings import Account, Settings
from servers.store.database import Database

NOW = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
LATER = dt.datetime(2026, 9, 3, 12, tzinfo=dt.UTC)
START = dt.datetime(2026, 10, 14, 14, tzinfo=dt.UTC)


def exam(uid: str = "exam", **more: Any) -> Event:
    values: dict[str, Any] = {
        "uid": uid, "calendar": "BIO 1", "syllabus_id": "bio", "kind": "exam", "title": "Midterm", "weight": 20.0,
        "starts": START, "ends": START + dt.timedelta(hours=1), "timezone": "America/New_York",
        "created": NOW, "last_modified": NOW, **more,
    }  # fmt: skip
    return Event(**values)


def essay(uid: str = "essay", **more: Any) -> Event:
    return exam(
        uid, kind="paper", title="Essay due 11:59 pm", starts=None, ends=None, first_day=dt.date(2026, 10, 5),
        due=dt.datetime(2026, 10, 6, 3, 59, tzinfo=dt.UTC), **more,
    )  # fmt: skip


class Pair:
    """A store here and a calendar there."""

    def __init__(self, home: Path, address: str, other: httpx2.Client) -> None:
        self.url = f"{address}student/{uuid.uuid4().hex}/"
        self.path = self.url.removeprefix(address.rstrip("/"))
        self.other = other
        made = other.request("MKCALENDAR", self.path, content=b"")
        assert made.status_code == 201, made.text
        self.now = NOW
        self.account = Account(url=address, user="student", password=SecretStr("correct horse"))
        settings = Settings(home=home, folders=(), out=home / "out", timezone="UTC", caldav=self.account)
        self.desk, self.store = Desk(settings, lambda: self.now), Database(settings.database)

    def keep(self, *events: Event) -> None:
        with self.store.write() as tx:
            tx.events.put_all(events)

    def here(self) -> dict[str, Event]:
        with self.store.read() as tx:
            return {event.uid: event for event in tx.events.all()}

    def sync(self, **options: Any) -> Synced:
        return self.desk.sync_calendar(self.url, options.get("calendars", ()))

    def there(self) -> dict[str, str]:
        """The resources' texts by name."""
        listed = self.other.request("PROPFIND", self.path, headers={"Depth": "1"})
        names = set(re.findall(rf"{self.path}([^<]+\.ics)", listed.text))
        return {name: self.other.get(self.path + name).text for name in names}

    def edit(self, name: str, *changes: tuple[str, str], modified: dt.datetime = LATER) -> None:
        """What a phone does: read, change a few lines, write back."""
        text = self.other.get(self.path + name).text
        for pattern, new in changes:
            text, count = re.subn(pattern, new, text, flags=re.MULTILINE)
            assert count, pattern
        text = re.sub(r"LAST-MODIFIED:\S+", f"LAST-MODIFIED:{modified:%Y%m%dT%H%M%SZ}", text)
        self.write(name, text)

    def write(self, name: str, text: str) -> None:
        written = self.other.put(
            self.path + name, content=text.encode(), headers={"Content-Type": "text/calendar"}
        )
        assert written.status_code in {201, 204}, written.text

    def through(self, transport: httpx2.BaseTransport) -> Report:
        """A sync over a network with faults."""
        with Dav(self.account, transport=transport) as dav:
            collection = dav.collection(self.url)
            return CalendarSync(self.store, dav, collection, now=self.now, timezone="UTC").run()


class Network(httpx2.BaseTransport):
    """A network that does something of its own on the n-th request of a method."""

    def __init__(self, method: str, number: int, fault: Callable[[], None], *, after: bool = False) -> None:
        self._real = httpx2.HTTPTransport()
        self._method, self._left, self._fault, self._after = method, number, fault, after

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        hit = False
        if request.method == self._method:
            self._left -= 1
            hit = self._left == 0
        if hit and not self._after:
            self._fault()
        response = self._real.handle_request(request)
        if hit and self._after:
            response.read()
            self._fault()
        return response

    def close(self) -> None:
        self._real.close()


def cut() -> None:
    raise httpx2.ReadError("cut")


@pytest.fixture
def pair(tmp_path: Path, radicale: str, dav_client: httpx2.Client) -> Pair:
    return Pair(tmp_path, radicale, dav_client)


def quiet(done: Synced) -> bool:
    return not (done.sent or done.removed_there or done.received or done.removed_here or done.conflicts)


def test_what_stands_here_goes_there_once(pair: Pair) -> None:
    pair.keep(exam(), essay())
    assert pair.sync().sent == 2
    texts = pair.there()
    assert set(texts) == {"exam.ics", "essay.ics"}
    assert "SUMMARY:BIO 1: Midterm" in texts["exam.ics"]
    assert "X-WR-CALNAME" not in texts["exam.ics"]
    assert quiet(pair.sync())
    assert pair.here() == {"exam": exam(), "essay": essay()}


def test_what_the_user_moves_on_the_phone_comes_back_and_an_import_keeps_it(pair: Pair) -> None:
    pair.keep(exam(), essay())
    with pair.store.write() as tx:
        tx.reminders.put(
            Reminder(
                id="r", text="x", at=START - dt.timedelta(hours=1), timezone="America/New_York", event_uid="exam",
                due=START, minutes_before=60,
            )
        )  # fmt: skip
    pair.sync()
    pair.edit(
        "exam.ics",
        (r"(DT(?:START|END);\S+:)20261014", r"\g<1>20261016"),
        (r"^SUMMARY.*$", "SUMMARY:Big midterm"),
    )
    pair.edit(
        "essay.ics",
        (r"^DTSTART.*$", "DTSTART;VALUE=DATE:20261007"),
        (r"^DTEND.*$", "DTEND;VALUE=DATE:20261008"),
    )
    done = pair.sync()
    assert (len(done.received), done.sent, done.conflicts) == (2, 0, ())
    moved, late = pair.here()["exam"], pair.here()["essay"]
    assert (moved.starts, moved.title, moved.weight) == (START + dt.timedelta(days=2), "Big midterm", 20.0)
    assert set(moved.edited) == {"when", "title"}
    assert late.due == dt.datetime(2026, 10, 8, 3, 59, tzinfo=dt.UTC)
    with pair.store.read() as tx:
        assert tx.reminders.get("r").at == moved.starts - dt.timedelta(hours=1)  # type: ignore[operator]
    again = pair.sync()
    # The alarm's text names the new day; nothing else goes back.
    assert (len(again.received), again.conflicts) == (0, ())
    assert quiet(pair.sync())


def test_changes_on_both_sides_to_different_things_are_both_kept(pair: Pair) -> None:
    pair.keep(exam())
    pair.sync()
    pair.edit("exam.ics", (r"^SEQUENCE:\d+", "SEQUENCE:7\r\nLOCATION:Hall 2"))
    pair.now = LATER
    pair.desk.update_event("exam", Edit(title="Midterm 1"), day=None, scope="all")
    done = pair.sync()
    assert (done.conflicts, done.sent) == ((), 1)
    event = pair.here()["exam"]
    assert (event.title, event.location) == ("Midterm 1", "Hall 2")
    assert "Midterm 1" in pair.there()["exam.ics"]
    assert "LOCATION:Hall 2" in pair.there()["exam.ics"]
    assert quiet(pair.sync())


@pytest.mark.parametrize(("hours", "wins"), [(-1, "Mine"), (+1, "Theirs")])
def test_of_two_edits_of_one_thing_the_newer_stays_and_is_told(pair: Pair, hours: int, wins: str) -> None:
    pair.keep(exam())
    pair.sync()
    pair.now = LATER
    pair.desk.update_event("exam", Edit(title="Mine"), day=None, scope="all")
    pair.edit(
        "exam.ics", (r"^SUMMARY.*$", "SUMMARY:BIO 1: Theirs"), modified=LATER + dt.timedelta(hours=hours)
    )
    done = pair.sync()
    assert len(done.conflicts) == 1
    assert "Mine here and Theirs there" in done.conflicts[0]
    assert pair.here()["exam"].title == wins
    assert f"SUMMARY:BIO 1: {wins}" in pair.there()["exam.ics"]
    assert quiet(pair.sync())


def test_deletions_go_both_ways_unless_the_other_side_has_changed_it(pair: Pair) -> None:
    pair.keep(*(exam(name) for name in ("a", "b", "c", "d", "e")))
    pair.sync()
    pair.now = LATER
    pair.desk.delete_events(["a", "c"], day=None, scope="all")
    pair.other.delete(pair.path + "b.ics")
    pair.other.delete(pair.path + "d.ics")
    pair.edit("c.ics", (r"^SUMMARY.*$", "SUMMARY:BIO 1: Changed there"))
    pair.desk.update_event("d", Edit(title="Changed here"), day=None, scope="all")
    done = pair.sync()
    assert (done.removed_there, len(done.removed_here), len(done.conflicts)) == (1, 1, 2)
    assert {uid: event.title for uid, event in pair.here().items()} == {
        "c": "Changed there", "d": "Changed here", "e": "Midterm",
    }  # fmt: skip
    assert set(pair.there()) == {"c.ics", "d.ics", "e.ics"}
    assert quiet(pair.sync())


def test_an_emptied_calendar_deletes_nothing_here(pair: Pair) -> None:
    pair.keep(*(exam(name) for name in "abc"))
    pair.sync()
    for name in "abc":
        pair.other.delete(f"{pair.path}{name}.ics")
    with pytest.raises(RemoteError, match="nothing is deleted here"):
        pair.sync()
    assert len(pair.here()) == 3


def test_an_event_of_the_users_own_comes_and_keeps_what_we_know_nothing_of(pair: Pair) -> None:
    pair.write("dentist.ics", FOREIGN)
    done = pair.sync()
    assert (len(done.received), done.sent) == (1, 0)
    event = pair.here()["dentist"]
    assert (event.kind, event.title, event.syllabus_id) == ("personal", "Dentist", None)
    pair.now = LATER
    pair.desk.update_event("dentist", Edit(location="Elm St 4"), day=None, scope="all")
    assert pair.sync().sent == 1
    text = pair.there()["dentist.ics"]
    for line in (
        "ATTENDEE:mailto:dr@example.com",
        "LOCATION:Elm St 4",
        "TRIGGER:-PT30M",
        "CATEGORIES:Health",
    ):
        assert line in text
    assert "X-SYLLABUS-AGENT" not in text
    assert quiet(pair.sync())


def test_a_series_that_is_not_weekly_stands_date_by_date_and_never_goes_back(pair: Pair) -> None:
    pair.write("rent.ics", FOREIGN.replace("dentist", "rent").replace("DTEND", "RRULE:FREQ=MONTHLY\r\nDTEND"))
    done = pair.sync()
    assert len(done.notes) == 1
    assert len(pair.here()) >= 12
    assert quiet(pair.sync())
    assert set(pair.there()) == {"rent.ics"}
    pair.other.delete(pair.path + "rent.ics")
    pair.keep(exam("x"), exam("y"))
    pair.sync()
    assert set(pair.here()) == {"x", "y"}


def test_one_date_of_a_series_moved_there_is_an_override_here(pair: Pair) -> None:
    weekly = exam("w", kind="class", recurrence=Recurrence(days=("WE",), until=dt.date(2026, 12, 9)))
    pair.keep(weekly)
    pair.sync()
    text = pair.there()["w.ics"]
    (body,) = re.findall(r"BEGIN:VEVENT.*?END:VEVENT\r?\n", text, flags=re.DOTALL)
    moved = re.sub(
        r"^RRULE.*$", "RECURRENCE-ID;TZID=America/New_York:20261021T100000", body, flags=re.MULTILINE
    )
    moved = moved.replace("20261014T", "20261022T")
    pair.write("w.ics", text.replace(body, body + moved))
    assert len(pair.sync().received) == 1
    (change,) = pair.here()["w"].overrides
    assert (change.original_date, change.starts) == (
        dt.date(2026, 10, 21), dt.datetime(2026, 10, 22, 14, tzinfo=dt.UTC),
    )  # fmt: skip
    assert pair.here()["w"].edited == ("day 2026-10-21",)
    assert quiet(pair.sync())


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_connection_cut_in_the_middle_loses_and_doubles_nothing(
    pair: Pair, number: int, *, after: bool
) -> None:
    pair.keep(exam("a"), exam("b"), exam("c"))
    with pytest.raises(RemoteError, match="call again"):
        pair.through(Network("PUT", number, cut, after=after))
    pair.sync()
    assert set(pair.there()) == {"a.ics", "b.ics", "c.ics"}
    assert {uid: event.title for uid, event in pair.here().items()} == dict.fromkeys("abc", "Midterm")
    assert quiet(pair.sync())


def test_what_is_deleted_here_after_a_lost_answer_does_not_come_back(pair: Pair) -> None:
    pair.keep(exam("a"), exam("own", syllabus_id=None, kind="personal"))
    for _ in range(2):
        with pytest.raises(RemoteError):
            pair.through(Network("PUT", 1, cut, after=True))
    assert set(pair.there()) == {"a.ics", "own.ics"}
    pair.desk.delete_events(["a", "own"], day=None, scope="all")
    done = pair.sync()
    assert (done.removed_there, done.received, done.conflicts) == (2, (), ())
    assert (pair.here(), pair.there()) == ({}, {})
    assert quiet(pair.sync())


def test_a_phones_edit_in_the_middle_of_a_sync_is_neither_overwritten_nor_lost(pair: Pair) -> None:
    pair.keep(exam())
    pair.sync()
    pair.now = LATER
    pair.desk.update_event("exam", Edit(title="Midterm 1"), day=None, scope="all")
    report = pair.through(
        Network("PUT", 1, lambda: pair.edit("exam.ics", (r"^SEQUENCE:\d+", "SEQUENCE:7\r\nLOCATION:Hall 2")))
    )
    assert report.sent == 1
    assert (pair.here()["exam"].title, pair.here()["exam"].location) == ("Midterm 1", "Hall 2")
    assert "LOCATION:Hall 2" in pair.there()["exam.ics"]
    assert "Midterm 1" in pair.there()["exam.ics"]
    assert quiet(pair.sync())


def test_without_sync_tokens_the_versions_are_compared(pair: Pair) -> None:
    class Plain(httpx2.BaseTransport):
        real = httpx2.HTTPTransport()

        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            answer = self.real.handle_request(request)
            content = answer.read().replace(b"sync-collection", b"other-report")
            return httpx2.Response(
                answer.status_code, headers={"ETag": answer.headers.get("ETag", "")}, content=content
            )

        def close(self) -> None:
            self.real.close()

    pair.keep(exam("a"), exam("b"))
    assert pair.through(Plain()).sent == 2
    pair.edit("a.ics", (r"^SUMMARY.*$", "SUMMARY:BIO 1: New"))
    pair.other.delete(pair.path + "b.ics")
    report = pair.through(Plain())
    assert (len(report.received), report.removed_here) == (1, ["BIO 1: Midterm"])
    last = pair.through(Plain())
    assert (last.sent, last.received, last.removed_here) == (0, [], [])


def test_a_token_that_the_server_has_forgotten_is_no_reason_to_lose_or_double_anything(pair: Pair) -> None:
    pair.keep(exam("a"), exam("b"))
    pair.sync()
    with pair.store.write() as tx:
        remote = tx.remotes.get(pair.url)
        assert remote.token is not None
        tx.remotes.put(
            remote.model_copy(update={"token": "http://radicale.org/ns/sync/" + "0" * 64, "ctag": None})
        )
    pair.edit("a.ics", (r"^SUMMARY.*$", "SUMMARY:BIO 1: New"))
    pair.other.delete(pair.path + "b.ics")
    done = pair.sync()
    assert (len(done.received), done.removed_here, done.sent) == (1, ("BIO 1: Midterm",), 0)
    assert quiet(pair.sync())


class Weather(httpx2.BaseTransport):
    """A network on which some requests are cut off, before or after they arrive, or answered with a fault."""

    def __init__(self, chance: random.Random) -> None:
        self._real, self._chance = httpx2.HTTPTransport(), chance

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        match self._chance.choices(["fine", "lost", "cut", "412", "503"], [12, 1, 1, 1, 1])[0]:
            case "lost":
                raise httpx2.ConnectError("lost")
            case "cut":
                self._real.handle_request(request).read()
                raise httpx2.ReadError("cut")
            case "412" if request.method in {"PUT", "DELETE"}:
                return httpx2.Response(412)
            case "503":
                return httpx2.Response(503)
            case _:
                return self._real.handle_request(request)

    def close(self) -> None:
        self._real.close()


@pytest.mark.parametrize("seed", [12, 37])
def test_after_any_edits_on_both_sides_over_a_bad_network_both_hold_the_same(pair: Pair, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  faults, no secrets
    alive: dict[str, str] = {}
    touched: set[str] = set()
    for round_ in range(8):
        pair.now = NOW + dt.timedelta(hours=round_)
        live_one_round(pair, chance, alive, touched)
        with contextlib.suppress(RemoteError):
            if not pair.through(Weather(chance)).notes:
                touched.clear()
    for _ in range(2):
        pair.sync()
    titles = {uid: event.title for uid, event in pair.here().items()}
    assert titles == alive
    there = {name.removesuffix(".ics"): re.search(r"^SUMMARY:(?:BIO 1: )?(.*?)\r?$", text, re.MULTILINE)
             for name, text in pair.there().items()}  # fmt: skip
    assert {uid: found[1] for uid, found in there.items() if found} == alive
    assert quiet(pair.sync())


def live_one_round(pair: Pair, chance: random.Random, alive: dict[str, str], touched: set[str]) -> None:
    """Something new here and there, and one thing changed or deleted on one side.

    ``alive`` is what must remain; ``touched`` since the last whole sync: two edits of one thing have rules of their own.
    """
    here, there = f"h{pair.now:%H}", f"t{pair.now:%H}"
    pair.keep(exam(here, title=here))
    pair.write(
        f"{there}.ics", FOREIGN.replace("dentist", there).replace("SUMMARY:Dentist", f"SUMMARY:{there}")
    )
    alive.update({here: here, there: there})
    on_both = set(pair.here()) & {name.removesuffix(".ics") for name in pair.there()}
    known = sorted((on_both & alive.keys()) - touched - {here, there})
    if not known:
        return
    uid, new = chance.choice(known), f"changed at {pair.now:%H}"
    touched.add(uid)
    match chance.choice(["edit here", "edit there", "delete here"]):
        case "edit here":
            pair.desk.update_event(uid, Edit(title=new), day=None, scope="all")
            alive[uid] = new
        case "edit there":
            modified = pair.now + dt.timedelta(minutes=1)
            pair.edit(f"{uid}.ics", (r"^SUMMARY:(BIO 1: )?.*$", rf"SUMMARY:\g<1>{new}"), modified=modified)
            alive[uid] = new
        case _:
            pair.desk.delete_events([uid], day=None, scope="all")
            del alive[uid]


@pytest.mark.parametrize("bearer", [False, True], ids=["password", "token"])
def test_what_opens_the_server_stands_in_no_store_log_result_or_error(
    pair: Pair, tmp_path: Path, caplog: pytest.LogCaptureFixture, *, bearer: bool
) -> None:
    caplog.set_level(logging.DEBUG)
    said: list[str] = []
    hidden = "ya29.a-bearer-token" if bearer else "correct horse"
    if bearer:
        pair.account = Account(url=pair.account.url, token=SecretStr(hidden))
        pair.desk = Desk(Settings(home=tmp_path, folders=(), out=tmp_path, caldav=pair.account), lambda: NOW)
    pair.keep(exam())
    for tried in (
        pair.sync,
        lambda: pair.through(Network("PUT", 1, cut)),
        lambda: pair.through(Network("REPORT", 1, cut)),
    ):
        try:
            said.append(repr(tried()))
        except RemoteError as error:
            said.append("".join(traceback.format_exception(error)))
    said += [caplog.text, repr(pair.account), str(pair.account), pair.account.model_dump_json()]
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for form in (hidden, base64.b64encode(f"student:{hidden}".encode()).decode(), quote(hidden)):
        assert form not in "\n".join(said)
        assert not [path for path in files if form.encode() in path]


def test_a_password_that_no_setting_holds_comes_from_the_systems_keyring(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {("syllabus-agent/127.0.0.1", "student"): "correct horse"}
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(get_password=lambda *key: kept.get(key)))
    pair.account = pair.account.model_copy(update={"password": None})
    pair.keep(exam())
    assert pair.through(httpx2.HTTPTransport()).sent == 1
    kept.clear()
    with pytest.raises(RemoteError, match="wants other credentials"):
        pair.through(httpx2.HTTPTransport())


def test_a_calendar_is_found_from_the_servers_address(
    tmp_path: Path, radicale: str, dav_client: httpx2.Client
) -> None:
    pair = Pair(tmp_path, radicale, dav_client)
    with Dav(pair.account) as dav, pytest.raises(Exception, match=pair.path):
        dav.collection(radicale)  # several stand there by now


def test_another_client_library_reads_what_was_sent_and_its_edit_comes_back(pair: Pair) -> None:
    pair.keep(exam(), essay())
    pair.sync()
    library: Any = caldav.DAVClient  # its types say that it may be None
    with library(url=pair.url, username="student", password="correct horse") as client:  # noqa: S106  the test's own server
        calendar = client.calendar(url=pair.url)
        event = calendar.get_event_by_uid("exam")
        event.icalendar_component["LOCATION"] = "Hall 7"
        event.save()
        calendar.add_event(FOREIGN)
    done = pair.sync()
    assert len(done.received) == 2
    assert pair.here()["exam"].location == "Hall 7"
    assert pair.here()["dentist"].title == "Dentist"
    assert quiet(pair.sync())


FOREIGN = "\r\n".join(
    [
        *("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Phone//1//EN", "BEGIN:VEVENT", "UID:dentist"),
        *(
            "DTSTAMP:20260901T000000Z",
            "DTSTART:20261005T140000Z",
            "DTEND:20261005T150000Z",
            "SUMMARY:Dentist",
        ),
        *("CATEGORIES:Health", "ATTENDEE:mailto:dr@example.com", "BEGIN:VALARM", "ACTION:DISPLAY"),
        *("DESCRIPTION:x", "TRIGGER:-PT30M", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""),
    ]
)
