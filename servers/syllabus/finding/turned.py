"""Tables that lie on their side: a row for what a column usually is ("Due | 9/2 | 9/16"), a column for each day or work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import role_of_title, weekday_of_title
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["stood_up"]

#: What stands before a row of dates, if anything does.
_OF_DATES: Final = Pattern(
    r"(?i)[^\w#]*(?:(?:week(?:\s+of|\s+beginning)?|dates?|days?|when|due(?:\s+(?:dates?|on|by|day|in\s+class))?|deadlines?|(?:date|day)\s+due|class\s+dates?|(?:hand|turn)(?:ed)?[\s-]in|collected|in|submi(?:t|ssion)(?:\s+dates?)?)\b\W*)?"
)
#: Titles that a table on its side has beside those that any table has.
_TITLE: Final = Pattern(
    r"(?i)\W*(?:(?:start(?:ing)?|class)\s+)?(?:times?|hours?|rooms?|places?|locations?|where|venue|points|pts|weights?|shares?|percent(?:age)?|worth|value|forms?|covers|coverage|length|duration|format|read|opens?|closes?|assigned|out|watch|speakers?|guests?|instructors?|lecturers?|holidays?|no class|quiz(?:zes)? (?:on|today))\b.*"
)
_DIGIT: Final = Pattern(r"\d")
#: "Week 1" over the week's dates, "(M)" behind a day.
_BESIDE_DATE: Final = Pattern(
    r"(?i)\W*(?:(?:week|wk)\.?\s*)?(?:#?\d{1,2}\b)?\W*(?:(?:by|at)\b.{0,12})?|\W*\(\w{1,9}\)\W*"
)
_LONGEST_DATE: Final = 32
_LONGEST_LABEL: Final = 40
_FEWEST_COLUMNS: Final = 3
_MOST_ROWS: Final = 9
_MOSTLY: Final = 0.7


def stood_up(table: Table, context: TermContext) -> Table:
    """The table with a row for each of its columns, where its first column holds titles and one of its rows dates.

    Stacked pieces of one such table (weeks 1 to 4 above weeks 5 to 8) follow each other. Any other table is as it was.
    """
    rows = table.printed_rows
    if table.columns < _FEWEST_COLUMNS or not any(map(_may_be_dates, rows)):
        return table
    pieces = _pieces(rows)
    labels = [_label(row) for row in pieces[0]]
    if len(labels) > _MOST_ROWS or any([_label(row) for row in piece] != labels for piece in pieces):
        return table
    if not _are_titles(labels, pieces[0]) or not all(_has_dates(piece, context) for piece in pieces):
        return table
    stood = tuple(row for piece in pieces for row in _columns(piece, table.columns))
    if len(stood) < _FEWEST_COLUMNS - 1:
        return table
    first = pieces[0]
    cells = tuple(replace(_cell(row, 0), column=n, column_span=1, row_span=1) for n, row in enumerate(first))
    header = tuple(cell.flat for cell in cells)
    return Table(stood, header, len(labels), table.basis, Row(cells, first[0].page))


def _label(row: Row) -> str:
    cell = row.at(0)
    return " ".join(cell.flat.split()).casefold() if cell is not None and cell.column_span == 1 else ""


def _others(row: Row) -> list[Cell]:
    return [cell for cell in row.cells if cell.column and cell.lines]


def _may_be_dates(row: Row) -> bool:
    """A cheap test that comes before the dates are read."""
    others = _others(row)
    return (
        len(others) > 1
        and _OF_DATES.fullmatch(_label(row)) is not None
        and sum(_DIGIT.search(cell.text) is not None and len(cell.text) <= _LONGEST_DATE for cell in others)
        >= _MOSTLY * len(others)
    )


def _pieces(rows: Sequence[Row]) -> list[Sequence[Row]]:
    """The rows, parted where the first one's label comes again."""
    first = _label(rows[0])
    starts = [
        number for number, row in enumerate(rows) if _label(row) == first and (first or _may_be_dates(row))
    ]
    starts = starts if starts[:1] == [0] else [0]
    return [rows[start:end] for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)]


def _are_titles(labels: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the first column holds titles: short, none twice, and what stands beside the dates' is known."""
    others = [(label, row) for label, row in zip(labels, rows, strict=True) if not _may_be_dates(row)]
    named = [(label, row) for label, row in others if label]
    if not named or len(set(labels)) < len(labels) or any(len(label) > _LONGEST_LABEL for label in labels):
        return False
    known = sum(_is_title(label) or _counts(row) for label, row in named)
    return known >= _MOSTLY * len(named) and not any(map(_is_weekday, _opening(rows)))


def _counts(row: Row) -> bool:
    """Whether the cells of a row number works: "PS | 1 | 2 | 3"."""
    numbers = [cell.flat.strip(" #.") for cell in _others(row)]
    return (
        len(numbers) > 1
        and all(b.isdigit() and int(b) == int(a) + 1 for a, b in pairwise(numbers) if a.isdigit())
        and numbers[0].isdigit()
    )


def _opening(rows: Sequence[Row]) -> list[str]:
    return [cell.flat for cell in _others(rows[0])]


def _is_weekday(text: str) -> bool:
    return weekday_of_title(text) is not None


def _is_title(label: str) -> bool:
    if _DIGIT.search(label) and kind_of(label) is not None:
        return False
    return (
        _TITLE.fullmatch(label) is not None or role_of_title(label) is not None or kind_of(label) is not None
    )


def _has_dates(piece: Sequence[Row], context: TermContext) -> bool:
    return any(_may_be_dates(row) and _is_dates(row, context) for row in piece)


def _is_dates(row: Row, context: TermContext) -> bool:
    others = _others(row)
    return sum(_is_date(cell, context) for cell in others) >= _MOSTLY * len(others)


def _is_date(cell: Cell, context: TermContext) -> bool:
    text = cell.text
    mentions = [m for m in find_dates(text, context, column=True) if m.date is not None]
    if not mentions:
        return False
    rest = text[: mentions[0].start] + text[mentions[-1].end :]
    return _BESIDE_DATE.fullmatch(rest) is not None


def _columns(piece: Sequence[Row], columns: int) -> list[Row]:
    """A row for each column but the first that holds anything."""
    made: dict[int, Cell] = {}
    rows = []
    for column in range(1, columns):
        cells = []
        for number, row in enumerate(piece):
            cell = _cell(row, column)
            turned = replace(cell, column=number, column_span=1, row_span=cell.column_span)
            cells.append(made.setdefault(id(cell), turned) if cell.lines else turned)
        if any(cell.lines for cell in cells):
            rows.append(Row(tuple(cells), piece[0].page))
    return rows


def _cell(row: Row, column: int) -> Cell:
    """The cell of a row that covers a column, or an empty one."""
    cell = row.at(column)
    return cell if cell is not None else replace(row.cells[0], lines=())
