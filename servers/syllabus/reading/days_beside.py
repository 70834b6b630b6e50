"""Days side by side over what stands below each: "Tue 10/15   Thu 10/17" over two short lists, without lines between them.

White space finds such columns where several lines fill them. Where one list is short, its points stand behind those of
the other, and would be taken for theirs: on the wrong day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.reading.box import Box, union
from servers.syllabus.reading.dated import LONG_DAY, MONTH
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_days_beside"]

#: "Tue 10/15", "Thursday, Oct. 17", "Mon, 3 March".
_DAY: Final = Choices(
    rf"{LONG_DAY}[.,]?\s+(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{MONTH})",
    re.IGNORECASE,
)
#: Of the size: the narrowest space between two such days.
_APART: Final = 2.0
#: Of the size: the narrowest space between the words of two columns.
_PARTED: Final = 0.8
#: Of the size: the white space that ends what stands below them, and the larger print that does.
_TALL_GAP: Final = 2.2
_LARGER: Final = 1.12
#: Points that a column's text may stand left of its day.
_NEAR: Final = 2.0


def with_days_beside(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page, each line of days with what stands below it as a table's two rows: the days, and a cell for each."""
    found: list[Block] = []
    rest = list(blocks)
    while rest:
        block = rest.pop(0)
        days = _days_of(block)
        below = _below(days, rest) if days else []
        if below:
            found.append(_table(days, [line for paragraph in below for line in paragraph.lines]))
            del rest[: len(below)]
        else:
            found.append(block)
    return found


def _days_of(block: Block) -> list[Line]:
    """The days that stand side by side on a paragraph's only line; empty where that holds anything else."""
    if not isinstance(block, Paragraph) or len(block.lines) != 1:
        return []
    line = block.lines[0]
    if line.widest < _APART * line.size:
        return []
    days = list(_parted(line.words, _APART * line.size))
    return days if len(days) > 1 and all(_DAY.fullmatch(day.text) for day in days) else []


def _parted(words: Sequence[Word], space: float) -> Iterator[Line]:
    part: list[Word] = []
    for word in words:
        if part and word.box.x0 - part[-1].box.x1 >= space:
            yield Line(tuple(part))
            part = []
        part.append(word)
    if part:
        yield Line(tuple(part))


def _below(days: Sequence[Line], rest: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs that stand in the days' columns: until a heading, white space, or a line that runs across."""
    size, bottom = days[0].size, max(day.box.bottom for day in days)
    found: list[Paragraph] = []
    filled: set[int] = set()
    for block in rest:
        if not isinstance(block, Paragraph) or _days_of(block) or _is_heading(block, size):
            break
        top = min(line.box.top for line in block.lines)
        parts = [_in_columns(line, days) for line in block.lines]
        if top - bottom > _TALL_GAP * size or None in parts:
            break
        bottom = max(line.box.bottom for line in block.lines)
        filled |= {column for part in parts if part is not None for column in part}
        found.append(block)
    return found if max(filled, default=0) > 0 else []


def _is_heading(paragraph: Paragraph, size: float) -> bool:
    return paragraph.role == "heading" and paragraph.lines[0].size > _LARGER * size


def _in_columns(line: Line, days: Sequence[Line]) -> dict[int, tuple[Word, ...]] | None:
    """The line's words by the day that they stand under; None where a word runs across, or no space parts two days' words."""
    lefts = [day.box.x0 - _NEAR for day in days]
    places = [sum(left <= word.box.x0 for left in lefts) - 1 for word in line.words]
    across = any(
        place + 1 < len(lefts) and word.box.x1 > lefts[place + 1] + 2 * _NEAR
        for place, word in zip(places, line.words, strict=True)
    )
    if across or min(places) < 0:
        return None
    steps = zip(line.words, line.words[1:], places, places[1:], strict=False)
    if any(
        here != then and after.box.x0 - before.box.x1 < _PARTED * line.size
        for before, after, here, then in steps
    ):
        return None
    pairs = zip(places, line.words, strict=True)
    return {
        place: tuple(word for _, word in group) for place, group in groupby(pairs, key=lambda pair: pair[0])
    }


def _table(days: Sequence[Line], lines: Iterable[Line]) -> Table:
    columns: list[list[Line]] = [[] for _ in days]
    for line in sorted(lines, key=attrgetter("box.top")):
        for place, words in (_in_columns(line, days) or {}).items():
            columns[place].append(Line(words))
    area = union(line.box for column in columns for line in column)
    lefts = [day.box.x0 for day in days]
    rights = [*(left - _NEAR for left in lefts[1:]), max(area.x1, days[-1].box.x1)]
    rows = (_row([[day] for day in days], lefts, rights), _row(columns, lefts, rights))
    return Table(rows, (), len(days), "aligned")


def _row(columns: Sequence[Sequence[Line]], lefts: Sequence[float], rights: Sequence[float]) -> Row:
    area = union(line.box for column in columns for line in column)
    page = next(line.page for column in columns for line in column)
    cells = (
        Cell(tuple(column), Box(left, area.top, right, area.bottom), page, number)
        for number, (column, left, right) in enumerate(zip(columns, lefts, rights, strict=True))
    )
    return Row(tuple(cells), page)
