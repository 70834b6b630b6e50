"""Reminders that go out: once, late rather than never, not at night; over simulated weeks and to real sinks."""

from __future__ import annotations

import datetime as dt
import io
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.header import decode_header, make_header
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from aiosmtpd.controller import Controller
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from servers.domain.event import Event
from servers.domain.reminder import Reminder
from servers.errors import InvalidValueError
from servers.reminders.channels import Channel, File, NotDeliveredError, Terminal, channels
from servers.reminders.command import remind
from servers.reminders.deliver import Deliverer
from servers.reminders.digest import DigestTime, digest_text
from servers.reminders.quiet import QuietHours
from servers.store.database import Database

NOW = dt.datetime(2026, 10, 5, 12, tzinfo=dt.UTC)
MINUTE, HOUR, DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


class Phone:
    """Somebody who gets messages, unless the network is down."""

    def __init__(self, name: str = "phone") -> None:
        self.name, self.got, self.fault = name, list[str](), None
        self.before: Callable[[], None] = lambda: None

    fault: BaseException | None

    def send(self, title: str, body: str) -> None:
        assert title
        self.before()
        if self.fault is not None:
            raise self.fault
        self.got.append(body)


def reminder(name: str, at: dt.datetime = NOW, **more: Any) -> Reminder:
    return Reminder(id=name, text=name, at=at, timezone="Europe/Berlin", **more)


class House:
    """A store and a deliverer over it."""

    def __init__(self, home: Path) -> None:
        self.path, self.clock, self.phone = home / "s", Clock(), Phone()
        self.store = Database(self.path)
        self.deliverer = self.another(self.phone)

    def another(self, *ways: Channel, **options: Any) -> Deliverer:
        return Deliverer(Database(self.path), ways, self.clock, timezone="Europe/Berlin", **options)

    def keep(self, *reminders: Reminder) -> None:
        with self.store.write() as tx:
            tx.reminders.put_all(reminders)

    def state(self, name: str) -> str:
        with self.store.read() as tx:
            return tx.reminders.get(name).state

    def after(self, span: dt.timedelta, deliverer: Deliverer | None = None) -> list[str]:
        """What arrives on the phone when one looks so much later."""
        self.clock.now += span
        seen = len(self.phone.got)
        (deliverer or self.deliverer).once()
        return self.phone.got[seen:]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


NONE = dt.timedelta()


def test_what_is_due_goes_out_once_and_what_is_not_waits(house: House) -> None:
    house.keep(reminder("now"), reminder("later", NOW + HOUR), reminder("done", state="done"))
    assert house.after(NONE) == ["now"]
    assert house.state("now") == "delivered"
    assert house.after(MINUTE) == []
    assert house.after(HOUR) == ["later"]


def test_a_snoozed_reminder_rings_again_at_its_new_time(house: House) -> None:
    house.keep(reminder("x"))
    assert house.after(NONE) == ["x"]
    house.keep(reminder("x", state="snoozed", snoozed_until=NOW + HOUR))
    assert house.after(MINUTE) == []
    assert house.after(HOUR) == ["x"]
    assert house.state("x") == "delivered"


def test_after_a_long_sleep_it_is_late_but_there_and_says_so(house: House) -> None:
    house.keep(reminder("x"))
    assert house.after(3 * DAY) == ["x (late: it was to ring Mon 05 Oct 14:00)"]


def test_what_fails_is_tried_again_ever_more_rarely_until_it_gets_through(house: House) -> None:
    house.keep(reminder("x"))
    tries: list[int] = []
    house.phone.fault = NotDeliveredError("down")
    house.phone.before = lambda: tries.append(round((house.clock.now - NOW) / MINUTE))
    for _ in range(300):
        house.after(MINUTE)
    assert tries == [1, 2, 4, 8, 16, 32, 64, 124, 184, 244]
    house.phone.fault = None
    assert len([got for _ in range(70) for got in house.after(MINUTE)]) == 1
    assert house.state("x") == "delivered"


def test_one_dead_way_does_not_hold_up_or_double_the_other(house: House) -> None:
    house.keep(reminder("x"))
    dead = Phone("dead")
    dead.fault = NotDeliveredError("down")
    both = house.another(house.phone, dead)
    assert house.after(NONE, both) == ["x"]
    assert house.state("x") == "open"
    dead.fault = None
    assert house.after(HOUR, both) == []
    assert len(dead.got) == 1
    assert house.state("x") == "delivered"


def test_a_process_that_dies_while_sending_leaves_the_message_to_the_next(house: House) -> None:
    house.keep(reminder("x"))
    house.phone.fault = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        house.after(NONE)
    house.phone.fault = None
    assert house.after(MINUTE) == []
    assert len(house.after(5 * MINUTE)) == 1
    assert house.after(DAY) == []


def test_two_deliverers_at_once_send_each_message_once(house: House) -> None:
    house.keep(*(reminder(f"r{n}") for n in range(20)))
    meet = threading.Barrier(2, timeout=20)
    first = iter([True])

    def rendezvous() -> None:
        if next(first, False):
            meet.wait()

    house.phone.before = rendezvous

    def other() -> None:
        meet.wait()
        house.another(house.phone).once()

    thread = threading.Thread(target=other)
    thread.start()
    house.deliverer.once()
    thread.join(timeout=30)
    assert sorted(house.phone.got) == sorted(f"r{n}" for n in range(20))


def test_a_reminder_that_moves_while_others_are_sent_does_not_ring_at_its_old_time(house: House) -> None:
    house.keep(reminder("a"), reminder("b"))
    house.phone.before = lambda: house.keep(reminder("b", NOW + DAY))
    assert house.after(NONE) == ["a"]
    house.phone.before = lambda: None
    assert house.after(DAY) == ["b"]


def test_a_month_with_two_deliverers_a_dead_server_and_restarts_loses_and_doubles_nothing(
    house: House,
) -> None:
    rings = [NOW + n * 7 * HOUR for n in range(90)]
    house.keep(*(reminder(f"r{n}", at) for n, at in enumerate(rings)))
    quiet = QuietHours(begin=dt.time(22), end=dt.time(7))
    both = [house.another(house.phone, quiet=quiet) for _ in range(2)]
    night = []
    for step in range(31 * 24):
        house.phone.fault = NotDeliveredError("down") if 200 < step < 260 or step % 13 == 0 else None
        if step % 50 == 0:
            both[step % 2] = house.another(house.phone, quiet=quiet)
        got = [*house.after(HOUR, both[0]), *house.after(NONE, both[1])]
        night += [g for g in got if quiet.until(house.clock.now, "Europe/Berlin") is not None]
    assert sorted(got.split(" ")[0] for got in house.phone.got) == sorted(f"r{n}" for n in range(90))
    assert night == []


# --- quiet hours ---------------------------------------------------------------------------------------------


def test_quiet_hours_hold_what_can_wait_until_the_morning(house: House) -> None:
    night = dt.datetime(2026, 10, 5, 21, tzinfo=dt.UTC)  # 23:00 in Berlin
    house.keep(
        reminder("waits", night, due=night + DAY),
        reminder("cannot wait", night, due=night + 6 * HOUR),
        reminder("note", night),
    )
    deliverer = house.another(house.phone, quiet=QuietHours.parse("22:00-07:00"))
    assert house.after(9 * HOUR, deliverer) == ["cannot wait"]
    assert len(house.after(7 * HOUR, deliverer)) == 0
    # What the user's own quiet hours have held back is not late when they end.
    assert sorted(house.after(HOUR, deliverer)) == ["note", "waits"]


@pytest.mark.parametrize(
    ("hours", "local", "until"),
    [
        ("22:00-07:00", "2026-10-05T22:00", "2026-10-06T07:00"),
        ("22:00-07:00", "2026-10-06T06:59", "2026-10-06T07:00"),
        ("22:00-07:00", "2026-10-06T07:00", None),
        ("13:00-14:00", "2026-10-05T13:30", "2026-10-05T14:00"),
        ("13:00-14:00", "2026-10-05T12:59", None),
        ("22:00-07:00", "2026-10-24T23:00", "2026-10-25T07:00"),
    ],
)
def test_quiet_hours_are_local_and_may_go_over_midnight(hours: str, local: str, until: str | None) -> None:
    zone = ZoneInfo("Europe/Berlin")
    found = QuietHours.parse(hours).until(dt.datetime.fromisoformat(local).replace(tzinfo=zone), zone.key)
    assert (None if found is None else f"{found.astimezone(zone):%Y-%m-%dT%H:%M}") == until


@pytest.mark.parametrize("text", ["", "22-7", "22:00-22:00", "25:00-07:00"])
def test_quiet_hours_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        QuietHours.parse(text)


# --- the digest ----------------------------------------------------------------------------------------------


def deadline(name: str, day: int, **more: Any) -> Event:
    values: dict[str, Any] = {"first_day": dt.date(2026, 10, day), "kind": "homework", **more}
    return Event(
        uid=name,
        calendar="BIO 1",
        title=name,
        timezone="Europe/Berlin",
        created=NOW,
        last_modified=NOW,
        **values,
    )


def test_a_digest_tells_the_deadlines_of_seven_days_by_day() -> None:
    starts = dt.datetime(2026, 10, 8, 8, tzinfo=dt.UTC)
    exam = deadline("Exam", 8, kind="exam", first_day=None, starts=starts, ends=starts + HOUR, weight=20.0)
    others = [
        deadline("Essay", 7),
        deadline("Past", 4),
        deadline("Far", 13),
        deadline("Class", 7, kind="class"),
    ]
    assert digest_text([exam, *others], now=NOW, timezone="UTC") == (
        "Wed 07 Oct\n  BIO 1: Essay\nThu 08 Oct\n  10:00 BIO 1: Exam (20 % of the grade)"
    )
    assert digest_text([], now=NOW, timezone="UTC") is None


def test_a_digest_goes_out_once_a_day_also_when_the_machine_wakes_later_but_not_for_days_gone(
    house: House,
) -> None:
    with house.store.write() as tx:
        tx.events.put(deadline("Essay", 12))
    both = [house.another(house.phone, digest=DigestTime.parse("daily 07:30")) for _ in range(2)]
    arrived = [len(house.after(HOUR, both[n % 2])) for n in range(48)]
    assert sum(arrived) == 3  # today's, late at 13:00 local + 1, then at each 07:30
    assert len(house.after(3 * DAY, both[0])) == 1


@pytest.mark.parametrize(("text", "last"), [("daily 14:00", "10-05 14:00"), ("daily 14:01", "10-04 14:01"), ("FR 09:00", "10-02 09:00"), ("MO 14:00", "10-05 14:00"), ("monday 15:00", "09-28 15:00")])  # fmt: skip
def test_the_last_digest_was_due_at_its_local_time(text: str, last: str) -> None:
    found = DigestTime.parse(text).last(NOW, "Europe/Berlin")
    assert f"{found + 2 * HOUR:%m-%d %H:%M}" == last


@given(
    st.integers(1_704_067_200, 1_893_456_000).map(lambda n: dt.datetime.fromtimestamp(n, dt.UTC)),
    st.times(),
    st.sampled_from(["daily", "MO", "SU"]),
)
def test_a_digest_is_never_due_in_the_future_nor_longer_ago_than_its_period(
    now: dt.datetime, at: dt.time, on: str
) -> None:
    last = DigestTime.parse(f"{on} {at:%H:%M}").last(now, "Europe/Berlin")
    assert dt.timedelta() <= now - last <= (DAY if on == "daily" else 7 * DAY) + HOUR


# --- the ways out --------------------------------------------------------------------------------------------


def test_without_services_there_are_the_terminal_and_a_file(tmp_path: Path) -> None:
    stream = io.StringIO()
    ways = channels((), home=tmp_path, stream=stream)
    assert [type(way) for way in ways] == [Terminal, File]
    for way in ways:
        way.send("Reminder", "Essay")
        way.send("Reminder", "Exam")
    expected = "Reminder: Essay\nReminder: Exam\n"
    assert (stream.getvalue(), (tmp_path / "reminders.log").read_text()) == (expected, expected)


def test_a_file_that_cannot_be_written_is_tried_again(tmp_path: Path) -> None:
    with pytest.raises(NotDeliveredError):
        File(tmp_path).send("a", "b")


@contextmanager
def http_sink() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    got: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            got.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the library's signature
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"json://127.0.0.1:{server.server_port}", got
        finally:
            server.shutdown()
            thread.join()


# Apprise imports a module that Python 3.13 has dropped.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_service_gets_the_message_over_http_and_a_dead_one_is_told(house: House, tmp_path: Path) -> None:
    with http_sink() as (url, got):
        (way,) = channels([SecretStr(url)], home=tmp_path, stream=io.StringIO())
        house.keep(reminder("Essay"))
        assert house.another(way).once().sent == 1
        assert got[0]["message"] == "Essay"
        assert url not in way.name
    house.keep(reminder("Exam"))
    assert house.another(way).once().failed == 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_a_mail_server_gets_the_message(house: House, tmp_path: Path) -> None:
    mails: list[bytes] = []

    class Box:
        async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  the library's name
            del server, session
            mails.append(envelope.content)
            return "250 OK"

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(Box(), hostname="127.0.0.1", port=port)
    controller.start()
    try:
        url = f"mailto://127.0.0.1:{port}?mode=insecure&from=me@example.com&to=you@example.com"
        (way,) = channels([SecretStr(url)], home=tmp_path, stream=io.StringIO())
        house.keep(reminder("Essay über Ökologie"))
        assert house.another(way).once().sent == 1
    finally:
        controller.stop()
    (mail,) = mails
    read = message_from_bytes(mail)
    assert str(make_header(decode_header(read["Subject"]))) == "Reminder"
    body = next(part for part in read.walk() if part.get_content_type().startswith("text/"))
    content = body.get_payload(decode=True)
    assert isinstance(content, bytes)
    assert "Essay über Ökologie" in content.decode()


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_address_that_apprise_does_not_know_is_refused_without_telling_it(tmp_path: Path) -> None:
    with pytest.raises(InvalidValueError) as refused:
        channels([SecretStr("nonsense://user:hidden@x")], home=tmp_path, stream=io.StringIO())
    assert "hidden" not in str(refused.value)


def test_the_command_sends_what_is_due_and_ends(tmp_path: Path) -> None:
    with Database(tmp_path / "store.sqlite3").write() as tx:
        tx.reminders.put(reminder("Essay", dt.datetime.now(dt.UTC) - MINUTE))
    for expected in ("Reminder: Essay\n", ""):
        result = CliRunner().invoke(remind, ["--once", "--home", str(tmp_path)])
        assert result.exit_code == 0
        assert result.stdout == expected
        assert "0 failed" in result.stderr


def test_a_setting_that_makes_no_sense_is_said_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYLLABUS_AGENT_QUIET", "at night")
    result = CliRunner().invoke(remind, ["--once", "--home", str(tmp_path)])
    assert result.exit_code == 1
    assert "22:00-07:00" in result.output
