"""Points behind the name of an exam or a quiz in a row are no part of its name, nor do they make it a share."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

OTHERS = (("9/1", "Meeting the lab", ""), ("9/8", "Cells", "pp. 3-10"), ("9/15", "Seeds", "pp. 11-18"))


def told(cell: str) -> list[str]:
    rows = (*OTHERS, ("9/22", cell, "pp. 19-28"))
    items = find_dated(sheet(table(("Date", "Topic", "Reading"), *rows)), FALL).items
    return [f"{i.date:%m-%d} {i.kind} {i.title}" for i in items if i.date]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Measuring Quiz - 5 pts.", "quiz Measuring Quiz"),
        ("*Large molecules (10 points)\nQuiz- 5 pts.", "quiz Quiz"),
        ("LAB PRACTICAL II -(40 POINTS)", "exam LAB PRACTICAL II"),
        ("Quiz 4 (10 pts)", "quiz Quiz 4"),
        ("Quiz 5: 10 pts", "quiz Quiz 5"),
        ("Genes. Quiz – 10 points", "quiz Quiz"),
        ("Midterm exam [100 points]", "exam Midterm exam"),
    ],
)
def test_the_exam_is_held_and_named_without_them(cell: str, expected: str) -> None:
    assert told(cell) == [f"09-22 {expected}"]


@pytest.mark.parametrize(
    "cell", ["Participation - 10 points", "Leaves and light (10 points)", "Points 5 - 10"]
)
def test_points_of_other_things_make_no_exam(cell: str) -> None:
    assert told(cell) == []
