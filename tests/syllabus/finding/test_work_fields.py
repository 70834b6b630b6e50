"""Work whose name stands over fields of its own, one of which is its day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.work_fields import work_of_fields
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

NAMES = ("Midterm", "Reflection essay", "Group presentation")
DAYS = ("October 14", "November 4", "December 2")
EXPECTED = [("Midterm", "10-14"), ("Reflection essay", "11-04"), ("Group presentation", "12-02")]


def found(*blocks: Block) -> list[tuple[str, str]]:
    return [(each.title, str(each.date)[5:]) for each in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize(
    "fields",
    [
        ("Weight: 20%", "Due: {}", "Length: 5 pages"),
        ("Date: {}", "Covers: chapters 1-4"),
        ("Worth: 100 points", "Due date: {} by 5 pm"),
        ("Assigned: September 2", "Due: {}"),
        ("When: {}, in class", "Where: Hall 5"),
        ("Format: online", "Submit by: {}"),
    ],
)
def test_the_day_in_a_field_is_that_of_the_name_above(fields: tuple[str, ...]) -> None:
    blocks: list[Block] = []
    for name, day in zip(NAMES, DAYS, strict=True):
        blocks += [heading(name), *[item(field.format(day)) for field in fields]]
    assert found(*blocks) == EXPECTED


def test_names_and_fields_may_be_points_of_one_list_or_lines_of_one_paragraph() -> None:
    points = [
        block
        for name, day in zip(NAMES, DAYS, strict=True)
        for block in (item(name), item("worth 20%"), item(f"due {day}"))
    ]
    assert found(*points) == EXPECTED
    lines = [text(name, "Points: 50", f"Deadline: {day}") for name, day in zip(NAMES, DAYS, strict=True)]
    assert found(*lines) == EXPECTED


def test_a_line_that_closes_a_list_is_no_field_of_its_last_point() -> None:
    weeks = [
        (heading(f"Week of {week}"), text("Assignments:"), item("Week Quiz"), item("Worksheet on rivers"), item(f"Due by {day}"))
        for week, day in zip(("September 8", "September 15", "September 22"), ("September 12", "September 19", "September 26"), strict=True)
    ]  # fmt: skip
    assert work_of_fields(sheet(*[block for week in weeks for block in week]), FALL)[0] == []


def test_the_hour_stands_in_a_field_of_its_own_or_beside_the_day() -> None:
    blocks = (
        heading("Midterm"),
        item("Date: October 14"),
        item("Time: 2:00-3:15 pm"),
        heading("Final exam"),
        item("Date: December 9, 10 am"),
    )
    hours = [str(each.time)[:5] for each in find_dated(sheet(*blocks), FALL).items]
    assert hours == ["14:00", "10:00"]


def test_days_under_what_is_no_work_are_left_alone() -> None:
    blocks = [
        block
        for n, day in enumerate(DAYS, 1)
        for block in (heading(f"Class {n}"), item(f"Date: {day}"), item("Topic: Rivers"))
    ]
    assert found(*blocks) == []


def test_a_day_alone_right_below_a_name_with_its_share_is_its_day() -> None:
    blocks = (
        item("Midterm 1: 30% of grade"),
        item("October 14", marker="–"),
        item("covers ch. 6-8", marker="–"),
        item("Final exam: 40% of grade"),
        item("December 9th, 12-2pm", marker="–"),
    )
    assert found(*blocks) == [("Midterm 1", "10-14"), ("Final exam", "12-09")]


@pytest.mark.parametrize(
    ("label", "day"), [("Assignment (due 10 Sep)", "09-10"), ("Assignment (due Friday)", "09-12"), ("Writing (due Sept 11, 5pm)", "09-11"), ("Assignment (10 pts)", "09-09")]
)  # fmt: skip
def test_a_day_in_the_brackets_of_a_label_is_that_of_what_stands_behind_it(label: str, day: str) -> None:
    classes = [
        (
            text(f"Tuesday, {n} Sep | Rivers"),
            item("Readings: chapter 2"),
            item(f"{label}: Diagnostic essay" if n == 9 else "In class: maps"),
        )
        for n in (2, 9, 16)
    ]
    assert found(*[block for one in classes for block in one]) == [("Diagnostic essay", day)]
