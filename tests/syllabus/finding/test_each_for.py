"""Dates with what each is for behind it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def _items(words: str) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in find_dated(sheet(text(words)), FALL).items]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The deadline is October 3 for Paper 1 and November 7 for Paper 2.",
            [("2025-10-03", "Paper 1"), ("2025-11-07", "Paper 2")],
        ),
        (
            "We will meet on October 9 for Exam 1 and on November 6 for Exam 2.",
            [("2025-10-09", "Exam 1"), ("2025-11-06", "Exam 2")],
        ),
        (
            "Deadlines: Sept 12 at 5 pm for the proposal; Dec 5 (noon) for the final paper.",
            [("2025-09-12", "Proposal"), ("2025-12-05", "Final paper")],
        ),
        (
            "Talks take place on Monday for Exercises 1-4, and Wednesday, Nov 5 for the hackathon.",
            [],
        ),
    ],
)
def test_each_date_is_of_what_it_is_for(words: str, expected: list[tuple[str, str]]) -> None:
    assert _items(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Essay 1 is due October 3 for section A and October 7 for section B.",
        "Essay 1 is due October 3 for students with last names A-M and October 7 for all others.",
    ],
)
def test_for_whom_it_is_due_is_not_what(words: str) -> None:
    assert {title for _, title in _items(words)} == {"Essay 1"}


def test_a_single_date_for_something_keeps_what_is_named_before_it() -> None:
    assert _items("The midterm exam is on October 9 for all sections.") == [("2025-10-09", "Midterm exam")]
