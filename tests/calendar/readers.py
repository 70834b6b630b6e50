"""Three readers of calendar files that are not ours: libical, ical.js and recurring-ical-events.

Each unrolls a file into instances in the same words, so that they can be compared with each other and with our own.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

from servers.calendar.ics import summary
from servers.calendar.recurrence import expand
from servers.domain.event import Event

__all__ = ["Libical", "Seen", "by_icaljs", "by_ourselves", "by_recurring", "icaljs_missing", "libical_path"]

#: UID, summary (without blanks around it), start and end of an instance; whole days as dates with the end exclusive, times in UTC.
Seen = tuple[str, str, str, str]

_ICALJS = Path(__file__).parent / "icaljs"
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_FIRST, _LAST = dt.date(1980, 1, 1), dt.date(2090, 1, 1)


def by_ourselves(events: Iterable[Event]) -> list[Seen]:
    """What the model says takes place."""
    return sorted(
        (
            event.uid,
            summary(event, instance.title).strip(),
            _said(instance.starts or instance.first_day),
            _said(instance.ends or instance.last_day + dt.timedelta(days=1)),
        )
        for event in events
        for instance in expand(event)
    )


def by_recurring(text: str) -> list[Seen]:
    """By icalendar and recurring-ical-events."""
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(_FIRST, _LAST)
    return sorted(
        (
            str(one["UID"]),
            str(one.get("SUMMARY", "")).strip(),
            _said(one["DTSTART"].dt),
            _said(one["DTEND"].dt),
        )
        for one in found
    )


def icaljs_missing() -> str | None:
    """Why ical.js cannot be asked; None where it can."""
    if shutil.which("node") is None:
        return "there is no node"
    if not (_ICALJS / "node_modules" / "ical.js").is_dir():
        return "ical.js is not installed (npm ci --prefix tests/calendar/icaljs)"
    return None


def by_icaljs(text: str) -> list[Seen]:
    """By ical.js, which Thunderbird uses; see ``icaljs_missing``."""
    command = ["node", str(_ICALJS / "expand.mjs")]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return sorted(
        (uid, title.strip(), _told(start), _told(end)) for uid, title, start, end in json.loads(done.stdout)
    )


def libical_path() -> str | None:
    """Where Debian's libical3 is."""
    return ctypes.util.find_library("ical")


class Libical:
    """The few calls of libical 3 that check and unroll a file."""

    ANY_COMPONENT, VEVENT = 1, 4
    X_LIC_ERROR = 30

    def __init__(self, path: str) -> None:
        self.lib = ctypes.CDLL(path)
        pointer, text = ctypes.c_void_p, ctypes.c_char_p
        for name, returns, takes in (
            ("icalparser_parse_string", pointer, [text]),
            ("icalcomponent_count_errors", ctypes.c_int, [pointer]),
            ("icalrestriction_check", ctypes.c_int, [pointer]),
            ("icalcomponent_as_ical_string", text, [pointer]),
            ("icalcomponent_free", None, [pointer]),
            ("icalcomponent_get_first_component", pointer, [pointer, ctypes.c_int]),
            ("icalcomponent_get_next_component", pointer, [pointer, ctypes.c_int]),
            ("icalcomponent_get_uid", text, [pointer]),
            ("icalcomponent_get_summary", text, [pointer]),
            ("icalcomponent_get_dtstart", _Time, [pointer]),
            ("icalcomponent_get_recurrenceid", _Time, [pointer]),
            ("icaltime_from_string", _Time, [text]),
            ("icaltime_as_timet_with_zone", ctypes.c_long, [_Time, pointer]),
            ("icalcomponent_foreach_recurrence", None, [pointer, _Time, _Time, _VISITOR, pointer]),
        ):
            function = getattr(self.lib, name)
            function.restype, function.argtypes = returns, takes

    def faults(self, text: str) -> list[str]:
        """Parse errors and broken restrictions, in libical's words."""
        component = self.lib.icalparser_parse_string(text.encode())
        if not component:
            return ["not parsed at all"]
        valid = self.lib.icalrestriction_check(component)
        count = self.lib.icalcomponent_count_errors(component)
        back = self.lib.icalcomponent_as_ical_string(component).decode()
        self.lib.icalcomponent_free(component)
        said = [line for line in back.splitlines() if line.startswith("X-LIC-ERROR")]
        assert len(said) == 0 or count
        return said or ([] if valid and not count else [f"valid {valid}, errors {count}"])

    def instances(self, text: str) -> list[Seen]:
        """What takes place; libical leaves it to its user to put changed instances in their series' place."""
        calendar = self.lib.icalparser_parse_string(text.encode())
        events = list(self._events(calendar))
        changed = {(uid, self._moment(named, event)) for uid, named, event in events if named.year}
        found = [
            seen
            for uid, named, event in events
            for start, seen in self._unrolled(uid, event)
            if named.year or (uid, start) not in changed
        ]
        self.lib.icalcomponent_free(calendar)
        return sorted(found)

    def _events(self, calendar: int) -> Iterable[tuple[str, _Time, int]]:
        event = self.lib.icalcomponent_get_first_component(calendar, self.VEVENT)
        while event:
            yield (
                self.lib.icalcomponent_get_uid(event).decode(),
                self.lib.icalcomponent_get_recurrenceid(event),
                event,
            )
            event = self.lib.icalcomponent_get_next_component(calendar, self.VEVENT)

    def _unrolled(self, uid: str, event: int) -> list[tuple[int, Seen]]:
        title = (self.lib.icalcomponent_get_summary(event) or b"").decode().strip()
        whole = bool(self.lib.icalcomponent_get_dtstart(event).is_date)
        found: list[tuple[int, Seen]] = []

        def visit(_: int, span: Any, __: int) -> None:
            start, end = span.contents.start, span.contents.end
            shown = [_EPOCH + dt.timedelta(seconds=seconds) for seconds in (start, end)]
            first, last = (_said(one.date() if whole else one) for one in shown)
            found.append((start, (uid, title, first, last)))

        early, late = (
            self.lib.icaltime_from_string(f"{day:%Y%m%d}T000000Z".encode()) for day in (_FIRST, _LAST)
        )
        self.lib.icalcomponent_foreach_recurrence(event, early, late, _VISITOR(visit), None)
        return found

    def _moment(self, named: _Time, event: int) -> int:
        # RECURRENCE-ID comes without its zone, which in our files is DTSTART's.
        zone = self.lib.icalcomponent_get_dtstart(event).zone
        seconds: int = self.lib.icaltime_as_timet_with_zone(named, zone)
        return seconds


class _Time(ctypes.Structure):
    """libical's ``struct icaltimetype``."""

    _fields_ = [
        *(
            (name, ctypes.c_int)
            for name in ("year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")
        ),
        ("zone", ctypes.c_void_p),
    ]


class _Span(ctypes.Structure):
    """libical's ``struct icaltime_span``."""

    _fields_ = [("start", ctypes.c_long), ("end", ctypes.c_long), ("is_busy", ctypes.c_int)]


_VISITOR = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.POINTER(_Span), ctypes.c_void_p)


def _told(value: str | int) -> str:
    return value if isinstance(value, str) else _said(_EPOCH + dt.timedelta(seconds=value))


def _said(moment: dt.date) -> str:
    if not isinstance(moment, dt.datetime):
        return moment.isoformat()
    aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("UTC"))
    return f"{aware.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
