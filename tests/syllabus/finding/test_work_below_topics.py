"""Quizzes and work with a bracket below a topic in its cell."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(below: str) -> list[tuple[str, str, bool]]:
    rows = (
        ("Date", "Topic", "Reading"),
        ("Sep 3", "Marble", "ch. 1"),
        ("Sep 10", f"Slate\n{below}", "ch. 2"),
        ("Sep 17", "Chalk", "ch. 3"),
    )
    found = find_dated(sheet(table(*rows)), FALL).items
    return [(i.kind, i.title, bool(i.needs_review)) for i in found if str(i.date) == "2025-09-10"]


@pytest.mark.parametrize(
    "quiz", ["Reading quiz 1 (at the start of class)", "Quiz 2 (beginning of lecture)", "Map quiz 3 (ten questions)"]
)  # fmt: skip
def test_a_quiz_at_the_start_of_class_is_on_its_day(quiz: str) -> None:
    assert _found(quiz) == [("quiz", quiz, False)]


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("Homework 2 (Problems 3.1, 3.5, 3.9)", ("homework", "Homework 2", True)),
        ("Essay 2 (four to six pages)", ("paper", "Essay 2", True)),
    ],
)
def test_numbered_work_with_how_much_of_it_is_named_and_doubted(
    printed: str, told: tuple[str, str, bool]
) -> None:
    assert _found(printed) == [told]


@pytest.mark.parametrize("said", ["Homework 2 starts", "Problem session 2 (Problems 3-5)", "Essay 1 (begin early)"])  # fmt: skip
def test_what_is_begun_is_not_due(said: str) -> None:
    assert not _found(said)
