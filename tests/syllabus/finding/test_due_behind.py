"""A sentence that only says when something is due belongs to the work right before it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table

TITLES = ("Date", "Material", "Homework", "Remarks")
TOPICS = ("Date", "Topic")


def told(titles: tuple[str, ...], cell: str, at: int) -> list[str]:
    days = ("Sep 2", "Sep 4", "Sep 9", "Sep 11")
    rows = [[day, *("Matter" if column == 1 else "" for column in range(1, len(titles)))] for day in days]
    rows[0][at] = cell
    items = find_dated(sheet(heading("Schedule"), table(titles, *rows)), FALL).items
    return [
        f"{i.date:%m-%d}{f' {i.time:%H:%M}' if i.time else ''} {i.kind} {i.title}" for i in items if i.date
    ]


@pytest.mark.parametrize(
    "where", [(TITLES, 2), (TITLES, 3), (TOPICS, 1), (("Date", "Topic", "Assignments"), 2)]
)
@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("HW 1 is on WebAssign. Due: Sept 9, 12pm.", ["09-09 12:00 homework HW 1"]),
        ("Quiz 1 is on Canvas. Due: Sept 11, 12:45pm.", ["09-11 12:45 quiz Quiz 1"]),
        ("Problem set 1 (pdf). Due Friday 9/12.", ["09-12 homework Problem set 1"]),
        ("Problem set 2 posted. Due 9/19.", ["09-19 homework Problem set 2"]),
        ("Problem set 3 is available online. It is due September 26.", ["09-26 homework Problem set 3"]),
        ("Homework 3 handed out. To be turned in on Sept 23.", ["09-23 homework Homework 3"]),
        ("Homework 1 posted on Canvas; due Sept 9", ["09-09 homework Homework 1"]),
        ("Project 1 assigned. Due Sept 30 at noon.", ["09-30 12:00 project Project 1"]),
        ("HW 3\nDue: Sept 17, 5pm", ["09-17 17:00 homework HW 3"]),
        ("HW 2 on Gradescope. Submit by Sept 16.", ["09-16 homework HW 2"]),
        (
            "Quiz 3 is on Canvas. Due: Sept 17, 9am. HW 4 is up. Due: Sept 19, 11:59pm.",
            ["09-17 09:00 quiz Quiz 3", "09-19 23:59 homework HW 4"],
        ),
    ],
)  # fmt: skip
def test_it_is_due_then_and_not_on_the_rows_day(
    where: tuple[tuple[str, ...], int], cell: str, expected: list[str]
) -> None:
    assert told(where[0], cell, where[1]) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Midterm 1. HW 2 due Sept 15.", ["09-02 exam Midterm 1", "09-15 homework HW 2"]),
        ("Review for Midterm 1. Due: Sept 15 HW 2", ["09-15 homework HW 2"]),
        ("Sets and maps. Due Sept 12.", []),
    ],
)
def test_what_says_more_than_when_is_of_its_own(cell: str, expected: list[str]) -> None:
    assert told(TOPICS, cell, 1) == expected


def test_a_review_before_an_exam_has_hours_of_its_own_and_notes_are_no_work() -> None:
    rows = (
        ("Midterm 1", "Sep 22", "A review session will be held on Sept 18 at 5:45pm. One page of notes is allowed and must be handed in with the test."),
        ("Midterm 2", "Oct 27", "A calculator is permitted. Bring a pencil. 6 pm in Hall 2."),
        ("Final", "Dec 10", "Online, 7pm. A help session is on Dec 7 at 5pm."),
    )  # fmt: skip
    items = find_dated(sheet(heading("Exams"), table(("Exam", "Date", "Remarks"), *rows)), FALL).items
    assert [(f"{i.date:%m-%d}", i.title, i.time and f"{i.time:%H:%M}") for i in items if i.date] == [
        ("09-22", "Midterm 1", None),
        ("10-27", "Midterm 2", "18:00"),
        ("12-10", "Final", "19:00"),
    ]
