"""Lists whose dates are those of weeks, links behind work, what is an example, and what makes ready for an exam."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def told(*blocks: Block, grading: tuple[GradingComponent, ...] = ()) -> list[str]:
    items = find_dated(sheet(*blocks), FALL, grading=grading).items
    return [f"{i.date:%m-%d} {i.title}{' ?' if i.needs_review else ''}" for i in items if i.date]


@pytest.mark.parametrize(
    "words",
    [
        "Dates refer to the first day of the week:", "All dates are Mondays of the week.", "The dates shown indicate the start of each week.",
    ],
)  # fmt: skip
def test_a_sentence_makes_the_dates_below_it_those_of_weeks(words: str) -> None:
    blocks = (
        heading("Weekly plan"),
        text(words),
        item("10/13 Ferns of the coast", marker="1."),
        item("10/20 Mosses; Midterm", marker="2."),
        item("10/27 Lichens", marker="3."),
        heading("Due dates"),
        item("10/22 Midterm"),
        item("10/30 Essay 1 due"),
    )
    assert told(*blocks) == ["10-22 Midterm", "10-30 Essay 1"]


def test_other_sentences_on_dates_make_none() -> None:
    blocks = (
        text("Dates are subject to change."),
        item("10/13 Ferns of the coast"),
        item("10/20 Midterm"),
        item("10/27 Lichens"),
    )
    assert told(*blocks) == ["10-20 Midterm"]


def test_what_a_page_links_to_behind_a_work_is_none() -> None:
    rows = (
        ("Date", "Topic", "Assignments"),
        ("Sept 9", "Tides", "Homework 1 [Answer]"),
        ("Sept 16", "Ports", "Homework 2 [pdf]"),
    )
    assert [line[6:16] for line in told(table(*rows))] == ["Homework 1", "Homework 2"]


def test_an_example_of_a_deadline_is_none() -> None:
    words = "Late essays will be taken for five days (Example - Deadline is September 8th, you cannot submit after September 13th)."
    assert told(text(words)) == []


def test_a_class_that_makes_ready_for_graded_work_is_none() -> None:
    graded = (GradingComponent(component="Final Exam & Practicum", weight=20, page=1),)
    rows = (
        ("Class", "Date", "Part 1", "Part 2"),
        ("Week 13", "11/25", "Sampling", "Ethics"),
        ("Week 14", "12/2", "Surveys", "Final Exam Prep"),
        ("Week 15", "12/9", "Final Exam", ""),
    )
    assert told(table(*rows), grading=graded) == ["12-09 Final Exam"]


def test_what_a_numbered_exercise_is_about_is_no_second_work() -> None:
    rows = (
        ("Due", "Work"),
        ("Oct 6", "Ungraded Exercise 2, Predicate logic exercise 1"),
        ("Oct 13", "Essay 1"),
    )
    assert [line[6:18] for line in told(table(*rows))] == ["Ungraded Exe", "Essay 1"]


def test_a_graded_quiz_is_a_quiz() -> None:
    rows = (
        ("Date", "Event"),
        ("Oct 6", "Graded Quiz: Sampling"),
        ("Oct 13", "Coaching"),
        ("Oct 20", "Quiz: Surveys"),
    )
    assert told(table(*rows)) == ["10-06 Graded Quiz: Sampling", "10-20 Quiz: Surveys"]


def test_the_title_of_weeks_without_classes_is_not_of_the_day_above() -> None:
    blocks = (
        text("Week 5"),
        text("Mon, 10/6. Vectors"),
        text("Wed, 10/8. Clusters"),
        text("Week 6-7. No formal classes (instructor travel)."),
        text("Read the articles below, and meet your classmates at the regular time to discuss them."),
        text("Week 8"),
        text("Mon, 10/27. Topics"),
    )
    assert told(*blocks) == []


def test_an_exam_in_two_words_is_one() -> None:
    rows = (("Date", "Topic"), ("Oct 6", "Sampling"), ("Oct 13", "Mid Term"), ("Oct 20", "Mid term break"))
    assert told(table(*rows))[0] == "10-13 Mid-Term"


def test_parts_beside_a_slash_are_of_the_rows_days_in_order() -> None:
    rows = (
        ("Week", "Dates", "Topic"),
        ("7", "Oct 6/8", "Instruments"),
        ("8", "Oct 13/15", "Fall Break / In-Class Midterm"),
        ("9", "Oct 20/22", "Discontinuity"),
    )
    assert told(table(*rows)) == ["10-13 Fall Break ?", "10-15 In-Class Midterm ?"]


@pytest.mark.parametrize(
    "name",
    ["Chapter 2, Section 1 Homework", "Unit 3, Lesson 4 quiz", "Chapter 3 Review Homework", "Ch. 5, Sec. 2 exercises"],
)  # fmt: skip
def test_work_of_a_section_of_a_chapter_is_no_reading(name: str) -> None:
    rows = (("Date", "Topic", "Homework due"), ("Oct 6", "Lines", ""), ("Oct 13", "Slopes", name), ("Oct 20", "Sets", ""))  # fmt: skip
    assert [line.removesuffix(" ?") for line in told(table(*rows))] == [f"10-13 {name}"]


@pytest.mark.parametrize("reading", ["Chapter 2, Section 1", "Chapter 3 Review", "Chapter 4, Section 2 notes"])  # fmt: skip
def test_a_section_alone_is_a_reading(reading: str) -> None:
    rows = (("Date", "Topic", "Assignment"), ("Oct 6", "Lines", ""), ("Oct 13", "Slopes", reading), ("Oct 20", "Sets", "Essay 1"))  # fmt: skip
    assert [line[:5] for line in told(table(*rows))] == ["10-20"]
