"""What is to be settled by a day and not handed in, and what a text under a work's name tells besides its day."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.unlikely import doubting_unlikely
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def _found(*lines: str, under: str = "Field study") -> list[tuple[str, str, str]]:
    items = find_dated(sheet(heading(under), *(text(one) for one in lines)), FALL).items
    return [(str(item.date)[5:], item.kind, item.title) for item in items]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("Survey teams must be formed by October 6.", "Form survey teams"),
        ("All remotes need to be registered by Monday, October 6.", "Register remotes"),
        ("Your site should be chosen no later than October 6.", "Choose site"),
        ("The topic has to be approved by the instructor before October 6.", "Approval of topic"),
        ("Have your topic approved by October 6.", "Approval of topic"),
        ("The statistics package must be installed before class on October 6.", "Install statistics package"),
        ("Every student must register a clicker by October 6.", "Register a clicker"),
        ("Fill out the welcome survey before class on October 6.", "Welcome survey"),
    ],
)
def test_a_chore_is_on_its_day(said: str, title: str) -> None:
    assert _found(said) == [("10-06", "other", title)]


@pytest.mark.parametrize(
    "said",
    [
        "Groups will be formed by October 6.",
        "You must be registered in the course by October 6.",
        "Absences must be approved by October 6.",
        "Register for the course by October 6.",
        "Grades will be posted by October 6.",
    ],
)
def test_what_the_school_or_the_teacher_does_is_no_chore(said: str) -> None:
    assert _found(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "Meet with me about your topic by October 6.",
        "You should look for a partner by October 6.",
        "Talk to the instructor no later than October 6.",
        "Please tell me your partner's name by October 6.",
    ],
)
def test_what_is_done_for_a_work_is_not_its_day(said: str) -> None:
    assert _found(said, "The paper is due on November 14.", under="Research paper") == [
        ("11-14", "paper", "Research paper")
    ]


def test_the_steps_of_a_project_are_not_all_its_day() -> None:
    found = _found(
        "Step 1. Find an interview partner (by September 19).",
        "Step 2. Conduct the interview between October 1 and October 15.",
        "Step 3. Transcript due October 22.",
        under="Interview project",
    )
    assert found == [
        ("09-19", "other", "Find an interview partner"),
        ("10-22", "homework", "Transcript"),
    ]


@pytest.mark.parametrize("said", ["Friday, October 10, 5 pm.", "You should complete it by October 10."])
def test_a_work_is_on_the_day_below_its_name(said: str) -> None:
    assert _found(said, under="Problem Set 2") == [("10-10", "homework", "Problem Set 2")]


def test_an_introduction_is_posted() -> None:
    assert _found("Post your introduction to the forum by September 5.") == [
        ("09-05", "homework", "Introduction")
    ]


@pytest.mark.parametrize(("day", "doubts"), [("November 3", 1), ("November 28", 0), ("December 12", 0)])
def test_a_final_exam_long_before_the_last_day_of_classes_is_doubted(day: str, doubts: int) -> None:
    (item,) = find_dated(sheet(heading("Key dates"), text(f"{day}: Final exam")), FALL).items
    (told,) = doubting_unlikely([item], (), (), dt.date(2025, 12, 5))
    assert len(told.needs_review) == doubts
