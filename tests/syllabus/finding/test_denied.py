"""Work of which a sentence says that there is none has no day, though the sentence has one."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def read(told: str) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in find_dated(sheet(text(told)), FALL).items]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("There is no final exam; the project report is due on December 12 at 5 p.m.", "Project report"),
        ("There is no final exam or paper; the portfolio is due December 12.", "Portfolio"),
        ("There will be no final exam, but the term paper is due December 12.", "Term paper"),
        ("This course does not have a final exam; Paper 3 is due December 12.", "Paper 3"),
        ("In lieu of a final exam, a paper is due December 12.", "Paper"),
        ("Instead of a traditional final exam, a portfolio is due December 12.", "Portfolio"),
        ("Rather than a final exam, a research paper (due December 12) is required.", "Research paper"),
        ("The course has no final exam, but a final paper is due Dec. 12.", "Final paper"),
    ],
)
def test_what_there_is_none_of_has_no_day(told: str, found: str) -> None:
    assert read(told) == [("12-12", found)]


@pytest.mark.parametrize(
    "told", ["There is no exam on December 12.", "We will not have a final exam on December 12."]
)
def test_a_day_without_an_exam_is_nothing(told: str) -> None:
    assert read(told) == []


@pytest.mark.parametrize(
    "told",
    [
        "The final exam is on December 12; no notes are allowed.",
        "There are no make-up exams; the final exam is on December 12.",
        "There is no textbook; the final exam is on December 12.",
        "There are no quizzes; the final exam is on December 12.",
    ],
)
def test_other_things_that_there_are_none_of_leave_the_exam_its_day(told: str) -> None:
    assert read(told) == [("12-12", "Final exam")]
