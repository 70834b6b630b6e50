"""Rows of weeks and days: letters over columns, days in brackets, work in brackets behind a topic."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def read(titles: tuple[str, ...], *rows: tuple[str, ...]) -> Dated:
    return find_dated(sheet(table(titles, *rows)), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items if i.kind != "no_class"]


def test_a_letter_over_a_column_is_a_day_beside_others() -> None:
    found = read(
        ("Wk", "M", "T", "W", "R", "F"),
        ("1 (9/1)", "1.1", "Lab safety", "1.2", "Rec. Quiz 1", "1.3"),
        ("2 (9/8)", "1.4", "Quiz 2", "1.5", "Rec.", "2.1; HW 1 due"),
        ("3 (9/15)", "2.2", "Lab time", "2.3", "Rec.", "Test 1"),
    )

    assert brief(found) == [("09-04", "Quiz 1"), ("09-09", "Quiz 2"), ("09-12", "HW 1"), ("09-19", "Test 1")]


def test_a_days_letter_in_brackets_or_its_short_name_at_the_end_is_the_day_of_that_week() -> None:
    found = read(
        ("Week", "Topic", "Due"),
        ("Sep 1-5", "Units", "HW 1 (F)"),
        ("Sep 8-12", "Vectors", "HW 2 Wed"),
        ("Sep 15-19", "Sun and stars; Exam 1 (Th)", "HW 3 due Mon 5pm"),
        ("Sep 22-26", "Heat", "HW 4"),
    )

    assert brief(found) == [
        ("09-05", "HW 1"),
        ("09-10", "HW 2"),
        ("09-15", "HW 3"),
        ("09-18", "Exam 1"),
        ("09-22", "HW 4"),
    ]
    assert [bool(item.needs_review) for item in found.items] == [False, False, False, False, True]


def test_a_quiz_in_brackets_behind_a_topic_is_held_and_one_that_is_reviewed_is_not() -> None:
    found = read(
        ("Date", "Topic"),
        ("Sep 2", "Chain rule (Quiz 1)"),
        ("Sep 4", "Chapter 5 (Exam 1 review)"),
        ("Sep 9", "Review (Exam 1)"),
        ("Sep 11", "Exam 1 (Chapters 1-4)"),
        ("Sep 16", "3.2 Limits (HW 3 due)"),
        ("Sep 18", "Solutions (Quiz 1)"),
    )

    assert brief(found) == [("09-02", "Quiz 1"), ("09-11", "Exam 1 (Chapters 1-4)"), ("09-16", "HW 3")]


def test_a_due_date_told_by_its_week_only_is_not_that_of_the_row_above() -> None:
    found = read(
        ("Assessment", "Due", "Weight"),
        ("Quiz 1", "Week 4 (Thursday 18 September, in lecture)", "10"),
        ("Assignment 1", "Week 6, Friday 3 October at 23:59", "10"),
        ("Computer exam", "Week 13, in your lab", "10"),
        ("Portfolio", "Week 12, Friday 14 Nov", "20"),
    )

    assert brief(found) == [("09-18", "Quiz 1"), ("10-03", "Assignment 1"), ("11-14", "Portfolio")]


def test_the_hour_and_place_behind_an_exam_are_not_its_name() -> None:
    found = read(
        ("Date", "Content", "Assignments/Tests"),
        ("Sep 2", "Fluids", "vSim: COPD – due by 2359 Sunday 9/7"),
        ("Sep 16", "COMPREHENSIVE FINAL 0900-1100", ""),
        ("Sep 23", "Exam 2 (7:00 pm, Hall B)", "Case study: Mr. Lee due"),
    )

    assert [(str(i.date)[5:], str(i.time)) for i in found.items] == [
        ("09-07", "23:59:00"),
        ("09-16", "09:00:00"),
        ("09-23", "None"),
        ("09-23", "19:00:00"),
    ]


def test_projects_due_on_a_day_with_an_hour_beside_it() -> None:
    found = read(
        ("", ""),
        ("Sep 5 (F), 10am", "PS 1 due"),
        ("Sep 12 (F)", "PS 2"),
        ("Sep 26 (F)", "Projects due"),
    )

    assert [(i.title, str(i.time)) for i in found.items] == [("PS 1", "10:00:00"), ("PS 2", "None"), ("Projects", "None")]  # fmt: skip


def test_what_is_due_beside_class_days_with_their_own_dates_falls_on_its_titles_day() -> None:
    found = read(
        ("Week", "Tuesday", "Thursday", "Lab", "Due (Sunday 11:55 PM)"),
        ("9/1", "9/2 Python", "9/4 Git", "Setup", "Lab 1"),
        ("9/8", "9/9 Process", "9/11 Scrum", "Kickoff", "HW 1"),
        ("9/15", "9/16 Review", "9/18 Exam 1", "Meeting", "HW 2"),
        ("9/22", "9/23 Patterns", "9/25 UML", "Meeting", ""),
    )

    assert brief(found) == [("09-07", "Lab 1"), ("09-14", "HW 1"), ("09-18", "Exam 1"), ("09-21", "HW 2")]
    assert [str(i.time) for i in found.items if i.title == "HW 1"] == ["23:55:00"]


def test_a_list_of_problems_below_its_heading_is_due_on_the_days_that_open_its_lines() -> None:
    lines = ("Due Wed., Sept. 3: Section 12.1 #5, 7", "Due Wed., Sept. 10: Section 12.3 #1, 13; 12.4 #4")
    found = find_dated(sheet(heading("Homework"), *map(text, lines)), FALL)
    read_only = find_dated(sheet(heading("Readings"), *map(text, lines)), FALL)

    assert brief(found) == [("09-03", "Homework"), ("09-10", "Homework")]
    assert brief(read_only) == []


def test_an_hour_told_before_a_list_of_dates_is_that_of_all() -> None:
    words = (
        "Evening exams (6:00–7:15 pm): Exam 1 – Thu. Sept. 18; Exam 2 – Thu. Oct. 16; Exam 3 – Thu. Nov. 13"
    )
    found = find_dated(sheet(text(words)), FALL)

    assert [str(i.time) for i in found.items] == ["18:00:00"] * 3
    own = find_dated(sheet(text("Exam 1: Sept 18, 6 pm; Exam 2: Oct 16; Exam 3: Nov 13")), FALL)
    assert [str(i.time) for i in own.items] == ["18:00:00", "None", "None"]


def test_a_sections_number_behind_a_name_is_no_date() -> None:
    found = read(
        ("Day", "Date", "Section", "WebAssign due"),
        ("M", "25-Aug", "12.1", ""),
        ("F", "29-Aug", "12.3", "WA 12.1, 12.2"),
        ("W", "3-Sep", "12.4", "WA 12.3"),
        ("F", "5-Sep", "Quiz 1", "WA 12.4"),
    )

    assert brief(found) == [
        ("08-29", "WA 12.1, 12.2"),
        ("09-03", "WA 12.3"),
        ("09-05", "WA 12.4"),
        ("09-05", "Quiz 1"),
    ]


def test_a_day_in_brackets_of_a_columns_title_is_that_of_several_class_days() -> None:
    found = read(
        ("Date", "Lecture (Tu)", "Lecture (Th)", "Recitation (F)"),
        ("9/2, 9/4, 9/5", "Sets", "Maps", "Quiz 1"),
        ("9/9, 9/11, 9/12", "Groups", "Rings", "HW 1 due"),
        ("9/16, 9/18, 9/19", "Fields", "Exam 1", "Quiz 2"),
    )

    assert brief(found) == [("09-05", "Quiz 1"), ("09-12", "HW 1"), ("09-18", "Exam 1"), ("09-19", "Quiz 2")]
    assert not any(item.needs_review for item in found.items)


def test_what_is_due_by_letter_and_number_and_what_is_handed_out_beside_it() -> None:
    found = read(
        ("Date", "Topic", "Assignments"),
        ("9/1", "Intro", "A1 out"),
        ("9/8", "Trees", "A1 due (11:59pm), A2 out"),
        ("9/15", "Heaps", "A2 due"),
        ("9/22", "Graphs", ""),
    )

    assert [str(item.date)[5:] for item in found.items] == ["09-08", "09-15"]


def test_the_hour_of_a_column_of_homework_is_not_that_of_an_exam_in_it() -> None:
    found = read(
        ("Week", "Date", "Topic", "Homework (due Friday at 4pm)"),
        ("2", "Sep 1", "Vectors", "Problem Set 1"),
        ("3", "Sep 8", "Rank", "Problem Set 2, Midterm 1 (Thu)"),
        ("4", "Sep 15", "Maps", "Problem Set 3"),
    )

    assert {(i.title, str(i.time)) for i in found.items if i.date and i.date.day in {11, 12}} == {
        ("Midterm 1", "None"),
        ("Problem Set 2", "16:00:00"),
    }


def test_a_version_behind_its_works_name_is_no_work_of_its_own() -> None:
    found = read(
        ("Week", "Beginning", "Topic", "Due"),
        ("8", "Sep 1", "Qualia", "Essay draft due\nWednesday, 5 pm"),
        ("9", "Sep 8", "Zombies", "Essay, final version due\nWednesday, 5 pm"),
        ("10", "Sep 15", "Persons", ""),
    )

    assert [day for day, _ in brief(found)] == ["09-03", "09-10"]
