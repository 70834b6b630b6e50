"""Weeks over points, and rows of several class days whose work says on which of them it is."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.header import with_header
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def days(*blocks: object) -> list[str]:
    found = find_dated(sheet(*blocks), FALL)  # type: ignore[arg-type]
    return [f"{i.date:%m-%d} {i.kind} {i.title}" + " ?" * bool(i.needs_review) for i in found.items]


SPRING = TermContext(year=2026, season="spring", start=dt.date(2026, 1, 5), end=dt.date(2026, 5, 20))
WEEKS = (
    heading("Week 1, 9/1 - 9/5: Introduction"),
    item("Required readings: Chapter 1"),
    item("Assignment 1: Maps of the coast"),
    heading("Week 2, 9/8 - 9/12: Dunes"),
    item("Required readings: Chapter 2"),
    heading("Week 3, 9/15 - 9/19: Rivers"),
    item("Assignment 2: Rivers. Measure one near you"),
)


def test_numbered_work_with_its_title_is_a_point_beside_that_of_the_readings() -> None:
    assert [one.split(" ", 1)[1] for one in days(*WEEKS)] == [
        "homework Assignment 1: Maps of the coast ?",
        "homework Assignment 2: Rivers ?",
    ]


def test_a_rule_for_all_assignments_gives_their_day_and_takes_the_doubt() -> None:
    rule = text("All assignments are due by Friday, 11:59 pm on the week listed below.")
    assert days(rule, *WEEKS) == [
        "09-05 homework Assignment 1: Maps of the coast",
        "09-19 homework Assignment 2: Rivers",
    ]


@pytest.mark.parametrize(
    ("cell", "asked"),
    [
        ("Exercise 1 (T)", ["09-09 homework Exercise 1"]),
        ("Exercise 1 (Th)", ["09-11 homework Exercise 1"]),
        ("Exercise 1 (T), Quiz 1 (Th)", ["09-09 homework Exercise 1", "09-11 quiz Quiz 1"]),
    ],
)
def test_a_letter_in_brackets_tells_which_of_the_class_days_is_meant(cell: str, asked: list[str]) -> None:
    rows = (
        ("September 2, 4", "Intro", ""),
        ("September 9, 11", "Dunes", cell),
        ("September 16, 18", "Rivers", ""),
    )
    assert days(table(("Week", "Topic", "Due"), *rows)) == asked


@pytest.mark.parametrize(
    "note",
    [
        "night before the Tue lab",
        "before Exam 2",
        "Exception before Monday Exam 1",
        "Placed right after Exam 1",
    ],
)
def test_what_a_note_sets_something_before_is_not_on_that_day(note: str) -> None:
    rows = (("Sep 2", "HW 1 due", ""), ("Sep 9", "HW 2 due", note), ("Sep 16", "HW 3 due", ""))
    assert days(table(("Date", "Item", "Notes"), *rows)) == [
        "09-02 homework HW 1",
        "09-09 homework HW 2",
        "09-16 homework HW 3",
    ]


def test_sections_in_brackets_are_no_date() -> None:
    rows = (("Sep 2", "Lab 1 write-up due (02/03)"), ("Sep 9", "HW 2 due"), ("Sep 16", "HW 3 due"))
    assert days(table(("Date", "Item"), *rows))[0].startswith("09-02 ")


def test_the_address_of_a_page_is_no_work() -> None:
    rows = (("Sep 2", "HW 1"), ("Sep 9", "https://doi.org/10.103 8/s4155 3"), ("Sep 16", "HW 2"))
    assert days(table(("Date", "Due"), *rows)) == ["09-02 homework HW 1", "09-16 homework HW 2"]


def test_a_column_that_names_its_day_dates_the_work_of_each_week() -> None:
    rows = (("Sep 1", "Intro", "Discussion 1"), ("Sep 8", "Dunes", "Quiz 1"), ("Sep 15", "Rivers", "Paper 1"))
    found = find_dated(sheet(table(("Week of", "Topics", "Due Sunday 11:59 pm"), *rows)), FALL)
    assert [(i.date, i.time) for i in found.items] == [
        (dt.date(2025, 9, day), dt.time(23, 59)) for day in (7, 14, 21)
    ]


def test_what_a_table_of_deliverables_names_is_to_be_handed_in() -> None:
    rows = (("Case analysis", "100", "Sept 19"), ("Debate", "50", "Oct 10"), ("Proposal", "50", "Oct 17"))
    assert days(table(("Deliverable", "Points", "Due date"), *rows)) == [
        "09-19 homework Case analysis",
        "10-10 presentation Debate",
        "10-17 project Proposal",
    ]


def test_a_lab_on_several_days_is_worked_on_then_and_not_due() -> None:
    labs = ("Lab 1", "Lab 2", "Lab 2", "Lab 3", "Lab 3", "Lab 4")
    rows = tuple((f"Sep {2 + 7 * n}" if n < 5 else "Oct 7", "Topic", lab) for n, lab in enumerate(labs))
    assert days(table(("Date", "Topic", "Lab"), *rows)) == []
    due = tuple((date, topic, f"{lab} due") for date, topic, lab in rows)
    assert len(days(table(("Date", "Topic", "Lab"), *due))) == len(set(labs))


def test_what_is_due_before_class_stands_under_its_label() -> None:
    blocks = (
        heading("September 2 • Introduction"),
        item("Due before class:"),
        item("Lab 1: First steps", marker="–"),
        item("Doe, Jane. 2022. The coast. Ocean Press."),
        heading("September 9 • Dunes"),
        item("Due before class:"),
        item("Assignment 1: Sand", marker="–"),
        heading("September 16 • Rivers"),
    )
    assert days(*blocks) == ["09-02 lab Lab 1: First steps", "09-09 homework Assignment 1: Sand"]


def test_two_things_due_at_hours_of_their_own_are_two() -> None:
    rows = (("Sep 2", "HW 1 due (9am)\nReport 1 due\n(5pm)"), ("Sep 9", "Dunes"), ("Sep 16", "Rivers"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL)
    assert [(i.title, i.time) for i in found.items] == [("HW 1", dt.time(9)), ("Report 1", dt.time(17))]


def test_the_last_week_before_a_colon_is_no_exam() -> None:
    assert days(text("Finals week: Submit the final project by 11:59pm on Tuesday, December 16.")) == [
        "12-16 project Final project"
    ]


@pytest.mark.parametrize("word", ["released", "posted", "(out)", "assigned"])
def test_numbered_work_with_its_title_that_is_given_out_is_not_due(word: str) -> None:
    blocks = (*WEEKS[:2], item(f"Assignment 1: Maps of the coast {word}"), *WEEKS[3:6])
    assert days(*blocks) == []


def test_a_topic_beside_work_that_is_due_is_not_due_itself() -> None:
    rows = (("Sep 2", "Intro"), ("Sep 9", "Dunes, Project 1 due"), ("Sep 16", "Rivers"))
    assert days(table(("Date", "Topic"), *rows)) == ["09-09 project Project 1"]


def test_how_an_exam_is_given_is_no_second_thing() -> None:
    rows = (("Sep 2", "Intro"), ("Sep 9", "First midterm, take-home style, units 0-2"), ("Sep 16", "Rivers"))
    assert [one.split()[1] for one in days(table(("Date", "Topic"), *rows))] == ["exam"]


def test_a_column_of_important_dates_has_dates_of_its_own() -> None:
    rows = (
        ("Weeks 1-3", "Sep 1 - Sep 19", "Intro", "No class Monday, September 1st"),
        ("Weeks 4-5", "Sep 22 - Oct 3", "Dunes", "Exam 1: Friday, October 3rd"),
        ("Weeks 6-7", "Oct 6-17", "Rivers", ""),
    )
    assert days(table(("Week", "Dates", "Topic", "Important Dates"), *rows)) == [
        "09-01 no_class No class",
        "10-03 exam Exam 1",
    ]


def test_the_date_of_the_document_reaches_no_further_than_its_first_heading() -> None:
    head = (text("September 1, 2025"), *(text(f"Line {n} of the head") for n in range(8)), heading("Grading"))
    grading = (
        item("Presentation: 100 pts"),
        item("Final exam: 200 pts"),
        *(item(f"Rule {n}") for n in range(4)),
    )
    plan = tuple(item(f"Week of Sep {day}: Topic {day}") for day in (8, 15, 22, 29))
    assert days(*head, *grading, heading("Schedule"), *plan) == []


def test_the_best_ten_of_twelve_are_no_date() -> None:
    assert days(text("Problem sets (10/12 at 5% each)"), text("Quiz 1 is on 10/9.")) == ["10-09 quiz Quiz 1"]


def test_a_plural_beside_several_days_is_one_thing_on_each() -> None:
    rows = (
        ("Midterm exams (2)", "40%", "Oct. 7, Nov 6"),
        ("Final exam", "35%", "Dec. 15"),
        ("Quizzes", "5%", "9/12, 9/26, 10/10"),
    )
    assert days(table(("Component", "Percent", "Notes"), *rows)) == [
        "09-12 quiz Quiz 1",
        "09-26 quiz Quiz 2",
        "10-07 exam Midterm exam 1",
        "10-10 quiz Quiz 3",
        "11-06 exam Midterm exam 2",
        "12-15 exam Final exam",
    ]


def test_a_final_among_exams_is_one() -> None:
    rows = (("Sep 25", "18:30", "Exam 1"), ("Oct 30", "18:30", "Exam 2"), ("Dec 12", "8:00", "Final"))
    assert days(table(("Date", "Time", "Event"), *rows))[-1] == "12-12 exam Final"


@pytest.mark.parametrize(
    ("rule", "dates"),
    [
        ("Deadline: 17:00 on the Monday following class", ["09-08", "09-15"]),
        ("All assignments are due at 5 pm on the Friday after class.", ["09-05", "09-12"]),
        ("Assignments are due by the Sunday before each class.", ["08-31", "09-07"]),
    ],
)
def test_work_of_a_class_is_due_on_the_day_that_a_rule_sets_beside_it(rule: str, dates: list[str]) -> None:
    plan = (
        heading("Tuesday, September 2: Introduction"),
        item("Assignment: Map worksheet"),
        heading("Tuesday, September 9: Dunes"),
        item("Assignment: A sketch + reflection"),
        heading("Tuesday, September 16: Rivers"),
    )
    found = days(text(rule), *plan)
    assert [one.split()[0] for one in found] == dates


def test_lines_under_a_title_of_what_is_due_are_due_whatever_they_are_called() -> None:
    lines = (
        "9/17 Topic proposal",
        "10/03 Data sources identification",
        "10/17 Literature review",
        "11/21 Report",
    )
    found = days(
        heading("Final project due dates are:"), *(text(line) for line in lines), heading("Policies")
    )
    assert [one.split()[0] for one in found] == ["09-17", "10-03", "10-17", "11-21"]


def test_a_day_in_a_holidays_name_moves_no_day_off() -> None:
    rows = (("October 7", "Reverb"), ("October 14", "NO CLASS: LEGISLATIVE MONDAY"), ("October 21", "MIDI"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL)
    assert [i.date for i in found.items] == [dt.date(2025, 10, 14)]


def test_titles_with_an_hour_in_brackets_are_titles() -> None:
    rows = (
        ("Sep 2", "Intro", "Submit the training"),
        ("Sep 9", "Dunes", "Survey link"),
        ("Sep 16", "Rivers", ""),
    )
    found = with_header(table((), ("Dates", "Topics", "Assignments Due (@ 11:59pm)"), *rows))
    assert found.header == ("Dates", "Topics", "Assignments Due (@ 11:59pm)")


def test_a_name_with_its_number_stays_as_it_is_printed() -> None:
    rows = (("HW1", "9/3", "9/10"), ("HW2", "9/10", "9/17"), ("3", "9/17", "9/24"))
    assert [one.split(" ", 2)[2] for one in days(table(("Assignment", "Assigned", "Due"), *rows))] == [
        "HW1",
        "HW2",
        "Assignment 3",
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [("Essay 1", "02-17 paper Essay 1"), ("Policies of the course", "02-17 homework Assignment")],
)
def test_this_assignment_is_what_the_heading_names(title: str, told: str) -> None:
    found = find_dated(
        sheet(heading(title), text("Write four pages. This assignment is due Tuesday, Feb. 17.")), SPRING
    )
    assert [f"{i.date:%m-%d} {i.kind} {i.title}" for i in found.items] == [told]


def test_a_short_days_name_in_brackets_is_the_day_in_the_rows_week() -> None:
    rows = (
        ("Sept 2", "Intro", ""),
        ("Sept 8", "Dunes", "Quiz 1 (Fri)"),
        ("Sept 15", "Rivers", "Paper 1 (Sun)"),
    )
    assert days(table(("Week", "Topic", "Assignments"), *rows)) == [
        "09-12 quiz Quiz 1",
        "09-21 paper Paper 1",
    ]


def test_no_seminar_beside_a_lecture_is_no_day_off() -> None:
    rows = (
        ("22 Sept", "Introduction", "No seminar"),
        ("29 Sept", "Markets", "Seminar 1"),
        ("6 Oct", "No lecture", ""),
    )
    found = find_dated(sheet(table(("w/c", "Lecture", "Seminar"), *rows)), FALL)
    assert [(i.kind, f"{i.date:%m-%d}") for i in found.items] == [("no_class", "10-06")]


def test_days_of_the_week_by_their_letters_and_a_full_stop_are_days_of_the_week_above() -> None:
    found = find_dated(
        sheet(
            text("Week Two (Sep. 2-4)"), text("Tu. Background lecture"), text("Th. Early settlers"),
            text("Week Three (Sep. 9-11)"), text("Tu. Sermons; assign essay one"), text("Th. Take-home essay one due; poems"),
            text("Week Four (Sep. 16-18)"), text("Tu. More poems"), text("Th. Research assignment due"),
        ),
        FALL,
    )  # fmt: skip
    assert [(item.title, str(item.date)[5:]) for item in found.items] == [
        ("Take-home essay one", "09-11"), ("Research assignment", "09-18"),
    ]  # fmt: skip
