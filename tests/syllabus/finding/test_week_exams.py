"""Exams where other rows number their week."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def exams(label: str, topic: str) -> list[tuple[dt.date | None, dt.time | None]]:
    rows = [
        ("1", "Sep 2", "Clay"),
        ("2", "Sep 9", "Slate"),
        ("3", "Sep 16", "Chalk"),
        (label, "Dec 11", topic),
    ]
    found = find_dated(sheet(table(("Week", "Date", "Topic"), *rows)), FALL).items
    return [(one.date, one.time) for one in found if one.kind == "exam"]


@pytest.mark.parametrize("label", ["Final Exam", "Final examination", "Midterm", "Exam 3"])
def test_an_exam_in_place_of_the_week_is_held_at_its_hours(label: str) -> None:
    assert exams(label, "11:30 AM - 2:00 PM") == [(dt.date(2025, 12, 11), dt.time(11, 30))]
    assert exams(label, "") == [(dt.date(2025, 12, 11), None)]


@pytest.mark.parametrize("label", ["Finals week", "4", "Exam week", "Week 4"])
def test_a_week_of_exams_is_none(label: str) -> None:
    assert not exams(label, "11:30 AM - 2:00 PM")


def test_the_exam_that_a_part_of_the_course_is_for_is_none() -> None:
    assert not exams("Exam 3", "Rivers and silt")
