"""Dates in a syllabus's text: found, given their year, and doubted where they do not fit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.printed import Form, Parts, Printed
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date, weekday_name

__all__ = ["DateMention", "find_dates"]

#: A date this far outside the term's span is doubted.
_OUTSIDE: Final = dt.timedelta(days=21)
#: An elided month is taken from the date above where the next such day is at most this far.
_ELIDED: Final = dt.timedelta(days=24)
#: A mended date lies at most this far after the date above it.
_MENDED: Final = dt.timedelta(days=14)


@dataclass(frozen=True)
class DateMention:
    """One date (or span) that a text mentions.

    ``start``, ``end``: offsets into the text, with the printed day of the week. ``date`` is None where no
    year is known or the date does not exist; ``end_date`` is a span's last day. ``form`` "week": the
    document names the week that holds or starts with the date, not the day. ``doubts`` are in the
    student's words; empty: nothing doubtful.
    """

    start: int
    end: int
    date: dt.date | None
    end_date: dt.date | None
    weekday: Weekday | None
    year_printed: bool
    doubts: tuple[str, ...]
    text: str
    form: Form


def find_dates(
    text: str, context: TermContext, *, previous: dt.date | None = None, column: bool = False
) -> list[DateMention]:
    """The dates that ``text`` mentions, in order.

    ``previous``: the date last read above, for elided months. ``column``: the text is a cell of a column of
    dates, so that "08-28", "14.10." and a bare "17" are dates.
    """
    mentions: list[DateMention] = []
    last = previous
    for printed in scan(text, column=column, elided=previous is not None):
        if printed.weak and not column and not _by_its_day(printed, context):
            continue
        mention = _resolve(text, printed, context, last)
        if mention is None:
            continue
        mentions.append(mention)
        last = mention.end_date or mention.date or last
    return mentions


def _by_its_day(printed: Printed, context: TermContext) -> bool:
    """Whether a date written like a number ("14.10.", "08-28") shows elsewhere than in a column that it is one."""
    return printed.weekday is not None or (printed.weak == "dot" and context.day_first is True)


def _resolve(
    text: str, printed: Printed, context: TermContext, previous: dt.date | None
) -> DateMention | None:
    doubts: list[str] = []
    words = " ".join(text[printed.start : printed.end].split())
    weekday = printed.weekday
    if printed.form == "day_only":
        day = _elided(printed, previous)
        if day is None:
            return None
        last = day + dt.timedelta(days=printed.last.day - printed.first.day) if printed.last else None
    else:
        parts = _ordered(printed, context, previous, words, doubts)
        day = _dated(parts, printed, context, previous, words, doubts)
        last = _end(printed, parts, day, context)
    if printed.weak_weekday and day is not None and weekday is not None and weekday_of(day) != weekday:
        weekday = weekday if _alone(text, printed) else None
    if day is not None:
        doubts.extend(_misfits(day, weekday, words, context))
    if printed.form == "week":
        doubts.append(f'the document gives only the week ("week of {words}"), not the day')
    return DateMention(
        start=printed.start,
        end=printed.end,
        date=day,
        end_date=last,
        weekday=weekday,
        year_printed=printed.first.year is not None,
        doubts=tuple(doubts),
        text=text[printed.start : printed.end],
        form=printed.form,
    )


def _alone(text: str, printed: Printed) -> bool:
    """Whether a doubtful day of the week starts its line or cell, as in a column of dates."""
    return not text[: printed.start].rpartition("\n")[2].strip(" (•-")


def _ordered(
    printed: Printed, context: TermContext, previous: dt.date | None, words: str, doubts: list[str]
) -> Parts:
    """The numbers in the order that the document, the day of the week or the term decides."""
    parts = printed.first
    if not parts.open_order:
        return parts
    month_first, day_first = _valid(parts), _valid(parts.swapped())
    if month_first != day_first:
        return parts if month_first else parts.swapped()
    if context.day_first is not None or parts.month == parts.day:
        return parts.swapped() if context.day_first else parts
    decided = _order_by_fit(parts, printed.weekday, context, previous)
    chosen = decided or parts
    if decided is None:
        doubts.append(f'"{words}" can mean month/day or day/month; it is read as month/day')
    return chosen


def _valid(parts: Parts) -> bool:
    return parts.month <= 12 and date_or_none(2000, parts.month, parts.day) is not None


def _order_by_fit(
    parts: Parts, weekday: Weekday | None, context: TermContext, previous: dt.date | None
) -> Parts | None:
    """The order in which alone the date falls on its day of the week or inside the term."""
    readings = [(one, _year_for(one, context, previous)) for one in (parts, parts.swapped())]
    dated = [(one, date_or_none(year, one.month, one.day)) for one, year in readings if year is not None]
    for fits in (
        lambda day: weekday is not None and weekday_of(day) == weekday,
        lambda day: (
            context.start is not None and context.end is not None and context.start <= day <= context.end
        ),
    ):
        fitting = [one for one, day in dated if day is not None and fits(day)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _year_for(parts: Parts, context: TermContext, previous: dt.date | None) -> int | None:
    """The printed year, or that which puts the date into the term, or next to the date above."""
    if parts.year is not None:
        return parts.year
    if context.start is not None and context.end is not None:
        return _year_in_span(parts, context.start, context.end, previous)
    if context.year is None:
        return None
    if previous is not None and previous.month - parts.month > 6:
        return previous.year + 1
    return previous.year if previous is not None else context.year


def _year_in_span(parts: Parts, start: dt.date, end: dt.date, previous: dt.date | None) -> int:
    """The year in which the date lies in (or nearest to) a span, and after the date above where two would do."""

    def distance(year: int) -> tuple[int, int]:
        day = date_or_none(year, parts.month, min(parts.day, 28))
        if day is None:
            return 10_000, 0
        outside = max((start - day).days, (day - end).days, 0)
        backwards = abs((day - previous).days) if previous is not None else 0
        return outside, backwards

    return min(range(start.year - 1, end.year + 2), key=distance)


def _dated(
    parts: Parts,
    printed: Printed,
    context: TermContext,
    previous: dt.date | None,
    words: str,
    doubts: list[str],
) -> dt.date | None:
    year = _year_for(parts, context, previous)
    if year is None:
        doubts.append(f'no year is known for "{words}"')
        return None
    day = date_or_none(year, parts.month, parts.day) if parts.month <= 12 else None
    if day is not None:
        return day
    mended = _mended(parts, year, printed.weekday, previous)
    if mended is None:
        doubts.append(f'the document says "{words}", but there is no such day')
    else:
        doubts.append(
            f'the document says "{words}", but there is no such day; it is read as {long_date(mended)}, '
            "which fits the dates around it"
        )
    return mended


def _mended(parts: Parts, year: int, weekday: Weekday | None, previous: dt.date | None) -> dt.date | None:
    """The one nearby date that a misprint of an impossible date can have meant."""
    if previous is None or parts.month > 12:
        return None
    months = [(parts.month + step - 1) % 12 + 1 for step in (-1, 1)]
    same_day = [date_or_none(year, month, parts.day) for month in months]
    first_after = date_or_none(year + parts.month // 12, parts.month % 12 + 1, 1)
    near = [first_after, first_after - dt.timedelta(days=1)] if first_after is not None else []
    fitting = {
        day
        for day in (*same_day, *near)
        if day is not None
        and previous < day <= previous + _MENDED
        and (weekday is None or weekday_of(day) == weekday)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _end(printed: Printed, first: Parts, day: dt.date | None, context: TermContext) -> dt.date | None:
    """The last day of a span; a span that would run backwards or over half a year has none."""
    if printed.last is None or day is None:
        return None
    last = printed.last
    if last.open_order and (first != printed.first or last.month > 12):
        last = last.swapped()
    year = last.year if last.year is not None else day.year + ((last.month, last.day) < (day.month, day.day))
    end = date_or_none(year, last.month, last.day) if last.month <= 12 else None
    return end if end is not None and day <= end <= day + dt.timedelta(days=366) else None


def _elided(printed: Printed, previous: dt.date | None) -> dt.date | None:
    """The next day of that number after the date above, where it is near."""
    if previous is None:
        return None
    year, month = previous.year, previous.month
    if printed.first.day < previous.day:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    day = date_or_none(year, month, printed.first.day)
    if day is None or day - previous > _ELIDED:
        return None
    if printed.weekday is not None and weekday_of(day) != printed.weekday and printed.weak_weekday:
        return None
    return day


def _misfits(day: dt.date, weekday: Weekday | None, words: str, context: TermContext) -> Iterable[str]:
    if weekday is not None and weekday_of(day) != weekday:
        nearest = _nearest(day, weekday)
        yield (
            f'the document says "{words}", but {long_date(day)} is a {weekday_name(weekday_of(day))}; '
            f"the nearest {weekday_name(weekday)} is {long_date(nearest)}"
        )
    if context.start is None or context.end is None:
        return
    if day < context.start - _OUTSIDE or day > context.end + _OUTSIDE:
        term = context.label or "the term"
        yield f'"{words}" is read as {long_date(day)}, which is far outside {term}'


def _nearest(day: dt.date, weekday: Weekday) -> dt.date:
    around: Sequence[dt.date] = [day + dt.timedelta(days=step) for step in (1, -1, 2, -2, 3, -3)]
    return next(one for one in around if weekday_of(one) == weekday)
