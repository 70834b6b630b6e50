"""Signs in a row that set a name apart."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _told(*topics: str) -> list[str]:
    rows = tuple((f"Oct {day}", topic) for day, topic in enumerate(topics, 1))
    return [each.title for each in find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items]


def test_an_exam_between_signs_is_one() -> None:
    assert _told("---Exam 1 --- Units 1-3", "~~~ Quiz 2 ~~~ Loams", "=== EXAM 3 ===", ">>> Test 4 <<<") == [
        "Exam 1 – Units 1-3",
        "Quiz 2 – Loams",
        "EXAM 3",
        "Test 4",
    ]


def test_what_stands_behind_them_is_told_as_before() -> None:
    assert _told("Loams --- no quiz", "Clays -- review for Exam 3", "Silt", "---Break---") == ["Break"]


def test_the_topic_before_a_name_in_capitals_that_is_due_is_no_part_of_it() -> None:
    assert _told(
        "Loams, Project 1 Code due", "Clays, Term Project Proposals due", "Silt, Essay 2 Outline due"
    ) == ["Project 1 Code", "Term Project Proposals", "Essay 2 Outline"]
    assert _told("Sand", "Local, state and federal paper due", "Compare, contrast essay due") == [
        "Local, state and federal paper",
        "Compare, contrast essay",
    ]
