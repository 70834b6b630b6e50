"""Which IANA zone another program's TZID means."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from zoneinfo import ZoneInfo, available_timezones

__all__ = ["iana_zone"]

_MONTH = dt.timedelta(days=30, hours=5)
#: Where most people live who have such a clock; others with it differ in law, or in the hour of the night.
_LIKELY = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Sao_Paulo"),
    *("Europe/London", "Europe/Berlin", "Europe/Helsinki", "Asia/Kolkata", "Asia/Shanghai", "Asia/Tokyo"),
    *("Australia/Sydney", "Pacific/Auckland"),
)


def iana_zone(tzid: str, tzinfo: dt.tzinfo | None, start: dt.datetime) -> str | None:
    """The zone, by its name or by how its clock goes; None where no zone is like it.

    Args:
        tzid: as it is written: an IANA name, one after a program's own path, or Windows's ("Eastern Standard Time").
        tzinfo: as the file's VTIMEZONE defines it, if it does.
        start: from when on a zone has to agree with it.
    """
    parts = tzid.strip().strip("/").split("/")
    named = ["/".join(parts[-length:]) for length in (len(parts), 3, 2)]
    found = next((name for name in named if _known(name)), None) or _windows().get(tzid)
    return found or (None if tzinfo is None else _alike(tzinfo, start.replace(tzinfo=None)))


def _windows() -> Mapping[str, str]:
    """Windows's names of zones."""
    from icalendar.timezone.windows_to_olson import (  # noqa: PLC0415  as in reading: only files need it
        WINDOWS_TO_OLSON,
    )

    return WINDOWS_TO_OLSON


def _known(name: str) -> bool:
    try:
        return ZoneInfo(name).key == name and ("/" in name or name == "UTC")
    except (OSError, ValueError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return False


def _alike(tzinfo: dt.tzinfo, start: dt.datetime) -> str | None:
    """A zone that shows the same offsets for a year; the one that stands for its region where there is a choice."""
    days = [start + number * _MONTH for number in range(13)]
    wanted = [day.replace(tzinfo=tzinfo).utcoffset() for day in days]
    likely = (*_LIKELY, *_windows().values(), *sorted(available_timezones()))
    return next((key for key in likely if _offsets(key, days) == wanted), None)


def _offsets(key: str, days: list[dt.datetime]) -> list[dt.timedelta | None]:
    zone = ZoneInfo(key)
    return [day.replace(tzinfo=zone).utcoffset() for day in days]
