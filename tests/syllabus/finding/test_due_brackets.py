"""Brackets that say of work when it is due, and the sign before its day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.due_brackets import parted_by_brackets
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table


def told(cell: str, title: str = "Assignments") -> list[str]:
    rows = [[day, "Matter", ""] for day in ("Sep 2", "Sep 4", "Sep 9", "Sep 11")]
    rows[0][2] = cell
    page = sheet(heading("Schedule"), table(("Date", "Topic", title), *rows))
    return [
        f"{i.date:%m-%d}{f' {i.time:%H:%M}' if i.time else ''} {i.title}"
        for i in find_dated(page, FALL).items
        if i.date
    ]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("KLM 2, due: Sep 9", ["09-09 KLM 2"]),
        ("KLM 2: due Sep 9", ["09-09 KLM 2"]),
        ("KLM 2 (Due: Sep-09 @ 11:59pm)", ["09-09 23:59 KLM 2"]),
        ("(KLM 2, Due: Sep 9)", ["09-09 KLM 2"]),
        ("(HW3, Due: Sep 9 (sorry))", ["09-09 HW3"]),
        ("(KLM 2, due Sep 9) and (HW 1, due Sep 11)", ["09-09 KLM 2", "09-11 HW 1"]),
        ("(KLM 2, Due: Sep 9), install the compiler", ["09-09 KLM 2"]),
        ("(due Sep 9: Field sheet 2)", ["09-09 Field sheet 2"]),
        ("Map 1 (Due: Sep 9), Map 2 (Due: Sep 12)", ["09-09 Map 1", "09-12 Map 2"]),
        ("KLM 2, due Sep 9 and HW 1, due Sep 11", ["09-09 KLM 2", "09-11 HW 1"]),
        (
            "Reading 1 (Complete by: Sep 8)\nUnit 1 exercises (Due: Sep 9\n@ 11:59pm)\nMini-homework 1 (Due: Sep 9 @\n11:59pm)",
            ["09-09 23:59 Unit 1 exercises", "09-09 23:59 Mini-homework 1"],
        ),
    ],
)
def test_each_work_is_due_on_the_day_of_its_bracket(cell: str, expected: list[str]) -> None:
    assert told(cell) == expected


@pytest.mark.parametrize(
    "cell", ["(no homework due to the Sep 9 trip)", "(KLM 2 released: Sep 9)", "(1) and (2) are for 9/9"]
)
def test_a_bracket_that_says_something_else_asks_for_nothing(cell: str) -> None:
    assert told(cell) == []


@pytest.mark.parametrize(
    "text",
    [
        "Map 1 (see p. 9) Map 2 (Due: Sep 9)",
        "Map 1 (due 9/2",
        "(optional) (due 9/2)",
        "Due process (1868) Rights",
    ],
)
def test_other_brackets_part_nothing(text: str) -> None:
    assert parted_by_brackets(text) == [text]
