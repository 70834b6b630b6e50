"""Work that a title names once, and whose days are listed below it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

DAYS = ("Wed, Sep 10", "Wed, Sep 17", "Mon, Oct 6, 5 pm")


def found(*blocks: Block) -> list[tuple[str, str]]:
    return [(each.title, str(each.date)[5:]) for each in find_dated(sheet(*blocks), FALL).items]


def series(name: str) -> list[tuple[str, str]]:
    return [(f"{name} 1", "09-10"), (f"{name} 2", "09-17"), (f"{name} 3", "10-06")]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Problem set due dates:", "Problem set"), ("Homework", "Homework"), ("Quizzes:", "Quiz"), ("Essays are due on:", "Essay"),
        ("Due dates for the labs", "Lab"), ("Quiz dates", "Quiz"), ("Project deadlines", "Project"), ("Exam schedule", "Exam"),
    ],
)  # fmt: skip
def test_each_day_below_a_title_is_one_of_what_it_names(title: str, name: str) -> None:
    numbered = [item(day, marker=f"{n}.") for n, day in enumerate(DAYS, 1)]
    assert found(heading(title), *numbered) == series(name)
    assert found(text(title), *[item(day) for day in DAYS]) == series(name)
    assert found(text(title, *DAYS)) == series(name)
    assert found(text(title, *[f"{n}: {day}" for n, day in enumerate(DAYS, 1)])) == series(name)


def test_the_numbers_of_the_list_stay() -> None:
    listed = [item(day, marker=f"{n}.") for n, day in zip((4, 5, 7), DAYS, strict=True)]
    assert [title for title, _ in found(heading("Quizzes"), *listed)] == ["Quiz 4", "Quiz 5", "Quiz 7"]


def test_the_hour_beside_a_day_is_its_own() -> None:
    items = find_dated(sheet(heading("Homework due dates"), *[item(day) for day in DAYS]), FALL).items
    assert [str(each.time) for each in items] == ["None", "None", "17:00:00"]


@pytest.mark.parametrize(
    "title", ["Labs", "Office hours", "Homework policy", "Exam 1", "No class", "Course schedule", "Project"]
)
def test_days_below_what_names_no_series_of_work_are_none(title: str) -> None:
    assert not [
        each
        for each in found(heading(title), *[item(day) for day in DAYS])
        if each[0][-1].isdigit() and each[0] != "Exam 1"
    ]


def test_a_day_with_words_beside_it_or_alone_is_left_to_other_readers() -> None:
    lines = [item(f"{day}: chapter {n}") for n, day in enumerate(DAYS, 1)]
    assert found(heading("Quizzes"), *lines) != series("Quiz")
    assert found(heading("Quizzes"), item(DAYS[0]), text("Bring a pen.")) == []
