"""Days with a hyphen beside work, in rows whose own days are written so."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


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
