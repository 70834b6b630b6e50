"""What sentences and titles in an instructor's own voice tell of the columns of a schedule."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(*blocks: Block) -> list[tuple[str, int]]:
    return [(one.title, one.date.day) for one in find_dated(sheet(*blocks), FALL).items if one.date]


def plan(*titles: str) -> Table:
    rows = (
        ("Sep 8", "Ferns", "", ""),
        ("Sep 15", "Fungi", "Bio slide", ""),
        ("Sep 22", "Mosses", "", "Harbor survey"),
        ("Sep 29", "Bark", "", "Team contract"),
        ("Oct 6", "Sap", "", ""),
    )
    return table(("Date", "What", *titles), *rows)


@pytest.mark.parametrize(
    "sentence",
    [
        "Anything in the Solo and Crew columns is due on Moodle before class.",
        "Everything listed under the “Solo” and “Crew” columns must be submitted by midnight.",
        "Work in the Solo or Crew column is due at noon.",
    ],
)
def test_columns_that_a_sentence_names_hold_what_is_due(sentence: str) -> None:
    found = told(text(sentence), plan("Solo", "Crew"))
    assert found == [("Bio slide", 15), ("Harbor survey", 22), ("Team contract", 29)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Everything in the last column is due by the day in front of it.",
        "The right-hand column lists what you hand in that day.",
    ],
)
def test_the_last_column_may_be_meant(sentence: str) -> None:
    assert told(text(sentence), plan("Remarks", "Rest")) == [("Harbor survey", 22), ("Team contract", 29)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The last column lists the pages that we read that day.",
        "Everything in the first column is a date.",
        "Ionic columns are due to the Greeks.",
    ],
)
def test_other_sentences_about_columns_tell_nothing_of_work(sentence: str) -> None:
    assert told(text(sentence), plan("Remarks", "Rest")) == []


def test_a_table_of_weights_is_no_schedule() -> None:
    shares = table(
        ("Part", "Item", "Weight"), ("A", "Quizzes", "20%"), ("B", "Essays", "30%"), ("C", "Log", "50%"), ("D", "Talk", "0%")
    )  # fmt: skip
    assert told(text("Everything in the last column is due by the day in front of it."), shares) == []


def test_what_students_owe_is_due() -> None:
    rows = (
        ("Sep. 8", "Tues: Hello", "Sun: introduction post"),
        ("Sep. 15", "Tues: Scene", "Thurs: one-page scene"),
        ("Sep. 22", "Tues: Profiles", "Fri: name of a person"),
    )
    found = told(table(("Week of", "What we're doing", "What you owe me"), *rows))
    assert found == [("introduction post", 14), ("one-page scene", 18), ("name of a person", 26)]


def test_what_a_section_does_is_not_handed_in() -> None:
    rows = (
        ("Sep 8", "Ferns", "Section: how to read a table"),
        ("Sep 15", "Fungi", "Fri 9/19, 5 pm: coding memo"),
        ("Sep 22", "Mosses", "Section: interviewing"),
        ("Sep 29", "Bark", "Fri 10/3: interview transcript"),
    )
    found = told(table(("Date", "Lecture", "Section / deadlines*"), *rows))
    assert found == [("coding memo", 19), ("interview transcript", 3)]
