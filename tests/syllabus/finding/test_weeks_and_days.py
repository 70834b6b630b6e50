"""Weeks down two rows beside their class days: topics are of the day, and what is due stands for the week."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, heading, sheet, table

_HEADER = ("Week", "Class", "Topic", "Due this week")
_WEEKS = (
    ("Week 1\nAug 25 – Aug 31", ("Mon 8/25", "Introduction"), ("Thu 8/28", "Hunger"), ""),
    ("Week 2\nSep 1 – Sep 7", ("Mon 9/1", "No class: Labor Day"), ("Thu 9/4", "Maize"), "• Sun 9/7: Journal entry 1"),
    ("Week 3\nSep 8 – Sep 14", ("Mon 9/8", "Sugar"), ("Thu 9/11", "Taboo"), "• Thu 9/11: Quiz 1\n• Sun 9/14: Essay 1"),
    ("Week 4\nSep 15 – Sep 21", ("Mon 9/15", "Gifts"), ("Thu 9/18", "Milk"), "• Fri 9/19: Journal entry 2"),
)  # fmt: skip


def _merged(weeks: tuple[tuple[str, tuple[str, str], tuple[str, str], str], ...]) -> Table:
    """A row a class; the week's cell and that of what is due go down both."""
    rows = [row for week, one, other, due in weeks for row in ((week, *one, due), ("", *other, ""))]
    made = table(_HEADER, *rows)
    merged = []
    for above, below in zip(made.rows[::2], made.rows[1::2], strict=True):
        shared = {column: replace(above.cells[column], row_span=2) for column in (0, 3)}
        merged += [
            replace(row, cells=tuple(shared.get(cell.column, cell) for cell in row.cells))
            for row in (above, below)
        ]
    return replace(made, rows=tuple(merged))


def _read(*weeks: tuple[str, tuple[str, str], tuple[str, str], str]) -> Dated:
    return find_dated(sheet(heading("Plan"), _merged(weeks)), FALL)


def test_each_class_has_its_own_topic_and_no_week_is_one() -> None:
    assert [(f"{s.date:%m-%d}", s.topic) for s in _read(*_WEEKS).schedule] == [
        ("08-25", "Introduction"),
        ("08-28", "Hunger"),
        ("09-04", "Maize"),
        ("09-08", "Sugar"),
        ("09-11", "Taboo"),
        ("09-15", "Gifts"),
        ("09-18", "Milk"),
    ]


def test_what_is_due_has_the_day_printed_with_it_and_a_day_off_the_one_of_its_row() -> None:
    assert [(f"{i.date:%m-%d}", i.title) for i in _read(*_WEEKS).items if i.date] == [
        ("09-01", "No class: Labor Day"),
        ("09-07", "Journal entry 1"),
        ("09-11", "Quiz 1"),
        ("09-14", "Essay 1"),
        ("09-19", "Journal entry 2"),
    ]


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("Sunday: Journal entry 1", "09-07"),
        ("Journal entry 1 (Friday)", "09-05"),
        ("Friday: Journal entry 1", "09-05"),
    ],
)
def test_a_day_of_the_week_in_the_weeks_cell_is_that_of_its_week(due: str, day: str) -> None:
    weeks = tuple((week, one, other, due if n == 1 else "") for n, (week, one, other, _) in enumerate(_WEEKS))
    items = [item for item in _read(*weeks).items if item.kind != "no_class"]
    assert [f"{item.date:%m-%d}" for item in items if item.date] == [day]


def test_without_merged_weeks_the_due_dates_of_a_schedule_stay_its_own() -> None:
    rows = (
        ("Sep 2", "Cells", "Lab report 1", "Sep 9"),
        ("Sep 9", "Genes", "Lab report 2", "Sep 16"),
        ("Sep 16", "Organs", "Essay", "Sep 23"),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Assignment", "Due date"), *rows)), FALL)
    assert [f"{item.date:%m-%d}" for item in found.items if item.date] == ["09-09", "09-16", "09-23"]


def test_a_column_of_due_work_with_dates_of_its_own_does_not_date_the_rows() -> None:
    rows = (
        ("Mon 9/8", "Cells", "9/12: Homework 1"),
        ("Mon 9/15", "Genes", "9/19: Homework 2"),
        ("Mon 9/22", "Organs", ""),
        ("Mon 9/29", "Trees", "10/3: Essay 1"),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Due"), *rows)), FALL)
    assert [(f"{i.date:%m-%d}", i.title) for i in found.items if i.date] == [
        ("09-12", "Homework 1"),
        ("09-19", "Homework 2"),
        ("10-03", "Essay 1"),
    ]
    assert [s.topic for s in found.schedule] == ["Cells", "Genes", "Organs", "Trees"]
