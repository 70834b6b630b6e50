"""Speeches that students give, and lessons on them."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def items(topic: str, reading: str = "") -> tuple[Item, ...]:
    rows = [
        ("Sep 4", "Voice", "1"),
        ("Sep 11", "Breath", "2"),
        ("Sep 18", topic, reading),
        ("Sep 25", "Pace", "4"),
    ]
    return find_dated(sheet(table(("Date", "Topic", "Reading"), *rows)), FALL).items


@pytest.mark.parametrize(
    "topic",
    [
        "Persuasive speeches", "Speech 3", "Tribute Speech 2", "Day 2: Speeches of Praise—Speech 1 (6 speakers)",
        "Round 1: Informative (Show-and-tell) Speeches", "Student speeches", "Self introductory speeches",
    ],
)  # fmt: skip
def test_the_days_on_which_students_speak(topic: str) -> None:
    (item,) = items(topic)
    assert (item.kind, item.needs_review) == ("presentation", ())


@pytest.mark.parametrize(
    "topic",
    [
        "Listening to speeches", "Great American speeches", "Select speaking order for Speech 3", "Preparing persuasive speeches",
        "Speech and language", "Round 1: Trading games", "Freedom of speech",
    ],
)  # fmt: skip
def test_lessons_about_speeches_are_none(topic: str) -> None:
    assert not items(topic)


def test_a_sort_of_speeches_beside_a_reading_is_doubted() -> None:
    (item,) = items("Persuasive speeches", "Ch. 24")
    assert "so the class may be about such speeches" in item.needs_review[0]


def test_a_day_of_a_round_names_any_event() -> None:
    assert [item.kind for item in items("Day 2: Exam 1")] == ["exam"]
    assert not items("Day 3: Review for Exam 1")
