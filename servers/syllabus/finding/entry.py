"""Entries: a date and what stands beside it, whatever the layout was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from servers.domain.syllabus import ItemKind
from servers.syllabus.reading.line import Line

__all__ = ["WORK_ROLES", "Day", "Entry", "Matter", "Role"]

#: What a column (or a labelled list) holds.
Role = Literal[
    "date",
    "week",
    "topic",
    "reading",
    "due",
    "assignment",
    "assigned",
    "kind",
    "notes",
    "label",
    "weekday",
    "hours",
    "ignore",
]
#: The roles of columns that hold what is asked of students.
WORK_ROLES: frozenset[Role] = frozenset({"due", "assignment", "kind"})


@dataclass(frozen=True)
class Day:
    """A day as read: a single day, or a span with an inclusive end; with what is doubtful about it."""

    date: dt.date
    end: dt.date | None = None
    doubts: tuple[str, ...] = ()

    @property
    def is_span(self) -> bool:
        """Whether it is a stretch of days."""
        return self.end is not None and self.end > self.date


@dataclass(frozen=True)
class Matter:
    """Text beside a date: its role, its column's or list's title, its lines and the edge that they wrap at.

    ``kind``: of which kind it is, where its column tells.
    """

    role: Role
    header: str
    lines: tuple[Line, ...]
    right: float | None = None
    kind: ItemKind | None = None

    @property
    def text(self) -> str:
        """All lines as one."""
        return " ".join(line.text for line in self.lines)


@dataclass(frozen=True)
class Entry:
    """One day's (or week's) row, cell or list.

    ``days``: one or several ("Oct 2 & 5"). ``whole_week``: the date names the week, not the day.
    ``carried``: the date was printed further up. ``origin`` is the layout it came from; ``group`` numbers the
    table or list, so that entries of one schedule are known as such. ``of_work``: it lists what is due, and no classes.
    """

    days: tuple[Day, ...]
    matters: tuple[Matter, ...]
    lines: tuple[Line, ...]
    origin: Literal["table", "grid", "list"]
    group: int
    whole_week: bool = False
    carried: bool = False
    of_work: bool = False

    @property
    def page(self) -> int:
        """1-based page of the date."""
        return self.lines[0].page if self.lines else 1
