"""How the sixth set writes dates and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["bridge", "dotted", "east", "ending", "faculty"]

_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DOTTED = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")
_TWO = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_LETTER = ("M", "T", "W", "Th", "F", "S", "Su")
_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def dotted(day: dt.date) -> str:
    """ "Sept.", "June", "Oct."."""
    return _MONTHS[day.month - 1]


def ending(day: dt.date) -> str:
    """ "3rd", "11th"."""
    last = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{day.day}{last}"


_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%b} {d.day:02d} ({_TWO[d.weekday()]})",
    lambda d: f"{d:%a} {d.day} {d:%b}",
    lambda d: f"{d.month}/{d.day} {_LETTER[d.weekday()]}",
    lambda d: f"{d.month:02d}/{d.day:02d}/{d.year % 100:02d}",
    lambda d: f"{_DOTTED[d.weekday()]}, {dotted(d)} {d.day}",
    lambda d: f"{d:%A} {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day}".upper(),
    lambda d: f"{dotted(d)} {ending(d)}",
    lambda d: f"{_TWO[d.weekday()]} {d:%b} {d.day}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{_DOTTED[d.weekday()]}, {dotted(d)} {d.day}",
    lambda d: f"{d:%A}, {d:%B} {ending(d)}",
    lambda d: f"{d:%B} {ending(d)}, {d.year}",
    lambda d: f"{d.month}/{d.day} ({d:%A})",
    lambda d: f"{d:%A}, {d.day} {d:%B}",
    lambda d: f"{d:%a} {d:%B} {d.day}",
)


def _clock(am: str, pm: str, *, bare: bool) -> Callable[[dt.time], str]:
    def write(time: dt.time) -> str:
        minutes = "" if bare and not time.minute else f":{time.minute:02d}"
        return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"

    return write


def _named(names: tuple[str, ...], joint: str) -> Callable[[Iterable[Weekday]], str]:
    """Names with a joint; a day alone is written out."""

    def write(days: Iterable[Weekday]) -> str:
        shown = [WEEKDAYS.index(day) for day in days]
        return joint.join(names[n] for n in shown) if len(shown) > 1 else _LONG[shown[0]]

    return write


def faculty(rng: Random) -> Voice:
    """American, as teachers type who have always done it so."""
    bare = rng.random() < 0.5
    time = rng.choice(
        (_clock(" AM", " PM", bare=bare), _clock("am", "pm", bare=bare), _clock(" a.m.", " p.m.", bare=bare))
    )
    joint = rng.choice((" - ", "–", " to "))
    return Voice(
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{dotted(a)} {a.day} – {dotted(b)} {b.day}",
                lambda a, b: f"{a.month}/{a.day} - {b.month}/{b.day}",
                lambda a, b: f"{a:%B} {a.day} to {b:%B} {b.day}",
            )
        ),
        time=time,
        hours=lambda start, end: f"{time(start)}{joint}{time(end)}",
        days=rng.choice(
            (_named(_LETTER, ""), _named(_TWO, "/"), _named(_LONG, " and "), _named(_DOTTED, ", "))
        ),
        weekday=_LONG,
        month=dotted,
    )


def bridge(rng: Random) -> Voice:
    """Day/month with the weekday's letter, 24 hours."""
    return Voice(
        date=rng.choice(
            (
                lambda d: f"{d.day}/{d.month} {_LETTER[d.weekday()]}",
                lambda d: f"{_LETTER[d.weekday()]} {d.day:02d}/{d.month:02d}",
                lambda d: f"{d.day}.{d.month}. {_TWO[d.weekday()]}",
            )
        ),
        sentence=rng.choice((lambda d: f"{d:%A} {d.day} {d:%B}", lambda d: f"{d.day} {d:%B} {d.year}")),
        span=lambda a, b: f"{a.day} {a:%B} – {b.day} {b:%B}",
        time=lambda t: f"{t:%H:%M}",
        hours=lambda a, b: f"{a:%H:%M}-{b:%H:%M}",
        days=_named(_LONG, " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def east(rng: Random) -> Voice:
    """Year, month, day with slashes, 24 hours."""
    return Voice(
        date=rng.choice((lambda d: f"{d:%Y/%m/%d}", lambda d: f"{d:%Y/%m/%d} ({d:%a})")),
        sentence=rng.choice((lambda d: f"{d:%Y/%m/%d}", lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}")),
        span=lambda a, b: f"{a:%Y/%m/%d}-{b:%Y/%m/%d}",
        time=lambda t: f"{t:%H:%M}",
        hours=lambda a, b: f"{a:%H:%M}-{b:%H:%M}",
        days=_named(_LONG, ", "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
