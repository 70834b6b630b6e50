"""What cannot both be attended: overlaps between series, and several exams on one day."""

from __future__ import annotations

import datetime as dt
import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from servers.calendar.recurrence import Instance
from servers.domain.event import Event
from servers.domain.syllabus import DEADLINE_KINDS

__all__ = ["Clash", "crowded_weeks", "find_clashes", "may_clash"]

#: Nobody has to be there.
_OPTIONAL = frozenset({"office_hours", "no_class"})
#: What takes a class's place.
_SITTINGS = frozenset({"exam", "quiz", "presentation"})


@dataclass(frozen=True)
class Clash:
    """Two events that overlap, on one or more days; the exams of one day; the deadlines of a full week."""

    kind: Literal["overlap", "exams_on_one_day", "crowded_week"]
    instances: tuple[Instance, ...]
    days: tuple[dt.date, ...]

    @property
    def span(self) -> tuple[dt.datetime, dt.datetime] | None:
        """From when to when the first of the overlaps lasts."""
        times = [(i.starts, i.ends) for i in self.instances if i.starts is not None and i.ends is not None]
        if self.kind != "overlap" or len(times) < 2:
            return None
        return max(start for start, _ in times), min(end for _, end in times)


def may_clash(event: Event) -> bool:
    """Whether someone has to be there: at a time, or for an exam whose time is not known."""
    return event.kind not in _OPTIONAL and (event.starts is not None or event.kind == "exam")


def find_clashes(instances: Iterable[Instance]) -> list[Clash]:
    """Every clash, by its first day.

    Two events of one syllabus never overlap in this sense: an exam takes its class's place, which is told once then,
    and sections are alternatives.
    """
    listed = _without_replaced([i for i in instances if may_clash(i.event)])
    pairs: dict[tuple[str, str], list[tuple[Instance, Instance]]] = defaultdict(list)
    for one, other in _overlaps(listed):
        first, second = sorted((one, other), key=lambda i: i.event.uid)
        pairs[first.event.uid, second.event.uid].append((one, other))
    clashes = [
        Clash("overlap", found[0], tuple(dict.fromkeys(max(a.first_day, b.first_day) for a, b in found)))
        for found in pairs.values()
    ]
    clashes += _exam_days(listed)
    return sorted(clashes, key=lambda c: (c.days[0], c.kind, [i.event.uid for i in c.instances]))


def crowded_weeks(instances: Iterable[Instance], *, most: int) -> Iterator[Clash]:
    """The weeks, Monday to Sunday, with more than ``most`` deadlines; what lasts several days is due at its end."""
    weeks: dict[dt.date, list[Instance]] = defaultdict(list)
    for instance in instances:
        if instance.event.kind in DEADLINE_KINDS:
            weeks[instance.last_day - dt.timedelta(days=instance.last_day.weekday())].append(instance)
    for monday in sorted(weeks):
        if len(weeks[monday]) > most:
            yield Clash("crowded_week", tuple(weeks[monday]), (monday,))


def _without_replaced(instances: list[Instance]) -> list[Instance]:
    """All but the classes that an exam, quiz or presentation of the same syllabus takes up from begin to end."""
    sittings: dict[tuple[str | None, dt.date], list[Instance]] = defaultdict(list)
    for one in instances:
        if one.event.kind in _SITTINGS and one.event.syllabus_id is not None:
            sittings[one.event.syllabus_id, one.first_day].append(one)
    return [
        one
        for one in instances
        if one.event.kind != "class"
        or not any(_covers(other, one) for other in sittings.get((one.event.syllabus_id, one.first_day), ()))
    ]


def _covers(one: Instance, other: Instance) -> bool:
    if one.starts is None or one.ends is None or other.starts is None or other.ends is None:
        return False
    return one.starts <= other.starts and other.ends <= one.ends


def _overlaps(instances: Iterable[Instance]) -> Iterator[tuple[Instance, Instance]]:
    """Pairs of different events whose times meet; a sweep over their starts, n log n and the pairs."""
    timed = [(i.starts, i.ends, i) for i in instances if i.starts is not None and i.ends is not None]
    timed.sort(key=lambda entry: (entry[0], entry[2].event.uid))
    going: list[tuple[dt.datetime, int, Instance]] = []
    for number, (starts, ends, instance) in enumerate(timed):
        while going and going[0][0] <= starts:
            heapq.heappop(going)
        for _, _, other in going:
            if _independent(instance, other):
                yield other, instance
        heapq.heappush(going, (ends, number, instance))


def _independent(one: Instance, other: Instance) -> bool:
    if one.event.uid == other.event.uid:
        return False
    return one.event.syllabus_id is None or one.event.syllabus_id != other.event.syllabus_id


def _exam_days(instances: Iterable[Instance]) -> Iterator[Clash]:
    days: dict[dt.date, list[Instance]] = defaultdict(list)
    for instance in instances:
        # An exam that lasts several days is a window to choose from.
        if instance.event.kind == "exam" and instance.first_day == instance.last_day:
            days[instance.first_day].append(instance)
    for day, exams in days.items():
        if len({exam.event.uid for exam in exams}) > 1:
            yield Clash("exams_on_one_day", tuple(exams), (day,))
