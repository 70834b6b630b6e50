"""Names on a line before their day: what leads to the day is no part of them, and says that they are due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.name_to_day import LeadingName, name_to_day
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.time.strftime('%H:%M') + ' ' if i.time else ''}{i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.date
    ]


@pytest.mark.parametrize(
    "before",
    [
        "Tide log - turn in by ",
        "Tide log, no later than ",
        "Tide log: hand in by ",
        "Tide log DUE 5 p.m. on ",
        "Tide log - Due date: ",
        "Tide log due date is ",
        "Tide log is to be handed in on ",
        "Tide log must be uploaded by ",
        "Tide log (15%; due ",
        "Tide log is due on noon ",
        "Tide log deadline: ",
        "Due date for tide log: ",
        "Submission deadline for the tide log: ",
        "Tide log submitted to Canvas by ",
    ],
)
def test_the_words_that_lead_to_a_day_are_no_part_of_the_name(before: str) -> None:
    assert name_to_day(before) == LeadingName("Tide log", due=True)


@pytest.mark.parametrize("name", ["Blog post", "Tide log", "Lab check-in", "Papers (3)", "Forum post"])
def test_a_name_that_ends_in_a_word_for_handing_in_is_left_whole(name: str) -> None:
    assert name_to_day(f"{name}: ") == LeadingName(name, due=False)


def test_a_sentence_is_no_name() -> None:
    assert name_to_day("If you miss the tide log, submit by ").due is False


@pytest.mark.parametrize(
    "points",
    [
        ["Tide log: turn in by Th 9/18", "Reef memo turn in by M 9/29", "Dune map, turn in by Th 10/2"],
        ["Tide log - Due date: 9/18", "Reef memo. Due date: 9/29", "Dune map - Due date: 10/2"],
        ["Deadline for tide log: 9/18", "Deadline for reef memo: 9/29", "Deadline for dune map: 10/2"],
        ["Tide log due date: 9/18", "Reef memo due date: 9/29", "Dune map due date: 10/2"],
    ],
)
def test_points_are_read_by_their_names_alone(points: list[str]) -> None:
    assert told(heading("Assignments"), *map(item, points)) == [
        "09-18 homework Tide log",
        "09-29 paper Reef memo",
        "10-02 homework Dune map",
    ]


@pytest.mark.parametrize("hour", ["noon Thursday, September", "5 pm on Thursday, September"])
def test_an_hour_before_the_day_is_kept(hour: str) -> None:
    clock = "12:00" if "noon" in hour else "17:00"
    assert told(
        heading("Assignments"),
        item(f"Tide log is due {hour} 4"),
        item(f"Reef memo is due {hour} 11"),
        item(f"Term paper is due {hour} 18"),
    ) == [
        f"09-04 {clock} homework Tide log",
        f"09-11 {clock} paper Reef memo",
        f"09-18 {clock} paper Term paper",
    ]


def test_an_hour_between_the_day_and_the_name_is_that_of_the_name() -> None:
    assert told(
        heading("Due dates"),
        item("Thursday 9/11 5pm - Prospectus is due"),
        item("Friday 9/26 5pm - Term paper is due"),
        item("Thursday 10/2 5pm - Tide log is due"),
    ) == ["09-11 17:00 paper Prospectus", "09-26 17:00 paper Term paper", "10-02 17:00 homework Tide log"]
