"""Days of the week in a column of their own tell the year; a month's grid is no table of sections."""

from __future__ import annotations

import datetime as dt

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.row_text import row_text
from servers.syllabus.parse import parse
from tests.syllabus.finding.paper import FALL, sheet, table
from tests.syllabus.reading.test_reading_tables import pdf_of, put, ruled


def test_a_day_of_the_week_stands_before_its_date() -> None:
    rows = table(
        ("Day", "Date", "Topic"), ("Mon", "Jan 17", "Sets"), ("F", "1/21", ""), ("Notes", "Jan 24", "Maps")
    )

    assert [row_text(row) for row in rows.printed_rows] == [
        "Day | Date | Topic",
        "Mon Jan 17 | Sets",
        "F 1/21 | ",
        "Notes | Jan 24 | Maps",
    ]


def test_a_stale_year_gives_way_to_days_of_the_week_in_their_own_column() -> None:
    days = [("Mon", "Jan 17"), ("Wed", "Jan 19"), ("Mon", "Jan 24"), ("Wed", "Jan 26"), ("Mon", "Jan 31")]

    def page(canvas: Canvas) -> None:
        put(canvas, 72, 60, "Chemistry 12", "The rules of February 7, 2021 hold.")
        rows = [
            ("Day", "Date", "Topic"),
            *((day, date, "Quiz 1" if date == "Jan 31" else "Heat") for day, date in days),
        ]
        ruled(canvas, (72, 120, 200, 400), [100 + 20 * n for n in range(len(rows) + 1)], rows)

    found = parse(pdf_of(page), name="made.pdf").syllabus

    assert [(item.title, item.date) for item in found.items] == [("Quiz 1", dt.date(2022, 1, 31))]


def test_a_month_whose_weekends_are_bare_is_a_calendar() -> None:
    grid = table(
        ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"),
        ("Sep 7", "8", "9\nSets", "10", "11", "12\nBrief 1 due", "13"),
        ("14", "15", "16\nExam 1", "17", "18", "19", "20"),
        ("21", "22", "23\nMaps", "24", "25", "26\nBrief 2 due", "27"),
        ("28", "29", "30\nTrees", "Oct 1", "2", "3", "4"),
    )

    found = find_dated(sheet(grid), FALL)

    assert [(str(i.date)[5:], i.title) for i in found.items] == [
        ("09-12", "Brief 1"),
        ("09-16", "Exam 1"),
        ("09-26", "Brief 2"),
    ]
