"""Tables that lie on their side: a row of numbers or weeks, a row of dates, a row of what is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def _items(*blocks: Table) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(heading("Schedule"), text("What is due when."), *blocks), FALL)
    return [(str(item.date)[5:], item.kind, item.title) for item in found.items]


@pytest.mark.parametrize("title", ["HW", "Homework", "Problem set #", "Assignment No."])
@pytest.mark.parametrize("label", ["Due", "Due date", "Date due:", "Deadline"])
def test_numbers_of_work_above_a_row_of_days_are_due_then(title: str, label: str) -> None:
    lying = table((title, "1", "2", "3"), (label, "Tue 9/2", "Tue 9/16", "Tue 9/30"))
    assert [day for day, kind, _ in _items(lying) if kind == "homework"] == ["09-02", "09-16", "09-30"]


def test_the_day_work_is_given_out_in_a_row_of_its_own_is_none_on_which_it_is_due() -> None:
    lying = table(
        ("Homework", "1", "2", "3"),
        ("Assigned", "Aug 26", "Sep 9", "Sep 23"),
        ("Due", "Sep 2", "Sep 16", "Sep 30"),
    )
    assert [day for day, _, _ in _items(lying)] == ["09-02", "09-16", "09-30"]


def test_exams_with_rows_of_days_hours_and_rooms_have_their_hours() -> None:
    lying = table(
        ("Exam", "Exam 1", "Exam 2", "Final Exam"),
        ("Date", "Sept 25", "Oct 30", "Dec 11"),
        ("Time", "7-9 pm", "7-9 pm", "10:15-12:15"),
        ("Room", "A1", "A2", "A3"),
    )
    found = find_dated(sheet(lying), FALL).items
    assert [(str(item.date)[5:], str(item.time)[:5]) for item in found] == [
        ("09-25", "19:00"),
        ("10-30", "19:00"),
        ("12-11", "10:15"),
    ]


def test_weeks_side_by_side_have_their_topics_and_what_is_due_on_their_fridays() -> None:
    lying = table(
        (),
        ("", "Week 1\nAug 25 – Aug 29", "Week 2\nSep 1 – Sep 5", "Week 3\nSep 8 – Sep 12"),
        ("Topics", "Goths", "Arabs", "Sicily"),
        ("Read", "pp. 1-30", "pp. 40-70", "ch. 4"),
        ("Tests (in class)", "", "Test 1: Tue 9/2", ""),
        ("Due Friday, 5pm", "", "Problem set 1", "Problem set 2"),
    )
    assert _items(lying) == [
        ("09-02", "exam", "Test 1"),
        ("09-05", "homework", "Problem set 1"),
        ("09-12", "homework", "Problem set 2"),
    ]


def test_pieces_of_a_lying_table_set_one_above_the_other_follow_each_other() -> None:
    lying = table(
        ("Week", "1", "2", "3"),
        ("Date", "9/1", "9/8", "9/15"),
        ("Topic", "Sets", "Maps", "Rings"),
        ("Due", "", "HW 1", "HW 2"),
        ("Week", "4", "5", "6"),
        ("Date", "9/22", "9/29", "10/6"),
        ("Topic", "Fields", "Exam 1", "Duals"),
        ("Due", "HW 3", "", "HW 4"),
    )
    found = find_dated(sheet(lying), FALL)
    assert [(str(item.date)[5:], item.title, item.needs_review) for item in found.items] == [
        ("09-08", "HW 1", ()),
        ("09-15", "HW 2", ()),
        ("09-22", "HW 3", ()),
        ("09-29", "Exam 1", ()),
        ("10-06", "HW 4", ()),
    ]
    assert [session.topic for session in found.schedule][:3] == ["Sets", "Maps", "Rings"]


def test_days_of_sections_in_rows_of_labs_are_no_titles() -> None:
    """Each row is a lab, each column a section: nothing lies."""
    labs = table(("Section", "A", "B"), ("Lab 1", "9/8", "9/9"), ("Lab 2", "9/15", "9/16"))
    assert not any(kind == "homework" for _, kind, _ in _items(labs))


def test_a_calendar_with_rows_of_dates_under_days_of_the_week_stays_one() -> None:
    calendar = table(
        ("", "Mon", "Wed", "Fri"),
        ("", "9/1", "9/3", "9/5"),
        ("Topic", "Sums", "Products", "Quiz 1"),
        ("", "9/8", "9/10", "9/12"),
        ("Topic", "Limits", "Series", "Quiz 2"),
    )
    assert [day for day, _, _ in _items(calendar)] == ["09-05", "09-12"]


def test_an_upright_table_whose_first_title_is_due_stays_upright() -> None:
    upright = table(
        ("Due", "Work", "Points"),
        ("9/5", "Essay 1", "20"),
        ("10/3", "Essay 2", "20"),
        ("11/7", "Essay 3", "30"),
    )
    assert [title for _, _, title in _items(upright)] == ["Essay 1", "Essay 2", "Essay 3"]


def test_works_over_days_hours_and_weights_need_no_title_of_their_own() -> None:
    exams = table(
        (),
        ("", "Midterm 1", "Midterm 2", "Final"),
        ("Date", "Oct 3", "Nov 7", "Dec 12"),
        ("Time", "in class", "in class", "8–10 am"),
        ("Weight", "20%", "20%", "30%"),
    )
    assert [(day, title) for day, _, title in _items(exams)] == [
        ("10-03", "Midterm 1"),
        ("11-07", "Midterm 2"),
        ("12-12", "Final"),
    ]


def test_an_abbreviation_over_numbers_with_days_out_and_due() -> None:
    sets = table(("PS", "1", "2", "3"), ("Out", "9/2", "9/16", "9/30"), ("Due", "9/9", "9/23", "10/7"))
    assert [day for day, _, _ in _items(sets)] == ["09-09", "09-23", "10-07"]
