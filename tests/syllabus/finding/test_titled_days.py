"""Tables below weeks whose columns are days of the week."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.titled_days import day_in_week
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def dated(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(sheet(*blocks), FALL).items]


def sessions(*blocks: Block) -> list[str]:
    return [str(one.date)[5:] for one in find_dated(sheet(*blocks), FALL).schedule]


def weeks(*titles: str) -> tuple[Block, ...]:
    three = ("Monday", "Wednesday", "Friday")
    rows = (
        ("Dough", "Yeast", "Quiz 1"),
        ("Labor Day", "Rye", "Flour report due"),
        ("Fall break", "Fall break", "Fall break"),
    )
    return tuple(
        block
        for title, row in zip(titles, rows, strict=True)
        for block in (heading(title), table(three, row))
    )


@pytest.mark.parametrize(
    "titles",
    [
        ("Week 1 (8/25 - 8/29)", "Week 2 (9/1 - 9/5)", "Week 3 (9/8 - 9/12)"),
        ("Week of August 25", "Week of September 1", "Week of September 8"),
        ("August 25-29", "September 1-5", "September 8-12"),
    ],
)
def test_a_cell_is_of_the_day_over_it_in_the_week_above(titles: tuple[str, ...]) -> None:
    blocks = weeks(*titles)
    assert dated(*blocks) == [
        ("08-29", "Quiz 1"),
        ("09-01", "Labor Day"),
        ("09-05", "Flour report"),
        ("09-08", "Fall break"),
    ]
    assert sessions(*blocks) == ["08-25", "08-27", "08-29", "09-03", "09-05"]


def test_a_break_under_each_day_is_one() -> None:
    blocks = weeks("August 25-29", "September 1-5", "September 8-12")
    last = find_dated(sheet(*blocks), FALL).items[-1]
    assert (last.date, last.end_date) == (dt.date(2025, 9, 8), dt.date(2025, 9, 12))


def test_a_rows_own_title_says_what_it_holds() -> None:
    titles = ("", "Tue", "Thu")
    assert dated(
        heading("Week of September 8"),
        table(
            titles,
            ("Topic", "Glazes", "Kilns"),
            ("Read", "Chapter 1", "Project sites, ch. 2"),
            ("Due", "", "Bowl"),
        ),
    ) == [("09-11", "Bowl")]


def test_letters_alone_are_days() -> None:
    titles = ("T", "R")
    assert dated(
        heading("Week of 9/2"),
        table(titles, ("Sails", "Hulls")),
        heading("Week of 9/9"),
        table(titles, ("Knots", "Exam 1")),
    ) == [("09-11", "Exam 1")]


def test_the_weeks_may_stand_in_rows() -> None:
    assert dated(
        table(
            ("Monday", "Wednesday"),
            ("Week 1 (September 1-5)", ""),
            ("Labor Day", "Ink"),
            ("Week 2 (September 8-12)", ""),
            ("Paper", "Exam 1"),
        )
    ) == [("09-01", "Labor Day"), ("09-10", "Exam 1")]


def test_a_column_beside_the_days_is_of_the_week() -> None:
    titles = ("Monday", "Wednesday", "Due")
    assert dated(heading("September 8-12"), table(titles, ("Looms", "Looms", "Weaving 1")))[0] == (
        "09-08",
        "Weaving 1",
    )


def test_no_classes_stand_in_a_timetable() -> None:
    titles = ("Monday", "Wednesday", "Friday")
    hours = table(titles, ("2-4 pm, quiz help", "3-5 pm, quiz help", "1-2 pm, quiz help"))
    helps = table(titles, ("Quiz 1 questions (Ada)", "Quiz 1 questions (Bo)", "Ada"))
    assert dated(heading("Week of September 8"), hours) == []
    assert dated(heading("Tutoring, week of September 8"), helps) == []
    assert dated(text("Where to find us"), helps) == []


@pytest.mark.parametrize(
    ("first", "last", "weekday", "day"),
    [
        ("09-08", "09-12", 2, "09-10"),
        ("09-07", None, 0, "09-08"),  # from a Sunday
        ("09-02", "09-05", 0, "09-01"),  # the Monday that the week's first class left out
        ("08-27", "09-02", 0, "09-01"),  # from Wednesday to Tuesday
    ],
)
def test_the_day_of_a_week(first: str, last: str | None, weekday: int, day: str) -> None:
    week = Day(
        dt.date.fromisoformat(f"2025-{first}"), dt.date.fromisoformat(f"2025-{last}") if last else None
    )
    assert day_in_week(week, weekday) == dt.date.fromisoformat(f"2025-{day}")


def test_a_title_may_count_the_class_beside_its_day_of_the_week() -> None:
    titles = ("Week", "Dates", "Topic", "Day 1 Monday", "Day 2 Wednesday", "Day 3 Thr")
    rows = (
        ("1", "9/8/2025", "Growth", "Day 1 Rates", "Day 2 Limits", "Day 3 Slopes"),
        ("2", "9/15/2025", "Decay", "Day 4 Quiz 1", "Day 5 Halves", "Day 6: Test 1"),
        ("3", "9/22/2025", "Waves", "Day 7 Sines", "Day 8 Phases", "Quiz 2"),
    )
    assert dated(table(titles, *rows)) == [("09-15", "Quiz 1"), ("09-18", "Test 1"), ("09-25", "Quiz 2")]


def test_the_number_of_a_day_stays_where_it_is_all_the_number_of_the_work() -> None:
    rows = (("Sep 8", "Day 3 quiz"), ("Sep 15", "Day 6 quiz"), ("Sep 22", "Day 9 quiz"))
    assert [title for _, title in dated(table(("Date", "Due"), *rows))] == [
        "Day 3 quiz",
        "Day 6 quiz",
        "Day 9 quiz",
    ]
