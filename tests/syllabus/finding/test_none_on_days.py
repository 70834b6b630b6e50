"""Days on which a sentence says that there is none of some work, and what is read, not written."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def _found(said: str, under: str = "Work of the course") -> list[tuple[str, str, str]]:
    items = find_dated(sheet(heading(under), text(said)), FALL).items
    return [(str(item.date)[5:], item.kind, item.title) for item in items]


@pytest.mark.parametrize(
    "said",
    [
        "No post is due on October 12 and November 23.",
        "There is no homework due on October 10 and no quiz on October 17.",
        "No lab reports will be collected on October 21.",
        "No problem set is due September 26.",
        "Quizzes are short, but there will be no quiz on October 10 or November 28.",
        "The exam will not be held on October 14.",
        "Please read her paper by October 7.",
        "Read the Miller essay before class on October 9.",
    ],
)
@pytest.mark.parametrize("under", ["Work of the course", "Homework"])
def test_nothing_is_due(said: str, under: str) -> None:
    assert _found(said, under) == []


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("The exam will not be held on October 14 but on October 16.", ("10-16", "exam", "Exam")),
        ("No quiz this week; essay due October 24.", ("10-24", "paper", "Essay")),
        ("No later than October 3, submit your proposal.", ("10-03", "homework", "Proposal")),
        ("No exceptions: paper due October 20.", ("10-20", "paper", "Paper")),
        ("Read and summarize one paper by October 21.", ("10-21", "paper", "Paper")),
        ("No classes are held on November 26.", ("11-26", "no_class", "No classes are held")),
    ],
)
def test_what_is_due_all_the_same(said: str, found: tuple[str, str, str]) -> None:
    assert _found(said) == [found]
