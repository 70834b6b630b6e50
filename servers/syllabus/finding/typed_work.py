"""Work that a column names by its matter and the column beside it by its kind: "Dune walks | Problem Set 3"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.line import Line, one_line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["with_kinds_beside_names"]

_TYPE: Final = Pattern(
    r"\W*(?:(?:assignment|assessment|task|work)\s+)?(?:types?|kinds?|categor(?:y|ies)|formats?|forms?)(?:\s+of\s+\w+)?\W*",
    re.IGNORECASE,
)
_NAME: Final = Pattern(
    r"\W*(?:(?:name|title|topic)s?(?:\s+of\s+\w+)?|(?:graded\s+)?(?:assignments?|assessments?|deliverables?|tasks?|items?|work|components?|activit(?:y|ies)|coursework)(?:\s+(?:name|title|topic|tasks?|items?))?)\W*",
    re.IGNORECASE,
)
_NUMBERED: Final = Pattern(r"\d\W*$")
#: The hour in a learning platform's list, and the type of work there, before its name.
_DUE_BY: Final = Pattern(r"due by \d{1,2}(?::\d\d)?\s?[ap]m", re.IGNORECASE)
_PLATFORM: Final = Pattern(
    r"(?:Assignment|Quiz|Discussion(?P<topic> Topic)?|Calendar Event)\s+(?!\d|[#(:–-])(?=\S{2})"
)
_FEWEST: Final = 3
#: A column that only marks which rows are work, and its marks.
_WORK: Final = Pattern(r"\W*(?:assignments?|homeworks?|deliverables?|due)\W*", re.IGNORECASE)
_SIGN: Final = Pattern(r"[^\w\s]|[xX]")
_SAID: Final = Pattern(r"\b(?:due|submit|by)\b", re.IGNORECASE)
#: The part of the filled cells that name a kind of work where the column is one of kinds.
_MOST: Final = 0.7


def with_kinds_beside_names(table: Table) -> Table:
    """The table whose rows' names tell the kind of work too, where a column of kinds stands beside the names.

    A numbered kind leads ("Problem Set 3: Dune walks"), another follows in brackets ("Dune walks (Essay)"). Names
    that say their kind themselves stay as they are.
    """
    table = _due_by_marks(_without_types(table))
    types = [n for n, title in enumerate(table.header) if _TYPE.fullmatch(title)]
    names = [n for n, title in enumerate(table.header) if _NAME.fullmatch(title)]
    if len(types) != 1 or len(names) != 1 or not _holds_kinds(table, types[0]):
        return table
    return replace(table, rows=tuple(_told(row, names[0], types[0]) for row in table.rows))


def _without_types(table: Table) -> Table:
    """A learning platform's list of work without the type before each name: "Assignment Essay 1 | due by 11:59pm".

    What such a list calls an assignment and gives an hour is due, whatever its name.
    """
    due = sum(any(_DUE_BY.fullmatch(cell.flat) for cell in row.cells) for row in table.rows)
    if due < _FEWEST:
        return table
    typed = sum(any(_PLATFORM.match(cell.flat) for cell in row.cells) for row in table.rows)
    if max(due, typed) < _MOST * len(table.rows):
        return table
    return replace(table, rows=tuple(_without_type(row) for row in table.rows))


def _due_by_marks(table: Table) -> Table:
    """The table with the work named in rows that a mark in its column of work says to be due: "Final project | | ●"."""
    marked = [n for n, title in enumerate(table.header) if _WORK.fullmatch(title)]
    if len(marked) != 1 or not _holds_marks(table, marked[0]):
        return table
    return replace(table, rows=tuple(_due_if_marked(row, marked[0]) for row in table.rows))


def _holds_marks(table: Table, column: int) -> bool:
    texts = table.texts(column)
    return len(texts) > 1 and all(_SIGN.fullmatch(text) for text in texts)


def _due_if_marked(row: Row, column: int) -> Row:
    mark = row.at(column)
    others = [cell for cell in row.cells if cell is not mark and cell.lines]
    if mark is None or not mark.lines or any(_SIGN.fullmatch(cell.flat) for cell in others):
        return row
    named = next((cell for cell in others if (kind := kind_of(cell.flat)) and not kind[1]), None)
    if named is None or _SAID.search(named.flat):
        return row
    told = _with_word(named.lines, "due")
    return replace(row, cells=tuple(replace(c, lines=told) if c is named else c for c in row.cells))


def _with_word(lines: tuple[Line, ...], word: str) -> tuple[Line, ...]:
    words = lines[-1].words
    return (*lines[:-1], Line((*words[:-1], words[-1]._replace(text=f"{words[-1].text} {word}"))))


def _without_type(row: Row) -> Row:
    due = any(_DUE_BY.fullmatch(cell.flat) for cell in row.cells)
    return replace(
        row,
        cells=tuple(
            replace(cell, lines=_untyped(cell.lines, found, due=due))
            if cell.lines and (found := _PLATFORM.match(cell.lines[0].text))
            else cell
            for cell in row.cells
        ),
    )


def _untyped(lines: tuple[Line, ...], found: re.Match[str], *, due: bool) -> tuple[Line, ...]:
    rest = without_span(lines, 0, found.end())
    if not rest or not due:
        return rest or lines
    name: tuple[Line, ...] = (one_line(rest),)
    if found["topic"] and "discussion" not in name[0].text.lower():
        name = _with_word(name, "(discussion)")
    return name if _SAID.search(name[0].text) else _with_word(name, "due")


def _holds_kinds(table: Table, index: int) -> bool:
    texts = table.texts(index)
    return len(texts) > 1 and sum(kind_of(text) is not None for text in texts) >= _MOST * len(texts)


def _told(row: Row, name: int, of_kind: int) -> Row:
    named, kind = row.at(name), row.at(of_kind)
    if named is None or kind is None or named is kind or not (named.lines and kind.lines):
        return row
    own, numbered = kind_of(named.flat), _NUMBERED.search(kind.flat) is not None
    if kind_of(kind.flat) is None or kind.row_span > 1:
        return row
    clear = re.search(r"\d", named.flat) or (own is not None and not own[1] and not numbered)
    lines = named.lines if clear else _joined(named, one_line(kind.lines), leads=numbered)
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
