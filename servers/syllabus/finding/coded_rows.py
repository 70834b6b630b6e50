"""Tables of due dates whose rows have codes for names: "H.01 | 09/10 | Sorting", "II | Oct 1", "A | Nov 5"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.phrase import singular
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Row, Table

__all__ = ["with_codes_named"]

_DUE: Final = Pattern(r"\b(?:due|deadlines?|submit|submission|hand[\s-]?in|turn[\s-]?in)\b", re.IGNORECASE)
_DATE: Final = Pattern(r"\W*(?:dates?|days?|when)\W*", re.IGNORECASE)
_OF_DAYS: Final = Pattern(r"\b(?:dates?|days?|weeks?|times?)\b", re.IGNORECASE)
#: Titles of columns of work that name no kind of their own.
_WORK: Final = Pattern(
    r"\W*(?:deliverables?|assessments?|items?|tasks?|work|coursework|activit(?:y|ies)|milestones?|submissions?)\W*",
    re.IGNORECASE,
)
_NUMBER: Final = Pattern(r"#?\s?\d{1,2}[a-z]?\.?")
_CODE: Final = Pattern(
    r"[A-Z]{1,3}\s?[.\-–]\s?\d{1,2}[a-z]?|[A-H]|I{1,3}|IV|V|VI{1,3}|IX|(?i:one|two|three|four|five|six|first|second|third|fourth|fifth|sixth)"
)
#: A code that other rules tell the kind of, where the column's title names one.
_LETTER_AND_NUMBER: Final = Pattern(r"[A-Z]{1,2}\d{1,2}")
#: A column that says what the work is of.
_MATTER: Final = Pattern(
    r"\W*(?:(?:(?:brief|short)\s+)?descriptions?|topics?|titles?|names?|subjects?|themes?|what|details?|content|about)(?:\s+of\s+\w+)?\W*",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_LONGEST: Final = 60


def with_codes_named(table: Table) -> Table:
    """The table whose rows of work have their kind and, where a column has it, their matter beside their codes.

    Only a table of work: one column's title names work, another's says that its dates are due dates (or, of work that
    is no class, just dates), and a third at most says what it is about.
    """
    if len(table.header) < _FEWEST or not (dated := _dated(table.header)):
        return table
    column = next((n for n, title in enumerate(table.header) if n not in dated and _names_work(title)), None)
    if column is None:
        return table
    matter = next(
        (n for n, title in enumerate(table.header) if n not in {*dated, column} and _MATTER.fullmatch(title)),
        None,
    )
    if not _DUE.search(" ".join(table.header)):
        matter = None  # the topics of classes
    general = _is_general(table.header[column])
    codes = _codes(table, column, general=general)
    if not codes and matter is not None and len(dated) == 1 and not general:
        return _without_matter(table, column, matter)
    plain = all(map(_NUMBER.fullmatch, codes))
    if not codes or (matter is not None and general) or (matter is None and plain and not general):
        return table
    words = singular(table.header[column].strip(" :#*.")).split()
    return replace(table, rows=tuple(_named(row, column, matter, words) for row in table.rows))


def _dated(header: Sequence[str]) -> set[int]:
    """The columns of due dates; of dates, where none says more."""
    due = {n for n, title in enumerate(header) if _DUE.search(title)}
    dates = {n for n, title in enumerate(header) if _DATE.fullmatch(title)}
    return due | dates if len(due) == 1 else dates if len(dates) == 1 and not due else set()


def _names_work(title: str) -> bool:
    if _OF_DAYS.search(title):
        return False
    found = kind_of(title)
    return _WORK.fullmatch(title) is not None or (
        found is not None and not found[1] and len(title) <= _LONGEST
    )


def _is_general(title: str) -> bool:
    """Whether a title of a column of work says nothing of its kind: "Deliverable", "Assessment"."""
    found = kind_of(title)
    return found is None or found[1]


def _codes(table: Table, column: int, *, general: bool) -> list[str]:
    """The codes in a column of which all cells are codes, or numbers, each another."""
    cells = [cell for row in table.rows if (cell := row.at(column)) and cell.lines]
    texts = [cell.flat.strip(" .:") for cell in cells]
    known = all(
        _NUMBER.fullmatch(text)
        or _CODE.fullmatch(text)
        or (general and _LETTER_AND_NUMBER.fullmatch(text) and kind_of(text) is None)
        for text in texts
    )
    whole = len(texts) >= max(_FEWEST, 0.8 * len(table.rows))
    return texts if known and whole and len(set(texts)) == len(texts) else []


def _without_matter(table: Table, column: int, matter: int) -> Table:
    """The table without what its work is about, which is no other work, where each row names its work itself."""
    named = [(row.at(column), row.at(matter)) for row in table.rows]
    if not all(cell and cell.lines for cell, _ in named):
        return table
    about = [cell for _, cell in named if cell and cell.lines]
    if any(kind_of(cell.flat) for cell in about):
        return table
    nothing: dict[int, tuple[Line, ...]] = {id(cell): () for cell in about}
    return replace(table, rows=tuple(_with(row, nothing) for row in table.rows))


def _named(row: Row, column: int, matter: int | None, words: Sequence[str]) -> Row:
    code = row.at(column)
    about = None if matter is None else row.at(matter)
    if code is None or not code.lines:
        return row
    first = code.lines[0].words[0]
    own = code.lines[0].words
    told = about.lines if about is not None and about is not code and about.lines else ()
    if told:
        own = (*own[:-1], own[-1]._replace(text=f"{own[-1].text.rstrip(':.')}:"), *told[0].words)
    name = Line((*(first._replace(text=word) for word in words), *own))
    lines = (name, *code.lines[1:], *told[1:])
    made: dict[int, tuple[Line, ...]] = {id(code): lines} | ({id(about): ()} if told else {})
    return _with(row, made)


def _with(row: Row, lines: Mapping[int, tuple[Line, ...]]) -> Row:
    """The row, cells that have other ``lines`` by their ``id`` with those."""
    return replace(
        row, cells=tuple(replace(cell, lines=lines.get(id(cell), cell.lines)) for cell in row.cells)
    )
