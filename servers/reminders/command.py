"""``syllabus-mcp remind``: reminders go out, once for cron or as long as it runs."""

from __future__ import annotations

import datetime as dt
import json
import signal
import sys
import threading
from dataclasses import asdict
from typing import TextIO

import click

from servers.domain.zone import checked_zone
from servers.errors import SyllabusAgentError
from servers.reminders.channels import channels
from servers.reminders.deliver import Delivered, Deliverer
from servers.reminders.digest import DigestTime
from servers.reminders.quiet import QuietHours
from servers.settings import Settings, process_environ
from servers.store.database import Database

__all__ = ["remind"]

#: Seconds between looks: short, so that what became due while the machine slept goes out soon after.
_PAUSE = 20.0


@click.command()
@click.option(
    "--once/--watch", default=True, help="Send what is due and end (for cron), or go on until stopped."
)
@click.option("--home", type=click.Path(file_okay=False), help="Folder of the store (SYLLABUS_AGENT_HOME).")
@click.option(
    "--json", "as_json", is_flag=True, help="Print what was done as JSON, reminders on standard error."
)
def remind(once: bool, home: str | None, as_json: bool) -> None:  # noqa: FBT001  flags of the command line
    """Send the reminders that are due.

    SYLLABUS_AGENT_NOTIFY holds Apprise URLs (mail, desktop, chat; separated by spaces); without it reminders go to
    the terminal and to reminders.log beside the store. SYLLABUS_AGENT_QUIET (22:00-07:00) holds them back at night,
    SYLLABUS_AGENT_DIGEST (daily 07:30, or MO 07:30) tells what the next seven days hold.
    """
    environ = process_environ()
    if home is not None:
        environ["SYLLABUS_AGENT_HOME"] = home
    try:
        deliverer = _deliverer(Settings.from_environ(environ), sys.stderr if as_json else sys.stdout)
        if once:
            done = deliverer.once()
            _tell(done, as_json=as_json)
            sys.exit(1 if done.failed else 0)
        _watch(deliverer, as_json=as_json)
    except SyllabusAgentError as error:
        raise click.ClickException(str(error)) from error


def _deliverer(settings: Settings, stream: TextIO) -> Deliverer:
    return Deliverer(
        Database(settings.database),
        channels(settings.notify, home=settings.home, stream=stream),
        lambda: dt.datetime.now(dt.UTC),
        timezone=checked_zone(settings.timezone or "UTC"),
        quiet=None if settings.quiet is None else QuietHours.parse(settings.quiet),
        digest=None if settings.digest is None else DigestTime.parse(settings.digest),
    )


def _watch(deliverer: Deliverer, *, as_json: bool) -> None:
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    while not stopped.is_set():
        try:
            done = deliverer.once()
        except SyllabusAgentError as error:  # a store that is locked for a while
            click.echo(str(error), err=True)
        else:
            if done.sent or done.failed:
                _tell(done, as_json=as_json)
        stopped.wait(_PAUSE)


def _tell(done: Delivered, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(asdict(done)))
    else:
        words = f"{done.sent} sent, {done.failed} failed (tried again later), {done.held} held by quiet hours"
        click.echo(words, err=True)
