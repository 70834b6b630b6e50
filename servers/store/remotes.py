"""The shelf of calendars on servers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from servers.domain.remote import Remote, RemoteItem
from servers.store.rows import decoded

__all__ = ["Remotes"]


class Remotes:
    """Collections by URL and their resources by path, within one transaction of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def get(self, url: str) -> Remote:
        """What is known of the collection; nothing but its URL before the first sync."""
        row = self._connection.execute("SELECT token, ctag FROM remotes WHERE url = ?", (url,)).fetchone()
        return Remote(url=url) if row is None else Remote(url=url, token=row[0], ctag=row[1])

    def put(self, remote: Remote) -> None:
        """Keep how far the collection has been read."""
        self._connection.execute(
            """
            INSERT INTO remotes (url, token, ctag) VALUES (?, ?, ?)
            ON CONFLICT (url) DO UPDATE SET token = excluded.token, ctag = excluded.ctag
            """,
            (remote.url, remote.token, remote.ctag),
        )

    def items(self, url: str) -> list[RemoteItem]:
        """The collection's resources as last seen."""
        rows = self._connection.execute(
            "SELECT href, body FROM remote_items WHERE url = ? ORDER BY href", (url,)
        )
        return [decoded(RemoteItem, body, f"{href!r} of {url!r}") for href, body in rows]

    def put_items(self, items: Iterable[RemoteItem]) -> None:
        """Add or replace resources."""
        self._connection.executemany(
            """
            INSERT INTO remote_items (url, href, body) VALUES (?, ?, ?)
            ON CONFLICT (url, href) DO UPDATE SET body = excluded.body
            """,
            ((item.url, item.href, item.model_dump_json(exclude_defaults=True)) for item in items),
        )

    def forget(self, url: str, href: str) -> None:
        """Forget a resource; one that is not known is no error."""
        self._connection.execute("DELETE FROM remote_items WHERE url = ? AND href = ?", (url, href))
