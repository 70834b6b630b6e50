"""How the seventh set writes dates and hours where the sixth's ways would not do."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.generator.sixth.voices import bridge, ending, faculty
from tests.generator.voice import DateFormat, Voice

__all__ = ["handout", "overseas"]

_SHORT = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_ONE = ("M", "T", "W", "R", "F", "Sa", "Su")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")

_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{_SHORT[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{_MONTHS[d.month - 1]} {d.day}",
    lambda d: f"{_ONE[d.weekday()]}, {d:%b} {d.day}",
    lambda d: f"{d:%a} {d.month}/{d.day:02d}",
    lambda d: f"{_MONTHS[d.month - 1]} {d.day} ({_SHORT[d.weekday()]})",
    lambda d: f"{d:%A} {_MONTHS[d.month - 1]} {d.day}",
    lambda d: f"{d.month}/{d.day}",
    lambda d: f"{d:%b}. {d.day}, {d.year}" if d.month != 5 else f"May {d.day}, {d.year}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {_MONTHS[d.month - 1]} {d.day}",
    lambda d: f"{_SHORT[d.weekday()]}. {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day}",
    lambda d: f"{d:%A} {d:%B} {ending(d)}",
    lambda d: f"{d:%A}, {d.month}/{d.day}/{d.year % 100:02d}",
)


def handout(rng: Random) -> Voice:
    """American, as a handout from a word processor has it."""
    return replace(
        faculty(rng),
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{_MONTHS[a.month - 1]} {a.day}-{_MONTHS[b.month - 1]} {b.day}",
                lambda a, b: f"{a.month}/{a.day}-{b.month}/{b.day}",
                lambda a, b: f"{a:%B} {a.day} – {b:%B} {b.day}",
            )
        ),
        month=lambda day: f"{day:%B}",
    )


def overseas(rng: Random) -> Voice:
    """The day before the month in words or with stops, 24 hours."""
    return replace(
        bridge(rng),
        date=rng.choice(
            (
                lambda d: f"{d:%a} {d.day} {d:%b}",
                lambda d: f"{d.day:02d}/{d.month:02d}",
                lambda d: f"{d.day}.{d.month}.",
                lambda d: f"{ending(d)} {d:%b}",
            )
        ),
        sentence=rng.choice(
            (
                lambda d: f"{d:%A}, {d.day} {d:%B}",
                lambda d: f"{d:%A} {ending(d)} {d:%B}",
                lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
            )
        ),
    )
