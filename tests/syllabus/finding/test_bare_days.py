"""Days whose month is named once above them, and numbers that look like them."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.bare_days import bare_days
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.months_abreast import with_months_apart
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize("form", ["{} {}", "{} ({})", "{}, {}:", "{}. {}", "{}-{}", "{} – {}:"])
def test_numbers_with_their_day_of_the_week_under_a_month_are_days_of_it(form: str) -> None:
    marked = form[2] in ".-" or form[3] == "–"  # the day of the week leads
    lines = [("8", "M"), ("10", "W"), ("15", "M"), ("17", "W")]
    heads = [f"{day} {number}" if marked else form.format(number, day) for number, day in lines]
    found = read(
        heading("September"),
        item(f"{heads[0]} Tides"),
        item(f"{heads[1]} Currents. Problem set 1 due"),
        item(f"{heads[2]} Waves"),
        item(f"{heads[3]} Midterm 1"),
    )

    assert days(found) == [("09-10", "Problem set 1"), ("09-17", "Midterm 1")]


def test_numbers_under_two_months_are_days_of_each() -> None:
    found = read(
        heading("September 2025"),
        item("9 Tides"),
        item("16 Currents"),
        item("23 Quiz 1"),
        heading("October"),
        item("7 Waves"),
        item("14 Quiz 2"),
    )

    assert days(found) == [("09-23", "Quiz 1"), ("10-14", "Quiz 2")]


def test_what_is_counted_under_a_month_is_not_dated() -> None:
    found = read(
        heading("September"),
        item("1 Quiz on tides", marker="-"),
        item("2 Quiz on waves", marker="-"),
        item("3 Quiz on winds", marker="-"),
        heading("October"),
        item("4 Quiz on ice", marker="-"),
        item("5 Quiz on salt", marker="-"),
    )

    assert days(found) == []


def test_a_month_that_is_not_said_again_is_that_of_the_date_above() -> None:
    found = read(
        item("Nov 4th: Tides"),
        item("6th: Currents"),
        item("11th: Problem set 1 due"),
        item("13th: Waves"),
        item("18th: Midterm 1"),
        item("Dec 2nd: Ice"),
    )

    assert days(found) == [("11-11", "Problem set 1"), ("11-18", "Midterm 1")]


def test_drafts_that_are_counted_below_dates_are_no_days() -> None:
    found = read(
        item("Nov 4: Tides"),
        item("2nd draft of essay due in class"),
        item("Nov 6: Currents"),
        item("3rd draft of essay due in class"),
        item("Nov 11: Waves"),
        item("4th draft of essay due in class"),
    )

    assert {day for day, _ in days(found)} <= {"11-04", "11-06", "11-11"}


def test_days_with_words_behind_them_go_on_in_the_month_of_a_column() -> None:
    found = read(
        table(
            ("Date Lecture", "Reading"),
            ("Sep 09 T Introduction", "ch. 1"),
            ("11 H Tides", "ch. 2"),
            ("16 T Currents", "ch. 3"),
            ("Homework 1 due.", ""),
            ("18 H Waves", "ch. 4"),
            ("Oct 02 H Quiz 1", "ch. 5"),
        )
    )

    assert days(found) == [("09-16", "Homework 1"), ("10-02", "Quiz 1")]


def test_the_line_below_the_last_day_of_a_month_is_the_next_month_and_not_its_matter() -> None:
    found = read(
        heading("September"),
        item("24 W Tides"),
        item("29 M Quiz 1"),
        text("October"),
        item("1 W Waves"),
        item("6 M Quiz 2"),
    )

    assert days(found) == [("09-29", "Quiz 1"), ("10-06", "Quiz 2")]


def test_two_numbers_with_a_hyphen_that_open_the_lines_of_a_list_are_dates() -> None:
    found = read(
        text("09-08: Tides"),
        text("09-10: Currents [Problem Set 1 due]"),
        text("09-15: Waves"),
        text("09-17: Ice [Midterm exam]"),
    )

    assert days(found) == [("09-10", "Problem Set 1"), ("09-17", "Midterm exam")]


def test_pages_that_open_the_lines_of_a_list_are_no_dates() -> None:
    found = read(
        text("9-12: quiz on tides"),
        text("1-10: quiz on currents"),
        text("10-12: quiz on waves"),
        text("4-8: quiz on ice"),
    )

    assert days(found) == []


def test_days_on_lines_of_one_paragraph_are_days_of_the_month_above_them() -> None:
    found = read(
        text("August 26 Opening"),
        text("28 Euripides"),
        text(
            "September 2 Twelfth Night",
            "4 Twelfth Night",
            "9 Exam #1",
            "11 Company",
            "18 Topdog",
            "30 Topdog",
            "2 Exam #2",
        ),
    )
    assert days(found) == [("09-09", "Exam #1"), ("10-02", "Exam #2")]


@pytest.mark.parametrize("lead", ["{} ", "T {} ", "{}: ", "Tue {} "])
def test_months_and_their_days_in_one_paragraph_are_parted(lead: str) -> None:
    september = [lead.format(day) + what for day, what in ((2, "Tides"), (9, "Quiz 1"), (16, "Waves"))]
    october = [lead.format(day) + what for day, what in ((7, "Paper due"), (14, "Dunes"))]
    found = find_dated(
        with_months_apart(sheet(heading("Schedule"), text("September", *september, "October", *october))),
        FALL,
    )
    assert days(found) == [("09-09", "Quiz 1"), ("10-07", "Paper")]


def test_points_of_a_list_under_a_month_are_no_days() -> None:
    lines = ("September", "1 pencil per student", "2 notebooks and the book", "a ruler")
    assert with_months_apart(sheet(text(*lines))).blocks[0] == sheet(text(*lines)).blocks[0] or not days(
        find_dated(with_months_apart(sheet(text(*lines))), FALL)
    )


def test_two_days_in_a_column_of_day_numbers_are_of_the_month_in_its_own_row() -> None:
    rows = [
        ("September", ""), ("2", "Plays"), ("4", "Stages"), ("9-11", "Scenes"), ("16", "Paper 1 due"),
        ("October", ""), ("7", "Quiz 1"), ("9 -10", "Fall break, no class"), ("14", "Acts"),
    ]  # fmt: skip
    found = read(table((), *rows))
    assert [(str(i.date)[5:], str(i.end_date)[5:], str(i.kind)) for i in found.items] == [
        ("09-16", "", "paper"), ("10-07", "", "quiz"), ("10-09", "10-10", "no_class"),
    ]  # fmt: skip


def test_numbers_with_a_hyphen_stay_dates_where_no_month_is_named_above() -> None:
    rows = [("9-11", "Plays"), ("9-16", "Stages"), ("9-18", "Quiz 1"), ("10-7", "Acts")]
    assert days(read(table(("Date", "Topic"), *rows))) == [("09-18", "Quiz 1")]


def test_the_heading_of_a_part_below_a_day_is_not_of_the_day() -> None:
    found = read(
        heading("Unit 1: Foundations"),
        text("9/2 - Overview"),
        text("9/9 - Unit 1 test"),
        heading("Unit 2: Methods"),
        text("9/16 - Chapter 3"),
        text("9/23 - Unit 2 test"),
        heading("Unit 3: Development"),
        text("9/30 - Chapter 6"),
    )
    assert days(found) == [("09-09", "Unit 1 test"), ("09-23", "Unit 2 test")]


def test_months_with_the_numbers_of_their_sections_are_headings_and_no_dates() -> None:
    found = read(
        heading("4 September"),
        text("Monday the 8th"),
        item("Tides. Problem set 1 due"),
        text("Wednesday the 10th"),
        item("Waves"),
        heading("5 October"),
        text("Monday the 6th"),
        item("Midterm 1"),
        text("Wednesday the 8th"),
        item("Currents. Problem set 2 due"),
    )
    assert days(found) == [("09-08", "Problem set 1"), ("10-06", "Midterm 1"), ("10-08", "Problem set 2")]


@pytest.mark.parametrize(
    ("second", "count"), [("5 October", 4), ("5 October 2025", 4), ("9 October", 0), ("5 November", 0)]
)
def test_only_sections_in_turn_are_such_headings(second: str, count: int) -> None:
    lines = (
        "4 September",
        "Monday the 8th",
        "Wednesday the 10th",
        second,
        "Monday the 13th",
        "Wednesday the 15th",
    )
    assert len(bare_days(lines, {}, FALL)) == count
