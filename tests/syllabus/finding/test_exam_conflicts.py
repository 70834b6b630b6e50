"""Days by which to tell of a conflict, and exams for those who have one, are no deadlines of the course."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def dates(words: str) -> list[str]:
    return [str(item.date) for item in find_dated(sheet(text(words)), FALL).items]


@pytest.mark.parametrize(
    "words",
    [
        "If you have a conflict with an evening exam you must tell me by September 20.",
        "Students needing accommodations for Exam 1 must let me know by Sept 15.",
        "Conflict exam for Midterm 1: Thursday Oct 2, 7:15pm",
        "The alternate final exam is on Dec 13.",
        "Makeup exams: Oct. 21 and Dec. 4 (by petition only).",
    ],
)
def test_a_conflict_has_no_deadline(words: str) -> None:
    assert dates(words) == []


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("If you cannot make Exam 2 on November 6, let me know by October 30.", ["2025-11-06"]),
        ("Exam 1 is on Thursday, Sept 25; if you have a conflict, email me by Sept 18.", ["2025-09-25"]),
        ("Exam 2 (Nov 6) has no make-up.", ["2025-11-06"]),
        ("Submit your conflict analysis by Nov 7.", ["2025-11-07"]),
        ("Conflict resolution paper due Oct 3.", ["2025-10-03"]),
    ],
)
def test_the_exam_itself_and_work_on_conflicts_have(words: str, days: list[str]) -> None:
    assert dates(words) == days


def test_finals_without_an_hour_may_be_the_days_of_all_exams() -> None:
    weeks = table(("Date", "Topic"), ("Sep 3", "Exam 1"), ("Oct 8", "Exam 2"), ("Dec 10", "Finals"))

    found = {i.title: bool(i.needs_review) for i in find_dated(sheet(weeks), FALL).items}

    assert found == {"Exam 1": False, "Exam 2": False, "Finals": True}
