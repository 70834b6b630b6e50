"""Work under names of its own that a verb, a label or the end of a clause tells to be handed in."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.told_due import told_due
from tests.syllabus.finding.paper import FALL, item, sheet, table


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
