"""Lists of graded work that opens with its day and names its share of the grade too."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text

WORK = (
    ("October 2", "Essay 1", "15%"),
    ("October 16", "Midterm exam", "25%"),
    ("November 13", "Group project", "30%"),
    ("December 11", "Final exam", "30%"),
)


@pytest.mark.parametrize(
    "form",
    [
        "{0} - {1} - {2}",
        "{0}: {1}, {2}",
        "{0}. {1}. {2} of the final grade",
        "{0} | {2} | {1}",
        "{0} ({2}) {1}",
        "({2}) {0}: {1}",
        "{2}, {0}, {1}",
    ],
)
def test_each_is_due_on_the_day_of_its_own_line(form: str) -> None:
    lines = [text(form.format(*work)) for work in WORK]
    found = find_dated(sheet(heading("Assignments"), *lines), FALL).items
    assert [(f"{one.date:%B} {one.date.day}", one.title) for one in found if one.date] == [
        (day, name) for day, name, _ in WORK
    ]
    assert not any(one.needs_review for one in found)


def test_a_topic_with_a_number_per_cent_is_no_work() -> None:
    lines = [text(f"October {day} - Unemployment at {day}%") for day in (2, 7, 9, 14)]
    assert not find_dated(sheet(heading("Lectures"), *lines), FALL).items
