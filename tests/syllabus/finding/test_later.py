"""Work told under one class and due at a later one: by a column's title, by a clause, and what only sounds so."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.later import told_later
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL).items


def days(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in read(*blocks)]


def beside(title: str) -> list[tuple[str, str]]:
    return days(
        table(
            ("Date", "Topic", title),
            ("Sep 2", "Tides", "Problem Set 1"),
            ("Sep 4", "Waves", "Read ch. 3"),
            ("Sep 9", "Ice", "Essay 1"),
            ("Sep 11", "No class", ""),
            ("Sep 16", "Fish", ""),
        )
    )


@pytest.mark.parametrize(
    "title",
    [
        "Next class",
        "Next time",
        "For next time",
        "Due next time",
        "Due at the next class meeting",
        "HW due next class",
        "Assignment (due next class)",
        "Assigned (due next class)",
        "Homework (for next time)",
        "Homework (due following class)",
        "Assigned today, due next class",
        "Before next class",
        "Prepare for next session",
        "Read / write for the next meeting",
        "Due the class after",
    ],
)
def test_what_a_columns_title_puts_off_to_the_next_class_is_due_then(title: str) -> None:
    assert [d for d in beside(title) if d[1] != "No class"] == [
        ("09-04", "Problem Set 1"),
        ("09-16", "Essay 1"),
    ]


@pytest.mark.parametrize(
    "title", ["Due", "Homework due", "Assignments (due before class)", "Due by class time", "Assignment"]
)
def test_what_a_columns_title_leaves_on_its_day_is_due_on_it(title: str) -> None:
    assert [d for d in beside(title) if d[1] != "No class"] == [
        ("09-02", "Problem Set 1"),
        ("09-09", "Essay 1"),
    ]


def test_what_weeks_list_as_due_next_week_is_of_the_row_below() -> None:
    found = read(
        table(
            ("Week of", "Topic", "Due next week"),
            ("Sep 1", "Tides", "Problem Set 1"),
            ("Sep 8", "Waves", ""),
            ("Sep 15", "Ice", "Essay 1"),
            ("Sep 22", "Fish", ""),
        )
    )

    assert [(str(i.date)[5:], i.title) for i in found] == [("09-08", "Problem Set 1"), ("09-22", "Essay 1")]
    assert all("only the week is printed" in i.needs_review[0] for i in found)


def test_what_the_last_row_puts_off_is_told_on_its_day_and_doubted() -> None:
    found = read(
        table(
            ("Date", "Topic", "Due next class"),
            ("Sep 2", "Tides", "Problem Set 1"),
            ("Sep 4", "Waves", ""),
            ("Sep 9", "Ice", "Essay 1"),
        )
    )

    assert [(str(i.date)[5:], i.title) for i in found] == [("09-04", "Problem Set 1"), ("09-09", "Essay 1")]
    assert found[1].needs_review == (
        "it is due at the class after 9 September 2025, whose day is not printed",
    )


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Essay 1 due next class", "09-09"),
        ("Essay 1 assigned, due next class", "09-09"),
        ("Essay 1 due by next lecture", "09-09"),
        ("Essay 1 (due at the start of the next class)", "09-09"),
        ("Essay 1: due at the following class meeting", "09-09"),
        ("Essay 1 due in one week", "09-11"),
        ("Essay 1 (due in 2 weeks)", "09-18"),
        ("Essay 1 due a week from today", "09-11"),
        ("Essay 1 due one week later", "09-11"),
        ("Essay 1 due in two days", "09-06"),
        ("Essay 1 due at the beginning of class", "09-04"),
        ("Essay 1 due today", "09-04"),
        ("Essay 1 due", "09-04"),
    ],
)
def test_a_clause_tells_how_long_after_its_class_work_is_due(told: str, day: str) -> None:
    rows = (("Sep 2", "Tides"), ("Sep 4", f"Waves\n{told}"), ("Sep 9", "Ice"), ("Sep 11", "Salt"))
    assert days(table(("Date", "Topic"), *rows)) == [(day, "Essay 1")]
    assert days(*(item(f"{date} {matter.split(chr(10))[-1]}") for date, matter in rows)) == [(day, "Essay 1")]


def test_work_due_next_week_is_doubted_where_the_class_meets_more_than_once() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 2", "Tides"),
            ("Sep 4", "Waves\nEssay 1 due next week"),
            ("Sep 9", "Ice"),
            ("Sep 11", "Salt"),
        )
    )

    assert [str(i.date)[5:] for i in found] == ["09-09"]
    assert found[0].needs_review == ("it is said to be due in the next week, and not on which of its days",)


@pytest.mark.parametrize(
    "told",
    [
        "Quiz 1 next class",
        "Exam 1 next week",
        "Reminder: Essay 1 next time",
        "Next class: Exam 1",
        "Essay 1 returned",
    ],
)
def test_what_a_topic_only_announces_or_gives_back_is_nothing_of_its_day(told: str) -> None:
    assert days(table(("Date", "Topic"), ("Sep 2", "Tides"), ("Sep 4", told), ("Sep 9", "Ice"))) == []


def test_what_a_column_of_work_announces_is_of_the_day_it_names() -> None:
    found = days(
        table(
            ("Date", "Topic", "Assignments"),
            ("Sep 2", "Tides", "Quiz 1 next class"),
            ("Sep 4", "Waves", "Essay 1 returned"),
            ("Sep 9", "Ice", "For next time: Problem Set 1"),
            ("Sep 11", "Salt", ""),
        )
    )

    assert found == [("09-04", "Quiz 1"), ("09-11", "Problem Set 1")]


@pytest.mark.parametrize(
    "told",
    [
        "Sign up for next class presentations",
        "Next week's reading",
        "Essay 1 due Friday",
        "Essay 1 due in class",
        "Essay 1 due in Week 2",
        "The day following the exam",
        "Essay 1 due",
    ],
)
def test_other_words_count_from_no_class(told: str) -> None:
    assert told_later(told) is None


def test_a_date_of_its_own_says_more_than_next_class() -> None:
    found = days(
        table(
            ("Date", "Topic"),
            ("Sep 2", "Tides"),
            ("Sep 4", "Essay 1 due next class, Sep 11"),
            ("Sep 9", "Ice"),
            ("Sep 11", "Salt"),
        )
    )

    assert [day for day, _ in found] == ["09-11"]


def test_what_is_to_be_written_for_a_class_and_collected_at_it_is_one() -> None:
    found = days(
        table(
            ("Date", "In class", "For next time"),
            ("Sep 2", "Tides", "Read Ito. Write Essay 1"),
            ("Sep 4", "Waves; Essay 1 collected", "Complete Lab 2"),
            ("Sep 9", "Ice; Lab 2 due", ""),
        ),
        text("Late work loses a grade a day."),
    )

    assert found == [("09-04", "Essay 1"), ("09-09", "Lab 2")]


@pytest.mark.parametrize(
    ("told", "day", "doubts"),
    [
        ("Essay 1 (due next Tuesday)", "09-09", 0),
        ("Essay 1 due next Thursday", "09-11", 0),
        ("Essay 1 due next Friday", "09-05", 1),
        ("Essay 1 is due on the 16th", "09-16", 0),
        ("Essay 1 due the 2nd", "10-02", 0),
    ],
)
def test_a_day_named_without_its_month_is_the_next_such_day(told: str, day: str, doubts: int) -> None:
    found = read(table(("Date", "Topic"), ("Sep 2", "Tides"), ("Sep 4", f"Waves\n{told}"), ("Sep 9", "Ice")))

    assert [(str(i.date)[5:], i.title, len(i.needs_review)) for i in found] == [(day, "Essay 1", doubts)]


def test_what_a_list_within_a_day_says_is_due_next_class_is_due_on_the_next_day_of_its_own_list() -> None:
    of_school = [text(f"{day}: {what}") for day, what in SCHOOL_DAYS]
    days = [
        one
        for day, share, due in (
            ("September 4", "Introductions", "Two sketches"),
            ("September 11", "Inks", "Portfolio proposal"),
            ("September 18", "Printing", "Reading response 1"),
        )
        for one in (
            heading(day, level=2),
            heading("In class", level=3),
            item(share),
            heading("Due Next Class", level=3),
            item(due),
        )
    ]
    last = [heading("September 25", level=2), item("Show")]
    document = sheet(heading("Academic calendar"), *of_school, heading("Schedule"), *days, *last)
    found = [one for one in find_dated(document, FALL).items if one.kind != "no_class"]
    assert [(one.title, f"{one.date:%m-%d}") for one in found if one.date] == [
        ("Two sketches", "09-11"),
        ("Portfolio proposal", "09-18"),
        ("Reading response 1", "09-25"),
    ]


SCHOOL_DAYS = (
    ("September 2", "Last day to add"),
    ("September 8", "Last day to drop"),
    ("September 15", "Final drop deadline"),
    ("September 22", "Progress reports"),
)
