"""One hour for all deadlines or for all exams, told in a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

_CLASS = Meeting(
    id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9, 30), end=dt.time(10, 45), page=1, evidence=(), confidence=0.9
)  # fmt: skip
_WORK = (("Homework 1", "Sep 5"), ("Essay", "Oct 3"), ("Exam 1", "Sep 24"), ("Presentation", "Oct 1"), ("Final exam", "Dec 12"))  # fmt: skip


def _hours(sentence: str) -> dict[str, str]:
    page = sheet(heading("Work"), text(sentence), table(("Assignment", "Due"), *_WORK))
    found = find_dated(page, FALL, meetings=(_CLASS,)).items
    return {item.title: f"{item.time:%H:%M}" for item in found if item.date and item.time}


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        (
            "What you hand in is due by 11:59pm on the weekday named; quizzes are at the start of class.",
            "23:59",
        ),
        ("All deadlines are at 11:59 PM on the day given unless another hour stands beside it.", "23:59"),
        ("Due dates are at 5 pm.", "17:00"),
        ("Anything submitted online is due by 5 p.m.", "17:00"),
        ("Everything that is uploaded to Canvas must be there by 10 pm.", "22:00"),
        ("All due times are 11:59 PM Eastern.", "23:59"),
        ("Deadlines: noon, on the day shown.", "12:00"),
        ("Unless noted otherwise, deadlines fall at 10 pm.", "22:00"),
        ("Please upload your work by 9 am on the day it is listed.", "09:00"),
    ],
)
def test_the_hour_of_all_deadlines_is_that_of_what_is_handed_in(sentence: str, hour: str) -> None:
    assert _hours(sentence) == {
        "Homework 1": hour,
        "Essay": hour,
        "Exam 1": "09:30",
        "Presentation": "09:30",
    }


@pytest.mark.parametrize(
    ("sentence", "exam", "presentation"),
    [
        ("All exams will be held from 7:00 to 9:00 pm in Hall 100.", "19:00", "09:30"),
        ("Exams are evening exams, 6:30-8:00 p.m.", "18:30", "09:30"),
        ("Class starts at 9:30 am; exams begin promptly at 9:35 am.", "09:35", "09:30"),
        ("Presentations and reviews start at 1:00 PM sharp; boards go up at 10:00 AM.", "09:30", "13:00"),
        ("Quizzes start at 9:40 and exams start at 9:45.", "09:45", "09:30"),
    ],
)
def test_the_hours_of_all_exams_come_before_those_of_class(
    sentence: str, exam: str, presentation: str
) -> None:
    assert _hours(sentence) == {"Exam 1": exam, "Presentation": presentation}


@pytest.mark.parametrize(
    "sentence",
    [
        "Make-up exams are given at 4 pm.",
        "Exams start at 7 pm if you are in the evening section.",
        "Review sessions start at 6 pm.",
        "Office hours start at 2 pm on the day shown.",
        "The library closes at 11 pm.",
        "Late work is accepted until 11:59 pm on the next day.",
        "Exams last 75 minutes and start with a short part without books.",
    ],
)
def test_other_hours_are_no_exams(sentence: str) -> None:
    assert _hours(sentence) == {"Exam 1": "09:30", "Presentation": "09:30"}
