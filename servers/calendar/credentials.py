"""What opens a calendar server and no setting holds: the system's keyring, under "syllabus-agent/HOST"."""

from __future__ import annotations

import importlib
from typing import Any

__all__ = ["from_keyring", "into_keyring"]


def from_keyring(host: str, name: str) -> str | None:
    """The secret under that name; None without the extra, a usable keyring or the entry."""
    try:
        found: str | None = _library().get_password(_service(host), name)
    except Exception:  # noqa: BLE001  every system's keyring fails in a way of its own
        return None
    return found


def into_keyring(host: str, name: str, secret: str) -> None:
    """Keep a secret there; one that cannot be kept is asked for again some day, which the caller tells then."""
    try:
        _library().set_password(_service(host), name, secret)
    except Exception:  # noqa: BLE001  as above
        return


def _service(host: str) -> str:
    return f"syllabus-agent/{host}"


def _library() -> Any:
    """Not imported at the top: it may not be there, and looks for its backends when it is loaded."""
    return importlib.import_module("keyring")
