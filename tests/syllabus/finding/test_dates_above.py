"""Rows of dates above rows of contents: each cell's matter is of the date above it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _read(header: tuple[str, ...], *rows: tuple[str, ...]) -> Dated:
    return find_dated(sheet(table(header, *rows)), FALL)


def _told(found: Dated) -> list[tuple[str, str]]:
    return [(f"{item.date:%m-%d}", item.title) for item in found.items if item.date]


@pytest.mark.parametrize(
    ("header", "dates"),
    [
        (("Wk", "Monday", "Wednesday", "Friday"), (("1", "9/1", "9/3", "9/5"), ("2", "9/8", "9/10", "9/12"))),
        (("", "Mon", "Wed", "Fri"), (("", "Sep 1", "Sep 3", "Sep 5"), ("", "Sep 8", "Sep 10", "Sep 12"))),
        (("", "M", "W", "F"), (("Week 1", "1 Sept", "3 Sept", "5 Sept"), ("Week 2", "8 Sept", "10 Sept", "12 Sept"))),
        ((), (("Wk 1", "Mon 9/1", "Wed 9/3", "Fri 9/5"), ("Wk 2", "Mon 9/8", "Wed 9/10", "Fri 9/12"))),
        ((), (("", "Sept. 1st", "Sept. 3rd", "Sept. 5th"), ("", "Sept. 8th", "Sept. 10th", "Sept. 12th"))),
    ],
)  # fmt: skip
def test_what_stands_below_a_date_is_of_its_day(
    header: tuple[str, ...], dates: tuple[tuple[str, ...], ...]
) -> None:
    found = _read(
        header,
        dates[0],
        ("", "Labor Day - no class", "Vectors", "Quiz 1"),
        dates[1],
        ("", "Friction", "Momentum\nHW 1 due", "EXAM 1"),
    )
    assert _told(found) == [
        ("09-01", "Labor Day - no class"),
        ("09-05", "Quiz 1"),
        ("09-10", "HW 1"),
        ("09-12", "EXAM 1"),
    ]
    assert {f"{s.date:%m-%d}" for s in found.schedule} >= {"09-03", "09-08", "09-10"}


def test_two_class_days_are_enough() -> None:
    found = _read(
        ("Week", "Tuesday", "Thursday"),
        ("1", "8/26", "8/28"),
        ("", "Intro", "Cells"),
        ("2", "9/2", "9/4"),
        ("", "Genes\nHW 1 due", "Organs"),
        ("3", "9/9", "9/11"),
        ("", "Midterm", "No class"),
    )
    assert _told(found) == [("09-02", "HW 1"), ("09-09", "Midterm"), ("09-11", "No class")]
    assert [s.topic for s in found.schedule][:2] == ["Intro", "Cells"]


def test_numbers_of_days_below_the_days_of_the_week_are_dates() -> None:
    found = _read(
        ("Mon", "Tue", "Wed", "Thu", "Fri"),
        ("1", "2", "3", "4", "5"),
        ("Labor Day", "Intro", "", "Sets", ""),
        ("8", "9", "10", "11", "12"),
        ("", "Maps", "", "HW 1 due", ""),
        ("15", "16", "17", "18", "19"),
        ("", "Graphs", "", "Exam 1", ""),
    )
    assert _told(found) == [("09-01", "Labor Day"), ("09-11", "HW 1"), ("09-18", "Exam 1")]


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (("Team", "Mon", "Tue"), (("A", "1", "2"), ("B", "3", "4"), ("C", "five", "six"), ("D", "5", "6"))),
        (("Group", "Lab 1", "Lab 2"), (("A", "9/2", "9/9"), ("B", "9/4", "9/11"), ("C", "9/3", "9/10"), ("D", "9/5", "9/12"))),
        (("Topic", "Sections", "Pages"), (("Limits", "1.1", "1.2"), ("Rates", "2.1", "2.2"), ("Quizzes and exams", "b", "c"), ("Tests", "3.1", "3.2"))),
    ],
)  # fmt: skip
def test_rows_of_numbers_or_dates_without_contents_below_make_no_items(
    header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    assert not any(item.kind in {"exam", "homework", "no_class"} for item in _read(header, *rows).items)


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        (("JOURNAL 1", "TEST 1", "FINAL PRESENTATION"), (("Jan 23", "Feb 6", "Apr 22"), ("due in class", "in class", "10:00 am"))),
        ((), (("JOURNAL 1", "TEST 1", "FINAL PRESENTATION"), ("Jan 23", "Feb 6", "Apr 22"), ("due in class", "in class", "10:00 am"))),
        ((), (("Journal 1", "Test 1", "Presentation"), ("1/23", "2/6", "4/22"))),
    ],
)  # fmt: skip
def test_a_name_above_a_date_and_the_note_below_it_are_one_card(
    header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]
) -> None:
    spring = replace(FALL, label="Spring 2025", season="spring", start=dt.date(2025, 1, 1), end=dt.date(2025, 5, 31))  # fmt: skip
    items = find_dated(sheet(table(header, *rows)), spring).items
    assert [(item.kind, f"{item.date:%m-%d}") for item in items] == [
        ("homework", "01-23"),
        ("exam", "02-06"),
        ("presentation", "04-22"),
    ]


def test_cards_in_several_rows_keep_their_own_dates_and_a_break_its_days() -> None:
    found = _read(
        (),
        ("ESSAY 1", "MIDTERM"),
        ("Sep 12", "Sep 26"),
        ("due in class", "in class"),
        ("NO CLASS", "ESSAY 2"),
        ("Oct 13 – Oct 14", "Oct 24"),
        ("Fall break", "due in class"),
    )
    assert [(f"{item.date:%m-%d}", item.kind) for item in found.items if item.date] == [
        ("09-12", "paper"),
        ("09-26", "exam"),
        ("10-13", "no_class"),
        ("10-24", "paper"),
    ]


def test_the_title_of_the_next_week_is_not_of_the_day_above_it() -> None:
    rows = (
        ("Tue 9/2", "Thu 9/4"),
        ("Quartz", "Mica"),
        ("Week 2 - Exam", ""),
        ("Tue 9/9", "Thu 9/11"),
        ("Questions", "Exam 1"),
    )
    assert _told(_read((), *rows)) == [("09-11", "Exam 1")]


def test_one_week_of_two_days_is_a_grid() -> None:
    found = _read((), ("Tue 9/9", "Thu 9/11"), ("Paper 2 discussed\nOutlining", "No class"))
    assert _told(found) == [("09-11", "No class")]
