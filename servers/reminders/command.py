"""``syllabus-mcp remind``: reminders go out, once for cron or as long as it runs."""

from __future__ import annotations

import datetime as dt
import signal
import sys
import threading

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
def remind(once: bool, home: str | None) -> None:  # noqa: FBT001  a flag of the command line
    """Send the reminders that are due.

    SYLLABUS_AGENT_NOTIFY holds Apprise URLs (mail, desktop, chat; separated by spaces); without it reminders go to
    the terminal and to reminders.log beside the store. SYLLABUS_AGENT_QUIET (22:00-07:00) holds them back at night,
    SYLLABUS_AGENT_DIGEST (daily 07:30, or MO 07:30) tells what the next seven days hold.
    """
    environ = process_environ()
    if home is not None:
        environ["SYLLABUS_AGENT_HOME"] = home
    try:
        deliverer = _deliverer(Settings.from_environ(environ))
        if once:
            done = deliverer.once()
            click.echo(_summary(done), err=True)
            sys.exit(1 if done.failed else 0)
        _watch(deliverer)
    except SyllabusAgentError as error:
        raise click.ClickException(str(error)) from error


def _deliverer(settings: Settings) -> Deliverer:
    return Deliverer(
        Database(settings.database),
        channels(settings.notify, home=settings.home, stream=sys.stdout),
        lambda: dt.datetime.now(dt.UTC),
        timezone=checked_zone(settings.timezone or "UTC"),
        quiet=None if settings.quiet is None else QuietHours.parse(settings.quiet),
        digest=None if settings.digest is None else DigestTime.parse(settings.digest),
    )


def _watch(deliverer: Deliverer) -> None:
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
                click.echo(_summary(done), err=True)
        stopped.wait(_PAUSE)


def _summary(done: Delivered) -> str:
    return f"{done.sent} sent, {done.failed} failed (tried again later), {done.held} held by quiet hours"
