"""Work in lists and tables by its name, share and day: each line is its own, and a row without a day is of no day."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
    ]


THREE = ["10-02 paper Essay 1", "10-21 exam Midterm exam", "11-18 project Group project"]


def test_lines_that_open_with_the_day_in_small_letters_are_each_their_own() -> None:
    assert (
        told(
            heading("Assignments"),
            text("due October 2: Essay 1"),
            text("due October 21: Midterm exam"),
            text("due November 18: Group project"),
        )
        == THREE
    )
    assert (
        told(
            heading("Assignments"),
            text("by 5 pm on October 2, Essay 1", "by 5 pm on October 21, Midterm exam"),
            text("by 5 pm on November 18, Group project"),
        )
        == THREE
    )
    assert (
        told(
            heading("Assignments"),
            text("(October 2) 15% Essay 1"),
            text("(October 21) 20% Midterm exam"),
            text("(November 18) 25% Group project"),
        )
        == THREE
    )


def test_a_name_over_its_due_line_is_not_of_the_day_above() -> None:
    assert (
        told(
            heading("Assignments"),
            text("Essay 1"),
            text("due October 2"),
            text("Midterm exam"),
            text("due October 21"),
            text("Group project"),
            text("due November 18"),
        )
        == THREE
    )


def test_an_exam_among_points_with_shares_is_an_exam() -> None:
    assert (
        told(
            heading("Assignments"),
            item("Essay 1. 15%. Due: October 2"),
            item("Midterm exam. 25%. (October 21)"),
            item("Group project. 30%. Due: November 18"),
        )
        == THREE
    )


def test_lines_with_names_and_days_are_no_wrapped_sentence() -> None:
    assert told(
        heading("Project deadlines"),
        text(
            "Project 1 Relief: pages due October 2, glued and bound, at the end of class",
            "Project 2 Intaglio: pages due October 21, prints due October 23",
            "Sketchbook checks: Sept 9, Sept 30, Nov 4",
        ),
    )[:2] == ["09-09 homework Sketchbook check 1", "09-30 homework Sketchbook check 2"]


def test_names_of_their_own_are_work_where_their_rows_give_shares_or_say_due() -> None:
    assert told(
        heading("Evaluation"),
        table(
            (),
            ("Windshield survey", "15%", "Due 9/16"),
            ("Teaching plan", "20%", "Due 10/7"),
            ("Exam 1", "15%", "9/23"),
            ("Exam 2", "15%", "10/28"),
            ("Participation", "10%", "Ongoing"),
        ),
    ) == [
        "09-16 other Windshield survey",
        "09-23 exam Exam 1",
        "10-07 homework Teaching plan",
        "10-28 exam Exam 2",
    ]


def test_a_row_that_tells_no_day_is_not_of_the_day_above_it() -> None:
    assert told(
        heading("Evaluation"),
        table(
            (),
            ("Windshield survey (15%)", "Due 9/16"),
            ("Teaching plan (20%)", "Due 10/7"),
            ("Exam 1 (15%)", "Tuesday 9/23 in class"),
            ("Clinical log (10%)", "Weekly, by Sunday 11:59 pm"),
        ),
    ) == ["09-16 other Windshield survey ?", "09-23 exam Exam 1", "10-07 homework Teaching plan ?"]


def test_sentences_beside_names_describe_them_and_ask_for_nothing_more() -> None:
    assert told(
        heading("Course activities"),
        table(
            (),
            ("Windshield survey", "Groups drive through a town and report on it.", "15%", "9/16"),
            ("Teaching plan", "Write a plan to teach a group of clients.", "20%", "10/7"),
            ("Legislative letter", "Write to a legislator about a health policy.", "5%", "10/21"),
            ("Exam 1", "Chapters 1-8", "15%", "9/23"),
        ),
    ) == [
        "09-16 other Windshield survey",
        "09-23 exam Exam 1",
        "10-07 homework Teaching plan",
        "10-21 homework Legislative letter",
    ]
