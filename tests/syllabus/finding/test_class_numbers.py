"""Columns of a week's first and second class, and rows of several days beside as many parts."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item, Meeting
from servers.syllabus.finding.class_number import number_of_class
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.header import are_titles
from tests.syllabus.finding.paper import FALL, sheet, table, text

CLASS = Meeting(
    id="class",
    kind="lecture",
    days=("TU", "TH"),
    start=dt.time(10),
    end=dt.time(11, 15),
    page=1,
    evidence=(),
    confidence=1.0,
)


def read(*rows: tuple[str, ...], meetings: tuple[Meeting, ...] = (CLASS,)) -> dict[str, Item]:
    return {item.title: item for item in find_dated(sheet(table(*rows)), FALL, meetings=meetings).items}


def weeks(first: str, second: str, *, dates: str = "Dates") -> tuple[tuple[str, ...], ...]:
    spans = (
        ("10/6 - 10/10", "10/13 - 10/17", "10/20 - 10/24")
        if dates == "Dates"
        else ("Oct 6", "Oct 13", "Oct 20")
    )
    return (
        ("Week", dates, first, second),
        ("1", spans[0], "Sets", "Maps"),
        ("2", spans[1], "Midterm 1", "Discussion"),
        ("3", spans[2], "Trees", "Quiz 2"),
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Session 1", "Session 2"),
        ("Class #1", "Class #2"),
        ("Lecture 1", "Lecture 2"),
        ("First class", "Second class"),
    ],
)
@pytest.mark.parametrize("dates", ["Dates", "Week of", "Monday of"])
def test_what_stands_under_a_weeks_second_class_is_on_its_day(first: str, second: str, dates: str) -> None:
    items = read(*weeks(first, second, dates=dates))

    assert (items["Midterm 1"].date, items["Midterm 1"].needs_review) == (dt.date(2025, 10, 14), ())
    assert items["Quiz 2"].date == dt.date(2025, 10, 23)


def test_without_class_days_the_week_alone_is_known() -> None:
    items = read(*weeks("Session 1", "Session 2"), meetings=())

    assert items["Midterm 1"].date == dt.date(2025, 10, 13)
    assert items["Midterm 1"].needs_review


def test_a_third_class_where_there_are_two_a_week_is_not_placed() -> None:
    items = read(*weeks("Session 2", "Session 3"))

    assert items["Quiz 2"].needs_review


@pytest.mark.parametrize("title", ["Session 2 readings", "Topic 2", "Session", "Week 2", "Lecture 12"])
def test_other_titles_name_no_class_of_the_week(title: str) -> None:
    assert number_of_class(title) is None


def test_numbered_classes_are_titles_and_one_of_them_alone_is_a_row() -> None:
    assert are_titles(["Week", "Dates", "Session 1", "Session 2"])
    assert not are_titles(["Session 1", "Introduction"])
    assert not are_titles(["Session 2", "Session 3"])


def test_parts_beside_as_many_days_are_on_the_days_in_their_order() -> None:
    items = read(
        ("Week", "Dates", "Topic"),
        ("1", "Oct. 6, 8", "Fall Break; sets"),
        ("2", "Oct. 13, 15", "Review; Midterm"),
        ("3", "Oct. 20, 22", "Trees; graphs; Quiz 1"),
    )

    assert items["Fall Break"].date == dt.date(2025, 10, 6)
    assert items["Midterm"].date == dt.date(2025, 10, 15)
    assert items["Midterm"].needs_review


def days(rule: str) -> list[tuple[dt.date | None, bool]]:
    rows = table(
        ("Date", "Topic", "Assignments"),
        ("Sep 8", "Sets", "Assignment 1"),
        ("Sep 18", "Maps", "Assignment 2"),
        ("Sep 22", "Trees", ""),
    )
    return [(item.date, bool(item.needs_review)) for item in find_dated(sheet(rows, text(rule)), FALL).items]


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        (
            "Assignments are released on the day listed, and are due the following week at 11:59 pm on Wednesday.",
            (17, 24),
        ),
        ("All assignments are due by noon on Friday of the next week.", (19, 26)),
        ("Each assignment is due the next week.", (15, 25)),
    ],
)
def test_work_due_in_the_week_after_the_one_that_lists_it_is_moved_and_doubted(
    rule: str, dates: tuple[int, int]
) -> None:
    assert days(rule) == [(dt.date(2025, 9, day), True) for day in dates]


@pytest.mark.parametrize(
    "rule",
    [
        "Late assignments are due the following week.",
        "The topics for the following week are posted on Fridays.",
        "If you miss it, your assignment is due the next week.",
    ],
)
def test_other_talk_of_the_following_week_moves_nothing(rule: str) -> None:
    assert days(rule) == [(dt.date(2025, 9, 8), False), (dt.date(2025, 9, 18), False)]


def test_each_class_of_a_week_is_a_session_and_a_break_stays_whole() -> None:
    rows = (*weeks("Session 1", "Session 2"), ("4", "10/27 - 10/31", "No class: Fall break", ""))

    found = find_dated(sheet(table(*rows)), FALL, meetings=(CLASS,))

    assert [(str(s.date)[5:], s.topic) for s in found.schedule][:2] == [("10-07", "Sets"), ("10-09", "Maps")]
    assert [(i.date, i.end_date) for i in found.items if i.kind == "no_class"] == [
        (dt.date(2025, 10, 27), dt.date(2025, 10, 31))
    ]


def _list_of_weeks(*weeks: tuple[str, ...]) -> dict[str, str]:
    """Lists of weeks by their first lines, and the day of each thing that is due or held."""
    blocks = [text(*week) for week in weeks]
    found = find_dated(sheet(*blocks), FALL, meetings=(CLASS,)).items
    return {item.title: str(item.date)[5:] for item in found}


@pytest.mark.parametrize(
    ("first", "second"), [("Day 1", "Day 2"), ("Class 1:", "Class 2:"), ("Session 1", "Session 2")]
)
def test_lines_that_count_a_weeks_classes_part_its_list_to_the_class_days(first: str, second: str) -> None:
    assert _list_of_weeks(
        ("Week 1 (9/8-9/12)", first, "Sails", second, "Keels", "Homework Due: 2.1, 2.2"),
        ("Week 2 (9/15-9/19)", first, "Hulls", "Homework 2 due", second, "Masts"),
        ("Week 3 (9/22-9/26)", first, "Review", second, "Midterm 1"),
    ) == {"Homework: 2.1, 2.2": "09-11", "Homework 2": "09-16", "Midterm 1": "09-25"}


def test_more_numbers_than_the_week_has_classes_count_something_else() -> None:
    found = _list_of_weeks(
        ("Week 1 (9/8-9/12)", "Day 1", "Sails", "Day 2", "Keels", "Day 3", "Quiz 1"),
        ("Week 2 (9/15-9/19)", "Day 1", "Hulls", "Day 2", "Masts", "Day 3", "Quiz 2"),
        ("Week 3 (9/22-9/26)", "Day 1", "Hulls", "Day 2", "Masts", "Day 3", "Quiz 3"),
    )
    assert set(found.values()) <= {"09-08", "09-15", "09-22"}
