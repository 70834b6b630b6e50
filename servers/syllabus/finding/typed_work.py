"""Work that a column names by its matter and the column beside it by its kind: "Dune walks | Problem Set 3"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_kinds_beside_names"]

_TYPE: Final = re.compile(
    r"\W*(?:(?:assignment|assessment|task|work)\s+)?(?:types?|kinds?|categor(?:y|ies)|formats?|forms?)(?:\s+of\s+\w+)?\W*",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"\W*(?:(?:name|title|topic)s?(?:\s+of\s+\w+)?|(?:graded\s+)?(?:assignments?|assessments?|deliverables?|tasks?|items?|work|components?|activit(?:y|ies)|coursework)(?:\s+(?:name|title|topic))?)\W*",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"\d\W*$")
#: The part of the filled cells that name a kind of work where the column is one of kinds.
_MOST: Final = 0.7


def with_kinds_beside_names(table: Table) -> Table:
    """The table whose rows' names tell the kind of work too, where a column of kinds stands beside the names.

    A numbered kind leads ("Problem Set 3: Dune walks"), another follows in brackets ("Dune walks (Essay)"). Names
    that say their kind themselves stay as they are.
    """
    types = [n for n, title in enumerate(table.header) if _TYPE.fullmatch(title)]
    names = [n for n, title in enumerate(table.header) if _NAME.fullmatch(title)]
    if len(types) != 1 or len(names) != 1 or not _holds_kinds(table, types[0]):
        return table
    return replace(table, rows=tuple(_told(row, names[0], types[0]) for row in table.rows))


def _holds_kinds(table: Table, index: int) -> bool:
    texts = [cell.flat for row in table.rows if (cell := row.at(index)) and cell.lines]
    return len(texts) > 1 and sum(kind_of(text) is not None for text in texts) >= _MOST * len(texts)


def _told(row: Row, name: int, of_kind: int) -> Row:
    named, kind = row.at(name), row.at(of_kind)
    if named is None or kind is None or named is kind or not named.lines or len(kind.lines) != 1:
        return row
    own, numbered = kind_of(named.flat), _NUMBERED.search(kind.flat) is not None
    if kind_of(kind.flat) is None or kind.row_span > 1:
        return row
    clear = re.search(r"\d", named.flat) or (own is not None and not own[1] and not numbered)
    lines = named.lines if clear else _joined(named, kind.lines[0], leads=numbered)
    told = {id(named): lines, id(kind): ()}
    return replace(row, cells=tuple(replace(c, lines=told.get(id(c), c.lines)) for c in row.cells))


def _joined(named: Cell, kind: Line, *, leads: bool) -> tuple[Line, ...]:
    words = list(kind.words)
    if leads:
        words[-1] = words[-1]._replace(text=f"{words[-1].text.rstrip(':')}:")
        return (Line((*words, *named.lines[0].words)), *named.lines[1:])
    words[0] = words[0]._replace(text=f"({words[0].text}")
    words[-1] = words[-1]._replace(text=f"{words[-1].text})")
    return (*named.lines[:-1], Line((*named.lines[-1].words, *words)))
