"""Hours with a point where a day of the week or the end of a clause makes them hours."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.clock import find_times


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("wk 3, Thursday 16.00", dt.time(16)),
        ("Monday 9.00", dt.time(9)),
        ("problems for Monday 8.30", dt.time(8, 30)),
        ("Exercise 1 (observe a queue), 23.59", dt.time(23, 59)),
        ("Harvest diary, 12.00", None),
        ("Harvest diary, 18.00", dt.time(18)),
        ("Field notes (two pages), 12.00", dt.time(12)),
        ("Soil map, 15.00 (was 17.00)", dt.time(15)),
        ("by e-mail before Thu 9.00", dt.time(9)),
        ("Mon 30/5 12.00, 1500 words", dt.time(12)),
        ("Paper: Fri 1/7, 23.59", dt.time(23, 59)),
    ],
)
def test_an_hour(text: str, hour: dt.time | None) -> None:
    assert [one.time for one in find_times(text)] == ([hour] if hour else [])


@pytest.mark.parametrize(
    "text",
    [
        "Friday 3.15, 3.17",
        "Monday 12.30 and 12.31",
        "Problems 3.1, 15.20",
        "Wednesday 2.30",
        "Mon 10.15, 11.30",
        "read 3/4 12.50",
        "HW due 9/5 13.20, 13.45",
        "Paint and paper, 13.50",
        "Sections 12.1, 13.3",
    ],
)
def test_numbers_of_sections_and_prices_are_none(text: str) -> None:
    assert find_times(text) == []
