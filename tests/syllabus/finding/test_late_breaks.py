"""Days for study and vacations that a calendar's sentence tells of behind the last class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

CLASSES = tuple(
    (day, topic)
    for day, topic in zip(
        ("Sep 2", "Sep 9", "Sep 16", "Sep 23", "Sep 30", "Oct 7", "Oct 14", "Oct 21", "Oct 28"),
        ("Bread", "Salt", "Oil", "Wine", "Rice", "Maize", "Sugar", "Tea", "Cocoa"),
        strict=True,
    )
)


def days_off(sentence: str) -> list[tuple[str, str]]:
    blocks = (table(("Date", "Topic"), *CLASSES), heading("Calendar"), text(sentence))
    found = find_dated(sheet(*blocks), FALL).items
    return [(str(item.date), item.title) for item in found if item.kind == "no_class"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Reading days are November 6 and 7.",
        "Revision period: November 3 to 7.",
        "Last day of lectures: October 28. Winter vacation begins November 10.",
        "The study week is November 3-7.",
    ],
)
def test_nobody_has_class_behind_the_last(sentence: str) -> None:
    assert days_off(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("A reading day is October 8.", "2025-10-08"),
        ("Thanksgiving break: November 26-28.", "2025-11-26"),
        ("There is no class on November 11.", "2025-11-11"),
    ],
)
def test_other_days_off_stay(sentence: str, day: str) -> None:
    assert [date for date, _ in days_off(sentence)] == [day]


def test_without_a_schedule_the_last_class_is_not_known() -> None:
    found = find_dated(sheet(heading("Calendar"), text("Reading days are November 6 and 7.")), FALL)
    assert [item.kind for item in found.items] == ["no_class"]
