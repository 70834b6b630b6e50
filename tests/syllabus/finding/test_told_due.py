"""Work under names of its own that a verb, a label or the end of a clause tells to be handed in."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.told_due import told_due
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("Submit your weather log", "Weather log"),
        ("Please hand in Harvest diary by noon", "Harvest diary"),
        ("Turn in the costume sketches to Moodle", "Costume sketches"),
        ("Upload Storyboards in class", "Storyboards"),
        ("Team charter deadline", "Team charter"),
        ("Deadline: Costume sketches", "Costume sketches"),
        ("Deadline to submit the weather log", "Weather log"),
        ("To be handed in: Harvest diary", "Harvest diary"),
        ("Work due: Costume sketches", "Costume sketches"),
        ("Costume sketches to be handed in", "Costume sketches"),
        ("Harvest diary submitted by 5 pm", "Harvest diary"),
        ("Research question due date", "Research question"),
    ],
)
def test_a_clause_tells_what_is_handed_in_whatever_its_name(clause: str, name: str) -> None:
    assert told_due(clause) == name
    assert [one.title for one in _in_class_table(clause)] == [name]


@pytest.mark.parametrize(
    "clause",
    [
        "Registration deadline",
        "Add/drop deadline",
        "Submit questions",
        "Turn in textbooks",
        "Deadline for late work",
        "Deadline to submit requests",
        "Submit it",
        "The hand in Rodin",
    ],
)
def test_what_is_the_schools_or_no_work_is_not_handed_in(clause: str) -> None:
    assert [one.title for one in _in_class_table(clause)] == []


@pytest.mark.parametrize("name", ["Exegesis", "Synthesis", "Thesis statement on praxis", "Hypothesis"])
def test_a_name_that_ends_as_the_verb_does_is_left_whole(name: str) -> None:
    assert [one.title for one in _in_class_table(f"{name} due")] == [name]


@pytest.mark.parametrize(
    "words", ["Essay 2 will be collected", "Essay 2 is collected in class", "Last day to turn in Essay 2"]
)
def test_known_work_is_due_where_it_is_collected_or_taken_for_the_last_time(words: str) -> None:
    assert [one.title for one in _in_class_table(words)] == ["Essay 2"]


def _in_class_table(clause: str) -> list[Item]:
    rows = (("Sep 8", "Ferns"), ("Sep 15", clause), ("Sep 22", "Mosses"), ("Sep 29", "Bark"))
    return list(find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items)


def test_in_a_list_of_days_too() -> None:
    points = (item("Sep 8: Ferns"), item("Sep 15: Hand in your weather log"), item("Sep 22: Mosses"))
    assert [(one.title, one.date.day) for one in find_dated(sheet(*points), FALL).items if one.date] == [
        ("Weather log", 15)
    ]


@pytest.mark.parametrize(
    "point",
    [
        "Essay 2, Thursday 5 pm",
        "Essay 2 (Thurs)",
        "Essay 2 on Thursday",
        "Podcast script by Thurs 5pm",
        "Podcast script to your tutor by Thurs 12 noon",
        "Due Thursday 5 pm: Podcast script",
    ],
)
def test_a_week_s_work_with_its_day_is_due_on_it(point: str) -> None:
    weeks = (
        heading("Week 1 (Sep 8-12): Ferns"),
        item("Read chapter 1"),
        heading("Week 2 (Sep 15-19): Fungi"),
        item(point),
        heading("Week 3 (Sep 22-26): Mosses"),
        item("Read chapter 2"),
    )
    items = find_dated(sheet(*weeks), FALL).items
    assert [one.date.day for one in items if one.date] == [18]


@pytest.mark.parametrize(
    "point", ["Lecture 3, Thursday", "Lab 2 Thursday", "Read chapter 3 by Thursday", "Room 12 on Thursday"]
)
def test_a_class_with_its_day_is_no_work(point: str) -> None:
    weeks = (
        heading("Week 1 (Sep 8-12): Ferns"),
        item(point),
        heading("Week 2 (Sep 15-19): Fungi"),
        item("Read"),
    )
    assert find_dated(sheet(*weeks, heading("Week 3 (Sep 22-26): Moss")), FALL).items == ()
