"""Misprints in a column of dates, told by the days of the week and by the order of the dates around them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.words import long_date

__all__ = ["mend_misprints", "mend_order"]

#: The part of a column's dates that rise where they stand in order, and how near (in days) a row's neighbours are.
_RISING = 0.8
_SOON = 28

#: The dates of each row of a column, by its number.
_Mentions = dict[int, list[DateMention]]


def mend_misprints(column: _Mentions) -> None:
    """A date whose printed weekday disagrees, where the weekday alone fits the class days and the dates around it."""
    agreeing = Counter(m.weekday for ms in column.values() for m in ms if _agrees_with_weekday(m))
    usual = {day for day, count in agreeing.items() if count >= 2}
    previous: dt.date | None = None
    for number in sorted(column):
        mentions = column[number]
        if (
            len(mentions) == 1
            and previous is not None
            and mentions[0].weekday in usual
            and not _agrees_with_weekday(mentions[0])
        ):
            mentions = column[number] = [_mended(mentions[0], usual, previous)]
        previous = mentions[-1].date


def mend_order(column: _Mentions, parts_of: dict[int, list[tuple[int, list[DateMention]]]]) -> None:
    """A date that breaks a rising column: the same day a month or year on, where that alone fits; else it is doubted."""
    alone = [(number, ms[0]) for number, ms in sorted(column.items()) if len(ms) == 1 and ms[0].date]
    dates = [mention.date for _, mention in alone if mention.date is not None]
    if sum(a <= b for a, b in pairwise(dates)) < _RISING * (len(dates) - 1):
        return
    for place in range(1, len(alone) - 1):
        before, date, after = dates[place - 1 : place + 2]
        number, mention = alone[place]
        if before <= date <= after or not before < after or (after - before).days > _SOON:
            continue
        fitting = [day for day in _misprinted(date) if before < day < after]
        fitting = [day for day in fitting if mention.weekday in {None, weekday_of(day)}]
        doubt = f'the document says "{mention.text}" between {long_date(before)} and {long_date(after)}' + (
            f"; {long_date(fitting[0])} is taken" if len(fitting) == 1 else ""
        )
        dates[place] = fitting[0] if len(fitting) == 1 else date
        doubts = (*mention.doubts, doubt)
        column[number] = [replace(mention, date=dates[place], doubts=doubts)]
        if (parts := parts_of.get(number)) and len(parts[0][1]) == 1:
            line, (first,) = parts[0]
            parts[0] = (line, [replace(first, date=dates[place], doubts=doubts)])


def _misprinted(date: dt.date) -> list[dt.date]:
    """The same day of the month before and after it, and of the years beside it."""
    near = [
        (date.year, date.month - 1), (date.year, date.month + 1), (date.year - 1, date.month), (date.year + 1, date.month),
    ]  # fmt: skip
    days = [date_or_none(year + (month - 1) // 12, (month - 1) % 12 + 1, date.day) for year, month in near]
    return [day for day in days if day is not None]


def _agrees_with_weekday(mention: DateMention) -> bool:
    return mention.date is not None and mention.weekday == weekday_of(mention.date)


def _mended(mention: DateMention, usual: AbstractSet[Weekday | None], previous: dt.date) -> DateMention:
    date, weekday = mention.date, mention.weekday
    if date is None or weekday is None or (weekday_of(date) in usual and date > previous):
        return mention
    near = [date + dt.timedelta(days=step) for step in (1, -1, 2, -2, 3, -3)]
    fitting = next(day for day in near if weekday_of(day) == weekday)
    return replace(mention, date=fitting) if fitting > previous else mention
