"""Letters of days behind work, in rows whose date is a Monday's or a week's: "HW 1 due F", "Quiz 2 W"."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table


def read(*blocks: Block) -> list[tuple[str, str, bool]]:
    found: Dated = find_dated(sheet(*blocks), FALL)
    return [(str(i.date)[5:], i.title, bool(i.needs_review)) for i in found.items]


def test_a_letter_behind_the_due_word_or_a_number_is_the_day_of_the_row_s_week() -> None:
    weeks = table(
        ["Week", "Mon", "Topics", "Assignments"],
        ["1", "9/1", "Dunes", "HW 1 due F"],
        ["2", "9/8", "Sand", "HW 2 due W; Quiz 1 F"],
        ["3", "9/15", "Tides", "HW 3 due M; Exam 1 R"],
        ["4", "9/22", "Mud (no class W)", "paper topic due T, 5 pm"],
    )
    assert read(weeks) == [
        ("09-05", "HW 1", False),
        ("09-10", "HW 2", False),
        ("09-12", "Quiz 1", False),
        ("09-15", "HW 3", False),
        ("09-18", "Exam 1", False),
        ("09-23", "paper topic", False),
        ("09-24", "Mud (no class W)", False),
    ]


def test_a_letter_that_names_the_work_is_no_day() -> None:
    days = table(
        ["Date", "Topic", "Due"],
        ["9/2", "Dunes", "Draft F"],
        ["9/9", "Sand", "Form T due"],
        ["9/16", "Tides", "Quiz W"],
    )
    assert [day for day, _, _ in read(days)] == ["09-02", "09-09", "09-16"]


def test_a_seminar_of_mondays_has_its_work_on_mondays() -> None:
    days = table(
        ["Week", "Monday", "Topic"],
        ["1", "9/8", "Dunes"],
        ["2", "9/15", "Sand; Essay 1 due"],
        ["3", "9/22", "Tides"],
        ["4", "9/29", "Essay 2 due"],
    )
    assert read(days) == [("09-15", "Essay 1", False), ("09-29", "Essay 2", False)]


def test_letters_behind_a_holiday_are_the_days_that_it_takes() -> None:
    weeks = table(
        ["Week", "Mon", "Topics", "Assignments"],
        ["1", "11/3", "Dunes", "HW 1 due F"],
        ["2", "11/10", "Sand", "HW 2 due W"],
        ["3", "11/17", "Tides", "HW 3 due R"],
        ["4", "11/24", "Rondo (Thanksgiving W–F)", ""],
    )
    found = find_dated(sheet(weeks), FALL)
    assert [(str(i.date)[5:], str(i.end_date)[5:]) for i in found.items if i.kind == "no_class"] == [
        ("11-26", "11-28")
    ]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("R: Exam 1", "09-18 Exam 1"),
        ("Th - Exam 1", "09-18 Exam 1"),
        ("T: HW 1 due", "09-16 HW 1"),
        ("Thursday, HW 1 due", "09-18 HW 1"),
        ("F: HW 1 due", "09-19 HW 1"),
    ],
)
@pytest.mark.parametrize("week", ["Week 3 (9/15-9/19)", "9/16, 9/18"])
@pytest.mark.parametrize("title", ["Assignments", "Topic"])
def test_a_day_s_letter_and_a_sign_before_a_name_tell_its_day_in_the_row(
    cell: str, told: str, week: str, title: str
) -> None:
    weeks = ("9/2, 9/4", "9/9, 9/11", week, "9/23, 9/25") if "," in week else (
        "Week 1 (9/1-9/5)", "Week 2 (9/8-9/12)", week, "Week 4 (9/22-9/26)",
    )  # fmt: skip
    cells = ("", "", cell, "") if title == "Assignments" else ("Sand", "Mud", f"Clay; {cell}", "Ash")
    found = find_dated(sheet(table(("Week", title), *zip(weeks, cells, strict=True))), FALL)

    assert [f"{str(one.date)[5:]} {one.title}" for one in found.items] == [told]
