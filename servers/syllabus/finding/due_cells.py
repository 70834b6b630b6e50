"""Cells of a column of homework that say themselves when they are due: "3.1(2,4) 3.2(2) (Due 1/22)" under "Homework".

What stands before the day is numbers of problems and pages, or nothing, which is no name; the column's title is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["work_of_due_cells"]

#: Titles of columns of work to hand in, and the name that each piece of it has.
_WORK: Final = Pattern(
    r"(?i)\W*(?:(?P<name>home\s?work|hw|assignment|problem set|problem|exercise)s?)(?:\s(?:lists?|sets?|problems|assignments?|to (?:do|hand in|turn in)|due|exercises))?\W*"
)
#: What leads to a day of its own, and what closes it.
_LEADS: Final = Pattern(
    r"(?i)[\s,;(\[–—-]*\b(?:(?:is|are)\s)?(?:due|hand in|turn in)\b\s*(?:date\b)?[\s:]*(?:on\s|by\s)?\s*$"
)
_CLOSES: Final = Pattern(
    r"\s*(?:,?\s*(?:at\s|by\s)?\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?)?\s*[)\]]?[\s,;.]*", re.IGNORECASE
)
#: Parts of a book, pages and problems, and nothing that could be a name.
_NUMBERS: Final = Pattern(
    r"(?i)(?:[\W\d_]|(?<![a-z])(?:[a-z]|pp?|pgs?|pages?|ch|chaps?|chapters?|secs?|sections?|nos?|problems?|probs?|exercises?|ex|and|to|odd|even|odds|evens|all|only|from|through|also|read|do|[ivx]{1,4})(?![a-z]))+"
)
_FEWEST: Final = 2
_NAMES: Final[dict[str, str]] = {"hw": "Homework", "problem": "Problems", "exercise": "Exercises"}


def work_of_due_cells(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The work of such columns, and the document with those cells empty; none of a column with fewer than two."""
    found: list[Candidate] = []
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table):
            works, block = _of_table(block, context)  # noqa: PLW2901
            found += works
        blocks.append(block)
    return (found, replace(document, blocks=tuple(blocks))) if found else ([], document)


def _of_table(table: Table, context: TermContext) -> tuple[list[Candidate], Table]:
    found: list[Candidate] = []
    for column, title in enumerate(table.header):
        if (name := _WORK.fullmatch(title)) is not None:
            works, table = _of_column(table, column, _name(name), context)
            found += works
    return found, table


def _name(title: re.Match[str]) -> str:
    word = " ".join(title["name"].lower().split())
    return _NAMES.get(word, word.capitalize())


def _of_column(table: Table, column: int, name: str, context: TermContext) -> tuple[list[Candidate], Table]:
    told = {
        id(cell): works
        for row in table.rows
        if (cell := row.at(column)) is not None and (works := list(_of_cell(cell, name, context)))
    }
    if len(told) < _FEWEST:
        return [], table
    rows = tuple(_emptied(row, told) for row in table.rows)
    return [one for works in told.values() for one in works], replace(table, rows=rows)


def _emptied(row: Row, told: dict[int, list[Candidate]]) -> Row:
    cells = tuple(replace(cell, lines=()) if id(cell) in told else cell for cell in row.cells)
    return replace(row, cells=cells)


def _of_cell(cell: Cell, name: str, context: TermContext) -> Iterator[Candidate]:
    """Each list of problems in the cell with the day behind it; nothing of a cell that holds anything else."""
    text = cell.flat
    if not has_digit(text) or "due" not in text.lower():
        return
    low = 0
    made: list[Candidate] = []
    for mention in find_dates(text, context):
        lead = _LEADS.search(text, low, mention.start)
        if lead is None:
            continue  # numbers of problems that look like a day
        unnamed = not text[low : lead.start()].strip()
        if mention.date is None or not (unnamed or _NUMBERS.fullmatch(text, low, lead.start())):
            return
        matter = tidy_title(text[low : lead.start()])
        closed = _CLOSES.match(text, mention.end)
        low = closed.end() if closed else mention.end
        day = Day(mention.date, mention.end_date, mention.doubts)
        made.append(_candidate(cell, f"{name} {matter}".strip(), day, text[mention.end : low]))
    if made and _NUMBERS.fullmatch(f"{text[low:]} "):
        yield from made


def _candidate(cell: Cell, title: str, day: Day, behind: str) -> Candidate:
    times = find_times(behind)
    time = times[0].time if times else None
    return Candidate(title, "homework", day, cell.lines, "due", time=time, printed=cell.flat)
