"""How the eighth set writes dates where the ways of the sets before would not do."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from tests.generator.sixth.voices import dotted, ending, faculty
from tests.generator.voice import DateFormat, Voice

__all__ = ["campus"]

_LETTER = ("M", "T", "W", "Th", "F", "Sa", "Su")
_SHORT = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")

_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{_LETTER[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{_SHORT[d.weekday()]}, {d.month}/{d.day}",
    lambda d: f"{d:%b} {d.day} {d:%a}",
    lambda d: f"{d.month:02d}/{d.day:02d} ({d:%a})",
    lambda d: f"{dotted(d)} {d.day}",
    lambda d: f"{d:%A}, {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day} ({_LETTER[d.weekday()]})",
    lambda d: f"{_LETTER[d.weekday()]} {d.day} {d:%b}",
    lambda d: f"{d:%a}, {d:%b}. {d.day}" if d.month != 5 else f"{d:%a}, May {d.day}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {d:%B} {d.day}",
    lambda d: f"{d:%A}, {dotted(d)} {ending(d)}",
    lambda d: f"{_SHORT[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day}, {d.year}",
    lambda d: f"{d:%A} the {ending(d)} of {d:%B}",
    lambda d: f"{d:%A} ({d.month}/{d.day})",
)


def campus(rng: Random) -> Voice:
    """American, as a department's handouts have it."""
    return replace(
        faculty(rng),
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{a.month}/{a.day}–{b.month}/{b.day}",
                lambda a, b: (
                    f"{dotted(a)} {a.day}–{dotted(b)} {b.day}"
                    if a.month != b.month
                    else f"{dotted(a)} {a.day}–{b.day}"
                ),
                lambda a, b: f"{a:%b} {a.day} to {b:%b} {b.day}",
            )
        ),
        month=rng.choice((dotted, lambda day: f"{day:%B}")),
    )
