"""One thing that two places write differently, and which of two dates for it is taken."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item, Meeting
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.finding.naming import bare_name, differing, name_of
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


def _items(*blocks: Block) -> tuple[Item, ...]:
    meetings: tuple[Meeting, ...] = find_meetings(sheet(*blocks), FALL)
    return find_dated(sheet(*blocks), FALL, meetings=meetings).items


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Midterm Exam II (20%)", "midterm 2"),
        ("Exam III", "Exam 3"),
        ("The midterm exam", "Midterm"),
        ("Quiz IV [5 %]", "Quiz #4"),
    ],
)
def test_names_of_one_thing_are_one(one: str, other: str) -> None:
    assert name_of(one) == name_of(other)
    assert not differing((one, other))


@pytest.mark.parametrize(
    ("one", "other"), [("Exam I", "Exam II"), ("Quiz 1 (20%)", "Quiz 20"), ("Essay 2", "Essay IV")]
)
def test_things_of_other_numbers_are_told_apart(one: str, other: str) -> None:
    assert differing((one, other))


def test_what_follows_a_comma_is_no_part_of_the_bare_name() -> None:
    assert bare_name("Midterm 2, Hall B061") == bare_name("Midterm Exam I")


_SCHEDULE = (
    ("Sep 16", "Sets", ""),
    ("Sep 18", "Maps", "Midterm 1, 8:00-9:30 pm, Hall B061"),
    ("Oct 23", "Rings", "Midterm 1, 8:00-9:30 pm, Hall B061"),
    ("Oct 28", "Fields", ""),
)
_WEIGHTS = (("Midterm Exam I (20%)", "72 points", "9/18"), ("Midterm Exam II (20%)", "72 points", "10/23"))


def test_two_names_for_the_exam_of_one_day_are_one_exam_in_doubt() -> None:
    found = _items(
        table(("Category", "Points", "Due Date"), *_WEIGHTS), table(("Date", "Topic", "Other"), *_SCHEDULE)
    )

    assert [(str(i.date), i.title, str(i.time)) for i in found] == [
        ("2025-09-18", "Midterm Exam I", "20:00:00"),
        ("2025-10-23", "Midterm Exam II", "20:00:00"),
    ]
    assert found[0].needs_review == ()
    assert "calls it" in found[1].needs_review[0]


def test_of_two_dates_the_one_said_to_be_when_it_is_due_is_taken() -> None:
    found = _items(
        table(("Work", "Due Date"), ("Homework 1", "9/9"), ("Homework 2", "9/23")),
        table(
            ("Date", "Topic", "Other"),
            ("Sep 9", "Sets", "Homework 1"),
            ("Sep 23", "Maps", ""),
            ("Sep 25", "Groups", "Homework 2"),
        ),
    )

    assert [str(i.date) for i in found] == ["2025-09-09", "2025-09-23"]
    assert "two places disagree" in found[1].needs_review[0]


def test_of_two_dates_in_one_table_the_usual_day_of_the_week_is_taken() -> None:
    rows = (("Sep 8", "1"), ("Sep 15", "2"), ("Sep 17", "2"), ("Sep 22", "3"), ("Sep 29", "4"))
    found = _items(table(("Date", "Topic", "Quiz"), *((date, "Maps", number) for date, number in rows)))

    assert [str(i.date) for i in found] == ["2025-09-08", "2025-09-15", "2025-09-22", "2025-09-29"]


_TUESDAYS = text("The class meets Tuesdays 9:00-10:15 am.")
_WORK = table(("Problem set", "Due date"), ("Problem set 1", "Sep 9"), ("Problem set 2", "Sep 16"))


@pytest.mark.parametrize(
    "blocks",
    [
        (text("Six problem sets (20%)"), item("Due at the beginning of class.", marker="–")),
        (text("Problem sets must be turned in during the lecture that they are due."),),
        (text("Problem sets are collected in class."),),
        (text("Each problem set will be available on Canvas and it will be due by the start of class."),),
    ],
)
def test_what_is_due_in_class_is_due_when_it_begins(blocks: tuple[Block, ...]) -> None:
    assert [str(i.time) for i in _items(_TUESDAYS, *blocks, _WORK)] == ["09:00:00", "09:00:00"]


@pytest.mark.parametrize(
    "words",
    [
        "Problem sets are submitted in the class folder.",
        "Solutions of problem sets are discussed in class.",
        "Problem sets will be available on Canvas at the start of class.",
    ],
)
def test_what_only_speaks_of_the_class_gives_no_hour(words: str) -> None:
    assert [i.time for i in _items(_TUESDAYS, text(words), _WORK)] == [None, None]


def test_the_hours_of_an_exam_may_stand_alone_in_any_column() -> None:
    rows = (("Dec 2", "Sets", "1.1"), ("Dec 4", "Maps", "1.2"), ("Dec 12", "Final exam", "3:00–5:30"))
    found = _items(table(("Date", "Topic", "Assigned problems"), *rows))

    assert [(i.title, str(i.time)) for i in found] == [("Final exam", "15:00:00")]
