"""The year of a course's dates, and how it is known."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from servers.domain.syllabus import YearBasis
from servers.syllabus.dating.agreement import (
    CLEAR_PAIRS,
    MANY_PAIRS,
    STRAY_PART,
    Pair,
    agreement,
    date_or_none,
    pairs_of,
    year_by_weekdays,
)
from servers.syllabus.dating.class_days import year_by_class_days
from servers.syllabus.dating.dated_line import DatedLine
from servers.syllabus.dating.evidence import Evidence
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.holidays import holidays_of, is_loose, year_by_holidays
from servers.syllabus.dating.long_ago import year_long_ago
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Parts, Printed
from servers.syllabus.dating.revised import course_year, revised_in
from servers.syllabus.dating.season import season_span

__all__ = ["Year", "dates_with_years", "find_year"]

#: Lines whose dates are the document's or a source's, not the course's; in small letters.
_OF_DOCUMENT: Final = Pattern(
    r"\b(?:updated?|revised|revision|version|modified|compiled|printed|created|posted|as of|effective|published)\b"
)
_OF_SOURCE: Final = Pattern(
    r"\b(?:accessed|retrieved|review|press|journal|times|podcast|episode|blog|magazine|newspaper|vol\.|https?:)|[“”]"
)
#: What a browser prints over each page: the moment of printing, and the page's title.
_BROWSERS_HEAD: Final = Pattern(
    r"\s*\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?:\s|$)", re.IGNORECASE
)
_TITLE_LINES: Final = 12
#: An academic year begins from this month on, and ends by that.
_AUTUMN: Final = 8
_SUMMER: Final = 8
#: A file is mostly made within so many years of its course.
_NEAR_FILE: Final = 2
#: Dates with a year, of which so many may be those of sources among a course's without one.
_STRAYS: Final = 3
#: A day more than so many days before and after all others is none of the same course's.
_BEFORE, _AFTER = 45, 100
#: From this month on a file is made for the next year's spring, and so long before its term at most.
_AHEAD: Final = 11
_PREPARED: Final = dt.timedelta(days=150)
#: A year with a 29 February, and its days.
_LEAP, _DAYS = 2000, 366
_TITLE_YEAR: Final = Pattern(r"(?:^|[·|,:–—-]\s|\s{2,}|\byear\b.{0,20}?\s)(20[0-4]\d)$", re.IGNORECASE)


#: A book with its publisher and year, of which no word speaks of a course: "Weber, A Companion, Elsevier, 2015".
_BOOK: Final = Pattern(
    r"(?!.*\b(?:syllabus|course|class|section|semester|quarter|term|spring|summer|fall|autumn|winter|university|college|school|department|schedule)\b)(?:[^,]*,){2,}\s(?:19|20)\d\d$",
    re.IGNORECASE,
)
#: The same before what the document is: "BIO 210 2021 Course Calendar".
_YEAR_OF_WHAT: Final = Pattern(
    r"(?:^|\s)(20[0-4]\d)\s+(?:(?:course|class|lecture|lab|tentative)\s+)*(?:calendar|schedule|syllabus|timetable)\W*$",
    re.IGNORECASE,
)


#: A site's path over the title: "2023 / MATH1005 / Week 1".
_PATH_YEAR: Final = Pattern(r"\s*(20[0-4]\d)\s*[/>»›]\s")


#: The title of the column of dates, or of the list of them, with their year: "Date 2013", "Schedule (2013)".
_COLUMN_YEAR: Final = Pattern(
    r"(?:^|\s)(?:dates?|days?|weeks?(?:\sof)?|schedule|calendar|deadlines?|due\sdates?)\s*[(\[,:]?\s*(20[0-4]\d)[)\]]?(?=\s+(?-i:[A-Z])|\s*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Year:
    """A year, how it is known, and what is doubtful about it in a student's words; ``open``: the class days may tell another."""

    value: int | None
    basis: YearBasis
    doubts: tuple[str, ...] = ()
    open: bool = False


def find_year(evidence: Evidence) -> Year:
    """The stated year unless the days of the week say that it is stale, else theirs, else the file's."""
    pairs = pairs_of(
        (one for one in evidence.printed if one.first.year is None), day_first=evidence.day_first
    )
    # January's dates in a fall term are the next year's.
    first_month = 2 if evidence.season == "fall" else None
    stated = evidence.stated_year or _of_own_dates(evidence) or _of_title(evidence.lines)
    stated = stated or _of_column(evidence.lines) or _of_revision(evidence)
    if stated is not None:
        return _checked(stated, evidence, pairs, first_month)
    told = evidence.from_file is not None and evidence.from_file.year is not None
    needed = evidence.named is not None or told or any(_lacks_year(one) for one in evidence.printed)
    if not needed:
        return Year(None, "none")
    coded = None if told else _by_code(evidence, pairs, first_month)
    fitting = (
        coded or _by_weekdays(evidence, pairs, first_month) or _by_calendar(evidence, pairs, first_month)
    )
    fitting = fitting or (
        _of_making(evidence, pairs, first_month) if told else _long_ago(evidence, pairs, first_month)
    )
    if fitting is not None or evidence.file_year is None:
        return fitting or Year(None, "none")
    return _by_few_weekdays(evidence, pairs, first_month) or _by_file(evidence)


def _lacks_year(one: Printed) -> bool:
    return one.first.year is None and not one.weak


def _checked(stated: int, evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year:
    """The stated year, unless many days of the week agree on another and hardly one on it."""
    if evidence.season == "winter" and (crossing := _over_new_year(stated, evidence, pairs)) is not None:
        return crossing
    years = (stated, evidence.second_year or stated)
    own = max(agreement(pairs, year, first_month=first_month) for year in years)
    label = evidence.named.label if evidence.named is not None else str(stated)
    if own <= STRAY_PART and (printed := _of_full_dates(evidence, stated)) is not None:
        doubt = f'the document says "{label}", but its dates are printed with the year {printed}; they are read as {printed}'
        return Year(printed, "weekday", (doubt,))
    if own > STRAY_PART or len(pairs) < CLEAR_PAIRS:
        return Year(stated, "stated")
    near = [stated + step for step in (-1, 1, -2, 2, -3)]
    other = year_by_weekdays(pairs, near, first_month=first_month)
    made = evidence.file_year
    if made is not None and made != stated and _fits_as_well(pairs, made, other, first_month):
        other = made
    if other is None:
        return Year(stated, "stated")
    says = f'the document says "{label}", but the days of the week beside its dates are those of {other}'
    if agreement(pairs, other, first_month=first_month) * len(pairs) < MANY_PAIRS:
        return Year(stated, "stated", (f"{says}; if that is the year, give the term",))
    return Year(other, "weekday", (f"{says}, not of {stated}; its dates are read as {other}",))


def _over_new_year(stated: int, evidence: Evidence, pairs: Sequence[Pair]) -> Year | None:
    """The year of the January of a short winter term whose days begin in December: "Winter 2025" may be the year of either month.

    The days of the week tell, or when the file was made; else it stays to be checked. None where the days are of no such term.
    """
    months = Counter(one.first.month for one in evidence.printed if _lacks_year(one))
    if not set(months) <= {12, 1} or months[12] < CLEAR_PAIRS or not months[1]:
        return None
    if evidence.second_year is not None:
        return Year(evidence.second_year, "stated")
    fits = {year: agreement(pairs, year - 1, first_month=12) for year in (stated, stated + 1)}
    if max(fits.values()) > STRAY_PART:
        return Year(max(fits, key=fits.__getitem__), "stated")
    made = evidence.made
    for year in (stated, stated + 1):
        if made is not None and dt.date(year - 1, _AUTUMN, 1) <= made <= dt.date(year, 1, 31):
            return Year(year, "stated")
    doubt = f'the document says "{stated}", which may be the year of its December or of its January; its January is read as that of {stated}'
    return Year(stated, "file", (doubt,))


def _fits_as_well(pairs: Sequence[Pair], made: int, other: int | None, first_month: int | None) -> bool:
    """Whether the days of the week fit the file's own year as well as another: calendars come again after years."""
    fit = agreement(pairs, made, first_month=first_month)
    return fit > 0.5 and (other is None or fit >= agreement(pairs, other, first_month=first_month))


def _of_full_dates(evidence: Evidence, stated: int) -> int | None:
    """The year that many of the course's dates are printed with in full, where none is of a year near the stated one.

    Dates as numbers or with their day of the week are the course's; those of sources seldom look so.
    """
    full = {
        one.first
        for line in evidence.lines
        for one in dates_with_years(line)
        if one.first.year is not None
        and (one.form in {"numeric", "iso"} or one.weekday is not None)
        and not _is_aside(line.text)
    }
    votes = Counter(parts.year for parts in full)
    best, count = votes.most_common(1)[0] if votes else (None, 0)
    near = any(year is not None and abs(year - stated) <= 1 for year in votes)
    return best if not near and count >= MANY_PAIRS and count >= 0.8 * len(full) else None


def _near(evidence: Evidence, steps: Sequence[int]) -> list[int]:
    """The years near the file's own; where nothing tells that, the last year that the text speaks of and the one after it."""
    if evidence.file_year is not None:
        return [evidence.file_year + step for step in steps]
    return [evidence.latest_year + step for step in range(2)] if evidence.latest_year is not None else []


def _by_code(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The year that a code in the file's name tells, where each day of the week fits it; many leave no doubt of it."""
    latest = evidence.made.year + _NEAR_FILE if evidence.made is not None else None
    for year, is_season in evidence.coded_years.items():
        if (latest is None or year <= latest) and agreement(pairs, year, first_month=first_month) == 1:
            doubt = f"no year is printed; {year} is told by the file's name, and the days of the week fit it"
            return Year(year, "weekday" if is_season and len(pairs) >= CLEAR_PAIRS else "file", (doubt,))
    return None


def _by_weekdays(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The year near the file's own in which the days of the week fit."""
    near = _near(evidence, (0, 1, -1, -2))
    year = year_by_weekdays([*pairs, *_week_starts(evidence.printed)], near, first_month=first_month)
    if year is None:
        return None
    doubt = f"no year is printed; {year} is the year in which the days of the week fit the dates"
    return Year(year, "weekday", (doubt,))


def _of_making(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The year in which the file was made, where many days of the week fit it and none near the one that its name seems to tell."""
    made = evidence.made
    if made is None or len(pairs) < MANY_PAIRS:
        return None
    near = year_by_weekdays(pairs, [made.year + step for step in (0, 1, -1)], first_month=first_month)
    if near is None:
        return None
    doubt = f"no year is printed; {near} is the year in which the days of the week fit the dates"
    return Year(near, "weekday", (doubt,))


def _long_ago(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The last year before the file's own that days of the week, the Mondays of weeks or class days fit."""
    found = year_long_ago(evidence, [*pairs, *_mondays(evidence.printed)], first_month=first_month)
    if found is None:
        return None
    year, fits = found
    doubt = f"no year is printed; {year} is the last year before the file was made in which {fits}"
    return Year(year, "file", (doubt,))


def _by_holidays(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The year near the file's own in which the printed holidays fall on their days, and no day of the week denies it."""
    holidays = holidays_of(evidence.lines, day_first=evidence.day_first)
    years = _near(evidence, (0, -1) if is_loose(holidays) else (0, 1, -1, -2))
    agreeing = [year for year in years if not pairs or agreement(pairs, year, first_month=first_month) > 0.5]
    year = year_by_holidays(holidays, agreeing)
    if year is None or _is_denied_by_weeks(year, evidence):
        return None
    doubt = f"no year is printed; {year} is the year in which the holidays fall on the days printed"
    return Year(year, "weekday", (doubt,), open=not evidence.class_days)


def _by_calendar(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The year of the holidays, unless the dates fall on the class days in another: a day off beside a holiday often has its name."""
    holidays = _by_holidays(evidence, pairs, first_month)
    classes = _by_class_days(evidence, first_month)
    return classes if holidays is None or (classes and classes.value != holidays.value) else holidays


def _is_denied_by_weeks(year: int, evidence: Evidence) -> bool:
    """Whether the weeks of a schedule ("Week of Sept 4") begin on Mondays in the file's own year, and on other days in this one."""
    starts = [one.first for one in evidence.printed if one.form == "week" and one.last is None]
    pairs: list[Pair] = [("MO", parts.month, parts.day) for parts in starts]
    made = evidence.file_year
    if made is None or made == year or len(pairs) < CLEAR_PAIRS:
        return False
    return agreement(pairs, made, first_month=None) == 1 and agreement(pairs, year, first_month=None) == 0


def _by_class_days(evidence: Evidence, first_month: int | None) -> Year | None:
    """The year near the file's own in which the dates fall on the class days."""
    if evidence.file_year is None:
        return None
    order = evidence.day_first
    years = _near(evidence, (0, 1, -1))
    year = year_by_class_days(
        evidence.printed, evidence.class_days, years, day_first=order, first_month=first_month
    )
    if year is None:
        return None
    doubt = f"no year is printed; {year} is the year in which the dates fall on the class days"
    return Year(year, "file" if _is_made_before(evidence, year) else "weekday", (doubt,))


def _is_made_before(evidence: Evidence, year: int) -> bool:
    """Whether the file was made in the summer or fall of an earlier year than that of an autumn's course."""
    made = evidence.made
    autumn = all(one.first.month >= _SUMMER for one in evidence.printed if _lacks_year(one))
    return made is not None and autumn and made.year < year


def _by_few_weekdays(evidence: Evidence, pairs: Sequence[Pair], first_month: int | None) -> Year | None:
    """The file's year or one beside it where all of the few days of the week fit: its own is sure then, one beside it is not."""
    near = _near(evidence, (0, 1, -1) if len(pairs) > 1 else (0, 1))
    year = next((year for year in near if agreement(pairs, year, first_month=first_month) == 1), None)
    if year is None:
        return None
    doubt = f"no year is printed; {year} is the year in which the days of the week fit the dates"
    return Year(year, "weekday" if year == evidence.file_year else "file", (doubt,))


def _by_file(evidence: Evidence) -> Year:
    """The file's year; where the document names a 29 February, the last leap year up to it.

    Where nothing but the day of its making tells it, and that is late in a year, a spring's course is in the next one.
    """
    made, year = evidence.made, evidence.file_year or 0
    months = [one.first.month for one in evidence.printed if _lacks_year(one)]
    told = evidence.from_file is not None and evidence.from_file.year is not None
    if evidence.academic and all(one.first.month < _AUTUMN for one in evidence.printed):
        year += 1
    elif not told and made is not None and made.year == year and made.month >= _AHEAD:
        year = course_year(year, made.month, months)
    if any(
        (one.first.month, one.first.day) == (2, 29) and one.first.year is None for one in evidence.printed
    ):
        year = max(leap for leap in range(year - 7, year + 1) if date_or_none(leap, 2, 29) is not None)
    if _is_made_for(evidence, year):
        return Year(year, "file")
    return Year(year, "file", (f"no year is printed; {year} is taken from the file's name or properties",))


def _is_made_for(evidence: Evidence, year: int) -> bool:
    """Whether the file's name tells the term, and the file was made for it: in the months before it or in its course."""
    named, made = evidence.from_file, evidence.made
    if named is None or named.season is None or named.year != year or made is None:
        return False
    first, last = season_span(named.season, year)
    return first - _PREPARED <= made <= last and evidence.season == named.season


def _week_starts(printed: Sequence[Printed]) -> list[Pair]:
    """Mondays shown by weeks written as ranges ("08/23 - 08/27"), where at least four stand seven days apart."""
    starts = [one.first for one in printed if _length(one) in {4, 6}]
    days = {date for parts in starts if (date := date_or_none(2001, parts.month, parts.day)) is not None}
    weeks = [day for day in sorted(days) if any(abs((day - other).days) == 7 for other in days)]
    return [("MO", day.month, day.day) for day in weeks] if len(weeks) >= 4 else []


def _mondays(printed: Sequence[Printed]) -> list[Pair]:
    """Mondays shown by weeks, written as ranges or by their first day ("Week of January 15"), where there are at least four."""
    named = [one.first for one in printed if one.form == "week" and one.last is None]
    days = {(parts.month, parts.day) for parts in named if not parts.open_order or parts.day > 12}
    weeks: list[Pair] = [("MO", month, day) for month, day in sorted(days)]
    return _week_starts(printed) or (weeks if len(weeks) >= 4 else [])


def _length(one: Printed) -> int | None:
    """How many days after its first a span ends."""
    first = date_or_none(2001, one.first.month, one.first.day)
    last = date_or_none(2001, one.last.month, one.last.day) if one.last is not None else None
    return (last - first).days if first is not None and last is not None else None


def _of_own_dates(evidence: Evidence) -> int | None:
    """The year printed in the course's own dates, but not that of one "12/13/14", or of one far from all of many others."""
    year = _of_dates(evidence.lines, sources=evidence.file_year is None)
    if year is None or evidence.file_year is None or abs(year - evidence.file_year) <= _NEAR_FILE:
        return year
    dated = {
        one.first for line in evidence.lines for one in dates_with_years(line) if _printed_year(one) == year
    }
    bare = [one.first for one in evidence.printed if _lacks_year(one)]
    if len(dated) > _STRAYS or len(bare) < MANY_PAIRS:
        return year
    if _is_of_sources(year, evidence) or _is_before_sources(year, evidence):
        return None
    only = dated.pop() if len(dated) == 1 else None
    return None if only is not None and (only.open_order or _is_far(only, bare)) else year


def _is_of_sources(year: int, evidence: Evidence) -> bool:
    """Whether a year is long before the one in which the document says that it was written ("last updated on 2021-08-30"), which its file was made in."""
    written = {
        told
        for line in evidence.lines
        for one in dates_with_years(line)
        if (told := _printed_year(one)) is not None and _OF_DOCUMENT.search(line.text.lower())
    }
    made = evidence.file_year
    return made is not None and any(abs(told - made) <= 1 < told - year for told in written)


#: A year that a text speaks of, and what is the document's own or its copyright's.
_A_YEAR: Final = Pattern(r"(?<![\w/.-])(20[0-4]\d)(?![\w/-])")
_OF_PAGE: Final = Pattern(r"©|\(c\)|\bcopyright\b|\brights reserved\b|https?:|www\.", re.IGNORECASE)
#: So many lines that speak of later years leave no course of an earlier one.
_LATER: Final = 3


def _is_before_sources(year: int, evidence: Evidence) -> bool:
    """Whether several lines speak of years between it and the file's own: a list of readings holds later ones, so that its date is a reading's too."""
    made = evidence.file_year
    later = 0
    for line in evidence.lines:
        if "20" not in line.text or _OF_PAGE.search(line.text) or _OF_DOCUMENT.search(line.text.lower()):
            continue
        later += any(made is not None and year < int(told) <= made for told in _A_YEAR.findall(line.text))
    return later >= _LATER


def _is_far(one: Parts, others: Iterable[Parts]) -> bool:
    """Whether a day of the year is long before and after all others: neither a document's own nor an exam's."""
    day = date_or_none(_LEAP, one.month, one.day)
    near = [date for other in others if (date := date_or_none(_LEAP, other.month, other.day))]
    return day is not None and all(
        (date - day).days % _DAYS > _BEFORE and (day - date).days % _DAYS > _AFTER for date in near
    )


def _is_aside(line: str) -> bool:
    """Whether a line's dates are the document's own or a source's."""
    small = line.lower()
    return _OF_DOCUMENT.search(small) is not None or _OF_SOURCE.search(small) is not None


def _of_dates(lines: Sequence[DatedLine], *, sources: bool) -> int | None:
    """The year printed in the course's own dates, else in the document's, else (``sources``) in those of sources."""
    votes: Counter[int] = Counter()
    cited: Counter[int] = Counter()
    written: list[tuple[int, int]] = []
    for line in lines:
        if _BROWSERS_HEAD.match(line.text):
            continue
        dates = [
            (year, one.first.month)
            for one in dates_with_years(line)
            if (year := _printed_year(one)) is not None
        ]
        if dates and _OF_DOCUMENT.search(small := line.text.lower()):
            written += dates
        elif dates:
            (cited if _OF_SOURCE.search(small) else votes).update(year for year, _ in dates)
    if written and not votes:
        return _of_writing(written, lines)
    chosen = votes or (cited if sources else votes)
    often = [year for year, count in chosen.items() if count * 4 >= max(chosen.values())]
    last = max(often, default=None)
    return last - 1 if last is not None and _is_academic(last, lines) else last


def _of_writing(written: Sequence[tuple[int, int]], lines: Iterable[DatedLine]) -> int:
    """The year of a course of which nothing but the days on which its document was written have a year."""
    year, month = max(written)
    return course_year(
        year, month, [one.first.month for line in lines for one in line.dates if _lacks_year(one)]
    )


def _of_revision(evidence: Evidence) -> int | None:
    """The year told by the month in which the document was revised."""
    told = revised_in(line.text for line in evidence.lines)
    months = [one.first.month for one in evidence.printed if _lacks_year(one)]
    return course_year(*told, months) if told is not None else None


def _is_academic(last: int, lines: Iterable[DatedLine]) -> bool:
    """Whether the course's own dates run from the autumn before the last year into it."""
    own = [one.first for line in lines for one in line.dates if not _is_aside(line.text)]
    autumn = [parts.month for parts in own if parts.year == last - 1 and not parts.open_order]
    spring = [parts.month for parts in own if parts.year == last and not parts.open_order]
    return bool(autumn and spring) and min(autumn) >= _AUTUMN and max(spring) <= _SUMMER


#: What a date with its year has: the year in full, or two digits behind an apostrophe, a letter's hyphen, two numbers or a month's letters ("16FEB23").
#: (A pattern that begins with a few signs is quick.)
_MAY_HAVE_YEAR: Final = Pattern(
    r"[\d'-](?:(?<=\d)(?:\d{3}|\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d|[A-Za-z]{3,9}\d)|(?:(?<=')|(?<=[A-Za-z.]-)|(?<=[A-Za-z.]\s-))\s?\d)"
)


def dates_with_years(line: DatedLine) -> Sequence[Printed]:
    """The dates of a line, none of one in which no date has a year."""
    return line.dates if line.may_be_dated and _MAY_HAVE_YEAR.search(fold(line.text)) else ()


def _printed_year(one: Printed) -> int | None:
    return one.first.year or (one.last.year if one.last is not None else None)


def _of_column(lines: Sequence[DatedLine]) -> int | None:
    """The year in the title of the dates' own column, where all such titles have the same."""
    found = {
        int(match[1])
        for line in lines
        if "20" in line.text
        and (match := _COLUMN_YEAR.search(line.text))
        and not line.dates
        and not _is_aside(line.text)
    }
    return found.pop() if len(found) == 1 else None


def _of_title(lines: Sequence[DatedLine]) -> int | None:
    """A year that stands alone at the end of a line of the title."""
    for line in (dated.text for dated in lines[:_TITLE_LINES]):
        if _is_aside(line) or _BOOK.match(line):
            continue
        match = _TITLE_YEAR.search(line.strip()) or _PATH_YEAR.match(line) or _YEAR_OF_WHAT.search(line)
        if match is not None:
            return int(match[1])
    return None
