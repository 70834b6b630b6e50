"""How the fourth set writes dates and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["asian", "campus", "service"]

_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TRUNCATED = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_STOPPED = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")
_TWO = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_ONE = ("M", "T", "W", "Th", "F", "Sa", "Su")

_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{_TWO[d.weekday()]} {d:%b} {d.day}",
    lambda d: f"{d.day}-{d:%b}",
    lambda d: f"{d.month:02d}/{d.day:02d} ({_ONE[d.weekday()]})",
    lambda d: f"{_STOPPED[d.weekday()]} {d.day} {d:%b}",
    lambda d: f"{_month(d)} {d.day} {_ONE[d.weekday()]}",
    lambda d: f"{d.year}-{d.month:02d}-{d.day:02d}",
    lambda d: f"{_ONE[d.weekday()]}, {_month(d)} {d.day}",
    lambda d: f"{d.month}/{d.day} {_TRUNCATED[d.weekday()]}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A} {d.month}/{d.day}",
    lambda d: f"{d:%A}, {d.day} {d:%B}",
    lambda d: f"{_month(d)} {d.day} ({_STOPPED[d.weekday()]})",
    lambda d: f"{d:%A} the {_nth(d.day)} of {d:%B}",
    lambda d: f"{d:%B} {_nth(d.day)}, {d.year}",
    lambda d: f"{_STOPPED[d.weekday()]} {_month(d)} {d.day}",
)


def _month(day: dt.date) -> str:
    """ "Sept.", "May", "Oct."."""
    if day.month in {5, 6, 7}:
        return f"{day:%B}"
    return "Sept." if day.month == 9 else f"{day:%b}."


def _nth(number: int) -> str:
    return f"{number}" + ("th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def _clock(am: str, pm: str, *, bare: bool, noon: bool = False) -> Callable[[dt.time], str]:
    def write(time: dt.time) -> str:
        if noon and time == dt.time(12):
            return "noon"
        minutes = "" if bare and not time.minute else f":{time.minute:02d}"
        return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"

    return write


def _chained(names: tuple[str, ...], joint: str) -> Callable[[Iterable[Weekday]], str]:
    """Names with a joint; a day that meets alone is written out."""

    def write(days: Iterable[Weekday]) -> str:
        shown = [WEEKDAYS.index(day) for day in days]
        return joint.join(names[n] for n in shown) if len(shown) > 1 else f"{_LONG[shown[0]]}s"

    return write


def campus(rng: Random) -> Voice:
    """American, with day-first months now and then."""
    bare = rng.random() < 0.5
    time = rng.choice(
        (
            _clock(" a.m.", " p.m.", bare=bare, noon=True),
            _clock("am", "pm", bare=bare),
            _clock(" AM", " PM", bare=False),
        )
    )
    joint = rng.choice((" – ", "–", " to ", " until "))
    return Voice(
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{_month(a)} {a.day} – {_month(b)} {b.day}",
                lambda a, b: f"{a.month}/{a.day} to {b.month}/{b.day}",
                lambda a, b: f"{a.day} {a:%b}–{b.day} {b:%b}",
            )
        ),
        time=time,
        hours=lambda start, end: f"{time(start)}{joint}{time(end)}",
        days=rng.choice(
            (
                _chained(_TWO, ""),
                _chained(_STOPPED, "/"),
                _chained(_ONE, " "),
                _chained(_TRUNCATED, ", "),
                _chained(_LONG, " and "),
            )
        ),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def service(rng: Random) -> Voice:
    """A military college: "22 AUG", "0730-0825"."""
    joint = rng.choice(("-", "–"))
    return Voice(
        date=rng.choice(
            (
                lambda d: f"{d.day} {d:%b}".upper(),
                lambda d: f"{_ONE[d.weekday()]} {d.day} {d:%b}",
                lambda d: f"{d.day:02d} {d:%b}",
            )
        ),
        sentence=lambda d: f"{d.day} {d:%B} {d.year}",
        span=lambda a, b: f"{a.day} {a:%b}–{b.day} {b:%b}",
        time=lambda t: f"{t:%H%M}",
        hours=lambda start, end: f"{start:%H%M}{joint}{end:%H%M}",
        days=rng.choice((_chained(_TWO, "/"), _chained(_ONE, "-"))),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def asian(rng: Random) -> Voice:
    """Day/month with the weekday in parentheses."""
    time = rng.choice((_clock("am", "pm", bare=True), lambda t: f"{t:%H:%M}", lambda t: f"{t.hour}.{t:%M}"))
    return Voice(
        date=rng.choice(
            (
                lambda d: f"{d.day}/{d.month} ({d:%a})",
                lambda d: f"{d.day:02d}/{d.month:02d}/{d.year} ({d:%a})",
                lambda d: f"{d.day} {d:%b} ({d:%a})",
            )
        ),
        sentence=lambda d: f"{d.day} {d:%B} {d.year} ({d:%A})",
        span=lambda a, b: f"{a.day} {a:%b} – {b.day} {b:%b}",
        time=time,
        hours=lambda start, end: f"{time(start)}–{time(end)}",
        days=_chained(_TRUNCATED, " & "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
