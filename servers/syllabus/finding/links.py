"""Names of files behind what they are of, which a course's page links to: "HW 1 [pdf]", "Problem set 2 (pdf)", "Solutions [pdf]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["without_links"]

#: What a file is, by the end of its name.
_FORMAT: Final = r"pdf|html?|ps|(?:la)?tex|docx?|pptx?|xlsx?|csv|txt|zip|tar|tgz|ipynb"
#: What a link leads to. Without a square bracket such words may be of the thing itself: "Essay 1 (draft code)".
#: "Problem sets (PS)" tells what they are called for short.
_LEADS_TO: Final = rf"{_FORMAT}|links?|here|url|slides?|solutions?|solns?|video|recording|notes|handouts?|code|data|template|prompt|instructions|starter\scode|submit|upload"
_MAY_LEAD: Final = Pattern(rf"[\[(](?:{_LEADS_TO})", re.IGNORECASE)
_LINK: Final = Pattern(
    rf"\s*(?:\[(?:{_LEADS_TO})(?:(?:\s?[,/|;+&]\s?|\s)(?:{_LEADS_TO}))*\]|\((?!(?<=[a-z]\s\()(?-i:PS)\))(?:{_FORMAT})(?:\s?[,/|;+&]\s?(?:{_FORMAT}))*\))",
    re.IGNORECASE,
)
#: What is linked beside work, and is none of it.
_ONLY_OF_LINK: Final = Pattern(
    r"\W*(?:solutions?|solution\sset|solns?|answers?(?:\skey)?|key|slides|lecture\snotes|notes|data|template|starter\scode|handout)\W*",
    re.IGNORECASE,
)


def without_links(document: Document) -> Document:
    """The document without the names of files that its lines link to."""
    blocks = tuple(kept for block in document.blocks if (kept := _block(block)) is not None)
    same = all(map(_is, blocks, document.blocks)) and len(blocks) == len(document.blocks)
    return document if same else replace(document, blocks=blocks)


def _is(one: Block, other: Block) -> bool:
    return one is other


def _block(block: Block) -> Block | None:
    if isinstance(block, Table):
        return _table(block)
    lines = _without(block.lines)
    return block if lines is block.lines else replace(block, lines=lines) if lines else None


def _table(table: Table) -> Table:
    if not any(_has_link(cell.lines) for row in table.rows for cell in row.cells):
        return table
    made: dict[int, Cell] = {}  # a cell over several rows stays one
    return replace(table, rows=tuple(_row(row, made) for row in table.rows))


def _row(row: Row, made: dict[int, Cell]) -> Row:
    return replace(row, cells=tuple(made.setdefault(id(cell), _cell(cell)) for cell in row.cells))


def _cell(cell: Cell) -> Cell:
    lines = _without(cell.lines)
    return cell if lines is cell.lines else replace(cell, lines=lines)


def _has_link(lines: Sequence[Line]) -> bool:
    text = _joined(lines)
    return (
        ("[" in text or "(" in text) and _MAY_LEAD.search(text) is not None and _LINK.search(text) is not None
    )


def _joined(lines: Sequence[Line]) -> str:
    return "\n".join([line.text for line in lines])


def _without(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(_kept(lines)) if _has_link(lines) else lines


def _kept(lines: Sequence[Line]) -> Iterator[Line]:
    spans = [found.span() for found in _LINK.finditer(_joined(lines))]
    at = 0
    for line in lines:
        words = tuple(_words(line, at, spans))
        if words == line.words:
            yield line
        elif words and not _ONLY_OF_LINK.fullmatch(Line(words).text):
            yield Line(words)
        at += len(line.text) + 1


def _words(line: Line, at: int, spans: Sequence[tuple[int, int]]) -> Iterator[Word]:
    """The words of a line that begins at ``at``, or what is left of those that a link's name stands against: "HW1[pdf]"."""
    for word in line.words:
        rest = "".join(
            letter
            for place, letter in enumerate(word.text, at)
            if not any(start <= place < end for start, end in spans)
        )
        if rest == word.text or any(map(str.isalnum, rest)):
            yield word if rest == word.text else word._replace(text=rest)
        at += len(word.text) + 1
