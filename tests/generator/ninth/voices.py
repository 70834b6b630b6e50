"""How the ninth set writes dates: raised endings as word processors make them, and the ways of the Commonwealth."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from random import Random

from tests.generator.seventh.voices import overseas
from tests.generator.sixth.voices import dotted, ending, faculty
from tests.generator.voice import DateFormat, Voice

__all__ = ["commonwealth", "office"]

_SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_ONE = ("M", "T", "W", "Th", "F", "Sa", "Su")


def _raised(day: dt.date) -> str:
    """ "8" with a raised "th"."""
    return f"{day.day}^^{ending(day)[-2:]}^^"


_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%a} {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day}",
    lambda d: f"{_SHORT[d.weekday()]}. {dotted(d)} {d.day}",
    lambda d: f"{d.month}/{d.day}/{d.year % 100:02d}",
    lambda d: f"{d:%B} {d.day}",
    lambda d: f"{_ONE[d.weekday()]} {d:%b} {d.day}",
    lambda d: f"{d:%b} {_raised(d)}",
    lambda d: f"{d:%A}, {d:%b} {d.day}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {d:%B} {d.day}",
    lambda d: f"{d:%A}, {d:%B} {_raised(d)}",
    lambda d: f"{d:%a}, {d:%b} {d.day}",
    lambda d: f"{d:%A} {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{_SHORT[d.weekday()]}. {dotted(d)} {d.day}",
)


def office(rng: Random) -> Voice:
    """American, as typed into a word processor."""
    return replace(
        faculty(rng),
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: (
                    f"{dotted(a)} {a.day}-{dotted(b)} {b.day}"
                    if a.month != b.month
                    else f"{dotted(a)} {a.day}-{b.day}"
                ),
                lambda a, b: f"{a.month}/{a.day}-{b.month}/{b.day}",
                lambda a, b: f"{a:%b} {a.day} – {b:%b} {b.day}",
            )
        ),
        month=lambda day: f"{day:%B}",
    )


def _spoken(time: dt.time) -> str:
    """ "5pm", "12 noon", "9.30am"."""
    if time == dt.time(12):
        return "12 noon"
    minutes = f".{time.minute:02d}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'pm' if time.hour >= 12 else 'am'}"


def commonwealth(rng: Random) -> Voice:
    """British, Canadian and Australian: the day before the month, hours with 24 or with 12."""
    voice = overseas(rng)
    time = rng.choice((_spoken, voice.time))
    return replace(
        voice,
        date=rng.choice(
            (
                lambda d: f"{d.day} {d:%b}",
                lambda d: f"{d:%a} {d.day} {d:%B}",
                lambda d: f"{d.day:02d}/{d.month:02d}/{d.year % 100:02d}",
                lambda d: f"{d.day}-{d:%b}",
                lambda d: f"{_raised(d)} {d:%b}",
            )
        ),
        sentence=rng.choice(
            (
                lambda d: f"{d:%A} {d.day} {d:%B}",
                lambda d: f"{d:%A} {d.day} {d:%B} {d.year}",
                lambda d: f"{d:%a} {d.day:02d}/{d.month:02d}/{d.year}",
                lambda d: f"{d:%A} {_raised(d)} {d:%B}",
            )
        ),
        span=lambda a, b: (
            f"{a.day}–{b.day} {b:%B}" if a.month == b.month else f"{a.day} {a:%b}–{b.day} {b:%b}"
        ),
        time=time,
        hours=lambda a, b: f"{time(a)}–{time(b)}",
    )
