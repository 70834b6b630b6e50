"""Borderless tables whose rows' labels or column titles stand on several lines."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.table import Table
from tests.syllabus.reading.test_reading_tables import drawn, only, put, texts

WEEKS = [("Week 2", "January 13, 15"), ("Week 3", "January 20, 22"), ("Week 4", "January 27, 29")]
DAYS = [("21", "August"), ("25", "August"), ("1", "September"), ("8", "September")]


@pytest.mark.parametrize("labels", [WEEKS, DAYS])
def test_labels_on_two_lines_are_one_rows_each_with_what_stands_beside_both(
    labels: list[tuple[str, str]],
) -> None:
    def page(canvas: Canvas) -> None:
        for place, label in enumerate(labels):
            top = 100 + 24 * place
            put(canvas, 72, top, *label)
            put(canvas, 220, top, f"Ferns {'abcd'[place]}", f"Mosses {'abcd'[place]}")
            put(canvas, 400, top, f"Exercise {'abcd'[place]}")

    rows = texts(only(drawn(page)))
    assert [row[0] for row in rows] == [" ".join(label) for label in labels]
    assert rows[1][1:] == ["Ferns b Mosses b", "Exercise b"]


def test_months_over_their_days_are_no_days_over_months() -> None:
    labels = [("Sept. 5",), ("Sept.", "10"), ("Sept.", "12"), ("Sept.", "17"), ("Sept.", "19")]

    def page(canvas: Canvas) -> None:
        top = 100
        for place, label in enumerate(labels):
            put(canvas, 72, top, *label)
            put(canvas, 220, top, f"Ferns {'abcde'[place]}")
            put(canvas, 400, top, f"Set {place}")
            top += 12 * len(label)

    assert [row[0] for row in texts(only(drawn(page)))] == [" ".join(label) for label in labels]


def test_weeks_above_their_days_stay_rows_of_their_own() -> None:
    def page(canvas: Canvas) -> None:
        for place in range(3):
            top = 100 + 36 * place
            put(canvas, 72, top, f"Week {place + 1}", f"Sep {7 * place + 1}", f"Sep {7 * place + 3}")
            put(canvas, 220, top, f"Unit {'abc'[place]}", "Ferns", "Mosses")

    rows = texts(only(drawn(page)))
    assert [row[0] for row in rows][:3] == ["Week 1", "Sep 1", "Sep 3"]


def _titled(canvas: Canvas, gap: float) -> None:
    for x, lines in zip(
        (60, 130, 220, 400),
        (
            ("Week", "Number"),
            ("Date of", "Class"),
            ("Topic",),
            ("Weekly activity", "Due following", "Sunday"),
        ),
        strict=True,
    ):
        put(canvas, x, 60, *lines, bold=True)
    for place, (week, topic, work) in enumerate(
        [("Week 1", "Ferns", "Herbarium"), ("Week 2", "Mosses", "Slide box"), ("Week 3", "Bark", "Rubbing")]
    ):
        for x, words in zip((60, 130, 220, 400), (week, f"Sep {7 * place + 1}", topic, work), strict=True):
            put(canvas, x, 96 + gap + 20 * place, words)


@pytest.mark.parametrize("gap", [0, 12])
def test_column_titles_on_several_lines_are_one_header(gap: float) -> None:
    table = only(drawn(lambda canvas: _titled(canvas, gap)))
    assert table.header == ("Week Number", "Date of Class", "Topic", "Weekly activity Due following Sunday")
    assert [row.cells[3].flat for row in table.rows] == ["Herbarium", "Slide box", "Rubbing"]


def test_a_first_row_without_a_date_is_no_title() -> None:
    def page(canvas: Canvas) -> None:
        rows = [
            ("Date", "Topic", "Work"),
            ("TBA", "Welcome", "Form"),
            ("Sep 1", "Ferns", "Set 1"),
            ("Sep 8", "Mosses", "Set 2"),
            ("Sep 15", "Bark", "Set 3"),
        ]
        for place, row in enumerate(rows):
            for x, words in zip((60, 200, 350), row, strict=True):
                put(canvas, x, 60 + 13 * place, words)

    table = only(drawn(page))
    assert table.header == ("Date", "Topic", "Work")
    assert table.rows[0].cells[0].flat == "TBA"


def test_days_of_the_week_behind_dates_leave_nothing_open() -> None:
    days = ["Oct 1, Tuesday", "Oct 3, Thursday", "Oct 4, Friday", "Oct 8, Tuesday", "Oct 10, Thursday"]

    def page(canvas: Canvas) -> None:
        for place, day in enumerate(days):
            put(canvas, 72, 100 + 13 * place, day)
            put(canvas, 220, 100 + 13 * place, f"Ferns {'abcde'[place]} and the soil")
            put(canvas, 400, 100 + 13 * place, f"Chapter {place}")

    assert [row[0] for row in texts(only(drawn(page)))] == days


def test_titles_over_three_columns_head_a_table_however_full_the_first_one_is() -> None:
    def page(canvas: Canvas) -> None:
        for x, title in zip((72, 300, 450), ("Assignment and topic", "Due", "Points"), strict=True):
            put(canvas, x, 60, title)
        for place in range(5):
            put(canvas, 72, 74 + 13 * place, f"Report on the {'abcde'[place]} ferns and their soil")
            put(canvas, 300, 74 + 13 * place, f"Friday, {place + 3} October")
            put(canvas, 450, 74 + 13 * place, "20")

    table = only(drawn(page))
    assert [row.cells[1].flat for row in table.rows] == [f"Friday, {n} October" for n in range(3, 8)]


NAMES = (
    "Field report (Sites 5-6)",
    "Reading journal, second half, stapled or bound, no folders",
    "Oral examination, in pairs, all groups, Hall E105",
)


@pytest.mark.parametrize(
    "days",
    [
        ("Monday, 3 November, 11:59 pm", "Monday, 24 November, 11:59 pm", "Friday, 12 December, 4:30-6:00 pm 1"),
        ("Nov 3, noon", "Nov 24 by 5 pm", "December 12, 2:00 to 4:00 pm"),
    ],
)  # fmt: skip
def test_long_names_and_their_days_at_the_right_edge_are_rows(days: tuple[str, ...]) -> None:
    def page(canvas: Canvas) -> None:
        for place, (name, day) in enumerate(zip(NAMES, days, strict=True)):
            put(canvas, 72, 100 + 14 * place, name)
            put(canvas, 540 - canvas.stringWidth(day, "Helvetica", 10), 100 + 14 * place, day)

    assert texts(only(drawn(page))) == [list(row) for row in zip(NAMES, days, strict=True)]


def test_two_columns_of_prose_stay_columns() -> None:
    left = (
        "We meet for the first time in the large hall of",
        "museum, where the guide will wait for all of us",
        "show the rooms on the first floor before others",
    )
    right = (
        "Students who come late on Nov 3",
        "have to wait until 5 pm at the gate",
        "of the house, as its doors are shut",
    )

    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, *left)
        put(canvas, 360, 100, *right)

    assert not [block for block in drawn(page).blocks if isinstance(block, Table)]
