"""The class after a day: the schedule's next, else the next day on which the class meets and is not off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from servers.domain.syllabus import Meeting, Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Entry
from servers.syllabus.finding.lecture_days import lecture_days

__all__ = ["ClassesAfter", "classes_after"]

#: No class is further away (in days) than a term's longest break.
_FAR = 21
_WEEK = 7


@dataclass(frozen=True)
class ClassesAfter:
    """The days of a schedule, the stretches without class, the class's days of the week, and the weeks of rows.

    ``listed``: the days of each table or list by its number, of which one may be the registrar's.
    """

    dates: frozenset[dt.date]
    off: tuple[tuple[dt.date, dt.date], ...]
    weekdays: frozenset[Weekday]
    weeks: tuple[dt.date, ...]
    listed: Mapping[int, frozenset[dt.date]]

    def next(self, date: dt.date, group: int) -> dt.date | None:
        """The day of the class after ``date``, in its own table or list if there is one; None where none is known."""
        return next(iter(self._after(date, _FAR, group)), None)

    def in_next_week(self, date: dt.date, group: int) -> list[dt.date]:
        """The class days of the week after that of ``date``."""
        return self._after(date + dt.timedelta(days=_WEEK - 1 - date.weekday()), _WEEK, group)

    def next_week(self, date: dt.date) -> dt.date | None:
        """When the row of the week after that which begins on ``date`` begins; None where there is none."""
        return next((week for week in self.weeks if week > date), None)

    def _after(self, date: dt.date, far: int, group: int) -> list[dt.date]:
        near = [date + dt.timedelta(days=step) for step in range(1, far + 1)]
        open_days = [day for day in near if not any(start <= day <= end for start, end in self.off)]
        own = self.listed.get(group, frozenset())
        for dates in (own, self.dates):
            if found := [day for day in open_days if day in dates]:
                return found
        return [day for day in open_days if weekday_of(day) in self.weekdays]


def classes_after(
    entries: Sequence[Entry], found: Iterable[Candidate], meetings: Sequence[Meeting]
) -> ClassesAfter:
    """The classes of a schedule; ``found``: among others its days off."""
    off = ((c.day.date, c.day.end or c.day.date) for c in found if c.kind == "no_class")
    listed: dict[int, set[dt.date]] = {}
    for entry in entries:
        if not entry.whole_week:
            listed.setdefault(entry.group, set()).update(day.date for day in entry.days)
    dates = frozenset[dt.date]().union(*listed.values())
    weeks = {entry.days[0].date for entry in entries if entry.whole_week and entry.days}
    return ClassesAfter(
        dates,
        tuple(off),
        frozenset(lecture_days(meetings)),
        tuple(sorted(weeks)),
        {group: frozenset(days) for group, days in listed.items()},
    )
