"""Sentences with two days for one work: from and until, before and after a change, of its draft and of itself."""

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
            "The midterm is available from noon on October 8 until 11:59 pm on October 10.",
            [("2025-10-10", "Midterm")],
        ),
        ("Take the quiz any time between 8 am on Sept 25 and 11 pm on Sept 26.", [("2025-09-26", "Quiz")]),
        ("The quiz scheduled for Sept 25 has been moved to Sept 30.", [("2025-09-30", "Quiz")]),
        ("The midterm (Oct 14) was postponed to Oct 21.", [("2025-10-21", "Midterm")]),
        ("Oral presentation: sign up for a date between October 20 and November 21.", []),
        (
            "Assignments 1-3 are due Sept. 15, Oct. 6, and Nov. 3, respectively.",
            [("2025-09-15", "Assignment 1"), ("2025-10-06", "Assignment 2"), ("2025-11-03", "Assignment 3")],
        ),
        (
            "A draft of the final report is due Oct 10; the final report is due Dec 5.",
            [("2025-10-10", "Draft of the final report"), ("2025-12-05", "Final report")],
        ),
        ("Your essay is due a week after the film screening on October 2.", [("2025-10-09", "Essay")]),
        ("The log is due two days before the screening on October 2.", [("2025-09-30", "Log")]),
        (
            "A reflection on the field trip (Oct 4) is due the following Thursday.",
            [("2025-10-09", "Reflection")],
        ),
        ("The essay on the visit of Oct 4 is due one week later.", [("2025-10-11", "Essay")]),
        ("Corrections are due one week after Exam 1 on October 2.", [("2025-10-02", "Exam 1")]),
        ("Come to class on October 9 with three sources for your paper.", []),
        ("Midterm course evaluations will be open October 6-10.", []),
        (
            "Grades come from a presentation in the last week and a final report submitted online by November 10.",
            [("2025-11-10", "Final report")],
        ),
        ("Classes do not meet October 13-14 for Fall Break.", [("2025-10-13", "Fall Break")]),
        (
            "Quiz 1 is on Sept 25, and Quiz 2 is on Sept 30.",
            [("2025-09-25", "Quiz 1"), ("2025-09-30", "Quiz 2")],
        ),
    ],
)
def test_each_day_is_read_for_what_it_is(words: str, expected: list[tuple[str, str]]) -> None:
    assert _items(words) == expected
