"""What sentences tell of a schedule's columns: "Everything in the last column is due by the day in front of it"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.table import Table

__all__ = ["with_columns_told"]

_WHAT: Final = r"(?:anything|everything|all(?:\s(?:the\s)?(?:work|items|assignments|things))?|work|items|assignments|whatever|what|things?)"
_WHICH: Final = r"(?P<which>[^.;:()]{2,60}?)"
#: That what stands in columns is due: "Anything in the Solo and Group columns is due before class".
_DUE: Final = Gated(
    rf"(?i)\b{_WHAT}\s(?:(?:that|which)\s)?(?:(?:is|are|stands|appears|you\ssee)\s)?(?:(?:listed|printed|shown|written|given)\s)?(?:in|under)\s(?:the\s)?{_WHICH}\scolumns?\b[^.;:]{{0,30}}?\b(?:is|are|must\sbe|should\sbe|has\sto\sbe)\s(?:due|handed\sin|turned\sin|submitted)\b",
    "column",
)
#: That a column holds what is due: "The last column tells what is due that day".
_HOLDS: Final = Gated(
    rf"(?i)\bthe\s{_WHICH}\scolumn\s(?:lists|shows|tells(?:\syou)?|says|gives|contains|has|is)\s(?:the\s)?(?:what(?:['’]s|\sis|\syou(?:\sowe)?)?|work|assignments|items|everything|all\sthat\sis)\b[^.;:]{{0,40}}?\b(?:due|hand\sin|turn\sin|submit|owe)\b",
    "column",
)
_LAST: Final = Pattern(r"(?i)(?:last|final|right(?:-?\s?hand|most)?|far[\s-]right)(?:\s(?:hand|side))?")
_AND: Final = Pattern(r"(?i)\s*(?:,|/|&|\band\b|\bor\b)\s*(?:the\s+)?")
_QUOTES: Final = " \"'“”‘’«»"
#: A schedule has so many columns and rows at least.
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 4


def with_columns_told(document: Document) -> Document:
    """The document, columns of its schedules titled as due where a sentence says so of them."""
    named = {name for block in document.blocks if isinstance(block, Paragraph) for name in _told(block)}
    if not named:
        return document
    blocks = tuple(_titled(block, named) if isinstance(block, Table) else block for block in document.blocks)
    return replace(document, blocks=blocks)


def _told(paragraph: Paragraph) -> Iterator[str]:
    """The columns that a paragraph says hold what is due, in small letters; "" is the last one."""
    for form in (_DUE, _HOLDS):
        if not form.admits(paragraph.lowered):
            continue
        match = form.search(paragraph.flat)
        for name in _AND.split(match["which"]) if match else ():
            bare = name.strip(_QUOTES).lower()
            yield "" if _LAST.fullmatch(bare) else bare


def _titled(table: Table, named: set[str]) -> Table:
    if len(table.header) < _FEWEST_COLUMNS or len(table.rows) < _FEWEST_ROWS or not _dates_rows(table):
        return table
    last = len(table.header) - 1
    header = tuple(
        f"{title} due".strip()
        if (title.strip(" :*").lower() or None) in named or (index == last and "" in named)
        else title
        for index, title in enumerate(table.header)
    )
    return table if header == table.header else replace(table, header=header)


def _dates_rows(table: Table) -> bool:
    """Whether a column's title says that the rows are days or weeks."""
    return any(role_of_title(title) in {"date", "week"} for title in table.header)
