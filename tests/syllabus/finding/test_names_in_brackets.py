"""Names in brackets behind the dates that a sentence lists."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def read(sentence: str) -> list[tuple[str, str]]:
    return [(str(one.date)[5:], one.title) for one in find_dated(sheet(text(sentence)), FALL).items]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Two short quizzes are given in class, on Tuesday, September 23rd (Quiz 1) and Tuesday, October 28th (Quiz 2).",
            [("09-23", "Quiz 1"), ("10-28", "Quiz 2")],
        ),
        (
            "There are three exams: September 19 (Exam 1), October 17 (Exam 2), and November 21 (Exam 3).",
            [("09-19", "Exam 1"), ("10-17", "Exam 2"), ("11-21", "Exam 3")],
        ),
        (
            "Exams will be held on 9/19 (midterm 1), 10/17 (midterm 2: chapters 5-9) and 12/10, 8-10 am (the final exam).",
            [("09-19", "Midterm 1"), ("10-17", "Midterm 2"), ("12-10", "Final exam")],
        ),
    ],
)
def test_each_date_is_of_the_name_behind_it(sentence: str, found: list[tuple[str, str]]) -> None:
    assert read(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "There are two exams: Exam 1 (September 19) and Exam 2 (October 17).",
            [("09-19", "Exam 1"), ("10-17", "Exam 2")],
        ),
        (
            "Your essays are due on October 17 (before the break) and December 10 (last day of class).",
            [("10-17", "Essay 1"), ("12-10", "Essay 2")],
        ),
        (
            "The essays are due on October 17 (midterm day) and December 10 (last day of class).",
            [("10-17", "Essay 1"), ("12-10", "Essay 2")],
        ),
        (
            "Midterm exams are on 9/19 (ch. 1-4) and 10/17 (ch. 5-9).",
            [("09-19", "Midterm exam 1"), ("10-17", "Midterm exam 2")],
        ),
    ],
)
def test_brackets_that_hold_dates_matter_or_other_events_name_nothing(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert read(sentence) == found
