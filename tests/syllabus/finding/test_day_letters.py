"""Days of the week by their letter behind a date, and brackets that hold several works."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def test_the_letter_of_a_dates_own_day_is_no_part_of_the_name() -> None:
    lines = (
        "Oct 7 T Persuasive speeches",
        "Oct 9 R Map quiz",
        "Oct 14 T Lecture on maps",
        "Oct 16 R Exam 2",
    )
    found = find_dated(sheet(*map(text, lines)), FALL).items
    assert [one.title for one in found] == ["Persuasive speeches", "Map quiz", "Exam 2"]


def test_another_letter_is() -> None:
    lines = ("Oct 7 A Map quiz", "Oct 9 T Quiz 4", "Oct 14 Lecture on maps", "Oct 16 Exam 2")
    assert [one.title for one in find_dated(sheet(*map(text, lines)), FALL).items] == [
        "A Map quiz",
        "T Quiz 4",
        "Exam 2",
    ]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("Lakes (HW 1 due, HW 2 assigned)", {"HW 1"}),
        ("Lakes (HW 2 assigned, HW 1 due)", {"HW 1"}),
        ("Lakes (quiz 3; HW 1 due)", {"quiz 3", "HW 1"}),
    ],
)
def test_each_work_in_a_bracket_is_one_of_its_own(cell: str, titles: set[str]) -> None:
    rows = [["Date", "Topic"], ["Oct 7", "Rivers"], ["Oct 9", cell], ["Oct 14", "Seas"]]
    found = find_dated(sheet(table(*rows)), FALL).items
    assert titles == {one.title for one in found}


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("The informative speech will be given on October 7.", ["10-07"]),
        ("Persuasive speech: October 7, 9 and 14", ["10-07", "10-09", "10-14"]),
        ("Speech 2: Debate (October 7)", ["10-07"]),
    ],
)
def test_speeches_are_presentations_in_sentences_too(said: str, days: list[str]) -> None:
    found = find_dated(sheet(text(said)), FALL).items
    assert [(one.kind, f"{one.date:%m-%d}") for one in found if one.date] == [
        ("presentation", day) for day in days
    ]
