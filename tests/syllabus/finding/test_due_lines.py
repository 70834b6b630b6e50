"""Dated lines under a label of what is due, in a schedule whose weeks have dates of their own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=())


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


def weeks(label: str, date: str, parting: str = ": ") -> tuple[Block, ...]:
    return (
        heading("1 – Sand (9/1)"),
        item("Reading: Ito, Part 1"),
        heading("2 – Dunes (9/8)"),
        item("Reading: Ito, Part 2"),
        text(label),
        text(f"{date}{parting}Essay 1"),
        text("9/14: Reply to a post"),
        heading("3 – Marshes (9/15)"),
        item("Reading: Ito, Part 3"),
    )


@pytest.mark.parametrize(
    "label",
    [
        "Due:",
        "• Due:",
        "Deadlines:",
        "Assignments due:",
        "Due this week:",
        "What’s due:",
        "To submit:",
        "DUE",
    ],
)
def test_dated_lines_under_a_label_of_what_is_due_are_work_and_no_classes(label: str) -> None:
    found = read(*weeks(label, "9/12"))

    assert days(found) == [("09-12", "Essay 1"), ("09-14", "Reply to a post")]
    assert [(str(s.date)[5:], s.topic) for s in found.schedule] == [
        ("09-01", "1 – Sand"),
        ("09-08", "2 – Dunes"),
        ("09-15", "3 – Marshes"),
    ]


@pytest.mark.parametrize(
    ("date", "parting"),
    [
        ("9/12", " – "),
        ("Fri 9/12", ": "),
        ("Friday, September 12", ": "),
        ("Sept. 12", " - "),
        ("- 9/12", ": "),
    ],
)
def test_the_dates_of_such_lines_are_written_in_any_way(date: str, parting: str) -> None:
    assert days(read(*weeks("Due:", date, parting)))[0] == ("09-12", "Essay 1")


def test_a_label_of_readings_over_dated_lines_makes_them_no_work() -> None:
    found = read(
        heading("1 – Sand (9/1)"),
        text("Readings:"),
        text("9/2: Ito, On Essays"),
        heading("2 – Dunes (9/8)"),
        item("Sketching"),
        heading("3 – Marshes (9/15)"),
    )

    assert days(found) == []


@pytest.mark.parametrize("title", ["Who Owns the Sea? Response paper", "Why Walk? Essay 2"])
def test_a_question_in_the_title_of_work_ends_no_sentence(title: str) -> None:
    found = read(
        text("September 8", "Tides"),
        text("September 10", f"Due: {title}"),
        text("September 15", "Estuaries"),
    )

    assert days(found) == [("09-10", title)]


@pytest.mark.parametrize(
    "label",
    [
        "Submission deadline",
        "Due date",
        "Date due",
        "Deadline for submission",
        "Hand-in date",
        "Submission date",
    ],
)
def test_a_label_of_the_day_is_of_the_work_named_above_it(label: str) -> None:
    found = find_dated(
        sheet(
            heading("Assessment 1: Annotated bibliography"),
            text("Length: 800 words", f"{label}: Friday 17 October, 5pm"),
        ),
        FALL,
    )
    assert [(str(i.date)[5:], i.title, str(i.time)[:5]) for i in found.items] == [
        ("10-17", "Annotated bibliography", "17:00")
    ]


def test_a_bibliography_of_the_course_dates_nothing() -> None:
    found = find_dated(sheet(heading("Bibliography"), text("Due date: Friday 17 October, 5pm")), FALL)
    assert not found.items


def test_a_numbered_essay_of_the_terms_end_has_the_deadline_behind_it() -> None:
    line = "3. End of term essay (2,500 words): 50%. Submission deadline: Friday 12th December, 12 noon."
    found = find_dated(sheet(text(line)), FALL)
    assert [(str(i.date)[5:], i.kind, str(i.time)[:5]) for i in found.items] == [("12-12", "paper", "12:00")]


def test_a_reminder_under_a_day_is_of_what_is_due_then() -> None:
    found = find_dated(
        sheet(
            heading("3 September 2025"), text("Aid"), heading("10 September 2025"), text("War"),
            text("Reminder: Country background memos are due in class."), heading("17 September 2025"), text("Peace"),
        ),
        FALL,
    ).items  # fmt: skip
    assert [(each.title, str(each.date)) for each in found] == [("Country background memos", "2025-09-10")]


def test_a_column_of_what_to_write_lists_work() -> None:
    rows = [
        ("3 Sep", "No reading", "No assignment"),
        ("10 Sep", "Pages 1-30", "Exercise 1 on page 40"),
        ("17 Sep", "Pages 31-60", "An essay"),
    ]
    found = find_dated(sheet(table(("Date", "Read", "Write"), *rows)), FALL).items
    assert "2025-09-10" in {str(each.date) for each in found}


@pytest.mark.parametrize("title", ["Homework", "Homework Assignments", "HW"])
@pytest.mark.parametrize("due", ["", "Due ", "Due Friday "])
def test_a_day_of_its_own_in_a_column_of_homework_is_when_it_is_due(title: str, due: str) -> None:
    rows = [
        ("September 5", "Sets", f"HW 1: {due}September 12 Problems A-F"),
        ("September 12", "Maps", f"HW 2: {due}September 19"),
        ("September 19", "Groups", f"HW 3: {due}Sept 26 Sec 1.2: 2-14 even"),
        ("September 26", "Rings", ""),
    ]
    found = find_dated(sheet(table(("Date", "Topic", title), *rows)), FALL).items
    assert [str(each.date)[5:] for each in found] == ["09-12", "09-19", "09-26"]
