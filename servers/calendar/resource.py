"""One event as a CalDAV resource (RFC 4791 section 4.1), which keeps what other programs wrote into it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from servers.calendar.contentline import fold
from servers.calendar.ics import calendar_text
from servers.domain.event import Event
from servers.domain.reminder import Reminder

__all__ = ["carried", "digest", "resource_text"]

#: A calendar's own properties, which no single resource has.
_CALENDAR = frozenset(
    {"NAME", "X-WR-CALNAME", "COLOR", "X-APPLE-CALENDAR-COLOR", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
)
_OURS = frozenset(
    {
        *("BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID"),
        *("SUMMARY", "DESCRIPTION", "LOCATION", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE"),
        *("CATEGORIES", "COLOR", "TRANSP", "X-SYLLABUS-AGENT"),
    }
)
#: Of an event that another program made, these stay as it wrote them.
_THEIRS = frozenset({"CATEGORIES", "COLOR", "TRANSP", "X-SYLLABUS-AGENT"})
_NAME = re.compile(r"[A-Za-z0-9-]+")


def resource_text(event: Event, reminders: Iterable[Reminder]) -> str:
    """The event in a VCALENDAR of its own; "" for a series without any instance left."""
    lines = calendar_text([event], name="", reminders=reminders).split("\r\n")
    kept, head = [], True
    for line in lines:
        head = line == "BEGIN:VCALENDAR" or (head and not line.startswith("BEGIN:"))
        if not (head and _name(line) in _CALENDAR):
            kept.append(line)
    return "\r\n".join(kept) if "BEGIN:VEVENT" in kept else ""


def digest(text: str) -> str:
    """What our side would write, in short."""
    return hashlib.sha256(text.encode()).hexdigest()


def carried(ours: str, theirs: str) -> str:
    """Our text with what the other side has and we know nothing of: attendees, links, its own alarms."""
    blocks = list(_events(_unfolded(theirs)))
    master = next(
        (block for block in blocks if not any(_name(line) == "RECURRENCE-ID" for line in block)), None
    )
    if master is None:
        return ours
    foreign = not any(_name(line) == "X-SYLLABUS-AGENT" for line in master)
    extra = [
        line for line in _own_lines(master) if _name(line) not in (_OURS - _THEIRS if foreign else _OURS)
    ]
    if "BEGIN:VALARM" not in ours:
        extra += _alarms(master)
    before, middle, after = _around_first_event(ours)
    if foreign:
        middle = [line for line in middle if _name(line) not in _THEIRS]
    return "\r\n".join([*before, *middle, *map(fold, extra), *after])


def _around_first_event(text: str) -> tuple[list[str], list[str], list[str]]:
    """Up to the first VEVENT, within it, and from its end; folded lines keep their pieces with them."""
    lines = re.split(r"\r\n(?![ \t])", text)
    begin, end = lines.index("BEGIN:VEVENT"), lines.index("END:VEVENT")
    return lines[: begin + 1], lines[begin + 1 : end], lines[end:]


def _unfolded(text: str) -> list[str]:
    return re.sub(r"\r?\n[ \t]", "", text).replace("\r\n", "\n").split("\n")


def _events(lines: Iterable[str]) -> Iterator[list[str]]:
    inside: list[str] | None = None
    for line in lines:
        if line.upper() == "BEGIN:VEVENT":
            inside = []
        elif line.upper() == "END:VEVENT" and inside is not None:
            yield inside
            inside = None
        elif inside is not None:
            inside.append(line)


def _own_lines(block: Iterable[str]) -> Iterator[str]:
    """The event's own properties, without those of its alarms."""
    depth = 0
    for line in block:
        depth += line.upper().startswith("BEGIN:")
        if depth == 0 and line:
            yield line
        depth -= line.upper().startswith("END:")


def _alarms(block: Iterable[str]) -> Iterator[str]:
    depth = 0
    for line in block:
        depth += line.upper().startswith("BEGIN:")
        if depth and line:
            yield line
        depth -= line.upper().startswith("END:")


def _name(line: str) -> str:
    found = _NAME.match(line)
    return "" if found is None else found[0].upper()
