"""Paragraphs whose lines each have a date of their own, and lists that date nothing but work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text

NAMES = ("Midterm", "Reflection essay", "Quiz 2")
DAYS = ("October 14", "November 4", "December 2")
EXPECTED = [("Midterm", "10-14"), ("Reflection essay", "11-04"), ("Quiz 2", "12-02")]


def found(*blocks: Block) -> list[tuple[str, str]]:
    return [(each.title, str(each.date)[5:]) for each in find_dated(sheet(*blocks), FALL).items]


def lines(form: str, names: tuple[str, ...] = NAMES) -> list[str]:
    return [form.format(n=name, d=day) for name, day in zip(names, DAYS, strict=True)]


@pytest.mark.parametrize(
    "form",
    ["{d} {n}", "{d}: {n}", "{d} - {n}", "{d} at 5 pm: {n}", "Due {d}: {n}", "{n} {d}", "{n}. {d}. 20%", "{n}, {d}", "{n} on {d}", "{n} ({d})", "{n} | {d}"],
)  # fmt: skip
def test_each_line_of_a_paragraph_is_read_with_its_own_date(form: str) -> None:
    assert found(text(*lines(form))) == EXPECTED
    assert found(*[text(line) for line in lines(form)]) == EXPECTED
    assert found(*[item(line) for line in lines(form)]) == EXPECTED


def test_two_lines_that_open_with_their_dates_are_a_list_too() -> None:
    assert found(text("October 14 Midterm", "December 9 Final exam")) == [
        ("Midterm", "10-14"),
        ("Final exam", "12-09"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        ("The first essay is due on October 14, and a second one", "is due on November 4; the exam is held on", "December 9 in the usual room."),
        ("Two essays will be written. The first is due on October 14,", "Rome being its topic. The second is due on November 4,", "Athens being its topic. No exam is held on December 9."),
    ],
)  # fmt: skip
def test_a_sentence_that_wraps_stays_one(sentence: tuple[str, ...]) -> None:
    assert found(text(*sentence)) == found(text(" ".join(sentence)))


@pytest.mark.parametrize("form", ["{d}: {n}", "{d} - {n}", "{d} {n}"])
def test_a_list_that_dates_nothing_but_work_is_one_of_due_dates(form: str) -> None:
    parts = lines(form, ("Reflection essay", "Annotated bibliography", "Group presentation"))
    items = find_dated(sheet(*[item(part) for part in parts]), FALL).items
    assert [(each.title, bool(each.needs_review)) for each in items] == [
        ("Reflection essay", False), ("Annotated bibliography", False), ("Group presentation", False),
    ]  # fmt: skip


def test_a_list_of_classes_is_none_for_one_name_of_work_in_it() -> None:
    parts = lines("{d}: {n}", ("Rivers and roads", "Annotated bibliography", "Cities"))
    assert not [
        each
        for each in find_dated(sheet(*[item(part) for part in parts]), FALL).items
        if not each.needs_review
    ]


@pytest.mark.parametrize(
    "share", ["Participation 10%", "Attendance and effort – 15 %", "Portfolio 100 points"]
)
def test_a_part_of_the_grade_without_a_day_ends_no_list_of_dated_ones(share: str) -> None:
    days = text(
        "Short response 1 (500 words) 10% -- Thursday, September 18",
        "Short response 2 (500 words) 10% -- Thursday, October 9",
        "Midterm essay (4-5 pages) 25% -- Tuesday, October 28",
        share,
    )
    assert [each.title for each in find_dated(sheet(heading("Assignments"), days), FALL).items] == [
        "Short response 1", "Short response 2", "Midterm essay",
    ]  # fmt: skip


def test_lines_with_labels_do_not_run_into_each_other() -> None:
    days = text(
        "Programming projects: P0 (9/12), P1 (9/26), P2 (10/17)",
        "Exams (in class): 10/2, 11/6; Final: 12/9 2-4pm",
    )
    assert [(f"{each.date:%m-%d}", each.title) for each in find_dated(sheet(days), FALL).items if each.date] == [
        ("09-12", "Programming projects: P0"), ("09-26", "Programming projects: P1"), ("10-02", "Exam 1"),
        ("10-17", "Programming projects: P2"), ("11-06", "Exam 2"), ("12-09", "Final"),
    ]  # fmt: skip


@pytest.mark.parametrize("weekly", ["Quizzes 1-5 (50 pts) Due: Sundays, 11:59 pm", "Logs (10 pts) due every Friday at 5 pm"])  # fmt: skip
def test_weekly_work_below_dated_work_leaves_it_its_hour(weekly: str) -> None:
    days = text(
        "Assignment 1: Survey (10 pts) Due: 9/12/25", "Assignment 2: Proposal (50 pts) Due: 10/3/25", weekly
    )
    found = find_dated(sheet(heading("Due dates"), days), FALL).items
    assert [(f"{each.date:%m-%d}", each.title, each.time) for each in found if each.date] == [
        ("09-12", "Assignment 1: Survey", None), ("10-03", "Assignment 2: Proposal", None),
    ]  # fmt: skip
