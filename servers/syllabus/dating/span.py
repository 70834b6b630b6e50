"""The days in which a course's dates lie."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal

from servers.syllabus.dating.agreement import (
    CLEAR_PART,
    MANY_PAIRS,
    STRAY_PART,
    agreement,
    date_or_none,
    ordered,
    pairs_of,
)
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.evidence import Evidence
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.printed import Printed
from servers.syllabus.dating.season import Season, season_span

__all__ = ["Span", "SpanBasis", "find_span", "widened"]

SpanBasis = Literal["printed", "season", "dates", "argument"]

#: Before a printed first day (move-in, first homework) and after a printed last day (examinations).
_BEFORE: Final = dt.timedelta(days=14)
_AFTER: Final = dt.timedelta(days=24)
#: A printed range of days is the course's from three weeks up to most of a year.
_LONG: Final = dt.timedelta(days=21)
_LONGEST: Final = dt.timedelta(days=320)
#: A part of the course is this long, and begins so soon after the one before it.
_PART: Final = dt.timedelta(days=11)
_APART: Final = dt.timedelta(days=14)
#: From a printed first day to the end of the examinations.
_ONE_TERM: Final = dt.timedelta(weeks=22)
#: So few dates (a policy's examples, a citation) do not overrule a season that is named.
_FEW: Final = 6
#: The part of the dates that a span must hold.
_MOST: Final = 0.8
_TAUGHT: Final = r"(?:course|class(?:es)?|term|semester|quarter|lectures?|session|instruction|teaching)"
_BEGINS: Final = Gated(
    rf"\b(?:commenc\w+|{_TAUGHT}\s(?:start|begin)s?|(?:start|begin)(?:s|ning)?\s(?:date|of\s{_TAUGHT})"
    rf"|first\s(?:day\sof\s(?:the\s)?{_TAUGHT}|day(?!\s(?:of|to)\b)|class|lecture|session|meeting))\b",
    "commenc,start,begin,first",
    re.IGNORECASE,
)
_ENDS: Final = Gated(
    rf"\b(?:{_TAUGHT}\s(?:end|finishe|conclude)s?|end(?:s|ing)?\s(?:date|of\s(?:the\s)?{_TAUGHT})"
    rf"|(?:last|final)\s(?:day\sof\s(?:the\s)?{_TAUGHT}|class|lecture|session|meeting))\b(?!\s(?:to|for)\b)",
    "end,finishe,conclude,last,final",
    re.IGNORECASE,
)
#: Words and their day stand at most so many characters apart.
_BESIDE: Final = 30
#: In so many lines at the top a range of days needs no words to be the course's.
_TOP: Final = 20
_CUE: Final = Choices(
    r"\b(?:dates?|classes|class|course|term|semester|session|quarter|runs?|meets?|from|begin\w*|start\w*|lectures?"
    r"|mon|tue|wed|thu|fri|mwf|mw|tth|tr)\b",
    re.IGNORECASE,
)
_WORD_OF_DAY: Final = Gated(r"\b[a-z]+days?\b", "day", re.IGNORECASE)


@dataclass(frozen=True)
class Span:
    """The first and last day, inclusive, how they are known, and the first day's own year.

    "printed": those of the classes, as the document says; else generous.
    """

    start: dt.date
    end: dt.date
    basis: SpanBasis
    year: int


def widened(start: dt.date, end: dt.date) -> tuple[dt.date, dt.date]:
    """The days in which the dates of a course lie whose classes are held from ``start`` to ``end``."""
    return start - _BEFORE, end + _AFTER


def find_span(evidence: Evidence, year: int | None, season: Season | None) -> Span | None:
    """The printed span, else the season's where the dates lie in it, else that of the dates, else one term from its first day."""
    months = _months(evidence, year)
    for spelled in (_ranged(evidence, year), _bounded(evidence, year)):
        told = spelled is not None and not _of_other_year(spelled, year)
        if spelled is not None and told and _holds(*widened(spelled.start, spelled.end), months):
            return spelled
    if year is None:
        return None
    if season is not None:
        start, end = season_span(season, year)
        if _holds(start, end, months) or sum(months.values()) < _FEW:
            return Span(start, end, "season", year)
    return _of_dates(months, year, evidence, season) or _begun(evidence, year) or _academic(evidence, year)


def _of_other_year(spelled: Span, year: int | None) -> bool:
    """Whether the printed first and last day are of a year long before the term's or after it: left from another term."""
    return year is not None and (spelled.end.year < year or spelled.start.year > year + 1)


def _ranged(evidence: Evidence, year: int | None) -> Span | None:
    """The first long range of days that the document gives for the course."""
    for at, line in evidence.telling:
        if at > _TOP and not _is_cued(line.text):
            continue
        for one in line.dates:
            if one.last is None:
                continue
            days = _days(one, evidence, year)
            if days is not None and _LONG <= days[1] - days[0] <= _LONGEST:
                end = days[1] if at <= _TOP else _end_of_parts(evidence, year, at, days[1])
                return Span(days[0], end, "printed", year or days[0].year)
    return None


def _is_cued(text: str) -> bool:
    """Whether a word stands in the line that may make a range of days the course's."""
    return _WORD_OF_DAY.search(text) is not None or _CUE.search(text) is not None


def _end_of_parts(evidence: Evidence, year: int | None, at: int, end: dt.date) -> dt.date:
    """The last day of the stretches that follow one another from a line on: parts of the course, of which the first is not all."""
    for line in evidence.lines[at + 1 :]:
        for one in line.dates:
            days = _days(one, evidence, year) if one.last is not None else None
            if days is not None and end < days[0] <= end + _APART and days[1] - days[0] >= _PART:
                end = days[1]
    return end


def _bounded(evidence: Evidence, year: int | None) -> Span | None:
    """From the day on which classes begin, as the document says, to that on which they end."""
    first, last = _cued(evidence, year, _BEGINS), _cued(evidence, year, _ENDS)
    if first is None or last is None:
        return None
    if last < first:
        later = date_or_none(last.year + 1, last.month, last.day)
        last = later if later is not None and first.month >= 8 else last
    return Span(first, last, "printed", year or first.year) if _LONG <= last - first <= _LONGEST else None


def _cued(evidence: Evidence, year: int | None, cue: Gated) -> dt.date | None:
    """The day printed nearest to the first of such words that has one in its line."""
    for _, line in evidence.telling:
        match = cue.search(line.text)
        if match is None:
            continue
        single = [one for one in line.dates if one.last is None and one.form != "week"]
        nearest = min(single, key=lambda one: _distance(one, match.span()), default=None)
        if nearest is not None and _distance(nearest, match.span()) <= _BESIDE:
            return _day(nearest, evidence, year)
    return None


def _distance(one: Printed, place: tuple[int, int]) -> int:
    return max(one.start - place[1], place[0] - one.end, 0)


def _days(one: Printed, evidence: Evidence, year: int | None) -> tuple[dt.date, dt.date] | None:
    first = _day(one, evidence, year)
    if first is None or one.last is None:
        return None
    last = ordered(one.last, day_first=evidence.day_first)
    crosses = (last.month, last.day) < (first.month, first.day)
    end = date_or_none(last.year or first.year + crosses, last.month, last.day)
    return (first, end) if end is not None and first < end else None


def _day(one: Printed, evidence: Evidence, year: int | None) -> dt.date | None:
    parts = ordered(one.first, day_first=evidence.day_first)
    known = parts.year or year
    return date_or_none(known, parts.month, parts.day) if known is not None else None


def _months(evidence: Evidence, year: int | None) -> Counter[int]:
    """How many of the course's dates lie in each month; those of other years are not the course's."""
    near = {None, year, (year or 0) + 1}
    parts = (ordered(one.first, day_first=evidence.day_first) for one in evidence.printed if not one.weak)
    return Counter(one.month for one in parts if one.year in near and 1 <= one.month <= 12)


def _holds(start: dt.date, end: dt.date, months: Counter[int]) -> bool:
    """Whether the months from ``start`` to ``end`` hold most of the dates."""
    inside = {end.month}
    day = start
    while day <= end:
        inside.add(day.month)
        day += dt.timedelta(days=27)
    held = sum(count for month, count in months.items() if month in inside)
    return held >= _MOST * sum(months.values())


def _of_dates(months: Counter[int], year: int, evidence: Evidence, season: Season | None) -> Span | None:
    """The shortest run of months, round the year's end if need be, that holds nearly all of the dates."""
    second = evidence.second_year
    total = sum(months.values())
    if total < 2:
        return None
    runs = [
        (length, first)
        for first in range(1, 13)
        for length in range(1, 13)
        if sum(months[(first + step - 1) % 12 + 1] for step in range(length)) >= 0.9 * total
    ]
    length, first = min(runs)
    if length > 9:
        return None
    last = (first + length - 2) % 12 + 1
    if season is not None and second is None:
        off = _years_off(first, last, year, season)
        year += off if last < first or not _is_denied(evidence, year, off) else 0
    year = second if second is not None and first <= 6 else year
    return Span(
        dt.date(year, first, 1) - _BEFORE, dt.date(year + (last < first), last, 28) + _AFTER, "dates", year
    )


def _is_denied(evidence: Evidence, year: int, off: int) -> bool:
    """Whether the days of the week are those of the stated year, and not of the one beside it: "Fall 2026" over a spring's dates of 2026."""
    if not off:
        return False
    bare = (one for one in evidence.printed if one.first.year is None)
    pairs = pairs_of(bare, day_first=evidence.day_first)
    if len(pairs) < MANY_PAIRS:
        return False
    return agreement(pairs, year) >= CLEAR_PART and agreement(pairs, year + off) <= STRAY_PART


def _years_off(first: int, last: int, year: int, season: Season) -> int:
    """How many years from the season's year a run of months starts: a run round New Year that meets a spring began before."""
    start, end = season_span(season, year)

    def days_shared(offset: int) -> int:
        begun = dt.date(year + offset, first, 1)
        ended = dt.date(year + offset + (last < first), last, 28)
        return max((min(end, ended) - max(start, begun)).days, 0)

    return max((0, -1, 1), key=days_shared)


def _begun(evidence: Evidence, year: int) -> Span | None:
    """One term from the day on which the document says that the course begins; how long it lasts is a guess."""
    for _, line in evidence.telling:
        for one in line.dates if _BEGINS.search(line.text) else ():
            day = _day(one, evidence, year)
            if day is not None:
                return Span(day, day + _ONE_TERM, "season", day.year)
    return None


def _academic(evidence: Evidence, year: int) -> Span | None:
    """Of "2023/24" without a season or dates, the academic year."""
    second = evidence.second_year
    return Span(dt.date(year, 8, 1), dt.date(second, 8, 31), "season", year) if second is not None else None
