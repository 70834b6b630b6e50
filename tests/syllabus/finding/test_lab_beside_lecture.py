"""A lab's column named for its day beside that of the lecture, and days' short names between works."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.split_text import split_text
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def test_a_quiz_in_the_lecture_is_on_the_lectures_day() -> None:
    days = table(
        ("Date", "Lecture", "Lab (Thu)"),
        ("Tue 9/2", "Dunes", "Check-in"),
        ("Tue 9/9", "Tides", "Sieving; Lab report 1 due"),
        ("Tue 9/16", "Quiz 1; Coasts", "Flumes"),
        ("Tue 9/23", "Exam 1", "Lab report 2 due"),
    )
    found = [
        (i.title, i.date and i.date.day, bool(i.needs_review)) for i in find_dated(sheet(days), FALL).items
    ]
    assert found == [
        ("Lab report 1", 11, False),
        ("Quiz 1", 16, False),
        ("Exam 1", 23, False),
        ("Lab report 2", 25, False),
    ]


def test_a_quiz_in_the_lecture_of_a_week_has_no_certain_day() -> None:
    weeks = table(
        ("Week of", "Lecture", "Thursday lab"),
        ("9/1", "Dunes", "Check-in"),
        ("9/8", "Tides", "Sieving"),
        ("9/15", "Quiz 1; Coasts", "Flumes"),
        ("9/22", "Rivers", "Lab report 1 due"),
    )
    found = {i.title: bool(i.needs_review) for i in find_dated(sheet(weeks), FALL).items}
    assert found == {"Quiz 1": True, "Lab report 1": False}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Quiz Wed. HW 3 due Fri.", ["Quiz Wed.", "HW 3 due Fri."]),
        ("Test 1 Thurs. Essay due Tues.", ["Test 1 Thurs.", "Essay due Tues."]),
        ("Quiz on Wed. Sept 10", ["Quiz on Wed. Sept 10"]),
        ("Paper due Fri. in Room 3", ["Paper due Fri. in Room 3"]),
    ],
)
def test_a_days_short_name_ends_what_is_told_of_one_work(words: str, parts: list[str]) -> None:
    assert split_text(words) == parts


def test_a_week_and_its_day_may_have_a_slash_between() -> None:
    weeks = (
        heading("Week 1 / Sep 3: Dunes"),
        text("Read Pye."),
        heading("Week 2 / Sep 10: Tides"),
        text("Due: Reflection 1"),
        heading("Week 3 / Sep 17: Coasts"),
        text("Due: Reflection 2"),
    )
    assert [(i.title, i.date and i.date.day) for i in find_dated(sheet(*weeks), FALL).items] == [
        ("Reflection 1", 10),
        ("Reflection 2", 17),
    ]
