"""The zone of the machine, for what tells none."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final
from zoneinfo import ZoneInfo

import tzlocal

__all__ = ["machine_zone"]

#: Machines without a place of their own (servers, containers) say this; it tells nothing of the user.
_PLACELESS: Final = frozenset({"UTC", "Etc/UTC", "Etc/GMT", "GMT", "Universal", "Zulu", "UCT"})

# It warns of an /etc/timezone that disagrees with /etc/localtime, which newer Debians leave behind, and does the right thing.
logging.getLogger("tzlocal").addHandler(logging.NullHandler())


def machine_zone(environ: Mapping[str, str]) -> str | None:
    """The machine's IANA zone, by ``TZ`` or the system; None where it is not known, or says nothing of a place."""
    given = environ.get("TZ", "").removeprefix(":")
    name = given if _is_zone(given) else _of_system()
    return name if name not in _PLACELESS and _is_zone(name) else None


def _is_zone(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return False


def _of_system() -> str:
    try:
        return tzlocal.get_localzone_name() or ""
    except (OSError, ValueError, LookupError):  # its files contradict each other, or cannot be read
        return ""
