"""Columns of work whose titles tell an hour, name what counts, or name what is done before class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.header import are_titles
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


@pytest.mark.parametrize(
    "titles",
    [
        ("Week", "Unit", "Assignments due Sunday 11:59 pm"),
        ("Date", "Topic", "Due by 2359"),
        ("Module", "Opens", "Closes 11:55 PM"),
    ],
)
def test_a_title_may_tell_the_hour_by_which_work_is_due(titles: tuple[str, ...]) -> None:
    assert are_titles(titles)


@pytest.mark.parametrize("row", [("Week 1", "Dunes", "Essay 12:30"), ("Date", "Lecture 9:30", "Topic")])
def test_an_hour_of_anything_else_is_in_no_title(row: tuple[str, ...]) -> None:
    assert not are_titles(row)


def test_graded_work_beside_days_of_opening_and_closing_is_due_when_they_close() -> None:
    modules = table(
        ("Module", "Opens", "Closes", "Graded work"),
        ("1 Coasts", "Mon, Sep 8", "Sun, Sep 14", "Hello post; Quiz 1"),
        ("2 Dunes", "Mon, Sep 15", "Sun, Sep 21", "Discussion 1; Quiz 2"),
        ("3 Tides", "Mon, Sep 22", "Sun, Sep 28", "Case study"),
    )
    found = {(i.title, i.date.day) for i in find_dated(sheet(modules), FALL).items if i.date}
    assert {("Quiz 1", 14), ("Discussion 1", 21), ("Quiz 2", 21), ("Case study", 28)} <= found
    assert not any("Coasts" in title for title, _ in found)


def test_what_is_graded_beside_what_is_collected_comes_back() -> None:
    days = table(
        ("Day", "Collected", "Graded work"),
        ("Sep 8", "HW 1", ""),
        ("Sep 15", "HW 2", "HW 1"),
        ("Sep 22", "HW 3", "HW 2"),
    )
    found = [(i.title, i.date and i.date.day) for i in find_dated(sheet(days), FALL).items]
    assert found == [("HW 1", 8), ("HW 2", 15), ("HW 3", 22)]


def test_work_before_class_is_asked_there_and_readings_are_not() -> None:
    days = table(
        ("Date", "In class", "Before class"),
        ("Sep 8", "Dunes", "Read Pye ch. 1; Lesson plan 1"),
        ("Sep 15", "Tides", "Read Pye ch. 2"),
        ("Sep 22", "Coasts", "Essay 1 draft"),
    )
    found = [(i.title, i.date and i.date.day) for i in find_dated(sheet(days), FALL).items]
    assert found == [("Lesson plan 1", 8), ("Essay 1 draft", 22)]


def test_a_small_class_that_is_not_held_beside_a_lecture_is_no_day_off() -> None:
    weeks = table(
        ("Week commencing", "Lecture", "Class"),
        ("8 September", "Dunes", "no class"),
        ("15 September", "Tides", "Class 1: maps"),
        ("22 September", "no lecture", "no class"),
    )
    off = [i.date.day for i in find_dated(sheet(weeks), FALL).items if i.kind == "no_class" and i.date]
    assert off == [22]


def test_a_list_of_papers_with_their_lengths_is_a_list_of_due_dates() -> None:
    listed = (
        heading("Written work and tests"),
        text("Sept. 8: Paper 1 (3-4 pages, 15%)"),
        text("Sept. 22: midterm (20%)"),
        text("Oct. 6: Paper 2 (5-6 pages, 25%)"),
        text("Oct. 20: test, 1 pm (20%)"),
    )
    kinds = [i.kind for i in find_dated(sheet(*listed), FALL).items]
    assert kinds == ["paper", "exam", "paper", "exam"]


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Quiz 1 open Sept 19-21.", (9, 19), (9, 21)),
        ("Midterm exam available Sept 17 (8 a.m.) to Sept 19 (11:59 p.m.).", (9, 19), None),
    ],
)
def test_a_test_that_stands_open_in_a_unit_is_read(
    words: str, first: tuple[int, int], last: tuple[int, int] | None
) -> None:
    units = (
        item("Unit 1 (Aug 25-Sept 7): Dunes", marker="-"),
        item(f"Unit 2 (Sept 8-21): Tides. {words}", marker="-"),
        item("Unit 3 (Sept 22-Oct 5): Coasts", marker="-"),
    )
    tests = [i for i in find_dated(sheet(*units), FALL).items if i.kind in {"quiz", "exam"}]
    assert [
        (i.date and (i.date.month, i.date.day), i.end_date and (i.end_date.month, i.end_date.day))
        for i in tests
    ] == [(first, last)]


def test_a_test_taken_between_two_days_of_the_week_is_due_on_the_later() -> None:
    modules = (
        heading("Module 1: September 8-14"),
        text("Exam 1: take it between Friday 8 a.m. and Sunday 11:59 p.m."),
        heading("Module 2: September 15-21"),
        text("Read Pye Part I. Discussion 1: initial post by Thursday, responses by Sunday."),
        heading("Module 3: September 22-28"),
        text("Dunes"),
    )
    found = [(i.title, i.date and i.date.day) for i in find_dated(sheet(*modules), FALL).items]
    assert found == [("Exam 1", 14), ("Discussion 1: initial post", 18), ("Discussion 1: responses", 21)]
