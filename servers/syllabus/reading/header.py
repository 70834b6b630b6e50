"""Which first row holds a table's column titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH, is_bare, starts_dated
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["DAY_NUMBER", "are_titles", "head_columns", "is_header", "is_title", "with_header"]

TITLES = Choices(
    r"\b(?:dates?|day|weeks?|wk|class|session|lectures?|lect|ref|tutorials?|seminars?|practicals?|hand[\s-]?in|meeting|module|unit|topics?|subject|content|readings?|chapters?|due|"
    r"deadlines?|assign(?:ed|ments?)|homework|hw|labs?|quiz(?:zes)?|exams?|notes?|activit(?:y|ies)|events?|weight|percent(?:age)?|"
    r"points?|grades?|component|assessments?|milestones?|format|score|time|location|room|name|email|office|section|description|materials?|instructor|title|"
    r"sun|mon|tue|wed|thu|fri|sat|sunday|monday|tuesday|wednesday|thursday|friday|saturday|no|number|item|what|when|speaker|"
    r"schedule|task|deliverables?|month|range|letter|work|theme|type|released?|opens|closes|issued|submission|status|out|back)\b|[#%№]",
    re.IGNORECASE,
)
VALUE = Pattern(
    rf"\d{{1,2}}[/:]\d{{2}}|\d%|@|https?:|\d{{3,}}|^[•●▪]|\b{MONTH}\s?\d{{1,2}}\b|\b\d{{1,2}}\s{MONTH}(?!\w)",
    re.IGNORECASE,
)
#: The title of a week's first class, and of its second.
CLASS_NUMBER = Pattern(
    r"(?P<name>session|class|lecture|meeting|day|seminar)\s*#?\s*(?P<number>[1-4])", re.IGNORECASE
)
#: So many rows of dates, and such a part of what stands below, make a title of a word over them.
FEWEST_DATES, MOSTLY = 2, 0.8
#: What a title says besides, in brackets: "Due (at 11:59 pm)".
ASIDE = Pattern(r"(?<=\w)\s*\([^()]*\)")
#: The hour by which what stands below a title is due: "Due Sunday 11:59 pm", "Assignments due by 2359".
_DUE_HOUR = Gated(
    r"(?P<due>\b(?:due|close[sd]?|closing|deadlines?|submit(?:ted)?|submissions?)\b.*?)[\s,]+(?:by\s|at\s|@\s?)?(?:\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?|[01]\d[0-5]\d|2[0-3][0-5]\d)(?=\W*$)",
    "due,clos,deadline,submi",
    re.IGNORECASE,
)
#: The hour at which a class begins, behind its name: "Theory 0900", "Lecture 1300-1450".
_CLASS_HOUR = Pattern(
    r"(?P<name>[A-Za-z]{3,}(?:\s[A-Za-z]{3,})?)[\s,]+(?:(?:[01]\d|2[0-3]):?[0-5]\d)(?:\s?[-–]\s?(?:[01]\d|2[0-3]):?[0-5]\d)?"
)
#: A section's number, and the day that it meets, over its dates: "L01 Tu", "101", "Sec. 2 Wed".
_SECTION = Pattern(
    r"\W*(?:(?:sec(?:tion)?|lab|group)\.?\s*)?(?:[A-Z]{1,2}\d{0,3}|\d{1,5})(?:[\s:,–—-]+(?:[MTWRF]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|tu|th))?\W*",
    re.IGNORECASE,
)
#: What is told of one day, and titles none: "Turn in: Case note 1", "In class: Quiz 2".
_TOLD = Pattern(r"[A-Za-z][A-Za-z -]{2,20}:\s+[A-Za-z][\w ’'-]*\s#?\d{1,2}\W*")
#: The number of a day that opens a month grid's cell, and so many of them in its first week.
DAY_NUMBER = Pattern(r"\s*(\d{1,2})(?=\s|$)")
_FEWEST_DAYS = 3


def with_header(table: Table) -> Table:
    """The table with its first row set apart where that reads as column titles."""
    if len(table.rows) < 2 or not is_header(table.rows[0], table.rows[1:], table.columns):
        return table
    first, *rest = table.rows
    titles = [""] * table.columns
    for cell in first.cells:
        titles[cell.column] = cell.flat
    return replace(table, header=tuple(titles), header_row=first, rows=tuple(rest))


def are_titles(texts: Sequence[str]) -> bool:
    """Whether texts side by side read as column titles: short, most of them words that head columns."""
    texts = [_DUE_HOUR.sub(r"\g<due>", text) for text in _without_class_numbers(texts)]
    if len(texts) < 2 or any(
        len(text.split()) > 5 or starts_dated(text) or VALUE.search(text) for text in texts
    ):
        return False
    return sum(TITLES.search(text) is not None for text in texts) >= max(2, 0.6 * len(texts))


def head_columns(texts: Sequence[str]) -> bool:
    """Whether texts side by side read as column titles and none is a label: "Office:" beside "Room 12"."""
    return are_titles(texts) and not any(text.endswith(":") for text in texts)


def is_title(text: str) -> bool:
    """Whether a text holds a word that heads columns, and no value."""
    return TITLES.search(text) is not None and VALUE.search(text) is None


def is_header(row: Row, below: Sequence[Row], columns: int) -> bool:
    """Whether the row's cells are short titles, most of them there, without dates or values."""
    filled = [cell for cell in row.cells if cell.lines]
    texts = _without_class_numbers([_without_hour(ASIDE.sub("", cell.flat)) for cell in filled])
    short = sum(map(_short, texts))
    if _are_days(texts):
        return False
    if len(filled) < max(2, 0.5 * columns) or short < len(filled) - (len(filled) > 2):
        return False
    told = [text for text in texts if starts_dated(text) or VALUE.search(text) or _TOLD.fullmatch(text)]
    if told and not all(map(_SECTION.fullmatch, told)):
        return False
    titled = sum(TITLES.search(text) is not None for text in texts)
    if not told and titled >= max(2, 0.5 * len(filled)):
        return True
    sections = [cell for cell, text in zip(filled, texts, strict=True) if _SECTION.fullmatch(text)]
    if len(sections) > 1 and titled and _over_dates([filled[0], *sections], below):
        return True
    if told:
        return False
    return _stands_out(filled, below) or _over_dates(filled, below)


def _without_hour(text: str) -> str:
    """A title without the hour by which something is due, or at which a class begins."""
    timed = _CLASS_HOUR.fullmatch(text)
    return timed["name"] if timed is not None else _DUE_HOUR.sub(r"\g<due>", text)


def _are_days(texts: Sequence[str]) -> bool:
    """Whether texts side by side open with the numbers of days that follow each other: a month's first week."""
    numbers = [int(found[1]) for text in texts if (found := DAY_NUMBER.match(text))]
    if len(numbers) < len(texts) or len(texts) < _FEWEST_DAYS:
        return False
    return all(after == before + 1 for before, after in pairwise(numbers))


def _over_dates(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether all but the first of the cells stand over dates alone: "Set" and "In" over "13 Sept" and "27 Sept"."""
    over = [cell for cell in filled if cell.column]
    under = [other.flat for cell in over for row in below if (other := row.at(cell.column)) and other.lines]
    dated = sum(map(is_bare, under))
    return len(over) > 1 and len(under) >= FEWEST_DATES * len(over) and dated >= MOSTLY * len(under)


def _without_class_numbers(texts: Sequence[str]) -> list[str]:
    """The texts without the numbers of a week's classes, of which titles count several: "Session 1", "Session 2"."""
    counted = [found for text in texts if (found := CLASS_NUMBER.fullmatch(text.strip()))]
    if [found["number"] for found in counted] != ["1", "2", "3", "4"][: len(counted)] or len(counted) < 2:
        return list(texts)
    return [found["name"] if (found := CLASS_NUMBER.fullmatch(text.strip())) else text for text in texts]


def _short(text: str) -> bool:
    return len(text) <= 45 and not text.rstrip().endswith((".", ";")) and len(text.split()) <= 7


def _stands_out(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    if not all(line.bold for cell in filled for line in cell.lines):
        return False
    others = [line.bold for row in below[:4] for cell in row.cells for line in cell.lines]
    return len(filled) >= 2 and sum(others) < 0.5 * len(others)
