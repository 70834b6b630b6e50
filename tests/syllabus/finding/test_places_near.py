"""Places that stand on a line of their own near a meeting's hours, and whose they are."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.meetings import find_meetings
from tests.syllabus.finding.paper import FALL, sheet, text


def places(*lines: str) -> list[str | None]:
    return [meeting.location for meeting in find_meetings(sheet(*map(text, lines)), FALL)]


@pytest.mark.parametrize(
    "office",
    [
        "Office: Fern Hall 21",
        "Office Location: Fern Hall 21, phone 555-0134",
        "Instructor's office: Fern Hall 21",
        "Instructor: Dr. Mara Ellis, office: Fern Hall 21, e-mail: ellis@fern.edu",
        "My office is Fern Hall 21. My door is open.",
    ],
)
def test_office_hours_are_held_in_the_office(office: str) -> None:
    assert places("Dr. Mara Ellis", office, "Office hours: Mon 2-3 pm, Wed 10-11 am") == ["Fern Hall 21"] * 2


def test_the_office_may_stand_below_its_hours() -> None:
    assert places("Office hours: Mon 2-3 pm", "ellis@fern.edu", "Office: Fern Hall 21") == ["Fern Hall 21"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Office: Fern Hall 21", "Office hours: Mon 2-3 pm on Zoom"), ["Zoom"]),
        (("Office: Fern Hall 21", "Office hours: Mon 2-3 pm, room to be announced"), [None]),
        (("Office: TBA", "Office hours: Mon 2-3 pm"), [None]),
        (("Office: Fern Hall 21", "Teaching assistant: Tom Ray", "Office hours: Tue 2-3 pm"), [None]),
        (("Office: Fern Hall 21", "Tom Ray, ray@fern.edu", "Office hours: Tue 2-3 pm"), [None]),
        (("Office hours: Mon 2-3 pm", "Grader: Tom Ray", "Office: Fern Hall 21"), [None]),
        (("Office: Fern Hall 21", "Lecture: Tue 9:30-10:45 am"), [None]),
    ],
)
def test_an_office_is_no_place_of_other_hours(lines: tuple[str, ...], expected: list[str | None]) -> None:
    assert places("Dr. Mara Ellis", *lines) == expected


@pytest.mark.parametrize(
    "place",
    [
        "Location: Moss 110",
        "Class Room: Moss 110",
        "Meeting place: Moss 110",
        "Venue: Moss 110 (ground floor)",
        "in Moss 110. Bring a hand lens.",
    ],
)
def test_a_class_is_held_where_a_line_near_says(place: str) -> None:
    hours = "Class hours: TR 9:30-10:45 am"
    assert [(p or "")[:8] for p in places(hours, place)] == ["Moss 110"]


def test_the_place_of_the_class_is_none_of_office_hours_above() -> None:
    hours = ("Office hours: Mon 2-3 pm", "Time: Tuesdays and Thursdays 9:30-10:45 am", "Location: Moss 110")
    assert places("Dr. Mara Ellis", "Office: Fern Hall 21", *hours) == ["Fern Hall 21", "Moss 110"]
    assert places(*hours) == [None, "Moss 110"]


@pytest.mark.parametrize("place", ["Final exam location: Moss 110", "Lab room: Moss 110", "Location: TBD"])
def test_a_place_of_something_else_is_none_of_the_class(place: str) -> None:
    assert places("Class hours: TR 9:30-10:45 am", "Dr. Mara Ellis", place) == [None]


def test_rooms_above_hours_stay_with_those_below_them() -> None:
    first, second = ("Room: Moss 110", "Time: MW 9:30-10:45 am"), ("Room: Fern 204", "Time: TR 9:30-10:45 am")
    assert places(*first, *second) == ["Moss 110", "Fern 204"]
    assert places(*first[::-1], *second[::-1]) == ["Moss 110", "Fern 204"]


def test_hours_side_by_side_share_their_place() -> None:
    assert places("Sections: Fri 10-10:50am and 1-1:50pm (Moss 154)") == ["Moss 154"] * 2
    assert places("Office hours: M 3:00-5:00 pm and Th 3:00-5:00 pm in Moss 154") == ["Moss 154"] * 2
