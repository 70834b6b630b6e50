"""Borderless grids whose columns are days of the week, and tables that stand again and again below their weeks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import drawn, only, put, tables, texts

LEFTS = (60, 220, 380)


def grid(canvas: Canvas, rows: Sequence[Sequence[str]], top: float = 100, space: float = 8) -> None:
    for row in rows:
        for x, text in zip(LEFTS, row, strict=False):
            put(canvas, x, top, *text.split("\n"))
        top += 12 * max(text.count("\n") + 1 for text in row) + space


WEEKS = (
    ("", "9/3\nWhat clay is", "9/5\nPinch pots"),
    ("9/8\nCoils, and how\nthey are joined", "9/10\nSlabs\nHW 1 due", "9/12\nSlabs"),
    ("9/15\n(Founders' Day,\nno class)", "9/17\nGlazes", "9/19\nQuiz 1"),
    ("9/22\nKilns", "9/24\nKilns\nHW 2 due", "9/26\nRaku"),
)


def flat(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[text.replace("\n", " ") for text in row] for row in rows]


@pytest.mark.parametrize("space", [2, 8])
@pytest.mark.parametrize("days", [("Monday", "Wednesday", "Friday"), ("Mon", "Wed", "Fri")])
def test_each_line_of_dates_begins_a_week(days: tuple[str, ...], space: float) -> None:
    table = only(drawn(lambda canvas: grid(canvas, (days, *WEEKS), space=space)))
    assert table.header == days
    assert texts(table) == flat(WEEKS)


def test_bare_days_of_the_month_begin_weeks() -> None:
    rows = [
        ("27\nCasting on", "28\nKnit stitch", "29\nPurl stitch"),
        ("Sept 3\nNo class", "4\nRibs", "5\nSwatch 1 due"),
        ("10\nCables", "11\nCables, with\na third needle", "12"),
    ]
    table = only(drawn(lambda canvas: grid(canvas, [("Monday", "Tuesday", "Wednesday"), *rows])))
    assert texts(table) == flat(rows)


def test_a_grid_that_goes_on_has_no_titles() -> None:
    table = only(drawn(lambda canvas: grid(canvas, WEEKS[1:])))
    assert texts(table) == flat(WEEKS[1:])


def test_days_over_hours_and_rooms_head_rows_as_ever() -> None:
    rows = [("9-10, room 4", "1-2, room 4", "9-10, hall"), ("by mail", "3-4, room 6", "by mail")]
    table = only(drawn(lambda canvas: grid(canvas, [("Monday", "Wednesday", "Friday"), *rows])))
    assert texts(table) == flat(rows)


def test_two_dates_in_each_row_are_rows() -> None:
    rows = [("Vase", "Sept 3", "Sept 12"), ("Bowl", "Sept 15", "Sept 26"), ("Tile", "Oct 1", "Oct 10")]
    table = only(drawn(lambda canvas: grid(canvas, [("Work", "Assigned", "Due"), *rows], space=2)))
    assert texts(table) == flat(rows)


def test_tables_below_their_weeks_are_tables_each() -> None:
    days = ("Monday", "Wednesday", "Friday")
    rows = [
        ("Warp", "Weft\nRead chapter 1", "Sample 1"),
        ("Dyes\nRead chapter 2", "Mordants", "Sample 2\ndue in class"),
        ("Looms", "Tapestry", "Visit"),
    ]

    def page(canvas: Canvas) -> None:
        top = 100
        for number, row in enumerate(rows, 1):
            put(canvas, 250, top, f"Week {number}")
            grid(canvas, [days], top + 18)
            grid(canvas, [row], top + 36)
            top += 90

    document = drawn(page)
    assert [table.header for table in tables(document)] == [days] * 3
    assert [block.text for block in document.blocks if isinstance(block, Paragraph)] == [
        "Week 1",
        "Week 2",
        "Week 3",
    ]


def test_titles_stay_with_their_table_over_a_note_and_a_week() -> None:
    note = (
        "What follows takes the place of the plan that was printed in the handbook of the department;",
        "the rules printed there still hold.",
    )

    def page(canvas: Canvas) -> None:
        grid(canvas, [("Date", "Topic", "Assignment to complete")])
        put(canvas, 60, 122, *note)
        put(canvas, 60, 152, "Week 5")
        grid(canvas, [("Tues, Oct 6", "Torts", "Memo 1"), ("Thurs, Oct 8", "Remedies", "Draft")], 172)
        put(canvas, 60, 216, "Week 6")
        grid(canvas, [("Tues, Oct 13", "Contracts", "Memo 2"), ("Thurs, Oct 15", "Offers", "None")], 236)

    assert only(drawn(page)).header == ("Date", "Topic", "Assignment to complete")
