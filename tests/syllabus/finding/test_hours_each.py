"""Sorts of work that have an hour each, by a sentence that tells of both, or by the class in which they happen."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.hours_each import parted_by_hour
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

_CLASSES = (
    Meeting(id="a", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(10, 50)),
    Meeting(id="b", kind="lab", days=("TH",), start=dt.time(14), end=dt.time(16, 50)),
)
_ROWS = (
    ("Date", "Topic", "Due"),
    ("Mon Sep 8", "Gears", ""),
    ("Mon Sep 15", "Cams", "Homework 3"),
    ("Wed Sep 17", "Belts", "Quiz 1"),
    ("Mon Sep 22", "Chains", "Essay 2"),
    ("Thu Oct 2", "Brakes", "Lab report 1"),
    ("Mon Oct 6", "Springs", ""),
)


def hours_by(sentence: str) -> dict[str, str]:
    """The hour of each work that has one, by its first word."""
    blocks = (heading("Policies"), text(sentence), heading("Schedule"), table(*_ROWS))
    items = find_dated(sheet(*blocks), FALL, meetings=_CLASSES).items
    return {one.title.split()[0]: f"{one.time:%H:%M}" for one in items if one.time is not None}


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("Homework is due at 5 pm, essays at noon.", {"Homework": "17:00", "Essay": "12:00"}),
        (
            "Homework is due at 5 pm and essays are due at the start of class.",
            {"Homework": "17:00", "Essay": "10:00"},
        ),
        (
            "Essays are due on paper in class; homework goes to Canvas by 5 pm.",
            {"Essay": "10:00", "Homework": "17:00"},
        ),
        (
            "Homework (HW) is due at the start of the Monday lecture and lab reports (LR) at 5 pm on Thursday, through Canvas.",
            {"Homework": "10:00", "Lab": "17:00"},
        ),
        ("Rough essays come to class on paper.", {"Essay": "10:00"}),
        (
            "Lab reports are handed to the TA in the first ten minutes of the lab named in the table.",
            {"Lab": "14:00"},
        ),
        ("Essays (3) 40%, on Canvas by 5 pm on the day in the table", {"Essay": "17:00"}),
        ("I expect homework by 5 pm on the day it is listed.", {"Homework": "17:00"}),
        ("Except where noted, homework is due at 5 pm.", {"Homework": "17:00"}),
        ("Homework, unless otherwise specified, is due at 5 pm.", {"Homework": "17:00"}),
        ("Quizzes: first 20 minutes of class", {"Quiz": "10:00"}),
        ("Quizzes happen at the beginning of class, no make-ups.", {"Quiz": "10:00"}),
    ],
)
def test_each_sort_of_work_has_the_hour_that_is_told_of_it(sentence: str, hours: dict[str, str]) -> None:
    assert hours_by(sentence) == hours


@pytest.mark.parametrize(
    "sentence",
    [
        "Homework is due at 5 pm; nothing is accepted after 6 pm.",
        "Homework is due at 5 pm, or 6 pm by e-mail.",
        "The exam begins at 9 am and ends at noon.",
        "Homework is due before class.",
    ],
)
def test_a_sentence_on_one_sort_of_work_stays_whole(sentence: str) -> None:
    assert parted_by_hour(sentence) == ()
