"""An exam that a row names twice is one, and two exams of a day are two."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.same_exam import is_same_exam
from tests.syllabus.finding.paper import FALL, sheet, table, text


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


SCHEDULE = (
    ("Date", "Topic", "Due"),
    ("Oct 7", "Roots", ""),
    ("Oct 14", "Stems", "Source analysis due"),
    ("Oct 21", "Leaves", "Essay due"),
)


def test_work_of_one_name_that_a_table_and_a_sentence_put_on_two_days_is_doubted_on_both() -> None:
    found = find_dated(
        sheet(text("Source analysis: due Friday, October 24, on the course site."), table(*SCHEDULE)), FALL
    )

    assert [(str(i.date)[5:], i.title, bool(i.needs_review)) for i in found.items] == [
        ("10-14", "Source analysis", True),
        ("10-21", "Essay", False),
        ("10-24", "Source analysis", True),
    ]
    assert any("24 October 2025" in reason for reason in found.items[0].needs_review)


def test_work_that_both_put_on_one_day_is_sure() -> None:
    found = find_dated(
        sheet(text("Source analysis: due Tuesday, October 14, on the course site."), table(*SCHEDULE)), FALL
    )

    assert [(str(i.date)[5:], bool(i.needs_review)) for i in found.items] == [
        ("10-14", False),
        ("10-21", False),
    ]
