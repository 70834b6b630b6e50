"""An exam that a row names twice is one, and two exams of a day are two."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.same_exam import is_same_exam
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Exam 1", "Exam on Chapters 1 – 5", True),
        ("EXAM 2", "Exam (chapters 6-9)", True),
        ("Midterm", "In-class exam", True),
        ("FINAL EXAM", "Comprehensive final exam", True),
        ("Exam 4", "Comprehensive final exam", False),
        ("Exam 4", "Cumulative exam", False),
        ("Exam 2", "Lab exam", False),
        ("Exam 1", "Exam 2", False),
        ("Lecture exam 2", "Lab practical 2", False),
        ("Oral exam", "Written exam", False),
    ],
)
def test_of_two_exams_on_a_day_one_without_a_name_is_the_other(one: str, other: str, same: bool) -> None:  # noqa: FBT001  a case's answer
    assert is_same_exam(one, other) is same


def test_a_row_with_an_exam_and_what_it_is_on_has_one_exam() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Reading", "Notes"),
                ("Sep 10", "Sugars", "Ch 5", ""),
                ("Sep 15", "Exam 1", "Exam on Chapters 1 – 5", ""),
                ("Sep 17", "Lipids", "Ch 6", ""),
                ("Sep 24", "Exam 2", "", "Lab exam"),
                ("Dec 10", "FINAL EXAM", "Comprehensive final exam", ""),
            )
        ),
        FALL,
    )

    assert [(str(i.date)[5:], i.title.lower()) for i in found.items] == [
        ("09-15", "exam 1"),
        ("09-24", "exam 2"),
        ("09-24", "lab exam"),
        ("12-10", "final exam"),
    ]
