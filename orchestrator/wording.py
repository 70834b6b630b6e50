"""Dates, times, kinds and counts in words."""

from __future__ import annotations

import datetime as dt
from typing import Final

__all__ = ["DAYS", "counted", "day_of", "format_day", "format_times", "kind_name", "plural"]

DAYS: Final = {"MO": "Mon", "TU": "Tue", "WE": "Wed", "TH": "Thu", "FR": "Fri", "SA": "Sat", "SU": "Sun"}
_NAMES: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PLURALS: Final = {"entry": "entries", "quiz": "quizzes", "homework": "homework", "no class": "days without class",
            "class": "classes", "office hours": "office hours", "other": "other"}  # fmt: skip
_KINDS: Final = {"no_class": "no class", "office_hours": "office hours"}


def format_day(day: str | None, usual: int | None = None) -> str:
    """``2026-10-14`` as ``Wed 14 Oct 2026``, without the year where it is the usual one."""
    date = day_of(day)
    year = "" if date.year == usual else f" {date.year}"
    return f"{_NAMES[date.weekday()]} {date.day:>2} {_MONTHS[date.month - 1]}{year}"


def day_of(day: str | None) -> dt.date:
    """The day that an ISO date, or the beginning of a moment, names."""
    return dt.date.fromisoformat((day or "")[:10])


def format_times(start: str | None, end: str | None, break_: str = "") -> str:
    """``10:00-11:20``, or the start alone; ``break_`` stands behind the hyphen."""
    if not start:
        return ""
    return f"{start}-{break_}{end}" if end and end != start else start


def kind_name(kind: str) -> str:
    """A kind in words."""
    return _KINDS.get(kind, kind.replace("_", " "))


def counted(number: int, noun: str) -> str:
    """``3 items``, ``1 item``."""
    return f"{number} {noun if number == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """``quizzes`` for ``quiz``."""
    return _PLURALS.get(noun, f"{noun}s")
