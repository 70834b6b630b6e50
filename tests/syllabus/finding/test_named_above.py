"""The final's name on a line of its own below a schedule's last day, over the date on which it is held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, text

WEEKS = (("Tuesday, November 25: Trade", "Chapter 9"), ("Tuesday, December 2: Money", "Chapter 10"))
LAST = ("Thursday, December 4: Wrap-up", "Review sheet")


def told(*blocks: Block) -> list[str]:
    return [
        f"{item.date:%m-%d}{f' {item.time:%H:%M}' if item.time else ''} {item.title}"
        for item in find_dated(sheet(*blocks), FALL).items
        if item.date
    ]


def days(*more: Block, over: Callable[[str], Block]) -> list[str]:
    blocks = [block for day, below in (*WEEKS, LAST) for block in (over(day), text(below))]
    return told(*blocks, *more)


@pytest.mark.parametrize("over", [heading, text])
@pytest.mark.parametrize("name", ["Final Exam", "FINAL EXAM:", "Final", "Comprehensive final examination"])
def test_the_final_named_over_its_day_is_not_the_last_class_s(
    name: str, over: Callable[[str], Block]
) -> None:
    found = days(heading(name), text("December 11, 8-10 am, in our room."), over=over)
    assert found == [f"12-11 08:00 {name.strip(':')}"]


def test_the_same_in_plain_lines() -> None:
    found = told(
        text(
            "Tuesday, December 2: Trade",
            "Thursday, December 4: Wrap-up",
            "FINAL EXAM",
            "Thursday, December 11, 8:00-10:00 a.m.",
        )
    )
    assert found == ["12-11 08:00 FINAL EXAM"]


def test_an_exam_below_a_day_s_heading_is_of_that_day() -> None:
    found = told(
        heading("Tuesday, October 7"),
        heading("Midterm Exam"),
        heading("Thursday, October 9"),
        text("Trade and money"),
        heading("Tuesday, October 14"),
        text("The plague"),
    )
    assert found == ["10-07 Midterm Exam"]


def test_a_line_of_labels_below_dated_ones_does_not_run_into_them() -> None:
    found = told(
        text(
            "Textbook: Levy, World Cities",
            "Midterm: October 9 in class",
            "Essay: due October 30 by 5 PM",
            "Final: December 11, 10:30 AM",
            "Grading: see the table below",
        )
    )
    assert found == ["10-09 Midterm", "10-30 17:00 Essay", "12-11 10:30 Final"]
