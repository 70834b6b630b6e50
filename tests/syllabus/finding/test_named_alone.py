"""Work that a calendar names and says no more of, and work that a sentence makes due a day beside its class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[str]:
    return [f"{i.date:%m-%d} {i.title}" + " ?" * bool(i.needs_review) for i in found.items]


def test_a_numbered_name_alone_in_a_calendars_cell_is_work_and_doubted() -> None:
    named = {"9/5": "HW 1", "9/12": "HW 2", "9/16": "Exam 1", "9/19": "HW3"}
    days = ("9/2", "9/5", "9/9", "9/12", "9/16", "9/19", "9/23", "9/26", "9/30")
    rows = [(day, named.get(day, "Maps and roads")) for day in days]
    found = read(table(("Day", "What we do"), *rows))
    assert brief(found) == ["09-05 HW 1 ?", "09-12 HW 2 ?", "09-16 Exam 1", "09-19 HW3 ?"]


@pytest.mark.parametrize("topic", ["Working on HW 1", "Lab 3", "HW 1 review", "Essays in history", "Project"])
def test_what_says_more_or_less_than_a_numbered_name_is_none(topic: str) -> None:
    rows = (("Sep 2", "Maps"), ("Sep 9", topic), ("Sep 16", "Ports"))
    assert brief(read(table(("Date", "Topic"), *rows))) == []


def test_a_lab_with_a_day_of_its_own_in_a_weeks_list_is_an_item() -> None:
    found = read(
        item("September 2nd: Maps"),
        item("Readings: chapter 1"),
        item("September 9th: Roads"),
        item("R Lab 1 September 11th"),
        item("September 16th: Ports"),
    )
    assert brief(found) == ["09-11 R Lab 1"]


SCHEDULE = table(
    ("Date", "Topic", "Assignment"),
    ("09/03", "Maps", "Note: see the exceptions below"),
    ("09/10", "Roads", "Paper summary 1"),
    ("09/17", "Ports", "Participation (all term)"),
    ("09/24", "Winds", "Paper summary 2, due in class"),
    ("10/01", "Seas", "Exam 1"),
)


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("Most assignments are due at 5pm the day after class.", "09-11 17:00"),
        ("All homework must be submitted by midnight the night before class.", "09-09 23:59"),
        ("Assignments are due the evening before each class.", "09-09 None"),
    ],
)
def test_work_listed_under_a_class_is_due_on_the_day_beside_it_that_a_sentence_tells(
    sentence: str, first: str
) -> None:
    summary, second, exam = read(heading("Assignments"), text(sentence), SCHEDULE).items
    assert f"{summary.date:%m-%d} {summary.time and format(summary.time, '%H:%M')}" == first
    assert "the document says that work is due" in summary.needs_review[0]
    assert (f"{second.date:%m-%d}", f"{exam.date:%m-%d}") == ("09-24", "10-01")


@pytest.mark.parametrize(
    "sentence",
    [
        "Late assignments are due the day after class.",
        "Readings must be done the night before class.",
        "Slides are posted the day after class.",
    ],
)
def test_what_is_said_of_other_things_moves_nothing(sentence: str) -> None:
    assert f"{read(text(sentence), SCHEDULE).items[0].date:%m-%d}" == "09-10"


def test_a_word_alone_over_the_rest_of_its_name_in_a_narrow_cell_is_no_thing_of_its_own() -> None:
    rows = (("Quizzes", "Weekly"), ("Final\nPresentation", "Nov 21"), ("Final\nPaper", "Dec 5"))
    assert brief(read(table(("Work", "Due date"), *rows))) == [
        "11-21 Final Presentation",
        "12-05 Final Paper",
    ]
