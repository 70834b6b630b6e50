"""Tables below headings that are days: "Week 3 - Sep 8" over "Minutes | Activity", "September 8" over "Due | Essay 1"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.anchors import anchors_of, runs_of
from servers.syllabus.finding.clause import unwrap
from servers.syllabus.finding.column import rights_of, weekday_of_title
from servers.syllabus.finding.flow import flow_of
from servers.syllabus.finding.labels import is_label
from servers.syllabus.finding.week_points import opens_with_day
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line, one_line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_tables_of_days_told"]

#: So many headings that are days in turn make a schedule, and below so many of them stand tables.
_FEWEST_DAYS: Final = 3
_FEWEST_TABLES: Final = 2
#: A table of a day has no more cells.
_MOST_CELLS: Final = 60
_HAS_WORDS: Final = Pattern(r"[^\W\d_]{2}")
_HOUR: Final = Pattern(r"\W*\d{1,2}[:.]\d\d\b")
#: Minutes without a class between two parts of one.
_PAUSE: Final = Pattern(
    r"(?i)\W*(?:(?:short|coffee|tea|lunch|dinner)\s)?(?:break|lunch|recess|intermission|pause)\W*"
)
#: A label of a part of the day, and of no work.
_PART_OF_DAY: Final = Pattern(r"(?i)(?:before|after|during|in|outside|pre-?|post-?)[\s-]?class")
#: Titles of what counts for the grade, whatever stands over the table.
_COUNTS: Final = Pattern(r"(?i)\b(?:points?|pts|marks|percent(?:age)?|weight\w*|scores?|grades?)\b|%")


def with_tables_of_days_told(blocks: Sequence[Block], context: TermContext) -> Sequence[Block]:
    """The blocks, tables that are the matter of the day in the heading over them as the text below it."""
    below = _below_headings(blocks)
    if len(below) < _FEWEST_TABLES:
        return blocks
    days = _days(blocks, context)
    tables = [table for heading, table in below if id(heading) in days and _is_matter(table, context)]
    if len(tables) < _FEWEST_TABLES:
        return blocks
    titles = _titles(tables)
    told = {id(table): tuple(_told(table, titles)) for table in tables}
    return [part for block in blocks for part in told.get(id(block), (block,))]


def _below_headings(blocks: Sequence[Block]) -> list[tuple[Paragraph, Table]]:
    """The tables with the heading above each, where that has a number."""
    heading: Paragraph | None = None
    found: list[tuple[Paragraph, Table]] = []
    for block in blocks:
        if isinstance(block, Table):
            found += [(heading, block)] if heading is not None else []
        elif block.role == "heading":
            heading = block if has_digit(block.flat) else None
    return found


def _days(blocks: Sequence[Block], context: TermContext) -> set[int]:
    """The headings (by ``id``) that are days in turn."""
    headings = [block for block in blocks if isinstance(block, Paragraph) and block.role == "heading"]
    return {
        id(flow.lines[anchor.index].paragraph)
        for flow in flow_of(headings)
        for run in runs_of(list(anchors_of(flow, context)), _FEWEST_DAYS)
        for anchor in run
    }


def _is_matter(table: Table, context: TermContext) -> bool:
    """Whether a table tells no days itself, and no shares of the grade."""
    rows = table.printed_rows
    texts = [cell.flat for row in rows for cell in row.cells if cell.lines]
    if not texts or len(texts) > _MOST_CELLS or any(_COUNTS.search(cell.flat) for cell in rows[0].cells):
        return False
    if any(weekday_of_title(text) is not None for text in texts):
        return False
    return not any(opens_with_day(text) or (has_digit(text) and find_dates(text, context)) for text in texts)


def _titles(tables: Sequence[Table]) -> set[str]:
    """The first rows that several tables begin with: titles, whatever the reader of pages took them for."""
    first = Counter(_text(table.printed_rows[0]) for table in tables)
    return {text for text, count in first.items() if count > 1}


def _text(row: Row) -> str:
    return " ".join(cell.flat for cell in row.cells)


def _told(table: Table, titles: set[str]) -> Iterator[Paragraph]:
    first, *below = table.printed_rows
    rights = rights_of(table)
    titled = bool(below) and (table.header_row is not None or _text(first) in titles)
    titled = titled and not _has_labels_beside(table)
    by_hours = bool(below) and all(_HOUR.match(row.cells[0].flat) for row in below)
    labels = [cell for cell in first.cells if titled and not by_hours and is_label(cell.flat)]
    if not labels:
        for row in below if titled else table.printed_rows:
            yield from _row_told(row, rights)
        return
    others = {cell.column for cell in first.cells} - {label.column for label in labels}
    for row in below:
        yield from _row_told(Row(tuple(c for c in row.cells if c.column in others), row.page), rights)
    for label in labels:
        cells = [cell for row in below for cell in row.cells if cell.column == label.column and cell.lines]
        if cells:
            yield Paragraph((one_line(label.lines),))
            yield from (part for cell in cells for part in _points(cell, rights))


def _has_labels_beside(table: Table) -> bool:
    """Whether each row opens with a label of what stands beside it, so that none is a row of titles."""
    first = [row.cells[0].flat for row in table.printed_rows]
    return table.columns > 1 and len(first) > 1 and all(map(_leads, first))


def _leads(text: str) -> bool:
    """Whether a row's first cell only says what stands beside it."""
    return is_label(text) or _PART_OF_DAY.fullmatch(text.strip(" .:*")) is not None


def _row_told(row: Row, rights: Sequence[float]) -> Iterator[Paragraph]:
    """A row as paragraphs: what its label leads to as points below it, an hour before what is done then, and no bare numbers."""
    filled = [cell for cell in row.cells if cell.lines]
    cells = [cell for cell in filled if _HAS_WORDS.search(cell.flat)]
    if len(cells) > 1 and _leads(cells[0].flat):
        yield Paragraph((one_line(cells[0].lines),))
        cells = cells[1:]
    if len(cells) == 1 and len(filled) > 1 and _PAUSE.fullmatch(cells[0].flat):
        return
    hour = filled[0] if filled and _HOUR.match(filled[0].flat) and filled[0] not in cells[:1] else None
    for number, cell in enumerate(cells):
        points = list(_points(cell, rights))
        if hour is not None and not number:
            led = one_line((*hour.lines, *points[0].lines))
            points[0] = Paragraph((led,), "item", 1)
        yield from points


def _points(cell: Cell, rights: Sequence[float]) -> Iterator[Paragraph]:
    """The lines of a cell, those that only wrap as one."""
    edge = rights[cell.column] if cell.column_span == 1 and rights[cell.column] else None
    groups: Iterator[list[Line]] = unwrap(cell.lines, edge)
    yield from (Paragraph((one_line(group),), "item", 1) for group in groups)
