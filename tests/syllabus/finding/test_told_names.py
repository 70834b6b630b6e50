"""Who teaches, where no label says so."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.header import find_header
from tests.syllabus.finding.paper import heading, sheet, text


def teachers(*lines: str) -> tuple[str, ...]:
    return find_header(sheet(heading("ART 210: Looms"), *map(text, lines))).instructors


@pytest.mark.parametrize(
    "told",
    [
        "The instructor of the course is Ana Lima-Serra (ana.lima at example.edu).",
        "We weave. Your instructor this semester will be Ana Lima-Serra.",
        "The professor for this class is Dr. Ana Lima-Serra and the teaching assistant is Jon Roe.",
        "Ana Lima-Serra alima@example.edu Chat: @ana",
        "Ana Lima-Serra, ana.lima@example.edu, Weaving Hall 12",
    ],
)
def test_the_teacher_is_told_in_a_sentence_or_by_an_address(told: str) -> None:
    assert teachers("M-W 11:30-1:20p Weaving Hall 404", told) == ("Ana Lima-Serra",)


@pytest.mark.parametrize(
    "told",
    [
        "The instructor of the course is the only person who may excuse you.",
        "TA: Jon Roe jroe@example.edu",
        "Help Desk help@example.edu",
        "Jon Roe weaving@example.edu",
        "Writing Center: Mary Gold mgold@example.edu",
    ],
)
def test_others_are_not(told: str) -> None:
    rooms = [f"Room {number} has {number} looms." for number in range(11, 18)]
    assert teachers("M-W 11:30-1:20p Weaving Hall 404", *rooms, told) == ()


def test_names_of_parts_are_nobodys() -> None:
    assert teachers("Weekly Plan", "Lesson Outlines", "Final Examination", "Quick Links") == ()
