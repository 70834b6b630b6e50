"""How the fifth set writes dates and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["isles", "nordic", "office", "short"]

_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MIDDLE = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_ONE = ("M", "T", "W", "R", "F", "S", "U")
_TWO = ("M", "Tu", "W", "Th", "F", "Sa", "Su")
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")

_IN_TABLES: tuple[DateFormat, ...] = (
    lambda d: f"{_MIDDLE[d.weekday()]} {d.month}/{d.day}",
    lambda d: f"{short(d)} {d.day} ({_MIDDLE[d.weekday()]})",
    lambda d: f"{d.month}-{d.day}",
    lambda d: f"{d.day} {short(d)}",
    lambda d: f"{_TWO[d.weekday()]}, {short(d)} {d.day}",
    lambda d: f"{d.month}/{d.day}/{d.year % 100:02d}",
    lambda d: f"{d:%a} {d.month:02d}/{d.day:02d}",
    lambda d: f"{d:%A}\n{short(d)} {d.day}",
    lambda d: f"{d:%B} {d.day} {_TWO[d.weekday()]}",
)
_IN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {short(d)} {d.day}",
    lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
    lambda d: f"{_MIDDLE[d.weekday()]}. {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day} ({d:%A})",
    lambda d: f"{short(d)} {d.day}, {d.year}",
    lambda d: f"{d:%A} {d.month}/{d.day}/{d.year}",
)


def short(day: dt.date) -> str:
    """ "Sept", "June", "Oct"."""
    return _SHORT_MONTHS[day.month - 1]


def _clock(am: str, pm: str, *, bare: bool) -> Callable[[dt.time], str]:
    def write(time: dt.time) -> str:
        minutes = "" if bare and not time.minute else f":{time.minute:02d}"
        return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"

    return write


def _listed(names: tuple[str, ...], joint: str) -> Callable[[Iterable[Weekday]], str]:
    """Names with a joint; a day that meets alone is written out."""

    def write(days: Iterable[Weekday]) -> str:
        shown = [WEEKDAYS.index(day) for day in days]
        return joint.join(names[n] for n in shown) if len(shown) > 1 else _LONG[shown[0]]

    return write


def office(rng: Random) -> Voice:
    """American, as secretaries and word processors write."""
    bare = rng.random() < 0.4
    time = rng.choice(
        (_clock(" am", " pm", bare=bare), _clock("AM", "PM", bare=False), _clock(" a.m.", " p.m.", bare=bare))
    )
    joint = rng.choice((" - ", "-", " to ", "–"))
    return Voice(
        date=rng.choice(_IN_TABLES),
        sentence=rng.choice(_IN_SENTENCES),
        span=rng.choice(
            (
                lambda a, b: f"{short(a)} {a.day} - {short(b)} {b.day}",
                lambda a, b: f"{a.month}/{a.day}-{b.month}/{b.day}",
                lambda a, b: f"{a:%B} {a.day} through {b:%B} {b.day}",
            )
        ),
        time=time,
        hours=lambda start, end: f"{time(start)}{joint}{time(end)}",
        days=rng.choice((_listed(_MIDDLE, " & "), _listed(_ONE, ""), _listed(_TWO, ""), _listed(_LONG, "/"))),
        weekday=_LONG,
        month=short,
    )


def nordic(rng: Random) -> Voice:
    """Day/month, 24 hours with a dot or a colon, quarter past."""
    mark = rng.choice((".", ":"))
    return Voice(
        date=rng.choice((lambda d: f"{d.day}/{d.month}", lambda d: f"{d.day:02d}/{d.month:02d}")),
        sentence=lambda d: f"{d:%A} {d.day} {d:%B}",
        span=lambda a, b: f"{a.day}/{a.month}–{b.day}/{b.month}",
        time=lambda t: f"{t.hour:02d}{mark}{t.minute:02d}",
        hours=lambda a, b: f"{a.hour:02d}{mark}{a.minute:02d}–{b.hour:02d}{mark}{b.minute:02d}",
        days=_listed(_LONG, " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def isles(rng: Random) -> Voice:
    """Ireland, Britain and the south: the day before the month, in words or figures."""
    twelve = rng.random() < 0.5
    time = _clock("am", "pm", bare=True) if twelve else (lambda t: f"{t:%H:%M}")
    return Voice(
        date=rng.choice((lambda d: f"{d.day} {d:%B}", lambda d: f"{d:%a} {d.day} {short(d)}")),
        sentence=rng.choice(
            (lambda d: f"{d:%A} {d.day} {d:%B} {d.year}", lambda d: f"{d:%A}, {d.day} {d:%B}")
        ),
        span=lambda a, b: f"{a.day} {a:%B} to {b.day} {b:%B}",
        time=time,
        hours=lambda a, b: f"{time(a)}–{time(b)}",
        days=_listed(_LONG, " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
