"""Tables that tell of each sort of work on which day of the week it is due: "Case study | Sunday, 10 pm" under "Assignment | Due"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.finding.column import DUE_TITLE, weekday_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.weekly_headings import OF_ONE
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["weekly_deadlines"]

_FEWEST: Final = 2
#: Of the column's cells such a part tells a day of the week.
_MOSTLY: Final = 0.8
#: The same where no other cell tells a date: beside what comes back stands what does not, an exam or a project.
_HALF: Final = 0.5
_LONGEST_NAME: Final = 6
_A_DATE: Final = Pattern(
    r"\d\s?[/.]\s?\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\bweek\s\d|\d(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
#: A cell that opens with one day, which no word makes that of each week.
_ONE_DAY: Final = Pattern(
    r"\W*(?:(?:by|on)\s)?(?=(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b)",
    re.IGNORECASE,
)
#: What is written to each other in a forum, by its name in a table of deadlines.
_TALK: Final = Pattern(
    r"\W*(?:(?:online|weekly|class|canvas|group)\s)?(?:discussions?|forums?|posts?|repl(?:y|ies)|comments?|contributions?|annotations?)\b",
    re.IGNORECASE,
)
_DAYS_TITLE: Final = Pattern(r"\W*(?:week\s?)?(?:days?|day of (?:the )?week|when)\W*", re.IGNORECASE)
#: Days that a word or their plural makes those of each week.
_EACH: Final = Pattern(
    r"\b(?:every|each|weekly)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b", re.IGNORECASE
)
#: An hour in a column of its own beside the day: "11:59 pm", "by noon".
_HOUR: Final = Pattern(
    r"\W*(?:(?:by|at|before)\s)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|\d{1,2}:\d\d|noon|midnight)(?:\s?\(?[A-Z]{2,3}\)?)?\W*",
    re.IGNORECASE,
)
#: Columns of a typical week's grid, and no schedule's rows.
_FEWEST_DAYS, _MOST_ROWS = 3, 4
_NUMBERED: Final = Pattern(r"\W*(?:(?:week|wk|module|unit)\s*)?#?\d{1,2}\W*", re.IGNORECASE)


def weekly_deadlines(table: Table, heading: str = "") -> Iterator[Paragraph]:
    """Each row as the sentence that it stands for, "Case study is due every Sunday, 10 pm"; none of another table.

    ``heading``: over the table; under that of one week the days are those of that week.
    """
    table = _with_first_row(table)
    yield from _days_across(table)
    due = next((n for n, title in enumerate(table.header) if DUE_TITLE.search(title)), None)
    due = _days_of_work(table) if due is None else due
    if due is None or due == 0:
        yield from _opened(table)
        return
    rows = [
        (row, name, day)
        for row in table.rows
        if (name := row.at(0)) is not None and name.lines and (day := row.at(due)) is not None and day.lines
    ]
    told = [(row, name, day) for row, name, day in rows if _is_weekday(day)]
    dated = any(_A_DATE.search(day.flat) for _, _, day in rows)
    each = not dated and bool(told) and all(_EACH.search(day.flat) for _, _, day in told)
    if not each and len(told) < max(_FEWEST, (_MOSTLY if dated else _HALF) * len(rows)):
        return
    of_one = OF_ONE.search(heading) is not None
    for row, name, day in rows:
        if not _is_weekday(day):
            yield Paragraph(tuple(line for cell in row.cells for line in cell.lines))
        elif len(name.flat.split()) <= _LONGEST_NAME:
            every = not of_one and _ONE_DAY.match(day.flat) is not None and _is_small(name.flat)
            yield Paragraph((_sentence(name, day, _hour(row, due), every=every),))


def _is_weekday(cell: Cell) -> bool:
    return _A_DATE.search(cell.flat) is None and bool(find_weekdays(cell.flat, abbreviations=False))


def _is_small(name: str) -> bool:
    """Whether work of that name comes back where a day alone is told of it: no essay, project or exam."""
    known = kind_of(name)
    return (known is not None and known[0] in {"homework", "quiz", "lab"}) or _TALK.match(name) is not None


def _days_of_work(table: Table) -> int | None:
    """The column of days beside names of small work, whose title says nothing of what is due: "Quiz | Sunday | 9 pm"."""
    for column, title in enumerate(table.header):
        if column and _DAYS_TITLE.fullmatch(title):
            rows = [row for row in table.rows if (day := row.at(column)) is not None and _is_weekday(day)]
            names = [cell.flat for row in rows if (cell := row.at(0)) is not None and cell.lines]
            held = any("-" in cell.flat or "–" in cell.flat for row in rows for cell in row.cells[1:])
            return column if names and all(map(_is_small, names)) and not held else None
    return None


def _hour(row: Row, due: int) -> Cell | None:
    """The hour that a column of its own tells."""
    return next(
        (cell for cell in row.cells if cell.column != due and cell.lines and _HOUR.fullmatch(cell.flat)), None
    )


def _sentence(name: Cell, day: Cell, hour: Cell | None, *, every: bool) -> Line:
    words = _words(name)
    said = ("is", "due", "every") if every else ("is", "due")
    due = [words[-1]._replace(text=text) for text in said]
    day_words = _words(day)
    lead = _ONE_DAY.match(day.flat) if every else None
    if lead is not None and lead.group().strip():
        day_words = day_words[1:]  # "by Thursday"
    return Line((*words, *due, *day_words, *(_words(hour) if hour else ())))


def _words(cell: Cell) -> list[Word]:
    return [word for line in cell.lines for word in line.words]


def _with_first_row(table: Table) -> Table:
    """The table with its first row among the others, where that was taken for titles and tells a day as they do."""
    if table.header_row is None:
        return table
    for cell in table.header_row.cells:
        below = [other for row in table.rows if (other := row.at(cell.column)) is not None and other.lines]
        told = sum(map(_is_weekday, below))
        if cell.lines and _is_weekday(cell) and below and told >= _MOSTLY * len(below):
            return replace(table, rows=table.printed_rows, header=(), header_row=None)
    return table


def _opened(table: Table) -> Iterator[Paragraph]:
    """The rows of a table without titles that all open with a day of the week, or tell one, first row included."""
    if table.header or table.columns < _FEWEST:
        return
    days = [[_is_weekday(cell) for cell in row.cells if cell.lines] for row in table.rows]
    if len(days) >= _FEWEST and all(any(row) for row in days):
        for row in table.rows:
            yield Paragraph(tuple(line for cell in row.cells for line in cell.lines))


def _days_across(table: Table) -> Iterator[Paragraph]:
    """What each day of a typical week holds, where its columns are the days and its rows no weeks: "Monday: Quiz due, Lecture"."""
    titled = table.header_row.cells if table.header_row is not None else ()
    days = [cell for cell in titled if cell.lines and weekday_of_title(cell.flat) is not None]
    if len(days) < _FEWEST_DAYS or not 0 < len(table.rows) <= _MOST_ROWS:
        return
    texts = [cell.flat for row in table.printed_rows for cell in row.cells if cell.lines]
    weeks = [cell for row in table.rows if (cell := row.at(0)) is not None and _NUMBERED.fullmatch(cell.flat)]
    if weeks or any(map(_A_DATE.search, texts)):
        return
    for day in days:
        held = [cell for row in table.rows if (cell := row.at(day.column)) is not None and cell.lines]
        if held:
            yield Paragraph((_held(day, held),))


def _held(day: Cell, held: Sequence[Cell]) -> Line:
    """A day's title and what stands below it, as one line."""
    words = _closed(_words(day), ":")
    for number, cell in enumerate(held, start=1):
        words += _words(cell) if number == len(held) else _closed(_words(cell), ",")
    return Line(tuple(words))


def _closed(words: Sequence[Word], sign: str) -> list[Word]:
    last = words[-1]
    return [*words[:-1], last._replace(text=last.text.rstrip(":,;") + sign)]
