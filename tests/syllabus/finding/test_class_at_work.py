"""What a class does with work, what all of some work is asked, and what is due beside an exam."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def titles(text: str, header: str = "Assignment") -> list[str]:
    rows = [("Sep 2", "Read Obi"), ("Sep 9", text), ("Sep 16", "Read Ames"), ("Sep 23", "Read Bly")]
    return [one.title for one in find_dated(sheet(table(("Date", header), *rows)), FALL).items]


@pytest.mark.parametrize(
    "text",
    [
        "Drafting Project 1",
        "Revising Essay 3",
        "Editing Paper 2",
        "Project 1 review",
        "Essay 2 discussion",
        "Finish the novel",
    ],
)
def test_work_in_class_is_not_handed_in(text: str) -> None:
    assert not titles(text)
    assert not titles(text, "Topic")


@pytest.mark.parametrize(
    "text",
    ["Project 1", "Draft 2", "Essay 3 peer review due", "Editing exercise 2 due", "Finish the text response"],
)
def test_work_itself_is(text: str) -> None:
    assert len(titles(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "All field exercises to be submitted to the office",
        "All field reports are to be handed in by noon",
        "All map reports must be turned in to Hall 2",
    ],
)
def test_what_all_of_some_work_is_asked_on_a_day(text: str) -> None:
    assert len(titles(text, "Event")) == 1


def test_rules_about_all_work_are_none() -> None:
    assert not titles("All of these essays speak about the law of the sea", "Event")


def test_what_is_due_beside_an_exam_leaves_it_on_its_day() -> None:
    rows = [
        ("Sep 2", "Wells"),
        ("Sep 9", "Springs"),
        ("Sep 23", 'Final Test ("Tide" critique due 9/20, 4:00 PM)'),
    ]
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert [(one.date and one.date.day, one.kind == "exam") for one in found] == [(20, False), (23, True)]
