"""Headings between the days of a list, which stand over the next of them."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.told_how import tells_how
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def topics(*blocks: Block) -> dict[str, str]:
    return {str(one.date)[5:]: one.topic or "" for one in find_dated(sheet(*blocks), FALL).schedule}


def weeks(between: str) -> tuple[Block, ...]:
    return (
        heading("Unit 1"),
        item("Sept 3: Looms"),
        item("Sept 10: Yarns"),
        heading(between),
        item("Sept 17: Dyes"),
        item("Sept 24: Knots"),
    )


def test_a_heading_is_of_the_days_below_it() -> None:
    found = topics(*weeks("Workshop series"))
    assert found["09-10"] == "Yarns"


def test_one_that_names_work_may_be_of_the_day_above() -> None:
    found = find_dated(sheet(*weeks("Midterm exam")), FALL).items
    assert [(str(one.date)[5:], one.title) for one in found] == [("09-10", "Midterm exam")]


def test_a_bold_line_in_a_list_without_headings_is_of_its_day() -> None:
    days = (text("Sept 3: Looms"), text("Sept 10: Yarns"), heading("Guest: Ada Ray"), text("Sept 17: Dyes"))
    assert topics(*days, text("Sept 24: Knots"))["09-10"] == "Yarns; Ada Ray"


@pytest.mark.parametrize("told", ['Moten, ".break .dance"', 'Ada Ray, "The Long Vacation"'])
def test_a_title_in_quotes_behind_its_author_is_no_break(told: str) -> None:
    assert not is_no_class(told)


@pytest.mark.parametrize("told", ["Spring break", '"Spring break"', "Thursday, “Fall break”"])
def test_a_break_is(told: str) -> None:
    assert is_no_class(told)


def test_a_grace_period_is_no_work() -> None:
    assert tells_how("(Submission grace period extended to)")
    assert not tells_how("Grace poem due")
