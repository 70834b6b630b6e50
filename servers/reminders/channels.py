"""By which ways a message reaches someone: a terminal, a file, or whatever Apprise knows."""

from __future__ import annotations

import hashlib
import importlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol, TextIO

from pydantic import SecretStr

from servers.errors import InvalidValueError

__all__ = ["Channel", "File", "NotDeliveredError", "Service", "Terminal", "channels"]


class NotDeliveredError(Exception):
    """The message did not go out; it may be tried again."""


class Channel(Protocol):
    """A way out."""

    @property
    def name(self) -> str:
        """What tells it from others without telling its address."""

    def send(self, title: str, body: str) -> None:
        """Send, or raise NotDeliveredError."""


class Terminal:
    """Lines on a stream."""

    name = "terminal"

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def send(self, title: str, body: str) -> None:
        """Write the message."""
        print(f"{title}: {body}" if "\n" not in body else f"{title}\n{body}", file=self._stream, flush=True)


class File:
    """Lines appended to a file; several processes may write it."""

    name = "file"

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, title: str, body: str) -> None:
        """Append the message in one write.

        Raises:
            NotDeliveredError: the file cannot be written.
        """
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, f"{title}: {body}\n".encode())
            finally:
                os.close(descriptor)
        except OSError as error:
            raise NotDeliveredError(f"{self._path} cannot be written ({error.strerror})") from error


class Service:
    """A service that Apprise knows, by its URL, which may hold a password and is never told."""

    def __init__(self, url: SecretStr, library: Any) -> None:
        self.name = hashlib.sha256(url.get_secret_value().encode()).hexdigest()[:12]
        self._kind = url.get_secret_value().partition(":")[0]
        # What Apprise logs of a failure may hold the address.
        logging.getLogger("apprise").setLevel(logging.CRITICAL)
        self._sender = library.Apprise()
        if not self._sender.add(url.get_secret_value()):
            raise InvalidValueError(
                f"Apprise does not know a {self._kind!r} address as it stands in SYLLABUS_AGENT_NOTIFY",
                "See https://github.com/caronc/apprise/wiki for how it is written",
            )

    def send(self, title: str, body: str) -> None:
        """Send by the service.

        Raises:
            NotDeliveredError: it did not take the message.
        """
        if not self._sender.notify(title=title, body=body):
            raise NotDeliveredError(f"the {self._kind} service did not take it")


def channels(urls: Sequence[SecretStr], *, home: Path, stream: TextIO) -> list[Channel]:
    """The services that are set up; without any, the terminal and ``reminders.log`` beside the store.

    Raises:
        InvalidValueError: services are set up but the extra is missing, or one is not known.
    """
    if not urls:
        return [Terminal(stream), File(home / "reminders.log")]
    try:
        library = importlib.import_module("apprise")
    except ImportError as error:
        raise InvalidValueError(
            "SYLLABUS_AGENT_NOTIFY is set but Apprise is not installed",
            "Install syllabus-agent[notify], or leave the setting out for the terminal and a file",
        ) from error
    return [Service(url, library) for url in urls]
