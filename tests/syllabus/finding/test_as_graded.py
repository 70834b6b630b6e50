"""A midterm or final that the grading calls a project, and one work that a row names twice."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table


def _read(*parts: str) -> list[tuple[str, str]]:
    rows = (("9/8", "Locks", "HW1 due"), ("10/20", "Weirs", "Midterm due"), ("12/8", "Sluices", "Final due"))
    page = sheet(
        heading("Grading"),
        *map(item, parts),
        heading("Schedule"),
        table(("Date", "Topic", "Assignment"), *rows),
    )
    found = find_dated(page, FALL, grading=find_grading(page)).items
    return [(str(one.kind), one.title) for one in found][1:]


@pytest.mark.parametrize(
    ("parts", "read"),
    [
        (("Homework 40%", "Midterm project 25%", "Final project 35%"), [("project", "Midterm project"), ("project", "Final project")]),
        (("Homework 40%", "Mid-term essay 25%", "Final portfolio 35%"), [("paper", "Mid-term essay"), ("project", "Final portfolio")]),
        (("Homework 40%", "Midterm paper 25%", "Final exam 35%"), [("paper", "Midterm paper"), ("exam", "Final")]),
        (("Homework 40%", "Midterm 25%", "Final project 35%"), [("exam", "Midterm"), ("project", "Final project")]),
        (("Homework 35%", "Exams 30%", "Midterm paper 10%", "Final paper 25%"), [("exam", "Midterm"), ("exam", "Final")]),
    ],
)  # fmt: skip
def test_a_midterm_or_final_is_what_the_grading_calls_by_that_name(
    parts: tuple[str, ...], read: list[tuple[str, str]]
) -> None:
    assert _read(*parts) == read


@pytest.mark.parametrize(
    ("topic", "work", "read"),
    [
        ("Final Project report due", "Final report", ["Final Project report"]),
        ("Group project proposal due", "Project proposal", ["Group project proposal"]),
        ("Final paper due", "Final paper draft", ["Final paper", "Final paper draft"]),
        ("Project presentation", "Project report", ["Project presentation", "Project report"]),
    ],
)
def test_a_rows_two_names_of_one_work_are_one(topic: str, work: str, read: list[str]) -> None:
    rows = (("9/8", "Locks", ""), ("9/15", topic, work), ("9/22", "Weirs", ""))
    found = find_dated(sheet(table(("Date", "Topic", "Project"), *rows)), FALL).items
    assert [one.title for one in found] == read
