"""An exam and work behind one day in a cell, and cells that only look like it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _read(cell: str) -> list[tuple[str, str, str]]:
    rows = (("9/8", "Locks", cell), ("9/15", "Weirs", "9/18: HW 9 due"), ("9/22", "Sluices", ""))
    found = find_dated(sheet(table(("Week of", "Topic", "Assignment"), *rows)), FALL).items
    return [(f"{i.date:%m-%d}", i.kind, i.title) for i in found if "HW 9" not in i.title]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("9/11: Exam 1 & HW3 Due", [("exam", "Exam 1"), ("homework", "HW3")]),
        ("9/11: Midterm and HW 4 due", [("exam", "Midterm"), ("homework", "HW 4")]),
        ("Thu 9/11: Quiz 2 & Essay 1 due", [("quiz", "Quiz 2"), ("paper", "Essay 1")]),
        ("Sept 11 - Midterm 2 + Lab 3 due", [("exam", "Midterm 2"), ("lab", "Lab 3")]),
        ("9/11 Quiz 2 and Problem Set 6 due", [("quiz", "Quiz 2"), ("homework", "Problem Set 6")]),
    ],
)
def test_an_exam_and_work_behind_one_day_are_two(cell: str, read: list[tuple[str, str]]) -> None:
    assert sorted(_read(cell)) == sorted(("09-11", kind, title) for kind, title in read)


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("9/11: HW 7 & 8 due", [("09-11", "homework", "HW 7 & 8")]),
        ("9/10: HW 7, 9/12: HW 8", [("09-10", "homework", "HW 7"), ("09-12", "homework", "HW 8")]),
    ],
)
def test_numbers_of_one_work_and_days_of_their_own_stay_as_they_are(
    cell: str, read: list[tuple[str, str, str]]
) -> None:
    assert sorted(_read(cell)) == read
