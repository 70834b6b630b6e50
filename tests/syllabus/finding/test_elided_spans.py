"""Stretches of days whose month is told only above them, and weeks whose days follow each other on a line."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _found(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL).items
    return [(f"{item.date:%m-%d}", item.kind, item.title) for item in found if item.date]


@pytest.mark.parametrize("days", ["11-13", "11 - 13", "T-R 11-13", "11-13 T/R", "T 11 - R 13", "10–14"])
def test_a_stretch_among_days_without_months_is_of_the_month_above(days: str) -> None:
    rows = (
        ["Date", "Topic", "Homework due"],
        ["Nov 4 T", "Looms", ""],
        ["6 R", "Spindles", "Pattern 1"],
        [days, "No class", ""],
        ["18 T", "Dyes", "Pattern 2"],
        ["20 R", "Felt", ""],
    )
    found = _found(table(*rows))
    first = "10" if days.startswith("10") else "11"
    assert (f"11-{first}", "no_class", "No class") in found
    assert "Pattern 2" in " ".join(title for day, _, title in found if day == "11-18")


def test_such_a_stretch_goes_on_into_the_next_month() -> None:
    rows = (
        ["Date", "Topic"],
        ["Nov 17", "Looms"],
        ["19", "Spindles"],
        ["24-28", "Thanksgiving break"],
        ["Dec 1", "Dyes"],
        ["3", "Felt"],
        ["8-10", "Presentations"],
    )
    found = _found(table(*rows))
    assert ("11-24", "no_class", "Thanksgiving break") in found
    assert ("12-08", "presentation", "Presentations") in found


def test_a_month_and_its_day_with_a_hyphen_stay_so_where_all_are_written_thus() -> None:
    rows = (["Date", "Topic"], ["9-10", "Looms"], ["9-17", "Quiz 1"], ["10-1", "Dyes"], ["10-8", "Quiz 2"])
    assert [(day, title) for day, _, title in _found(table(*rows))] == [
        ("09-17", "Quiz 1"),
        ("10-08", "Quiz 2"),
    ]


def test_days_of_a_week_that_follow_each_other_on_a_line_are_each_their_own() -> None:
    found = _found(
        text("Week 1 (Sept 1-5): Tues.: Looms. Thurs.: Spindles; map quiz."),
        text("Week 2 (Sept 8-12): Tues.: Dyes. Thurs.: Felt; response paper 1 due."),
        text("Week 3 (Sept 15-19): Read ch. 3. Tues.: Knots; Quiz 1. Thurs.: No class."),
    )
    assert [(day, kind) for day, kind, _ in found] == [
        ("09-04", "quiz"),
        ("09-11", "paper"),
        ("09-16", "quiz"),
        ("09-18", "no_class"),
    ]


def test_what_is_due_by_days_of_a_week_on_a_line_is_due_on_them() -> None:
    found = _found(
        text("Week 1: Sept 1-7. Read ch. 1. By Wednesday: First post. By Sunday: Quiz 1; Trade memo"),
        text("Week 2: Sept 8-14. Read ch. 2. By Wednesday: Second post. By Sunday: Quiz 2; Sales letter"),
        text("Week 3: Sept 15-21. Read ch. 3. By Wednesday: Third post. By Sunday: Midterm exam"),
    )
    assert [(day, title) for day, _, title in found] == [
        ("09-03", "First post"),
        ("09-07", "Quiz 1"),
        ("09-07", "Trade memo"),
        ("09-10", "Second post"),
        ("09-14", "Quiz 2"),
        ("09-14", "Sales letter"),
        ("09-17", "Third post"),
        ("09-21", "Midterm exam"),
    ]


def test_works_behind_one_date_in_a_weeks_text_share_it() -> None:
    found = _found(
        text("Week 1 (9/1-9/7) Read ch. 1. Due 9/3: Opening post. Due 9/7: Quiz 1; Trade memo"),
        text("Week 2 (9/8-9/14) Read ch. 2. Due 9/10: Second post. Due 9/14: Quiz 2; Sales letter"),
        text("Week 3 (9/15-9/21) Read ch. 3. Due 9/17: Third post. Due 9/21: Quiz 3. Film on looms."),
    )
    assert [day for day, _, title in found if title in {"Trade memo", "Sales letter"}] == ["09-07", "09-14"]
    assert not any("Film" in title for _, _, title in found)


def test_names_that_begin_like_days_part_no_line() -> None:
    found = _found(
        text("Week 1 (Sept 1-5): Looms. Sun: the star and its cloth."),
        text("Week 2 (Sept 8-12): Friday: a novel. Quiz 1."),
        text("Week 3 (Sept 15-19): Knots."),
    )
    assert all(kind == "quiz" for _, kind, _ in found)
