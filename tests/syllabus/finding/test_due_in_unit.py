"""Boxes and lists of a unit or week: what stands over its work is no work, and sentences that only say by what hour."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


@pytest.mark.parametrize(
    "title",
    [
        "Due in this unit",
        "Due this unit:",
        "Due in this module",
        "Due this week",
        "Assignments due this week",
        "Due during this month",
        "Due by the end of this unit",
        "Due this weekend",
        "Coming due",
        "Work due in the next section",
    ],
)
def test_the_title_over_what_is_due_beside_the_days_of_class_is_no_work(title: str) -> None:
    rows = (
        ("Tuesday, Sep 2: Bread", title),
        ("Thursday, Sep 4: Corn", "• Worksheet 1, Friday, Sep 5"),
        ("Tuesday, Sep 9: Salt", "Read"),
        ("Thursday, Sep 11: Unit test 1", "Strand 1960"),
        ("Tuesday, Sep 16: Rice", title),
        ("Thursday, Sep 18: Tea", "• Worksheet 2, Friday, Sep 19"),
        ("Tuesday, Sep 23: Beans", "Read"),
        ("Thursday, Sep 25: Unit test 2", "Obi ch. 2"),
    )
    items = find_dated(sheet(table((), *rows, basis="aligned")), FALL).items
    assert [(item.title, item.date.day) for item in items if item.date] == [
        ("Worksheet 1", 5),
        ("Unit test 1", 11),
        ("Worksheet 2", 19),
        ("Unit test 2", 25),
    ]


@pytest.mark.parametrize(
    "title", ["Term project", "Unit plan", "This week in numbers report", "Month-end report"]
)
def test_work_named_for_a_unit_or_a_span_is_work(title: str) -> None:
    items = find_dated(
        sheet(table(("Date", "Topic", "Due"), ("Sep 8", "Sets", title), ("Sep 15", "Maps", "HW 2"))), FALL
    ).items
    assert [item.title for item in items] == [title, "HW 2"]


def _hours(sentence: str) -> set[dt.time | None]:
    rows = (("Sep 8", "Sets", "Problem Set 1"), ("Sep 15", "Maps", ""), ("Sep 22", "Rings", "Problem Set 2"))
    items = find_dated(sheet(text(sentence), table(("Date", "Topic", "Due"), *rows)), FALL).items
    assert len(items) == 2
    return {item.time for item in items}


@pytest.mark.parametrize(
    "sentence",
    [
        "Problem sets: upload by 5 pm.",
        "Problem sets: upload them to the course site by 5 pm on the day shown.",
        "Problem sets (upload by 5 pm)",
        "Problem sets - upload before 5 pm",
        "Problem sets: post by 5 pm",
        "Problem sets: 5 pm on the day listed.",
        "Hand problem sets in by 5 pm.",
        "Problem sets are accepted until 5 pm.",
        "Problem sets in my mailbox by 5 pm.",
        "Submission: 5 pm on the day given.",
    ],
)
def test_a_sentence_may_tell_the_hour_without_the_word_due(sentence: str) -> None:
    assert _hours(sentence) == {dt.time(17)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Late problem sets are accepted until 5 pm of the next day.",
        "Solutions to problem sets will be posted by 5 pm.",
        "Questions about problem sets: post by 5 pm if you want an answer the same day.",
        "Sign-in sheets for problem sets hang in the hall from 5 pm on.",
        "Help with problem sets: 5 pm, room 3.",
    ],
)
def test_other_hours_are_none_of_the_work(sentence: str) -> None:
    assert _hours(sentence) == {None}


@pytest.mark.parametrize("title", ["", "Notes", "Topic"])
@pytest.mark.parametrize(
    "words",
    [
        "Hand in Commentary 1.",
        "Turn in Mapping 1",
        "Please submit Commentary 1",
        "Hand in your Site Log 1 today.",
    ],
)
def test_what_is_to_be_handed_in_may_have_any_name_and_a_number(words: str, title: str) -> None:
    rows = (("Sep 8", "Sets", ""), ("Sep 10", "Maps", words), ("Sep 15", "Rings", ""))
    items = find_dated(sheet(table(("Date", "Subject", title), *rows)), FALL).items
    assert [(item.title[-1], item.date) for item in items] == [("1", dt.date(2025, 9, 10))]


@pytest.mark.parametrize(
    "words",
    [
        "Hand in hand: cooperation",
        "Upload speeds, chapter 3",
        "Do not hand in Commentary 1",
    ],
)
def test_other_handing_in_names_no_work(words: str) -> None:
    rows = (("Sep 8", "Sets", ""), ("Sep 10", "Maps", words), ("Sep 15", "Rings", ""))
    assert not find_dated(sheet(table(("Date", "Subject", "Notes"), *rows)), FALL).items
