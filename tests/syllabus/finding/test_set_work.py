"""Work that a schedule sets on one day and that is due on another, and clauses that only tell more of a name."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import read_clause
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Begin Essay 2, due", "Essay 2"),
        ("Introduce research paper (due)", "research paper"),
        ("Assign Project 1 (due)", "Project 1"),
        ("Essay 1 assigned, due", "Essay 1"),
        ("Research paper is handed out; due", "Research paper"),
        ("Startup pitch due", "Startup pitch"),
        ("Distributed systems project due", "Distributed systems project"),
        ("Begin Essay 2", "Begin Essay 2"),
    ],
)
def test_what_is_due_is_named_without_its_setting(printed: str, title: str) -> None:
    assert tidy_title(printed) == title


def test_what_is_set_on_one_day_and_due_on_another_is_one_item() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Notes"),
                ("Oct 7", "Introduce research paper (due Nov 21)", ""),
                ("Oct 14", "Maps", "Essay 1 assigned, due Oct 28"),
                ("Oct 28", "Film", "Essay 1 due, 5 pm"),
            )
        ),
        FALL,
    )

    assert [(str(i.date)[5:], i.title) for i in found.items] == [
        ("10-28", "Essay 1"),
        ("11-21", "research paper"),
    ]


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The portfolio, which includes three essays, is due on December 1.", "Portfolio"),
        ("The report, which builds on your proposal, will be due on December 1.", "Report"),
        ("The report and the portfolio, which are long, are due on December 1.", "Portfolio"),
    ],
)
def test_a_clause_that_tells_more_of_a_name_is_not_what_is_due(sentence: str, title: str) -> None:
    items = find_dated(sheet(text(sentence)), FALL).items

    assert title in {item.title for item in items}
    assert "Essays" not in {item.title for item in items}


@pytest.mark.parametrize(
    ("clause", "part"),
    [
        ("Final Exam covering material from weeks 9-14 will be available for 24hr", "event"),
        ("Quiz 2 will be available on Canvas from 8 am", "event"),
        ("Homework 2 will be available on Monday", "assigned"),
        ("The exam will be available", "assigned"),
    ],
)
def test_an_exam_that_can_be_taken_for_a_while_takes_place(clause: str, part: str) -> None:
    found = read_clause(clause)

    assert found is not None
    assert found.part == part


def test_what_a_class_does_when_it_meets_is_no_work() -> None:
    assert read_clause("Class meets to share reflections") is None
    assert read_clause("Class meeting summary due") is not None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Last opportunity to complete Test 1: Chapters 1-4 (11:59 p.m.)", "Test 1: Chapters 1-4"),
        ("Last chance to take Quiz 2", "Quiz 2"),
        ("The last day to submit Essay 1", "Essay 1"),
        ("Final date for submitting the Lab 3 report", "Lab 3 report"),
    ],
)
def test_the_last_time_for_work_is_when_it_is_due(text: str, title: str) -> None:
    found = read_clause(text)
    assert found is not None
    assert (found.title, found.part) == (title, "due")


@pytest.mark.parametrize(
    "text", ["Last day to drop", "Last day to add a course", "Last chance to ask about it"]
)
def test_other_last_days_are_no_work(text: str) -> None:
    assert read_clause(text) is None


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Deadline for revisions of Essay 1", "Revisions of Essay 1", "paper"),
        ("Deadline to submit the lab report", "Lab report", "lab"),
        ("Second deadline: Essay 3", "Essay 3", "paper"),
        ("Submission deadline for Essay 2", "Essay 2", "paper"),
        ("Abstract deadline", "Abstract", "paper"),
        ("Essay 1: due before section.", "Essay 1", "paper"),
        ("Worksheet 2 (due in recitation)", "Worksheet 2", "homework"),
        ("Problem set 2, due prior to discussion section", "Problem set 2", "homework"),
        ("Memo 1 due at the start of lab", "Memo 1", "paper"),
        ("Draft due in Lab 3", "Draft Lab 3", "paper"),
    ],
)
def test_words_on_the_deadline_are_no_part_of_a_name(text: str, title: str, kind: str) -> None:
    found = read_clause(text)
    assert found is not None
    assert (found.title, found.kind, found.part) == (title, kind, "due")


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("First hard deadline, Project 1 due", ["Project 1"]),
        ("Drop deadline, Essay 1 due", ["Essay 1"]),
        ("Withdrawal deadline and Quiz 2", ["Quiz 2"]),
        ("Last day of classes; second hard deadline", []),
        ("Add/drop deadline", []),
    ],
)
def test_a_deadline_of_no_work_stands_beside_what_is_due(printed: str, expected: list[str]) -> None:
    days = ("Aug 25: Classes begin", f"Oct 3: {printed}", "Oct 13: Fall break", "Nov 27: Thanksgiving")
    found = find_dated(sheet(*map(item, days)), FALL).items
    assert [i.title for i in found if i.kind != "no_class"] == expected
