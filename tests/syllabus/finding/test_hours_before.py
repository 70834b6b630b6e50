"""Work that is due so many hours before the class under which a schedule lists it."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text

MONDAYS = Meeting(
    id="lecture", kind="lecture", days=("MO",), start=dt.time(17, 30), end=dt.time(19, 30), page=1
)


def due(sentence: str, *, meets: Meeting = MONDAYS) -> list[tuple[str, str]]:
    found = find_dated(
        sheet(
            text(sentence),
            text("September 8: Tides"),
            text("September 15: Moons", "Due: Short exercise 1"),
            text("September 22: Dunes", "Due: Graded assignment 1"),
        ),
        FALL,
        meetings=(meets,),
    )
    return [(str(i.date)[5:], str(i.time)[:5]) for i in found.items]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Short exercises (due 25 hours before class).", [("09-14", "16:30"), ("09-22", "17:30")]),
        ("Graded assignments are due one hour before class.", [("09-15", "17:30"), ("09-22", "16:30")]),
        (
            "All assignments must be submitted 24 hours before class.",
            [("09-14", "17:30"), ("09-21", "17:30")],
        ),
        ("Homework is due two hours prior to the lecture.", [("09-15", "15:30"), ("09-22", "15:30")]),
        (
            "All work should be uploaded at least an hour before the start of class.",
            [("09-15", "16:30"), ("09-22", "16:30")],
        ),
    ],
)
def test_work_is_due_so_many_hours_before_its_class(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert due(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Late assignments are due 24 hours before class.",
        "Assignments are posted on the site; please e-mail me two hours before class if you are absent.",
        "Essays are due 24 hours before class.",
        "Come two hours before class.",
    ],
)
def test_other_hours_before_a_class_move_nothing(sentence: str) -> None:
    assert due(sentence) == due("Bring boots.")


def test_where_the_hour_of_the_class_is_not_known_its_day_stands() -> None:
    tuesdays = MONDAYS.model_copy(update={"days": ("TU",)})

    assert [day for day, _ in due("All assignments are due 25 hours before class.", meets=tuesdays)] == [
        "09-15",
        "09-22",
    ]
