"""Days of a list whose month is named once above them: "September", then "2 Introduction" and "16 T Exam"; "Nov 6th", then "13th"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.domain.syllabus import Weekday
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import (
    DAY_LETTERS,
    ENGLISH_DAYS,
    ENGLISH_MONTH_PATTERN,
    MONTHS,
    WEEKDAY_NAMES,
    weekday_name,
)

__all__ = ["bare_days"]

_MONTH = Pattern(
    rf"\W*(?:(?:the )?month of )?({ENGLISH_MONTH_PATTERN})\.?(?:\W+(\d{{4}}))?\W*", re.IGNORECASE
)
_LONGEST_MONTH = 26
_NUMBERED_MONTH = Pattern(
    rf"\W*(?P<section>\d{{1,2}})[.)]?\s+(?P<month>{ENGLISH_MONTH_PATTERN})(?:\W+\d{{4}})?\W*", re.IGNORECASE
)
_NAMED = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:r(?:s)?)?|Fri|Sat(?:ur)?|Sun)(?:day)?|MON|TUES?|WED|THU(?:RS)?|FRI|SAT|SUN|M|Tu|T|TU|W|Th|TH|R|H|F|Sa|Su"
#: The same as courses of other languages name them, in full.
_ACCENTS = str.maketrans({"a": "[aá]", "e": "[eé]", "i": "[iì]", "o": "[oóöø]", "c": "[cç]"})
_FOREIGN = "|".join(name.translate(_ACCENTS) for name in sorted(WEEKDAY_NAMES.keys() - ENGLISH_DAYS, key=len, reverse=True) if len(name) > 4)  # fmt: skip
_BARE = Pattern(
    rf"(?P<lead>[\s•●○▪■*·‣➢§–—-]*)(?:(?P<before>{_NAMED}|(?i:{_FOREIGN}))\b(?:\s?[-–/&]\s?(?:{_NAMED})\b(?=[.,]?\s+\d+\s?[-–]))?(?:[.,]{{0,2}}\s+(?:the\s+)?|\s?[-–]\s?))?(?P<day>0?[1-9]|[12]\d|3[01])(?P<th>st|nd|rd|th)?"
    rf"(?:\s?[-–]\s?(?P<last>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:]))?(?:[\s,(]{{1,3}}(?P<after>{_NAMED})\b\.?\)?)?(?=[\s:,)–—|-]|$)(?!\s*(?:[%]|[ap]\.?m\b))"
)
_HYPHENED = Pattern(
    r"[\s•*·]*(?P<first>0?[1-9]|[12]\d|3[01])-(?P<second>0?[1-9]|[12]\d|3[01])(?=\s*[:,|]|\s+[-–—•]?\s*[A-Z(\[]|\)|$)"
)
#: So many days are a schedule's; of days that only their number tells, so many fall where the others do.
_FEWEST, _MOST = 3, 0.8
#: The next class after one is at most so many days on.
_NEXT = 14


def bare_days(
    lines: Sequence[str], dated: dict[int, dt.date], context: TermContext
) -> dict[int, DateMention]:
    """The days, by the numbers of the lines that begin with them.

    ``dated``: the dates of the lines that begin with a whole one.
    """
    found = {n: match for n, line in enumerate(lines) if n not in dated and (match := _BARE.match(line))}
    if len(found) < _FEWEST:
        return {}
    if len(hyphened := _hyphened(lines, dated, context)) > _FEWEST:
        return hyphened
    under = _under_months(lines, found, context)
    return {**_after_dates(found, dated, context), **under}


def _hyphened(
    lines: Sequence[str], dated: dict[int, dt.date], context: TermContext
) -> dict[int, DateMention]:
    """Dates as two numbers with a hyphen, of which a list has several in rising order: "09-24: Introduction"."""
    days: dict[int, DateMention] = {}
    for number, line in enumerate(lines):
        match = _HYPHENED.match(line) if number not in dated else None
        if match is None:
            continue
        read = find_dates(f"{match['first']}-{match['second']}", context, column=True)
        if len(read) != 1 or read[0].date is None or read[0].end_date is not None:
            return {}
        start = match.start("first")
        days[number] = replace(read[0], start=start, end=match.end(), text=line[start : match.end()])
    dates = [day.date for day in days.values() if day.date is not None]
    rising = all(above < below for above, below in pairwise(dates))
    return days if rising and not any(day.doubts for day in days.values()) else {}


def _under_months(
    lines: Sequence[str], found: dict[int, re.Match[str]], context: TermContext
) -> dict[int, DateMention]:
    """The days under lines that name nothing but their month."""
    months: set[int] = set()
    days: dict[int, DateMention] = {}
    headings = _numbered_months(lines)
    month, year, above, last = "", "", 0, 0
    for number, line in enumerate(lines):
        named = headings.get(number) or (_MONTH.fullmatch(line) if len(line) < _LONGEST_MONTH else None)
        if named:
            month, year, above, last = named[1], named[2] or "", number, 0
        elif month and (match := found.get(number)) and int(match["day"]) >= last:
            last = int(match["day"])
            if (mention := _of_month(match, month, year, context)) is not None:
                days[number] = mention
                months.add(above)
    return days if _is_schedule(days, found, len(months)) else {}


def _numbered_months(lines: Sequence[str]) -> dict[int, re.Match[str]]:
    """The headings of months that have the numbers of their sections, which look like days: "4 January", then "5 February"."""
    found = [
        (number, int(match["section"]), MONTHS[match["month"].lower()], line)
        for number, line in enumerate(lines)
        if len(line) < _LONGEST_MONTH and (match := _NUMBERED_MONTH.fullmatch(line))
    ]
    stepping = all(
        below[1] == above[1] + 1 and below[2] == above[2] % 12 + 1 for above, below in pairwise(found)
    )
    if len(found) < 2 or not stepping:  # a summer has two
        return {}
    bare = ((number, _MONTH.search(line)) for number, _, _, line in found)
    return {number: match for number, match in bare if match is not None}


def _is_schedule(days: dict[int, DateMention], found: dict[int, re.Match[str]], months: int) -> bool:
    """Whether the days are no numbers of a list: most have their day of the week, or they are not counted one by one."""
    marked = [days[n] for n in days if found[n]["before"] or found[n]["after"]]
    agreeing = sum(m.date is not None and m.weekday == weekday_of(m.date) for m in marked)
    if len(days) < _FEWEST or agreeing < 0.5 * len(marked):
        return False
    numbers = [int(found[n]["day"]) for n in days]
    counted = sum(below == above + 1 for above, below in pairwise(numbers))
    return 2 * len(marked) >= len(days) or (months > 1 and counted < 0.5 * len(numbers))


def _of_month(match: re.Match[str], month: str, year: str, context: TermContext) -> DateMention | None:
    weekday = _weekday(match)
    led = f"{weekday_name(weekday)}, " if weekday else ""
    to = f"-{match['last']}" if match["last"] else ""
    read = find_dates(f"{led}{month} {match['day']}{to}{', ' if year else ''}{year}", context)
    if len(read) != 1 or read[0].date is None:
        return None
    start = match.end("lead")
    return replace(read[0], start=start, end=match.end(), text=match.string[start : match.end()])


def _weekday(match: re.Match[str]) -> Weekday | None:
    name = match["before"] or match["after"] or ""
    return WEEKDAY_NAMES.get(fold(name).lower()) or DAY_LETTERS.get(name.upper() if name != "H" else "TH")


def _after_dates(
    found: dict[int, re.Match[str]], dated: dict[int, dt.date], context: TermContext
) -> dict[int, DateMention]:
    """The days between whole dates, each the next of its number, where all fall on two or three class days."""
    usual = {weekday_of(date) for date in dated.values()}
    named = all(map(_weekday, found.values()))  # a day of the week beside each number tells which one it is
    if not dated or (not named and (len(dated) < 2 or len(usual) > _FEWEST)):
        return {}
    days: dict[int, DateMention] = {}
    first = min(dated)
    for number in (
        *(n for n in sorted(found) if n > first),
        *(n for n in sorted(found, reverse=True) if n < first),
    ):
        step = 1 if number > first else -1
        known = {**dated, **{n: day.date for n, day in days.items()}}
        near = known[max(n for n in known if n < number) if step > 0 else min(n for n in known if n > number)]
        date = _next(near, int(found[number]["day"]), step)
        if date is None or _weekday(found[number]) not in {None, weekday_of(date)}:
            continue
        if (mention := _of_month(found[number], f"{date:%B}", str(date.year), context)) is not None:
            days[number] = mention
    usual |= {weekday_of(day.date) for day in days.values() if day.date is not None}
    enough = len(days) >= max(_FEWEST, _MOST * len(found))
    return days if enough and (named or len(usual) <= _FEWEST) else {}


def _next(near: dt.date | None, day: int, step: int) -> dt.date | None:
    """The next day of that number after another, or the last before it."""
    if near is None:
        return None
    days = (near + dt.timedelta(days=step * count) for count in range(1, _NEXT + 1))
    return next((one for one in days if one.day == day), None)
