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
from servers.syllabus.dating.printed import Parts, Printed
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.season import Season, season_span

__all__ = ["TermContext", "find_term"]

SpanBasis = Literal["printed", "season", "dates", "argument"]

#: Before a printed first day (move-in, first homework) and after a printed last day (examinations).
_BEFORE: Final = dt.timedelta(days=14)
_AFTER: Final = dt.timedelta(days=24)
_LONG: Final = dt.timedelta(days=21)
_LONGEST: Final = dt.timedelta(days=320)
#: From a printed first day to the end of the examinations.
_ONE_TERM: Final = dt.timedelta(weeks=22)
_BEGINS: Final = re.compile(
    r"\b(?:commenc\w+|(?:course|class(?:es)?|term|semester|lectures?|session)\s(?:start|begin)s?|(?:start|begin)(?:s|ning)?\s(?:date|of\s(?:term|classes))"
    r"|first\s(?:day|class|lecture|session|meeting))\b",
    re.IGNORECASE,
)
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
class _Evidence:
    """What the year and the span are decided from."""

    lines: Sequence[str]
    printed: Sequence[Printed]
    named: TermName | None
    from_file: TermName | None
    file_year: int | None
    day_first: bool | None

    @property
    def season(self) -> Season | None:
        source = self.named if self.named is not None and self.named.season is not None else self.from_file
        return source.season if source is not None else None


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
    asked = read_term_name(term_argument) if term_argument else None
    named = asked or find_term_name(lines)
    printed = _course_dates(scan(full_text))
    order = day_first(printed, full_text, year=named.year if named else None)
    from_file, file_year = _of_file(name, metadata, full_text)
    evidence = _Evidence(lines, printed, named, None if asked else from_file, file_year, order)
    year = _Year(asked.year, "argument") if asked is not None and asked.year is not None else _year(evidence)
    context = TermContext(
        label=named.label if named else None,
        year=year.value,
        season=evidence.season,
        year_basis=year.basis,
        day_first=order,
        doubts=year.doubts,
    )
    return _with_span(context, evidence)


def _course_dates(printed: Sequence[Printed]) -> list[Printed]:
    """Leaves out page numbers ("1/9", "2/9", "3/9") and pairs of weeks ("2/3", "4/5", "6/7") that read as dates."""
    bare = {
        (one.first.month, one.first.day)
        for one in printed
        if one.first.open_order and one.first.year is None and one.weekday is None and one.last is None
    }
    totals = {total for _, total in bare if {(1, total), (2, total), (3, total)} <= bare}
    paired = {
        (a, b)
        for a, b in bare
        if b == a + 1
        and (
            {(a + 2, b + 2), (a + 4, b + 4)} <= bare
            or {(a - 2, b - 2), (a - 4, b - 4)} <= bare
            or {(a - 2, b - 2), (a + 2, b + 2)} <= bare
        )
    }
    return [
        one
        for one in printed
        if not one.first.open_order
        or one.first.year is not None
        or one.weekday is not None
        or not (one.first.day in totals or (one.first.month, one.first.day) in paired)
    ]


# The year.


def _year(evidence: _Evidence) -> _Year:
    named = evidence.named
    pairs = pairs_of(
        (one for one in evidence.printed if one.first.year is None), day_first=evidence.day_first
    )
    first_month = 2 if evidence.season == "fall" else None
    stated = named.year if named is not None else None
    if stated is None:
        stated = _year_of_dates(evidence.lines)
    if stated is None:
        stated = _year_of_title(evidence.lines)
    if stated is not None:
        return _checked(stated, named, pairs, first_month)
    told = evidence.from_file is not None and evidence.from_file.year is not None
    if evidence.file_year is None or not (named or told or _needs_year(evidence.printed)):
        return _Year(None, "none")
    return _weekday_or_file(evidence.file_year, pairs, evidence.printed, first_month)


def _needs_year(printed: Sequence[Printed]) -> bool:
    return any(one.first.year is None and not one.weak for one in printed)


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
    near = year_by_weekdays(
        [*pairs, *_week_starts(printed)], [guess + step for step in (0, 1, -1, -2)], first_month=first_month
    )
    if near is not None:
        doubt = f"no year is printed; {near[0]} is the year in which the days of the week fit the dates"
        return _Year(near[0], "weekday", (doubt,))
    if any((one.first.month, one.first.day) == (2, 29) and one.first.year is None for one in printed):
        guess = max(year for year in range(guess - 4, guess + 1) if date_or_none(year, 2, 29) is not None)
    return _Year(guess, "file", (f"no year is printed; {guess} is taken from the file's name or properties",))


def _week_starts(printed: Sequence[Printed]) -> list[Pair]:
    """Mondays shown by weeks written as ranges ("08/23 - 08/27"), where at least four stand seven days apart."""
    starts = [one.first for one in printed if one.last is not None and _length(one) in {4, 6}]
    days = {date for parts in starts if (date := date_or_none(2001, parts.month, parts.day)) is not None}
    weeks = [day for day in sorted(days) if any(abs((day - other).days) == 7 for other in days)]
    return [("MO", day.month, day.day) for day in weeks] if len(weeks) >= 4 else []


def _length(one: Printed) -> int | None:
    first = date_or_none(2001, one.first.month, one.first.day)
    last = date_or_none(2001, one.last.month, one.last.day) if one.last is not None else None
    return (last - first).days if first is not None and last is not None else None


def _year_of_dates(lines: Iterable[str]) -> int | None:
    """The year printed in the course's own dates; the dates of sources are older, and those of the file itself weigh less."""
    votes: Counter[int] = Counter()
    weak: Counter[int] = Counter()
    for line in lines:
        for one in scan(line):
            year = one.first.year or (one.last.year if one.last is not None else None)
            if year is not None:
                (weak if _DOCUMENT_DATE.search(line) else votes)[year] += 1
    for counted in (votes, weak):
        if counted:
            most = max(counted.values())
            return max(year for year, count in counted.items() if count * 4 >= most)
    return None


_TITLE_LINES: Final = 12
_TITLE_YEAR: Final = re.compile(r"(?:^|[·|,:–—-]\s|\s{2,}|\byear\b.{0,20}?\s)(20[0-4]\d)$", re.IGNORECASE)


def _year_of_title(lines: Sequence[str]) -> int | None:
    """A year that stands alone at the end of a line of the title."""
    found = [
        match for line in lines[:_TITLE_LINES] if (match := _TITLE_YEAR.search(line.strip())) is not None
    ]
    return int(found[0][1]) if found else None


_FILE_YEAR: Final = re.compile(r"(?<![A-Za-z\d])(20[0-4]\d)(?!\d)")


_ADDRESS_TERM: Final = re.compile(
    r"(?:https?://|www\.|\w\.(?:com|org|edu|io)/)\S*?(?P<term>(?:spring|summer|fall|autumn|winter)[-_]?20\d\d|(?:fa|sp|su|wi)[-_]?[012]\d(?!\d))"
    r"|(?P<slack>(?:spring|summer|fall|winter)-?20\d\d)\.slack",
    re.IGNORECASE,
)


def _of_file(name: str, metadata: Mapping[str, str], full_text: str) -> tuple[TermName | None, int | None]:
    """The term and the year that the file's name, its title, the course's own address or its date of making tell."""
    created = re.match(r"(?:D:)?(20[0-4]\d)", metadata.get("CreationDate", ""))
    made = int(created[1]) if created is not None else None
    address = _ADDRESS_TERM.search(full_text)
    hints = (
        re.sub(r"[_.-]+", " ", name).upper(),
        metadata.get("Title", ""),
        metadata.get("Subject", ""),
        re.sub(r"[-_]", " ", address["term"] or address["slack"]).upper() if address is not None else "",
    )
    for text in hints:
        term = read_term_name(text)
        if term is not None and term.year is not None:
            return term, term.year
        years = [int(year) for year in _FILE_YEAR.findall(text)]
        if years:
            return term, years[-1]
        if term is not None:
            return term, made
    return None, made


# The span.


def _with_span(context: TermContext, evidence: _Evidence) -> TermContext:
    months = _months(evidence.printed, context)
    spelled = _printed_span(evidence.lines, context)
    if spelled is not None and _holds(*spelled, months):
        start, end = spelled
        year = context.year or start.year
        return replace(context, start=start, end=end, span_basis="printed", year=year)
    if context.year is None:
        return context
    if context.season is not None:
        start, end = season_span(context.season, context.year)
        if _holds(start, end, months):
            return replace(context, start=start, end=end, span_basis="season")
    second = evidence.named.second_year if evidence.named is not None else None
    arc = _arc(months)
    if arc is not None:
        first, last = arc
        year = second if second is not None and first <= 6 else context.year
        start, end = dt.date(year, first, 1) - _BEFORE, dt.date(year + (last < first), last, 28) + _AFTER
        return replace(context, start=start, end=end, span_basis="dates", year=year)
    began = _beginning(evidence.lines, context)
    if began is not None:
        return replace(
            context, start=began - _BEFORE, end=began + _ONE_TERM, span_basis="printed", year=began.year
        )
    if second is not None:
        return replace(
            context, start=dt.date(context.year, 8, 1), end=dt.date(second, 8, 31), span_basis="season"
        )
    return context


def _printed_span(lines: Sequence[str], context: TermContext) -> tuple[dt.date, dt.date] | None:
    """The first long range of days that the document gives for the course, widened at both ends."""
    for at, line in enumerate(lines):
        for one in scan(line):
            if one.last is None or (at > 20 and not _SPAN_CUE.search(line)):
                continue
            span = _span_of(one, context)
            if span is not None and _LONG <= span[1] - span[0] <= _LONGEST:
                return span[0] - _BEFORE, span[1] + _AFTER
    return None


def _beginning(lines: Sequence[str], context: TermContext) -> dt.date | None:
    """The day on which the document says that the course begins."""
    for line in lines:
        if not _BEGINS.search(line):
            continue
        for one in scan(line):
            first = ordered(one.first, day_first=context.day_first)
            year = first.year or context.year
            day = (
                date_or_none(year, first.month, first.day) if year is not None and first.month <= 12 else None
            )
            if day is not None:
                return day
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


def _months(printed: Sequence[Printed], context: TermContext) -> Counter[int]:
    """How many of the course's dates lie in each month; those of other years are not the course's."""
    near = {None, context.year, (context.year or 0) + 1}
    parts = (ordered(one.first, day_first=context.day_first) for one in printed if not one.weak)
    return Counter(one.month for one in parts if one.year in near and 1 <= one.month <= 12)


def _holds(start: dt.date, end: dt.date, months: Counter[int]) -> bool:
    """Whether a span holds most of the dates."""
    inside = {end.month}
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
