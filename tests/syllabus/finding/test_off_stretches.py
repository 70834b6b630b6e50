"""Days off one after another on one line are one stretch."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def off(words: str) -> list[tuple[str, str, str]]:
    return [
        (str(i.date)[5:], str(i.end_date)[5:] if i.end_date else "", i.title)
        for i in find_dated(sheet(text(words)), FALL).items
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("No class on November 24, 25, 26, 27 and 28 (Thanksgiving).", ("11-24", "11-28", "Thanksgiving")),
        ("No class Oct 13 and Oct 14 (Fall break)", ("10-13", "10-14", "Fall break")),
        ("There will be no class on October 13 and 14.", ("10-13", "10-14", "No class")),
    ],
)
def test_days_off_that_follow_each_other_are_one_stretch(words: str, found: tuple[str, str, str]) -> None:
    assert off(words) == [found]


def test_days_off_with_a_day_between_stay_apart() -> None:
    assert off("No class October 20 and October 22.") == [
        ("10-20", "", "No class"),
        ("10-22", "", "No class"),
    ]


def test_days_off_in_rows_of_their_own_stay_apart() -> None:
    rows = (("Oct 13", "No class"), ("Oct 14", "No class"), ("Oct 15", "Looms"), ("Oct 16", "Dyes"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert [(str(i.date)[5:], i.end_date) for i in found] == [("10-13", None), ("10-14", None)]


def test_a_row_that_counts_the_days_of_a_recess() -> None:
    rows = (
        ("Week 13 (Nov. 17/19)", "Looms"),
        ("Recess - No Class on Nov. 24/25/26/27/28", ""),
        ("Week 14 (Dec. 1/3)", "Dyes"),
    )
    (found,) = find_dated(sheet(table(("Week", "Topic"), *rows)), FALL).items
    assert (str(found.date), str(found.end_date)) == ("2025-11-24", "2025-11-28")
