"""Stretches of days named in a request ("next week", "before Dec 1", "in October"), against a given today."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Final

from orchestrator.planning.intent import Span
from orchestrator.planning.words import AMOUNTS, MONTHS, WEEKDAYS

__all__ = ["find_span"]

_MONTH: Final = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
#: Months whose name is no other word.
_PLAIN_MONTH: Final = "(?:january|february|april|june|july|august|september|october|november|december)"
_DATE: Final = (
    rf"(?:\d{{4}}-\d{{1,2}}-\d{{1,2}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!:)(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+\d{{4}})?)"
)
_DAY: Final = "(?:" + "|".join(WEEKDAYS) + ")"
_COUNT: Final = r"(?P<count>\d+|a|one|two|three|four|five|six|seven|eight|ten|couple(?:\s+of)?|few)"
_ONE_DAY: Final = dt.timedelta(days=1)


def find_span(text: str, *, today: dt.date) -> tuple[int, int, Span] | None:
    """The first stretch of days named in ``text``: where its words start and end, and the days.

    Weeks run from Monday to Sunday. A date without a year is the next one from ``today`` on, except that the
    last two months count as past.
    """
    found = []
    for pattern, read in _FORMS:
        match = pattern.search(text)
        span = read(match, today) if match else None
        if match and span:
            found.append((match.start(), -match.end(), span))
    if not found:
        return None
    start, end, span = min(found, key=lambda entry: entry[:2])
    return start, -end, span


def _relative_day(match: re.Match[str], today: dt.date) -> Span:
    shift = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}[match["word"].lower()]
    day = today + shift * _ONE_DAY
    return Span(first=day, last=day)


def _week(match: re.Match[str], today: dt.date) -> Span:
    monday = (
        today
        - today.weekday() * _ONE_DAY
        + {"this": 0, "next": 7, "last": -7}[match["which"].lower()] * _ONE_DAY
    )
    if match["unit"].lower() == "weekend":
        return Span(first=monday + 5 * _ONE_DAY, last=monday + 6 * _ONE_DAY)
    return Span(first=monday, last=monday + 6 * _ONE_DAY)


def _month_of(year: int, month: int) -> Span:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    return Span(first=dt.date(year, month, 1), last=after - _ONE_DAY)


def _relative_month(match: re.Match[str], today: dt.date) -> Span:
    return _month_of(today.year, today.month + {"this": 0, "next": 1, "last": -1}[match["which"].lower()])


def _named_month(match: re.Match[str], today: dt.date) -> Span:
    month = MONTHS[match["month"].lower().rstrip(".")]
    year = int(match["year"]) if match["year"] else _year_of(month, 28, today)
    return _month_of(year, month)


def _coming(match: re.Match[str], today: dt.date) -> Span:
    words = re.sub(r"\s+of", "", match["count"] or "one").lower()
    count = {"couple": 2, "few": 3}.get(words) or int(words if words.isdigit() else AMOUNTS[words])
    days = min(count, 5000) * {"d": 1, "w": 7, "m": 30}[match["unit"][0].lower()]
    return Span(first=today, last=today + days * _ONE_DAY)


def _named_day(match: re.Match[str], today: dt.date) -> Span:
    ahead = (WEEKDAYS.index(match["day"].lower()) - today.weekday()) % 7
    day = today + ahead * _ONE_DAY
    until = match["how"].lower() in {"by", "until", "before"}
    return Span(
        first=today if until else day, last=day - _ONE_DAY if match["how"].lower() == "before" else day
    )


def _between(match: re.Match[str], today: dt.date) -> Span | None:
    first, last = _date(match["first"], today), _date(match["last"], today)
    if first and last and _has_year(match["last"]) and not _has_year(match["first"]):
        first = _moved(
            first, last.year if (first.month, first.day) <= (last.month, last.day) else last.year - 1
        )
    if first and last and last < first and not _has_year(match["last"]):
        last = _moved(last, first.year + 1)
    return Span(first=first, last=last) if first and last and first <= last else None


def _one_sided(match: re.Match[str], today: dt.date) -> Span | None:
    day, how = _date(match["date"], today), match["how"].lower()
    if day is None:
        return None
    if how in {"after", "from", "since", "starting"}:
        return Span(first=day + _ONE_DAY if how == "after" else day)
    if how in {"before", "by", "until", "till", "through"}:
        return Span(first=min(today, day), last=day - _ONE_DAY if how == "before" else day)
    return Span(first=day, last=day)


def _date(text: str, today: dt.date) -> dt.date | None:
    if iso := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        return _valid(int(iso[1]), int(iso[2]), int(iso[3]))
    name = re.search(
        r"[a-z]+",
        re.sub(r"\d+(?:st|nd|rd|th)", lambda m: m[0][:-2], text, flags=re.IGNORECASE),
        re.IGNORECASE,
    )
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if name is None or not numbers:
        return None
    month = MONTHS[name[0].lower()]
    year = numbers[1] if len(numbers) > 1 else _year_of(month, numbers[0], today)
    return _valid(year, month, numbers[0])


def _has_year(text: str) -> bool:
    return re.search(r"\d{4}", text) is not None


def _valid(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _moved(day: dt.date, year: int) -> dt.date | None:
    return _valid(year, day.month, day.day)


def _year_of(month: int, day: int, today: dt.date) -> int:
    here = _valid(today.year, month, min(day, 28))
    return today.year + 1 if here and here < today - dt.timedelta(days=61) else today.year


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], Span | None]], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), read)
    for pattern, read in (
        (r"\b(?P<word>today|tonight|tomorrow|yesterday)\b", _relative_day),
        (r"\b(?P<which>this|next|last)\s+(?P<unit>weekend|week)\b", _week),
        (r"\b(?P<which>this|next|last)\s+month\b", _relative_month),
        (rf"\b(?:in|over|within|during|for)\s+(?:the\s+)?(?:next|coming)\s+(?:{_COUNT}\s+)?(?P<unit>days?|weeks?|months?)\b", _coming),
        (rf"\b(?:the\s+)?(?:next|coming)\s+{_COUNT}\s+(?P<unit>days?|weeks?|months?)\b", _coming),
        (rf"\b(?P<month>{_PLAIN_MONTH})(?:\s+(?P<year>\d{{4}}))?\b(?!\s*\d)", _named_month),
        (rf"\b(?:in|during|for)\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}}))?(?!\s*\d)", _named_month),
        (rf"\b(?P<how>on|by|until|before|this|next)\s+(?P<day>{_DAY})\b", _named_day),
        (rf"\b(?:between|from)\s+(?P<first>{_DATE})\s*(?:and|to|until|till|through|-|–)\s*(?P<last>{_DATE})", _between),
        (rf"\b(?P<how>before|by|until|till|through|after|from|since|starting|on)\s+(?P<date>{_DATE})", _one_sided),
    )
)  # fmt: skip
