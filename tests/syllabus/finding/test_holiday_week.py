"""A holiday of one day in a row of several days is that day's."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

ROWS = {
    "Sep 1-5": ("Aug 25-29", "Sep 8-12", "Sep 15-19"),
    "Sep 1, 3": ("Aug 25, 27", "Sep 8, 10", "Sep 15, 17"),
    "Sep 2, 4": ("Aug 26, 28", "Sep 9, 11", "Sep 16, 18"),
    "Week of Sep 1": ("Week of Aug 25", "Week of Sep 8", "Week of Sep 15"),
}


def off(own: str, words: str) -> list[tuple[str, str | None, bool]]:
    first, second, third = ROWS[own]
    days = table(
        ("Week", "Topics"), (first, "Introduction"), (own, words), (second, "Clouds"), (third, "Winds")
    )
    items = find_dated(sheet(days), FALL).items
    return [
        (str(i.date), str(i.end_date) if i.end_date else None, bool(i.needs_review))
        for i in items
        if i.kind == "no_class"
    ]


@pytest.mark.parametrize("own", list(ROWS))
@pytest.mark.parametrize(
    "words",
    ["Labor Day", "Energy\nLabor Day: no class", "No labs (Labor Day)", "No class Monday (Labor Day)"],
)
def test_a_holiday_in_a_week_is_its_own_day(own: str, words: str) -> None:
    assert off(own, words) == [("2025-09-01", None, False)]


def test_a_break_is_all_days_of_the_row() -> None:
    assert off("Sep 1-5", "Fall break") == [("2025-09-01", "2025-09-05", False)]
    assert off("Sep 1-5", "Labor Day break") == [("2025-09-01", "2025-09-05", False)]
    assert off("Sep 1, 3", "No class") == [("2025-09-01", None, False), ("2025-09-03", None, False)]


def test_a_holiday_of_another_week_moves_no_row() -> None:
    assert off("Sep 1, 3", "Columbus Day") == [("2025-09-01", None, False), ("2025-09-03", None, False)]
