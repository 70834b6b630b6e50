"""Tables of assessments whose cells label their days: "Due date: 16 Aug 2025 at 17:00", "Closing date: 26 Aug 2025"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_day import lone_day
from servers.syllabus.finding.lone_time import lone_time
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Block, Document
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["due_labelled", "is_sort", "without_type"]

_FEWEST: Final = 2
_LONGEST, _LONGEST_NAME = 160, 90
_DUE: Final = Gated(
    r"(?i)\b(?:due(?:\s+(?:dates?|by|on))?|submission\s+date|deadline)\s*:\s*", "due,submission,deadline"
)
#: The days of a work on which it is not due, each with its label, and the week.
_OTHER: Final = Pattern(
    r"(?i)\b(?:clos(?:es?|ing)(?:\s+date)?|cut-?\s?off(?:\s+date)?|late\s+(?:submissions?\s+)?(?:until|till|closes?|accepted\s+until|by)|release[ds]?(?:\s+date)?|opens?|opening\s+date|available(?:\s+from)?|issued?|set|returned?|feedback)\s*(?::|(?=\s\d))|\b(?:teaching\s+)?week\s+\d{1,2}\b"
)
#: What sorts work, and does not name it: what such cells hold, and what stands over them.
_TYPE: Final = Pattern(
    r"(?i)(?:(?:out-of-class|in-class|in-person|online|written|group|individual|supervised|invigilated|unsupervised|oral|practical|small|short\s+release)\s+)+(?:continuous\s+)?(?:assignments?|assessments?|tasks?|tests?|exam(?:ination)?s?|quiz(?:zes)?|work|activit(?:y|ies)|skills?\s+tests?|participation)\b|^(?:assignment|assessment|individual|group|coursework|examination|exam)$"
)
_TYPE_TITLE: Final = Pattern(
    r"(?i)\W*(?:(?:assessment|task)\s+)?(?:types?|kinds?|formats?|categor(?:y|ies)|modes?|methods?|group\s+or\s+individual|individual\s*/\s*group)\W*"
)
_AMOUNT: Final = Pattern(r"\W*\d{1,4}(?:\.\d)?\s*(?:%|marks?|points?|pts\.?|words?|minutes?|hours?|pages?)?\W*", re.IGNORECASE)  # fmt: skip
_NAME: Final = Pattern(r"[^\W\d_]{3}")


class _Row(NamedTuple):
    """A row with its labelled day: the cell that tells it, the day and what stands behind its label."""

    row: Row
    cell: Cell
    day: Day
    told: str


def due_labelled(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The work of such tables, and the document without those rows; none of a table with fewer than two."""
    found: list[Candidate] = []
    blocks: list[Block] = []
    for block in document.blocks:
        rows = list(_rows(block, context)) if isinstance(block, Table) else []
        works = [work for row in rows if isinstance(block, Table) and (work := _work(block, rows, row))]
        if isinstance(block, Table) and len(works) >= _FEWEST and len(works) == len(rows):
            found += works
            used = {id(one.row) for one in rows}
            left = tuple(row for row in block.rows if id(row) not in used)
            blocks += [replace(block, rows=left)] if left else []
        else:
            blocks.append(block)
    return (found, replace(document, blocks=tuple(blocks))) if found else ([], document)


def _rows(table: Table, context: TermContext) -> Iterator[_Row]:
    for row in table.rows:
        for cell in row.cells:
            text = cell.flat
            label = _DUE.search(text) if len(text) <= _LONGEST and has_digit(text) else None
            if label is None:
                continue
            other = _OTHER.search(text, label.end())
            told = text[label.end() : other.start() if other else len(text)]
            before = text[: label.start()].strip()
            day = lone_day(told, context) if not before or _OTHER.match(before) else None
            if day is not None and row.cells[0] is not cell:
                yield _Row(row, cell, day, told)
                break


def _work(table: Table, rows: Sequence[_Row], one: _Row) -> Candidate | None:
    cells = [
        cell
        for cell in one.row.cells
        if cell.column < one.cell.column and _NAME.search(cell.flat) and not _AMOUNT.fullmatch(cell.flat)
    ]
    named = [cell for cell in cells if not _sorts(table, rows, cell)] or cells
    if not named:
        return None
    sort = next((cell.flat for cell in cells if cell is not named[0]), "")
    name, prefix = without_type(named[0].flat)
    if len(name) > _LONGEST_NAME or is_no_class(name):
        return None
    kind = _kind(name) or _kind(sort) or _kind(prefix) or "homework"
    time = lone_time(one.told)
    event = kind in EVENT_KINDS
    return Candidate(
        tidy_title(re.sub(r"\s*\([^()]*\)\W*$", "", name) or name),
        kind,
        one.day,
        named[0].lines,
        "label",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=event and time is None,
        printed=f"{name} {one.cell.flat}",
        date_lines=one.cell.lines,
    )


def _sorts(table: Table, rows: Sequence[_Row], cell: Cell) -> bool:
    """Whether a cell only tells of which sort its row's work is: by its words and the title over it, or as others do."""
    title = table.header[cell.column] if cell.column < len(table.header) else ""
    same = Counter(other.flat for row in rows if (other := row.row.at(cell.column)) is not None)
    return is_sort(title, cell.flat) or same[cell.flat] > 1


def is_sort(title: str, text: str) -> bool:
    """Whether a cell under a title tells of which sort of work its row is, and does not name it: "Supervised test"."""
    return _TYPE_TITLE.fullmatch(title) is not None or _TYPE.fullmatch(text.strip()) is not None


def without_type(name: str) -> tuple[str, str]:
    """A name without the sort of work that stands before it, and that: "Group assignment Poster"."""
    sort = _TYPE.match(name)
    rest = name[sort.end() :].strip(" :–—-") if sort else ""
    return (rest, name[: sort.end()]) if sort and rest[:1].isupper() and _NAME.search(rest) else (name, "")


def _kind(name: str) -> ItemKind | None:
    found = kind_of(name)
    return found[0] if found is not None and found[0] not in {"no_class", "reading", "other"} else None
