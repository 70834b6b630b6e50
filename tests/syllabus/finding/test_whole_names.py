"""Names of work on several lines of a narrow cell, beside their due dates."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

_OTHERS = (("Reading notes 1", "Sep 8", "10"), ("A longer name of something", "Sep 29", "10"))


def _titles(cell: str) -> list[str]:
    works = table(("Task", "Due", "Points"), (cell, "Sep 15", "20"), *_OTHERS)
    return [i.title for i in find_dated(sheet(works), FALL).items if i.date and i.date.day == 15]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("2. Open\nLetter II", "Open Letter II"),
        ("Soil Survey\nQuestions\n(2 weeks)", "Soil Survey Questions (2 weeks)"),
        ("Shift\nReflection", "Shift Reflection"),
        ("Mixing Colours\nHW", "Mixing Colours HW"),
        ("Bridge\nProject", "Bridge Project"),
        ("Dosage\nQuiz", "Dosage Quiz"),
    ],
)
def test_lines_that_are_no_names_by_themselves_are_one(cell: str, title: str) -> None:
    assert _titles(cell) == [title]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("Essay 1\nQuiz 1", ["Essay 1", "Quiz 1"]),
        ("1. Outline\n2. Essay plan", ["Outline", "Essay plan"]),
        ("• Outline\n• Essay plan", ["Outline", "Essay plan"]),
    ],
)
def test_what_is_listed_stays_apart(cell: str, titles: list[str]) -> None:
    assert sorted(_titles(cell)) == sorted(titles)


def test_a_class_topic_and_the_quiz_below_it_stay_apart() -> None:
    schedule = table(
        ("Date", "Topic"), ("Sep 8", "Soils"), ("Sep 15", "Clay\nQuiz"), ("Sep 22", "A much longer topic")
    )
    items = find_dated(sheet(schedule), FALL).items
    assert [(i.kind, i.date and i.date.day) for i in items] == [("quiz", 15)]
