"""Columns whose titles tell of them what no cell does: a class's hour, shares of the grade, what is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.header import is_header
from tests.syllabus.finding.paper import FALL, sheet, table


def read(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str]]:
    found = find_dated(sheet(table(header, *rows)), FALL).items
    return [(str(one.date)[5:], one.title) for one in found]


@pytest.mark.parametrize("timed", ["Theory 0900", "Lecture 13:00-14:50", "Skills lab 1300–1500"])
def test_a_title_may_tell_its_class_s_hour(timed: str) -> None:
    made = table(
        (), ("Wk", "Mon", timed, "Due / Notes"), ("1", "9/8", "Pain", "Essay 1"), ("2", "9/15", "Lungs", "")
    )
    assert is_header(made.rows[0], made.rows[1:], made.columns)


@pytest.mark.parametrize("value", ["Room 1204 B", "9/8 0900", "Exam at 0900, Hall 3"])
def test_a_row_of_values_is_none_of_titles(value: str) -> None:
    made = table(
        (), ("Wk", "Mon", value, "Essay 1"), ("1", "9/8", "Pain", "Essay 1"), ("2", "9/15", "Lungs", "")
    )
    assert not is_header(made.rows[0], made.rows[1:], made.columns)


def test_lines_of_what_is_due_have_a_day_each() -> None:
    header = ("Wk", "Mon", "Topic", "Due / Notes")
    found = read(
        header,
        ("1", "9/8", "Pain", "Journal 1 Fri 9/12\nCare plan 1 Sun 9/14"),
        ("2", "9/15", "Lungs", "Care plan 2 (practice, not graded)"),
        ("3", "9/22", "Heart", "Essay opens Wed 9/24 and closes Fri 9/26"),
        ("4", "9/29", "Liver", ""),
    )
    assert found == [("09-12", "Journal 1"), ("09-14", "Care plan 1"), ("09-26", "Essay")]


PARTS = (
    ("1", "Quiz I", "20", "Tue Sep 9", "closed book"),
    ("2", "Mid-Semester", "30", "Wed Oct 8, 2-4 p.m.", "closed book"),
    ("3", "Village walk", "10", "Fri Oct 24", "one page"),
    ("4", "End-Semester", "40", "Tue Dec 9, 9 a.m.", "closed book"),
)


@pytest.mark.parametrize("share", ["Wt. (%)", "Weight %", "%"])
def test_a_column_of_shares_makes_a_table_one_of_work(share: str) -> None:
    found = read(("Sl.", "Component", share, "Date & time", "Nature"), *PARTS)
    assert found == [
        ("09-09", "Quiz I"),
        ("10-08", "Mid-Semester"),
        ("10-24", "Village walk"),
        ("12-09", "End-Semester"),
    ]


def test_numbers_that_are_no_whole_are_no_shares() -> None:
    rows = tuple((no, name, str(n), day, nature) for n, (no, name, _, day, nature) in enumerate(PARTS, 11))
    assert ("10-24", "Village walk") not in read(
        ("Sl.", "Component", "Humidity (%)", "Date & time", "Nature"), *rows
    )


def test_a_bracket_behind_a_stretch_of_days_tells_of_one() -> None:
    found = read(
        ("Unit", "Topics", "Period"),
        ("1", "Poverty lines", "2 Sep - 8 Sep"),
        ("2", "Growth models", "9 Sep - 20 Sep"),
        ("3", "Planning", "6 Oct - 17 Oct (10/13 holiday)"),
        ("4", "Labour", "20 Oct - 31 Oct"),
    )
    assert [day for day, _ in found] == ["10-13"]
