"""Hours told once: for all that is due, beside what is done in class, and pointed back to."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.held_apart import without_held
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.same_hour import with_hours_repeated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

_CLASS = Meeting(
    id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9, 30), end=dt.time(10, 45), page=1, evidence=(), confidence=0.9
)  # fmt: skip
_ROWS = (("Sep 8", "Peat", "Problem set 1"), ("Sep 15", "Bogs", "Quiz 1"), ("Sep 22", "Fens", "Essay 1"), ("Oct 6", "", "Exam 1"))  # fmt: skip


def _hours(sentence: str) -> list[str]:
    page = sheet(heading("Plan"), text(sentence), table(("Date", "Topic", "Due"), *_ROWS))
    found = find_dated(page, FALL, meetings=(_CLASS,)).items
    return [f"{item.time:%H:%M}" if item.time else "" for item in found if item.date]


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("What is due is uploaded by 11:59 pm on its day; quizzes and exams are in class.", "23:59"),
        ("Work is handed in by 5 pm; exams and quizzes are written in class.", "17:00"),
        ("Everything is uploaded by 10 pm on its day, and quizzes and exams take place in class.", "22:00"),
        ("All times are local; what is due on a day is due by 11 pm. Quizzes are in class.", "23:00"),
        ("Anything marked due is submitted by noon on that date. Quizzes and tests are in class.", "12:00"),
    ],
)
def test_an_hour_is_that_of_all_work_and_not_of_what_is_in_class(sentence: str, hour: str) -> None:
    assert _hours(sentence) == [hour, "09:30", hour, "09:30"]


def test_an_hour_of_one_kind_of_work_is_not_that_of_what_is_done_in_class() -> None:
    sentence = "Lab reports are uploaded by 8 pm; quizzes and problem sets are done in class."
    assert _hours(sentence) == ["", "09:30", "", "09:30"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Essays are due at noon; drafts are due in class",
        "Essays are due on paper, and drafts are in class",
        "Essays are due at noon; tests take place in class at 9",
    ],
)
def test_what_is_due_or_timed_itself_stays(sentence: str) -> None:
    assert without_held(sentence) == sentence


def test_the_same_hour_is_the_last_one_told() -> None:
    page = sheet(
        text(
            "Essays. The first essay is due at noon on Friday, September 26. The second essay is due",
            "at the same time on Friday, October 24.",
        )
    )
    assert [f"{item.time:%m %H:%M}" if item.time else "" for item in find_dated(page, FALL).items] == [
        "01 12:00",
        "01 12:00",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        ["Draft by noon on May 3.", "Meet at the same time as the class on May 10."],
        ["Draft by noon on May 3.", "At the same time we read on."],
        ["Draft on May 3.", "Final version by the same hour on May 10."],
    ],
)
def test_no_hour_is_pointed_to(texts: list[str]) -> None:
    assert with_hours_repeated(texts) == texts
