"""RFC 5545's content lines: escaping, folding, and how dates, times and durations are written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from zoneinfo import ZoneInfo

__all__ = [
    "date_text",
    "duration",
    "fold",
    "joined",
    "moment_line",
    "parameter",
    "plain",
    "text",
    "utc",
    "wall",
]

_LIMIT = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
#: Section 3.1 allows no control characters but the tab, and UTF-8 no surrogates.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def plain(value: str) -> str:
    """The text with one kind of line break and without characters that iCalendar cannot carry."""
    return _FORBIDDEN.sub("", _BREAKS.sub("\n", value))


def text(value: str) -> str:
    """A TEXT value (section 3.3.11)."""
    return plain(value).translate(_ESCAPES)


def parameter(value: str) -> str:
    """A parameter's value (section 3.2), quoted where it must be."""
    cleaned = plain(value).replace("\n", " ").replace('"', "'")
    return f'"{cleaned}"' if re.search("[:;,]", cleaned) else cleaned


def fold(line: str) -> str:
    """The line in pieces of at most 75 octets (section 3.1), never within a character."""
    if len(line) <= _LIMIT and line.isascii():
        return line
    pieces, rest = [], line.encode()
    limit = _LIMIT
    while len(rest) > limit:
        cut = limit
        while rest[cut] & 0xC0 == 0x80:  # a continuation byte of UTF-8
            cut -= 1
        pieces.append(rest[:cut].decode())
        rest, limit = rest[cut:], _LIMIT - 1
    pieces.append(rest.decode())
    return "\r\n ".join(pieces)


def joined(lines: Iterable[str]) -> str:
    """The lines folded, each ended by CRLF."""
    return "".join(f"{fold(line)}\r\n" for line in lines)


def date_text(day: dt.date) -> str:
    """A DATE (section 3.3.4)."""
    return f"{day.year:04}{day.month:02}{day.day:02}"


def utc(moment: dt.datetime) -> str:
    """A DATE-TIME in UTC (section 3.3.5, form 2)."""
    return f"{wall(moment.astimezone(dt.UTC))}Z"


def wall(moment: dt.datetime) -> str:
    """A DATE-TIME as a clock shows it (forms 1 and 3)."""
    return f"{date_text(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}"


def moment_line(name: str, moment: dt.datetime, zone: ZoneInfo) -> str:
    """A property with an instant: in ``zone``, or in UTC where the zone's clock shows that time twice."""
    local = moment.astimezone(zone)
    if zone.key == "UTC" or local.fold:
        return f"{name}:{utc(moment)}"
    return f"{name};TZID={zone.key}:{wall(local)}"


def duration(span: dt.timedelta) -> str:
    """A DURATION (section 3.3.6): whole days are the calendar's, the rest is exact."""
    sign, size = ("-" if span < dt.timedelta() else ""), abs(span)
    hours, minutes, rest = size.seconds // 3600, size.seconds // 60 % 60, size.seconds % 60
    clock = "".join(f"{value}{unit}" for value, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if value)
    if not clock and not size.days:
        return "PT0S"
    return f"{sign}P{f'{size.days}D' if size.days else ''}{f'T{clock}' if clock else ''}"
