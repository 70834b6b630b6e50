"""Groups with days of their own beside the class: clinical days in a table of theory classes."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

ROWS = (
    ("9/1", "LABOR DAY - NO CLASS", "9/2 Hospital orientation", "9/3 Hospital orientation", ""),
    ("9/8", "Prenatal care", "9/9 Clinical", "9/10 Clinical", "Med math quiz"),
    ("9/15", "High risk", "9/16 Clinical", "9/17 Clinical", ""),
    ("9/22", "Birth", "9/23 Clinical", "9/24 Clinical", "Exam 1"),
    ("12/8", "FINAL EXAM", "", "", ""),
)


def read(*titles: str) -> Dated:
    return find_dated(sheet(table(titles, *ROWS)), FALL)


def test_what_is_due_in_class_is_on_the_days_of_the_class() -> None:
    found = read("Date", "Theory content", "Clinical A (Tues)", "Clinical B (Wed)", "Due / Tests")
    assert [
        (str(i.date)[5:], i.title, bool(i.needs_review)) for i in found.items if i.kind != "no_class"
    ] == [
        ("09-08", "Med math quiz", False),
        ("09-22", "Exam 1", False),
        ("12-08", "FINAL EXAM", False),
    ]
    assert [str(one.date)[5:] for one in found.schedule] == ["09-08", "09-15", "09-22"]


def test_columns_that_name_no_groups_keep_their_own_days() -> None:
    found = read("Date", "Plan", "Tuesday", "Wednesday", "Due")
    assert "09-09" in [str(one.date)[5:] for one in found.schedule]
