"""Days' numbers in a column, and the month that is named elsewhere: in a row or a column of its own, or above."""

from __future__ import annotations

import re
from typing import Final

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

WEEKDAY_CELL: Final = re.compile(
    r"^(?:m|t|w|r|f|th|tu|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\.?,?$",
    re.IGNORECASE,
)
_MONTH_ALONE: Final = re.compile(
    rf"^({ENGLISH_MONTH_PATTERN})\.?(?:\s+\d{4})?$",
    re.IGNORECASE,
)
_DAY_NUMBER: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
#: The first and last day of a stretch within one month.
_DAY_SPAN: Final = re.compile(r"(?P<first>\d{1,2})\s?[-–&,]\s?(?P<last>\d{1,2})")
#: What stands between a day of the week and its number: "Thurs., 27", "(R) 27".
_STOPS: Final = re.compile(r"[.,()]")
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
    """Whether a column holds several numbers alone that can be days."""
    cells = (row.at(index) for row in table.rows)
    return sum(bool(c and _DAY_NUMBER.fullmatch(c.flat.strip())) for c in cells) >= _FEWEST_NUMBERS


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
