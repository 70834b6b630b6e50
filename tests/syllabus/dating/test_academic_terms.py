"""Terms as universities outside the United States name them: academic years with a semester's number, halves, months."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import find_term


@pytest.mark.parametrize(
    ("term", "day", "date"),
    [
        ("AY2022/2023 Semester 1", "9 Sep", "2022-09-09"),
        ("AY2022/23 Sem 2", "9 Mar", "2023-03-09"),
        ("2021W Term 2", "9 Mar", "2022-03-09"),
        ("2021W1", "9 Oct", "2021-10-09"),
        ("Winter Session 2021, Term 1", "9 Oct", "2021-10-09"),
        ("Monsoon Semester 2019-20", "9 Sep", "2019-09-09"),
        ("Odd Semester 2019-20", "9 Sep", "2019-09-09"),
        ("Even Semester 2019-20", "9 Mar", "2020-03-09"),
        ("Aug-Dec 2019", "9 Sep", "2019-09-09"),
        ("Term 2 (Jan-Apr 2022)", "9 Mar", "2022-03-09"),
        ("Sem 1 2020", "9 Mar", "2020-03-09"),
        ("S1 2021", "9 Mar", "2021-03-09"),
        ("Winter 2021", "9 Mar", "2021-03-09"),
        ("Semester 1, 2022", "9 Mar", "2022-03-09"),
    ],
)
def test_a_date_is_in_the_year_of_the_term(term: str, day: str, date: str) -> None:
    lines = ["Multivariable Calculus", term, f"Homework due {day}"]
    context = find_term(lines, name="x.pdf", metadata={}, full_text="\n".join(lines))

    assert [str(found.date) for found in find_dates(f"due {day}", context)] == [date]


def test_exercises_with_odd_numbers_and_months_of_a_leave_are_no_terms() -> None:
    lines = ["Calculus II", "Fall 2019", "Exercises 1-9 odd", "On leave Jan-Apr 2022"]
    context = find_term(lines, name="x.pdf", metadata={}, full_text="\n".join(lines))

    assert (context.label, context.year) == ("Fall 2019", 2019)


@pytest.mark.parametrize(
    ("lines", "year"),
    [
        (["Computer Laboratory", "Course pages 2013–14", "Exercise 1 due 21 Oct"], 2013),
        (["Course materials: 2016/17", "Exercise 1 due 21 Oct"], 2016),
        (["Date 2013 Topic Deadline", "10 Oct Reading", "21 Oct Writing"], 2013),
        (["Schedule (2014)", "10 Oct Reading", "21 Oct Writing"], 2014),
        (["Due dates 2015", "Essay 1: 21 Oct"], 2015),
        (["University catalog 2019-20", "Exercise 1 due 21 Oct"], None),
        (["The dates 2013 and 1848 in history", "Week 2012 Journal", "Exercise 1 due 21 Oct"], None),
    ],
)
def test_the_year_stands_over_the_course_pages_or_the_dates(lines: list[str], year: int | None) -> None:
    context = find_term(lines, name="x.pdf", metadata={}, full_text="\n".join(lines))

    assert context.year == year
