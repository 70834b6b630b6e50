from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.term import TermContext

YEAR = TermContext(
    label="2025", year=2025, start=dt.date(2025, 1, 1), end=dt.date(2025, 12, 31), year_basis="stated", day_first=False
)  # fmt: skip
DAY_FIRST = TermContext(
    label="2025", year=2025, start=dt.date(2025, 1, 1), end=dt.date(2025, 12, 31), year_basis="stated", day_first=True
)  # fmt: skip


def days(text: str, context: TermContext = YEAR, *, column: bool = False) -> list[str]:
    return [
        f"{one.date:%m-%d}" + (f"/{one.end_date:%m-%d}" if one.end_date is not None else "")
        for one in find_dates(text, context, column=column)
        if one.date is not None
    ]


NAMES = [
    ("Quiz 1 – June 16, 2025", ["06-16"]), ("Exam 1 - Oct 5", ["10-05"]), ("Week 3 Sep 9", ["09-09"]),
    ("Homework 2: May 6", ["05-06"]), ("Lab 4 (Oct 2)", ["10-02"]), ("Lab 4 (2 Oct)", ["10-02"]),
    ("Session 5, 12 March", ["03-12"]), ("Chapter 3 May 5", ["05-05"]), ("#2 June 4", ["06-04"]),
    ("Part 1 June 3", ["06-03"]), ("PS3 Feb 4", ["02-04"]), ("HW1 Jan 9", ["01-09"]), ("Quiz 1 - 16 June", ["06-16"]),
    ("Essay 1 – 3 June 2025", ["06-03"]), ("Quiz 1, 3 March", ["03-03"]), ("Exam 1 3 March", ["03-03"]),
    ("Week 5 – 10 February", ["02-10"]), ("Week 5: 10-14 February", ["02-10/02-14"]), ("Quizzes 1-3 June 5", ["06-05"]),
    ("Weeks 5-6, 10 February", ["02-10"]), ("Blog 3 & 4 October 5", ["10-05"]), ("Lectures 1-2 June 5", ["06-05"]),
    ("Exam 2 – October 18 – 20", ["10-18/10-20"]), ("5. January 23", ["01-23"]), ("1-June 16 Quiz", ["06-01"]),
    ("Quiz 1-June 16", ["06-16"]), ("Paper 2 - June", []), ("Weeks 5-6 February", []), ("Chapters 3 and 4 May", []),
    ("Version 2 – 14 March 2025", ["03-14"]), ("Rev. 3, 12 May 2025", ["05-12"]), ("1 Aug 25 Intro", ["08-25"]),
    ("Tutorial 3, 5 and 7 October", ["10-05", "10-07"]), ("Problem Sets 1-3: 5 Feb, 12 Feb", ["02-05", "02-12"]),
    ("Sitzung 5 - 12. Oktober", ["10-12"]), ("Semana 3, 9 de septiembre", ["09-09"]),
]  # fmt: skip


@pytest.mark.parametrize("column", [False, True])
@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_number_that_belongs_to_a_name_is_no_day(text: str, expected: list[str], *, column: bool) -> None:
    assert days(text, column=column) == expected
    assert days(text, DAY_FIRST, column=column) == expected


@given(
    name=st.sampled_from(["Quiz", "Exam", "Homework", "Lab", "Essay", "Week", "Unit", "Lecture", "Project"]),
    number=st.integers(1, 15),
    between=st.sampled_from([" - ", " – ", ": ", ", ", " (", " | "]),
    day=st.dates(dt.date(2025, 1, 1), dt.date(2025, 12, 31)),
    month_first=st.booleans(),
)
def test_the_date_after_a_numbered_name_is_read_whatever_the_number(
    *, name: str, number: int, between: str, day: dt.date, month_first: bool
) -> None:
    printed = f"{day:%B} {day.day}" if month_first else f"{day.day} {day:%B}"
    assert days(f"{name} {number}{between}{printed}") == [f"{day:%m-%d}"]


DAYS = [
    ("Midterm 5 March", ["03-05"]), ("Exam 18 October", ["10-18"]), ("Presentations 3, 5 March", ["03-03", "03-05"]),
    ("Reading week 10 – 14 November", ["11-10/11-14"]), ("Due 5 March", ["03-05"]), ("Exam 3-5 March", ["03-03/03-05"]),
    ("4-6 June", ["06-04/06-06"]), ("12 March 3 April 5 May", ["03-12", "04-03", "05-05"]),
    ("Tuesday 4 March 12 noon", ["03-04"]), ("Vorlesung 14. Oktober", ["10-14"]), ("12 March\n3 topics", ["03-12"]),
    ("2 Sept 3-5pm", ["09-02"]), ("5 May 2 pm", ["05-05"]), ("Tue 2 Sept 3 problems due", ["09-02"]),
    ("12-Sep 3 Introduction", ["09-12"]), ("Spring Break 4 - 12 March", ["03-04/03-12"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_number_before_its_month_is_a_day(text: str, expected: list[str]) -> None:
    assert days(text) == expected


def test_a_point_of_a_list_with_a_month_is_a_date_only_where_days_come_first() -> None:
    assert days("5. January") == []
    assert days("5. January", DAY_FIRST) == ["01-05"]
    assert days("5. Januar") == ["01-05"]


SLASHED = [
    ("Aug. 26/28", ["08-26", "08-28"]), ("(September 9/11/Rec.)", ["09-09", "09-11"]),
    ("Sept. 30/Oct. 2", ["09-30", "10-02"]), ("Nov. 25/26/27/28/29", ["11-25", "11-26", "11-27", "11-28", "11-29"]),
    ("9/11 & 9/13", ["09-11", "09-13"]), ("(Sept. 30/Oct. 2/Rec.)", ["09-30", "10-02"]), ("30/Oct", ["10-30"]),
    ("Nov 5/Rec", ["11-05"]), ("March 5/2025", ["03-05"]), ("Sept 5/6pm", ["09-05"]),
    ("see /2015/jul/23/some-title", []),
]  # fmt: skip


@pytest.mark.parametrize("column", [False, True])
@pytest.mark.parametrize(("text", "expected"), SLASHED)
def test_days_joined_by_slashes_are_each_a_date(text: str, expected: list[str], *, column: bool) -> None:
    assert days(text, column=column) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Write-up 1, 10 Sep",
        "• Problem sheet 1, 10 Sep",
        "Commentary 2, 10 Sep",
        "Studio brief 2, 10 Sep",
        "Reading log 2, 10 Sep",
    ],
)
def test_a_name_of_any_words_keeps_its_number_before_a_date(text: str) -> None:
    assert [one.first.day for one in scan(text)] == [10]


@pytest.mark.parametrize(
    "text",
    [
        "1, 10 Sep",
        "Classes on 1, 10 Sep",
        "Days off: 1, 10 September",
        "Tutorials 1, 10 Sep",
        "We meet 1, 10 Sep",
    ],
)
def test_days_that_share_a_month_are_no_name_s_number(text: str) -> None:
    assert [one.first.day for one in scan(text)] == [1, 10]
