"""The year in which a course's dates fall on its class days, for documents that print neither year nor day of the week."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none, ordered
from servers.syllabus.dating.printed import Printed

__all__ = ["last_year_on_class_days", "year_by_class_days"]

#: So many different days are needed, and such a part of them on class days; with another year at most the second part.
_ENOUGH: Final = 5
_MOST: Final = 0.75
_OTHERS: Final = 0.5
#: With more class days a week than these, dates fall on them in any year.
_MOST_DAYS: Final = 3

#: So many days, nearly all on class days, tell of an old course; of one class day a week every sixth year would do.
_MANY: Final = 10
_NEARLY_ALL: Final = 0.9

MonthDay = tuple[int, int]


def year_by_class_days(
    printed: Iterable[Printed],
    class_days: AbstractSet[Weekday],
    years: Sequence[int],
    *,
    day_first: bool | None,
    first_month: int | None = None,
) -> int | None:
    """The one of ``years`` in which the dates fall on the class days, where they do so in no other.

    A year more moves every date by a day of the week, or by two: what fits one year cannot fit those beside it. With
    several class days a week each of two must be met twice, since a weekly date falls on some class day by chance.
    """
    if not 1 <= len(class_days) <= _MOST_DAYS:
        return None
    days = sorted({one for each in printed if (one := _bare(each, day_first=day_first)) is not None})
    if len(days) < _ENOUGH:
        return None
    fits = {year: _met(days, class_days, year, first_month) for year in years}
    parts = {year: sum(met.values()) / len(days) for year, met in fits.items()}
    best = max(parts, key=parts.__getitem__, default=None)
    if best is None or parts[best] < _MOST:
        return None
    alone = all(part <= _OTHERS for year, part in parts.items() if year != best)
    often = sum(count >= 2 for count in fits[best].values())
    return best if alone and often >= min(len(class_days), 2) else None


def last_year_on_class_days(
    printed: Iterable[Printed],
    class_days: AbstractSet[Weekday],
    made: int,
    years: Sequence[int],
    *,
    day_first: bool | None,
    first_month: int | None = None,
) -> int | None:
    """The first of ``years`` in which nearly all dates fall on the class days, where not so many do in the year ``made``."""
    if not 1 < len(class_days) <= _MOST_DAYS:
        return None
    days = sorted({one for each in printed if (one := _bare(each, day_first=day_first)) is not None})
    if len(days) < _MANY or _part(days, class_days, made, first_month) > _MOST:
        return None
    if _part(days, class_days, made + 1, first_month) >= _NEARLY_ALL:
        return None  # it was made before its course began
    return next((year for year in years if _part(days, class_days, year, first_month) >= _NEARLY_ALL), None)


def _part(
    days: Sequence[MonthDay], class_days: AbstractSet[Weekday], year: int, first_month: int | None
) -> float:
    return sum(_met(days, class_days, year, first_month).values()) / len(days)


def _bare(one: Printed, *, day_first: bool | None) -> MonthDay | None:
    """The month and day of a single date with neither year nor day of the week."""
    if one.weak or one.last is not None or one.first.year is not None or one.form in {"week", "day_only"}:
        return None
    parts = ordered(one.first, day_first=day_first)
    return parts.month, parts.day


def _met(
    days: Sequence[MonthDay], class_days: AbstractSet[Weekday], year: int, first_month: int | None
) -> Counter[Weekday]:
    """How many of the days fall on each of the class days."""
    dates = (_date(day, year, first_month) for day in days)
    weekdays = (weekday_of(date) for date in dates if date is not None)
    return Counter(day for day in weekdays if day in class_days)


def _date(day: MonthDay, year: int, first_month: int | None) -> dt.date | None:
    later = first_month is not None and day[0] < first_month
    return date_or_none(year + later, *day)
