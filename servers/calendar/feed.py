"""Calendars as feeds to subscribe to, each at a URL that nobody can guess."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from servers.domain.identity import slug
from servers.errors import StoreError

__all__ = ["ALL", "ROUTE", "entity_tag", "feed_key", "feed_path", "named_by", "unchanged"]

#: The route's pattern; the last part only says to people what it is.
ROUTE = "/feeds/{token}/{name}"
#: Every calendar in one.
ALL = ""
_KEY_LENGTH = 32


def feed_key(home: Path) -> bytes:
    """The secret from which the URLs follow, made on first use; deleting ``feed.key`` retires all URLs.

    Raises:
        StoreError: it can be neither read nor written.
    """
    path = home / "feed.key"
    try:
        if not path.exists():
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            _make(path)
        return path.read_bytes()
    except OSError as error:
        raise StoreError(
            f"The feeds' key {str(path)!r} cannot be used ({error.strerror})",
            "Set SYLLABUS_AGENT_HOME to a folder that can be written",
        ) from error


def _make(path: Path) -> None:
    """Write the key beside its place and then name it, so that another process sees none or a whole one."""
    part = path.with_name(f".feed.key.{secrets.token_hex(8)}")
    try:
        with open(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:  # noqa: PTH123  a descriptor, for its mode
            file.write(secrets.token_bytes(_KEY_LENGTH))
        _name_once(part, path)
    finally:
        part.unlink(missing_ok=True)


def _name_once(part: Path, path: Path) -> None:
    try:
        os.link(part, path)
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        part.replace(path)


def feed_path(key: bytes, calendar: str) -> str:
    """The path of a calendar's feed, the same as long as the key is; one path does not tell another."""
    name = slug(calendar) or ("semester" if calendar == ALL else "calendar")
    return f"/feeds/{_token(key, calendar)}/{name}.ics"


def named_by(key: bytes, token: str, calendars: Iterable[str]) -> str | None:
    """The calendar whose token this is; None where it is nobody's."""
    given, found = token.encode("utf-8", "replace"), None
    for calendar in (ALL, *calendars):
        if hmac.compare_digest(_token(key, calendar).encode(), given):
            found = calendar
    return found


def entity_tag(content: bytes) -> str:
    """A strong ETag (RFC 9110 section 8.8.3): the same bytes, the same tag."""
    return f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def unchanged(if_none_match: str | None, tag: str) -> bool:
    """Whether the client has it already (RFC 9110 section 13.1.2, which compares weakly)."""
    if if_none_match is None:
        return False
    given = [each.strip().removeprefix("W/") for each in if_none_match.split(",")]
    return "*" in given or tag in given


def _token(key: bytes, calendar: str) -> str:
    digest = hmac.digest(key, f"feed/{calendar}".encode(), hashlib.sha256)
    return base64.urlsafe_b64encode(digest[:24]).decode()
