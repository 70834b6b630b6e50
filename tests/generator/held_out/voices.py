"""How held-out documents write dates and times: ways that no other set uses."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["american", "australian", "british", "canadian", "german"]

_SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LETTERS = ("M", "T", "W", "R", "F", "Sa", "Su")
_PAIRS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_GERMAN = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
_FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _week(names: tuple[str, ...], day: dt.date) -> str:
    return names[day.weekday()]


_TABLE: tuple[DateFormat, ...] = (
    lambda d: f"{_week(_SHORT, d)} {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day} {_week(_LETTERS, d)}",
    lambda d: f"{_week(_SHORT, d)}. {d:%b}. {d.day}",
    lambda d: f"{d:%B} {d.day} ({d:%a})",
    lambda d: f"{d.month}.{d.day}",
    lambda d: f"{d.day:02d} {d:%b}",
    lambda d: f"{d:%A}\n{d:%B} {d.day}",
    lambda d: f"{d:%b} {_ordinal(d.day)}",
    lambda d: f"{d.month:02d}/{d.day:02d} {d:%a}",
)
_PROSE: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A} the {_ordinal(d.day)} of {d:%B}",
    lambda d: f"{d:%a} {d:%b} {d.day}, {d.year}",
    lambda d: f"{d:%B} {_ordinal(d.day)} ({d:%A})",
    lambda d: f"{d:%A} {d.month}/{d.day}/{d.year % 100:02d}",
    lambda d: f"{d:%A}, {d.day} {d:%B}",
)


def _twelve(time: dt.time, am: str, pm: str, colon: str = ":", *, bare: bool = False) -> str:
    minutes = "" if bare and not time.minute else f"{colon}{time.minute:02d}"
    return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"


def _capital(time: dt.time) -> str:
    return _twelve(time, "AM", "PM")


def _dotted(time: dt.time) -> str:
    return "12 noon" if time == dt.time(12) else _twelve(time, "am", "pm", ".", bare=True)


def _spaced(time: dt.time) -> str:
    return "noon" if time == dt.time(12) else _twelve(time, " A.M.", " P.M.", bare=True)


def _hundred(time: dt.time) -> str:
    return f"{time:%H%M}h"


def _hours(write: Callable[[dt.time], str], joint: str) -> Callable[[dt.time, dt.time], str]:
    return lambda start, end: f"{write(start)}{joint}{write(end)}"


def _listed(
    names: tuple[str, ...], joint: str, last: str | None = None
) -> Callable[[Iterable[Weekday]], str]:
    def write(days: Iterable[Weekday]) -> str:
        shown = [names[WEEKDAYS.index(day)] for day in days]
        return joint.join(shown[:-1]) + (last or joint) + shown[-1] if len(shown) > 1 else shown[0]

    return write


def american(rng: Random) -> Voice:
    """The month before the day."""
    time = rng.choice((_capital, _spaced, _capital, _spaced, _spaced, _hundred))
    joint = rng.choice((" – ", "-")) if time is not _spaced else " to "
    days = rng.choice(
        (_listed(_LETTERS, ""), _listed(_SHORT, "/"), _listed(_LONG, ", ", " and "), _listed(_PAIRS, " "))
    )
    return Voice(
        date=rng.choice(_TABLE),
        sentence=rng.choice(_PROSE),
        span=lambda a, b: (
            f"{a:%b} {a.day} – {b.day}" if a.month == b.month else f"{a:%b} {a.day} – {b:%b} {b.day}"
        ),
        time=time,
        hours=_hours(time, joint),
        days=days,
        weekday=_SHORT,
        month=lambda day: f"{day:%B}",
    )


def _day_first(rng: Random, dates: tuple[DateFormat, ...]) -> Voice:
    return Voice(
        date=rng.choice(dates),
        sentence=lambda d: f"{d:%A} {d.day} {d:%B}",
        span=lambda a, b: f"{a.day} {a:%b} – {b.day} {b:%b}",
        time=_dotted,
        hours=_hours(_dotted, "–"),
        days=_listed(tuple(f"{name}s" for name in _LONG), ", ", " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def british(rng: Random) -> Voice:
    """The day before the month, 12-hour times with a dot."""
    return _day_first(rng, (lambda d: f"{d.day} {d:%B}", lambda d: f"{d:%a} {_ordinal(d.day)} {d:%b}"))


def australian(rng: Random) -> Voice:
    """The same with short dates."""
    return _day_first(rng, (lambda d: f"{d.day} {d:%b}", lambda d: f"{d.day}/{d.month}/{d.year % 100:02d}"))


def german(_rng: Random) -> Voice:
    """14.10.2025, 10:00 Uhr."""
    return Voice(
        date=lambda d: f"{d:%d.%m.%Y}",
        sentence=lambda d: f"{_week(_GERMAN, d)}, {d.day}.{d.month}.{d.year}",
        span=lambda a, b: f"{a:%d.%m.}–{b:%d.%m.%Y}",
        time=lambda t: f"{t:%H:%M} Uhr",
        hours=lambda a, b: f"{a:%H:%M}–{b:%H:%M} Uhr",
        days=_listed(_GERMAN, " und "),
        weekday=_GERMAN,
        month=lambda day: f"{day:%m}",
    )


def canadian(rng: Random) -> Voice:
    """French dates, or ISO ones."""

    def french(day: dt.date) -> str:
        return f"{'1er' if day.day == 1 else day.day} {_FRENCH_MONTHS[day.month - 1]}"

    return Voice(
        date=rng.choice((french, dt.date.isoformat)),
        sentence=lambda d: f"{d:%B} {d.day}, {d.year} / le {french(d)} {d.year}",
        span=lambda a, b: f"{a.isoformat()} – {b.isoformat()}",
        time=lambda t: f"{t:%H:%M}",
        hours=lambda a, b: f"{a:%H:%M} - {b:%H:%M}",
        days=_listed(_LONG, ", ", " & "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
