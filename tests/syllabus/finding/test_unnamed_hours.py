"""Hours that nothing names beside those of a class that is named."""

from __future__ import annotations

import pytest

from tests.syllabus.finding.paper import heading, item, table, text
from tests.syllabus.finding.test_meetings import brief

HEAD = heading("GLASS 210 Kilns")
CLASS = "lecture TU TH 14:00-15:15"


def test_another_matter_in_a_block_of_its_own_is_no_class() -> None:
    lines = text("Class: TR 2-3:15, Mill 4"), text("Greenhouse: W 1-4, meet at the door")
    assert brief(HEAD, *lines) == [CLASS]
    assert brief(HEAD, lines[0], text("Studio: W 1-4")) == [CLASS, "lecture WE 13:00-16:00"]
    assert brief(HEAD, text("Wednesdays 1-4, Mill 4")) == ["lecture WE 13:00-16:00"]


@pytest.mark.parametrize("class_first", [0, 1])
def test_short_hours_below_an_address_are_office_hours(class_first: int) -> None:
    person = [text("Otto Lind"), text("lind@example.edu"), text("M 1-2, W 3-4")]
    lecture = [text("TR 2-3:15, Mill 4")]
    blocks = [*lecture, *person] if class_first else [*person, *lecture]
    assert sorted(brief(HEAD, *blocks)) == [
        CLASS,
        "office_hours MO 13:00-14:00",
        "office_hours WE 15:00-16:00",
    ]


@pytest.mark.parametrize("title", ["People", "Teaching team", "Getting help"])
def test_lists_of_people_tell_office_hours(title: str) -> None:
    points = item("Otto: M 1-2, Mill 33"), item("Ines: W 3-4, Mill 1")
    expected = ["office_hours MO 13:00-14:00", "office_hours WE 15:00-16:00"]
    assert brief(HEAD, heading(title, level=2), *points) == expected


def test_sections_of_one_day_beside_a_lecture_are_discussions() -> None:
    points = item("Lecture: MW 9-9:50"), item("Section 1: F 9-9:50"), item("Section 2: F 10-10:50")
    assert brief(HEAD, heading("When we meet", level=2), *points) == [
        "lecture MO WE 09:00-09:50",
        "discussion FR 09:00-09:50",
        "discussion FR 10:00-10:50",
    ]
    alone = item("Section 1: F 9-11:50"), item("Section 2: F 1-3:50")
    assert brief(HEAD, heading("When we meet", level=2), *alone) == [
        "lecture FR 09:00-11:50",
        "lecture FR 13:00-15:50",
    ]


def test_one_cell_of_a_row_may_name_its_kind() -> None:
    rows = ("Mon", "Lecture", "10-10:50"), ("Wed", "Lab", "1-3:50"), ("Fri", "Quiz", "by 5 pm")
    assert brief(HEAD, heading("A typical week", level=2), table(("Day", "What", "When"), *rows)) == [
        "lecture MO 10:00-10:50",
        "lab WE 13:00-15:50",
    ]
