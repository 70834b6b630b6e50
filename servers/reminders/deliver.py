"""Reminders that go out: each once by each channel, whoever runs, late rather than never.

A message is claimed in one transaction before it is sent and marked in another after it. Two processes never
send the same one; one that dies in between leaves a claim that ends after a while, so that the message goes out
again rather than not at all. What fails is tried again after one minute, two, four, up to an hour.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from servers.domain.reminder import Reminder
from servers.reminders.channels import Channel, NotDeliveredError
from servers.reminders.digest import DigestTime, digest_text
from servers.reminders.quiet import QuietHours
from servers.store.database import Database, Transaction

__all__ = ["Delivered", "Deliverer"]

#: Longer than any service takes to answer.
_LEASE = dt.timedelta(minutes=5)
_FIRST_WAIT, _LONGEST_WAIT = dt.timedelta(minutes=1), dt.timedelta(hours=1)
#: Later than this, a message says that it is late.
_LATE = dt.timedelta(minutes=15)


@dataclass
class Delivered:
    """What one round did: messages sent, failed (to be tried again), and held back by quiet hours."""

    sent: int = 0
    failed: int = 0
    held: int = 0


class Deliverer:
    """Sends what is due.

    Args:
        database: the store.
        channels: every message goes by each of them.
        now: the clock (aware).
        timezone: the IANA zone of the digest, and of events that have none.
        quiet: hours in which nothing rings but what is due before they end.
        digest: when the next seven days are told.
    """

    def __init__(
        self,
        database: Database,
        channels: Sequence[Channel],
        now: Callable[[], dt.datetime],
        *,
        timezone: str,
        quiet: QuietHours | None = None,
        digest: DigestTime | None = None,
    ) -> None:
        self._database, self._channels, self._now = database, channels, now
        self._timezone, self._quiet, self._digest = timezone, quiet, digest

    def once(self) -> Delivered:
        """Send whatever is due by now and has not gone out."""
        done, now = Delivered(), self._now()
        with self._database.read() as tx:
            due = [one for one in tx.reminders.all(until=now) if one.state in {"open", "snoozed"}]
        for reminder in due:
            if self._is_held(reminder, now):
                done.held += 1
                continue
            for channel in self._channels:
                self._remind(reminder, channel, done)
        self._tell_digest(now, done)
        return done

    def _is_held(self, reminder: Reminder, now: dt.datetime) -> bool:
        ends = None if self._quiet is None else self._quiet.until(now, reminder.timezone)
        if ends is None:
            return False
        # What is due before anyone may be woken would come too late.
        return reminder.due is None or not now <= reminder.due < ends

    def _remind(self, reminder: Reminder, channel: Channel, done: Delivered) -> None:
        key = _key(reminder)

        def still_due(tx: Transaction) -> bool:
            standing = tx.reminders.find(reminder.id)
            return standing is not None and standing.state == reminder.state and _key(standing) == key

        def delivered(tx: Transaction) -> None:
            if still_due(tx) and all(tx.deliveries.is_done(key, one.name) for one in self._channels):
                tx.reminders.put(reminder.model_copy(update={"state": "delivered", "snoozed_until": None}))

        self._send(key, channel, ("Reminder", self._words(reminder)), (still_due, delivered), done)

    def _words(self, reminder: Reminder) -> str:
        rings = (reminder.snoozed_until or reminder.at).astimezone(ZoneInfo(reminder.timezone))
        held = None if self._quiet is None else self._quiet.until(rings, reminder.timezone)
        late = self._now() - (held or rings) > _LATE
        return f"{reminder.text} (late: it was to ring {rings:%a %d %b %H:%M})" if late else reminder.text

    def _tell_digest(self, now: dt.datetime, done: Delivered) -> None:
        if self._digest is None:
            return
        at = self._digest.last(now, self._timezone)
        if now - at > self._digest.patience:
            return
        with self._database.read() as tx:
            text = digest_text(tx.events.all(), now=now, timezone=self._timezone)
        if text is None:
            return
        for channel in self._channels:
            self._send(
                f"digest@{at.isoformat()}",
                channel,
                ("The next 7 days", text),
                (lambda _: True, lambda _: None),
                done,
            )

    def _send(
        self,
        key: str,
        channel: Channel,
        message: tuple[str, str],
        steps: tuple[Callable[[Transaction], bool], Callable[[Transaction], None]],
        done: Delivered,
    ) -> None:
        """Claim, send, mark; ``steps``: whether it is still to be sent, and what follows from its having been."""
        wanted, follow = steps
        now = self._now()
        with self._database.write() as tx:
            if not wanted(tx) or not tx.deliveries.claim(key, channel.name, now=now, until=now + _LEASE):
                return
        try:
            channel.send(*message)
        except NotDeliveredError:
            with self._database.write() as tx:
                wait = min(
                    _FIRST_WAIT * 2 ** min(tx.deliveries.attempts(key, channel.name), 10), _LONGEST_WAIT
                )
                tx.deliveries.failed(key, channel.name, again=self._now() + wait)
            done.failed += 1
            return
        with self._database.write() as tx:
            tx.deliveries.done(key, channel.name)
            follow(tx)
        done.sent += 1


def _key(reminder: Reminder) -> str:
    """One ringing of a reminder: moved or put off, it rings anew."""
    return f"{reminder.id}@{(reminder.snoozed_until or reminder.at).astimezone(dt.UTC).isoformat()}"
