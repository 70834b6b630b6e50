"""Days' numbers in a column, and the month that is named elsewhere: in a row or a column of its own, or above."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = [
    "WEEKDAY_CELL",
    "has_day_numbers",
    "is_month",
    "month_band",
    "month_beside",
    "month_named",
    "with_month",
]

WEEKDAY_CELL: Final = Pattern(
    r"^(?:m|t|w|r|f|th|tu|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,?$",
    re.IGNORECASE,
)
_MONTH_ALONE: Final = Pattern(
    rf"^({ENGLISH_MONTH_PATTERN})\.?(?:\s+\d{4})?$",
    re.IGNORECASE,
)
_DAY_NUMBER: Final = Pattern(r"\d{1,2}(?:st|nd|rd|th)?")
#: The first and last day of a stretch within one month.
_DAY_SPAN: Final = Pattern(r"(?P<first>\d{1,2})\s?[-–&,]\s?(?P<last>\d{1,2})")
_LAST_DAY: Final = 31
#: What stands between a day of the week and its number: "Thurs., 27", "(R) 27".
_STOPS: Final = Pattern(r"[.,()]")
#: So many cells with a day's number alone show that a column holds days of months named elsewhere.
_FEWEST_NUMBERS: Final = 3


def is_month(text: str) -> bool:
    """Whether a cell holds nothing but a month's name."""
    return bool(month_named(text))


def month_named(text: str) -> str:
    """The month that is all a text names; empty where it names none, or more."""
    match = _MONTH_ALONE.match(text.strip(" :"))
    return match[1] if match else ""


def has_day_numbers(table: Table, index: int) -> bool:
    """Whether a column holds several numbers alone that can be days, or nothing but months and stretches of their days."""
    texts = [cell.flat.strip() for row in table.rows if (cell := row.at(index)) and cell.lines]
    if sum(bool(_DAY_NUMBER.fullmatch(text)) for text in texts) >= _FEWEST_NUMBERS:
        return True
    days = [text for text in texts if not is_month(text)]
    firsts = {text.partition("-")[0] for text in days}  # "6-7", "6-9" below June are dates
    return len(firsts) >= _FEWEST_NUMBERS and len(days) < len(texts) and all(map(_are_days, days))


def _are_days(text: str) -> bool:
    """Whether a text is a day's number, or the first and last of a stretch within a month: "9", "16-17"."""
    span = _DAY_SPAN.fullmatch(text)
    in_order = span is not None and 0 < int(span["first"]) < int(span["last"]) <= _LAST_DAY
    return in_order or _DAY_NUMBER.fullmatch(text) is not None


def with_month(text: str, cell: Cell, month: str, *, spans: bool) -> str:
    """The text of a cell with the month that is named elsewhere; ``spans``: "10-12" is two days of it."""
    if not month:
        return text
    span = _DAY_SPAN.fullmatch(cell.flat.strip()) if spans else None
    if span is not None and int(span["first"]) < int(span["last"]):
        return f"{month} {span['first']}-{span['last']}"
    words = _STOPS.sub(" ", cell.flat).split()
    days = [word for word in words if _DAY_NUMBER.fullmatch(word)]
    weekdays = [word for word in words if WEEKDAY_CELL.match(word)]
    if len(days) != 1 or len(weekdays) > 1 or len(words) != len(days) + len(weekdays):
        return text
    return " ".join((*weekdays, month, *days))


def month_beside(row: Row, index: int) -> str:
    """The month in a column of its own, left of the day numbers."""
    beside = row.at(index - 1) if index else None
    return month_named(beside.flat) if beside else ""


def month_band(row: Row) -> str:
    """The month's name where a row holds nothing else: it is that of the day numbers below."""
    texts = {cell.flat.strip(" :") for cell in row.cells if cell.lines}
    return month_named(texts.pop()) if len(texts) == 1 else ""
