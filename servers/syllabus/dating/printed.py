"""Dates as they are printed: which numbers and names stand there, before any year or order is decided."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from servers.domain.syllabus import Weekday

__all__ = ["Form", "Parts", "Printed"]

Form = Literal["month_name", "numeric", "iso", "day_only", "week"]


@dataclass(frozen=True)
class Parts:
    """A month, a day and a year as read month first; ``open_order``: two numbers that may also be day, month."""

    month: int
    day: int
    year: int | None = None
    open_order: bool = False

    def swapped(self) -> Parts:
        """Read day first."""
        return replace(self, month=self.day, day=self.month)


@dataclass(frozen=True)
class Printed:
    """One date (or span) with its place in the text and the day of the week printed with it."""

    start: int
    end: int
    first: Parts
    last: Parts | None
    form: Form
    weekday: Weekday | None = None
    #: The day was a letter or an abbreviation that may be another word, or one of several.
    weak_weekday: bool = False
    #: The day may belong to what stands after it: it is no evidence for a year, and counts only where it agrees.
    loose_weekday: bool = False
    #: Written with hyphens or full stops and no year ("08-28", "14.10."): a date only in a column of dates or by
    #: a day of the week. None: neither.
    weak: Literal["hyphen", "dot"] | None = None
    #: The day stands before the month's name.
    day_leads: bool = False
