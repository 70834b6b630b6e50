"""What a cell asks for in a sentence, what it only assigns, and where it says that more is told."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, sheet, table


def read(cell: str) -> list[tuple[str, str, str]]:
    rows = (
        ("Date", "Topic", "Notes"),
        ("Sept 3", "Sets", ""),
        ("Sept 10", "Maps", cell),
        ("Sept 17", "Rings", "Due: Hw 1"),
    )
    found = find_dated(sheet(table(*rows)), FALL).items
    return [(str(one.date)[5:], one.kind, one.title) for one in found if one.title != "Hw 1"]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (
            "Please submit your draft of the report to both TA and instructor via email by 11:59 pm.",
            [("09-10", "paper", "Draft of the report")],
        ),
        ("Assign: Hw 1", []),
        ('Please check the "Final\nProject" tab for submission requirements.', []),
        ("Consult the handbook for submission rules", []),
    ],
)
def test_a_sentence_in_a_cell(cell: str, found: list[tuple[str, str, str]]) -> None:
    assert read(cell) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Please submit your midterm progress report to the TA via email", "Midterm progress report"),
        ("Upload your essay to Canvas", "Essay"),
        ("Email me your topic", "Topic"),
        ("Letter to the instructor", "Letter to the instructor"),
        ("Introduction to the professor's field", "Introduction to the professor's field"),
        ("Upload photos", "Upload photos"),
    ],
)
def test_a_title_says_neither_to_whom_nor_please(text: str, title: str) -> None:
    assert tidy_title(text) == title


def test_a_midterm_report_is_no_exam() -> None:
    assert [kind for _, kind, _ in read("Midterm progress report due")] == ["paper"]
    assert [kind for _, kind, _ in read("Midterm exam")] == ["exam"]
