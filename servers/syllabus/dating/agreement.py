"""Which year fits: days of the week printed beside dates decide, when the document's own year is stale or absent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.printed import Parts, Printed

__all__ = [
    "CLEAR_PAIRS",
    "CLEAR_PART",
    "MANY_PAIRS",
    "STRAY_PART",
    "Pair",
    "agreement",
    "date_or_none",
    "pairs_of",
    "year_by_weekdays",
]

#: A day of the week with the month and day printed beside it.
Pair = tuple[Weekday, int, int]

#: A majority is clear from so many pairs, of which such a part agrees.
CLEAR_PAIRS: Final = 3
CLEAR_PART: Final = 0.8
#: A stated year is overruled by so many pairs that agree on another, where at most such a part agrees with it.
MANY_PAIRS: Final = 5
STRAY_PART: Final = 0.15


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def pairs_of(printed: Iterable[Printed], *, day_first: bool | None) -> list[Pair]:
    """The distinct pairs among dates, in order; numbers of unknown order are read month first."""
    pairs: dict[Pair, None] = {}
    for one in printed:
        if one.weekday is None or one.loose_weekday or (one.weak_weekday and one.form == "day_only"):
            continue
        parts = ordered(one.first, day_first=day_first)
        if date_or_none(2000, parts.month, parts.day) is not None:
            pairs[one.weekday, parts.month, parts.day] = None
    return list(pairs)


def ordered(parts: Parts, *, day_first: bool | None) -> Parts:
    """``parts`` in the document's order of day and month, or the only possible one."""
    if not parts.open_order:
        return parts
    must_swap = parts.month > 12
    may_swap = parts.day <= 12
    return parts.swapped() if must_swap or (day_first is True and may_swap) else parts


def agreement(pairs: Sequence[Pair], year: int, *, first_month: int | None = None) -> float:
    """The part of ``pairs`` whose days of the week are those of the term that starts in ``year``.

    ``first_month``: months before it belong to the next year (a winter term that crosses New Year).
    """
    if not pairs:
        return 0.0
    agreeing = 0
    for weekday, month, day in pairs:
        later = first_month is not None and month < first_month
        date = date_or_none(year + later, month, day)
        agreeing += date is not None and weekday_of(date) == weekday
    return agreeing / len(pairs)


def year_by_weekdays(
    pairs: Sequence[Pair], years: Iterable[int], *, first_month: int | None = None
) -> int | None:
    """The one of ``years`` (the likeliest first) with which most pairs agree, where the majority is clear."""
    if len(pairs) < CLEAR_PAIRS:
        return None
    shares = {year: agreement(pairs, year, first_month=first_month) for year in years}
    best = max(shares, key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] >= CLEAR_PART else None
