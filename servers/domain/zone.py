"""Time zones by their IANA names."""

from __future__ import annotations

import difflib
from zoneinfo import ZoneInfo, available_timezones

from servers.errors import InvalidValueError

__all__ = ["checked_zone"]


def checked_zone(name: str) -> str:
    """``name``, where it is an IANA zone.

    Raises:
        InvalidValueError: it is none; the message names near ones.
    """
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        # OSError: "America" is a folder of the database. KeyError: ZoneInfoNotFoundError.
        known = {zone.rsplit("/", 1)[-1].lower(): zone for zone in sorted(available_timezones())}
        near = difflib.get_close_matches(name.replace(" ", "_").rsplit("/", 1)[-1].lower(), known, n=3)
        hint = " or ".join(repr(known[each]) for each in near) or "'America/New_York' or 'Europe/Berlin'"
        raise InvalidValueError(
            f"{name!r} is not a time zone", f"Use an IANA name, such as {hint}"
        ) from error
    return name
