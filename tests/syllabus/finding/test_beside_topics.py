"""Work that stands beside a class's topic in one cell, behind a dash, a colon, slashes or on a line of its own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.split_text import split_text
from tests.syllabus.finding.paper import FALL, sheet, table

DAYS = ("9/2", "9/4", "9/9", "9/11")


def told(*cells: str) -> list[str]:
    found = find_dated(sheet(table(("Date", "Topic"), *zip(DAYS, cells, strict=True))), FALL)
    return [f"{str(one.date)[5:]} {one.title}{' ?' if one.needs_review else ''}" for one in found.items]


@pytest.mark.parametrize(
    "cell",
    [
        "Markets - HW 1 due",
        "Markets: HW 1 due",
        "Markets – turn in HW 1",
        "Markets // HW 1 due",
        "Markets: HW 1 is due",
    ],
)
def test_the_topic_before_the_work_is_no_part_of_its_name(cell: str) -> None:
    assert told("Sand", cell, "Mud", "Clay") == ["09-04 HW 1"]


@pytest.mark.parametrize(
    "text",
    [
        "Group project: outline due",  # a part of it
        "Tuesday: HW 1 due",  # its day
        "Week 3 - HW 1 due",
        "HW 1 due: Rivers and their deltas",
        "Shore walk: bring boots",
    ],
)
def test_a_label_of_the_work_stays_with_it(text: str) -> None:
    assert split_text(text) == [text]


def test_a_name_of_what_is_only_handed_in_is_asked_for_beside_a_topic_and_doubted() -> None:
    assert told("Sand", "Markets; Project proposal", "Mud\nAnnotated bibliography", "Clay; Lab report 2") == [
        "09-04 Project proposal ?",
        "09-09 Annotated bibliography ?",
        "09-11 Lab report 2 ?",
    ]


def test_what_a_class_is_about_is_no_work() -> None:
    assert (
        told("Lab 1", "Case studies; Literature review", "Markets; Research papers in economics", "Clay")
        == []
    )
