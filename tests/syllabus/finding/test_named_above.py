"""The final's name on a line of its own below a schedule's last day, over the date on which it is held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

WEEKS = (("Tuesday, November 25: Trade", "Chapter 9"), ("Tuesday, December 2: Money", "Chapter 10"))
LAST = ("Thursday, December 4: Wrap-up", "Review sheet")


def told(*blocks: Block) -> list[str]:
    return [
        f"{one.date:%m-%d}{f' {one.time:%H:%M}' if one.time else ''} {one.title}"
        for one in find_dated(sheet(*blocks), FALL).items
        if one.date
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


def test_a_bracket_behind_a_topic_may_tell_the_day_of_its_exam() -> None:
    topics = (
        item("Unit 1: Waves, Sound, Light (Unit 1 Exam Date: Wednesday, 24 September)"),
        item("Unit 2: Heat, Ideal Gases (Unit 2 Exam Date: Monday, 20 October)"),
        item("Unit 3: Charges and Fields in Matter (Unit 3 Exam: Wednesday, 12 November)"),
    )
    found = find_dated(sheet(*topics), FALL).items

    assert [(f"{one.date:%m-%d}", one.title) for one in found if one.date] == [
        ("09-24", "Unit 1 Exam"),
        ("10-20", "Unit 2 Exam"),
        ("11-12", "Unit 3 Exam"),
    ]


def test_a_bracket_that_counts_lectures_dates_the_topic() -> None:
    topics = (
        item("Unit 1: Waves (2 lectures: Sep 3, Sep 5)"),
        item("Unit 2: Heat (2 lectures: Sep 10, Sep 12)"),
        item("Unit 3: Charges (2 lectures: Sep 17, Sep 19)"),
    )
    found = find_dated(sheet(*topics), FALL)

    assert not found.items
    assert len(found.schedule) == 6
