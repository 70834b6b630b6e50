"""What a class does besides the work that is due that day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.besides import is_doing, is_occasion
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("Return quizzes, Homework 1 due", ["Homework 1"]),
        ("Lab / Homework 2 due", ["Homework 2"]),
        ("Go over exam / Paper 1 due", ["Paper 1"]),
        ("Film: Nosferatu and Homework 3 due", ["Homework 3"]),
        ("Discuss drafts, Essay 2 due", ["Essay 2"]),
        ("Lecture and lab report 2 due", ["lab report 2"]),
        ("Presentations begin, portfolios due", ["portfolios"]),
        ("Homework 4 due, discuss readings", ["Homework 4"]),
        ("Essay 3 due and guest speaker", ["Essay 3"]),
        ("Reflection and Essay 1 due", ["Reflection", "Essay 1"]),
        ("Discussion post 2 and Quiz 3 due", ["Discussion post 2", "Quiz 3"]),
    ],
)
def test_work_is_due_beside_what_the_class_does(cell: str, told: list[str]) -> None:
    rows = (
        ("Date", "Topic"),
        ("Sept 11", "Granite of the coast"),
        ("Sept 18", cell),
        ("Sept 25", "Slate of the uplands"),
    )
    items = find_dated(sheet(table(*rows)), FALL).items
    assert {(item.title, str(item.date)) for item in items} == {(title, "2025-09-18") for title in told}


@pytest.mark.parametrize("text", ["return essays", "Work on posters", "Film", "Lab", "group work time", "No lecture"])  # fmt: skip
def test_doings_are_known(text: str) -> None:
    assert is_doing(text)


@pytest.mark.parametrize("text", ["Workshop", "Discussion 2", "Discussion post", "Lab report 2", "Reflection", "Film review"])  # fmt: skip
def test_what_may_be_graded_is_none(text: str) -> None:
    assert not is_doing(text)


def test_the_last_day_is_an_occasion() -> None:
    assert is_occasion("Last day of class")
    assert not is_occasion("Last essay of the term")
