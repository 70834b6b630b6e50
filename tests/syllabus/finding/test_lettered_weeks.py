"""Weeks whose lines open with a day's letter; lines that end with their day; what is open from one day until another."""

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


def test_a_day_s_letter_opens_the_lines_of_a_week() -> None:
    assert told(
        text("Week 1 (August 25-29)"),
        text("M: Syllabus, introductions", "W: T ch. 1", "F: T ch. 1; quiz 1"),
        text("Week 2 (September 1-5)"),
        text("M: Labor Day - no class", "W: T ch. 2", "F: T ch. 3; quiz 2"),
        text("Week 3 (September 8-12)"),
        text("M: T ch. 4", "W: Peer review of Memo 1", "F: Memo 1 due"),
    ) == [
        "08-29 quiz quiz 1",
        "09-01 no_class Labor Day - no class",
        "09-05 quiz quiz 2",
        "09-12 paper Memo 1",
    ]


def test_letters_that_do_not_follow_the_week_name_no_days() -> None:
    weeks = [
        block
        for number, days in enumerate(("1-5", "8-12", "15-19"), start=1)
        for block in (
            text(f"Week {number} (September {days})"),
            text("W: War and peace", "M: Money", f"F: Essay {number} due"),
        )
    ]
    assert all(one.endswith("?") for one in told(*weeks))


def test_lines_that_end_with_their_day_are_each_of_their_own_work() -> None:
    assert told(
        text(
            "Memo 1: Good news message (50 points) - September 12",
            "Resume and cover letter (75 points) - October 10",
            "Midterm exam (100 points) - October 15",
            "Team report (50 points) - October 29",
        )
    ) == [
        "09-12 paper Memo 1: Good news message",
        "10-10 homework Resume and cover letter",
        "10-15 exam Midterm exam",
        "10-29 project Team report",
    ]


def test_work_that_opens_and_closes_is_due_when_it_closes() -> None:
    rows = (
        ("9/9", ""),
        ("9/16", ""),
        ("9/23", "Final exam (opens Fri Sep 26 8:00 AM, closes Sun Sep 28 11:59 PM)"),
    )
    assert told(table(("Date", "Due"), *rows)) == ["09-28 exam Final exam"]


def test_what_is_set_across_the_columns_is_of_the_row_whatever_stands_over_its_first() -> None:
    rows = [("3/5", "F2F", "Theories"), ("3/19", "OL", "Practice")]
    made = table(("Date", "Mode", "Topic"), ("9/9", "F2F", "Overview"), *rows)
    assert made.columns == 3
    assert told(made) == []


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (item("Test review project: choose a test by September 4"), ["09-04 other Choose a test"]),
        (item("Case study report – draft September 18; final September 25"), ["09-18 paper Case study report: Draft", "09-25 paper Case study report: Final"]),
        (heading("Exams"), []),
        (table(("Week", "Beginning", "Topic"), ("1", "1 Sep", "Intro"), ("2", "8 Sep", "Demand"), ("3", "15 Sep", "Midterm (no lecture)")), ["09-15 exam Midterm ?"]),
    ],
)  # fmt: skip
def test_what_is_chosen_drafted_or_held_instead_of_a_lecture(block: Block, expected: list[str]) -> None:
    assert told(block) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Important dates: September 1, Labor Day holiday; September 5, last day to register or add; October 13, Fall Break; November 8, final date to withdraw",
            ["09-01 no_class Labor Day holiday", "10-13 no_class Fall Break"],
        ),
        (
            "Final paper (30%). Present in class 12/1 or 12/3; submit by 12/11, 11:59pm.",
            ["12-01 presentation Final paper presentation ?", "12-03 presentation Final paper presentation ?", "12-11 paper Final paper"],
        ),
        ("Midterm (20%). Take-home. Released Wednesday 10/15 at noon and due Friday 10/17 at 5pm.", ["10-17 exam Midterm"]),
        ("Pre-analysis plan (10%). Due 11/4.", ["11-04 homework Pre-analysis plan"]),
    ],
)  # fmt: skip
def test_days_of_a_list_and_of_what_a_paragraph_opens_with(words: str, expected: list[str]) -> None:
    assert told(text(words)) == expected


def test_posts_and_replies_with_dates_and_work_that_is_only_discussed() -> None:
    rows = (
        ("Sep 1-7", "Discussion 1: initial post September 3, responses September 7"),
        ("Sep 8-14", "Peer review of data profile – September 12"),
        ("Sep 15-21", "Case: Abercrombie (discussion only)"),
    )
    assert told(table(("Week", "Assignments due"), *rows)) == [
        "09-03 homework Discussion 1: initial post",
        "09-07 homework Discussion 1: responses",
        "09-12 homework Peer review of data profile",
    ]
