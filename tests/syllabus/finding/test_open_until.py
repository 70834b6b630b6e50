"""Work that opens on one day and closes on another, and what is asked for by the next class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.open_until import until_closed
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL)
    return [(str(i.date)[5:], str(i.time)[:5] if i.time else "", i.title) for i in found.items]


def test_an_exam_of_a_week_is_due_when_it_closes() -> None:
    weeks = table(
        ["Week", "Dates", "Topic", "Assignments"],
        ["1", "Sept 1–7", "Dunes", "Quiz 1"],
        ["2", "Sept 8–14", "Sand", "Midterm exam (opens Thu 9/11 8 am, closes Sun 9/14 11:59 pm)"],
        ["3", "Sept 15–21", "Tides", "Quiz 2"],
    )
    assert ("09-14", "23:59", "Midterm exam") in read(weeks)


@pytest.mark.parametrize(
    "told", ["The store opens at 9 and ends its sale.", "Essay 1 due Sept 5", "Open reading, end of unit 1"]
)
def test_other_openings_stay_as_they_are(told: str) -> None:
    assert until_closed(told) == told


def test_what_is_numbered_for_next_time_is_due_at_the_next_class_and_the_rest_is_preparation() -> None:
    days = table(
        ["Date", "In class", "For next time"],
        ["Sept 3", "Ways of seeing", "Blog post #1; read Ito"],
        ["Sept 8", "Workshop", "Revise!"],
        ["Sept 10", "Thesis", "Draft of unit 1"],
        ["Sept 15", "Unit 1 project due", ""],
    )
    assert read(days) == [("09-08", "", "Blog post #1"), ("09-15", "", "Unit 1 project")]


def test_points_counted_within_a_paragraph_are_each_of_their_own() -> None:
    found = read(
        text(
            "(i) One presentation. (ii) A short paper, due by noon on October 20. (iii) A term paper of 5000 words. "
            "You should submit a complete draft by December 3."
        )
    )
    assert [(day, title) for day, _, title in found] == [
        ("10-20", "Short paper"),
        ("12-03", "Term paper: Complete draft"),
    ]


def test_coursework_is_named_by_its_label() -> None:
    found = read(
        heading("Assessment"),
        item(
            "Coursework: problem question, 2,000 words (40%). Deadline: Thursday 4 December 2025 at 14:00 via Moodle."
        ),
    )
    assert found == [("12-04", "14:00", "Coursework")]


def test_a_concert_has_its_own_hour_or_none() -> None:
    days = (
        item("10/16 – Dress rehearsal, 6:30 pm"),
        item("10/17 – Fall Dance Concert, 7:30 pm (matinee 2:00 pm)"),
        item("10/21 – Strike"),
    )
    assert read(*days) == [("10-16", "18:30", "Dress rehearsal"), ("10-17", "19:30", "Fall Dance Concert")]


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Quiz 1 online (open 8am-11:59pm)", "Quiz 1 online (due 11:59pm)"),
        ("Quiz 1 [available from 9:00 am to midnight]", "Quiz 1 [due midnight]"),
        ("Gallery visit (open to all)", "Gallery visit (open to all)"),
        ("Start writing Portfolio 2, due by Oct 9", "Start writing Portfolio 2, due by Oct 9"),
        ("Exam 2 (open book, 9-11)", "Exam 2 (open book, 9-11)"),
    ],
)
def test_work_that_is_open_for_hours_is_due_when_they_end(told: str, wanted: str) -> None:
    assert until_closed(told) == wanted


def test_from_when_a_row_s_work_is_open_is_not_its_day() -> None:
    rows = (
        ("Sun Sep 7", "Homework: Ch. 13 Dreams (opens 8/25)"),
        ("Sun Sep 14", "Homework: Ch. 14 Sleep (available from 9/1)"),
        ("Sun Sep 21", "Quiz 2"),
    )
    assert read(table(("Date", "Assignment"), *rows)) == [
        ("09-07", "", "Homework: Ch. 13 Dreams"),
        ("09-14", "", "Homework: Ch. 14 Sleep"),
        ("09-21", "", "Quiz 2"),
    ]
