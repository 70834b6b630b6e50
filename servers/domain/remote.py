"""What is known of a calendar on a server that this one is kept in step with."""

from __future__ import annotations

from servers.domain.event import Event
from servers.domain.frozen import Frozen

__all__ = ["Remote", "RemoteItem"]


class Remote(Frozen):
    """A collection (RFC 4791 section 4.2) and how far it has been read.

    ``token`` is RFC 6578's sync token, ``ctag`` CalendarServer's getctag; both None before the first sync.
    """

    url: str
    token: str | None = None
    ctag: str | None = None


class RemoteItem(Frozen):
    """One resource of a collection, as it was when both sides were last the same.

    Attributes:
        url: the collection's.
        href: the resource's path.
        uid: the event's.
        etag: its version there; None where the server has not told it since the last write.
        digest: of the bytes that our side would write; another digest means that our side has changed.
        base: the event as both sides had it; None for what cannot be kept as an Event (``copies`` then).
        copies: UIDs of the single events that such a resource stands as here.
    """

    url: str
    href: str
    uid: str
    etag: str | None
    digest: str
    base: Event | None = None
    copies: tuple[str, ...] = ()

    @property
    def pending(self) -> bool:
        """Whether it was sent as something new and no answer has come yet: it may be there or not."""
        return self.base is None and bool(self.uid)
