"""Stages of a work as points of a list; days over which one exam is open; days off amid other days of a sentence."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
    ]


def listed(*points: str) -> list[Block]:
    return [item(point) for point in points]


def test_points_under_a_work_s_title_are_its_stages_whatever_their_names() -> None:
    assert told(
        heading("Replication Project"),
        text("The project proceeds in stages:"),
        *listed(
            "Choose a paper to replicate (September 23)",
            "Obtain data and replicate main table (October 21)",
            "Present your extension in class (December 2)",
            "Final paper (December 12, 5pm)",
        ),
    ) == [
        "09-23 paper Choose a paper to replicate",
        "10-21 project Project: Obtain data and replicate main table",
        "12-02 presentation Present your extension in class",
        "12-12 paper Final paper",
    ]


def test_milestones_of_a_team_with_their_shares() -> None:
    assert told(
        heading("Team Project (30%)"),
        text("Teams of four advise a local non-profit. Milestones:"),
        *listed("Team formation: Sept 12", "Problem statement (5%): Sept 26", "Final deck: Dec 5, 5 pm"),
    ) == [
        "09-12 project Team Project: Team formation",
        "09-26 project Problem statement",
        "12-05 project Final deck",
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        [heading("Course Outline"), *listed("Markets – Sept 4", "Demand – Sept 11", "Taxes – Sept 18")],
        [heading("Guest speakers"), *listed("Mayor Lee: Sept 12", "Chief Ray: Oct 3", "Dr. Poe: Nov 7")],
        [heading("Important dates"), *listed("Classes begin: Aug 25", "Last day to add: Sept 5", "Classes end: Dec 5")],
        [heading("Term paper"), *listed("Topics posted: Sept 4", "Guidelines handed out: Sept 11", "Samples posted: Sept 18")],
    ],
)  # fmt: skip
def test_points_with_days_that_are_no_stages(blocks: list[Block]) -> None:
    assert told(*blocks) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Exam 1 - September 11 and 12; Exam 2 - October 22 and 23", [("09-11", "09-12"), ("10-22", "10-23")]),
        ("Exams: September 11 and October 23", [("09-11", None), ("10-23", None)]),
        ("Exams 1 and 2 are on September 11 and 12", [("09-11", None), ("09-12", None)]),
        ("Presentations on September 11 and 12", [("09-11", None), ("09-12", None)]),
        ("Exam 1 is available from 8 am on September 11 to 11:59 pm on September 12.", [("09-12", None)]),
    ],
)  # fmt: skip
def test_two_days_of_one_exam_are_a_span(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    found = find_dated(sheet(text(sentence)), FALL).items
    assert [(str(i.date)[5:], str(i.end_date)[5:] if i.end_date else None) for i in found] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("W 11/26 & F 11/28 - Thanksgiving break", ["11-26 no_class Thanksgiving break", "11-28 no_class Thanksgiving break"]),
        ("Paper due October 3 and October 10; no class October 13.", ["10-03 paper Paper 1", "10-10 paper Paper 2", "10-13 no_class No class"]),
        ("Exam 1 is Oct 2, and there is no class on Oct 7.", ["10-02 exam Exam 1", "10-07 no_class No class"]),
        ("Holidays: Labor Day (Sept 1), Fall break (Oct 13), Thanksgiving (Nov 27).", ["09-01 no_class Labor Day", "10-13 no_class Fall break", "11-27 no_class Thanksgiving"]),
        ("We meet Tue 10/7, Thu 10/9 (fall break), Tue 10/14", ["10-09 no_class Fall break"]),
    ],
)  # fmt: skip
def test_a_sentence_s_days_off_are_those_beside_which_it_says_so(sentence: str, expected: list[str]) -> None:
    assert told(text(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("If you miss the exam because of a university-sponsored event, notify me by September 8.", []),
        ("Students who will miss an exam for a religious holiday must let me know by September 12.", []),
        ("The final exam is December 11, 8-10 am; if you have a conflict, let me know by October 1.", ["12-11 exam Final exam"]),
        ("If your team has chosen a topic, submit the proposal by October 3.", ["10-03 project Proposal"]),
        ("Strategic audit paper due December 2", ["12-02 paper Strategic audit paper"]),
        ("You may audit the class until September 8; the exam is no option then.", []),
    ],
)  # fmt: skip
def test_the_day_by_which_one_tells_of_a_conflict_is_no_deadline(sentence: str, expected: list[str]) -> None:
    assert told(text(sentence)) == expected


def test_a_list_s_last_day_does_not_reach_into_the_text_below_it() -> None:
    days = listed(
        "September 1: Classes begin", "October 19: Midterm grades", "November 11: Veterans Day - closed"
    )
    assert told(heading("Dates"), *days, text("Exams. There are three exams. Exams close at 11:59 PM.")) == [
        "11-11 no_class Veterans Day - closed"
    ]


def test_a_week_s_work_with_its_day_named_is_not_doubted() -> None:
    assert told(
        text("Week of September 8: Choice. Problem set 1 due Friday."),
        text("Week of September 15: Demand. Problem set 2 due Friday."),
        text("Week of September 22: Review and Midterm 1 (Wednesday)"),
    ) == ["09-12 homework Problem set 1", "09-19 homework Problem set 2", "09-24 exam Midterm 1"]


def test_posts_and_replies_fall_on_the_days_named_for_each() -> None:
    weeks = (
        ("Week 1: Sept 1-7", "DB 1 (initial Th, replies Sun)"),
        ("Week 2: Sept 8-14", "Forum 2 - post by Wed, respond by Sat"),
        ("Week 3: Sept 15-21", "Introductions (W)"),
    )
    found = told(table(("Week", "Due"), *weeks))
    assert [one.split(" ?")[0] for one in found] == [
        "09-04 homework DB 1: initial",
        "09-07 homework DB 1: replies",
        "09-10 homework Forum 2: post",
        "09-13 homework Forum 2: respond",
        "09-17 homework Introductions",
    ]


def test_groups_that_present_are_numbered_and_a_guest_s_presentation_is_none() -> None:
    rows = (
        ("Sep 9", "Group presentations 1-4"),
        ("Sep 16", "Groups 5 & 6 present"),
        ("Sep 23", "Guest presentation"),
    )
    assert told(table(("Date", "Topic"), *rows)) == [
        "09-09 presentation Group presentations 1-4",
        "09-16 presentation Groups 5 & 6 present",
    ]


def test_matters_of_one_row_are_no_two_works() -> None:
    header = ("Chapter", "Topic", "SmartBook due (11:59 PM)", "Homework due (11:59 PM)")
    rows = (
        ("1", "Accounting in Business", "Tues 9/2", "Thurs 9/4"),
        ("2", "Analyzing Transactions", "Fri 9/5", "Sun 9/7"),
        ("9 & 11", "Liabilities; Corporations", "Sat 9/27", "Tues 9/30"),
    )
    assert told(table(header, *rows))[4:] == [
        "09-27 homework Liabilities, Corporations SmartBook",
        "09-30 homework Liabilities, Corporations Homework",
    ]


def test_something_introduced_in_a_discussion_is_due_and_a_critique_of_a_text_is_written() -> None:
    assert told(
        heading("Module 1: Start (September 1 - 7)"),
        item("Introduce Yourself discussion (due Wed., Sept. 3)"),
        heading("Module 2: Theory (September 8 - 14)"),
        item("Team charter due Friday"),
        heading("Module 3: Practice (September 15 - 21)"),
        item("Article critique due Sunday, 9/21"),
    ) == [
        "09-03 homework Introduce Yourself discussion",
        "09-12 homework Team charter",
        "09-21 paper Article critique",
    ]
