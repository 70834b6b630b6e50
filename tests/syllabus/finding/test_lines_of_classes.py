"""Lines of class lists that tell more than their date and topic: the week's number, a topic before the work, an exam in place of class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def _found(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL).items
    return [(f"{item.date:%m-%d}", item.kind, item.title) for item in found if item.date]


@pytest.mark.parametrize("week", ["wk{n} ", "Week {n} ", "(Week {n}) ", "- Week {n}: "])
def test_the_number_of_the_week_behind_a_date_is_no_matter(week: str) -> None:
    lines = ["9/8 @Mills, ch. 1", "9/15 @Looms; sampler due", "9/22 @Quiz 1", "9/29 @No class"]
    found = _found(*(text(line.replace("@", week.format(n=n))) for n, line in enumerate(lines, 1)))
    assert found == [
        ("09-15", "homework", "sampler"),
        ("09-22", "quiz", "Quiz 1"),
        ("09-29", "no_class", "No class"),
    ]


@pytest.mark.parametrize(
    ("matter", "title"),
    [
        ("The Spinners 1-4 -- Response 1 due", "Response 1"),
        ("Weft and Warp – Paper 2 draft due", "Paper 2 draft"),
        ("Group B - Report 1 due", "Group B - Report 1"),
        ("Project Loom - Report 1 due", "Project Loom - Report 1"),
    ],
)
def test_the_topic_before_a_dash_is_no_part_of_the_works_name(matter: str, title: str) -> None:
    rows = (["9/8", "Mills"], ["9/15", matter], ["9/22", "Dyes"], ["9/29", "Felt"])
    assert [name for _, _, name in _found(table(["Date", "Class"], *rows))] == [title]


@pytest.mark.parametrize(
    "matter",
    [
        "EXAM 1 (in Canvas; no class meeting - open all day)",
        "No class meeting: Exam 1 online",
        "Online exam 1, no in-person class",
    ],
)
def test_an_exam_in_place_of_class_is_one(matter: str) -> None:
    rows = (["9/8", "Mills"], ["9/15", matter], ["9/22", "Dyes"], ["9/29", "Felt"])
    assert {(day, kind) for day, kind, _ in _found(table(["Date", "Class"], *rows))} == {
        ("09-15", "exam"),
        ("09-15", "no_class"),
    }


def test_no_class_before_an_exam_is_none() -> None:
    rows = (["9/8", "Mills"], ["9/15", "No class: exam review online"], ["9/22", "Dyes"], ["9/29", "Felt"])
    assert [kind for _, kind, _ in _found(table(["Date", "Class"], *rows))] == ["no_class"]


def test_the_title_of_the_next_part_is_no_matter_of_the_class_before() -> None:
    found = _found(
        text("Unit 1. Fibres (9/8-9/17)", "9/8 M: Flax", "9/10 W: Wool", "9/17 W: In-class essay exam 1"),
        text("Unit 2. Cloth (9/22-10/1)", "9/22 M: Twill", "9/24 W: Felt", "10/1 W: Dyes"),
    )
    assert found == [("09-17", "exam", "In-class essay exam 1")]


def test_hours_behind_a_day_are_whole() -> None:
    lines = ("Sept 8 Mills", "Sept 15 Looms", "Sept 22 Dyes", "FINAL EXAM Dec 10 2-5 pm")
    items = find_dated(sheet(*map(text, lines)), FALL).items
    assert [
        (f"{item.time:%H:%M}", f"{item.end_time:%H:%M}") for item in items if item.time and item.end_time
    ] == [("14:00", "17:00")]


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("Teaching artifact (10%): Oct. 6", ["10-06"]),
        ("Management plan (100 points), due Nov. 3", ["11-03"]),
        ("Weaving modules (3 @ 15 pts each) - 9/15, 10/6, 10/27", ["09-15", "10-06", "10-27"]),
        ("Participation (10%), including the visit on Oct. 6", []),
        ("Field experience (100 pts) begins October 6", []),
    ],
)
def test_what_has_points_and_a_day_behind_them_is_due(words: str, dates: list[str]) -> None:
    assert [day for day, _, _ in _found(heading("Requirements"), text(words))] == dates


def test_performances_of_actors_are_no_exams() -> None:
    words = "Monologue: first showing 9/15, final performance 9/29 & 10/1"
    assert {(day, kind) for day, kind, _ in _found(heading("Scenes"), text(words))} == {
        ("09-15", "presentation"),
        ("09-29", "presentation"),
        ("10-01", "presentation"),
    }


def test_a_list_of_works_goes_on_with_the_day_that_a_new_line_took_from_its_last_name() -> None:
    found = _found(
        heading("Requirements"),
        text("Problem sets are due at 11:59 pm on these Sundays: HW1 9/7, HW2 9/14, HW3"),
        text("9/21, HW4 10/5, HW5 10/12."),
    )
    assert [(day, title) for day, _, title in found] == [
        ("09-07", "HW1"),
        ("09-14", "HW2"),
        ("09-21", "HW3"),
        ("10-05", "HW4"),
        ("10-12", "HW5"),
    ]


def test_days_of_a_schedule_with_commas_are_each_their_own() -> None:
    lines = ("9/8, Mills", "9/15, Quiz 1", "9/22, Dyes", "9/29, Quiz 2")
    assert [(day, title) for day, _, title in _found(*map(text, lines))] == [
        ("09-15", "Quiz 1"),
        ("09-29", "Quiz 2"),
    ]
