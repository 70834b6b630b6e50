"""Columns of days of which one holds and the other does not: another term's, those first planned, those on which work opens."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.season import SEASON_WORDS
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import DUE_TITLE
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["without_rivals"]

#: What else the title of a column of days says.
_PLAIN: Final = r"(?:\W|\b(?:due|dates?|days?|deadlines?|class|lectures?|meetings?|sessions?|semester|term|quarter|week|of|for|the|on|by|schedule|calendar)\b)*"
_TERM: Final = Pattern(
    rf"(?i){_PLAIN}(?:(?P<season>spring|summer|fall|autumn|winter)\b)?\W*(?P<year>(?:20)?\d\d(?!\d))?{_PLAIN}"
)
_OLD: Final = Pattern(rf"(?i){_PLAIN}\b(?:original(?:ly)?|planned|proposed|old|previous|former)\b{_PLAIN}")
_NEW: Final = Pattern(
    rf"(?i){_PLAIN}\b(?:revised|updated|actual|new|current|changed|amended|adjusted|rescheduled)\b{_PLAIN}"
)
_BEGINS: Final = Pattern(
    r"(?i)\W*(?:(?:task|work|quiz|exam|window)\s)?(?:starts?|begins?|opens?|from|available(?:\sfrom)?|beginning|starting|opening)(?:\s(?:dates?|on))?\W*"
)
_ENDS: Final = Pattern(
    r"(?i)\W*(?:(?:task|work|quiz|exam|window|available|open)\s)?(?:until|till|to|thr(?:u|ough)|finish(?:es|ing)?|ends?|ending|completed?(?:\sby)?|clos(?:es?|ing))(?:\s(?:dates?|on))?\W*"
)
_DATED: Final = Pattern(r"\d{1,2}[/.]\d|[A-Z][a-z]{2,8}\.?\s\d|\d\s[A-Z][a-z]{2}")
_MOSTLY: Final = 0.6
_CENTURY: Final = 100


def without_rivals(table: Table, context: TermContext) -> Table:
    """The table without the days that another column's days rule out, as the titles of both say."""
    titles = {n: title for n, title in enumerate(table.header) if title}
    if len(titles) < 2:
        return table
    if others := _of_other_terms(titles, context):
        return _without(table, {n for n in others if _is_dated(table, n)})
    old, new = _only(titles, _OLD), _only(titles, _NEW)
    if old is not None and new is not None and _is_dated(table, old) and _is_dated(table, new):
        return _renewed(table, old, new)
    begins, ends = _only(titles, _BEGINS), _only(titles, _ENDS)
    if begins is None or ends is None or any(map(DUE_TITLE.search, _but(titles, ends))):
        return table
    dated = _is_dated(table, begins) and _is_dated(table, ends)
    return _due_at_end(table, begins, ends) if dated and _names_work(table, begins) else table


def _of_other_terms(titles: Mapping[int, str], context: TermContext) -> set[int]:
    """The columns titled by other terms than the document's, where one is titled by its own."""
    told = {n: term for n, title in titles.items() if (term := _term(title)) is not None}
    if len(told) < 2 or len(set(told.values())) != len(told) or context.year is None:
        return set()
    own = {
        n
        for n, (season, year) in told.items()
        if season in {None, context.season} and year in {None, context.year}
    }
    return told.keys() - own if len(own) == 1 else set()


def _term(title: str) -> tuple[str | None, int | None] | None:
    found = _TERM.fullmatch(title)
    if found is None or not (found["season"] or found["year"]):
        return None
    year = int(found["year"]) if found["year"] else None
    year = year + 2000 if year is not None and year < _CENTURY else year
    return SEASON_WORDS[fold(found["season"].lower())] if found["season"] else None, year


def _only(titles: Mapping[int, str], pattern: Pattern) -> int | None:
    found = [n for n, title in titles.items() if pattern.fullmatch(title)]
    return found[0] if len(found) == 1 else None


def _but(titles: Mapping[int, str], index: int) -> Sequence[str]:
    return [title for n, title in titles.items() if n != index]


def _is_dated(table: Table, index: int) -> bool:
    """Whether most cells of a column that hold something hold a day."""
    texts = table.texts(index)
    return len(texts) > 1 and sum(_DATED.search(text) is not None for text in texts) >= _MOSTLY * len(texts)


def _names_work(table: Table, before: int) -> bool:
    """Whether most rows begin with the name of work or an exam."""
    names = [row.cells[0].flat for row in table.rows if row.cells and row.cells[0].lines]
    named = sum((kind := kind_of(name)) is not None and not kind[1] for name in names)
    return before > 0 and len(names) > 1 and named >= _MOSTLY * len(names)


def _due_at_end(table: Table, begins: int, ends: int) -> Table:
    titles = ["Due" if n == ends else title for n, title in enumerate(table.header)]
    return _without(replace(table, header=tuple(titles)), {begins})


def _renewed(table: Table, old: int, new: int) -> Table:
    """The table with the new day of each row, or the old one where it has no new one."""
    return _without(replace(table, rows=tuple(_renewed_row(row, old, new) for row in table.rows)), {old})


def _renewed_row(row: Row, old: int, new: int) -> Row:
    before, after = row.at(old), row.at(new)
    if before is None or after is None or before is after or _DATED.search(after.flat):
        return row
    return _with_lines(row, after, before.lines)


def _with_lines(row: Row, cell: Cell, lines: tuple[Line, ...]) -> Row:
    return replace(row, cells=tuple(replace(c, lines=lines) if c is cell else c for c in row.cells))


def _without(table: Table, columns: set[int]) -> Table:
    rows = tuple(
        replace(row, cells=tuple(replace(c, lines=()) if c.column in columns else c for c in row.cells))
        for row in table.rows
    )
    header = tuple("" if n in columns else title for n, title in enumerate(table.header))
    return replace(table, rows=rows, header=header) if columns else table
