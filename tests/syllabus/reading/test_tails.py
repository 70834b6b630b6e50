"""Lines too long for their tab go on at the left margin, below the first column."""

from __future__ import annotations

from collections.abc import Sequence

from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Cell, Row
from servers.syllabus.reading.tails import with_tails
from tests.syllabus.finding.paper import line

LEFTS = (72.0, 150.0, 300.0)


def row(*texts: str) -> Row:
    cells = [_cell(words, column) for column, words in enumerate(texts)]
    return Row(tuple(cells), 1)


def _cell(words: str, column: int) -> Cell:
    lines: tuple[Line, ...] = (line(words, left=LEFTS[column]),) if words else ()
    return Cell(lines, line("x", left=LEFTS[column]).box, 1, column)


def shown(rows: Sequence[Row]) -> list[str]:
    return [" | ".join(cell.flat for cell in one.cells) for one in with_tails(rows)]


LONG = "Reading six; the paper's topic"


def test_a_line_in_small_letters_alone_below_a_date_is_the_end_of_the_full_line_above() -> None:
    rows = [
        row("9/1", "Maps", "Reading"),
        row("9/8", "Winds", LONG),
        row("due Fri.", "", ""),
        row("9/15", "Rain", ""),
    ]
    assert shown(rows) == ["9/1 | Maps | Reading", f"9/8 | Winds | {LONG} due Fri.", "9/15 | Rain | "]


def test_below_a_short_line_it_stays_a_row() -> None:
    rows = [
        row("9/1", "Maps", LONG),
        row("9/8", "Winds", "Ch. 2"),
        row("due Fri.", "", ""),
        row("9/15", "Rain", ""),
    ]
    assert len(shown(rows)) == 4


def test_what_opens_with_a_capital_or_stands_beside_others_stays_a_row() -> None:
    rows = [
        row("9/1", "Maps", LONG),
        row("Holiday", "", ""),
        row("9/8", "Winds", LONG),
        row("due Fri.", "Rain", ""),
    ]
    assert len(shown(rows)) == 4


def test_tables_of_words_are_left_alone() -> None:
    rows = [
        row("Essay", "Maps", LONG),
        row("and more", "", ""),
        row("Quiz", "Winds", LONG),
        row("Test", "Rain", ""),
    ]
    assert len(shown(rows)) == 4
