from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.dating.holidays import easter
from servers.syllabus.dating.term import TermContext, find_term


def term(text: str, **metadata: str) -> TermContext:
    lines = [line for line in text.splitlines() if line.strip()]
    return find_term(lines, name="a.pdf", metadata=metadata, full_text=text)


#: From the tables of the United States Naval Observatory and the calendars of those years.
@pytest.mark.parametrize(
    ("year", "day"), [(2000, "04-23"), (2008, "03-23"), (2011, "04-24"), (2019, "04-21"), (2024, "03-31"), (2038, "04-25")]
)  # fmt: skip
def test_easter_is_that_of_the_tables(year: int, day: str) -> None:
    assert f"{easter(year):%m-%d}" == day


@given(st.integers(1900, 2200))
def test_easter_is_a_sunday_between_its_bounds(year: int) -> None:
    assert easter(year).weekday() == 6
    assert dt.date(year, 3, 22) <= easter(year) <= dt.date(year, 4, 25)


PRINTED = [
    ("Labor Day 9/6", 2021), ("9/4 Labor Day (no class)", 2023), ("Thanksgiving: Nov 24", 2022), ("Nov. 23 - Thanksgiving Day", 2023),
    ("MLK Day 1/18", 2021), ("Martin Luther King, Jr. Day holiday, January 17", 2022), ("Presidents' Day 2/15", 2021),
    ("Memorial Day, May 29", 2023), ("Columbus Day 10/11", 2021), ("Indigenous Peoples’ Day 10/10", 2022),
    ("April 17: Easter", 2022), ("Good Friday, April 7", 2023),
]  # fmt: skip


@pytest.mark.parametrize(("line", "year"), PRINTED)
def test_a_printed_holiday_fixes_a_missing_year(line: str, year: int) -> None:
    found = term(f"A course\n{line}\nQuiz on October 3", CreationDate=f"D:{year + 1}0105")
    assert (found.year, found.year_basis) == (year, "weekday")
    assert "the holidays fall on the days printed" in found.doubts[0]


def test_holidays_of_one_year_are_found_whatever_files_year_is_near() -> None:
    for made in (2020, 2021, 2022, 2023):
        assert term("A\nLabor Day 9/6\nColumbus Day 10/11", CreationDate=f"D:{made}0105").year == 2021


NOT_TOLD = [
    ("Labor Day 9/6\nColumbus Day 10/10", "holidays of two years"),
    ("Labor Day weekend trip 9/6", "another day than the holiday's"),
    ("Thanksgiving Break Nov 24", "a break's first day"),
    ("Labor Day\n9/6 Topic", "a day on another line"),
    ("Independence Day 7/4", "a holiday of the same day in every year"),
]


@pytest.mark.parametrize(("text", "sentence"), NOT_TOLD, ids=[row[1] for row in NOT_TOLD])
def test_no_year_is_told_by(text: str, sentence: str) -> None:
    found = term(f"A course\n{text}", CreationDate="D:20220105")
    assert (found.year, found.year_basis) == (2022, "file"), sentence


def test_a_stated_year_stands_against_a_holiday() -> None:
    found = term("Fall 2022\nLabor Day 9/6", CreationDate="D:20220805")
    assert (found.year, found.year_basis) == (2022, "stated")


def test_a_class_day_before_thanksgiving_moves_no_year_forward() -> None:
    found = term("A course\nWed 11/25 Thanksgiving (no class)\nMon 11/23 Lab", CreationDate="D:20200805")
    assert found.year == 2020


@pytest.mark.parametrize(
    ("made", "changed", "words"),
    [
        ("D:20180105", "D:20180105", "made in January 2018"),
        ("D:20120105", "D:20130205", "last changed in February 2013"),
        ("D:20150801", "D:20180105", None),
        ("D:20160301", "D:20160301", None),
        ("D:20120801", "D:20150820", None),
    ],
)
def test_a_file_made_long_after_or_changed_long_before_its_term_is_doubted(
    made: str, changed: str, words: str | None
) -> None:
    found = term("Fall 2015\nQuiz on October 3", CreationDate=made, ModDate=changed)
    assert (found.year, found.year_basis) == (2015, "stated")
    assert [words in doubt for doubt in found.doubts if words] == ([True] if words else [])
    assert bool(found.doubts) == (words is not None)
