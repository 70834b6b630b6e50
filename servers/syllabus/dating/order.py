"""Whether a document's numeric dates are written day first, as far as the document tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Parts, Printed

__all__ = ["day_first"]

#: Countries that write the day first, by the ends of their universities' addresses.
_DAY_FIRST_SITES: Final = Pattern(
    r"[@.](?:ac\.(?:uk|nz|za|in|il|at|be|id|th|ke|ma|cy)|edu\.(?:au|sg|hk|my|tr|br|ar|co|pe|ec|pk|in|mx|vn|pl|lb|eg)"
    r"|(?:uni|tu|hu|fu|fh|hs|rwth)-[\w-]+\.de|[\w-]+\.(?:de|fr|nl|es|it|pt|at|be|dk|fi|no|ie|gr|cz|pl|cl|br|ch))\b",
    re.IGNORECASE,
)
#: How spreadsheets everywhere write a day: "18-Jan".
_OF_SPREADSHEET: Final = Pattern(r"\d{1,2}-[A-Z][a-z]{2}\b")
#: Fewer named days tell nothing of the months in which the course is held.
_FEWEST_NAMED: Final = 3
#: From a term's first month to its last.
_LONGEST_TERM: Final = 5
_MONTH_FIRST_SITES: Final = Pattern(r"[@.][\w-]+\.edu\b(?!\.)", re.IGNORECASE)


def day_first(
    printed: Sequence[Printed], full_text: str, *, year: int | None, habit: bool | None = None
) -> bool | None:
    """True: day first; False: month first; None: nothing tells. ``habit``: that of the document's language."""
    numeric = [one.first for one in printed if one.first.open_order]
    ends = [one.last for one in printed if one.last is not None and one.last.open_order]
    for decided in (_by_numbers([*numeric, *ends]), _by_sequence(numeric)):
        if decided is not None:
            return decided
    by_weekday = _by_weekday(printed, year)
    if by_weekday is not None:
        return by_weekday
    by_months = _by_months_named(printed)
    if by_months is not None:
        return by_months
    if habit is not None:
        return habit
    by_site = _by_site(full_text)
    return by_site if by_site is not None else _by_names(printed, full_text)


def _by_numbers(numeric: Sequence[Parts]) -> bool | None:
    """Numbers over twelve show their place."""
    day_first_only = sum(parts.month > 12 for parts in numeric)
    month_first_only = sum(parts.day > 12 for parts in numeric)
    if day_first_only == month_first_only or min(day_first_only, month_first_only) * 4 > max(
        day_first_only, month_first_only
    ):
        return None
    return day_first_only > month_first_only


def _by_sequence(numeric: Sequence[Parts]) -> bool | None:
    """A schedule's dates ascend in one reading and jump in the other."""
    if len(numeric) < 4:
        return None
    pairs = list(pairwise(numeric))
    as_month = sum((b.month, b.day) < (a.month, a.day) for a, b in pairs)
    as_day = sum((b.day, b.month) < (a.day, a.month) for a, b in pairs)
    if abs(as_month - as_day) < len(pairs) / 2:
        return None
    return as_day < as_month


def _by_weekday(printed: Sequence[Printed], year: int | None) -> bool | None:
    """Most printed days of the week agree with one reading; a few that agree by chance, in a stale year, tell nothing."""
    month_first = day_first_ = dated = 0
    for one in printed:
        known = one.first.year or year
        if (
            one.weekday is None
            or known is None
            or not one.first.open_order
            or one.first.month == one.first.day
        ):
            continue
        dated += 1
        for parts, swapped in ((one.first, False), (one.first.swapped(), True)):
            date = date_or_none(known, parts.month, parts.day) if parts.month <= 12 else None
            if date is not None and weekday_of(date) == one.weekday:
                month_first, day_first_ = month_first + (not swapped), day_first_ + swapped
    if month_first == day_first_ or max(month_first, day_first_) * 2 < dated:
        return None
    return day_first_ > month_first


def _by_months_named(printed: Sequence[Printed]) -> bool | None:
    """Numbers mean a day that is named elsewhere ("9-Dec ... due 12/9"), or at least one of the months that are."""
    days = {(p.first.month, p.first.day) for p in printed if p.form == "month_name"}
    if len(days) < _FEWEST_NAMED:
        return None
    numeric = {(p.first.month, p.first.day) for p in printed if p.first.open_order and p.weak is None}
    months = _held_in({month for month, _ in days})
    as_days = [((one in days) - (one[::-1] in days)) for one in numeric]
    as_months = [((month in months) - (day in months)) for month, day in numeric]
    for votes in (as_days, as_months):
        month_first, day_first_ = votes.count(1), votes.count(-1)
        if (month_first == 0) != (day_first_ == 0):
            return day_first_ > 0
    return None


def _held_in(named: AbstractSet[int]) -> AbstractSet[int]:
    """The months in which a course is held: those named, and of one term those between them."""
    first, last = min(named), max(named)
    return frozenset(range(first, last + 1)) if last - first <= _LONGEST_TERM else named


def _by_site(full_text: str) -> bool | None:
    day, month = len(_DAY_FIRST_SITES.findall(full_text)), len(_MONTH_FIRST_SITES.findall(full_text))
    return None if day == month else day > month


def _by_names(printed: Sequence[Printed], full_text: str) -> bool | None:
    """Dates with a month's name show the habit: "18 January" or "January 18"; "18-Jan" is how spreadsheets write it."""
    named = [
        one for one in printed if one.form == "month_name" and not _OF_SPREADSHEET.match(full_text, one.start)
    ]
    day = sum(one.day_leads for one in named)
    if len(named) < 2 or day * 2 == len(named):
        return None
    return day * 2 > len(named)
