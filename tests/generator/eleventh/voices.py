"""How the eleventh set writes dates, hours and weekdays: as teachers type them into a word processor, a site or a form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.voice import DateFormat, Voice

__all__ = ["canadian", "figures", "letters", "typed", "written"]

_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WIDE = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TWO = ("M", "Tu", "W", "Th", "F", "Sa", "Su")
_ONE = ("M", "T", "W", "R", "F", "S", "U")


def _ap(day: dt.date) -> str:
    """A month as newspapers shorten it."""
    if day.month == 9:
        return "Sept."
    return f"{day:%B}" if len(f"{day:%B}") < 6 else f"{day:%b}."


def _nth(day: dt.date) -> str:
    number = day.day
    ending = "th" if 10 < number < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _clock(time: dt.time, half: str, *, whole: bool) -> str:
    minutes = "" if whole and not time.minute else f":{time.minute:02d}"
    return f"{time.hour % 12 or 12}{minutes}{half.format('p' if time.hour >= 12 else 'a')}"


def _times(rng: Random) -> tuple[Callable[[dt.time], str], Callable[[dt.time, dt.time], str]]:
    """A way to write an hour, and one for a stretch of hours."""
    half, whole = rng.choice((" {}m", "{}m", " {}.m.")), rng.random() < 0.35
    upper, joint = rng.random() < 0.4 and "." not in half, rng.choice(("-", " - ", "–", " – "))

    def time(at: dt.time) -> str:
        text = _clock(at, half, whole=whole)
        return text.upper() if upper else text

    def hours(start: dt.time, end: dt.time) -> str:
        return f"{time(start)}{joint}{time(end)}"

    return time, hours


def _strung(names: tuple[str, ...], joint: str) -> Callable[[Iterable[Weekday]], str]:
    return lambda days: joint.join(names[WEEKDAYS.index(day)] for day in days)


def _spelled(names: tuple[str, ...], ending: str, last: str) -> Callable[[Iterable[Weekday]], str]:
    def write(days: Iterable[Weekday]) -> str:
        told = [f"{names[WEEKDAYS.index(day)]}{ending}" for day in days]
        return last.join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else told[0]

    return write


def _days(rng: Random) -> Callable[[Iterable[Weekday]], str]:
    return rng.choice(
        (
            _strung(_TWO, ""),
            _strung(_TWO, "/"),
            _spelled(_LONG, "s", " and "),
            _spelled(_LONG, "", " and "),
            _strung(_WIDE, "/"),
        )
    )


def _voice(
    rng: Random, date: DateFormat, sentence: DateFormat, span: Callable[[dt.date, dt.date], str]
) -> Voice:
    time, hours = _times(rng)
    return Voice(
        date=date,
        sentence=sentence,
        span=span,
        time=time,
        hours=hours,
        days=_days(rng),
        weekday=_LONG,
        month=_ap,
    )


def _sentence(rng: Random) -> DateFormat:
    return rng.choice(
        (
            lambda d: f"{_LONG[d.weekday()]}, {d:%B} {d.day}",
            lambda d: f"{_LONG[d.weekday()]}, {_ap(d)} {d.day}",
            lambda d: f"{_LONG[d.weekday()]}, {d:%B} {_nth(d)}",
            lambda d: f"{d:%B} {d.day}, {d.year}",
            lambda d: f"{_WIDE[d.weekday()]}. {d.month}/{d.day}" if d.weekday() != 4 else f"Fri. {d.month}/{d.day}",
        )
    )  # fmt: skip


def _dashed(first: dt.date, last: dt.date) -> str:
    """ "Sept. 8-12", "Sept. 29-Oct. 3"."""
    end = f"{last.day}" if first.month == last.month else f"{_ap(last)} {last.day}"
    return f"{_ap(first)} {first.day}-{end}"


def _slashed(first: dt.date, last: dt.date) -> str:
    return f"{first.month}/{first.day}–{last.month}/{last.day}"


def _spaced(first: dt.date, last: dt.date) -> str:
    return f"{first:%b} {first.day} – {last:%b} {last.day}"


def figures(rng: Random) -> Voice:
    """Month and day in figures, the weekday before or behind or left out."""
    date = rng.choice(
        (
            lambda d: f"{d.month}/{d.day}",
            lambda d: f"{_TWO[d.weekday()]} {d.month}/{d.day}",
            lambda d: f"{_WIDE[d.weekday()]}. {d.month}/{d.day}",
            lambda d: f"{d.month}/{d.day} ({_TWO[d.weekday()]})",
            lambda d: f"{d.month:02d}/{d.day:02d}/{d.year % 100}",
        )
    )
    return _voice(rng, date, _sentence(rng), rng.choice((_slashed, _dashed)))


def letters(rng: Random) -> Voice:
    """A letter for the weekday: "W 9/12", R for Thursday."""
    date = rng.choice(
        (lambda d: f"{_ONE[d.weekday()]} {d.month}/{d.day}", lambda d: f"{d.month}/{d.day} {_ONE[d.weekday()]}")
    )  # fmt: skip
    return _voice(rng, date, _sentence(rng), _slashed)


def written(rng: Random) -> Voice:
    """Months by name: "Sept. 12", "Fri., Sept. 12", "September 12"."""
    date = rng.choice(
        (
            lambda d: f"{_ap(d)} {d.day}",
            lambda d: f"{_SHORT[d.weekday()]}, {_ap(d)} {d.day}",
            lambda d: f"{d:%B} {d.day}",
            lambda d: f"{_LONG[d.weekday()]}, {_ap(d)} {d.day}",
        )
    )
    return _voice(rng, date, _sentence(rng), rng.choice((_dashed, _spaced)))


def typed(rng: Random) -> Voice:
    """As a spreadsheet turns them: "12-Sep", "Sep 12", "Wed Sep 12"."""
    date = rng.choice(
        (
            lambda d: f"{d.day}-{d:%b}",
            lambda d: f"{d:%b} {d.day}",
            lambda d: f"{_SHORT[d.weekday()]} {d:%b} {d.day}",
            lambda d: f"{d:%b} {d.day} ({_SHORT[d.weekday()]})",
        )
    )
    return _voice(rng, date, _sentence(rng), _spaced)


def canadian(rng: Random) -> Voice:
    """Months by name and the year behind, as forms ask for."""
    date = rng.choice(
        (lambda d: f"{d:%b} {d.day}", lambda d: f"{d:%B} {d.day}", lambda d: f"{d:%b}. {d.day:02d}")
    )
    sentence = rng.choice(
        (lambda d: f"{d:%B} {d.day}, {d.year}", lambda d: f"{_LONG[d.weekday()]}, {d:%B} {d.day}, {d.year}")
    )  # fmt: skip
    return _voice(rng, date, sentence, _spaced)
