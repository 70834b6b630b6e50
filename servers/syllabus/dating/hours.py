"""Hours of the day from what is printed of them: which half of the day is meant where that is not said."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

__all__ = ["Half", "Side", "hours_of"]

Half = Literal["am", "pm"]


@dataclass(frozen=True)
class Side:
    """One printed time: hour and minute as printed, and what stands with them."""

    hour: int
    minute: int
    half: Half | None = None
    sep: str = ""
    word: str = ""
    sure: bool = False
    padded: bool = False

    @property
    def bare(self) -> bool:
        """Only a number."""
        return not (self.half or self.sep or self.word or self.sure)

    @property
    def twenty_four(self) -> bool:
        """Whether it is told on the clock of twenty-four hours."""
        return self.hour == 0 or self.hour > 12 or bool(self.word) or self.sure

    def at(self, half: Half | None) -> dt.time:
        """The time in a half of the day (None: on the 24-hour clock)."""
        hour = self.hour
        if half is not None and hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        return dt.time(23, 59) if hour == 24 else dt.time(hour, self.minute)


def hours_of(first: Side, last: Side | None) -> tuple[dt.time, dt.time | None, list[str]]:
    """When what is printed begins and ends, and what is doubtful about it."""
    doubts: list[str] = []
    if last is None:
        return _single(first, doubts), None, doubts
    if last.word:
        return first.at(_half_before(first, last.at(None))), last.at(None), doubts
    if first.word:
        start = first.at(None) if first.word != "midnight" else dt.time(0)
        return start, _after(start, last), doubts
    if first.twenty_four or (last.twenty_four and last.half is None):
        return first.at(first.half), last.at(last.half), doubts
    if last.half == "am" and last.hour == 12 and first.half is None and 7 < first.hour < 12:
        doubts.append(f'"{first.hour}-12 am" is read as a morning that ends at noon')
        return first.at("am"), dt.time(12, last.minute), doubts
    if last.half is not None:
        end = last.at(last.half)
        return first.at(first.half or _half_before(first, end)), end, doubts
    start = first.at(first.half) if first.half is not None else _guess(first, doubts, until=last)
    return start, _after(start, last), doubts


def _half_before(side: Side, end: dt.time) -> Half | None:
    """The half of the day in which ``side`` is the latest time before ``end``."""
    if side.half is not None or side.twenty_four:
        return side.half
    return "pm" if side.at("pm") < end or (end == dt.time(0) and side.hour < 12) else "am"


def _after(start: dt.time, side: Side) -> dt.time:
    """The first time after ``start`` that ``side`` can mean."""
    if side.half is not None or side.twenty_four:
        return side.at(side.half)
    morning, evening = side.at("am"), side.at("pm")
    return morning if morning > start else evening


def _guess(side: Side, doubts: list[str], *, until: Side | None = None) -> dt.time:
    """The half of the day by what is usual: classes and office hours lie between 8 and 19 o'clock."""
    printed = f"{side.hour}:{side.minute:02d}"
    if side.padded and side.hour >= 6:
        return side.at("am")
    end_of_day = side.hour == 11 and side.minute >= 55
    half: Half = "pm" if end_of_day or side.hour == 12 or side.hour < 7 else "am"
    unsure = side.hour == 7 or side.padded or (until is None and side.hour in {6, 8})
    if end_of_day or unsure:
        doubts.append(f'"{printed}" is printed without am or pm; it is read as {printed} {half}')
    return side.at(half)


def _single(side: Side, doubts: list[str]) -> dt.time:
    if side.word == "midnight" or side.hour == 24:
        doubts.append(
            '"midnight" can mean the start or the end of the day; it is read as 11:59 pm of the day printed'
        )
        return dt.time(23, 59)
    if side.hour == 12 and side.minute == 0 and side.half == "am":
        doubts.append('"12 am" is the first minute of the day printed; the midnight after it may be meant')
        return dt.time(0)
    if side.half is not None or side.twenty_four:
        return side.at(side.half)
    return _guess(side, doubts)
