"""An exam and what else the class does on its day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.exam_and_more import exam_before_more, is_below_exam
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lab practical 1, work on herbarium sheets", "Lab practical 1"),
        ("Quiz 3 and group work", "Quiz 3"),
        ("Midterm exam & film", "Midterm exam"),
        ("Exam 2 (no lab)", "Exam 2"),
        ("Exam 1: discuss readings", "Exam 1"),
        ("Quiz 4 / workshop", "Quiz 4"),
        ("Midterm + guest: Dr. Okafor", "Midterm"),
        ("Map quiz and the Hanseatic League", "Map quiz"),
        ("Exam 1 – continue Ch. 6", "Exam 1"),
        ("Unit test 2, Essay 3 assigned", "Unit test 2"),
        ("Final exam, then potluck", "Final exam"),
        ("Quiz 1, go over homework", "Quiz 1"),
        ("Exam 3 (field trip)", "Exam 3"),
        ("Midterm, presentations begin", "Midterm"),
    ],
)
def test_an_exam_that_opens_a_clause_is_told_from_the_rest_of_the_hour(text: str, name: str) -> None:
    assert exam_before_more(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Exam 1 and solutions", "Midterm, due Friday", "Exam 2: review for Monday", "Quiz 1 and Essay 2 due", "Exam 1 and 2 review", "Midterm and final",
        "Review for exam 1, film", "Exam 1: Cells and tissues", "Exam 1 returned, film", "Exam 2 – Chapters 4-6", "Exam 1, retakes in lab", "Exam 1 and study guide", "Midterm (take home)",
        "Quiz, Ch. 4", "Exam and grading policies", "Midterm, cancelled", "Test anxiety and sleep", "Exam 1 (no class)",
    ],
)  # fmt: skip
def test_what_says_something_of_the_exam_or_names_more_work_stays_whole(text: str) -> None:
    assert exam_before_more(text) is None


@pytest.mark.parametrize(
    ("above", "line"),
    [("Midterm exam", "Photosynthesis"), ("Map quiz", "The Hanse"), ("Exam 2 (50 min.)", "Film"), ("Test 1", "Sets")],
)  # fmt: skip
def test_below_the_whole_name_of_an_exam_something_else_begins(above: str, line: str) -> None:
    assert is_below_exam(above, line)


@pytest.mark.parametrize(
    ("above", "line"),
    [
        ("Midterm Exam", "Review"), ("Midterm", "Paper"), ("Exam 1:", "Cells"), ("Exam 2", "Study Guide"), ("Final Exam", "Monday, Dec. 8"), ("Exam 1", "Room 210"),
        ("Exam 1", "and film"), ("Review of exam", "Film"), ("Exam 3", "Returned"), ("Test", "Anxiety"), ("Exam 1", "In class"),
    ],
)  # fmt: skip
def test_what_goes_on_with_the_name_or_says_when_and_where_begins_nothing(above: str, line: str) -> None:
    assert not is_below_exam(above, line)


@pytest.mark.parametrize(
    "cell",
    ["Lab practical 1, work on collections", "Lab practical 1 & film", "Lab practical 1\nLichens", "Lab practical 1 (no lecture)"],
)  # fmt: skip
def test_a_schedule_dates_an_exam_before_what_else_is_done(cell: str) -> None:
    rows = (
        ("Date", "Lecture", "Lab"),
        ("Sept 11", "Mosses", "Spores"),
        ("Sept 18", "Ferns", cell),
        ("Sept 25", "Lichens of the north", "Keys to the lichens"),
    )
    items = find_dated(sheet(table(*rows)), FALL).items
    assert [(item.title, item.kind, str(item.date)) for item in items] == [
        ("Lab practical 1", "exam", "2025-09-18")
    ]
