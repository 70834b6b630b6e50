"""Class days of a month run on in one paragraph, and numbers in such paragraphs that are none."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
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
