"""Sentences in which instructors tell of dates, and what each of them asks of a student."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def told(sentence: str) -> list[str]:
    items = find_dated(sheet(text(sentence)), FALL).items
    return [f"{item.date:%m-%d} {item.kind} {item.title}" + " ?" * bool(item.needs_review) for item in items]


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Exam 1 ........ Thursday, October 2", ["10-02 exam Exam 1"]),
        ("Take-home test distributed December 5, due December 12 by noon", ["12-12 exam Take-home test"]),
        ("Presentation dates: Group A – Nov 4; Group B – Nov 6", ["11-04 presentation Presentation: Group A", "11-06 presentation Presentation: Group B"]),
        ("The first exam is on September 25 and the second on November 6.", ["09-25 exam First exam", "11-06 exam Second exam"]),
        ("Two short papers (5 pages each). Due dates: September 26 and October 31.", ["09-26 paper Short paper 1", "10-31 paper Short paper 2"]),
        ("Our class will not meet on September 22 and October 1.", ["09-22 no_class No class", "10-01 no_class No class"]),
        ("Exam 2 has been moved from October 30 to November 4.", ["11-04 exam Exam 2"]),
        ("Homework 4: assigned Sept 24, due Oct 1", ["10-01 homework Homework 4"]),
        ("Problem Set 2 will be posted on September 15 and is due on September 24.", ["09-24 homework Problem Set 2"]),
        ("HW1 due Sept 5, HW2 due Sept 12", ["09-05 homework HW1", "09-12 homework HW2"]),
        ("Quiz2: 10/9", ["10-09 quiz Quiz2"]),
        ("MT1: Oct 9 in class", ["10-09 exam MT1"]),
        ("Fall break: Oct 13-14", ["10-13 no_class Fall break"]),
        ("Send it to Hill Hall, Philadelphia, PA 19104 by October 9.", []),
        ("A prospectus (5%) is due October 10 and an annotated bibliography (10%) on November 7.", ["10-10 paper Prospectus", "11-07 paper Annotated bibliography"]),
        ("Exams will be given on 9/23, 10/21, and 11/18 during class; the final exam is on 12/17 at 8 a.m.", ["09-23 exam Exam 1", "10-21 exam Exam 2", "11-18 exam Exam 3", "12-17 exam Final exam"]),
        ("Literary essay – Draft: Sept 15; Final: Sept 22", ["09-15 paper Literary essay: Draft", "09-22 paper Literary essay: Final"]),
        ("Paper topics will be distributed on October 6.", []),
        ("Course evaluations are due by December 10.", []),
        ("The last day to withdraw is November 3.", []),
    ],
)  # fmt: skip
def test_a_sentence_asks(sentence: str, asked: list[str]) -> None:
    assert told(sentence) == asked


def test_lines_with_labels_and_dates_are_things_of_their_own() -> None:
    lines = (
        "Exam I: Sept. 25, 6:00-7:30 pm, Hall 101",
        "Exam II: Oct. 30, 6:00-7:30 pm, Hall 101",
        "Essay: Nov. 7",
    )
    items = find_dated(sheet(text(*lines)), FALL).items
    assert [item.title for item in items] == ["Exam I", "Exam II", "Essay"]


def test_a_range_before_a_colon_is_a_range_and_an_hour_none() -> None:
    dates = [
        find_dates(words, FALL)[0] for words in ("Oct 13-14: break", "10/13-14: break", "Oct 13-14:30 quiz")
    ]
    assert [(date.date, date.end_date) for date in dates] == [
        (dt.date(2025, 10, 13), dt.date(2025, 10, 14)),
        (dt.date(2025, 10, 13), dt.date(2025, 10, 14)),
        (dt.date(2025, 10, 13), None),
    ]


def test_a_day_of_the_week_chooses_among_the_days_of_a_heading() -> None:
    found = find_dated(
        sheet(
            heading("Week 1 (8/25, 8/27)"),
            text("Maps and chapter 1."),
            heading("Week 2 (9/1, 9/3)"),
            text("No class Monday. Chapter 2."),
            heading("Week 3 (9/8, 9/10)"),
            text("Chapter 3. Exam 1 on Wednesday"),
        ),
        FALL,
    )
    assert [(f"{i.date:%m-%d}", i.kind, i.needs_review) for i in found.items] == [
        ("09-01", "no_class", ()),
        ("09-10", "exam", ()),
    ]


def listed(*lines: str) -> list[tuple[str, str]]:
    """The items of a paragraph whose lines the reader cannot tell from wrapped ones by their ends."""
    items = find_dated(sheet(text(*lines)), FALL).items
    return [(f"{item.date:%m-%d}", item.title) for item in items]


def test_lines_that_open_with_a_date_and_a_dash_are_not_taken_for_the_rest_of_a_longer_one() -> None:
    assert listed(
        "8/26 - Introduction",
        "9/4 - Chapter 2 continued, Quiz #1",
        "9/9 - EXAM 1 (Ch 1-2)",
        "9/11 - Ch. 3, Paper #1 due",
    ) == [("09-04", "Quiz #1"), ("09-09", "EXAM 1 (Ch 1-2)"), ("09-11", "Paper #1")]
    assert listed(
        "Mon 8 Sept – Matrices (Assignment 1 out)",
        "Wed 10 Sept – Determinants",
        "Mon 15 Sept – Eigenvalues (Assignment 1 due 5pm)",
        "Wed 17 Sept – Test 1",
    ) == [("09-15", "Assignment 1"), ("09-17", "Test 1")]


def test_a_weeks_number_before_a_date_is_no_part_of_what_happens() -> None:
    weeks = [
        text(f"Week {n} {day}: {topic}")
        for n, day, topic in (
            (1, "Aug 25", "Maps"),
            (2, "Sep 1", "MIDTERM EXAM (in class)"),
            (3, "Sep 8", "Roads"),
        )
    ]
    found = find_dated(sheet(*weeks), FALL)
    assert [(item.kind, item.title) for item in found.items] == [("exam", "MIDTERM EXAM (in class)")]
    assert [session.topic for session in found.schedule] == ["Maps", "MIDTERM EXAM (in class)", "Roads"]


def test_letters_before_a_number_in_a_kinds_column_are_only_its_short_name() -> None:
    rows = (("Sep 3", "Maps", "Q1"), ("Sep 10", "Roads", ""), ("Sep 17", "Ports", "Q2"))
    items = find_dated(sheet(table(("Date", "Topic", "Quiz"), *rows)), FALL).items
    assert [(f"{item.date:%m-%d}", item.title) for item in items] == [
        ("09-03", "Quiz 1"),
        ("09-17", "Quiz 2"),
    ]


def test_an_essay_written_in_class_is_an_exam() -> None:
    rows = (("Sep 4", "Plato"), ("Sep 11", "IN-CLASS ESSAY"), ("Sep 18", "Hobbes"))
    (essay,) = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert (essay.kind, essay.title) == ("exam", "IN-CLASS ESSAY")


def test_columns_of_work_name_posts_of_introduction_and_things_due_on_another_day() -> None:
    rows = (
        ("8/27", "Gesture", "10 sketches due 9/3"),
        ("9/3", "Line", "Introduction post"),
        ("9/10", "Tone", "Intro to project 1"),
    )
    items = find_dated(sheet(table(("Date", "In class", "Homework due"), *rows)), FALL).items
    assert [(f"{item.date:%m-%d}", item.title) for item in items] == [
        ("09-03", "10 sketches"),
        ("09-03", "Introduction post"),
    ]


def test_a_sentence_below_the_last_date_of_a_list_is_not_cut_at_a_comma_within_it() -> None:
    exam = "The final examination will be a three-hour, closed-book exam on December 11 at 9:00 a.m."
    (item,) = find_dated(
        sheet(text("Class 1 – Aug. 26: Maps", "Class 2 – Aug. 28: Roads", "Class 3 – Sept. 2: Ports", exam)),
        FALL,
    ).items
    assert (f"{item.date:%m-%d}", item.kind) == ("12-11", "exam")


def test_a_row_dated_by_an_event_does_not_take_the_date_above() -> None:
    rows = (
        ("Essay 1", "F 9/12"),
        ("Essay 2", "F 10/3"),
        ("Essay 3", "F 11/7"),
        ("Reflective letter", "During final exam"),
    )
    items = find_dated(sheet(table(("Assignment", "Due"), *rows)), FALL).items
    assert [item.title for item in items] == ["Essay 1", "Essay 2", "Essay 3"]


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (("Class 6 – 9/17 – Maps", "Class 7 – 9/19 – First exam", "Class 8 – 9/24 – Roads"), [("09-19", "First exam")]),
        (("Week of November 18: Review", "Week of November 25: Maps", "Week of December 2: Exam 2 on Thursday"), [("12-04", "Exam 2")]),
    ],
)  # fmt: skip
def test_the_number_or_the_week_before_a_date_is_no_part_of_what_happens(
    lines: tuple[str, ...], asked: list[tuple[str, str]]
) -> None:
    items = find_dated(sheet(*(text(one) for one in lines)), FALL).items
    assert [(f"{item.date:%m-%d}", item.title) for item in items] == asked
