"""Points below the work they describe, names with hyphens, and what is told of one part of a course."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def _items(*blocks: Block) -> list[tuple[str, str, str]]:
    return [(str(i.date), i.kind, i.title) for i in find_dated(sheet(*blocks), FALL).items]


def test_points_below_a_numbered_works_colon_are_what_it_asks() -> None:
    found = _items(
        heading("Week 3 (Sept 8): Regression"),
        text("Homework #3 due:"),
        item("find a dataset. Submit your notebook to canvas."),
        heading("Week 4 (Sept 15): Workshop"),
        text("Homework #4 due:"),
        item("Submit an annotated bibliography of ten papers."),
        heading("Week 5 (Sept 22): Trees"),
    )

    assert found == [("2025-09-08", "homework", "Homework #3"), ("2025-09-15", "homework", "Homework #4")]


def test_points_with_a_day_or_a_number_of_their_own_stay() -> None:
    found = _items(
        heading("Sept 8: Regression"),
        text("Homework #3 due:"),
        item("Quiz 2"),
        item("Essay 1 due September 12"),
        heading("Sept 15: Workshop"),
        text("To do:"),
        item("Lab report 1 due"),
        heading("Sept 22: Trees"),
    )

    assert {title for _, _, title in found} == {"Homework #3", "Quiz 2", "Essay 1", "Lab report 1"}


def test_a_hyphen_before_its_number_belongs_to_a_works_name() -> None:
    rows = (
        ("2025-09-08", "HW-01"),
        ("2025-09-10", "Sets"),
        ("2025-09-15", "HW-02"),
        ("2025-09-17", "Quiz-2"),
    )

    found = _items(table(("Dates", "Topic"), *rows, ("2025-09-22", "Lecture 3-4")))

    assert [(day, kind) for day, kind, _ in found] == [
        ("2025-09-08", "homework"),
        ("2025-09-15", "homework"),
        ("2025-09-17", "quiz"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "All homework assignments for Unit 1 are due by 11:59 p.m. to avoid the late penalty.",
            [("2025-09-10", "homework", "All homework assignments for Unit 1")],
        ),
        ("All homework assignments in this course are due by 11:59 p.m.", []),
        (
            "Application lab: Data | Deadline: Tuesday, September 16 by 8 am",
            [("2025-09-16", "lab", "Application lab: Data")],
        ),
    ],
)
def test_what_is_due_amid_a_dated_list(words: str, expected: list[tuple[str, str, str]]) -> None:
    found = _items(
        heading("Monday, September 8"),
        item("Read Chapter 1"),
        heading("Wednesday, September 10"),
        item(words),
        heading("Friday, September 12"),
        item("Read Chapter 2"),
        heading("Monday, September 15"),
        item("Read Chapter 3"),
    )

    assert found == expected


def test_a_titled_point_that_ends_with_when_is_due_by_its_title() -> None:
    found = _items(
        text("Group projects (35%): As a team, you will craft two short pieces."),
        item(
            "Country Profile: 4-7 pages with graphics. Each group will be assigned a country. Due September 27",
            marker="1.",
        ),
        item(
            "Current Events: Each group finds a recent event and talks about it. Due October 20", marker="2."
        ),
    )

    assert found == [("2025-09-27", "paper", "Country Profile"), ("2025-10-20", "homework", "Current Events")]
