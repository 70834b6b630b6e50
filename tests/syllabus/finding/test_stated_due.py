"""Hours that sentences give to work: told beside what they say of late work, by the class, by another's hours."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

PLAN = table(
    ("Date", "Topic", "Work"),
    ("Sept 8", "Roots", "Homework 1 due"),
    ("Sept 18", "Leaves", "Lab report 1 due"),
    ("Oct 1", "Cells", "Paper 1 due"),
)


def hours(*blocks: Block) -> list[str]:
    page = sheet(
        heading("BIO 101 Plants"),
        text("Class: MWF 10:00-10:50 am, Hall 12"),
        text("Lab: Thursdays 1:00-3:50 pm"),
        *blocks,
    )
    found = find_dated(page, FALL, meetings=find_meetings(page, FALL))
    return [f"{one.time:%H:%M}" if one.time else "" for one in found.items if one.kind != "no_class"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("All work will be posted and submitted (by 11:59 on the due date) on Moodle.", ["23:59", "23:59", "23:59"]),
        ("Unless stated otherwise, work is due at the start of class.", ["10:00", "13:00", "10:00"]),
        ("Unless I say otherwise, you should turn in your assignments by the beginning of class.", ["10:00", "13:00", "10:00"]),
        ("Please submit assignments online prior to the start of class on the day they are due.", ["10:00", "13:00", "10:00"]),
        ("Assignments are due at the time class begins.", ["10:00", "13:00", "10:00"]),
        ("Assignments are due when class starts.", ["10:00", "13:00", "10:00"]),
        ("Late work: Assignments are due at the start of class. Late ones lose 10% a day.", ["10:00", "13:00", "10:00"]),
        ("Assignments turned in after 5 pm on the due date are late.", ["17:00", "17:00", "17:00"]),
        ("An assignment is considered late if it is turned in after the beginning of class.", ["10:00", "13:00", "10:00"]),
        ("Homework is due at noon; late homework will not be accepted.", ["12:00", "", ""]),
        ("Homework is due at noon, but if you ask I may give you more time.", ["12:00", "", ""]),
        ("I collect homework at the start of class.", ["10:00", "", ""]),
        ("Weekly homework will be assigned which will be due before class.", ["10:00", "", ""]),
        ("Homework is due 30 minutes before the start of class.", ["09:30", "", ""]),
        ("Bring a printed copy of your paper to class on the due date.", ["", "", "10:00"]),
        ("Papers must be e-mailed to me before class begins.", ["", "", "10:00"]),
    ],
)  # fmt: skip
def test_what_is_due_in_time_tells_the_hour_beside_what_is_late(told: str, expected: list[str]) -> None:
    assert hours(text(told), PLAN) == expected


@pytest.mark.parametrize(
    "told",
    [
        "Late assignments are accepted until 11:59 pm the next day.",
        "You may turn in one late assignment by 5 pm on the last day of class.",
        "If you are ill, send me your work by 5 pm.",
        "Solutions will be posted at 5 pm.",
        "Homework will be posted on Fridays at 5 pm.",
        "Work turned in late by 5 pm the next day loses a grade.",
        "I answer emails until 5 pm.",
        "My office is open until 5 pm.",
    ],
)
def test_what_is_said_of_other_hours_gives_work_none(told: str) -> None:
    assert hours(text(told), PLAN) == ["", "", ""]


def test_they_points_back_to_the_work_named_before() -> None:
    told = text("There will be two papers. They must be uploaded by 5 pm on the due date.")
    assert hours(heading("Papers"), told, PLAN) == ["", "", "17:00"]


def test_a_rule_without_an_hour_does_not_hide_the_general_one() -> None:
    told = text("All assignments are due at 11:59 pm.", "A short homework is due on Mondays.")
    assert hours(told, PLAN)[0] == "23:59"


@pytest.mark.parametrize("title", ["Due before class", "Due at start of class", "Due in class"])
def test_a_column_of_what_is_due_by_class_gives_its_hour(title: str) -> None:
    rows = [("Sept 8", "Roots", "Homework 1"), ("Sept 15", "Stems", "Homework 2"), ("Sept 22", "Buds", "Homework 3")]  # fmt: skip
    assert hours(table(("Date", "Topic", title), *rows)) == ["10:00"] * 3


def test_a_label_over_a_list_gives_the_hour_of_class() -> None:
    days = ("September 8", "September 15", "September 22")
    blocks = [
        block
        for n, day in enumerate(days, start=1)
        for block in (heading(f"Monday, {day}"), item("Topic: Roots"), item("Due before class:"), item(f"Homework {n}"))
    ]  # fmt: skip
    assert hours(*blocks) == ["10:00"] * 3


def test_in_class_stands_in_place_of_an_hour() -> None:
    rows = [("Paper 1", "Sept 26", "5:00 PM"), ("Paper 2", "Oct 17", "11:59 PM"), ("Paper 3", "Nov 14", "In class")]  # fmt: skip
    assert hours(table(("Assignment", "Date", "Time"), *rows)) == ["17:00", "23:59", "10:00"]
    assert hours(item("Paper 1: Sept 26 @ noon"), item("Paper 2: Oct 17 by 5p"), item("Paper 3: Nov 14 (in class)")) == ["12:00", "17:00", "10:00"]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The final exam will be held from 10:15 am - 12:15 pm.", ["10:00", "10:15"]),
        ("Our final is scheduled for 10:15 am - 12:15 pm in Hall 12.", ["10:00", "10:15"]),
        ("Final Exam: Tuesday, 10:15 am - 12:15 pm", ["10:00", "10:15"]),
        ("Exams: 7-8:30 pm, Hall 12", ["19:00", ""]),
        ("Exam times: 6:00-7:15 PM", ["18:00", ""]),
        ("Students with disabilities take exams in the testing center.", ["10:00", ""]),
        ("Final exams may be moved if you have two at 8:00 am.", ["10:00", ""]),
    ],
)
def test_hours_of_the_final_and_of_other_exams_are_told_apart(told: str, expected: list[str]) -> None:
    rows = [("Oct 8", "Midterm"), ("Oct 15", "Stems"), ("Dec 16", "Final exam")]
    assert hours(text(told), table(("Date", "Topic"), *rows)) == expected


def test_the_hour_at_which_quizzes_close_is_theirs() -> None:
    told = text("Quizzes will be available on Canvas from Friday at 9 am until Sunday at 11:59 pm.")
    rows = [("Sept 14", "Roots", "Quiz 1"), ("Sept 21", "Stems", "Quiz 2"), ("Sept 28", "Buds", "Quiz 3")]
    assert hours(told, table(("Date", "Topic", "Work"), *rows)) == ["23:59"] * 3


def test_what_is_due_the_night_before_class_moves_no_other_work() -> None:
    rows = [("Sept 8", "Roots", "Homework 1"), ("Sept 10", "Stems", "Homework 2"), ("Sept 15", "Buds", "Response 1")]  # fmt: skip
    told = text("Responses are due by 8 pm the night before class.")
    page = sheet(heading("BIO 101"), told, table(("Date", "Topic", "Due"), *rows))
    found = [(f"{one.date:%m-%d}", one.title) for one in find_dated(page, FALL).items]
    assert found == [("09-08", "Homework 1"), ("09-10", "Homework 2"), ("09-14", "Response 1")]


def test_in_class_may_be_said_of_a_paper_in_another_place_than_its_row() -> None:
    told = text("Two papers of five pages, due in class on October 1 and November 5.")
    rows = [("Oct 1", "Cells", "Paper 1 due"), ("Oct 8", "Roots", ""), ("Nov 5", "Stems", "Paper 2 due")]
    assert hours(told, table(("Date", "Topic", "Work"), *rows)) == ["10:00", "10:00"]
