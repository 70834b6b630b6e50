"""Class days that a unit lists below its title."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet


def sessions(label: str, *days: str) -> list[str]:
    blocks = [
        item(words)
        for number, listed in enumerate(days, 1)
        for words in (f"Unit {number}: Waves", f"{label} {listed}")
    ]
    return [f"{one.date:%m-%d}" for one in find_dated(sheet(heading("Format"), *blocks), FALL).schedule]


EIGHT = ["08-25", "08-27", "08-29", "09-03", "10-01", "10-03", "10-06", "10-08"]


@pytest.mark.parametrize("label", ["Class Meetings:", "Lectures:", "Classes:", "Meeting dates:", "Sessions:"])
@pytest.mark.parametrize(
    "days",
    [
        ("Aug. 25, 27, 29, Sept. 3", "Oct. 1, 3, 6, 8"),
        ("8/25, 8/27, 8/29 and 9/3", "10/1, 10/3, 10/6 and 10/8"),
    ],
)
def test_each_day_of_the_list_is_a_class(label: str, days: tuple[str, str]) -> None:
    assert sessions(label, *days) == EIGHT


@pytest.mark.parametrize("label", ["Projects due:", "Office hours:"])
def test_days_of_something_else_are_no_classes(label: str) -> None:
    assert "08-27" not in sessions(label, "Aug. 25, 27, 29, Sept. 3", "Oct. 1, 3, 6, 8")
