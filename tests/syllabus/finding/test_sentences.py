"""Sentences in which instructors tell of dates, and what each of them asks of a student."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def told(sentence: str) -> list[str]:
    items = find_dated(sheet(text(sentence)), FALL).items
    return [f"{item.date:%m-%d} {item.kind} {item.title}" + " ?" * bool(item.needs_review) for item in items]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Exam 1 ........ Thursday, October 2", ["10-02 exam Exam 1"]),
        ("Take-home test distributed December 5, due December 12 by noon", ["12-12 exam Take-home test"]),
        ("Presentation dates: Group A – Nov 4; Group B – Nov 6", ["11-04 presentation Presentation", "11-06 presentation Presentation"]),
        ("The first exam is on September 25 and the second on November 6.", ["09-25 exam First exam", "11-06 exam Second exam"]),
        ("Two short papers (5 pages each). Due dates: September 26 and October 31.", ["09-26 paper Short paper 1", "10-31 paper Short paper 2"]),
        ("Our class will not meet on September 22 and October 1.", ["09-22 no_class No class", "10-01 no_class No class"]),
        ("Exam 2 has been moved from October 30 to November 4.", ["11-04 exam Exam 2"]),
        ("Homework 4: assigned Sept 24, due Oct 1", ["10-01 homework Homework 4"]),
        ("Problem Set 2 will be posted on September 15 and is due on September 24.", ["09-24 homework Problem Set 2"]),
        ("Paper topics will be distributed on October 6.", []),
        ("Course evaluations are due by December 10.", []),
        ("The last day to withdraw is November 3.", []),
    ],
)  # fmt: skip
def test_a_sentence_asks(sentence: str, asked: list[str]) -> None:
    assert told(sentence) == asked
