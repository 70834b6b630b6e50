"""Names of work with what comes with it, labels that say a name twice, and what a class does on any day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.clause import read_clauses
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, line, sheet, table


@pytest.mark.parametrize(
    "words",
    ["Essay 1, with cover letter", "Report 2, together with exercise sheet", "Essay, plus outline", "Lab 2, including report"],
)  # fmt: skip
def test_what_comes_with_a_work_is_no_work_of_its_own(words: str) -> None:
    assert [clause.text for clause in read_clauses((line(words),))] == [words]


def test_another_numbered_work_behind_plus_is() -> None:
    assert len(read_clauses((line("Essay 1, plus Quiz 2"),))) > 1


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("Quiz: Quiz 1", "Quiz 1"),
        ("Essay: First essay", "First essay"),
        ("Projects: Project #2 due", "Project #2"),
        ("Essay: What is an essay", "Essay: What is an essay"),
        ("Quiz: Quizzical looks", "Quiz: Quizzical looks"),
        ("Exam: Quiz 1", "Exam: Quiz 1"),
    ],
)
def test_a_label_that_the_name_says_again_is_left_out(words: str, title: str) -> None:
    assert tidy_title(words) == title


@pytest.mark.parametrize(("words", "doubted"), [("Critique", True), ("Critique of Project 1", False), ("Final critique", False)])  # fmt: skip
def test_a_critique_of_nothing_is_doubted(words: str, doubted: bool) -> None:  # noqa: FBT001
    rows = [["9/5", "Line", "Draw"], ["9/12", "Color", words], ["9/19", "Value", "Draw"]]
    found = find_dated(sheet(table(["Date", "Topic", "Activity"], *rows)), FALL).items
    assert [(item.kind, bool(item.needs_review)) for item in found] == [("presentation", doubted)]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Quiz #4, and Topic and Argument handed out", ["Quiz #4", "Topic and Argument handed out"]),
        ("Quiz #8, and Extra credit #5 (video) due", ["Quiz #8 due", "Extra credit #5 (video) due"]),
        ("Quiz 4, take-home, handed out", ["Quiz 4, take-home, handed out"]),
        ("Quiz 4 and its key handed out", ["Quiz 4 and its key handed out"]),
    ],
)
def test_a_quiz_stands_apart_from_what_is_due_or_given_out_beside_it(words: str, parts: list[str]) -> None:
    assert [clause.text for clause in read_clauses((line(words),))] == parts
