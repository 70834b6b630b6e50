"""The paragraphs of a document outside its dated entries, whole and in order: what is told in sentences is told there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cells_apart import cells_apart, numbering
from servers.syllabus.finding.led_day import opens_on_day
from servers.syllabus.finding.plain_title import PlainTitle
from servers.syllabus.finding.row_counts import counts_in_pairs
from servers.syllabus.finding.stacks import amounts_apart
from servers.syllabus.finding.statement import Headed
from servers.syllabus.finding.weekly_deadlines import weekly_deadlines
from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.table import Table

__all__ = ["loose_paragraphs"]

#: The words and signs with which no sentence ends.
_CUT: Final = Pattern(
    r"(?:[,;&]|\b(?:and|on|by|or|the|of|due|to|is|are|under|in|at|for|with|from|will|be|an?|your|each|every|any))$"
)
#: None of them is longer.
_LONGEST_CUT: Final = 6
#: A month whose day a new line took away from it, in a bracket that is still open: "(due Mar." over "6), PS 6".
_OPEN_DATE: Final = Pattern(r"\([^()]*\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$")
#: A list of works and their days whose last name a new line took from its day: "HW1 9/8, HW2 9/15, HW3" over "9/22, HW4 9/29".
_OPEN_LIST: Final = Pattern(
    r"(?:[^\W\d_]\w*\s?#?\d{0,2}\s\d{1,2}/\d{1,2},\s){2}(?:and\s)?[^\W\d_][\w# -]{0,24}$"
)
_LIST_GOES_ON: Final = Pattern(r"\d{1,2}/\d{1,2}(?:,\s(?:and\s)?[^\W\d_]|\.?$)")


def loose_paragraphs(
    blocks: Sequence[Block], used: Collection[int], undated: Sequence[tuple[Table, Table]]
) -> list[Headed]:
    """The paragraphs with the heading above each.

    ``used``: the lines, by their ``id``, that dated entries have; ``undated``: tables, and what is left of each to read by its rows.
    """
    stretches = _stretches(blocks, used, undated)
    return [paragraph for stretch in stretches for paragraph in _whole(stretch)]


def _stretches(
    blocks: Sequence[Block], used: Collection[int], undated: Sequence[tuple[Table, Table]]
) -> Iterator[list[Headed]]:
    """The paragraphs outside dated entries, in stretches: no sentence goes on from a table's row, nor to one."""
    heading = ""
    plain = PlainTitle()
    stretch: list[Headed] = []
    for block in blocks:
        if isinstance(block, Table):
            rest = next((rest for table, rest in undated if block is table), None)
            if rest is not None:
                yield stretch
                stretch = []
                rows = list(weekly_deadlines(rest, heading)) or _rows(rest)
                yield from ([(paragraph, heading)] for paragraph in rows)
            continue
        if block.role == "heading":
            heading = block.flat
        lines = tuple(line for line in block.lines if id(line) not in used)
        if lines:
            rest_of = block if len(lines) == len(block.lines) else Paragraph(lines, block.role, block.level)
            stretch.append((rest_of, plain.above(rest_of) or heading))
    yield stretch


def _rows(table: Table) -> Iterator[Paragraph]:
    """Each row of an undated table as a paragraph: its cells belong together."""
    counts = {column for column in range(table.columns) if counts_in_pairs(table.texts(column))}
    left_out = numbering(table) | counts
    for row in (part for whole in table.rows for part in amounts_apart(whole)):
        yield from map(Paragraph, cells_apart(row, left_out))


def _whole(paragraphs: Iterable[Headed]) -> Iterator[Headed]:
    """Paragraphs that were cut amid a sentence, joined again."""
    held: Headed | None = None
    for paragraph, heading in paragraphs:
        if held and _goes_on(held[0], paragraph):
            held = (replace(held[0], lines=(*held[0].lines, *paragraph.lines)), held[1])
            continue
        if held:
            yield held
        held = (paragraph, heading)
    if held:
        yield held


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if _LIST_GOES_ON.match(below.lines[0].text) and _OPEN_LIST.search(above.lines[-1].text):
        return True
    if _OPEN_DATE.search(above.lines[-1].text) and below.lines[0].text[:1].isdigit():
        return True
    if above.role == "text" and below.role == "heading" and starts_dated(below.lines[0].text):
        return _is_cut(above.lines[-1].text)  # a day on a line of its own looks like a heading
    if above.role == "heading" or below.role != "text":
        return False
    first = below.lines[0].text[:1]
    if (
        (first == "(" or first.islower())
        and opens_on_day(above.lines[0].text)
        and opens_on_day(below.lines[0].text)
    ):
        return False  # points of one list
    if above.lines[-1].text.endswith("due") and starts_dated(above.lines[0].text):
        return False  # "Oct 2: Problem Set 2 due" is whole
    return first in "(,;" or first.islower() or _is_cut(above.lines[-1].text)


def _is_cut(text: str) -> bool:
    return _CUT.search(text, max(0, len(text) - _LONGEST_CUT)) is not None
