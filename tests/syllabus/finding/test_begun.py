"""Work that the title of its day only begins."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, item, sheet, text


def read(title: str, *points: str) -> list[tuple[str, str]]:
    page = sheet(
        text("Friday, September 5: Looms"),
        item("Albers, chapter 1"),
        text(f"Friday, September 12: {title}"),
        *map(item, points),
        text("Friday, September 19: Dyes"),
        item("Submit Essay 1 on Canvas"),
    )
    return [(str(one.date)[5:], one.title) for one in find_dated(page, FALL).items]


@pytest.mark.parametrize("title", ["Starting with Essay 1", "Introducing Essay 1", "Kick-off of Essay 1"])
def test_what_the_day_begins_is_not_due_on_it(title: str) -> None:
    assert read(title, "Essay 1") == [("09-19", "Essay 1")]


def test_unless_it_is_said_to_be_due_or_is_other_work() -> None:
    assert read("Starting with dyes", "Homework 2 due")[0] == ("09-12", "Homework 2")
    assert read("Begin Essay 1", "Essay 1 proposal due")[0] == ("09-12", "Essay 1 proposal")


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Submit first draft of Essay 1 on Canvas", "first draft of Essay 1"),
        ("Please upload your essay to Moodle", "Essay"),
        ("Reflection on Canvas", "Reflection on Canvas"),
    ],
)
def test_where_it_goes_is_no_part_of_what_is_asked_for(asked: str, title: str) -> None:
    assert tidy_title(asked) == title
