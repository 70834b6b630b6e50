"""Months side by side, each with its days one below the other: "September | October" over "7 Essay 1" and "10 Fall break"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_months_apart"]

_MONTH: Final = Pattern(
    rf"\W*(?:{ENGLISH_MONTH_PATTERN})\b\.?(?:\W{{0,3}}(?:20\d\d|['’]\d\d))?\W*", re.IGNORECASE
)
_LONGEST_MONTH: Final = 20
#: A day's number, its day of the week before or behind it, and words on what happens then.
_DAY: Final = Pattern(
    r"[\s•●○▪■*·–—-]*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+|(?:M|T|TU|Tu|W|Th|TH|R|F|Sa|Su)\b\.?,?\s+)?(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    r"(?:\s?[-–&]\s?(?:[12]?\d|3[01])(?:st|nd|rd|th)?)?(?=[\s:.,)–—(-])(?!\s*(?:%|[ap]\.?m\b))[\s:.,)–—(-]+(?=.*[^\W\d_]{2})"
)
#: So many days in all, and so many of the lines under the months that begin with one, are a calendar.
_FEWEST: Final = 3
_MOSTLY: Final = 0.5
#: Lines are of one column where their left ends differ by less (in points).
_SAME_LEFT: Final = 12.0


@dataclass
class _Month:
    """A month's line, and the lines below it."""

    title: Line
    lines: list[Line] = field(default_factory=list)


def with_months_apart(document: Document) -> Document:
    """The document, each month of such a table a paragraph of its own; as it is where it has none."""
    blocks: list[Block] = []
    bands: list[list[_Month]] = []
    for block in document.blocks:
        if isinstance(block, Table):
            blocks += _paragraphs(bands)
            bands = _bands(block)
            if not bands:
                blocks.append(block)
        elif bands and _goes_on(block, bands[-1]):
            for line in block.lines:
                _nearest(line, bands[-1]).lines.append(line)
        else:
            blocks += _paragraphs(bands)
            bands = []
            blocks += _parted(block)
    blocks += _paragraphs(bands)
    same = len(blocks) == len(document.blocks) and all(map(_is, blocks, document.blocks))
    return document if same else replace(document, blocks=tuple(blocks))


def _is(one: Block, other: Block) -> bool:
    return one is other


def _bands(table: Table) -> list[list[_Month]]:
    """The table's months, those that stand side by side together; none where it is no such calendar."""
    rows = table.printed_rows
    if not any(_month_of(cell) for row in rows[:1] for cell in row.cells):
        return []
    last = rows[-1].at(0)
    down = table.columns == 2 and last is not None and _month_of(last)
    bands = _down(rows) if down else _abreast(rows)
    return bands if _is_calendar([month for band in bands for month in band]) else []


def _abreast(rows: Sequence[Row]) -> list[list[_Month]]:
    bands: list[dict[int, _Month]] = []
    for row in rows:
        filled = [cell for cell in row.cells if cell.lines]
        if filled and all(map(_month_of, filled)):
            bands.append({})
        for cell in filled:
            opens = _month_of(cell)
            if opens and bands:
                bands[-1][cell.column] = _Month(cell.lines[0])
            month = bands[-1].get(cell.column) if bands else None
            if month is None:
                return []
            month.lines += cell.lines[1:] if opens else cell.lines
    first = bands[0] if bands else {}
    return [list(band.values()) for band in bands] if len(first) > 1 else []


def _down(rows: Sequence[Row]) -> list[list[_Month]]:
    """A row for each month, with its days in the cell beside it."""
    bands = []
    for row in rows:
        title, days = row.at(0), row.at(1)
        if title is None or days is None or len(title.lines) != 1 or not _month_of(title):
            return []
        bands.append([_Month(title.lines[0], list(days.lines))])
    return bands


def _month_of(cell: Cell) -> bool:
    """Whether a cell opens with a month alone on its line."""
    return bool(cell.lines) and _names_month(cell.lines[0].text)


def _names_month(text: str) -> bool:
    return len(text) < _LONGEST_MONTH and _MONTH.fullmatch(text) is not None


def _is_calendar(months: Sequence[_Month]) -> bool:
    """Whether the lines under the months begin with rising days and tell what happens then."""
    found = [[_DAY.match(line.text) for line in month.lines] for month in months]
    days = [[int(match["day"]) for match in matches if match] for matches in found]
    opened = all(matches[0] for matches in found if matches)
    rising = all(a <= b for numbers in days for a, b in pairwise(numbers))
    many, lines = sum(map(len, days)), sum(map(len, found))
    return opened and rising and many >= _FEWEST and many >= _MOSTLY * lines


def _goes_on(block: Paragraph, band: Sequence[_Month]) -> bool:
    """Whether a paragraph below the table goes on with the days of its last months."""
    first = block.lines[0]
    if block.role == "heading" or first.page != band[0].title.page or not _DAY.match(first.text):
        return False
    month = _nearest(first, band)
    matches = [match for line in month.lines if (match := _DAY.match(line.text))]
    day = _DAY.match(first.text)
    rises = day is not None and (not matches or int(day["day"]) >= int(matches[-1]["day"]))
    return rises and abs(first.box.x0 - month.title.box.x0) < _SAME_LEFT


def _parted(block: Paragraph) -> Iterator[Paragraph]:
    """A paragraph whose lines are months and, below each, its days, as one for each of them; as it is where it is none."""
    titles = [number for number, line in enumerate(block.lines) if _names_month(line.text)]
    bounds = zip(titles, [*titles[1:], len(block.lines)], strict=False)
    months = [_Month(block.lines[a], list(block.lines[a + 1 : b])) for a, b in bounds]
    if not months or not _is_calendar(months):
        yield block
        return
    if titles[0]:
        yield replace(block, lines=block.lines[: titles[0]])
    yield from _paragraphs([months])


def _nearest(line: Line, band: Sequence[_Month]) -> _Month:
    return min(band, key=lambda month: abs(month.title.box.x0 - line.box.x0))


def _paragraphs(bands: Sequence[Sequence[_Month]]) -> Iterator[Paragraph]:
    for band in bands:
        for month in band:
            yield Paragraph((month.title,))
            for entry in _by_day(month.lines):
                yield Paragraph(tuple(entry))


def _by_day(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of each day together."""
    parts: list[list[Line]] = []
    for line in lines:
        if not parts or _DAY.match(line.text):
            parts.append([])
        parts[-1].append(line)
    return parts
