"""A stated year against which the class days speak: last year's term left in the head of this year's plan."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import Meeting
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import agreement, date_or_none, pairs_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.items import Dated

__all__ = ["doubting_year"]

#: So many class sessions are needed; at most the first part of them may be on class days in the stated year, and at
#: least the second must be in another.
_ENOUGH: Final = 6
_HARDLY: Final = 0.2
_MOSTLY: Final = 0.8
#: The same where a leap day lies between: what is missed before it may fall on the other class day after it.
_AT_MOST_HALF: Final = 0.5
_NEARLY_ALL: Final = 0.9
_DOUBTED: Final = 0.6
#: "6/4-6/8", "June 4 - 8", "4. - 8. Juni", "28 Feb - 6 Mar".
_MONTH: Final = r"(?:[^\W\d_]{3,9}\.?\s?)?"
_SPAN: Final = Pattern(rf"\d(?:st|nd|rd|th|\.)?\s?{_MONTH}(?:[-–—]|to)\s?{_MONTH}\d")
#: Where so large a part of the sessions is on one day of the week, they are weeks by their first day.
_WEEKS: Final = 0.7
#: The title of a column of weeks by their first day.
_OF_WEEKS: Final = Pattern(
    r"\bweeks?\s?(?:of|beginning|commencing|starting|start(?:s|ing)?)\b|\bcommenc(?:es|ing)\b|\bw/[cb]\b|\bmondays?\b",
    re.IGNORECASE,
)
_FIRST_DAYS: Final = (0, 6)  # weeks begin on Mondays or Sundays
#: So many days of the week printed beside dates, of which such a part agrees, bear the stated year out.
_PAIRS: Final = 2


def doubting_year(
    dated: Dated, context: TermContext, meetings: Sequence[Meeting], titles: Iterable[str] = ()
) -> tuple[Dated, str | None]:
    """The items marked, and why, where the sessions miss the class days in the stated year and meet them in the next one or the one before.

    ``titles``: those of the tables' columns, which may say that a row is a week.
    """
    days = {day for meeting in meetings if meeting.kind == "lecture" for day in meeting.days}
    dates = [session.date for session in dated.schedule]
    year = context.year
    if context.year_basis != "stated" or year is None or not 1 <= len(days) <= 3 or len(dates) < _ENOUGH:
        return dated, None
    most = max(Counter(date.weekday() for date in dates).values())
    weekly = len(days) > 1 and most >= _WEEKS * len(dates)  # a row is a week, not a class
    part = _part(dates, days)
    if weekly or _are_spans(dated) or part > _AT_MOST_HALF:
        return dated, None
    if _are_titled_weeks(dates, titles) or _is_borne_out(dated, context, year):
        return dated, None
    wanted = _MOSTLY if part <= _HARDLY else _NEARLY_ALL
    fitting = next((step for step in (1, -1, 2, -2) if _part(_moved(dates, step), days) >= wanted), None)
    if fitting is None:
        return dated, None
    reason = (
        f'the document says "{context.label or year}", but its dates fall on the days of class only in {year + fitting}; '
        "if that is the year, give the term"
    )
    items = tuple(
        item.model_copy(
            update={
                "needs_review": (*item.needs_review, reason),
                "confidence": min(item.confidence, _DOUBTED),
            }
        )
        if item.date is not None
        else item
        for item in dated.items
    )
    return replace(dated, items=items), reason


def _are_spans(dated: Dated) -> bool:
    """Whether most sessions' dates are printed as the stretches of their weeks, whose first day need be no class day."""
    spans = sum(any(_SPAN.search(one.text) for one in session.evidence) for session in dated.schedule)
    return spans >= _MOSTLY * len(dated.schedule)


def _are_titled_weeks(dates: Sequence[dt.date], titles: Iterable[str]) -> bool:
    """Whether the days are those on which weeks begin, and a column's title says so."""
    first = sum(date.weekday() in _FIRST_DAYS for date in dates)
    return first >= _WEEKS * len(dates) and any(map(_OF_WEEKS.search, titles))


def _is_borne_out(dated: Dated, context: TermContext, year: int) -> bool:
    """Whether the dates themselves have the stated year printed, or days of the week that are those of that year."""
    texts = {one.text for found in (*dated.schedule, *dated.items) for one in found.evidence}
    printed = [one for text in sorted(texts) for one in scan(text)]
    full = sum(one.first.year in {year, year + 1} for one in printed)
    pairs = pairs_of(printed, day_first=context.day_first)
    fits = agreement(pairs, year, first_month=2 if context.season == "fall" else None)
    return full > len(printed) / 2 or (len(pairs) >= _PAIRS and fits >= _MOSTLY)


def _part(dates: Sequence[dt.date], days: Iterable[str]) -> float:
    wanted = set(days)
    return sum(weekday_of(date) in wanted for date in dates) / len(dates) if dates else 0.0


def _moved(dates: Sequence[dt.date], years: int) -> list[dt.date]:
    moved = (date_or_none(date.year + years, date.month, date.day) for date in dates)
    return [date for date in moved if date is not None]
