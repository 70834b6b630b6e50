"""Homework told by the numbers of its exercises, which are neither dates nor works of their own."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(title: str, *cells: str) -> list[str]:
    days = ("Sep 3", "Sep 8", "Sep 10", "Sep 15", "Sep 17")
    rows = [[day, "1", cell] for day, cell in zip(days, cells, strict=False)]
    found = find_dated(sheet(table(["Date", "Chapter", title], *rows)), FALL).items
    return [f"{one.date:%m-%d} {one.title}" for one in found]


def test_pairs_with_a_hyphen_are_exercises_where_another_column_tells_the_days() -> None:
    assert _found("Homework due", "1-1, 1-3", "1-12, 1-15", "2-2, 2-4, 2-9", "Exam 1", "3-1, 3-5") == [
        "09-03 Homework: 1-1, 1-3",
        "09-08 Homework: 1-12, 1-15",
        "09-10 Homework: 2-2, 2-4, 2-9",
        "09-15 Exam 1",
        "09-17 Homework: 3-1, 3-5",
    ]


@pytest.mark.parametrize(
    "cell",
    ["1, 3, 7", "12, 15", "2.2 #4, 9", "Ch. 3: 1, 5, 9", "E3-1, P3-5", "p. 45 #1-10 odd", "2.1: 3 and 5"],
)
def test_each_cell_of_exercises_is_one_homework(cell: str) -> None:
    assert _found("Homework due", cell, "HW 9", "HW 10") == [
        f"09-03 Homework: {cell}",
        "09-08 HW 9",
        "09-10 HW 10",
    ]


def test_the_numbers_of_works_stay_works() -> None:
    assert _found("HW due", "3", "4 and 5", "6") == ["09-03 HW 3", "09-08 HW 4", "09-08 HW 5", "09-10 HW 6"]


def test_under_other_titles_exercises_are_nothing_to_hand_in() -> None:
    assert not _found("Suggested problems", "1, 3, 7", "12, 15", "2, 4, 9")


def test_a_day_of_the_week_behind_a_stretch_and_a_dash_is_one_of_its_days() -> None:
    (week,) = find_dates("September 8-12 — Monday no class", FALL)
    assert (week.weekday, week.text) == (None, "September 8-12")
    (day,) = find_dates("September 8 — Monday", FALL)
    assert day.weekday == "MO"
