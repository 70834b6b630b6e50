"""How much there is to do, week by week."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from servers.calendar.recurrence import Instance
from servers.domain.syllabus import DEADLINE_KINDS

__all__ = ["Week", "busiest", "weeks_of"]

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Week:
    """An ISO week: how many of each kind, and per cent of grades (over all courses) that fall into it."""

    monday: dt.date
    counts: tuple[tuple[str, int], ...]
    weight: float
    deadlines: int

    @property
    def name(self) -> str:
        """As ISO 8601 writes it: "2026-W41"."""
        year, week, _ = self.monday.isocalendar()
        return f"{year}-W{week:02}"


def weeks_of(instances: Iterable[Instance]) -> list[Week]:
    """The weeks that hold something, in order; what lasts several days counts where it ends."""
    found: dict[dt.date, list[Instance]] = defaultdict(list)
    for instance in instances:
        day = instance.last_day if instance.event.kind in DEADLINE_KINDS else instance.first_day
        found[day - day.weekday() * _DAY].append(instance)
    return [_week(monday, found[monday]) for monday in sorted(found)]


def busiest(weeks: Iterable[Week], *, at_most: int = 3) -> list[Week]:
    """The weeks with the most weight, then the most deadlines; none without a deadline."""
    loaded = [week for week in weeks if week.deadlines]
    return sorted(loaded, key=lambda week: (-week.weight, -week.deadlines, week.monday))[:at_most]


def _week(monday: dt.date, instances: list[Instance]) -> Week:
    counts = Counter(instance.event.kind for instance in instances)
    # A series' weight is that of all its instances together, which no single week bears.
    weight = sum(i.event.weight or 0 for i in instances if i.event.recurrence is None)
    deadlines = sum(count for kind, count in counts.items() if kind in DEADLINE_KINDS)
    return Week(monday, tuple(sorted(counts.items())), round(weight, 2), deadlines)
