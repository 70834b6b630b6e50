"""Tables whose rows say what they are: what a row of work names is due then, with its hour, and is no class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def read(
    *rows: tuple[str, ...], header: tuple[str, ...] = ("Event", "Date", "Description", "Materials")
) -> Dated:
    return find_dated(sheet(table(header, *rows)), FALL)


def brief(found: Dated) -> list[tuple[str, str | None, str]]:
    return [(str(i.date)[5:], i.time.strftime("%H:%M") if i.time else None, i.title) for i in found.items]


@pytest.mark.parametrize("due", ["Due", "Deadline", "Assignment due", "Hand-in", "Submission", "HW due"])
@pytest.mark.parametrize("out", ["Out", "Release", "Assigned", "Posted", "Homework out"])
def test_a_row_of_work_gives_its_day_and_hour_and_is_no_class(due: str, out: str) -> None:
    found = read(
        ("Lecture", "Sep 2 (Tue)", "Lists", "[slides]"),
        (out, "Sep 3 (Wed)", "Assignment 1", "[starter code]"),
        ("Lecture", "Sep 4 (Thu)", "Queues", "[notes] [code]"),
        ("Lecture", "Sep 9 (Tue)", "Trees", ""),
        (due, "Sep 10 (Wed), 10:00 p.m.", "Assignment 1", "[upload]"),
        ("Exam", "Sep 11 (Thu)", "Midterm, in class", ""),
        ("Lecture", "Sep 16 (Tue)", "Heaps", ""),
    )

    assert brief(found) == [("09-10", "22:00", "Assignment 1"), ("09-11", None, "Midterm, in class")]
    assert [s.date.day for s in found.schedule] == [2, 4, 9, 11, 16]


def test_hours_with_points_in_a_column_of_their_own_are_those_of_their_rows() -> None:
    found = read(
        ("36", "Mon 01/09", "11.00–12.20", "Lecture", "Pressure"),
        ("", "Wed 03/09", "17.00", "Deadline", "Hand-in 1"),
        ("", "Thu 04/09", "11.00–12.20", "Lecture", "Drag"),
        ("37", "Mon 08/09", "11.00–12.20", "Lecture", "Lift"),
        ("", "Wed 17/09", "9.30", "Deadline", "Hand-in 2"),
        ("38", "Thu 18/09", "10.00–12.00", "Exam", "Written exam"),
        header=("Wk", "Day", "Time", "Type", "Content"),
    )

    assert brief(found) == [
        ("09-03", "17:00", "Hand-in 1"),
        ("09-17", "09:30", "Hand-in 2"),
        ("09-18", "10:00", "Written exam"),
    ]


def test_the_last_hour_beside_a_date_is_that_of_what_is_said_to_be_due() -> None:
    found = read(
        ("Sep 2", "Lists"),
        ("Sep 4, 11:59 pm", "Homework 1 due"),
        ("Sep 9, 10:00 am", "Heaps; Homework 2 due"),
        ("Sep 11", "Midterm"),
        header=("Date", "Topic"),
    )

    assert brief(found)[:2] == [("09-04", "23:59", "Homework 1"), ("09-09", None, "Homework 2")]


def test_a_column_without_classes_tells_no_types() -> None:
    found = read(
        ("Sep 2", "Lists", "Out", ""),
        ("Sep 4", "Queues", "", ""),
        ("Sep 9", "Trees", "Due", ""),
        ("Sep 11", "Heaps", "", ""),
        header=("Date", "Topic", "Assignment 1", "Notes"),
    )

    assert [s.date.day for s in found.schedule] == [2, 4, 9, 11]


def test_sections_of_a_book_are_no_hours() -> None:
    found = read(
        ("Sep 2", "Lists", "11.20"),
        ("Sep 4", "Queues; Quiz 1", "12.10"),
        ("Sep 9", "Trees", "13.30"),
        header=("Date", "Topic", "Sections"),
    )

    assert brief(found) == [("09-04", None, "Quiz 1")]


def test_a_learning_sites_list_of_what_opens_and_what_is_due() -> None:
    found = read(
        ("Module 1: Managers", "Opens", "Wednesday, September 3, 2025"),
        ("Module 1: Managers", "Due (Recommended)", "Wednesday, September 10, 2025"),
        ("Module 2: Choices", "Opens", "Wednesday, September 10, 2025"),
        ("Debate Exercise", "Due (Fixed)", "Saturday, September 13, 2025"),
        ("Module 2: Choices", "Due (Recommended)", "Wednesday, September 17, 2025"),
        header=("Module / Assignment", "Status", "Date"),
    )

    assert brief(found) == [
        ("09-10", None, "Module 1: Managers"),
        ("09-13", None, "Debate Exercise"),
        ("09-17", None, "Module 2: Choices"),
    ]
    assert found.schedule == ()
