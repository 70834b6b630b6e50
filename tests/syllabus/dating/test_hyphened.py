"""Days of the week with two numbers and a hyphen: dates of a calendar, or hours."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.hyphened import is_hyphened, with_hyphens_as_strokes
from servers.syllabus.dating.term import find_term

CALENDARS = [
    ["T 9-2 Mosses", "Th 9-4 Ferns", "T 9-16 Quiz", "Th 9-18", "T 10-7 Bark"],
    ["Tues. 9-2: Mosses", "Thurs. 9-4: Ferns", "Tues. 9-16: Quiz", "Thurs. 9-18: Bark"],
    ["• Monday 9-8", "• Wednesday 9-10", "• Monday 9-15", "• Wednesday 9-24"],
    ["M 12-1 Sap", "W 12-17 Resin", "M 1-5 Gum", "W 1-14 Latex", "F 1-16 Wax"],
    [
        "36 | Mon 1-9 | Clay",
        "36 | Thu 4-9 | Silt",
        "37 | Mon 8-9",
        "38 | Tue 16-9",
        "40 | Tue 30-9",
        "40 | Thu 2-10",
    ],
    ["Week 1: Tue 2-9", "Week 2: Tue 9-9", "Week 3: Tue 16-9", "Week 4: Tue 23-9"],
]
OTHERS = [
    ["M 1-2 Room 3", "T 2-13 Room 4", "W 3-14 Room 5", "Th 4-15 Room 6"],  # no year has these days
    ["M 9-10 am", "T 9-16", "W 10-11", "Th 10-12", "F 1-2"],
    ["Mo 13-15", "Tu 14-16", "We 13-15", "Th 14-16"],
    ["T 9-2 Mosses", "Th 9-4 Ferns", "T 9-16 Quiz"],  # too few
    ["T 9-16", "Th 9-4", "T 9-2", "Th 9-18", "T 9-9"],  # in no order
    ["1 | Mon 9-11", "1 | Tue 13-15", "2 | Wed 10-12", "2 | Thu 15-17", "3 | Fri 9-12"],
]


@pytest.mark.parametrize("lines", CALENDARS)
def test_rising_days_that_fit_one_year_are_dates(lines: list[str]) -> None:
    assert is_hyphened(lines)


@pytest.mark.parametrize("lines", OTHERS)
def test_hours_are_no_dates(lines: list[str]) -> None:
    assert not is_hyphened(lines)


def test_each_sign_stays_in_its_place() -> None:
    assert with_hyphens_as_strokes("T 9-2 (pp. 3-4), Th 9-18: 10-11") == "T 9/2 (pp. 3-4), Th 9/18: 10-11"
    assert with_hyphens_as_strokes("W 2-3 pm, M 9-10:30, ST 1-2") == "W 2-3 pm, M 9-10:30, ST 1-2"
    assert with_hyphens_as_strokes("Tue 24-9 and Mon 14-16") == "Tue 24/9 and Mon 14-16"


def test_the_term_tells_that_its_dates_are_written_so() -> None:
    lines = ["Fall 2025", *CALENDARS[0]]
    context = find_term(lines, name="a.pdf", metadata={}, full_text="\n".join(lines))
    assert [one.date for one in find_dates("Essay due Th 10-16, pp. 4-5", context)] == [dt.date(2025, 10, 16)]
    plain = find_term(["Fall 2025"], name="a.pdf", metadata={}, full_text="Fall 2025")
    assert not find_dates("Office hours Th 10-16", plain)


def test_days_of_the_week_beside_such_dates_tell_the_year() -> None:
    lines = ["Fall", *CALENDARS[0]]
    context = find_term(lines, name="a-2026.pdf", metadata={}, full_text="\n".join(lines))
    assert context.year == 2025
