"""A calendar whose dates are month and day with a hyphen, and no day of the week."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.syllabus.dating.bare_hyphens import is_bare_hyphened, with_bare_hyphens_as_strokes
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import find_term
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, table, text

LISTED = replace(FALL, signs="bare hyphens")
DAYS = ["9-3", "9-10", "9-17", "9-24", "10-1", "10-8", "10-15"]
CALENDARS = [
    [f"{day} Ferns" for day in DAYS],
    [f"Week {n}, {day} - 9-30: Mosses" for n, day in enumerate(DAYS, 1)],
    [f"{n} {day} Bark" for n, day in enumerate(DAYS, 1)],
    [f"• Wed, {day}: Sap" for day in DAYS],
    [f"Wk. {n} ({day})" for n, day in enumerate(DAYS, 1)],
    ["9-1 Ferns | 9-3 Bark", "9-8 | 9-10", "9-15 | 9-17", "9-22 | 9-24"],  # cells abreast
    ["1-4", "2-4", "3-4", "4-4", *DAYS],  # pages in a running foot, before the calendar
    ["Essay 1 is due 9-13.", "Essay 2 (due 9-24)", "Essay 3, due on 10-10"],
    ["12-3", "12-10", "12-17", "12-19", "1-2", "1-7", "1-14"],  # over a new year
]
OTHERS = [
    DAYS[:4],  # too few
    ["Essay 1 is due 9-12", "Essay 2 is due 9-24"],
    ["Essay 1 is due 9-12 am", "Essay 2 is due 9-11", "due 9-10", "due 10-12"],  # hours
    [f"{n}-{n + 20}" for n in range(1, 9)],  # months apart
    [f"Chapter {day}" for day in DAYS],
    [f"{day} pages" for day in DAYS],
    ["9-10 am", "9-11 am", "9-12 am", "9-13 am", "9-14 am", "9-15 am", "9-16 am"],
    ["1-1", "1-2", "1-3", "1-4", "1-5", "1-6", "1-7"],  # sections
    ["9-24", "9-3", "10-15", "9-10", "12-1", "10-1", "9-17"],  # in no order
]


@pytest.mark.parametrize("lines", CALENDARS)
def test_lines_that_open_with_rising_dates_are_a_calendar(lines: list[str]) -> None:
    assert is_bare_hyphened(lines)


@pytest.mark.parametrize("lines", OTHERS)
def test_pages_hours_and_sections_are_none(lines: list[str]) -> None:
    assert not is_bare_hyphened(lines)


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Week 3, 9-14 - 9-18: Ferns", "Week 3, 9/14 - 9/18: Ferns"),
        ("• Mon, 9-14; Wed, 9-16: Sap", "• Mon, 9/14; Wed, 9/16: Sap"),
        ("9-14,\n9-16", "9/14,\n9/16"),
        ("Essay 1 due 9-14, read pp. 3-12", "Essay 1 due 9/14, read pp. 3-12"),
        ("4.2 Thurs (9-18) Rings", "4.2 Thurs (9/18) Rings"),
        ("Autumn break: 10-9 - 10-14", "Autumn break: 10/9 - 10/14"),
        ("Read: 3-4 and 7-9", "Read: 3-4 and 7-9"),
        ("Mosses (9-14)", "Mosses (9/14)"),
        ("by 2-3 pm on 9-14", "by 2-3 pm on 9/14"),
        ("due 2-3 days later", "due 2-3 days later"),
        ("Groups of 4-5 (see 2-3), 9-10:30", "Groups of 4-5 (see 2-3), 9-10:30"),
    ],
)
def test_only_what_leads_to_a_date_is_one(printed: str, read: str) -> None:
    assert with_bare_hyphens_as_strokes(printed) == read


def test_the_term_tells_that_its_dates_are_written_so() -> None:
    lines = ["Fall 2025", *CALENDARS[0]]
    context = find_term(lines, name="a.pdf", metadata={}, full_text="\n".join(lines))
    assert context.signs == "bare hyphens"
    assert [one.date for one in find_dates("9-3 Ferns", context)] == [dt.date(2025, 9, 3)]


def test_a_table_of_weeks_and_prose_are_read_with_such_dates() -> None:
    weeks = ["9-1 - 9-5", "9-8 - 9-12", "9-15 - 9-19", "9-22 - 9-26"]
    rows = [(str(n), week, f"Topic {n}") for n, week in enumerate(weeks, 1)]
    prose = text("Essay 1 is due 9-17. Groups of 3-4 meet after class.")
    found = find_dated(sheet(prose, table(("Week", "Dates", "Topic"), *rows)), LISTED)
    assert [(one.title, one.date) for one in found.items] == [("Essay 1", dt.date(2025, 9, 17))]
    assert [one.date for one in found.schedule][:2] == [dt.date(2025, 9, 1), dt.date(2025, 9, 8)]


def test_a_list_of_such_days() -> None:
    lines = [item(f"{day}: Ferns") for day in DAYS]
    found = find_dated(sheet(*lines, item("10-22: Midterm exam"), item("10-29: Quiz 2")), LISTED).items
    assert [(one.title, one.date) for one in found] == [
        ("Midterm exam", dt.date(2025, 10, 22)),
        ("Quiz 2", dt.date(2025, 10, 29)),
    ]
