"""Rows of borderless tables whose first column wraps as the others do are told by white space, or by what is not finished."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.syllabus.reading.test_reading_tables import drawn, put, tables, texts

#: Where columns begin.
LEFTS = (72, 130, 200, 330)

WRAPPED = (
    ("Weeks 1-\n3", "Sep 2 -\nSep 20", "Glaciers and their\nmoraines", "Test 1: Friday,\nSeptember 20th"),
    ("Weeks\n4,5", "Sep 23 -\nOct 4", "Rivers", "Essay: Monday,\nSeptember 30th"),
    ("Weeks 6-\n8", "Oct 7 -\nOct 25", "Dunes and how they\ntravel inland", ""),
    ("Weeks\n9,10", "Oct 28 -\nNov 8", "Coasts and tides", "Test 2: Friday,\nNovember 8th"),
    ("Weeks\n11-13", "Nov 11 -\nNov 29", "Karst, caves and\nsprings", "Map: Tuesday,\nNovember 26th"),
)


def laid(canvas: Canvas, rows: Sequence[Sequence[str]], space: float) -> None:
    top = 100.0
    for row in rows:
        for x, text in zip(LEFTS, row, strict=False):
            put(canvas, x, top, *text.split("\n"))
        top += 12 * max(text.count("\n") + 1 for text in row) + space


@pytest.mark.parametrize("space", [0, 4, 8])
def test_a_row_whose_cells_all_wrap_is_one(space: float) -> None:
    (table,) = tables(drawn(lambda canvas: laid(canvas, WRAPPED, space)))
    read = texts(table) if table.header == () else [list(table.header), *texts(table)]
    assert read == [[text.replace("-\n", "-").replace("\n", " ") for text in row] for row in WRAPPED] or [
        row[3] for row in read
    ] == [row[3].replace("\n", " ") for row in WRAPPED]


#: Rows of one line each: no line goes on, though names are long and cells begin in small letters.
SINGLE = (
    ("Chalk", "12 Sept", "in class, by hand", "10 points"),
    ("Slate", "26 Sept", "as a file", "10 points"),
    ("Marl", "10 Oct", "on paper, in pairs", "20 points"),
    ("Flint", "24 Oct", "as a file", "20 points"),
)


def test_rows_of_one_line_each_stay_rows() -> None:
    (table,) = tables(drawn(lambda canvas: laid(canvas, SINGLE, 0)))
    assert [*([list(table.header)] if table.header else []), *texts(table)] == [list(row) for row in SINGLE]


#: Blocks of lines with space between them: each line is a row.
BLOCKS = (
    (("A", "93-100"), ("A-", "90-92")),
    (("B+", "87-89"), ("B", "83-86"), ("B-", "80-82")),
    (("C+", "77-79"), ("C", "73-76"), ("C-", "70-72")),
    (("D", "60-69"), ("F", "0-59")),
)


def test_lists_in_blocks_are_no_rows_of_several_lines() -> None:
    def page(canvas: Canvas) -> None:
        top = 100.0
        for block in BLOCKS:
            for row in block:
                for x, text in zip(LEFTS, row, strict=False):
                    put(canvas, x, top, text)
                top += 12
            top += 8

    read = [row for table in tables(drawn(page)) for row in texts(table)]
    assert ["B", "83-86"] in read
    assert all(len(row[0]) < 3 for row in read)


def test_days_below_one_another_in_a_block_are_rows() -> None:
    weeks = (
        (("M 9/1", "Quarries", "pp. 1-9"), ("W 9/3", "Mines", "")),
        (("M 9/8", "Ores and\nslag", "pp. 10-12"), ("W 9/10", "Salt", "")),
        (("M 9/15", "Clay", "pp. 31-40"), ("W 9/17", "Kilns and\nbricks", "")),
        (("M 9/22", "Peat", "pp. 51-60"), ("W 9/24", "Coal", "pp. 61-63")),
    )

    def page(canvas: Canvas) -> None:
        top = 100.0
        for week in weeks:
            for row in week:
                for x, text in zip(LEFTS, row, strict=False):
                    put(canvas, x, top, *text.split("\n"))
                top += 12 * max(text.count("\n") + 1 for text in row)
            top += 6

    read = [row[0] for table in tables(drawn(page)) for row in [[*table.header], *texts(table)] if row]
    assert [first for first in read if first] == [row[0] for week in weeks for row in week]


#: A scale in two halves, and addresses: nothing there goes on below.
SCALE = (
    ("A", "93 - 100", "C", "73 - 76"),
    ("A-", "90 - 92", "C-", "70 - 72"),
    ("B", "83 - 89", "D", "60 - 69"),
)
PLACES = (("Room", "Elm Hall (219)"), ("Site", "elm.example.org/rocks"), ("Mail", "r.stone@example.org"))


@pytest.mark.parametrize("rows", [SCALE, PLACES])
def test_letters_and_addresses_below_one_another_are_rows(rows: Sequence[Sequence[str]]) -> None:
    (table,) = tables(drawn(lambda canvas: laid(canvas, rows, 0)))
    assert [*([list(table.header)] if table.header else []), *texts(table)] == [list(row) for row in rows]


CUT = (
    ("Weeks 6-", "Oct 7 -", "Dunes and how they", "Test 2: Friday,"),
    ("9", "Oct 25", "travel", "October 25th"),
)


def test_a_row_that_a_page_break_cuts_is_one() -> None:
    before = (*WRAPPED[:2], CUT[0])
    after = (CUT[1], *WRAPPED[3:])
    (table,) = tables(
        drawn(lambda canvas: laid(canvas, before, 0), lambda canvas: laid(canvas, after, 0)),
    )
    assert ["Weeks 6-9", "Oct 7 -Oct 25", "Dunes and how they travel", "Test 2: Friday, October 25th"] in [
        [text.replace("- ", "-") for text in row] for row in texts(table)
    ]


def test_a_date_of_its_own_below_a_page_break_begins_a_row() -> None:
    before = (("9/2", "Maps"), ("9/4 Labor\nDay", "no class"))
    after = (("9/9", "Scales"), ("9/11", "Grids"), ("9/16", "Legends"))
    read = [
        row[0]
        for table in tables(
            drawn(lambda canvas: laid(canvas, before, 0), lambda canvas: laid(canvas, after, 0))
        )
        for row in texts(table)
    ]
    assert "9/9" in read
