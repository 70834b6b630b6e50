"""Days, hours and remarks as instructors put them in a list of classes."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


def told(*blocks: Block) -> list[tuple[str, dt.date | None]]:
    return [(one.title, one.date) for one in find_dated(sheet(*blocks), FALL).items]


def agenda(*points: str) -> tuple[Block, ...]:
    """Three classes, the points below the second."""
    return (
        text("Tuesday, October 7 – Smoke"),
        item("Read: Miller"),
        text("Thursday, October 9 – Salt"),
        *map(item, points),
        text("Tuesday, October 14 – Sugar"),
        item("Read: Mintz"),
    )


def test_the_number_behind_a_weekday_tells_the_day() -> None:
    found = told(*agenda("Due: harvest podcast, by Wednesday the 8th"))
    assert found == [("harvest podcast", dt.date(2025, 10, 8))]


@pytest.mark.parametrize(
    "point",
    [
        "Take-home final: questions posted October 9 at 5; due on Moodle Thursday, October 16, noon.",
        "Take-home final: questions are released October 9; due October 16.",
    ],
)
def test_the_day_on_which_questions_are_posted_is_not_that_of_the_exam(point: str) -> None:
    assert [date for _, date in told(*agenda(point))] == [dt.date(2025, 10, 16)]


@pytest.mark.parametrize(
    "point",
    [
        "Bring one question that would make a good exam",
        "A deadline with a day but without an hour is 11:59 pm; memo days are marked",
        "Progress reports submitted by faculty",
    ],
)
def test_what_is_only_said_is_no_work(point: str) -> None:
    assert told(*agenda(point)) == []


def test_a_dropped_quiz_is_on_no_day() -> None:
    assert told(text("Go three times by October 9 and I will drop your lowest quiz.")) == []


def test_days_below_a_break_go_on_in_the_next_months() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Friday")
    rows = (
        ("Sem. 1", "1 Ferns", "2 Fungi", "3 Moss", "5 Bark"),
        ("Sem. 2", "8 Sap", "9 Seeds", "10 Roots", "12 Prueba 1"),
        ("Sem. 3", "15 Buds", "16 Rain", "17 Wind", "19 Fog"),
        ("Sem. 4", "22 Ice", "23 Dew", "24 Frost", "26 Sleet"),
        ("Sem. 5", "", "", "", ""),
        ("Sem. 6", "6 Comp. 1: borrador (en clase)", "7 Orales 1, grupo A", "8 Examen 2 (Cap. 8 + repaso)", "10 Hail"),
        ("Sem. 7", "3 Storms", "4 Floods", "5 Prueba 5", "7 Calm"),
    )  # fmt: skip
    found = told(table(("", *days), *rows))
    assert [(title.split(" (")[0], date) for title, date in found] == [
        ("Prueba 1", dt.date(2025, 9, 12)),
        ("Comp. 1: borrador", dt.date(2025, 10, 6)),
        ("Orales 1, grupo A", dt.date(2025, 10, 7)),
        ("Examen 2", dt.date(2025, 10, 8)),
        ("Prueba 5", dt.date(2025, 11, 5)),
    ]
