"""How one document writes dates, times and weekdays: one way throughout, as a careful author does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot

__all__ = ["Voice", "choose_voice", "number_word"]

DateFormat = Callable[[dt.date], str]

_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_LONG = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ONE = ("M", "T", "W", "R", "F", "S", "U")
_TWO = ("M", "Tu", "W", "Th", "F", "Sa", "Su")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Voice:
    """Formats: a date in a table, a date in a sentence, a span of days, a time, a weekly slot."""

    date: DateFormat
    sentence: DateFormat
    span: Callable[[dt.date, dt.date], str]
    time: Callable[[dt.time], str]
    hours: Callable[[dt.time, dt.time], str]
    days: Callable[[Iterable[Weekday]], str]
    weekday: tuple[str, ...]
    month: Callable[[dt.date], str]

    def slot(self, slot: Slot) -> str:
        """ "MWF 9:00-9:50 am"."""
        return f"{self.days(slot.days)} {self.hours(slot.start, slot.end)}"


def number_word(number: int) -> str:
    """ "two"; the figure from ten on."""
    words = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[number] if number < len(words) else str(number)


def _month(day: dt.date) -> str:
    return _MONTHS[day.month - 1]


def _abbreviated(day: dt.date) -> str:
    return {"September": "Sept"}.get(_month(day), _month(day)[:3])


def _dotted(day: dt.date) -> str:
    name = _month(day)
    return name if len(name) < 5 else f"{_abbreviated(day)}."


def _ordinal(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _day(names: tuple[str, ...], day: dt.date) -> str:
    return names[day.weekday()]


_PLAIN_DATES: tuple[DateFormat, ...] = (
    lambda d: f"{d.month}/{d.day}",
    lambda d: f"{_day(_ONE, d)} {d.month}/{d.day}",
    lambda d: f"{_day(_SHORT, d)} {d.month}/{d.day:02d}",
    lambda d: f"{_month(d)[:3]} {d.day}",
    lambda d: f"{_dotted(d)} {d.day}",
    lambda d: f"{_day(_SHORT, d)}, {_month(d)[:3]} {d.day}",
    lambda d: f"{_day(_LONG, d)}, {_month(d)} {d.day}",
    lambda d: f"{_month(d)[:3]} {d.day} ({_day(_TWO, d)})",
    lambda d: f"{_month(d)} {d.day}, {d.year}",
)
_FORMAL_DATES: tuple[DateFormat, ...] = (
    lambda d: f"{d.month:02d}/{d.day:02d}/{d.year}",
    lambda d: f"{_day(_SHORT, d)}., {_dotted(d)} {d.day}",
    lambda d: f"{d.day}-{_month(d)[:3]}",
    lambda d: f"{_month(d)[:3]}. {d.day:02d}",
    lambda d: f"{_day(_SHORT, d).upper()} {d.month}/{d.day}",
    lambda d: f"{_day(_TWO, d)} {d.month}/{d.day}",
    lambda d: f"{_month(d)} {_ordinal(d.day)}",
    lambda d: f"{d.month:02d}-{d.day:02d}",
    lambda d: f"{d.month}/{d.day}/{d.year % 100:02d} {_day(_ONE, d)}",
)
_PLAIN_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{_month(d)} {d.day}",
    lambda d: f"{_day(_LONG, d)}, {_month(d)} {d.day}",
    lambda d: f"{_month(d)} {d.day}, {d.year}",
    lambda d: f"{_day(_SHORT, d)} {_month(d)[:3]} {d.day}",
)
_FORMAL_SENTENCES: tuple[DateFormat, ...] = (
    lambda d: f"{_day(_LONG, d)} {_month(d)} {_ordinal(d.day)}",
    lambda d: f"{_day(_LONG, d)} ({d.month}/{d.day})",
    lambda d: f"{_dotted(d)} {d.day}",
    lambda d: f"{_day(_LONG, d)}, {_dotted(d)} {_ordinal(d.day)}, {d.year}",
)
_EUROPEAN_PLAIN: tuple[DateFormat, ...] = (
    lambda d: f"{d.day} {_month(d)}",
    lambda d: f"{_day(_SHORT, d)} {d.day} {_month(d)[:3]}",
    lambda d: f"{d.day:02d}/{d.month:02d}/{d.year}",
)
_EUROPEAN_FORMAL: tuple[DateFormat, ...] = (
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{_day(_SHORT, d)} {d.day}/{d.month}",
    lambda d: f"{_day(_LONG, d)} {_ordinal(d.day)} {_month(d)}",
)


def _span_plain(first: dt.date, last: dt.date) -> str:
    end = f"{last.day}" if first.month == last.month else f"{_month(last)[:3]} {last.day}"
    return f"{_month(first)[:3]} {first.day}–{end}"


def _span_slashes(first: dt.date, last: dt.date) -> str:
    return f"{first.month}/{first.day} - {last.month}/{last.day}"


def _span_formal(first: dt.date, last: dt.date) -> str:
    return f"{_dotted(first)} {first.day} to {_dotted(last)} {last.day}"


def _span_padded(first: dt.date, last: dt.date) -> str:
    return f"{first.month:02d}/{first.day:02d}–{last.month:02d}/{last.day:02d}"


def _span_european(first: dt.date, last: dt.date) -> str:
    start = f"{first.day}" if first.month == last.month else f"{first.day} {_month(first)[:3]}"
    return f"{start}–{last.day} {_month(last)[:3]}"


def _twelve(time: dt.time, *, half: str, bare_hours: bool) -> str:
    hour, suffix = time.hour % 12 or 12, half.format("p" if time.hour >= 12 else "a")
    minutes = "" if bare_hours and not time.minute else f":{time.minute:02d}"
    return f"{hour}{minutes}{suffix}"


def _time(half: str, *, bare_hours: bool) -> Callable[[dt.time], str]:
    return lambda time: _twelve(time, half=half, bare_hours=bare_hours)


def _twenty_four(time: dt.time) -> str:
    return f"{time.hour:02d}:{time.minute:02d}"


def _hours(time: Callable[[dt.time], str], joint: str) -> Callable[[dt.time, dt.time], str]:
    return lambda start, end: f"{time(start)}{joint}{time(end)}"


def _hours_short(half: str, joint: str) -> Callable[[dt.time, dt.time], str]:
    def write(start: dt.time, end: dt.time) -> str:
        first = _twelve(start, half=half, bare_hours=False)
        if (start.hour < 12) == (end.hour < 12):
            first = _twelve(start, half="", bare_hours=False)
        return f"{first}{joint}{_twelve(end, half=half, bare_hours=False)}"

    return write


def _letters(names: tuple[str, ...], joint: str) -> Callable[[Iterable[Weekday]], str]:
    return lambda days: joint.join(names[WEEKDAYS.index(day)] for day in days)


def _listed(plural: str, joint: str) -> Callable[[Iterable[Weekday]], str]:
    def write(days: Iterable[Weekday]) -> str:
        names = [f"{_LONG[WEEKDAYS.index(day)]}{plural}" for day in days]
        return ", ".join(names[:-1]) + joint + names[-1] if len(names) > 1 else names[0]

    return write


def choose_voice(rng: Random, *, formal: bool, european: bool = False) -> Voice:
    """A random way of writing, the plain or the formal ones."""
    if european:
        return _european(rng, formal=formal)
    if formal:
        time = rng.choice((_time(" {}.m.", bare_hours=True), _time("{}m", bare_hours=False)))
        return Voice(
            date=rng.choice(_FORMAL_DATES),
            sentence=rng.choice(_FORMAL_SENTENCES),
            span=rng.choice((_span_formal, _span_padded)),
            time=time,
            hours=rng.choice((_hours(time, " to "), _hours_short("{}m", "–"))),
            days=rng.choice((_letters(_TWO, "/"), _listed("", " & "), _letters(_TWO, ""))),
            weekday=_LONG,
            month=_month,
        )
    time = _time(rng.choice((" {}m", "{}m")), bare_hours=rng.random() < 0.5)
    return Voice(
        date=rng.choice(_PLAIN_DATES),
        sentence=rng.choice(_PLAIN_SENTENCES),
        span=rng.choice((_span_plain, _span_slashes)),
        time=time,
        hours=rng.choice((_hours(time, " - "), _hours_short(" {}m", "-"))),
        days=rng.choice((_letters(_ONE, ""), _listed("s", " and "), _letters(_TWO, ""))),
        weekday=_SHORT,
        month=lambda day: _month(day)[:3],
    )


def _european(rng: Random, *, formal: bool) -> Voice:
    return Voice(
        date=rng.choice(_EUROPEAN_FORMAL if formal else _EUROPEAN_PLAIN),
        sentence=lambda d: f"{_day(_LONG, d)} {d.day} {_month(d)}",
        span=_span_european,
        time=_twenty_four,
        hours=_hours(_twenty_four, " - " if formal else "-"),
        days=_listed("s", " and ") if formal else _listed("", " and "),
        weekday=_SHORT if formal else _LONG,
        month=_month,
    )
