"""Stretches: what stands together on a page, as one text for rules that look at a value and the words before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.rows import GAP, PrintedRow

__all__ = ["Stretch", "stretches"]

#: What stands this early on the first page needs no label to be about the class itself.
_TOP_BLOCKS = 16
_TOP_ROWS = 24
#: So long a line may be one day's name, so long a point of a list several, and so long a line the first and last day of a term.
_DAY_ALONE, _DAYS_ALONE, _DAYS_OF_TERM = 14, 30, 60
_SECTION_HOURS = Pattern(r"\W*(?:section|sec\.?|group|lecture|lab)\s?#?[A-Z\d]{1,4}\b", re.IGNORECASE)
#: What ends with no letter, full stop or bracket ends with no day.
_MAY_END_IN_DAY = Pattern(r"(?:[^\W\d_]|[.)])$")
#: What a point calls that its parts tell of.
_NAMES_CLASS = Pattern(r"\b(?:hours|labs?|lectures?|recitations?|tutorials?|discussions?)\b", re.IGNORECASE)
_CUT_HOUR = Pattern(r"\d:\d\d\s?-$")
#: So long a line over a list may be its title.
_TITLE = 40
#: One that ends with a colon may say more: "Office hours: I will be in Hall 3 at these times:".
_LONG_LEAD = 100


class _Line(NamedTuple):
    start: int
    row: PrintedRow


@dataclass(frozen=True)
class Stretch:
    """Text of consecutive rows with newlines between, and the words above it that may tell the kind.

    ``under``: the heading above, where the text opens with a title of its own.
    """

    text: str
    lines: tuple[_Line, ...]
    above: str
    top: bool
    under: str = ""

    def row_at(self, offset: int) -> PrintedRow:
        """The row in which ``offset`` lies."""
        return next(line.row for line in reversed(self.lines) if line.start <= offset)

    def line_of(self, start: int, end: int) -> tuple[int, int]:
        """Where the line of ``start`` begins and the line of ``end`` ends."""
        last = self.text.find("\n", end)
        return self.text.rfind("\n", 0, start) + 1, last if last >= 0 else len(self.text)


def stretches(rows: Sequence[PrintedRow]) -> Iterator[Stretch]:
    """The rows of one block (and of one column where several stand side by side) as stretches."""
    above: list[PrintedRow] = []
    start = 0
    while start < len(rows):
        end = _block_end(rows, start)
        while end < len(rows) and (
            _goes_on(rows[end - 1], rows[end])
            or _is_day_alone(rows, end - 1)
            or (end - start > 1 and _is_day_alone(rows, end - 2))
            or (end - start > 1 and _is_next_section(rows[end - 1], rows[end]))
            or (end - start > 1 and _are_next_hours(rows[end - 1], rows[end]))
            or _is_cut_at_hours(rows[end - 1], rows[end])
        ):
            end = _block_end(rows, end)
        block = rows[start:end]
        top = block[0].page == 1 and (block[0].block < _TOP_BLOCKS or start < _TOP_ROWS)
        if any(has_digit(row.text) for row in block):
            heading, last = _above(above, block[0])
            yield from _block_stretches(block, heading, last, top=top)
        above = [*above[-6:], *block[-6:]]
        start = end


def _block_end(rows: Sequence[PrintedRow], start: int) -> int:
    end = start
    while end < len(rows) and rows[end].block == rows[start].block:
        end += 1
    return end


def _goes_on(last: PrintedRow, following: PrintedRow) -> bool:
    """Whether a line of days goes on in the next block with its times ("Days: Mon & Wed", "Time: 10 - 11 am")."""
    if "table" in (last.role, following.role) or not has_digit(following.text):
        return False
    if max(len(last.text), len(following.text)) > 90 or not find_times(following.text):
        return False
    if find_weekdays(following.text) or not find_weekdays(last.text):
        return False
    return not find_times(last.text)


def _is_cut_at_hours(last: PrintedRow, following: PrintedRow) -> bool:
    """Whether a line ends with a day and the next begins with its hours: "office hours Th" above "10-12."."""
    if "table" in (last.role, following.role) or not following.text[:1].isdigit():
        return False
    if not _MAY_END_IN_DAY.search(last.text):
        return False
    whole = f"{last.text} {following.text}"
    ends = any(day.end == len(last.text) for day in find_weekdays(whole))
    return ends and any(time.start == len(last.text) + 1 for time in find_times(whole))


def _is_next_section(last: PrintedRow, following: PrintedRow) -> bool:
    """Whether a list of sections' hours goes on, of which the line above told the days: "Section 2: 12:30-1:45 pm"."""
    first, second = (_SECTION_HOURS.match(row.text) for row in (last, following))
    return bool(first and second) and bool(find_times(following.text)) and not find_weekdays(following.text)


def _are_next_hours(last: PrintedRow, following: PrintedRow) -> bool:
    """Whether a list of hours goes on, each at the head of its point, of which the line above told the days."""
    if last.role != "item" or following.role != "item" or last.level != following.level:
        return False
    return all(
        bool(times := find_times(row.text))
        and not row.text[: times[0].start].strip(" •-–○▪")
        and not find_weekdays(row.text)
        for row in (last, following)
    )


def _is_day_alone(rows: Sequence[PrintedRow], at: int) -> bool:
    """Whether a line is days of the week alone, and the block (or points of a list) below gives the term's days, then hours."""
    day, *below = rows[at : at + 3]
    if len(below) < 2 or len(day.text) > _DAYS_ALONE or has_digit(day.text):
        return False
    listed = all(row.role == "item" for row in (day, *below))
    if not listed and (below[0].block != below[1].block or len(day.text) > _DAY_ALONE):
        return False
    between = below[0].text
    return len(between) < _DAYS_OF_TERM and not find_times(between) and _goes_on(day, below[1])


def _above(before: Sequence[PrintedRow], first: PrintedRow) -> tuple[str, PrintedRow | None]:
    """The heading, and the line above if it introduces ("Office hours:"), or the point of which this is a part."""
    if first.role == "item" and first.level and (parent := _parent(before, first)) is not None:
        return first.heading, parent
    introducing = [
        row
        for row in before
        if row.text.rstrip().endswith(":") and (row.role != "item" or first.role != "item")
    ]
    if first.role == "item" and introducing:
        return first.heading, introducing[-1]
    lead = next((row for row in reversed(before) if row.role != "item"), None)
    directly = first.role != "table" or lead is before[-1] if before else False
    if lead is not None and directly and _is_lead(lead, first):
        return first.heading, lead
    last = before[-1] if before else None
    if last is not None and (cut := _cut_hours(last, first)):
        return first.heading, cut
    return first.heading, last if last is not None and (
        last.role == "heading" or last in introducing or _has_more_hours(last, first)
    ) else None


def _parent(before: Sequence[PrintedRow], first: PrintedRow) -> PrintedRow | None:
    """The point above whose part a point is, where it names hours or a class: "Office hours (Hall 3)"."""
    above = next((row for row in reversed(before) if row.role != "item" or row.level < first.level), None)
    if above is None or above.role != "item" or find_times(above.text):
        return None
    if len(above.text) > (_LONG_LEAD if above.text.rstrip().endswith(":") else _TITLE):
        return None
    return above if _NAMES_CLASS.search(above.text) else None


def _cut_hours(last: PrintedRow, first: PrintedRow) -> PrintedRow | None:
    """Of the line above the column whose hours go on below: "Mon. 11:00-" over "12:00, Thu. 2-3"."""
    if not first.text[:1].isdigit():
        return None
    cut = next((one for one in last.segments if _CUT_HOUR.search(one.text)), None)
    return replace(last, segments=(cut,)) if cut is not None else None


def _is_lead(last: PrintedRow, first: PrintedRow) -> bool:
    """Whether a short line stands over a list as its title: "Discussion sections"."""
    return (
        last.role == "text"
        and first.role in {"item", "table"}
        and len(last.text) < _TITLE
        and not has_digit(last.text)
    )


def _has_more_hours(last: PrintedRow, first: PrintedRow) -> bool:
    """Whether days and hours alone stand under others with their label: "Office hours: Mo 2-3" over "Fr 9-10"."""
    if len(first.text) > _DAYS_OF_TERM or not find_times(first.text) or ":" not in last.text:
        return False
    days = find_weekdays(first.text)
    opens = bool(days) and not first.text[: days[0].start].strip(" •-(")
    return opens and bool(find_weekdays(last.text)) and bool(find_times(last.text))


def _block_stretches(
    block: Sequence[PrintedRow], heading: str, above: PrintedRow | None, *, top: bool
) -> Iterator[Stretch]:
    columns = _columns(block)
    if not columns:
        text, lines = "", []
        for row in block:
            lines.append(_Line(len(text), row))
            text += row.text + "\n"
        yield Stretch(text, tuple(lines), f"{heading}\n{above.text if above else ''}", top, block[0].under)
        return
    for left, right in columns:
        titles = [s.text for s in above.segments if s.box.x0 < right and left < s.box.x1] if above else []
        text, lines = "", []
        for row in block:
            inside = [s.text for s in row.segments if s.box.x0 < right and left < s.box.x1]
            if inside:
                lines.append(_Line(len(text), row))
                text += GAP.join(inside) + "\n"
        yield Stretch(text, tuple(lines), "\n".join([heading, *titles]), top, block[0].under)


def _columns(block: Sequence[PrintedRow]) -> list[tuple[float, float]]:
    """Left and right of the columns, where a row has a day and a time in each of several segments."""
    for row in block:
        if len(row.segments) < 2 or not all(has_digit(segment.text) for segment in row.segments):
            continue
        full = [s for s in row.segments if len(s.text) < 90 and find_weekdays(s.text) and find_times(s.text)]
        if len(full) > 1 and len(full) == len(row.segments):
            edges = [s.box.x0 for s in full]
            gaps = [(a.box.x1 + b.box.x0) / 2 for a, b in pairwise(full)]
            return list(zip([min(0.0, edges[0]), *gaps], [*gaps, 1e6], strict=True))
    return []
