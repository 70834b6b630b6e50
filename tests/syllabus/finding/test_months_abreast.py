"""Months side by side, or one below the other, with the days of each in a cell."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.months_abreast import with_months_apart
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text

READ = [
    "09-04 Essay 1",
    "09-18 Midterm 1",
    "10-02 Essay 2",
    "10-14 Fall break, no class",
    "10-23 Quiz 3",
    "11-04 Essay 3",
    "12-02 Term paper",
]


def read(*blocks: Block) -> list[str]:
    found = find_dated(with_months_apart(sheet(*blocks)), FALL)
    return [f"{one.date:%m-%d} {one.title}" for one in found.items]


@pytest.mark.parametrize(
    "rows",
    [
        [
            ("September 2025", "October 2025", "November 2025", "December 2025"),
            ("Th 4 Essay 1\nTh 18 Midterm 1", "Th 2 Essay 2\nTu 14 Fall break, no class\nTh 23 Quiz 3", "Tu 4 Essay 3", "Tu 2 Term paper"),
        ],
        [
            ("September", "October", "November", "December"),
            ("Th 4 Essay 1", "Th 2 Essay 2", "Tu 4 Essay 3", "Tu 2 Term paper"),
            ("Th 18 Midterm 1", "Tu 14 Fall break, no class", "", ""),
            ("", "Th 23 Quiz 3", "", ""),
        ],
        [
            ("SEPTEMBER\n4: Essay 1\n18: Midterm 1", "OCTOBER\n2: Essay 2\n14: Fall break, no class\n23: Quiz 3"),
            ("NOVEMBER", "DECEMBER"),
            ("4: Essay 3", "2: Term paper"),
        ],
        [
            ("Sept.", "4 – Essay 1\n18 – Midterm 1"),
            ("Oct.", "2 – Essay 2\n14 – Fall break, no class\n23 – Quiz 3"),
            ("Nov.", "4 – Essay 3"),
            ("Dec.", "2 – Term paper"),
        ],
    ],
)  # fmt: skip
def test_the_days_of_each_month_are_read_under_it(rows: Sequence[Sequence[str]]) -> None:
    assert read(text("Dates to remember"), table((), *rows)) == READ
    assert read(text("Dates to remember"), table(rows[0], *rows[1:])) == READ


def test_lines_below_the_table_go_on_with_the_month_over_them() -> None:
    rows = (("September", "October"), ("4 Essay 1", "2 Essay 2\n16 Quiz 2"))
    below = text("18 Midterm 1", "25 Quiz 1")
    assert read(text("Dates to remember"), table((), *rows), below) == [
        "09-04 Essay 1",
        "09-18 Midterm 1",
        "09-25 Quiz 1",
        "10-02 Essay 2",
        "10-16 Quiz 2",
    ]


def test_a_list_of_works_and_days_off_is_no_schedule_of_classes() -> None:
    rows = (
        ("September 2025", "October 2025"),
        (
            "Th 4 Essay 1\nTh 11 Quiz 1\nTh 18 Midterm 1",
            "Th 2 Essay 2\nTu 14 Fall break, no class\nTh 16 Reading week, no class\nTh 23 Quiz 3",
        ),
    )
    found = find_dated(with_months_apart(sheet(table((), *rows))), FALL)
    assert [one.date.day for one in found.schedule if one.date.month == 10] == []


@pytest.mark.parametrize(
    "made",
    [
        table((), ("September", "October"), ("1 2 3 4 5 6\n7 8 9 10 11 12", "1 2 3 4\n5 6 7 8 9 10 11")),
        table((), ("September", "October"), ("Tides and dunes", "Winds; 4 essays")),
        table((), ("September", "October"), ("12 Essays by Orwell\n3 novels\n4 films", "2 plays\n1 opera")),
        table(("Month", "Topic"), ("September", "Tides"), ("October", "Dunes")),
        table((), ("May", "Jacob"), ("4 Essay", "7 Quiz")),
    ],
)
def test_other_tables_that_name_months_stay_as_they_are(made: Table) -> None:
    document = sheet(made)
    assert with_months_apart(document) is document
