"""Homework that a document only recommends is no deadline."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _schedule() -> Table:
    return table(
        ("Date", "Topic", "Exercises"),
        ("Sep 4", "Sets", "Exercises 1.1-1.4"),
        ("Sep 11", "Maps", "Exercises 2.1-2.3"),
        ("Sep 18", "Groups", "Exercise 3.c"),
    )


@pytest.mark.parametrize(
    "words",
    [
        "The exercises are recommended for the next session.",
        "Exercises will not be collected.",
        "The weekly exercises are for your own practice.",
        "Exercises need not be turned in.",
    ],
)
def test_what_is_only_recommended_is_no_item(words: str) -> None:
    assert find_dated(sheet(text(words), _schedule()), FALL).items == ()


@pytest.mark.parametrize(
    "words",
    [
        "Exercises are due at the start of class.",
        "Late exercises will not be graded.",
        "Some exercises are optional.",
        "Solutions to the exercises are posted.",
        "Problems are recommended.",
    ],
)
def test_what_is_said_of_some_or_of_other_work_changes_nothing(words: str) -> None:
    assert len(find_dated(sheet(text(words), _schedule()), FALL).items) == 3


def test_what_counts_toward_the_grade_stays() -> None:
    part = GradingComponent(component="Exercises", weight=20)
    found = find_dated(
        sheet(text("The exercises are recommended as practice."), _schedule()), FALL, grading=(part,)
    )

    assert len(found.items) == 3
