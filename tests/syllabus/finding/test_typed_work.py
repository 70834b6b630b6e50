"""Tables that name work by its matter and its kind in two columns, and days that are something besides."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table


def work(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL, meetings=())
    return [(str(i.date)[5:], i.kind, i.title) for i in found.items if i.kind != "no_class"]


@pytest.mark.parametrize("name", ["Assignment", "Title", "Assessment", "Task", "Topic"])
@pytest.mark.parametrize("kind", ["Type", "Kind", "Category", "Format", "Type of work"])
def test_a_column_of_kinds_tells_what_the_names_beside_it_are(name: str, kind: str) -> None:
    found = work(
        table(
            [name, kind, "Due Date"],
            ["Walking the dunes", "Problem Set 1", "Tuesday, Sep. 9"],
            ["Weather and tides", "Problem Set 2", "Tuesday, Sep. 23"],
            ["A year on the shore", "Short Essay", "Tuesday, Oct. 7"],
        )
    )

    assert found == [
        ("09-09", "homework", "Problem Set 1: Walking the dunes"),
        ("09-23", "homework", "Problem Set 2: Weather and tides"),
        ("10-07", "paper", "A year on the shore (Short Essay)"),
    ]


def test_a_name_that_tells_its_kind_stands_as_it_is() -> None:
    found = work(
        table(
            ["Assignment", "Type", "Due"],
            ["Essay 1", "Individual paper", "Sep 9"],
            ["Project 2", "Group project", "Sep 23"],
            ["Quiz 3", "Online quiz", "Oct 7"],
        )
    )

    assert [title for *_, title in found] == ["Essay 1", "Project 2", "Quiz 3"]


def test_a_column_of_ways_to_hand_in_is_no_column_of_kinds() -> None:
    found = work(
        table(
            ["Assignment", "Format", "Due"],
            ["Field notes", "PDF", "Sep 9"],
            ["Sand samples", "In a jar", "Sep 23"],
            ["Essay", "Two pages", "Oct 7"],
        )
    )

    assert all("PDF" not in title and "jar" not in title for *_, title in found)


@pytest.mark.parametrize(
    "text",
    [
        "Last day of class and essay 4 due",
        "Last day of class, essay 4 due",
        "Final class and essay 4 due at noon",
        "End of classes; essay 4 due",
        "Midterm break and essay 4 due",
        "Last day to add/drop, essay 4 due",
        "Classes end and essay 4 due",
        "Guest lecture and essay 4 due",
    ],
)
def test_what_a_day_is_besides_is_parted_from_what_is_due_on_it(text: str) -> None:
    assert work(table(["Date", "Event"], ["Sep 3", "Tides"], ["Sep 8", text], ["Sep 15", "Dunes"])) == [
        ("09-08", "paper", "essay 4")
    ]


@pytest.mark.parametrize(
    "text", ["Last day of class and what we learned", "Final lecture, farewell", "Reading week"]
)
def test_a_day_with_nothing_due_stays_one(text: str) -> None:
    assert not work(table(["Date", "Event"], ["Sep 3", "Tides"], ["Sep 8", text], ["Sep 15", "Dunes"]))


@pytest.mark.parametrize(
    "text",
    [
        "Graded Assignment 1, Tide table exercise",
        "Exercise 1, Sand sorting exercise 2",
        "Homework 1, Food web assignment",
        "Problem Set 1, Wave speed problems",
    ],
)
def test_what_follows_a_numbered_name_after_a_comma_may_be_what_it_is_about(text: str) -> None:
    found = work(table(["Date", "Due"], ["Sep 3", text], ["Sep 8", "Quiz 1"], ["Sep 15", "Quiz 2"]))

    assert [title for date, _, title in found if date == "09-03"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Quiz 3, Problem Set 2",
        "Homework 1, reading response",
        "Assignment 2, lab report",
        "Homework 1, practice exercise",
        "Homework 1 and Food web assignment",
        "Homework 1, Exercise 2",
    ],
)
def test_other_work_after_a_comma_is_of_its_own(text: str) -> None:
    found = work(table(["Date", "Due"], ["Sep 3", text], ["Sep 8", "Quiz 1"], ["Sep 15", "Quiz 2"]))

    assert len([title for date, _, title in found if date == "09-03"]) == 2


def test_a_learning_sites_types_before_the_names_are_left_out_whatever_stands_between() -> None:
    due = "due by 11:59pm"
    found = work(
        table(
            ("Date", "Details", "Due"),
            ("Tue Sep 2, 2025", "Calendar Event OPTIONAL - Office Hour", "5pm to 6pm"),
            ("Sun Sep 7, 2025", "Assignment m1.1 Loom warping", due),
            ("Sun Sep 7, 2025", "Assignment m1.2 Plain weave\nStep 1", due),
            ("Tue Sep 9, 2025", "Calendar Event OPTIONAL - Office Hour", "5pm to 6pm"),
            ("Thu Sep 11, 2025", "Discussion Topic m2 The rule of twill", due),
            ("Sun Sep 14, 2025", "Assignment m2 Twill sample", due),
            ("Tue Sep 16, 2025", "Calendar Event OPTIONAL - Office Hour", "5pm to 6pm"),
            ("Thu Sep 18, 2025", "Discussion Topic m3 Discussion: Post & Reflect", due),
        )
    )

    assert found == [
        ("09-07", "homework", "m1.1 Loom warping"),
        ("09-07", "homework", "m1.2 Plain weave Step 1"),
        ("09-11", "homework", "m2 The rule of twill (discussion)"),
        ("09-14", "homework", "m2 Twill sample"),
        ("09-18", "homework", "m3 Discussion: Post & Reflect"),
    ]
