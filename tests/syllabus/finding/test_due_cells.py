"""Cells that tell the day of what they hold themselves, in tables with dated rows and without."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    items = find_dated(sheet(table(header, *rows)), FALL).items
    return [(str(item.date)[5:], item.kind, item.title) for item in items]


@pytest.mark.parametrize("title", ["Assignment List", "Homework", "Problems", "HW", "Exercises to do"])
@pytest.mark.parametrize("day", ["(Due 9/{})", "due 9/{}", "; due Sept. {}", "(due on September {})"])
def test_problems_with_a_day_in_their_cell_are_work_by_their_columns_title(title: str, day: str) -> None:
    rows = [
        (str(number), "Sets", f"{number}.1(2,4*) {number}.2(3a) {day.format(7 * number)}")
        for number in range(1, 4)
    ]
    found = _found(("Week", "Topic", title), *rows)
    assert [(date, kind) for date, kind, _ in found] == [
        ("09-07", "homework"),
        ("09-14", "homework"),
        ("09-21", "homework"),
    ]


def test_two_lists_of_problems_in_one_cell_have_a_day_each() -> None:
    found = _found(
        ("Week of", "Homework"),
        ("Sep 1", "1.1(1,2) (Due 9/4)"),
        ("Sep 8", "2.1(1,3) (Due 9/10), 2.2(5) (Due 9/12)"),
        ("Sep 15", "3.1(7) (Due 9/18)"),
    )
    assert [date for date, *_ in found] == ["09-04", "09-10", "09-12", "09-18"]


@pytest.mark.parametrize(
    "cells",
    [
        ("Essay 1 (due 9/12)", "Essay 2 (due 10/3)", "Essay 3 (due 11/7)"),
        ("1.1(1,2)", "2.1(1,3)", "3.1(7)"),
        ("p. 12: 1, 3", "due later", "p. 20"),
    ],
)
def test_other_cells_are_read_as_before(cells: tuple[str, str, str]) -> None:
    found = _found(
        ("Week", "Topic", "Homework"), *((str(n), "Sets", cell) for n, cell in enumerate(cells, start=1))
    )
    assert all("Homework" not in title for *_, title in found)


def test_the_days_of_two_cells_of_a_row_are_not_both_of_the_name_in_the_first() -> None:
    found = _found(
        ("Week", "Topic", "Notes"),
        ("1", "Sets", ""),
        ("2", "Maps", ""),
        ("3", "Games, Exam I (September 25)", "Quiz 2 moved to October 2"),
    )
    assert [(date, title) for date, _, title in found] == [("09-25", "Exam I"), ("10-02", "Quiz 2")]


def test_a_rows_number_is_no_part_of_the_name_beside_it() -> None:
    found = _found(
        ("Week", "Topic"),
        ("1", "Sets"),
        ("2", "Review"),
        ("16", "Final Exam\n1:00-3:00 pm,\nTuesday, December 9"),
    )
    assert found == [("12-09", "exam", "Final Exam")]


def test_an_exam_behind_a_topic_has_the_day_in_its_brackets() -> None:
    found = _found(
        ("Week of", "Topic"),
        ("Sep 1", "First look"),
        ("Sep 8", "Tableau, Exam I (September 11)"),
        ("Sep 15", "Games"),
        ("Sep 22", "Games; they began with Exam II (1944)"),
    )
    assert [(date, title) for date, _, title in found] == [("09-11", "Exam I")]


def test_an_exams_number_and_its_matter_name_it_and_talk_of_it_does_not() -> None:
    found = _found(
        ("Week", "Topic"),
        ("Sep 1-5", "Bones"),
        ("Sep 8-12", "EXAM 2 Muscles, Brain, Ear and Eye (100 pts)"),
        ("Sep 15-19", "Midterm 3 Chapters 1-4"),
        ("Sep 22-26", "Exam 2 Review"),
        ("Sep 29-Oct 3", "Exam 2 Discussion"),
    )
    assert [date for date, *_ in found] == ["09-08", "09-15"]


def test_days_on_which_nothing_may_be_held_ask_for_nothing() -> None:
    found = _found(
        (),
        ("No quiz, test, or examination may be held. Homework may still be due.", "December 1, 2, 3"),
        ("Cumulative Final Exam in HC 310 from 4:00pm - 6:30pm", "December 9"),
        ("Final Examinations (Saturday too)", "December 8 - 13"),
        ("Reading Day", "December 4"),
    )
    assert [(date, kind) for date, kind, _ in found if kind != "no_class"][-1] == ("12-09", "exam")
    assert not [title for date, _, title in found if date in {"12-01", "12-02", "12-03", "12-13"}]


@pytest.mark.parametrize("week", ["9/{}-9/{}", "Sep {} - {}"])
def test_a_cell_that_says_only_when_is_of_the_work_in_its_columns_title(week: str) -> None:
    found = _found(
        ("Week", "Topic", "Homework", "Exams"),
        (week.format(1, 5), "Sails", "", ""),
        (week.format(8, 12), "Keels", "Due Tues 9/9", ""),
        (week.format(15, 19), "Hulls", "Due Tues, 9/16", "Midterm I Fri 9/19"),
        (week.format(22, 26), "Masts", "Due Thurs 9/25", ""),
    )
    assert found == [
        ("09-09", "homework", "Homework"),
        ("09-16", "homework", "Homework"),
        ("09-19", "exam", "Midterm I"),
        ("09-25", "homework", "Homework"),
    ]
