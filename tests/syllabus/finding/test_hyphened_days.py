"""Days with a hyphen beside work, in rows whose own days are written so."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _found(first: str, text: str) -> list[tuple[str, dt.date | None]]:
    rows = (
        (first, "Sets", text),
        ("9-10", "Maps", "Read"),
        ("9-15", "Rings", "Obi ch. 2"),
        ("9-17", "Fields", ""),
    )
    items = find_dated(sheet(table(("Date", "Topic", "Work"), *rows)), FALL).items
    return [(item.title, item.date) for item in items]


@pytest.mark.parametrize(
    "text",
    [
        "Problem set 1, 9-11",
        "• Problem set 1, 9-11",
        "Problem set 1: 9-11",
        "Problem set 1 (9-11)",
        "Problem set 1 – 9-11",
    ],
)
def test_a_hyphened_day_behind_numbered_work_is_its_day_where_the_row_writes_days_so(text: str) -> None:
    assert _found("9-08", text) == [("Problem set 1", dt.date(2025, 9, 11))]


@pytest.mark.parametrize("text", ["Strand, 9-11", "Chapter 2, 9-11", "Pages 3, 9-11"])
def test_pages_behind_a_name_are_no_day(text: str) -> None:
    assert not _found("9-08", text)


def test_problems_are_no_day_where_days_are_written_otherwise() -> None:
    rows = (("Sep 8", "Problem set 1, 9-11"), ("Sep 10", "x"), ("Sep 15", "y"), ("Sep 17", "z"))
    items = find_dated(sheet(table(("Date", "Due"), *rows)), FALL).items
    assert [item.date for item in items if "set 1" in item.title] == [dt.date(2025, 9, 8)]


LISTED = replace(FALL, signs="hyphens")


def test_a_list_of_days_of_the_week_and_hyphened_dates() -> None:
    lines = (
        "T 9-2",
        "Th 9-4 Due: Field sheet, on paper",
        "T 9-16 Due: Essay on bark by 10am",
        "Th 9-18 FX4 due (moved because of the storm)",
    )
    items = find_dated(sheet(*map(text, lines)), LISTED).items
    assert [(item.date and item.date.day, item.time and item.time.hour) for item in items] == [
        (4, None),
        (16, 10),
        (18, None),
    ]


def test_no_hours_are_read_from_a_date_with_a_hyphen() -> None:
    rows = (("Tue 9-2", "Sap"), ("Thu 9-4", "Quiz 1"), ("Tue 9-16", "Report due"), ("Thu 9-18", "Exam 1"))
    items = find_dated(sheet(table(("", ""), *rows)), LISTED).items
    assert [(item.title, item.time) for item in items] == [
        ("Quiz 1", None),
        ("Report", None),
        ("Exam 1", None),
    ]


def test_hours_behind_a_date_stay() -> None:
    rows = (("Sep 2", "Sap"), ("Sep 4", "Gum"), ("Sep 16, 9-11 am", "Exam 1"))
    (item,) = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert item.time == dt.time(9)


def test_what_is_due_to_be_read_is_no_work() -> None:
    lines = (
        "Sep 2 Due: Read the introduction",
        "Sep 4 Due: Watch Ana Lopez on wells",
        "Sep 9 Due: Well report",
    )
    assert [item.title for item in find_dated(sheet(*map(text, lines)), FALL).items] == ["Well report"]
