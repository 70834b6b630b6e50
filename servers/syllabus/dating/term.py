"""The term of a course: its name, its year and how that is known, and the days in which its dates lie."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import Weekday, YearBasis
from servers.syllabus.dating.evidence import CLOCKED, Evidence, gather
from servers.syllabus.dating.label import TermName, find_term_name, read_term_name
from servers.syllabus.dating.season import Season
from servers.syllabus.dating.span import Span, SpanBasis, find_span, widened
from servers.syllabus.dating.strokes import Signs
from servers.syllabus.dating.term_code import term_in_addresses
from servers.syllabus.dating.words import month_year
from servers.syllabus.dating.year import Year, find_year

__all__ = ["TermContext", "find_term"]

#: So many lines name the course's own pages.
_TOP_LINES: Final = 30
#: A file is made or changed at most so long after its term and before it; more speaks against the year.
_LONG_APART: Final = dt.timedelta(days=450)


@dataclass(frozen=True)
class TermContext:
    """What is known of a course's term.

    ``start`` and ``end``, inclusive: the first and last day of classes where ``span_basis`` is "printed", else
    generous days in which the course's dates lie.

    ``label``: the name as printed (or asked for), None where none is. ``year``: that of the term's first day (of
    two years, the first). ``day_first``: the order of numeric dates, None where nothing tells. ``doubts``: in a
    student's words. ``weeks``: the number and the Monday of each week that the schedule counts, or that are
    counted from the first, with what is then doubtful about them. ``signs``: what parts the numbers of its dates
    where that is no stroke. ``is_year_open``: the class days, once they are known, may tell another year.
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
    weeks: tuple[tuple[int, dt.date], ...] = ()
    doubts_of_weeks: tuple[str, ...] = ()
    signs: Signs | None = None
    is_year_open: bool = False

    @property
    def widest(self) -> tuple[dt.date, dt.date] | None:
        """The days in which all of the course's dates lie, examinations after the last class too."""
        if self.start is None or self.end is None:
            return None
        return widened(self.start, self.end) if self.span_basis == "printed" else (self.start, self.end)


def find_term(
    lines: Sequence[str],
    *,
    name: str,
    metadata: Mapping[str, str],
    term_argument: str | None = None,
    full_text: str,
    class_days: AbstractSet[Weekday] = frozenset(),
    habit: bool | None = None,
) -> TermContext:
    """The term of the course that a document describes.

    ``lines``: the document's lines in reading order, headers and footers included. ``name``: the file's name;
    with ``metadata`` (the PDF's own) it is the last resort for the year. ``term_argument``: the user's word,
    which overrides what is printed. ``full_text``: where dates and days of the week are looked for.
    ``class_days``: the days on which the course meets, by which a year that is not printed can be known.
    ``habit``: whether the document's language writes the day first, None where it does not tell.
    """
    asked = _asked(term_argument, lines)
    evidence = gather(
        lines, full_text, name=name, metadata=metadata, asked=asked, class_days=class_days, habit=habit
    )
    given = asked is not None and asked.year is not None
    year = Year(asked.year, "argument") if asked is not None and given else find_year(evidence)
    told_elsewhere = term_in_addresses(lines[:_TOP_LINES], name if year.basis != "file" else "", year.value)
    context = TermContext(
        label=evidence.named.label if evidence.named is not None else told_elsewhere,
        year=year.value,
        season=evidence.season,
        year_basis=year.basis,
        is_year_open=year.open or year.basis == "file",
        day_first=evidence.day_first,
        doubts=year.doubts,
        signs=evidence.signs,
    )
    span = find_span(evidence, year.value, evidence.season)
    if _is_stale(evidence, year, span):
        span, context = find_span(evidence, year.value, None), replace(context, season=None)
    if span is None:
        return context
    basis: SpanBasis = "argument" if given and span.basis == "season" else span.basis
    doubts = (*year.doubts, *_far_from_file(evidence, span)) if year.basis == "stated" else year.doubts
    return replace(context, start=span.start, end=span.end, span_basis=basis, year=span.year, doubts=doubts)


def _is_stale(evidence: Evidence, year: Year, span: Span | None) -> bool:
    """Whether the printed term's season is as old as its year, which the days of the week overruled."""
    overruled = year.basis == "weekday" and evidence.stated_year is not None
    return overruled and evidence.season is not None and span is not None and span.basis == "dates"


def _far_from_file(evidence: Evidence, span: Span) -> Iterator[str]:
    """What speaks against a stated year, where the file was made long after its term or last changed long before it."""
    label = evidence.named.label if evidence.named is not None else str(span.year)
    if evidence.made is not None and evidence.made > span.end + _LONG_APART:
        yield (
            f'the document says "{label}", but its file was made in {month_year(evidence.made)}; '
            "if it is the syllabus of a later term, give the term"
        )
    if evidence.changed is not None and CLOCKED < evidence.changed < span.start - _LONG_APART:
        yield (
            f'the document says "{label}", but its file was last changed in {month_year(evidence.changed)}, long '
            "before; check the year, and give the term if it is another"
        )


def _asked(argument: str | None, lines: Sequence[str]) -> TermName | None:
    """The term that the user names; a year alone is that of the printed term."""
    if argument is None:
        return None
    term = read_term_name(argument)
    year = re.search(r"(?<!\d)(20[0-4]\d)(?!\d)", argument)
    if term is not None or year is None:
        return term
    printed = find_term_name(lines)
    return TermName(argument.strip(), printed.season if printed is not None else None, int(year[1]))
