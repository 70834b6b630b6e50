"""Columns of what is due beside those of the days of class, in grids of weeks."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

WEEKS = (
    ("1", "Sep 9\nRivers", "Sep 11\nLakes"),
    ("2", "Sep 16\nGlaciers", "Sep 18\nDeltas"),
    ("3", "Sep 23\nDunes", "Sep 25\nQuiz 1"),
    ("4", "Sep 30\nFjords", "Oct 2\nCaves"),
    ("5", "Oct 7\nKarst", "Oct 9\nReefs"),
)


def read(title: str, *cells: str) -> dict[str, str]:
    rows = [(*week, cell) for week, cell in zip(WEEKS, cells, strict=True)]
    found = find_dated(sheet(table(("Week", "Tuesday", "Thursday", title), *rows)), FALL)
    return {item.title: str(item.date) for item in found.items}


@pytest.mark.parametrize("title", ["Due", "Hand in", "Deadlines", "Work due"])
def test_a_cell_of_what_is_due_opens_with_its_own_day(title: str) -> None:
    found = read(
        title, "Sun. Sep 14\nMap exercise 1", "", "Sun. Sep 28\nMap exercise 2", "", "Oct 12 Essay 1"
    )
    assert found == {
        "Map exercise 1": "2025-09-14",
        "Quiz 1": "2025-09-25",
        "Map exercise 2": "2025-09-28",
        "Essay 1": "2025-10-12",
    }


def test_a_cell_without_a_day_is_due_in_its_week() -> None:
    found = read("Due", "Essay 1 (Friday)", "", "", "Essay 2, Oct 3", "Essay 3")
    assert (found["Essay 1"], found["Essay 2"]) == ("2025-09-12", "2025-10-03")
    assert "2025-10-06" <= found["Essay 3"] <= "2025-10-10"


@pytest.mark.parametrize("title", ["Readings", "Films", "Guests"])
def test_other_columns_ask_for_nothing(title: str) -> None:
    found = read(title, "Strahler, ch. 1", "Sep 18 lecture by Ford", "Ch. 3", "Ch. 4", "Ch. 5")
    assert found == {"Quiz 1": "2025-09-25"}
