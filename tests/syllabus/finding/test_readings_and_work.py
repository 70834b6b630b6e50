"""A column of readings and of work tells both: what is named as work in it is asked for, what is read is not."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

CELLS = (
    "Ch. 1",
    "Ch. 2; HW 1",
    "Mills, The Promise",
    "Ch. 4; Essay 1 draft",
    "Quiz 2",
    "Ch. 6; Project proposal",
)
DAYS = ("9/2", "9/4", "9/9", "9/11", "9/16", "9/18")
TOPICS = ("Sand", "Mud", "Clay", "Ash", "Rivers", "Deltas")


def told(title: str, cells: tuple[str, ...] = CELLS) -> list[str]:
    found = find_dated(sheet(table(("Date", "Topic", title), *zip(DAYS, TOPICS, cells, strict=True))), FALL)
    return [f"{str(one.date)[5:]} {one.title}" for one in found.items]


@pytest.mark.parametrize(
    "title",
    [
        "Readings & Assignments",
        "Reading/Homework",
        "Readings, Assignments",
        "Assignments and Readings",
        "Reading/Writing",
        "Text & homework",
        "Required reading & work",
    ],
)
def test_work_in_a_column_of_readings_and_work_is_asked_for(title: str) -> None:
    assert told(title) == ["09-04 HW 1", "09-11 Essay 1 draft", "09-16 Quiz 2", "09-18 Project proposal"]


@pytest.mark.parametrize("title", ["Reading", "Preparation"])
def test_numbered_work_and_drafts_in_a_column_of_readings_are_not_lost(title: str) -> None:
    assert told(title)[:3] == ["09-04 HW 1", "09-11 Essay 1 draft", "09-16 Quiz 2"]


def test_other_work_in_a_column_of_labs_is_not_lost_and_labs_stay_what_they_are() -> None:
    cells = ("Lab 1", "HW 1", "Lab 2", "Essay 1 draft", "Lab 3", "No lab")
    assert {"09-04 HW 1", "09-11 Essay 1 draft"} <= set(told("Lab", cells))


def test_what_is_only_read_is_no_work() -> None:
    assert (
        told(
            "Readings & Assignments",
            ("Syllabus", "Ch. 2", "Ch. 3", "Mills, The Promise", "pp. 10-20", "Ch. 5"),
        )
        == []
    )


def test_what_a_class_does_in_the_lab_that_day_is_nothing_to_hand_in() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Notes"),
                ("9/2", "Cells", "Microscopy lab"),
                ("9/4", "Genes", "Lab report 1 due"),
                ("9/9", "Enzymes", "Primary Literature Lab"),
                ("9/11", "Yeast", "Microscopy lab report due"),
            )
        ),
        FALL,
    )

    assert [str(one.date)[5:] for one in found.items] == ["09-04", "09-11"]
