"""Spans of days that are no days of work: of what goes on for weeks, of signing up, of what an exam is on."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Exam 1 on October 30 (September 2-October 28)", ["10-30 Exam 1"]),
        ("Attendance (10%): September 2 to December 4", []),
        ("Presentation sign up (10/14-10/30)", []),
        ("Final presentations (12/2-12/4)", ["12-02 Final presentations"]),
        ("Project presentations on December 2 (continued December 4-5)", ["12-02 Project presentations"]),
    ],
)
def test_a_span_is_a_day_of_work_only_where_something_takes_place_on_it(line: str, told: list[str]) -> None:
    found = find_dated(sheet(heading("Dates"), text(line)), FALL)

    assert [f"{str(one.date)[5:]} {one.title}" for one in found.items][:1] == told
