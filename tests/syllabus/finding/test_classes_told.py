"""Days behind words that tell which class they are of: "(a) First meeting - Tuesday, September 2"."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, text

DAYS = ("September 2", "September 4", "September 9")


def _read(*lines: str, below: str = "Quiz on locks") -> tuple[list[str], list[str]]:
    blocks = [block for line in lines for block in (text(line), item(below))]
    found = find_dated(sheet(*blocks), FALL)
    return [f"{i.date:%m-%d} {i.title}" for i in found.items], [f"{s.date:%m-%d}" for s in found.schedule]


@pytest.mark.parametrize(
    "told",
    [
        ("(a) First meeting - Tuesday, {}, 2025.", "(b) Second meeting - Thursday, {}, 2025.", "(a) First meeting - Tuesday, {}, 2025."),
        ("1st class ({})", "2nd class ({})", "3rd class ({})"),
        ("First lecture: Tue {}", "Second lecture: Thu {}", "Third lecture: Tue {}"),
        ("Tuesday class, {}", "Thursday class, {}", "Tuesday class, {}"),
        ("a) The first session of the week – {}", "b) The second session of the week – {}", "a) The first session of the week – {}"),
        ("Twelfth seminar | {}", "Thirteenth seminar | {}", "Last seminar | {}"),
    ],
)  # fmt: skip
def test_a_day_behind_its_class_opens_what_stands_below(told: tuple[str, str, str]) -> None:
    lines = [line.format(day) for line, day in zip(told, DAYS, strict=True)]
    days = ["09-02", "09-04", "09-09"]
    assert _read(*lines) == ([f"{day} Quiz on locks" for day in days], days)


@pytest.mark.parametrize(
    "told", ["First draft - {}", "Second group ({})", "First half of class 4 and then {}"]
)
def test_a_day_behind_other_words_is_that_of_no_class(told: str) -> None:
    assert _read(*(told.format(day) for day in DAYS), below="Locks")[1] == []


def test_a_weeks_title_that_is_a_point_belongs_to_no_class_above() -> None:
    lines = [f"(a) First meeting - Tuesday, {day}" for day in ("September 2", "September 9", "September 16")]
    blocks = [
        block
        for week, line in enumerate(lines, 2)
        for block in (text(line), item("Locks"), item(f"Week {week} - Reading: Chapter {week}", marker=f"{week}."))
    ]  # fmt: skip
    found = find_dated(sheet(*blocks), FALL)
    assert [session.topic for session in found.schedule] == ["Locks", "Locks", "Locks"]


def test_a_points_roman_number_is_no_part_of_its_name() -> None:
    lines = [f"First meeting - {day}" for day in DAYS]
    blocks = [block for line in lines for block in (text(line), item("First midterm exam", marker="ii."))]
    assert [one.title for one in find_dated(sheet(*blocks), FALL).items] == ["First midterm exam"] * 3
