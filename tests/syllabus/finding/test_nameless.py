"""Names in a dated list that have no word for work."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.coursework import NO_COURSEWORK, coursework_of
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.nameless import doubts_of_name
from tests.syllabus.finding.paper import FALL, sheet, table, text


@pytest.mark.parametrize("title", ["Harbour Navigator", "Week 3", "[Founders]", "Lesson 4"])
def test_such_a_name_is_doubted(title: str) -> None:
    assert doubts_of_name(title, "homework", NO_COURSEWORK) == (
        f'whether "{title}" is handed in cannot be told from its name',
    )


@pytest.mark.parametrize(
    "title",
    ["Problem Set 3", "MP3", "RS 5", "Sketch 4", "Media plan (75 pts)", "Create an account", "Podcast episode 2", "Mini-essay"],
)  # fmt: skip
def test_a_name_of_work_with_points_a_number_or_what_to_do_is_not(title: str) -> None:
    assert doubts_of_name(title, "homework", NO_COURSEWORK) == ()


def test_a_part_of_the_grade_is_not() -> None:
    names = coursework_of([GradingComponent(component="Field log", weight=40, page=1)], ())
    assert doubts_of_name("Field log", "homework", names) == ()


def test_a_name_in_a_list_is_doubted_and_one_in_a_table_of_what_is_due_is_not() -> None:
    listed = sheet(
        text("September 8", "Tides", "Due: Harbour log"),
        text("September 15", "Locks", "Due: Essay 1"),
        text("September 22", "Weirs", "Due: Canal log"),
    )
    found = {item.title: len(item.needs_review) for item in find_dated(listed, FALL).items}
    assert found == {"Harbour log": 1, "Essay 1": 0, "Canal log": 1}
    rows = (("Date", "Topic", "Due"), ("September 8", "Tides", "Harbour log"), ("September 15", "Locks", "Essay 1"))  # fmt: skip
    assert {len(item.needs_review) for item in find_dated(sheet(table(*rows)), FALL).items} == {0}


def test_a_part_of_the_grade_that_a_class_talks_of_is_doubted() -> None:
    names = coursework_of([GradingComponent(component="The Harbour Lease", weight=40, page=1)], ())
    assert doubts_of_name("The Harbour Lease: facts, interview with the owner", "other", names)
    assert doubts_of_name("The Harbour Lease", "other", names) == ()
    assert doubts_of_name("The Harbour Lease: final text", "homework", names) == ()


@pytest.mark.parametrize(
    ("title", "count"),
    [("Online practice 2", 0), ("Field sketch 3", 0), ("Guest lecture 2", 1), ("Old film 3", 1)],
)
def test_two_words_and_a_number_are_a_courses_own_name_for_its_work(title: str, count: int) -> None:
    assert len(doubts_of_name(title, "homework", NO_COURSEWORK)) == count
