"""Several works behind one date, in a week's text and in a day's."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet


def _read(point: str) -> list[str]:
    blocks = [
        heading("Monday, September 8: Locks"), item(point),
        heading("Tuesday, September 9: Weirs"), item("Tides"),
        heading("Wednesday, September 10: Sluices"), item("Tides"),
    ]  # fmt: skip
    return [f"{i.date:%m-%d} {i.title}" for i in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize(
    "point",
    [
        "Homework due on Thursday, September 11: Term paper + Lab report 2",
        "Due 9/11: Term paper; Lab report 2",
        "Assignments due Sept 11: Term paper, Lab report 2",
        "Due by Thu, Sep 11: Term paper + Lab report 2",
        "Work due on 11 September: Term paper; Lab report 2",
    ],
)
def test_what_is_due_on_another_day_is_due_then_to_its_last(point: str) -> None:
    assert sorted(_read(point)) == ["09-11 Lab report 2", "09-11 Term paper"]


@pytest.mark.parametrize(
    ("point", "read"),
    [
        ("Due 9/11: Term paper. Quiz 2", ["09-08 Quiz 2", "09-11 Term paper"]),
        ("Due 9/11: Term paper; Quiz 2 today", ["09-08 Quiz 2 today", "09-11 Term paper"]),
        ("Due 9/11: Term paper; 9/18: Lab report 2", ["09-11 Term paper", "09-18 Lab report 2"]),
    ],
)
def test_what_another_sentence_or_day_tells_is_not(point: str, read: list[str]) -> None:
    assert sorted(_read(point)) == read
