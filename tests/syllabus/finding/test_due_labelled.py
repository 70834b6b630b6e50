"""Tables of assessments whose cells label their days."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text

_DAYS = ("16 Sep 2025 at 17:00", "30 Sep 2025 at 17:00", "7 Oct 2025")
_WORK = [
    ("Dune report", "paper", dt.date(2025, 9, 16), dt.time(17)),
    ("Tide essay", "paper", dt.date(2025, 9, 30), dt.time(17)),
    ("Map test", "exam", dt.date(2025, 10, 7), None),
]


def _found(block: Table) -> list[tuple[str, str, dt.date | None, dt.time | None]]:
    items = find_dated(sheet(block), FALL).items
    return [(one.title, one.kind, one.date, one.time) for one in items]


@pytest.mark.parametrize(
    "cell",
    [
        "Due date: {}",
        "Due: {}",
        "Week 4\nDue date: {}\nClosing date: 26 Oct 2025",
        "Release date: 1 Sep 2025\nDue date: {}\nCut-off date: 26 Oct 2025",
    ],
)
@pytest.mark.parametrize("header", [("Type", "Description", "Weight", "Due"), ()])
def test_the_labelled_day_is_due_and_the_sort_of_work_no_name(cell: str, header: tuple[str, ...]) -> None:
    sorts = ("Out-of-class assignment", "Out-of-class assignment", "Supervised test")
    rows = [
        (sort, name, "20%", cell.format(day))
        for sort, (name, *_), day in zip(sorts, _WORK, _DAYS, strict=True)
    ]
    assert _found(table(header, *rows)) == _WORK


def test_the_sort_may_stand_before_the_name_in_one_cell() -> None:
    names = (
        "Out-of-class assignment Dune report",
        "Group task Tide essay",
        "Supervised test Map test (1 hour)",
    )
    rows = [(name, "20%", f"Due date: {day}") for name, day in zip(names, _DAYS, strict=True)]
    assert _found(table(("Assessment", "Weight", "Due"), *rows)) == _WORK


def test_a_table_in_which_few_rows_do_so_is_read_as_others_are() -> None:
    rows = (("Dune report", "Sep 16"), ("Tide essay", "Due date: Sep 30"))
    found = _found(table(("Assessment", "Due"), *rows))
    assert [(title, date) for title, _, date, _ in found] == [
        ("Dune report", dt.date(2025, 9, 16)),
        ("Tide essay", dt.date(2025, 9, 30)),
    ]


def test_shares_are_of_the_names_and_not_of_their_sorts() -> None:
    rows = (
        ("Out-of-class assignment", "Dune report", "30%"),
        ("Out-of-class assignment", "Tide essay", "30%"),
        ("Supervised test", "Map test", "40%"),
    )
    found = find_grading(sheet(text("Assessment"), table(("Type", "Description", "Weight"), *rows)))
    assert [(one.component, one.weight) for one in found] == [
        ("Dune report", 30),
        ("Tide essay", 30),
        ("Map test", 40),
    ]
