"""Rows of tables that date nothing as a whole: each is read by itself, as one statement."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def found(*blocks: Block) -> list[tuple[str, str]]:
    dated = find_dated(sheet(*blocks), FALL, meetings=(), grading=())
    return [(f"{one.date:%m-%d}", one.title) for one in dated.items if one.date is not None]


@pytest.mark.parametrize("date", ["Dec 5", "F, December 5", "12/5"])
@pytest.mark.parametrize(
    "before", ["Office: 12", "The schedule of the weeks follows, with what is due in each."]
)
def test_the_one_dated_row_of_a_table_of_weeks_is_a_statement_of_its_own(date: str, before: str) -> None:
    weeks = table(
        ("Week", "Topic", "Notes"),
        ("13", "Chapter 4", "Homework 3"),
        ("14", "Chapter 5", "Project check-ins"),
        ("15", "Chapter 6", "HW 4 due"),
        (date, "Final Project", "Presentation and Report Due"),
    )

    assert found(text(before), weeks) == [("12-05", "Final Project Presentation")]


def test_weeks_counted_by_one_or_two_are_no_dates() -> None:
    weeks = table(
        ("Weeks", "Topic", "Chapter"),
        ("3", "Outcomes", "4"),
        ("4/5", "Matching", "5"),
        ("6/7", "Instruments", "7"),
        ("8/9", "Midterm break", ""),
        ("10", "Regression", "6"),
    )

    assert found(weeks) == []


@pytest.mark.parametrize("date", ["Oct 2", "Thursday, October 2, 2025", "10/2"])
def test_a_line_that_says_when_and_what_is_due_is_whole(date: str) -> None:
    assert found(text(f"{date}: Problem Set 2 due"), text("Late work is not accepted.")) == [
        ("10-02", "Problem Set 2")
    ]


def test_a_sentence_cut_behind_due_goes_on() -> None:
    ((date, _),) = found(text("The second essay of the term is due"), text("October 2 in class."))

    assert date == "10-02"


def test_no_later_than_two_numbers_is_a_date_and_less_than_them_is_none() -> None:
    assert found(text("Essay 1 should be submitted no later than 10/2.")) == [("10-02", "Essay 1")]
    assert found(text("Essays of less than 10/2 points are due.")) == []
