"""How the third set writes dates and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["dotted", "english", "states"]

_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LETTER = ("M", "T", "W", "R", "F", "S", "U")
_SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_PAIR = ("M", "Tu", "W", "Th", "F", "Sa", "Su")

_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{_LETTER[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day} ({d:%a})",
    lambda d: f"{_SHORT[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day:02d}",
    lambda d: f"{d:%A}\n{d:%B} {d.day}",
    lambda d: f"{d:%a}, {d:%b} {d.day}, {d.year}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{_PAIR[d.weekday()]}, {d:%B} {d.day}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {d:%B} {_th(d.day)}",
    lambda d: f"{d:%b}. {d.day}" if d.month not in {5, 6, 7} else f"{d:%B} {d.day}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{_SHORT[d.weekday()]}., {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day} ({d:%A})",
)


def _th(number: int) -> str:
    return f"{number}" + ("th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))


def _clock(am: str, pm: str, *, bare: bool = False) -> Callable[[dt.time], str]:
    def write(time: dt.time) -> str:
        minutes = "" if bare and not time.minute else f":{time.minute:02d}"
        return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"

    return write


def _named(names: tuple[str, ...], joint: str, last: str) -> Callable[[Iterable[Weekday]], str]:
    def write(days: Iterable[Weekday]) -> str:
        shown = [names[WEEKDAYS.index(day)] for day in days]
        return joint.join(shown[:-1]) + last + shown[-1] if len(shown) > 1 else shown[0]

    return write


def _days(days: Iterable[Weekday], names: tuple[str, ...]) -> str:
    """Letters; a day that meets alone has its name."""
    shown = list(days)
    chosen = names if len(shown) > 1 else _LONG
    return "".join(chosen[WEEKDAYS.index(day)] for day in shown)


def states(rng: Random) -> Voice:
    """American."""
    time = rng.choice((_clock(" AM", " PM"), _clock("am", "pm"), _clock(" a.m.", " p.m.", bare=True)))
    joint = rng.choice(("–", " - ", " to ", "-"))
    return Voice(
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{a:%b} {a.day} – {b:%b} {b.day}",
                lambda a, b: f"{a.month}/{a.day}-{b.month}/{b.day}",
                lambda a, b: f"{a:%B} {a.day}–{b.day if a.month == b.month else f'{b:%B} {b.day}'}",
            )
        ),
        time=time,
        hours=lambda start, end: f"{time(start)}{joint}{time(end)}",
        days=rng.choice(
            (
                lambda days: _days(days, _LETTER),
                lambda days: _days(days, _PAIR),
                _named(_LONG, ", ", " and "),
                _named(_SHORT, "/", "/"),
                _named(tuple(f"{name}s" for name in _LONG), ", ", " & "),
            )
        ),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def english(rng: Random) -> Voice:
    """British."""
    time = rng.choice((_clock("am", "pm", bare=True), lambda t: f"{t:%H:%M}"))
    return Voice(
        date=rng.choice(
            (
                lambda d: f"{d.day:02d}/{d.month:02d}/{d.year % 100:02d}",
                lambda d: f"{d:%a} {d.day} {d:%b}",
                lambda d: f"{_th(d.day)} {d:%B}",
            )
        ),
        sentence=lambda d: f"{d:%A} {_th(d.day)} {d:%B} {d.year}",
        span=lambda a, b: f"{a.day} {a:%b} – {b.day} {b:%b}",
        time=time,
        hours=lambda start, end: f"{time(start)}-{time(end)}",
        days=_named(_LONG, ", ", " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def dotted(rng: Random) -> Voice:
    """German dates amid English words."""
    write: DateFormat = rng.choice(
        (lambda d: f"{d.day}.{d.month}.", lambda d: f"{d:%d.%m.%Y}", lambda d: f"{d.day} {d:%b}")
    )
    return Voice(
        date=write,
        sentence=rng.choice((lambda d: f"{d:%d.%m.%Y}", lambda d: f"{d.day} {d:%B} {d.year}")),
        span=lambda a, b: f"{a:%d.%m.}–{b:%d.%m.%Y}",
        time=lambda t: f"{t:%H:%M}",
        hours=lambda start, end: f"{start:%H:%M}–{end:%H:%M}",
        days=_named(_LONG, ", ", " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
