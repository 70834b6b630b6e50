"""Two calendars kept in step: what changed here goes to a CalDAV server, what changed there comes back.

Each resource is settled in a transaction of its own, right after the server has answered for it: whenever the
connection ends, what is written down is what both sides hold, and the next sync goes on from there. The sync token
is kept last.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection as Names
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from servers.calendar.dav import Changes, Collection, Dav, Outdated, StaleToken
from servers.calendar.davxml import href_path
from servers.calendar.foreign import Horizon, read_foreign
from servers.calendar.ledger import Ledger
from servers.calendar.merging import merged, same_content, seen_as
from servers.calendar.resource import carried, digest, resource_text
from servers.domain.event import Event
from servers.domain.remote import Remote, RemoteItem
from servers.errors import InvalidValueError, RemoteError
from servers.store.database import Database, Transaction

__all__ = ["CalendarSync", "Report"]

#: A resource that keeps changing under our hands waits for the next sync.
_ROUNDS = 3
_FEW = 3


@dataclass
class Report:
    """What a sync did: events that came with what is different, and what was settled how."""

    sent: int = 0
    removed_there: int = 0
    received: list[tuple[Event, tuple[str, ...]]] = field(default_factory=list)
    removed_here: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class CalendarSync:
    """One sync of the store with one collection.

    Args:
        database: the store.
        dav: the server.
        collection: the calendar on it.
        now: the instant of the sync.
        timezone: the IANA zone of times that name none.
        calendars: only these go there (None: all); what is there already is kept in step in any case.
    """

    def __init__(
        self,
        database: Database,
        dav: Dav,
        collection: Collection,
        *,
        now: dt.datetime,
        timezone: str,
        calendars: Names[str] | None = None,
    ) -> None:
        self._database, self._dav, self._collection = database, dav, collection
        self._now, self._timezone, self._calendars = now, timezone, calendars
        self._url = collection.url
        self.report = Report()

    def run(self) -> Report:
        """Bring both sides in step.

        Raises:
            RemoteError: the server went away or refused; what was settled until then stays settled.
        """
        token = self._receive()
        for _ in range(_ROUNDS):
            outdated = self._send()
            if not outdated:
                break
            self._refetch(outdated)
        else:
            self.report.notes.append("Some events change there all the time; sync again later")
        with self._database.write() as tx:
            tx.remotes.put(Remote(url=self._url, token=token, ctag=self._collection.ctag))
        return self.report

    # --- what comes ------------------------------------------------------------------------------------------

    def _receive(self) -> str | None:
        with self._database.read() as tx:
            remote = tx.remotes.get(self._url)
            known = {item.href: item for item in tx.remotes.items(self._url)}
        if (
            not self._collection.syncs
            and self._collection.ctag is not None
            and remote.ctag == self._collection.ctag
        ):
            return None
        changes, complete = self._changes(remote.token)
        own = href_path(self._url, self._url)
        wanted = [
            href
            for href, etag in changes.etags.items()
            if href != own and (href not in known or etag is None or known[href].etag != etag)
        ]
        settled = {href for href, item in known.items() if not item.pending}
        gone = set(changes.gone) & settled
        if complete:
            gone |= settled - changes.etags.keys()
        if len(gone) >= _FEW and gone == settled and not changes.etags:
            raise RemoteError(
                f"The calendar on the server holds none of the {len(gone)} events that it held: nothing is deleted here",
                "If that is meant, delete them here too; else check the URL",
            )
        for href, etag, text in self._dav.fetch(self._url, wanted):
            self._arrived(href, etag, text)
        for href in sorted(gone):
            self._vanished(href)
        return changes.token

    def _changes(self, token: str | None) -> tuple[Changes, bool]:
        if not self._collection.syncs:
            return self._dav.listing(self._url), True
        try:
            return self._dav.changes(self._url, token), token is None
        except StaleToken:
            return self._dav.changes(self._url, None), True

    def _refetch(self, hrefs: Iterable[str]) -> None:
        wanted = list(hrefs)
        there = {href: (etag, text) for href, etag, text in self._dav.fetch(self._url, wanted)}
        for href in wanted:
            if href in there:
                self._arrived(href, *there[href])
            else:
                self._vanished(href)

    def _arrived(self, href: str, etag: str | None, text: str) -> None:
        """Settle what a resource says with what stands here."""
        with self._database.write() as tx:
            known = {item.href: item for item in tx.remotes.items(self._url)}
            item = known.get(href)
            try:
                read = read_foreign(
                    text,
                    calendar=self._collection.name,
                    timezone=self._timezone,
                    horizon=Horizon.around(self._now),
                )
            except InvalidValueError as error:
                self._note(f"{href}: {error.what}")
                return
            self.report.notes += [note for note in read.notes if note not in self.report.notes]
            if not read.events:
                copies = [event for some in read.copies.values() for event in some]
                self._copies(
                    tx, RemoteItem(url=self._url, href=href, uid="", etag=etag, digest=""), item, copies
                )
                return
            event = read.events[0]
            if item is None or item.base is None:
                self._met(tx, href, etag, event, item)
            else:
                self._returned(tx, item, etag, event)

    def _met(
        self, tx: Transaction, href: str, etag: str | None, event: Event, item: RemoteItem | None
    ) -> None:
        """A resource seen for the first time: an event of theirs, or one of ours of which no answer came."""
        local = tx.events.find(event.uid)
        if local is None:
            # What was sent and deleted here before the answer came is known now, and will be removed there.
            if item is None or not item.pending:
                self._put(tx, event, ())
            self._settle(tx, href, etag, local=event, base=event)
            return
        theirs = seen_as(event, local)
        if same_content(theirs, local):
            self._settle(tx, href, etag, local=local, base=local)
            return
        merge = merged(local, local, theirs) if theirs.last_modified >= local.last_modified else None
        self.report.conflicts.append(
            f"{local.calendar}: {local.title} stood on both sides; "
            f"{'the other' if merge is not None else 'this'} calendar's version is newer"
        )
        if merge is not None:
            self._put(tx, merge.event, merge.changes)
        self._settle(tx, href, etag, local=merge.event if merge else local, base=theirs)

    def _returned(self, tx: Transaction, item: RemoteItem, etag: str | None, event: Event) -> None:
        """A resource that has changed since both sides were the same."""
        assert item.base is not None  # noqa: S101  the caller has seen to it
        theirs, local = seen_as(event, item.base), tx.events.find(item.uid)
        if local is None:
            if same_content(theirs, item.base):
                tx.remotes.put_items([item.model_copy(update={"etag": etag})])
                return
            self.report.conflicts.append(
                f"{theirs.calendar}: {theirs.title} was deleted here and changed there; it is back"
            )
            merge = merged(item.base, item.base, theirs)
            self._put(tx, merge.event, merge.changes)
            self._settle(tx, item.href, etag, local=merge.event, base=theirs)
            return
        merge = merged(item.base, local, theirs)
        self.report.conflicts += merge.conflicts
        if merge.changes:
            self._put(tx, merge.event, merge.changes)
        self._settle(tx, item.href, etag, local=merge.event if merge.changes else local, base=theirs)

    def _copies(
        self, tx: Transaction, item: RemoteItem, before: RemoteItem | None, copies: list[Event]
    ) -> None:
        """What is no Event stands as single ones, which follow it and never go back."""
        uids = {event.uid for event in copies}
        for uid in set(() if before is None else before.copies) - uids:
            self._drop(tx, uid)
        for event in copies:
            standing = tx.events.find(event.uid)
            if standing is None or not same_content(standing, event):
                self._put(tx, event, ())
        tx.remotes.put_items([item.model_copy(update={"copies": tuple(sorted(uids))})])

    def _vanished(self, href: str) -> None:
        """A resource that is no longer there: gone here too, unless it has changed here since."""
        with self._database.write() as tx:
            item = next((one for one in tx.remotes.items(self._url) if one.href == href), None)
            if item is None:
                return
            tx.remotes.forget(self._url, href)
            if item.pending:
                return
            for uid in item.copies:
                self._drop(tx, uid)
            local = tx.events.find(item.uid)
            if local is None:
                return
            if digest(self._text(tx, local)) != item.digest:
                self.report.conflicts.append(
                    f"{local.calendar}: {local.title} was deleted there and changed here; it stays"
                )
                return
            self.report.removed_here.append(f"{local.calendar}: {local.title}")
            self._drop(tx, local.uid)

    # --- what goes -------------------------------------------------------------------------------------------

    def _send(self) -> list[str]:
        """Write what differs; the paths of what has changed there meanwhile."""
        with self._database.read() as tx:
            items = {item.uid: item for item in tx.remotes.items(self._url) if item.base is not None}
            copies = {uid for item in tx.remotes.items(self._url) for uid in item.copies}
            taken = {item.href for item in tx.remotes.items(self._url) if not item.pending}
            standing = {event.uid: (event, self._text(tx, event)) for event in tx.events.all()}
        outdated = []
        for uid, (event, text) in standing.items():
            if uid in copies or not text:
                continue
            item = items.get(uid)
            if item is None:
                if self._calendars is not None and event.calendar not in self._calendars:
                    continue
                href = href_path(quote(uid, safe="") + ".ics", self._url)
                if href not in taken and not self._create(href, event, text):
                    outdated.append(href)
            elif digest(text) != item.digest and not self._overwrite(item, event, text):
                outdated.append(item.href)
        for uid, item in items.items():
            if uid not in standing and not self._remove(item):
                outdated.append(item.href)
        return outdated

    def _create(self, href: str, event: Event, text: str) -> bool:
        with self._database.write() as tx:
            tx.remotes.put_items([RemoteItem(url=self._url, href=href, uid=event.uid, etag=None, digest="")])
        try:
            etag = self._dav.put(self._url, href, text, etag=None)
        except Outdated:
            return False
        self._sent(href, etag, event, text)
        return True

    def _overwrite(self, item: RemoteItem, event: Event, text: str) -> bool:
        """Write over exactly the version that was last seen, with what others have put into it."""
        there = next(iter(self._dav.fetch(self._url, [item.href])), None)
        if there is None or there[1] is None or there[1] != (item.etag or there[1]):
            return False
        try:
            etag = self._dav.put(self._url, item.href, carried(text, there[2]), etag=there[1])
        except Outdated:
            return False
        self._sent(item.href, etag, event, text)
        return True

    def _remove(self, item: RemoteItem) -> bool:
        try:
            self._dav.delete(self._url, item.href, etag=item.etag)
        except Outdated:
            return False
        with self._database.write() as tx:
            tx.remotes.forget(self._url, item.href)
        self.report.removed_there += 1
        return True

    def _sent(self, href: str, etag: str | None, event: Event, text: str) -> None:
        if etag is None:
            etag = next((found for _, found, _ in self._dav.fetch(self._url, [href])), None)
        with self._database.write() as tx:
            tx.remotes.put_items(
                [
                    RemoteItem(
                        url=self._url, href=href, uid=event.uid, etag=etag, digest=digest(text), base=event
                    )
                ]
            )
        self.report.sent += 1

    # --- here ------------------------------------------------------------------------------------------------

    def _settle(self, tx: Transaction, href: str, etag: str | None, *, local: Event, base: Event) -> None:
        """Write down what both sides hold; where they differ, our version is still to be sent."""
        same = same_content(local, base)
        mark = digest(self._text(tx, local)) if same else ""
        tx.remotes.put_items(
            [
                RemoteItem(
                    url=self._url,
                    href=href,
                    uid=local.uid,
                    etag=etag,
                    digest=mark,
                    base=local if same else base,
                )
            ]
        )

    def _put(self, tx: Transaction, event: Event, changes: tuple[str, ...]) -> None:
        tx.events.put(event)
        self._ledger(tx).follow(event.uid, event)
        self.report.received.append((event, changes))

    def _drop(self, tx: Transaction, uid: str) -> None:
        if tx.events.find(uid) is not None:
            tx.events.bury(uid)
            self._ledger(tx).follow(uid, None)

    def _ledger(self, tx: Transaction) -> Ledger:
        return Ledger(tx, self._now, self._timezone)

    @staticmethod
    def _text(tx: Transaction, event: Event) -> str:
        return resource_text(event, tx.reminders.for_event(event.uid))

    def _note(self, note: str) -> None:
        if note not in self.report.notes:
            self.report.notes.append(note)
