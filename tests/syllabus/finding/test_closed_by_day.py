"""Numbered work whose paragraph ends with nothing but a day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.owners import closed_by_day
from tests.syllabus.finding.paper import FALL, sheet, text


@pytest.mark.parametrize("day", ["September 9th", "Tuesday, September 9.", "by Sept. 9", "9/9"])
def test_the_day_that_ends_it_is_the_works(day: str) -> None:
    told = text(f"Assignment 2: Report on a hedge near your house. Who planted it? {day}")
    found = [(str(i.date)[5:], i.title) for i in find_dated(sheet(told), FALL).items]
    assert found == [("09-09", "Assignment 2")]


@pytest.mark.parametrize(
    "told",
    [
        "Unit 3: What we know of the temple and of its fall. October 17",
        "Essay 1: The prompt, on the site since August 20, asks for two sources. October 3",
        "Essay 1: Compare two rites. Use three sources. Oct 3 Essay 2: Explain a rite that you saw. Nov 7",
        "Essay 1: Due at noon, to be put into the box by the door. Compare two of the rites. October 3",
        "Essay 1: The prompt was last changed on October 3",
    ],
)
def test_other_days_and_other_works_tell_nothing_so(told: str) -> None:
    assert closed_by_day(told) is None
