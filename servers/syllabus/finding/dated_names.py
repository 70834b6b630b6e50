"""Work named in a table that is no schedule, with a day in one of its rows: weights, and when each exam is held."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.decoys import is_decoy
from servers.syllabus.finding.deliverable import is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.stacks import amounts_apart
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["dated_names"]

_A_NUMBER = Pattern(r"\d")
#: What may stand before the date in its cell.
_BEFORE = Pattern(
    r"(?i)\W*(?:(?:due|deadline|date|on|by|held|exam|week of|in class)\b(?:\s+(?:date|on|by))?\W*)*"
)
#: A part of the grade, and a word that a deadline stands behind.
_SHARE = Pattern(r"\(?\d{1,3}(?:\.\d+)?\s?(?:%|percent|points?|pts?\.?|marks?)\)?", re.IGNORECASE)
_SAYS_DUE = Pattern(r"\W*(?:due|deadline)\b", re.IGNORECASE)
#: A name of the document's own: a few words, the first of them a noun for all that can be seen.
_OWN_NAME = Pattern(
    r"(?!(?:Total|Sum|Grade|Date|Due|Week|Day|Name)\b)[A-Z][\w'’-]*(?:[\s/&-]+[\w'’#-]+){0,5}(?:\s*\([^()]{1,30}\))?"
)
_LONGEST_NAME = 60


def dated_names(table: Table, context: TermContext, group: int) -> tuple[list[Entry], Table]:
    """The dated rows of a table, each an entry, and the table without them."""
    entries: list[Entry] = []
    rest: list[Row] = []
    for row in (part for whole in table.rows for part in amounts_apart(whole)):
        found = list(_dated(row, context, group))
        entries += found
        if not found:
            rest.append(row)
    return entries, replace(table, rows=tuple(rest)) if entries else table


def _dated(row: Row, context: TermContext, group: int) -> Iterator[Entry]:
    filled = [cell for cell in row.cells if cell.lines]
    counts = any(_SHARE.fullmatch(cell.flat) or _SAYS_DUE.match(cell.flat) for cell in filled[1:])
    if (
        len(filled) < 2
        or not _is_name(filled[0], counts=counts)
        or is_decoy(" ".join(cell.flat for cell in filled))
    ):
        return
    dated = [(cell, days) for cell in filled[1:] if (days := _days(cell, context))]
    if len(dated) == 1:
        cell, days = dated[0]
        yield Entry(days, (Matter("label", "", filled[0].lines),), cell.lines, "table", group, of_work=True)


def _is_name(cell: Cell, *, counts: bool) -> bool:
    """Whether a cell names work; any name does where its row says what it counts or that it is due."""
    text = cell.flat.strip(" :*")
    if len(text) > _LONGEST_NAME:
        return False
    named = kind_of(text)
    if counts and _OWN_NAME.fullmatch(text):
        return named is not None or not (is_no_class(text) or is_reading(text))
    return named is not None and not named[1]


def _days(cell: Cell, context: TermContext) -> tuple[Day, ...]:
    """The one date that a cell opens with."""
    text = cell.flat
    if not _A_NUMBER.search(text):
        return ()
    mentions = [m for m in find_dates(text, context) if m.date is not None and m.form != "day_only"]
    if len(mentions) != 1 or not _BEFORE.fullmatch(text[: mentions[0].start]):
        return ()
    return days_of(mentions)
