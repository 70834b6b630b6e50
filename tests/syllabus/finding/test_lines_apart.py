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
