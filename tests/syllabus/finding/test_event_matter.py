"""What an exam is on, behind its name, makes it no talk of the exam."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

NAMES = ("Exam 2", "Midterm exam", "Quiz 3")
SEPARATED = ("{}: {}", "{} – {}", "{} ({})")


def _is_told(topic: str) -> bool:
    rows = (("Sep 8", "Ferns"), ("Sep 15", topic), ("Sep 22", "Mosses"), ("Sep 29", "Bark"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    return [f"{item.date:%m-%d}" for item in found if item.kind in {"exam", "quiz"}] == ["09-15"]


@pytest.mark.parametrize(
    "matter",
    [
        "Solutions and Mixtures",
        "Information Theory",
        "Introduction to Rivers, Lakes, Sea",
        "Practice of Law",
        "Planning Cities",
        "Lectures 1-8",
        "Strategies of War",
        "Overview of Metabolism",
        "Continued Fractions",
        "Discussion of Plato",
    ],
)
@pytest.mark.parametrize("separated", SEPARATED)
@pytest.mark.parametrize("name", NAMES)
def test_an_exam_on_something_is_told(name: str, separated: str, matter: str) -> None:
    assert _is_told(separated.format(name, matter))


@pytest.mark.parametrize(
    "talk",
    ["Review session", "Solutions posted", "Practice problems", "Returned", "Go over answers", "Feedback"],
)
@pytest.mark.parametrize("separated", SEPARATED)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_the_exam_is_none(name: str, separated: str, talk: str) -> None:
    assert not _is_told(separated.format(name, talk))
