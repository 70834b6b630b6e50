"""A week's title over its points of work, and words that look like one."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet


def _point(words: str) -> Paragraph:
    """A point of a list within a point's."""
    return Paragraph((line(f"o {words}", left=90.0),), "item", 1, "o")


def _found(*blocks: Block) -> list[tuple[str, str, str]]:
    return [(str(i.date)[5:], i.kind, i.title) for i in find_dated(sheet(*blocks), FALL).items if i.date]


def _weeks(title: str) -> list[Block]:
    return [
        heading("Week 1: Sep 1-7"),
        item("Topics: Moss; Fern"),
        item(title),
        _point("Quiz 1 on Wed"),
        _point("Problem set 1 due Fri"),
        heading("Week 2: Sep 8-14"),
        item("Topics: Pine"),
        item("No class on Mon (Founders' day)"),
        item(title),
        _point("Problem set 2 due Tues"),
        heading("Week 3: Sep 15-21"),
        item("Topics: Grass"),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Due and in class",
        "In class and due this week",
        "Graded work this week",
        "Tests & assignments",
        "What is due",
        "Deadlines and quizzes",
    ],
)
def test_a_title_over_points_of_work_is_none(title: str) -> None:
    assert _found(*_weeks(title)) == [
        ("09-03", "quiz", "Quiz 1"),
        ("09-05", "homework", "Problem set 1"),
        ("09-08", "no_class", "No class on Mon (Founders' day)"),
        ("09-09", "homework", "Problem set 2"),
    ]


def test_a_title_with_a_colon_leads_to_its_work() -> None:
    weeks = [
        heading("Week 1: Sep 1-7"),
        item("Topics: Moss; Fern"),
        item("Due and in class: Quiz 1, Wed; Problem set 1, Fri"),
        heading("Week 2: Sep 8-14"),
        item("Topics: Pine"),
        heading("Week 3: Sep 15-21"),
        item("Topics: Grass"),
    ]
    assert _found(*weeks) == [("09-03", "quiz", "Quiz 1"), ("09-05", "homework", "Problem set 1")]


def test_work_over_its_parts_stays_work() -> None:
    assert ("09-08", "paper", "Essay 1") in _found(*_weeks("Essay 1 due"))


@pytest.mark.parametrize(
    "topic", ["Break-even", "Break even points", "Prices: Break-even", "Les vacances", "Las vacaciones"]
)
def test_a_topic_is_no_day_off(topic: str) -> None:
    assert not is_no_class(topic)


@pytest.mark.parametrize(
    "off", ["Break", "Fall break-no class", "Vacances", "Les vacances de Noël", "Semaine de vacances"]
)
def test_a_break_is_a_day_off(off: str) -> None:
    assert is_no_class(off)
