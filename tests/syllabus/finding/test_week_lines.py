"""Weeks over a line for each of their days, which its letter or name tells, whatever the page's layout made of them."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
    ]


WEEKS = (
    (
        ("Week 1", "August 25-29"),
        ("M Sand", ""),
        ("T Field methods", ""),
        ("W Silt", ""),
        ("F Clay; quiz 1", ""),
    ),
    (
        ("Week 2", "September 1-5"),
        ("M Labor Day, no class", ""),
        ("T Sieves", ""),
        ("R Lab report 1 due", ""),
        ("F EXAM 1", ""),
    ),
    (("Week 3", "September 8-12"), ("M Peat", ""), ("W Humus", ""), ("R No class (field trip)", "")),
)
EXPECTED = [
    "08-29 quiz quiz 1",
    "09-01 no_class Labor Day, no class",
    "09-04 lab Lab report 1",
    "09-05 exam EXAM 1",
    "09-11 no_class No class (field trip)",
]


def test_lines_are_of_the_days_whose_letters_open_them() -> None:
    lines = [text(" ".join(filter(None, row))) for week in WEEKS for row in week]
    assert told(*lines) == EXPECTED


def test_the_same_where_space_made_a_table_of_some_weeks() -> None:
    first, *others = WEEKS
    assert (
        told(
            *(text(" ".join(filter(None, row))) for row in first),
            table((), *(row for week in others for row in week), basis="aligned"),
        )
        == EXPECTED
    )


def test_names_of_days_and_titles_of_weeks() -> None:
    assert told(
        text("Week 1: Rivers (Aug 25 - Aug 29)"),
        text("Mon Springs"),
        text("Wed Meanders; map quiz"),
        text("Week 2: Lakes (Sep 1 - Sep 5)"),
        text("Mon No class"),
        text("Thu Essay 1 due"),
        text("Week 3: Seas (Sep 8 - Sep 12)"),
        text("Mon Tides"),
    ) == ["08-27 quiz map quiz", "09-01 no_class No class", "09-04 paper Essay 1"]


def test_letters_that_open_other_lines_are_no_days() -> None:
    assert told(
        text("Week 1, August 25-29"),
        text("F distributions", "M estimators", "Quiz 1"),
        text("Week 2, September 1-5"),
        text("W statistics", "T tests", "Quiz 2"),
        text("Week 3, September 8-12"),
        text("R squared", "Quiz 3"),
    ) == ["08-25 quiz Quiz 1 ?", "09-01 quiz Quiz 2 ?", "09-08 quiz Quiz 3 ?"]


def test_what_stands_at_the_margin_again_is_of_no_day() -> None:
    found = told(
        *(text(" ".join(filter(None, row))) for week in WEEKS for row in week),
        text("Final exam (all sections): Monday, December 8, in the great hall."),
    )
    assert found == [*EXPECTED, "12-08 exam Final exam"]


def test_lines_that_tell_their_dates_keep_their_columns() -> None:
    rows = (
        ("Week 1 (Sep 8 - Sep 12)", "", "", ""),
        ("M, Sep 8", "Samples", "3.1-3.5", ""),
        ("W, Sep 10", "Trials", "4.2-4.6", "HW 1"),
        ("Week 2 (Sep 15 - Sep 19)", "", "", ""),
        ("M, Sep 15", "Chance", "5.1-5.5", "Project proposal"),
        ("W, Sep 17", "Curves", "6.2-6.6", "HW 2"),
    )
    plan = table(("Day", "Topic", "Reading", "Due"), *rows, basis="aligned")
    assert told(plan) == ["09-10 homework HW 1", "09-15 project Project proposal", "09-17 homework HW 2"]
