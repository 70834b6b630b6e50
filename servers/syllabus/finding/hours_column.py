"""Columns that hold nothing but hours, as a learning platform prints them: "due by 11:59pm", "2pm to 3:15pm"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.clock import TimeMention, find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.own_dates import without_mentions
from servers.syllabus.reading.table import Table

__all__ = ["beside_day", "gives_hours", "hours_in", "with_due_hours", "with_hours_of_title"]

_DIGIT_OR_NOON = Pattern(r"\d|\bnoon\b|\bmidnight\b|\bmidday\b", re.IGNORECASE)
#: What stands in place of an hour.
_NO_HOUR = Pattern(r"\W*(?:in[\s-]class|(?:at |by )?(?:the )?(?:start|beginning|end) of class|before class|all day|t\.?b\.?[ad]\.?|n/?a)\W*", re.IGNORECASE)  # fmt: skip
#: What may stand beside an hour in such a column.
_BESIDE = Pattern(
    r"(?:\W|\b(?:is|are|due|by|at|before|until|from|to|no|later|than|the|of|day|end|today|sharp|EST|EDT|CST|CDT|MST|MDT|PST|PDT|[ECMP]T|closes?|opens?|deadline|submit|turn|hand|in|online|class|all)\b)*",
    re.IGNORECASE,
)
_SAID_DUE = Pattern(
    r"\bdue\b|\bdeadline|\bsubmit|\bturn in|\bhand in|\bby\b|\bcloses?\b|\bno later", re.IGNORECASE
)
_FEWEST = 3
_MOSTLY = 0.8
#: Roles of what an hour beside it may make due.
_NAMING = frozenset({"topic", "notes", "assignment", "label", "kind", "reading"})


def gives_hours(cells: Sequence[str]) -> bool:
    """Whether nearly all filled cells of a column are an hour or a stretch of hours, and nothing else."""
    filled = [text for text in cells if re.search(r"\w", text) and not _NO_HOUR.fullmatch(text)]
    if len(filled) < _FEWEST or not all(map(_DIGIT_OR_NOON.search, filled[:_FEWEST])):
        return False
    return sum(map(_is_hours, filled)) >= _MOSTLY * len(filled)


def _is_hours(text: str) -> bool:
    times = hours_in(text)
    if not times or (len(times) > 1 and not _SAID_DUE.match(text)):
        return False
    rest = text
    for time in reversed(times):
        rest = rest[: time.start] + rest[time.end :]
    return _BESIDE.fullmatch(rest) is not None


#: An hour with a point, where nothing else stands in the cell: "17.00".
_POINT = Pattern(r"(\W*(?:[01]?\d|2[0-3]))\.([0-5]\d\W*)")


def hours_in(text: str) -> list[TimeMention]:
    """The hours that a cell of such a column tells."""
    point = _POINT.fullmatch(text)
    return find_times(f"{point[1]}:{point[2]}" if point else text)


_DOTTED = Pattern(r"(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.])")


def beside_day(entry: Entry, context: TermContext) -> str:
    """What stands on the lines of an entry's date, without a date that could be hours: "Thu 9-4", "06.24"."""
    text = _DOTTED.sub(lambda found: _unless_day(found, entry), " ".join(line.text for line in entry.lines))
    if "-" not in text:
        return text
    days = {day.date for day in entry.days}
    dated = find_dates(text, context, column=True)
    return without_mentions(text, [m for m in dated if m.date in days and m.end_date is None])


def _unless_day(found: re.Match[str], entry: Entry) -> str:
    """Two numbers with a point between; nothing where they are the month and day of the entry, in either order."""
    pair = {int(found[1]), int(found[2])}
    return " " if any({day.date.month, day.date.day} == pair for day in entry.days) else found[0]


def with_due_hours(entry: Entry) -> Entry | None:
    """The entry with what its hour makes due told to be due; None where a row without date or hour tells of no day.

    An hour that ends nothing ("2pm to 3:15pm") is that of an event; one hour is a deadline's where its cell or the
    column's title says so.
    """
    hours = next((matter for matter in entry.matters if matter.role == "hours"), None)
    if hours is None or not hours.lines:
        return entry if not entry.carried or is_no_class(_text(entry.matters)) else None
    entry = replace(entry, carried=False)
    times = hours_in(hours.text)
    due = times and times[0].end_time is None
    if not due or not (_SAID_DUE.search(hours.text) or DUE_TITLE.search(hours.header)):
        return entry
    matters = tuple(one for matter in entry.matters for one in _made_due(matter, len(hours.lines)))
    return replace(entry, matters=matters, of_work=True)


def _made_due(matter: Matter, hours: int) -> Sequence[Matter]:
    """What is due at an hour; each line by itself where as many ``hours`` stand beside them."""
    if matter.role not in _NAMING:
        return (matter,)
    apart = len(matter.lines) == hours > 1
    lines = [(line,) for line in matter.lines] if apart else [matter.lines]
    return [replace(matter, role="due", lines=one) for one in lines]


def with_hours_of_title(entry: Entry, table: Table, column: int) -> Entry:
    """The entry with the hour that the title over its dates tells, where its own date has none: "Due (5 pm)"."""
    cell = table.header_row.at(column) if table.header_row else None
    if cell is None or not cell.lines or not find_times(cell.flat):
        return entry
    if find_times(" ".join(line.text for line in entry.lines)):
        return entry
    return replace(entry, matters=(*entry.matters, Matter("hours", cell.flat, cell.lines)))


def _text(matters: Sequence[Matter]) -> str:
    return " ".join(matter.text for matter in matters)
