"""Ways of writing that LaTeX syllabi have, from end to end of the finders."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.undated import undated_items
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def work(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(sheet(*blocks), FALL).items]


LABS = GradingComponent(component="Labs", weight=25.0)


def test_a_numbered_lab_that_goes_on_is_no_other() -> None:
    labs = (
        "9/3 Lab 1: Motors",
        "9/10 Lab 2: Circuits",
        "9/17 Lab 3: Levers",
        "9/24 Lab 4: Springs",
        "10/1 Lab 4, cont.",
    )
    found = find_dated(sheet(heading("Labs by week"), *map(text, labs)), FALL, grading=(LABS,))

    assert len([item for item in found.items if item.date]) == 4


@pytest.mark.parametrize("told", ["9/24 no lab", "9/24: No lab this week", "10/1 - no quiz"])
def test_what_there_is_none_of_is_no_work(told: str) -> None:
    assert work(heading("Labs by week"), text(told)) == []


def test_a_day_whose_classes_are_those_of_another_day_is_off_itself() -> None:
    rows = (["11/20", "Sand"], ["11/25", "Monday instruction - no class"], ["12/2", "Mud"], ["12/4", "Ash"])

    assert work(table(["Date", "Topic"], *rows))[0][0] == "11-25"


def test_what_an_exam_covers_is_no_number_of_it() -> None:
    rows = (
        ["Exam I (Ch. 1–5)", "Thurs, Sept 25"],
        ["Exam II (Ch. 6–9)", "Thurs, Oct 23"],
        ["Essay", "Fri, Nov 7"],
    )
    graded = tuple(
        GradingComponent(component=name, weight=25.0) for name in ("Exam I (Ch. 1-5)", "Exam II (Ch. 6-9)")
    )
    found = find_dated(sheet(table([], *rows)), FALL).items

    assert undated_items(graded, found, ()) == ()
