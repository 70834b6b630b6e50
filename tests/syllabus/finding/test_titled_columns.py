"""What a column's title says of the days below it, rows set across the columns, and two days in one row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.finding.column import weekday_of_title
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.table import Cell, Row, Table
from tests.syllabus.finding.paper import FALL, line, sheet, table


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Monday lecture", 0),
        ("Lab (Thurs.)", 3),
        ("Tuesday 10:00-11:15", 1),
        ("Fridays", 4),
        ("Due Friday", None),
        ("Homework (Fri)", None),
        ("Sunday school", None),
        ("Monday/Wednesday", None),
        ("Month", None),
    ],
)
def test_a_title_that_names_a_day_and_its_class_is_that_day(title: str, day: int | None) -> None:
    assert weekday_of_title(title) == day


def test_columns_titled_by_a_day_and_its_class_are_the_days_of_each_week() -> None:
    found = read(
        table(
            ("Week", "Monday lecture", "Wednesday lecture", "Friday lab"),
            ("Sep 8", "Tides", "Quiz 1", "No lab"),
            ("Sep 15", "Currents", "Waves", "Lab 1 report due"),
            ("Sep 22", "Exam 1", "Ice", "No lab"),
            ("Sep 29", "Salt", "Fish", "No lab"),
        )
    )

    assert days(found) == [("09-10", "Quiz 1"), ("09-19", "Lab 1 report"), ("09-22", "Exam 1")]


@pytest.mark.parametrize("title", ["Due Friday", "Assignments (due Fridays)", "Homework due Friday at noon"])
def test_a_title_tells_the_day_of_the_week_on_which_work_is_due(title: str) -> None:
    found = read(
        table(
            ("Week of", "Topic", title),
            ("Sep 8", "Tides", "Problem Set 1"),
            ("Sep 15", "Currents", ""),
            ("Sep 22", "Waves", "Problem Set 2"),
            ("Sep 29", "Ice", ""),
        )
    )

    assert days(found) == [("09-12", "Problem Set 1"), ("09-26", "Problem Set 2")]


def test_a_day_in_the_cell_says_more_than_the_columns_title() -> None:
    found = read(
        table(
            ("Week of", "Topic", "Due Friday"),
            ("Sep 8", "Tides", "Problem Set 1"),
            ("Sep 15", "Currents", "Problem Set 2 (Wednesday)"),
            ("Sep 22", "Waves", ""),
        )
    )

    assert days(found) == [("09-12", "Problem Set 1"), ("09-17", "Problem Set 2")]


def test_a_date_inside_a_row_set_across_the_columns_is_that_of_what_it_says() -> None:
    made = table(
        ("Class", "Date", "Chapter"),
        ("1", "T 9/2", "1"),
        ("2", "R 9/4", "1"),
        ("3", "T 9/9", "2"),
        ("4", "T 9/16", "3"),
    )
    words = line("Exam 1 - Thursday 9/11 (Chapters 1-2)")
    across = Row((Cell((words,), words.box, 1, 0, column_span=3),), 1)
    rows = (*made.rows[:3], across, made.rows[3])

    found = read(Table(rows, made.header, 3, "ruled", made.header_row))

    assert [(str(i.date), i.kind) for i in found.items] == [("2025-09-11", "exam")]


def level(*rows: tuple[str, ...]) -> Table:
    """A table whose cells' lines stand on one level, as on a page."""
    made, top = [], 100.0
    for row in rows:
        cells = []
        for column, words in enumerate(row):
            placed = [
                replace(
                    one,
                    words=tuple(w._replace(box=w.box._replace(top=at, bottom=at + 10)) for w in one.words),
                )
                for number, part in enumerate(words.split("\n"))
                if part
                for one, at in [(line(part, left=72.0 + 200 * column), top + 12 * number)]
            ]
            cells.append(
                Cell(tuple(placed), Box(72.0 + 200 * column, top, 267.0 + 200 * column, top + 24), 1, column)
            )
        made.append(Row(tuple(cells), 1))
        top += 30
    return Table(tuple(made), ("Week", "Date", "Lecture", "Notes"), 4, "ruled")


def test_two_days_in_one_row_with_a_line_for_each_are_two_rows() -> None:
    found = read(
        level(
            ("1", "Sep 8\nSep 10", "Tides\nCurrents in the deep ocean", ""),
            ("2", "Sep 15\nSep 17", "Waves\nMidterm", "HW 1 due"),
            ("3", "Sep 22\nSep 24", "Ice\nSalt", ""),
        )
    )

    assert [(str(i.date), i.title) for i in found.items if i.kind == "exam"] == [("2025-09-17", "Midterm")]


def test_two_days_in_one_row_with_a_topic_that_wraps_stay_one_row() -> None:
    found = read(
        level(
            ("1", "Sep 8\nSep 10", "Tides and currents of the\nnorthern hemisphere", ""),
            ("2", "Sep 15\nSep 17", "Waves and the ships that\nthey carry very far", ""),
            ("3", "Sep 22\nSep 24", "Ice and how it forms in\ncold-water winters", ""),
        )
    )

    assert {s.topic for s in found.schedule if s.date.day in {8, 10}} == {
        "Tides and currents of the northern hemisphere"
    }


@pytest.mark.parametrize(
    "words", ["Labor Day (class meets online)", "Columbus Day - we will meet", "Veterans Day, classes held"]
)
def test_a_holiday_with_class_is_no_day_off(words: str) -> None:
    found = read(table(("Date", "Topic"), ("Sep 1", words), ("Sep 3", "Tides"), ("Sep 8", "Waves")))

    assert days(found) == []


def test_a_title_whose_first_line_stands_above_the_others_is_one_title() -> None:
    over = line("Due (Sunday", left=72.0 + 3 * 150)
    made = table(
        (),
        ("Module", "Dates", "Activities", "11:59 PM)"),
        ("1", "Sep 1 - Sep 7", "Tides", "Discussion 1"),
        ("2", "Sep 8 - Sep 14", "Waves", "Quiz 1"),
        ("3", "Sep 15 - Sep 21", "Ice", "Essay 1"),
    )

    found = read(Paragraph((over,)), made)

    assert days(found) == [("09-07", "Discussion 1"), ("09-14", "Quiz 1"), ("09-21", "Essay 1")]


def test_a_due_columns_day_holds_beside_one_day_of_each_week_too() -> None:
    found = read(
        table(
            ("Session", "Date", "Topic", "Due Friday 5 pm"),
            ("1", "Mon 9/8", "Tides", "Essay 1"),
            ("2", "Wed 9/10", "Waves", ""),
            ("3", "Mon 9/15", "Ice", "Essay 2 (Thursday)"),
        )
    )

    assert days(found) == [("09-12", "Essay 1"), ("09-18", "Essay 2")]


@pytest.mark.parametrize("title", ["Starts", "Beginning", "Start date"])
def test_dates_on_which_counted_weeks_start_are_weeks(title: str) -> None:
    found = read(
        table(
            ("Week", title, "Unit", "Work"),
            ("1", "9/8", "Tides", ""),
            ("2", "9/15", "Waves", "Exam 1 on Friday"),
            ("3", "9/22", "Ice", ""),
        )
    )

    assert [str(i.date)[5:] for i in found.items] == ["09-19"]


def test_numbers_of_lab_classes_beside_what_is_turned_in_are_no_work() -> None:
    found = read(
        table(
            ("Lab", "Date", "Experiment", "Turn in"),
            ("1", "Sep 9", "Measurement", ""),
            ("2", "Sep 16", "Free fall", "Report 1"),
            ("3", "Sep 23", "Forces", ""),
            ("4", "Sep 30", "Collisions", "Report 2"),
        )
    )

    assert days(found) == [("09-16", "Report 1"), ("09-30", "Report 2")]
