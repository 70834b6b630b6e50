"""Exams and presentations beside a label, a topic or what else the class does."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.event_apart import event_apart
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("LECTURE: STUDENT PRESENTATIONS", "STUDENT PRESENTATIONS"),
        ("morning: final exam", "final exam"),
        ("Doing: Final project presentations", "Final project presentations"),
        ("Week 17, Final Presentation", "Final Presentation"),
        ("Tuesday (Lecture): First open-book quiz", "First open-book quiz"),
        ("Work group: Presentations", "Presentations"),
        ("Lab: Practical exam 1", "Practical exam 1"),
        ("Class 12: Midterm exam", "Midterm exam"),
        ("Lecture 14 – Midterm", "Midterm"),
        ("Genetics – Quiz 2", "Quiz 2"),
        ("Chapter 4 Quiz and discussion", "Chapter 4 Quiz"),
        ("Quiz 2 and start of Ch. 5", "Quiz 2"),
        ("Test 3 and review", "Test 3"),
        ("Discussion and Quiz 2", "Quiz 2"),
        ("Catch up and Exam 1", "Exam 1"),
        ("Enzymes w/ Quiz 4", "Quiz 4"),
    ],
)
def test_the_name_is_told_from_what_stands_beside_it(text: str, name: str) -> None:
    assert event_apart(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Lecture: presentations", "Workshop: final presentation skills", "Review – Exam 2", "Lab: presentations of data", "Discussion: final exam",
        "Class 3: Introduction to finals", "Study guide – Quiz 3", "Hypothesis testing", "Return of Exam 1 and discussion", "Midterm 2: Chapters 3-5", "Discussion of essays and exam 2",
    ],
)  # fmt: skip
def test_what_talks_of_an_exam_or_is_a_lesson_stays_as_it_is(text: str) -> None:
    assert event_apart(text) == text


@pytest.mark.parametrize(
    "topic", ["In class: Midterm", "Topic: Midterm", "Plant growth – Midterm", "Class 9: Midterm"]
)
def test_a_schedule_dates_an_exam_behind_a_label(topic: str) -> None:
    rows = (
        ("Date", "Topic", "Reading"),
        ("Sept 12", "Cells", "1"),
        ("Oct 10", topic, "2"),
        ("Nov 7", "Stems", "3"),
    )
    items = find_dated(sheet(table(*rows)), FALL).items
    assert [(item.title, item.kind, str(item.date)) for item in items] == [("Midterm", "exam", "2025-10-10")]


@pytest.mark.parametrize(
    ("cell", "exam"),
    [
        ("Deltas (Midterm exam)", "Midterm exam"),
        ("Deltas – Midterm exam", "Midterm exam"),
        ("Deltas, Midterm exam", "Midterm exam"),
        ("Deltas: final exam", "final exam"),
        ("Deltas (map quiz)", "map quiz"),
        ("Questions on deltas: midterm exam", None),
        ("Sampling, test", None),
        ("Writing for an exam (practice)", None),
    ],
)
def test_an_exam_without_a_number_stands_behind_a_topic_in_a_bracket_a_dash_a_comma(
    cell: str, exam: str | None
) -> None:
    found = find_dated(
        sheet(table(("Date", "Topic"), ("9/2", "Sand"), ("9/4", cell), ("9/9", "Mud"), ("9/11", "Clay"))),
        FALL,
    )

    assert [one.title for one in found.items] == ([exam] if exam else [])


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Lab Midterm and Equipment Check-in", "Lab Midterm"),
        ("Lab Final Exam and Drawer CHECK-OUT", "Lab Final Exam"),
        ("Final Exam & course wrap-up", "Final Exam"),
        ("Exam 3 and clean-up", "Exam 3"),
    ],
)
def test_an_exam_stands_beside_the_chores_of_a_last_day(told: str, name: str) -> None:
    assert event_apart(told) == name


@pytest.mark.parametrize(
    "told", ["Final Exam review and wrap-up", "Course wrap-up and final thoughts", "Check-in"]
)
def test_the_chores_alone_are_no_exam(told: str) -> None:
    assert event_apart(told) == told


def test_a_hyphened_word_keeps_its_last_part() -> None:
    assert tidy_title("Safety and LAB CHECK-IN") == "Safety and LAB CHECK-IN"
    assert tidy_title("Report 2 – in") == "Report 2"


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        ("Student talks", [("presentation", "Student talks")]),
        ("Final project talks", [("presentation", "Final project talks")]),
        ("Group talks (15 minutes each)", [("presentation", "Group talks (15 minutes each)")]),
        ("Guest talk by a harbour master", []),
        ("Take discussion quiz 1 in person", [("quiz", "discussion quiz 1")]),
        ("Attend discussion and take discussion quiz 2 in person", [("quiz", "discussion quiz 2")]),
        ("Lecture video quiz 3", [("quiz", "Lecture video quiz 3")]),
        ("Discussion of quiz 3", []),
    ],
)
def test_students_talks_and_quizzes_of_a_class_take_place(
    topic: str, expected: list[tuple[str, str]]
) -> None:
    rows = (("Sep 8", "Maps"), ("Sep 15", topic), ("Sep 22", "Boats"), ("Sep 29", "Salt"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert [(one.kind, one.title) for one in found] == expected
