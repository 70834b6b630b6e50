"""Exams and quizzes named by the part of the book that they are on, and those that are said to be scheduled."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def items(topic: str, day: str = "Sep 18") -> tuple[Item, ...]:
    rows = [("Sep 4", "Dunes"), ("Sep 11", "Reefs"), (day, topic), ("Dec 18", "Shores")]
    return find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items


@pytest.mark.parametrize(
    ("topic", "kind"),
    [
        ("Quiz Ch. 4", "quiz"),
        ("Quiz chapters 2-3", "quiz"),
        ("Vocabulary quiz unit 3", "quiz"),
        ("Test, Module 5", "exam"),
        ("Midterm Ch 1-6", "exam"),
        ("Exam pp. 20-88", "exam"),
    ],
)
def test_an_exam_is_told_by_the_part_it_is_on(topic: str, kind: str) -> None:
    assert [(item.kind, item.date) for item in items(topic)] == [(kind, dt.date(2025, 9, 18))]


@pytest.mark.parametrize(
    "topic",
    [
        "Review for quiz Ch. 4", "Acid tests, ch. 8", "Tests, cont.", "Exams, continued", "Soil test methods unit 3",
        "Quiz section 4 meets outside",
    ],
)  # fmt: skip
def test_lessons_on_tests_and_reviews_are_none(topic: str) -> None:
    assert not items(topic)


@pytest.mark.parametrize(
    "topic",
    [
        "Final Examination Scheduled 9:30 a.m. – 11:30 a.m.",
        "Final examination is scheduled for 9:30 - 11:30 am",
        "Final examination, held 9:30 - 11:30 am",
    ],
)
def test_an_exam_that_is_scheduled_at_an_hour(topic: str) -> None:
    (item,) = items(topic, "Dec 11")
    assert (item.title.lower(), item.kind, item.time) == ("final examination", "exam", dt.time(9, 30))


def test_student_talks_that_are_only_planned_are_none() -> None:
    assert not items("Paper topics scheduled")
    assert not items("Visits scheduled 9:30 - 11:30 am")
