"""Sentences that ask for work in other words than "due", and cells that send students to a training by a day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "I should like to see a prospectus of one page, with six sources, on Monday, October 6, the day that classes resume after the break.",
            ["10-06 Prospectus"],
        ),
        (
            "The film response, of one page or a little more if you cannot help it, is owed to me in class on Friday, October 17.",
            ["10-17 Film response"],
        ),
        ("I should like to see you in office hours before October 6, whoever you are and however it goes with the course.", []),
    ],
)  # fmt: skip
def test_what_a_teacher_would_like_to_see_is_due(words: str, expected: list[str]) -> None:
    found = find_dated(sheet(text(words)), FALL).items
    assert [f"{str(i.date)[5:]} {i.title}" for i in found] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Check-in; take the fire safety module on Moodle by Friday 9/19, 5 pm", ["09-19 other Fire safety module"]),
        ("Rocks; finish the ethics training online by 9/21", ["09-21 homework Ethics training"]),
        ("Rocks; take the bus to the quarry by 9/19", []),
        ("Take the module test lightly", []),
    ],
)  # fmt: skip
def test_a_training_to_be_done_by_a_day_is_work(words: str, expected: list[str]) -> None:
    rows = (("Sep 2", "Sand"), ("Sep 9", "Silt"), ("Sep 16", words))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert [f"{str(i.date)[5:]} {i.kind} {i.title}" for i in found] == expected
