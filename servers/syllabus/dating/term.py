"""The term of a course: its name, its year and how that is known, and the days in which its dates lie."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from servers.domain.syllabus import YearBasis
from servers.syllabus.dating.agreement import (
    CLEAR_PAIRS,
    CLEAR_PART,
    Pair,
    agreement,
    date_or_none,
    ordered,
    pairs_of,
    year_by_weekdays,
)
from servers.syllabus.dating.label import TermName, find_term_name, read_term_name
from servers.syllabus.dating.order import day_first
from servers.syllabus.dating.printed import Parts, Printed, scan
from servers.syllabus.dating.season import Season, season_span

__all__ = ["TermContext", "find_term"]

SpanBasis = Literal["printed", "season", "dates", "argument"]

#: Before a printed first day (move-in, first homework) and after a printed last day (examinations).
_BEFORE: Final = dt.timedelta(days=14)
_AFTER: Final = dt.timedelta(days=24)
_LONG: Final = dt.timedelta(days=21)
_LONGEST: Final = dt.timedelta(days=320)
_SPAN_CUE: Final = re.compile(
    r"\b(?:dates?|classes|class|course|term|semester|session|quarter|runs?|meets?|from|begin\w*|start\w*|lectures?"
    r"|mon|tue|wed|thu|fri|[a-z]+days?)\b|\b(?:MWF|MW|TT[Hh]|TR|T[Tt]h)\b",
    re.IGNORECASE,
)
_DOCUMENT_DATE: Final = re.compile(
    r"\b(?:updated?|revised|revision|version|modified|compiled|printed|created|accessed|retrieved|published|posted|as of"
    r"|effective|review|press|journal|times|podcast|episode)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class TermContext:
    """What is known of a course's term; ``start`` and ``end`` are inclusive and generous.

    ``label``: the name as printed, None where none is. ``year``: that of the term's first day (of two years,
    the first). ``day_first``: the order of numeric dates, None where nothing tells. ``doubts``: in a
    student's words.
    """

    label: str | None = None
    year: int | None = None
    season: Season | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    span_basis: SpanBasis | None = None
    year_basis: YearBasis = "none"
    day_first: bool | None = None
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Year:
    value: int | None
    basis: YearBasis
    doubts: tuple[str, ...] = ()


def find_term(
    lines: Sequence[str],
    *,
    name: str,
    metadata: Mapping[str, str],
    term_argument: str | None = None,
    full_text: str,
) -> TermContext:
    """The term of the course that a document describes.

    ``lines``: the document's lines in reading order, headers and footers included. ``name``: the file's name;
    with ``metadata`` (the PDF's own) it is the last resort for the year. ``term_argument``: the user's word,
    which overrides what is printed. ``full_text``: where dates and days of the week are looked for.
    """
    printed = scan(full_text)
    named = find_term_name(lines)
    asked = read_term_name(term_argument) if term_argument else None
    source = asked or named
    order = day_first(printed, full_text, year=source.year if source else None)
    year = (
        _Year(asked.year, "argument")
        if asked is not None and asked.year is not None
        else _year(named, printed, lines, name, metadata, order)
    )
    season = source.season if source else None
    context = TermContext(
        label=asked.label if asked else named.label if named else None,
        year=year.value,
        season=season,
        year_basis=year.basis,
        day_first=order,
        doubts=year.doubts,
    )
    return _with_span(context, source, lines, printed)


# The year.


def _year(
    named: TermName | None,
    printed: Sequence[Printed],
    lines: Sequence[str],
    name: str,
    metadata: Mapping[str, str],
    order: bool | None,
) -> _Year:
    pairs = pairs_of((one for one in printed if one.first.year is None), day_first=order)
    first_month = 7 if named is not None and named.season == "fall" else None
    stated = named.year if named is not None else None
    basis: YearBasis = "stated"
    if stated is None:
        stated = _year_of_dates(lines)
    if stated is None:
        stated, basis = _year_of_file(name, metadata), "file"
    if stated is None:
        return _Year(None, "none")
    if basis == "file":
        return _weekday_or_file(stated, pairs, printed, first_month)
    return _checked(stated, named, pairs, first_month)


def _checked(stated: int, named: TermName | None, pairs: Sequence[Pair], first_month: int | None) -> _Year:
    """The stated year, unless the days of the week clearly say that it is stale."""
    second = named.second_year if named is not None else None
    own = max(agreement(pairs, year, first_month=first_month) for year in (stated, second or stated))
    if own >= 0.5 or len(pairs) < CLEAR_PAIRS:
        return _Year(stated, "stated")
    near = [stated + step for step in (-1, 1, -2, 2, -3)]
    other = year_by_weekdays(pairs, near, first_month=first_month)
    if other is None:
        return _Year(stated, "stated")
    label = named.label if named is not None else str(stated)
    doubt = (
        f'the document says "{label}", but the days of the week beside its dates are those of {other[0]}, '
        f"not of {stated}; its dates are read as {other[0]}"
    )
    return _Year(other[0], "weekday", (doubt,))


def _weekday_or_file(
    guess: int, pairs: Sequence[Pair], printed: Sequence[Printed], first_month: int | None
) -> _Year:
    """No year is printed: the days of the week decide among the years near the file's own."""
    evidence = [*pairs, *_week_starts(printed)]
    near = year_by_weekdays(evidence, [guess + step for step in (0, 1, -1, -2)], first_month=first_month)
    if near is not None:
        doubt = f"no year is printed; {near[0]} is the year in which the days of the week fit the dates"
        return _Year(near[0], "weekday", (doubt,))
    return _Year(guess, "file", (f"no year is printed; {guess} is taken from the file's name or properties",))


def _week_starts(printed: Sequence[Printed]) -> list[Pair]:
    """Mondays shown by weeks written as ranges ("08/23 - 08/27"), where at least four of them stand seven days apart."""
    starts = [one.first for one in printed if one.last is not None and _length(one) in {4, 6}]
    days = [date for parts in starts if (date := date_or_none(2001, parts.month, parts.day)) is not None]
    weeks = [day for day in days if any(abs((day - other).days) == 7 for other in days)]
    return [("MO", day.month, day.day) for day in sorted(set(weeks))] if len(set(weeks)) >= 4 else []


def _length(one: Printed) -> int | None:
    first = date_or_none(2001, one.first.month, one.first.day)
    last = date_or_none(2001, one.last.month, one.last.day) if one.last is not None else None
    return (last - first).days if first is not None and last is not None else None


def _year_of_dates(lines: Iterable[str]) -> int | None:
    """The year printed in most of the course's own dates."""
    votes: Counter[int] = Counter()
    weak: Counter[int] = Counter()
    for line in lines:
        for one in scan(line):
            year = one.first.year or (one.last.year if one.last is not None else None)
            if year is not None:
                (weak if _DOCUMENT_DATE.search(line) else votes)[year] += 1
    for counted in (votes, weak):
        if counted:
            return max(counted, key=lambda year: (counted[year], year))
    return None


_FILE_YEAR: Final = re.compile(r"(?<!\d)(20[0-4]\d)(?!\d)")


def _year_of_file(name: str, metadata: Mapping[str, str]) -> int | None:
    plain = name.replace("_", " ")
    for text in (plain, metadata.get("Title", ""), metadata.get("Subject", "")):
        term = read_term_name(text)
        if term is not None and term.year is not None:
            return term.year
        years = _FILE_YEAR.findall(text)
        if years:
            return int(years[-1])
    created = _FILE_YEAR.search(metadata.get("CreationDate", "")[:8].removeprefix("D:")[:4])
    return int(created[1]) if created is not None else None


# The span.


def _with_span(
    context: TermContext, named: TermName | None, lines: Sequence[str], printed: Sequence[Printed]
) -> TermContext:
    spelled = _printed_span(lines, context)
    if spelled is not None:
        start, end = spelled
        return replace(
            context,
            start=start - _BEFORE,
            end=end + _AFTER,
            span_basis="printed",
            year=context.year or start.year,
        )
    if context.year is None:
        return context
    months = _months(printed, context.day_first)
    if context.season is not None:
        start, end = season_span(context.season, context.year)
        if _holds(start, end, months):
            return replace(context, start=start, end=end, span_basis="season")
    arc = _arc(months)
    if arc is not None:
        first, last = arc
        year = context.year
        if named is not None and named.second_year is not None and first <= 6:
            year = named.second_year
        start = dt.date(year, first, 1)
        end = dt.date(year + (last < first), last, 28)
        return replace(context, start=start, end=end, span_basis="dates", year=year)
    second = named.second_year if named is not None else None
    if second is not None:
        return replace(
            context, start=dt.date(context.year, 8, 1), end=dt.date(second, 8, 31), span_basis="season"
        )
    return context


def _printed_span(lines: Sequence[str], context: TermContext) -> tuple[dt.date, dt.date] | None:
    """The first long range of days that the document gives for the course."""
    for at, line in enumerate(lines):
        for one in scan(line):
            if one.last is None or (at > 20 and not _SPAN_CUE.search(line)):
                continue
            span = _span_of(one, context)
            if span is not None and _LONG <= span[1] - span[0] <= _LONGEST:
                return span
    return None


def _span_of(one: Printed, context: TermContext) -> tuple[dt.date, dt.date] | None:
    first, last = ordered(one.first, day_first=context.day_first), one.last
    if last is None:
        return None
    last = ordered(last, day_first=context.day_first)
    year = first.year or context.year
    if year is None:
        return None
    crosses = (last.month, last.day) < (first.month, first.day)
    start = date_or_none(year, first.month, first.day)
    end = date_or_none(last.year or year + crosses, last.month, last.day)
    return (start, end) if start is not None and end is not None and start < end else None


def _months(printed: Sequence[Printed], order: bool | None) -> Counter[int]:
    parts = (
        ordered(one.first, day_first=order) for one in printed if not one.weak and one.first.year is None
    )
    return Counter(one.month for one in parts if _is_month(one))


def _is_month(parts: Parts) -> bool:
    return 1 <= parts.month <= 12


def _holds(start: dt.date, end: dt.date, months: Counter[int]) -> bool:
    """Whether a season's span holds most of the dates."""
    inside = {start.month}
    day = start
    while day <= end:
        inside.add(day.month)
        day += dt.timedelta(days=27)
    held = sum(count for month, count in months.items() if month in inside)
    return held >= CLEAR_PART * sum(months.values())


def _arc(months: Counter[int]) -> tuple[int, int] | None:
    """The shortest run of months, round the year's end if need be, that holds nearly all of the dates."""
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
    return (first, (first + length - 2) % 12 + 1) if length <= 9 else None
