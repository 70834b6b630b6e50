"""Dates in a syllabus's text: found, given their year, and doubted where they do not fit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.numbered_weeks import days_of_weeks
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Form, Parts, Printed
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.strokes import with_strokes
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date, weekday_name

__all__ = ["DateMention", "find_dates"]

#: A date this far outside the term's span is doubted.
_OUTSIDE: Final = dt.timedelta(days=21)
#: An elided month is taken from the date above where the next such day is at most this far.
_ELIDED: Final = dt.timedelta(days=24)
#: A mended date lies at most this far after the date above it.
_MENDED: Final = dt.timedelta(days=14)
#: A stretch of days is no longer.
_LONGEST: Final = dt.timedelta(days=21)
_BETWEEN: Final = Pattern(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
#: A date so near (in letters) is that of the day named beside it.
_BESIDE: Final = 12
_WEEK: Final = 7
#: Between two days of one week, or two weeks: "week of May 3 and 5".
_AND_DAY: Final = Pattern(r"\s*(?:&|,?\sand|/|,)\s*(?:of\s+)?", re.IGNORECASE)
#: What stands between the first and the last day of a stretch where either has its day of the week.
_TO_DAY: Final = Pattern(
    r"\s*(?:\((?:M|Tu?|W|Th|R|F|Sa|Su)\))?[\s.,)]*(?:to|till|until|through|thru|[-–—→])\s*\(?(?:(?:M|Tu?|W|Th|R|F|Sa|Su)\.?,?\s*)?"
)


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


@dataclass(frozen=True)
class _Case:
    """One printed date with its words and what it is read against; ``previous``: the date last read above."""

    printed: Printed
    words: str
    context: TermContext
    previous: dt.date | None


#: A value with what is doubtful about it.
_Reading = tuple[dt.date | None, tuple[str, ...]]


def find_dates(
    text: str, context: TermContext, *, previous: dt.date | None = None, column: bool = False
) -> list[DateMention]:
    """The dates that ``text`` mentions, in order.

    ``previous``: the date last read above, for elided months. ``column``: the text is a cell of a column of
    dates, so that "08-28", "14.10." and a bare "17" are dates.
    """
    mentions: list[DateMention] = []
    last = previous
    dated = with_strokes(text, context.signs)
    for printed in scan(dated, column=column, elided=previous is not None):
        if printed.weak and not column and not _by_its_day(printed, context):
            continue
        words = " ".join(text[printed.start : printed.end].split())
        mention = _mention(text, _Case(printed, words, context, last))
        if mention is not None:
            mentions.append(mention)
            last = mention.end_date or mention.date or last
    if context.weeks:
        mentions = _with_days_of_weeks(text, mentions, context)
    return _weeks_joined(text, _stretches(text, mentions)) if len(mentions) > 1 else mentions


def _weeks_joined(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, those that "and" joins to a week as what they tell: the same week's days, or another week."""
    joined = mentions[:1]
    for one in mentions[1:]:
        above = joined[-1]
        beside = above.form == "week" and _AND_DAY.fullmatch(text, above.end, one.start)
        if not beside or one.form == "week" or above.date is None or one.date is None:
            joined.append(one)
        elif 0 < (one.date - above.date).days < _WEEK - above.date.weekday():
            joined[-1] = replace(above, end=one.end)
        else:
            joined.append(replace(one, form="week", doubts=(*one.doubts, _only_week(f"week of {one.text}"))))
    return joined


def _with_days_of_weeks(text: str, mentions: list[DateMention], context: TermContext) -> list[DateMention]:
    """The mentions and, where no date stands beside them, the days told by their week's number: "Friday of week 5"."""
    told = [
        DateMention(
            start=one.start,
            end=one.end,
            date=one.date,
            end_date=None,
            weekday=one.weekday,
            year_printed=False,
            doubts=(
                *context.doubts_of_weeks,
                *(() if one.weekday else (_only_week(text[one.start : one.end]),)),
            ),
            text=text[one.start : one.end],
            form="month_name" if one.weekday else "week",
        )
        for one in days_of_weeks(text, dict(context.weeks))
        if not any(m.start < one.end + _BESIDE and one.start < m.end + _BESIDE for m in mentions)
    ]
    return sorted([*mentions, *told], key=lambda mention: mention.start) if told else mentions


def _only_week(words: str) -> str:
    return f'the document gives only the week ("{words}"), not the day'


def _stretches(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, two with a dash and their days of the week between them as one stretch: "W 11/26-F 11/28"."""
    joined = mentions[:1]
    for mention in mentions[1:]:
        first = joined[-1]
        if (
            first.end_date is mention.end_date is None
            and first.date is not None
            and mention.date is not None
            and 0 < (mention.date - first.date).days <= _LONGEST.days
            and (_TO_DAY.fullmatch(text, first.end, mention.start) or _are_ends(text, first, mention))
        ):
            doubts = (*first.doubts, *mention.doubts)
            whole = text[first.start : mention.end]
            joined[-1] = replace(first, end=mention.end, end_date=mention.date, doubts=doubts, text=whole)
        else:
            joined.append(mention)
    return joined


def _are_ends(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether two dates are the ends of a stretch: "between December 8 and 12"."""
    return text[first.end : last.start] == " and " and _BETWEEN.search(text[: first.start]) is not None


def _by_its_day(printed: Printed, context: TermContext) -> bool:
    """Whether a date written like a number ("14.10.", "08-28") shows elsewhere than in a column that it is one."""
    strong_day = printed.weekday is not None and not (printed.weak == "hyphen" and printed.weak_weekday)
    return strong_day or (printed.weak == "dot" and context.day_first is True)


def _mention(text: str, case: _Case) -> DateMention | None:
    printed = case.printed
    doubts: tuple[str, ...] = ()
    if printed.form == "day_only":
        day = _elided(printed, case.previous)
        if day is None:
            return None
        end = day + dt.timedelta(days=printed.last.day - printed.first.day) if printed.last else None
    else:
        parts, of_order = _ordered(case)
        day, of_day = _dated(case, parts)
        doubts = of_order + of_day
        end = _end(printed, parts, day)
    weekday = _weekday(text, printed, day)
    if day is not None:
        doubts += tuple(_misfits(day, weekday, case.words, case.context))
    if printed.form == "week":
        doubts += (_only_week(f"week of {case.words}"),)
    return DateMention(
        start=printed.start,
        end=printed.end,
        date=day,
        end_date=end,
        weekday=weekday,
        year_printed=printed.first.year is not None,
        doubts=doubts,
        text=text[printed.start : printed.end],
        form=printed.form,
    )


def _weekday(text: str, printed: Printed, day: dt.date | None) -> Weekday | None:
    """The printed day of the week; one that may be another word counts if it agrees, or starts its line or cell."""
    weekday = printed.weekday
    sure = not (printed.weak_weekday or printed.loose_weekday)
    if sure or day is None or weekday is None or weekday_of(day) == weekday:
        return weekday
    if printed.loose_weekday:
        return None
    alone = not text[: printed.start].rpartition("\n")[2].strip(" (•-")
    return weekday if alone else None


def _ordered(case: _Case) -> tuple[Parts, tuple[str, ...]]:
    """The numbers in the order that the document, the day of the week or the term decides."""
    parts = case.printed.first
    if not parts.open_order:
        return parts, ()
    if _is_valid(parts) != _is_valid(parts.swapped()):
        return (parts if _is_valid(parts) else parts.swapped()), ()
    if case.context.day_first is not None or parts.month == parts.day:
        usual = parts.swapped() if case.context.day_first else parts
        return _otherwise(case, usual) or (usual, ())
    decided = _order_by_fit(case)
    if decided is not None:
        return decided, ()
    return parts, (f'"{case.words}" can mean month/day or day/month; it is read as month/day',)


def _otherwise(case: _Case, usual: Parts) -> tuple[Parts, tuple[str, ...]] | None:
    """The order that the document does not use elsewhere, where alone the printed day of the week fits within the term."""
    printed, span = case.printed, case.context.widest
    if printed.weekday is None or printed.weak_weekday or printed.loose_weekday or span is None:
        return None
    days = []
    for parts in (usual, usual.swapped()):
        year = _year_for(parts, case)
        days.append(date_or_none(year, parts.month, parts.day) if year is not None else None)
    here, there = days
    if here is None or there is None or weekday_of(here) == printed.weekday:
        return None
    if weekday_of(there) != printed.weekday or not span[0] <= there <= span[1]:
        return None
    doubt = f'"{case.words}" is read as {long_date(there)}, which is that day of the week'
    return usual.swapped(), (doubt,) if span[0] <= here <= span[1] else ()


def _is_valid(parts: Parts) -> bool:
    return date_or_none(2000, parts.month, parts.day) is not None


def _order_by_fit(case: _Case) -> Parts | None:
    """The order in which alone the date falls on its day of the week or inside the term."""
    parts, weekday, context = case.printed.first, case.printed.weekday, case.context
    readings = [
        (one, day)
        for one in (parts, parts.swapped())
        if (year := _year_for(one, case)) is not None and (day := date_or_none(year, one.month, one.day))
    ]
    by_day = [one for one, day in readings if weekday is not None and weekday_of(day) == weekday]
    if len(by_day) == 1:
        return by_day[0]
    span = context.widest
    inside = [one for one, day in readings if span is not None and span[0] <= day <= span[1]]
    return inside[0] if len(inside) == 1 else None


def _year_for(parts: Parts, case: _Case) -> int | None:
    """The printed year, or that which puts the date into the term, or next to the date above."""
    context, previous = case.context, case.previous
    if parts.year is not None:
        return parts.year
    span = context.widest
    if span is not None:
        return _year_in_span(parts, *span, previous)
    if context.year is None or previous is None:
        return context.year
    return previous.year + (previous.month - parts.month > 6)


def _year_in_span(parts: Parts, start: dt.date, end: dt.date, previous: dt.date | None) -> int:
    """The year in which the date lies in (or nearest to) a span, and nearest to the date above where two would do."""

    def distance(year: int) -> tuple[int, int]:
        day = date_or_none(year, parts.month, min(parts.day, 28))
        if day is None:
            return 0, 0
        outside = max((start - day).days, (day - end).days, 0)
        return outside, abs((day - previous).days) if previous is not None else 0

    years = range(start.year - 1, end.year + 2)
    if (parts.month, parts.day) == (2, 29):
        years_with = [year for year in years if date_or_none(year, 2, 29) is not None]
        inside = [year for year in years_with if start <= dt.date(year, 2, 29) <= end]
        return inside[0] if inside else min(years, key=distance)
    if start.year == end.year and distance(start.year)[0] == 0:
        return start.year  # no other year lies in the span
    return min(years, key=distance)


def _dated(case: _Case, parts: Parts) -> _Reading:
    year = _year_for(parts, case)
    if year is None:
        return None, (f'no year is known for "{case.words}"',)
    day = date_or_none(year, parts.month, parts.day)
    if day is not None:
        return day, ()
    mended = _mended(parts, year, case.printed.weekday, case.previous)
    doubt = f'the document says "{case.words}", but there is no such day'
    if mended is None:
        return None, (doubt,)
    return mended, (f"{doubt}; it is read as {long_date(mended)}, which fits the dates around it",)


def _mended(parts: Parts, year: int, weekday: Weekday | None, previous: dt.date | None) -> dt.date | None:
    """The one nearby date that a misprint of an impossible date can have meant."""
    if previous is None or not 1 <= parts.month <= 12:
        return None
    first = dt.date(year, parts.month, 1)
    month_after = (first + dt.timedelta(days=31)).replace(day=1)
    month_before = (first - dt.timedelta(days=1)).replace(day=1)
    same_day = [date_or_none(month.year, month.month, parts.day) for month in (month_before, month_after)]
    fitting = {
        day
        for day in (*same_day, month_after, month_after - dt.timedelta(days=1))
        if day is not None
        and previous < day <= previous + _MENDED
        and (weekday is None or weekday_of(day) == weekday)
    }
    return fitting.pop() if len(fitting) == 1 else None


def _end(printed: Printed, first: Parts, day: dt.date | None) -> dt.date | None:
    """The last day of a span; a span that would run backwards or over more than a year has none."""
    last = printed.last
    if last is None or day is None:
        return None
    if last.open_order and (first != printed.first or last.month > 12):
        last = last.swapped()
    year = last.year if last.year is not None else day.year + ((last.month, last.day) < (day.month, day.day))
    end = date_or_none(year, last.month, last.day)
    return end if end is not None and day <= end <= day + dt.timedelta(days=366) else None


def _elided(printed: Printed, previous: dt.date | None) -> dt.date | None:
    """The next day of that number after the date above, where it is near."""
    if previous is None:
        return None
    later = previous.replace(day=1) + dt.timedelta(days=32 if printed.first.day < previous.day else 0)
    day = date_or_none(later.year, later.month, printed.first.day)
    if day is None or day - previous > _ELIDED:
        return None
    agrees = printed.weekday is None or weekday_of(day) == printed.weekday
    return day if agrees or not printed.weak_weekday else None


def _misfits(day: dt.date, weekday: Weekday | None, words: str, context: TermContext) -> Iterator[str]:
    """What the day of the week and the term say against a date."""
    if weekday is not None and weekday_of(day) != weekday:
        yield (
            f'the document says "{words}", but {long_date(day)} is a {weekday_name(weekday_of(day))}; '
            f"the nearest {weekday_name(weekday)} is {long_date(_nearest(day, weekday))}"
        )
    span = context.widest
    if span is not None and not span[0] - _OUTSIDE <= day <= span[1] + _OUTSIDE:
        yield f'"{words}" is read as {long_date(day)}, which is far outside {context.label or "the term"}'


def _nearest(day: dt.date, weekday: Weekday) -> dt.date:
    around = [day + dt.timedelta(days=step) for step in (1, -1, 2, -2, 3, -3)]
    return next(one for one in around if weekday_of(one) == weekday)
