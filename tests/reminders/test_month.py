"""A simulated month: two deliverers at once, mail by SMTP and chat by HTTP, each dead for a while; deadlines that move."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import apprise
import pytest
from aiosmtpd.controller import Controller
from anyio import run
from mcp import Client
from pydantic import SecretStr

from servers.calendar.desk import Desk
from servers.calendar.editing import Edit
from servers.domain.event import Event, Recurrence
from servers.domain.reminder import Reminder
from servers.reminders.channels import channels
from servers.reminders.deliver import Deliverer
from servers.reminders.digest import DigestTime
from servers.reminders.quiet import QuietHours
from servers.reminders.server import create_server
from servers.settings import Settings
from servers.store.database import Database

ZONE = "Europe/Berlin"
#: In steps of three hours from here, the clock stands at 19:00 in Berlin when most is due.
FIRST = dt.datetime(2026, 10, 1, 5, tzinfo=dt.UTC)
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)
MAIL_IS_DEAD, CHAT_IS_DEAD = range(5 * 24, 8 * 24), range(20 * 24 + 9, 20 * 24 + 27)


class Sink:
    """What arrives, while it is not down."""

    def __init__(self) -> None:
        self.got: list[str] = []
        self.down = False


class Post(Sink):
    """A mail server."""

    async def handle_MAIL(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802  the library's
        del server, session, options
        if self.down:
            return "421 come back later"
        envelope.mail_from = address
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802  the library's name
        del server, session
        part = next(
            p for p in message_from_bytes(envelope.content).walk() if p.get_content_type() == "text/plain"
        )
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        self.got.append(content.decode().strip())
        return "250 OK"


@contextmanager
def smtp_sink() -> Iterator[tuple[str, Post]]:
    post = Post()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(post, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield (
            f"mailto://127.0.0.1:{port}?mode=insecure&format=text&from=me@example.com&to=you@example.com",
            post,
        )
    finally:
        controller.stop()


@contextmanager
def http_sink() -> Iterator[tuple[str, Sink]]:
    sink = Sink()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["message"]
            if not sink.down:
                sink.got.append(message)
            self.send_response(503 if sink.down else 200)
            self.end_headers()

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  the library's signature
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield f"json://127.0.0.1:{server.server_port}", sink
        finally:
            server.shutdown()
            thread.join()


def an_event(uid: str, day: int, **more: Any) -> Event:
    first = dt.date(2026, 10, day)
    values = {
        "uid": uid, "calendar": "BIO", "kind": "homework", "title": uid, "timezone": ZONE, "first_day": first,
        "due": dt.datetime(2026, 10, day, 17, tzinfo=dt.UTC), "created": FIRST, "last_modified": FIRST, **more,
    }  # fmt: skip
    return Event.model_validate(values)


class Month:
    """A store, its tools, and two deliverers that share it, on one clock."""

    def __init__(self, home: Path, urls: list[str]) -> None:
        self.now = FIRST
        self.settings = Settings(home=home, folders=(), out=home, timezone=ZONE)
        self.desk, self.store = Desk(self.settings, lambda: self.now), Database(self.settings.database)
        ways = [channels([SecretStr(url) for url in urls], home=home, stream=io.StringIO()) for _ in range(2)]
        self.deliverers = [
            Deliverer(
                Database(self.settings.database), mine, lambda: self.now, timezone=ZONE,
                quiet=QuietHours.parse("22:00-07:00"), digest=DigestTime.parse("MO 08:00"),
            )
            for mine in ways
        ]  # fmt: skip

    async def call(self, tool: str, **arguments: Any) -> None:
        async with Client(create_server(self.settings, now=lambda: self.now)) as client:
            result = await client.call_tool(tool, arguments)
            assert not result.is_error, result.content

    def of(self, uid: str) -> Reminder:
        with self.store.read() as tx:
            return tx.reminders.for_event(uid)[0]

    def live(self, hour: int) -> None:
        """What the user does in the course of the month."""
        if hour == 24:
            run(lambda: self.call("complete_reminder", reminder_id=self.of("done at once").id))
        if hour == 9 * 24:
            self.desk.update_event("moved", Edit(date=dt.date(2026, 10, 24)), day=None, scope="all")
        if hour == 10 * 24:
            self.desk.delete_events(["deleted"], day=None, scope="all")
        if hour == 12 * 24 + 15:
            assert self.of("put off").state == "delivered"
            run(lambda: self.call("snooze_reminder", reminder_id=self.of("put off").id, minutes=120))


# Apprise imports a module that Python 3.13 has dropped, and aiosmtpd leaves a socket to the collector.
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
def test_in_a_month_each_reminder_goes_out_once_by_mail_and_by_chat_whatever_was_dead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Apprise waits 5.5 seconds between two mails, on the real clock.
    monkeypatch.setattr(apprise.plugins.N_MGR["mailto"], "request_rate_per_sec", 0)
    series = Recurrence(days=("FR",), until=dt.date(2026, 10, 30), except_dates=(dt.date(2026, 10, 16),))
    exam = dt.datetime(2026, 10, 28, 9, tzinfo=dt.UTC)
    with smtp_sink() as (mail, post), http_sink() as (chat, said):
        month = Month(tmp_path, [mail, chat])
        with month.store.write() as tx:
            tx.events.put_all([
                an_event("while mail is dead", 8), an_event("done at once", 10), an_event("put off", 14),
                an_event("deleted", 18), an_event("moved", 15), an_event("while chat is dead", 22),
                an_event("at night", 26, due=dt.datetime(2026, 10, 26, 22, 30, tzinfo=dt.UTC)),
                an_event("weekly", 2, recurrence=series),
                an_event("exam", 1, kind="exam", first_day=None, due=None, starts=exam, ends=exam + HOUR),
            ])  # fmt: skip
        run(
            lambda: month.call(
                "create_reminders", rules=[{"days_before": 1}, {"kinds": ["exam"], "days_before": 7}]
            )
        )
        with ThreadPoolExecutor(2) as both:
            for hour in range(0, 31 * 24, 3):
                month.now = FIRST + hour * HOUR
                post.down, said.down = hour in MAIL_IS_DEAD, hour in CHAT_IS_DEAD
                month.live(hour)
                list(both.map(lambda one: one.once(), month.deliverers))
    expected = {
        "while mail is dead": 1, "put off": 2, "moved": 1, "while chat is dead": 1, "at night": 1, "weekly": 4, "exam": 2,
    }  # fmt: skip
    for got in (post.got, said.got):
        reminders = [text for text in got if text.startswith("BIO: ")]
        assert Counter(re.split(r"[:,] ", text)[1] for text in reminders) == expected
        # That of the Monday before, since half of its week is not over, and those of the month's four Mondays.
        assert len(got) - len(reminders) == 5
        # Summer time ends on 25 October: the day before, at the same local time.
        assert any(text.startswith("BIO: at night, Mon 26 Oct 2026 23:30") for text in reminders)
        assert any(text.startswith("BIO: moved, Sat 24 Oct 2026") for text in reminders)
    for got, alive, dead in (
        (post.got, "while chat is dead", "while mail is dead"),
        (said.got, "while mail is dead", "while chat is dead"),
    ):
        assert [("(late" in text) for text in got if text.startswith(f"BIO: {alive}")] == [False]
        assert [("(late" in text) for text in got if text.startswith(f"BIO: {dead}")] == [True]
