"""The zone of the machine, for what tells none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

__all__ = ["machine_zone"]

#: Where Unix systems keep it: a link into the zones, or a line of text (Debian).
_LINK: Final = Path("/etc/localtime")
_TEXT: Final = Path("/etc/timezone")
#: Machines without a place of their own (servers, containers) say this; it tells nothing of the user.
_PLACELESS: Final = frozenset({"UTC", "Etc/UTC", "Etc/GMT", "GMT", "Universal", "Zulu", "UCT"})


def machine_zone(environ: Mapping[str, str]) -> str | None:
    """The machine's IANA zone, by ``TZ`` or the system; None where it is not known, or says nothing of a place."""
    for name in (environ.get("TZ", "").removeprefix(":"), _linked(), _written()):
        if name and _is_zone(name):
            return None if name in _PLACELESS else name
    return None


def _is_zone(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return False


def _linked() -> str | None:
    try:
        target = str(_LINK.readlink())
    except OSError:
        return None
    _, found, name = target.partition("zoneinfo/")
    return name if found else None


def _written() -> str | None:
    try:
        return _TEXT.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return None
