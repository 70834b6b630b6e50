"""Dates as day and month with a point between: a list of them that rises is a calendar, one alone is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.dating.pointed import (
    is_month_pointed,
    is_pointed,
    with_month_points_as_strokes,
    with_points_as_strokes,
)
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text

WEEKS = (
    "19.08 – Light",
    "26.08 – Lenses",
    "02.09 – Colour",
    "09.09 – Test 1",
    "16.09 – No class",
    "23.09 – Essay due",
)


@pytest.mark.parametrize("form", ["{} – {}", "{} {}", "{}: {}"])
def test_a_list_of_them_is_a_calendar(form: str) -> None:
    lines = [form.format(*line.split(" – ")) for line in WEEKS]
    assert is_pointed(lines)
    found = find_dated(sheet(*map(text, lines)), replace(FALL, day_first=True, signs="points")).items
    assert [(f"{i.date:%m-%d}", i.title, str(i.time)) for i in found] == [
        ("09-09", "Test 1", "None"), ("09-16", "No class", "None"), ("09-23", "Essay", "None"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("13.01 Limits", "13.02 Series", "13.03 Curves", "13.04 Fields"),
        ("1.10 Light", "1.11 Lenses", "1.12 Colour", "2.01 Waves"),
        ("19.08 – Light", "26.08 – Lenses", "02.09 – Colour"),
        ("29.09 €", "15.10 €", "20.11 €", "25.12 €"),
        ("25.12 Waves", "20.03 Light", "19.11 Lenses", "24.02 Heat", "13.01 Rays"),
    ],
)
def test_sections_amounts_and_few_lines_are_none(lines: tuple[str, ...]) -> None:
    assert not is_pointed(lines)


def test_each_sign_stays_in_its_place() -> None:
    assert with_points_as_strokes("26.08 – read pp. 12.14, 3.50 points, 22.10") == (
        "26/08 – read pp. 12.14, 3.50 points, 22/10"
    )


MONTH_FIRST = ("8.27", "9.3", "9.10", "9.17", "9.24", "10.1", "10.15")


@pytest.mark.parametrize("form", ["{} Salt", "W {}: Salt", "Wed, {} – Salt", "Week 3 ({})"])
def test_with_the_month_first_a_rising_list_is_a_calendar(form: str) -> None:
    assert is_month_pointed([form.format(day) for day in MONTH_FIRST])


def test_what_is_due_on_such_a_day_is_read() -> None:
    lines = [text(f"{day} {'Essay 1 due' if day == '9.24' else 'Salt'}") for day in MONTH_FIRST]
    found = find_dated(sheet(*lines), replace(FALL, signs="month points")).items
    assert [(f"{i.date:%m-%d}", i.title) for i in found] == [("09-24", "Essay 1")]


@pytest.mark.parametrize(
    "lines",
    [
        tuple(f"{chapter}.{part} Salt" for chapter in (1, 2, 3) for part in (1, 2, 3, 4)),
        tuple(f"3.{part} Salt" for part in range(1, 9)),
        ("9.5 points", "9.12 points", "9.19 points", "9.26 points", "10.3 points", "10.10 points"),
        ("$9.12", "$9.19", "$9.26", "$10.3", "$10.10", "$10.17"),
    ],
)
def test_sections_and_amounts_are_no_calendar_either(lines: tuple[str, ...]) -> None:
    assert not is_month_pointed(lines)


def test_only_led_points_become_strokes() -> None:
    assert with_month_points_as_strokes("F 9.12 read 3.14, due 9.19, 2.5 points") == (
        "F 9/12 read 3.14, due 9/19, 2.5 points"
    )
