"""How the tenth set writes dates where the ways of the sets before would not do: "T 9/2", "R 9/4", and a site's "Sep 4"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.ninth.voices import office
from tests.generator.voice import Voice

__all__ = ["letters", "platform"]

_ONE = ("M", "T", "W", "R", "F", "S", "U")


def _joined(days: Iterable[Weekday]) -> str:
    return "".join(_ONE[WEEKDAYS.index(day)] for day in days)


def letters(rng: Random) -> Voice:
    """A letter for the weekday before month and day, R for Thursday."""
    return replace(
        office(rng),
        date=rng.choice(
            (
                lambda d: f"{_ONE[d.weekday()]} {d.month}/{d.day}",
                lambda d: f"{_ONE[d.weekday()]} {d.month}/{d.day:02d}",
                lambda d: f"{_ONE[d.weekday()]}, {d:%b} {d.day}",
            )
        ),
        days=_joined,
    )


def platform(rng: Random) -> Voice:
    """As a learning platform prints them."""
    return replace(
        office(rng), date=lambda d: f"{d:%b} {d.day}", span=lambda a, b: f"{a:%b} {a.day} – {b:%b} {b.day}"
    )
