"""Holidays on whose printed days a document without a year shows its year.

The rules of the United States: 5 U.S.C. § 6103 (federal holidays: Martin Luther King, Washington's Birthday, Memorial
Day, Labor Day, Columbus Day, Thanksgiving); Easter by the Gregorian computus (Meeus, Jones and Butcher). Holidays on
one day of the month in every year (Independence Day, Veterans Day) tell nothing of the year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from servers.syllabus.dating.agreement import date_or_none, ordered
from servers.syllabus.dating.dated_line import DatedLine
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Printed

__all__ = ["Holiday", "easter", "holiday_in", "holidays_of", "is_loose", "year_by_holidays"]

#: A holiday's name, as in the table of rules, with the month and day printed beside it.
Holiday = tuple[str, int, int]


def _nth(month: int, weekday: int, number: int) -> Callable[[int], dt.date]:
    """The rule "the ``number``-th such day of the week (0: Monday) of the month"; -1: the last."""

    def rule(year: int) -> dt.date:
        if number < 0:
            last = dt.date(year, month + 1, 1) - dt.timedelta(days=1)
            return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
        first = dt.date(year, month, 1)
        return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return rule


def easter(year: int) -> dt.date:
    """Easter Sunday of the western churches (anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


_RULES: Final[dict[str, Callable[[int], dt.date]]] = {
    "mlk": _nth(1, 0, 3),
    "presidents": _nth(2, 0, 3),
    "memorial": _nth(5, 0, -1),
    "labor": _nth(9, 0, 1),
    "columbus": _nth(10, 0, 2),
    "thanksgiving": _nth(11, 3, 4),
    "easter": easter,
    "good friday": lambda year: easter(year) - dt.timedelta(days=2),
    "easter monday": lambda year: easter(year) + dt.timedelta(days=1),
}
_NAMES: Final = Pattern(
    r"\b(?:(?P<mlk>(?:(?:dr\.?\s)?martin\sluther\sking|m\.?l\.?k\.?)(?:,?\sjr\.?)?(?:'s)?(?:\s(?:day|birthday|holiday))?)"
    r"|(?P<presidents>president(?:s'?|'s)?\sday|washington's\sbirthday)"
    r"|(?P<memorial>memorial\sday)|(?P<labor>labou?r\sday)"
    r"|(?P<columbus>columbus\sday|indigenous\speople(?:s'?|'s)?\sday)"
    r"|(?P<thanksgiving>thanksgiving(?:\sday)?(?!\s(?:break|recess|week|holidays|vacation)))"
    r"|(?P<good_friday>good\sfriday)|(?P<easter_monday>easter\smonday)"
    r"|(?P<easter>easter(?:\ssunday)?(?!\s(?:break|recess|week|holidays|vacation|term|monday))))(?!\w)",
    re.IGNORECASE,
)
#: What may stand between a holiday's name and its day.
_BETWEEN: Final = Pattern(
    r"[\s,.:;()|*•-]*(?:\b(?:holiday|observed|no\sclass(?:es)?|university\sclosed|is|on|closed|for|in\sobservance\sof)\b[\s,.:;()|*•-]*){0,3}",
    re.IGNORECASE,
)


def holidays_of(lines: Iterable[DatedLine], *, day_first: bool | None) -> list[Holiday]:
    """The distinct holidays that are printed beside one single day without a year, in order."""
    found: dict[Holiday, None] = {}
    for line in lines:
        if not line.dates:
            continue
        plain = fold(line.text)
        for match in _NAMES.finditer(plain):
            days = [one for one in line.dates if _beside(plain, one, match.span())]
            if len(days) == 1:
                parts = ordered(days[0].first, day_first=day_first)
                found[(match.lastgroup or "").replace("_", " "), parts.month, parts.day] = None
    return list(found)


def _beside(plain: str, one: Printed, place: tuple[int, int]) -> bool:
    if one.last is not None or one.first.year is not None or one.form == "week":
        return False
    if one.start < place[1] < one.end:
        return True  # the day of the week that ends the holiday's name: "Good Friday, April 7"
    start, end = (one.end, place[0]) if one.end <= place[0] else (place[1], one.start)
    return start <= end and _BETWEEN.fullmatch(plain, start, end) is not None


def year_by_holidays(holidays: Sequence[Holiday], years: Iterable[int]) -> int | None:
    """The one of ``years`` (the likeliest first) in which every holiday falls on its printed day.

    None where there is no such year, or no holiday at all.
    """
    if not holidays:
        return None
    return next((year for year in years if all(_falls(one, year) for one in holidays)), None)


#: Holidays of one day that a text may name alone; at Thanksgiving and Easter more days are off.
_ONE_DAY: Final = frozenset(
    {"mlk", "presidents", "memorial", "labor", "columbus", "good friday", "easter monday"}
)
#: And those of one day of the month, 5 U.S.C. § 6103.
_FIXED: Final = (
    (Pattern(r"\bveterans?['\u2019]?s?['\u2019]?\sday\b", re.IGNORECASE), (11, 11)),
    (Pattern(r"\bjuneteenth\b", re.IGNORECASE), (6, 19)),
    (Pattern(r"\bindependence\sday\b|\bfourth\sof\sjuly\b", re.IGNORECASE), (7, 4)),
)
_SATURDAY: Final = 5


def holiday_in(text: str, first: dt.date, last: dt.date) -> dt.date | None:
    """The day from ``first`` to ``last`` on which the one holiday of a single day that a text names falls; None where it names none, or another."""
    plain = fold(text)
    named = {(match.lastgroup or "").replace("_", " ") for match in _NAMES.finditer(plain)}
    fixed = [day for pattern, day in _FIXED if pattern.search(plain)]
    if len(named) + len(fixed) != 1 or named - _ONE_DAY:
        return None
    for year in {first.year, last.year}:
        day = _RULES[next(iter(named))](year) if named else dt.date(year, *fixed[0])
        if first <= day <= last and (named or day.weekday() < _SATURDAY):
            return day
    return None


def is_loose(holidays: Sequence[Holiday]) -> bool:
    """Whether only holidays are named that courses also print beside the class days around them."""
    return all(name in {"thanksgiving", "easter"} for name, _, _ in holidays)


def _falls(holiday: Holiday, year: int) -> bool:
    """Whether a holiday falls on its printed day in ``year``."""
    name, month, day = holiday
    return date_or_none(year, month, day) == _RULES[name](year)
