"""How the second set writes dates and hours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["continental", "island", "joined", "months", "western"]

_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PLURAL = tuple(f"{name}s" for name in _LONG)
_ONE = ("M", "T", "W", "Th", "F", "Sat", "Sun")
_TWO = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_THREE = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DOTTED = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


def months(day: dt.date) -> str:
    """ "Sept.", "May"."""
    return _DOTTED[day.month - 1]


def joined(parts: Iterable[str], last: str = " and ") -> str:
    """ "a, b and c"."""
    shown = list(parts)
    return ", ".join(shown[:-1]) + last + shown[-1] if len(shown) > 1 else "".join(shown)


_TABLE: tuple[DateFormat, ...] = (
    lambda d: f"{d:%a}. {d.month}/{d.day}",
    lambda d: f"{d:%B} {d.day}",
    lambda d: f"{d.month}/{d.day} ({_ONE[d.weekday()]})",
    lambda d: f"{_ONE[d.weekday()]} {d:%b} {d.day}",
    lambda d: f"{months(d)} {d.day}",
    lambda d: f"{d.day}-{d:%b}",
    lambda d: f"{d:%A}, {months(d)} {d.day}",
    lambda d: f"{d:%b} {d.day}, {d:%a}",
    lambda d: f"{_TWO[d.weekday()]} {d.month}/{d.day:02d}",
    lambda d: f"{d.month}/{d.day}/{d.year % 100:02d}",
    lambda d: f"{d:%a} {d:%b} {d.day:02d}",
)
_PROSE: tuple[DateFormat, ...] = (
    lambda d: f"{d:%A}, {d:%B} {d.day}",
    lambda d: f"{d:%A}, {months(d)} {d.day}",
    lambda d: f"{d:%B} {d.day}",
    lambda d: f"{d:%a}., {months(d)} {d.day}",
    lambda d: f"{d:%A} {d.month}/{d.day}",
)


def _clock(am: str, pm: str, *, bare: bool) -> Callable[[dt.time], str]:
    def write(time: dt.time) -> str:
        minutes = "" if bare and not time.minute else f":{time.minute:02d}"
        return f"{time.hour % 12 or 12}{minutes}{pm if time.hour >= 12 else am}"

    return write


def _between(am: str, pm: str, joint: str, *, bare: bool) -> Callable[[dt.time, dt.time], str]:
    """One suffix where both hours share it."""

    def write(start: dt.time, end: dt.time) -> str:
        same = (start.hour < 12) == (end.hour < 12)
        first = _clock("" if same else am, "" if same else pm, bare=bare)(start)
        return f"{first}{joint}{_clock(am, pm, bare=bare)(end)}"

    return write


def _days(names: tuple[str, ...], joint: str, last: str | None = None) -> Callable[[Iterable[Weekday]], str]:
    def write(days: Iterable[Weekday]) -> str:
        shown = [names[WEEKDAYS.index(day)] for day in days]
        return joint.join(shown[:-1]) + (last or joint) + shown[-1] if len(shown) > 1 else shown[0]

    return write


def western(rng: Random) -> Voice:
    """American."""
    am, pm, bare = rng.choice(
        (
            (" AM", " PM", False),
            ("am", "pm", True),
            (" a.m.", " p.m.", True),
            ("am", "pm", False),
            (" am", " pm", True),
        )
    )
    days = rng.choice(
        (
            _days(_ONE, ""),
            _days(_ONE, "/"),
            _days(_PLURAL, ", ", " and "),
            _days(_LONG, ", ", " & "),
            _days(_THREE, "/"),
            _days(_TWO, " "),
            _days(_PLURAL, "/"),
        )
    )
    return Voice(
        date=rng.choice(_TABLE),
        sentence=rng.choice(_PROSE),
        span=rng.choice((_span_words, _span_figures)),
        time=_clock(am, pm, bare=bare),
        hours=_between(am, pm, rng.choice(("-", "–", " - ", " – ")), bare=bare),
        days=days,
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def _span_words(first: dt.date, last: dt.date) -> str:
    end = f"{last.day}" if first.month == last.month else f"{months(last)} {last.day}"
    return f"{months(first)} {first.day}–{end}"


def _span_figures(first: dt.date, last: dt.date) -> str:
    return f"{first.month}/{first.day}–{last.month}/{last.day}"


def _day_first(first: dt.date, last: dt.date) -> str:
    start = f"{first.day}" if first.month == last.month else f"{first.day} {first:%B}"
    return f"{start}–{last.day} {last:%B}"


def island(rng: Random) -> Voice:
    """British and Australian."""
    twelve = rng.random() < 0.5
    return Voice(
        date=rng.choice(
            (
                lambda d: f"{d.day} {d:%b}",
                lambda d: f"{d:%a} {d.day} {d:%B}",
                lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
                lambda d: f"{d.day} {d:%B} {d.year}",
            )
        ),
        sentence=rng.choice(
            (lambda d: f"{d:%A} {d.day} {d:%B}", lambda d: f"{d:%A} {d.day} {d:%B} {d.year}")
        ),
        span=_day_first,
        time=_clock("am", "pm", bare=True) if twelve else (lambda t: f"{t:%H.%M}"),
        hours=_between("am", "pm", "–", bare=True) if twelve else (lambda a, b: f"{a:%H.%M}–{b:%H.%M}"),
        days=_days(_PLURAL, ", ", " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )


def continental(rng: Random) -> Voice:
    """ISO or dotted dates, 24 hours."""
    return Voice(
        date=rng.choice(
            (dt.date.isoformat, dt.date.isoformat, lambda d: f"{d:%d.%m.%y}", lambda d: f"{d:%d.%m.}")
        ),
        sentence=lambda d: f"{d.day} {d:%B} {d.year}",
        span=lambda a, b: f"{a.isoformat()} to {b.isoformat()}",
        time=lambda t: f"{t:%H:%M}",
        hours=lambda a, b: f"{a:%H:%M}–{b:%H:%M}",
        days=_days(_THREE, " and "),
        weekday=_LONG,
        month=lambda day: f"{day:%B}",
    )
