"""Candidates: what may be an item, before the document's rules and other places have had their say."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from servers.domain.syllabus import ItemKind, Weekday
from servers.syllabus.finding.entry import Day
from servers.syllabus.reading.line import Line

__all__ = ["FURTHER_UP", "Candidate", "Later", "Origin"]

#: A doubt, in a student's words.
FURTHER_UP = "the date is not printed beside it but further up"

#: When work is due that is told under an earlier class: at the next class, in the next week, so much later, on that
#: day of the week or of the month.
Later = Literal["class", "week"] | Weekday | dt.timedelta | int

#: Where a candidate was found, from the most to the least telling.
Origin = Literal[
    "due",
    "label",
    "topic_due",
    "topic_event",
    "assignment",
    "named",
    "grid",
    "prose_due",
    "prose_event",
    "reading",
    "no_class",
]


@dataclass(frozen=True)
class Candidate:
    """Something dated that may be an item.

    ``by_class``: what stands over it says that it is due when class begins. ``whole_week``: its day is a week of which only the span is known. ``beside``: the class days of one week that are
    printed for it, where which of them it is due on is not said. ``later``: when after its day it is due.
    """

    title: str
    kind: ItemKind
    day: Day
    lines: tuple[Line, ...]
    origin: Origin
    time: dt.time | None = None
    end_time: dt.time | None = None
    in_class: bool = False
    by_class: bool = False
    weak: bool = False
    whole_week: bool = False
    beside: tuple[dt.date, ...] = ()
    later: Later | None = None
    printed: str | None = None
    doubts: tuple[str, ...] = ()
    group: int = -1
    date_lines: tuple[Line, ...] = ()

    @property
    def page(self) -> int:
        """1-based page."""
        return self.lines[0].page
