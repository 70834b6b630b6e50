"""A stated year against which the class days speak: last year's term left in the head of this year's plan."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import Meeting
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.pattern import Pattern
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


def doubting_year(
    dated: Dated, context: TermContext, meetings: Sequence[Meeting]
) -> tuple[Dated, str | None]:
    """The items marked, and why, where the sessions miss the class days in the stated year and meet them in the next one or the one before."""
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


def _part(dates: Sequence[dt.date], days: Iterable[str]) -> float:
    wanted = set(days)
    return sum(weekday_of(date) in wanted for date in dates) / len(dates) if dates else 0.0


def _moved(dates: Sequence[dt.date], years: int) -> list[dt.date]:
    moved = (date_or_none(date.year + years, date.month, date.day) for date in dates)
    return [date for date in moved if date is not None]
