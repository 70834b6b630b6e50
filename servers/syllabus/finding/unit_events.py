"""Tables of a course's parts, each with the day of its test or review: "Unit | Dates | Topic | Test", "Sprint | ... | Demo"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import DUE_WORDS
from servers.syllabus.finding.date_column import DateColumn, days_of
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.phrase import singular
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Table

__all__ = ["with_events_apart"]

_PARTS: Final = r"(?:sprint|iteration|unit|module|block|phase|part|cycle|chapter|section|stage|rotation|theme|milestone|week|lesson)"
_PART_TITLE: Final = Pattern(
    rf"\W*(?:project\s+|course\s+)?{_PARTS}s?\s*(?:#|no\.?|number)?\W*", re.IGNORECASE
)
#: A part's number, with or without what it counts, before its own title or alone.
_COUNTED: Final = Pattern(
    rf"\W*(?:{_PARTS}\s*)?#?(?:\d{{1,2}}[a-z]?|[IVX]{{1,4}}|[A-H])(?![\w.])\W*(?=$|[A-Z])", re.IGNORECASE
)
#: Parts of a project, whose review is shown work and no class before an exam.
_SHOWN: Final = Pattern(r"(?i)\b(?:sprint|iteration|milestone|phase|stage)s?\b")
_SHOWING: Final = Pattern(r"(?i)\W*(?:\w+\s)?(?:reviews?|demos?|showcases?|pitch(?:es)?)\W*")
#: What is handed in of a part, by no more than a general word.
_WRITTEN: Final = Pattern(r"(?i)(?:\w+\s)?(?:reports?|write-?ups?|reflections?|summar(?:y|ies)|portfolios?)")
#: What a title says beside the event: in which place, and that a date stands below.
_BESIDE: Final = Pattern(
    r"\([^()]*\)|\b(?:date|day|on|is|held|closes?|closing|deadline|due)s?\b", re.IGNORECASE
)
_NO_EVENTS: Final = frozenset[ItemKind]({"lab", "no_class", "reading"})
_FEWEST: Final = 2
_MOSTLY: Final = 0.7
#: Beside a date an hour or a remark may stand.
_REST: Final = 18
_HOURS: Final = Pattern(r"(?i)\b(?:in|class|lab|room|noon|midnight|at|by|from|to|[ap]\.?m)\b")
_WORD: Final = Pattern(r"[^\W\d_]{2,}")
#: An event comes no later after its part than this.
_AFTER: Final = dt.timedelta(days=10)


def with_events_apart(
    table: Table, columns: Sequence[DateColumn], group: int
) -> tuple[list[Entry], Table, list[DateColumn]]:
    """The events of the parts, each on its day, the table without their columns, and its other columns of dates."""
    names = _names(table) if table.header else None
    events = (
        []
        if names is None
        else [
            c
            for c in columns
            if c.index != names and _is_event(table, c, columns) and not _is_named_beside(table, c, columns)
        ]
    )
    if names is None or not events:
        return [], table, list(columns)
    entries = [entry for column in events for entry in _entries(table, column, names, group)]
    gone = {column.index for column in events}
    rows = tuple(
        replace(row, cells=tuple(replace(c, lines=()) if c.column in gone else c for c in row.cells))
        for row in table.rows
    )
    header = tuple("" if index in gone else title for index, title in enumerate(table.header))
    rest = [column for column in columns if column.index not in gone]
    return entries, replace(table, header=header, rows=rows), rest


def _names(table: Table) -> int | None:
    """The column that numbers the parts."""
    for index in range(min(table.columns, len(table.header))):
        cells = [cell for row in table.rows if (cell := row.at(index)) and cell.lines]
        counted = sum(_COUNTED.match(cell.flat) is not None for cell in cells)
        if len(cells) < _FEWEST or counted < _MOSTLY * len(cells):
            continue
        told = sum(re.match(rf"\W*{_PARTS}\b", cell.flat, re.IGNORECASE) is not None for cell in cells)
        if _PART_TITLE.fullmatch(table.header[index]) or told >= _MOSTLY * len(cells):
            return index
    return None


def _is_event(table: Table, column: DateColumn, columns: Sequence[DateColumn]) -> bool:
    """Whether a column is titled with what takes place or is due, and holds a bare date for most of the parts."""
    if _event_kind(table, column.index) is None or len(column.mentions) < _FEWEST:
        return False
    bare = sum(_is_bare(column, number) for number in column.mentions)
    return bare >= _MOSTLY * len(column.mentions) and all(
        _follows(column, other) for other in columns if other is not column
    )


def _is_named_beside(table: Table, column: DateColumn, columns: Sequence[DateColumn]) -> bool:
    """Whether what is due has names of its own, in a column titled with the same work: "Homework" beside "Homework due"."""
    noun = _noun(table.header[column.index])
    dates = {column.index for column in columns}
    return any(
        index not in dates and _noun(title) == noun and _is_named(table, column, index)
        for index, title in enumerate(table.header)
    )


def _noun(title: str) -> str:
    """The first word of what a title says beside the day: "homework" of "Homework due", "assignment" of "Assignments/Tests"."""
    found = _WORD.search(_BESIDE.sub(" ", DUE_WORDS.sub(" ", title)))
    return singular(found.group().lower()) if found else ""


def _is_named(table: Table, column: DateColumn, index: int) -> bool:
    """Whether most of the rows with a day name something in another column."""
    cells = [table.rows[number].at(index) for number in column.mentions]
    named = sum(cell is not None and _WORD.search(cell.flat) is not None for cell in cells)
    return named >= _MOSTLY * len(cells)


def _event_kind(table: Table, index: int) -> ItemKind | None:
    title = table.header[index] if index < len(table.header) else ""
    bare = _BESIDE.sub(" ", DUE_WORDS.sub(" ", title)).strip()
    if _SHOWING.fullmatch(bare) and any(map(_SHOWN.search, table.header)):
        return "presentation"
    found = kind_of(bare) if bare else None
    lab_due = found is not None and found[0] == "lab" and DUE_WORDS.search(title) is not None
    if (
        found is None
        or (found[0] in _NO_EVENTS and not lab_due)
        or (found[1] and not _WRITTEN.fullmatch(bare))
    ):
        return None
    return found[0]


def _is_bare(column: DateColumn, number: int) -> bool:
    mentions, text = column.mentions[number], column.texts[number]
    if len(mentions) != 1 or mentions[0].end_date is not None:
        return False
    rest = f"{text[: mentions[0].start]} {text[mentions[0].end :]}"
    return len(rest) <= _REST and not _WORD.search(_HOURS.sub(" ", rest))


def _follows(column: DateColumn, other: DateColumn) -> bool:
    """Whether the events lie in or soon after what stands in another column: the days of their parts."""
    both = [(column.mentions[n][0], other.mentions[n][0]) for n in column.mentions if n in other.mentions]
    near = [
        part.date <= event.date <= (part.end_date or event.date) + _AFTER
        for event, part in both
        if event.date is not None and part.date is not None
    ]
    return sum(near) >= _MOSTLY * len(near)


def _entries(table: Table, column: DateColumn, names: int, group: int) -> Iterator[Entry]:
    kind, title = _event_kind(table, column.index), table.header[column.index]
    for number, mentions in column.mentions.items():
        name, dated = table.rows[number].at(names), table.rows[number].at(column.index)
        if name is None or not name.lines or dated is None or not dated.lines:
            continue
        words = _name_words(table, name)
        matter = Matter(
            "label", title, (Line((*words, *_title_words(table, column.index, words[-1]))),), kind=kind
        )
        yield Entry(days_of(mentions), (matter,), dated.lines, "table", group, of_work=True)


def _name_words(table: Table, cell: Cell) -> tuple[Word, ...]:
    """The part's name: its number, with what it counts."""
    first = cell.lines[0].words
    place = next((n for n, word in enumerate(first) if _COUNTED.fullmatch(word.text)), len(first) - 1)
    own = (*first[:place], first[place]._replace(text=first[place].text.rstrip(":.,;)–—-")))
    if any(re.search(_PARTS, word.text, re.IGNORECASE) for word in own):
        return own
    title = re.search(_PARTS, table.header[cell.column], re.IGNORECASE)
    return (first[0]._replace(text=title.group() if title else "Part"), *own)


def _title_words(table: Table, index: int, like: Word) -> tuple[Word, ...]:
    """The words of a column's title that name its event, set at a word of the part's name: a gap would part them."""
    bare = _BESIDE.sub(" ", DUE_WORDS.sub(" ", table.header[index]))
    return tuple(like._replace(text=text) for text in bare.split())
