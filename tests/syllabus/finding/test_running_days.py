"""Class days of a month run on in one paragraph, and numbers in such paragraphs that are none."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


def test_later_days_of_a_month_open_entries_of_their_own() -> None:
    found = read(
        text(
            "Sept. 2 Introduction. 4 Dunes (Ito, 1-10). 9 Sand; map quiz. 11 Tides. 16 Film. 18 Mud; essay 1 due. 23 Clay."
        ),
        text(
            "Oct. 2 Silt. 7 Loam. 9 Midterm. 14, 16 Fall break. 21 1968: rivers. 23 Lakes; bibliography due."
        ),
        text("Nov. 4 Seas. 6 Ice. 11 No class. 13 Snow. 18 Presentations."),
    )
    assert days(found) == [
        ("09-09", "map quiz"),
        ("09-18", "essay 1"),
        ("10-09", "Midterm"),
        ("10-14", "Fall break"),
        ("10-16", "Fall break"),
        ("10-23", "bibliography"),
        ("11-11", "No class"),
        ("11-18", "Presentations"),
    ]
    assert ("09-04", "Dunes (Ito, 1-10)") in [(str(s.date)[5:], s.topic) for s in found.schedule]


def test_numbers_on_all_days_of_the_week_are_none() -> None:
    found = read(
        text("Sept. 2: Tides. 5 examples. 6 Waves. 8 Winds. 10 Storms. 12 Ice; essay 1 due"),
        text("Sept. 9: Dunes"),
        text("Sept. 16: Mud"),
    )
    assert {day for day, _ in days(found)} == {"09-02"}


def test_a_break_in_a_paragraph_of_its_own_is_no_end_of_the_reading_above_it() -> None:
    found = read(
        heading("Session 1 (3 September): Dunes"),
        text("Reading: Ito, chapter 1", "Presentation: The long dune"),
        text("Fall break: 8 September – 12 September"),
        heading("Session 2 (17 September): Sand"),
        text("Reading: Ito, chapter 2"),
        heading("Session 3 (24 September): Mud"),
        text("Reading: Ito, chapter 3"),
    )
    assert [(str(i.date)[5:], str(i.end_date)[5:]) for i in found.items if i.kind == "no_class"] == [
        ("09-08", "09-12")
    ]


def test_a_sentence_s_day_in_the_week_of_a_row_is_when_its_work_is_due() -> None:
    weeks = table(
        ["Wk", "Lecture", "Text"],
        ["1", "Tue 2 Sep: Dunes", "Ito"],
        ["2", "Tue 9 Sep: Sand", "Assignment 1 due"],
        ["3", "Tue 16 Sep: Mud", "Gomez"],
    )
    found = read(
        item("Assignment 1 (40%): essay, 1,500 words. Hand-in: 12 noon, Friday 12 September 2025."), weeks
    )
    assert [str(i.date)[5:] for i in found.items] == ["09-12"]


def test_an_hour_may_end_a_sentence_and_rules_behind_it_are_of_their_own() -> None:
    found = read(
        text(
            "Four tests. Final exam Thursday, December 11, 7:30-9:30 a.m. Homework collected daily; no late homework."
        ),
        text("The midterm is on October 9 at 6 p.m. Bowker Hall."),
    )
    assert days(found) == [("10-09", "Midterm"), ("12-11", "Final exam")]


def test_the_version_behind_numbered_work_makes_it_due_in_a_calendar_s_cell() -> None:
    grid = table(
        ["Monday", "Wednesday", "Friday"],
        ["Sept 1\nDunes", "Sept 3\nEssay 1: rough draft", "Sept 5\nSand"],
        ["Sept 8\nEssay 1 (final version)", "Sept 10\nEssays of the coast", "Sept 12\nTides"],
        ["Sept 15\nMud", "Sept 17\nHow to draft Essay 2", "Sept 19\nClay"],
    )
    assert [day for day, _ in days(read(grid))] == ["09-03", "09-08"]


def test_a_list_of_deadlines_tells_the_day_of_the_week_that_a_row_begins() -> None:
    weeks = table(
        ["Week", "Commencing", "Lecture", "Seminar"],
        ["1", "1 Sept", "Dunes", "Ito"],
        ["2", "8 Sept", "Sand", "Gomez. Essay plan due."],
        ["3", "15 Sept", "Tides", "Ito"],
        ["4", "22 Sept", "Mud", "Ito"],
    )
    work = table(
        ["Details", "Deadline"],
        ["Essay plan (500 words)", "Fri 12 Sept, 12 noon"],
        ["Essay 1", "Mon 1 Dec, 12 noon"],
    )
    assert days(read(work, weeks)) == [("09-12", "Essay plan (500 words)"), ("12-01", "Essay 1")]


def test_a_list_of_deadlines_tells_the_day_though_the_week_has_one_class() -> None:
    weeks = table(
        ["Week", "Lecture", "Notes"],
        ["Week 1\n1 Sept - 7 Sept", "Dunes", ""],
        ["Week 2\n8 Sept - 14 Sept", "Sand", "Quiz 1"],
        ["Week 3\n15 Sept - 21 Sept", "Tides", ""],
        ["Week 4\n22 Sept - 28 Sept", "Mud", "Quiz 2"],
    )
    work = table(["Task", "Due date"], ["Module quiz 1", "Fri 12 Sept, 4 pm"], ["Essay", "Mon 1 Dec, 4 pm"])
    page = sheet(text("Lecture: Tuesdays 9:30-12:00, Hall 4"), work, weeks)
    found = find_dated(page, FALL, meetings=find_meetings(page, FALL))
    assert days(found) == [("09-12", "Module quiz 1"), ("09-23", "Quiz 2"), ("12-01", "Essay")]
