"""Lists of dates to keep in mind that hold choices to be made, under headings of any numbering."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet


def kinds(title: str) -> dict[str, str]:
    found = find_dated(
        sheet(
            heading(title),
            item("Sep 12: Declare the score you will present"),
            item("Oct 13: Fall break"),
            item("Oct 17: Discuss topic for final paper"),
            item("Nov 21: Section B: Project 2 presentations"),
            item("Dec 9: Final paper due"),
        ),
        FALL,
    )
    return {f"{i.date:%m-%d}": i.kind for i in found.items if i.date}


@pytest.mark.parametrize("title", ["Important dates", "4. Various dates of interest", "11 Key dates"])
def test_a_choice_is_made_by_its_day(title: str) -> None:
    assert kinds(title) == {
        "09-12": "other",
        "10-13": "no_class",
        "10-17": "other",
        "11-21": "presentation",
        "12-09": "paper",
    }


def test_in_a_schedule_it_may_be_what_a_class_is_about() -> None:
    assert "09-12" not in kinds("Course schedule")
