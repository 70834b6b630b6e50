"""Work that the grade counts, in a schedule that numbers as many on days of class."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

GRADING = (
    GradingComponent(component="Exercises (3)", weight=40, count=3),
    GradingComponent(component="Final play", weight=60),
)


def read(*topics: str, grading: tuple[GradingComponent, ...] = GRADING) -> list[tuple[str, str, bool]]:
    rows = zip(("Sep 2", "Sep 4", "Sep 9", "Sep 11", "Sep 16"), topics, strict=True)
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL, grading=grading)
    return [(str(item.date)[5:], item.title[:10], bool(item.needs_review)) for item in found.items]


@pytest.mark.parametrize("name", ["Ex.", "Exercise", "Exer."])
def test_all_of_a_series_on_one_day_each(name: str) -> None:
    found = read(
        "Hello. What is a line?",
        f"{name} 1: a door that nobody will ever open.",
        f"Chekhov, read aloud ({name} 2). Silence.",
        "Beckett",
        f"{name} 3: a room with no chair in it, and no talk.",
    )
    assert [(day, doubted) for day, _, doubted in found] == [
        ("09-04", True),
        ("09-09", True),
        ("09-16", True),
    ]
    assert all(title.startswith(name) for _, title, _ in found)


@pytest.mark.parametrize(
    "topics",
    [
        ("Lines", "Ex. 1 on doors, in pairs", "Silence", "Ex. 2 on chairs, in pairs", "Rest"),
        (
            "Ex. 1 handed out and tried",
            "Ex. 2 on chairs, in pairs",
            "Ex. 3 on rooms, in pairs",
            "Ink",
            "Rest",
        ),
        ("Ex. 1 on doors, in pairs", "Ex. 1 on doors, the end", "Ex. 2 on chairs", "Ex. 3 on rooms", "Rest"),
        ("Read ex. 4.1 and 4.2", "Ex. 1.2 in the book", "Ex. 2.2 in the book", "Ex. 3.2 in the book", "Rest"),
    ],
)
def test_of_another_series_nothing_is_told(topics: tuple[str, ...]) -> None:
    assert read(*topics) == []


def test_exams_and_labs_are_others() -> None:
    labs = (GradingComponent(component="Lab walks (3)", weight=40, count=3),)
    assert (
        read("Ink", "Walk 1 to the river", "Walk 2 to the sea", "Walk 3 to the hill", "Rest", grading=labs)
        == []
    )
