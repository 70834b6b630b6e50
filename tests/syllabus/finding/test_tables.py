"""Tables as real syllabi print them, each a case that once went wrong."""

from __future__ import annotations

import datetime as dt

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, line, sheet, table, text

MONDAYS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9), end=dt.time(10), page=1)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


def test_a_month_in_a_column_of_its_own_holds_for_the_days_beside_and_below_it() -> None:
    found = read(
        table(
            ("Month", "Day", "Topic", "Due"),
            ("Sep", "3", "Light", ""),
            ("", "24", "Heat", "Quiz 1"),
            ("Oct", "1", "Sound", "Quiz 2"),
        )
    )

    assert brief(found) == [("2025-09-24", "Quiz 1"), ("2025-10-01", "Quiz 2")]


def test_a_row_that_names_a_month_holds_for_the_day_numbers_below_it() -> None:
    found = read(
        table(
            ("", "", ""),
            ("SEPTEMBER", "", ""),
            ("3", "Light", ""),
            ("24", "Heat", "Quiz 1 due"),
            ("OCTOBER", "", ""),
            ("1", "Sound", "Quiz 2 due"),
        )
    )

    assert brief(found) == [("2025-09-24", "Quiz 1"), ("2025-10-01", "Quiz 2")]


def test_a_date_right_of_what_it_dates_belongs_to_what_stands_left_of_it() -> None:
    found = read(
        table(
            (),
            ("1", "Workflow", "Tue, Sep 2", "Homework 1", "Fri, Sep 5"),
            ("2", "Meshing", "Thu, Sep 4", "Homework 2", "Fri, Sep 12"),
            ("3", "Solving", "Tue, Sep 9", "Homework 3", "Fri, Sep 19"),
        )
    )

    assert brief(found) == [
        ("2025-09-05", "Homework 1"),
        ("2025-09-12", "Homework 2"),
        ("2025-09-19", "Homework 3"),
    ]
    assert [str(s.date) for s in found.schedule] == ["2025-09-02", "2025-09-04", "2025-09-09"]


def test_two_units_that_each_number_their_homework_are_no_contradiction() -> None:
    rows = (("Homework 1", "Sep 5"), ("Homework 2", "Sep 12"), ("Homework 3", "Sep 19"))
    again = (("Homework 1", "Oct 31"), ("Homework 2", "Nov 7"), ("Homework 3", "Nov 14"))

    found = read(table(("Work", "Due"), *rows), text("The second unit."), table(("Work", "Due"), *again))

    assert len(found.items) == 6
    assert not any(item.needs_review for item in found.items)


def test_work_printed_under_two_dates_stays_once_under_the_later_and_says_so() -> None:
    found = read(
        table(
            ("Date", "Due"),
            ("Sep 4", "Essay 1"),
            ("Nov 6", "Essay 2"),
            ("Nov 13", "Essay 2"),
            ("Dec 4", "Essay 3"),
        )
    )

    (essay,) = (i for i in found.items if i.title == "Essay 2")
    assert essay.date == dt.date(2025, 11, 13)
    assert "two places disagree" in essay.needs_review[0]


def test_an_exam_beside_two_days_is_on_one_of_them_and_that_is_said() -> None:
    found = read(
        table(
            ("Dates", "Topic"), ("Sep 1 & 3", "Maps"), ("Oct 6 & 8", "Midterm exam"), ("Nov 3 & 5", "Ports")
        ),
        meetings=(MONDAYS,),
    )

    assert all("several days" in " ".join(i.needs_review) for i in found.items)


def test_chapters_under_chapter_are_no_dates() -> None:
    found = read(
        table(("Weeks", "Topic", "Chapter"), ("1", "A", "1-9"), ("2", "B", "2-13"), ("3", "C", "3-14"))
    )

    assert found.items == ()
    assert found.schedule == ()


def test_meetings_counted_two_by_two_are_no_dates() -> None:
    found = read(
        table((), ("4/5", "Quiz on maps"), ("6/7", "Quiz on roads"), ("8/9", "Break"), ("10/11", "Ports"))
    )

    assert found.items == ()


def test_a_row_set_across_the_table_has_its_own_date() -> None:
    found = read(
        table(
            ("No", "Date", "Topic"),
            ("1", "Sep 1", "Maps"),
            ("2", "Sep 3", "Roads"),
            ("September 8, university", "", "holiday - no class"),
            ("3", "Sep 10", "Ports"),
        )
    )

    assert [(str(i.date), i.kind) for i in found.items] == [("2025-09-08", "no_class")]


def test_a_weekday_in_a_week_of_days_is_a_day_of_that_week() -> None:
    found = read(
        table(
            ("Dates", "Monday", "Wednesday", "Friday", "Assignments"),
            ("09/01 - 09/05", "No class", "Chapter 1", "Chapter 2", "Chapter 1, Sunday"),
            ("09/08 - 09/12", "Chapter 3", "Midterm", "Chapter 4", "Chapter 3, Sunday"),
            ("09/15 - 09/19", "Chapter 5", "Chapter 6", "Review", "Project 1, Wednesday"),
        )
    )

    assert brief(found) == [
        ("2025-09-01", "No class"),
        ("2025-09-07", "Assignment: Chapter 1"),
        ("2025-09-10", "Midterm"),
        ("2025-09-14", "Assignment: Chapter 3"),
        ("2025-09-17", "Project 1"),
    ]


def test_the_only_class_of_a_week_is_on_the_day_that_titles_its_column() -> None:
    found = read(
        table(
            ("Week", "Dates", "Tuesday"),
            ("1", "09/01 - 09/05", "Maps"),
            ("2", "09/08 - 09/12", "Roads; Exercise 1 due"),
            ("3", "09/15 - 09/19", "Ports"),
            ("4", "09/22 - 09/26", "Midterm"),
        )
    )

    assert brief(found) == [("2025-09-09", "Exercise 1"), ("2025-09-23", "Midterm")]


def test_titles_just_above_a_table_are_its_titles() -> None:
    grid = table((), ("Sep 1", "Maps", "1"), ("Sep 8", "Roads", ""), ("Sep 15", "Ports", "2"))
    words = [
        w
        for column, name in enumerate(("Date", "Topic", "Quiz"))
        for w in line(name, left=72.0 + 150.0 * column).words
    ]
    first = grid.rows[0].cells[0].lines[0].box
    above = tuple(w._replace(box=w.box._replace(top=first.top - 20, bottom=first.top - 10)) for w in words)

    found = read(Paragraph((type(line("x"))(above),), "heading", 2), grid)

    assert brief(found) == [("2025-09-01", "Quiz 1"), ("2025-09-15", "Quiz 2")]


def test_what_stands_after_a_slash_behind_a_topic_is_a_thing_of_its_own() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 2", "Logistic models / Midterm 1"),
            ("Sep 9", "Maps"),
            ("Sep 16", "Roads"),
        )
    )

    assert brief(found) == [("2025-09-02", "Midterm 1")]


def test_two_class_days_side_by_side_each_with_its_date_are_two_classes() -> None:
    found = read(
        table(
            ["", "", ""],
            ["Week 1", "9/2: Tides", "9/4: Moons and their pull"],
            ["Week 2", "9/9: Salt marshes", "9/11: Quiz 1"],
            ["Week 3", "9/16: Dunes", "9/18: No in-person class"],
            ["Week 4", "9/23: Estuaries", "9/25: Essay 1 due"],
        )
    )

    assert brief(found) == [
        ("2025-09-11", "Quiz 1"),
        ("2025-09-18", "No in-person class"),
        ("2025-09-25", "Essay 1"),
    ]
    assert [str(s.date)[5:] for s in found.schedule] == [
        "09-02",
        "09-04",
        "09-09",
        "09-11",
        "09-16",
        "09-23",
    ]


def test_dates_beside_a_column_of_topics_are_not_two_classes() -> None:
    found = read(
        table(
            ["", "", ""],
            ["Tides and the moons that pull them", "9/2: read Ito", "9/4: Homework 1 due"],
            ["Salt marshes and what lives there", "9/9: read Ray", "9/11: Homework 2 due"],
            ["Dunes", "9/16: read Ito", "9/18: Homework 3 due"],
        )
    )

    assert all(item.title != "Tides and the moons that pull them" for item in found.items)
