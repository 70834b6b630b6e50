"""What comes back to the students is asked of nobody: columns of it, and clauses that say so."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table

_HELD = [("HW 1", "08"), ("HW 2", "15"), ("HW 3", "29")]


def _found(*blocks: Block) -> list[tuple[str, str]]:
    items = find_dated(sheet(*blocks), FALL).items
    return [(item.title, f"{item.date:%d}") for item in items if item.date is not None]


@pytest.mark.parametrize("taken", ["Collected", "Handed in", "Due", "Turned in", "In"])
@pytest.mark.parametrize(
    "back",
    [
        "Returned",
        "Back",
        "Handed back",
        "Work returned",
        "HW back",
        "Solutions posted",
        "Feedback",
        "Exams returned",
        "Marks",
        "Graded",
        "Graded work",
        "Discussed",
    ],
)
def test_a_column_of_what_comes_back_names_nothing_due(taken: str, back: str) -> None:
    found = _found(
        table(
            ("Date", "Topic", taken, back),
            ("Sep 8", "Sets", "HW 1", ""),
            ("Sep 15", "Maps", "HW 2", "HW 1"),
            ("Sep 22", "Groups", "", "HW 2"),
            ("Sep 29", "Rings", "HW 3", ""),
            ("Oct 6", "Fields", "", "HW 3"),
        )
    )
    assert found == _HELD


@pytest.mark.parametrize("title", ["Graded work", "Graded", "Peer feedback due", "Reviewed"])
def test_a_column_that_may_count_is_of_work_where_no_other_takes_it_in(title: str) -> None:
    found = _found(
        table(
            ("Date", "Topic", title),
            ("Sep 8", "Sets", "HW 1"),
            ("Sep 15", "Maps", "HW 2"),
            ("Sep 22", "Groups", ""),
            ("Sep 29", "Rings", "HW 3"),
        )
    )
    assert found == _HELD


@pytest.mark.parametrize("title", ["Notes", "Assignments", "Due", "What happens"])
@pytest.mark.parametrize(
    "text",
    [
        "PS 1 back",
        "PS 1 returned",
        "Return PS 1",
        "Hand back PS 1",
        "Exam 1 handed back",
        "get exam 1 back",
        "Pass back exam 1",
        "Exam 1 returned in class",
        "Returned: graded Exam 1",
        "Exam 1 results",
        "Midterm grades posted",
        "Go over Exam 1",
        "HW 1 graded",
        "Problem set 2 is marked",
        "Tutorial sheet 3 solutions",
        "HW 2 solutions posted",
        "Old exams: 2019 spring, 2018 fall",
        "Past midterms",
    ],
)
def test_a_cell_that_says_what_comes_back_asks_for_nothing(title: str, text: str) -> None:
    found = _found(
        table(
            ("Date", "Topic", title),
            ("Sep 8", "Sets", "PS 4 due"),
            ("Sep 15", "Maps", text),
            ("Sep 22", "Groups", "PS 5 due"),
        )
    )
    assert [day for _, day in found] == ["08", "22"]


@pytest.mark.parametrize(
    "text",
    [
        "Lab 3 results",
        "Report back on Interview 1 due",
        "Bring Draft 2 back",
        "Return signed contract, due",
        "Paper 1 feedback due",
        "HW 4 due back",
    ],
)
def test_what_a_student_brings_back_is_still_asked(text: str) -> None:
    found = _found(
        table(
            ("Date", "Topic", "Due"),
            ("Sep 8", "Sets", "PS 4"),
            ("Sep 15", "Maps", text),
            ("Sep 22", "Groups", "PS 5"),
        )
    )
    assert [day for _, day in found] == ["08", "15", "22"]


def test_work_that_two_columns_of_one_table_name_on_two_days_is_in_doubt() -> None:
    items = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Folder A", "Folder B"),
                ("Sep 8", "Sets", "HW 1", ""),
                ("Sep 15", "Maps", "HW 2", "HW 1"),
                ("Sep 22", "Groups", "HW 3", "HW 2"),
                ("Sep 29", "Rings", "", "HW 3"),
            )
        ),
        FALL,
    ).items
    assert len(items) == 6
    assert all(item.needs_review for item in items)
    assert items[0].date == dt.date(2025, 9, 8)
    assert items[0].needs_review[0] == "p. 1 gives 15 September 2025 for work of this name"
