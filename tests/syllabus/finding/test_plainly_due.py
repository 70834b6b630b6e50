"""Clauses that are a name and that it is due: no doubt is left; what is said behind them is no work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.plainly_due import plainly_due
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.date
    ]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("Tide log due", "Tide log"),
        ("• Explication due in class.", "Explication"),
        ("Turn in unit plan", "Unit plan"),
        ("Submit your dune map on Canvas", "Dune map"),
        ("Due: Honor statement", "Honor statement"),
        ("5pm - Tide log is due", "Tide log"),
        ("Case analysis No. 2 due", "Case analysis No. 2"),
        ("Topics due", None),
        ("Readings due", None),
        ("No homework due", None),
        ("Important: due", None),
        ("What is due", None),
        ("Submit by Friday", None),
        ("Dunes and what is due", None),
    ],
)
def test_a_clause_is_a_name_and_that_it_is_due(clause: str, name: str | None) -> None:
    assert plainly_due(clause) == name


def test_what_a_list_says_is_due_is_not_doubted_whatever_its_name() -> None:
    assert told(
        heading("Assignments"),
        text("September 10: Explication due"),
        text("September 26: Tide log due"),
        text("October 6: Marketing plan due"),
        text("October 23: Turn in dune map"),
    ) == [
        "09-10 paper Explication",
        "09-26 homework Tide log",
        "10-06 homework Marketing plan",
        "10-23 homework Dune map",
    ]


def test_sentences_behind_what_is_due_are_no_work() -> None:
    assert told(
        heading("Schedule of work"),
        text("September 8. Due: Reef memo. Bring two copies to class. We will read them aloud."),
        text("September 17. Due: Term paper. Post a copy on Canvas as well."),
        text("September 24. Due: Tide log. Bring questions on the reading."),
    ) == ["09-08 paper Reef memo", "09-17 paper Term paper", "09-24 homework Tide log ?"]


def test_an_exam_among_such_sentences_is_held() -> None:
    assert told(
        heading("Schedule of work"),
        text("September 8. Due: Reef memo. We will have our first exam."),
        text("September 17. Due: Term paper. We will discuss it."),
        text("September 24. Due: Lab report 2."),
    ) == [
        "09-08 paper Reef memo",
        "09-08 exam First exam",
        "09-17 paper Term paper",
        "09-24 lab Lab report 2",
    ]
