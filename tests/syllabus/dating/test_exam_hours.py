"""Hours beside an exam's name or day, whose digits could be its number or other days."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import find_term
from tests.syllabus.finding.paper import FALL


def hours(text: str) -> list[str]:
    return [f"{t.time:%H:%M}-{f'{t.end_time:%H:%M}' if t.end_time else ''}" for t in find_times(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Midterm 7-9 pm", ["19:00-21:00"]),
        ("Final Exam 8 - 10 am", ["08:00-10:00"]),
        ("Exam 7 - 9 pm", ["19:00-21:00"]),
        ("Exam 2 - 4 pm", ["16:00-"]),
        ("HW 3-5 pm", ["17:00-"]),
        ("Quiz 7-9 pm", ["21:00-"]),
        ("Final exam 8-10", ["08:00-10:00"]),
        ("Final exam (11-1)", ["11:00-13:00"]),
        ("Final exam: Thursday, Dec. 11, 1-3", ["13:00-15:00"]),
        ("Final exam 8-10 pages", []),
        ("Midterm 1-3", []),
        ("Exam 1, Oct. 3, 1-3", []),
        ("Final paper, Dec. 11, 8-10 pages", []),
    ],
)
def test_an_exams_hours_are_told_from_its_number(text: str, expected: list[str]) -> None:
    assert hours(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dec. 11, 12-2", ["12-11"]),
        ("Final: Dec. 8, 10-12", ["12-08"]),
        ("Quiz on Oct. 6, 8-10 minutes long", ["10-06"]),
        ("Seminar: Dec. 8, 10 & 12", ["12-08", "12-10", "12-12"]),
    ],
)
def test_hours_behind_a_day_are_no_further_days(text: str, expected: list[str]) -> None:
    assert [f"{one.date:%m-%d}" for one in find_dates(text, FALL) if one.date] == expected


def test_a_number_between_the_months_that_are_named_tells_no_order() -> None:
    lines = [
        "Fall 2025",
        "August 25 to December 12, 2025",
        "Exam 1: 9/12",
        "Exam 2: Oct. 31",
        "Final: Dec. 11",
    ]
    context = find_term(lines, name="a.pdf", metadata={}, full_text="\n".join(lines))
    assert [f"{one.date:%m-%d}" for one in find_dates("9/12", context) if one.date] == ["09-12"]
