"""Days off beside the days of their reason, of another day than the row's, and below a row of dates alone."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table

TOPICS = (("Sep 2", "Sails"), ("Sep 9", "Keels"), ("Sep 16", "Hulls"))


def told(*rows: tuple[str, str]) -> list[str]:
    return _told(table(("Date", "Topic"), *TOPICS, *rows))


def _told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]}{f'..{str(i.end_date)[5:]}' if i.end_date else ''} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.kind == "no_class"
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("No class (fall recess 10/10-10/13)", ["10-10..10-14 Fall recess"]),
        ("No meeting [Columbus Day is 10/13]", ["10-13 Columbus Day", "10-14 No meeting"]),
        (
            "No lab, either group (fall recess 10/6-10/9)",
            ["10-06..10-09 Fall recess", "10-14 No lab, either group"],
        ),
        ("Fall break (no class on 10/21)", ["10-21 Fall break (no class on)"]),
        ("No class (we resume 10/21)", ["10-14 No class"]),
        ("No class (make-up on 10/24)", ["10-14 No class (make-up on 10/24)"]),
        ("Fall break (no class on 10/17)", ["10-17 Fall break (no class on)"]),
    ],
)
def test_the_days_of_its_reason_are_told_beside_a_day_off(words: str, expected: list[str]) -> None:
    assert told(("Oct 14", words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Rigging. (The regatta is the day before, and no classes are held that day.)", ["10-13 No class ?"]),
        (
            "Knots. The fair is the following day, and there is no class that day",
            ["10-15 No class that day ?"],
        ),
        ("Founders Day: no class that day", ["10-14 Founders Day: no class that day"]),
    ],
)
def test_a_day_off_may_be_that_beside_the_row_s(words: str, expected: list[str]) -> None:
    found = told(("Oct 14", words))
    assert [one.split()[0] for one in found] == [one.split()[0] for one in expected]
    assert [one.endswith("?") for one in found] == [one.endswith("?") for one in expected]


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("I am at sea and we shall not meet. Read on.", True),
        ("We don't meet; the dock is closed", True),
        ("NO face to face. Watch the film", True),
        ("The class is not meeting", True),
        ("Crews that do not meet the requirements stay ashore", False),
        ("Why some boats don't meet their owners' hopes", False),
    ],
)
def test_that_a_class_does_not_meet(words: str, off: bool) -> None:  # noqa: FBT001
    assert bool(told(("Oct 14", words))) is off


def test_a_row_of_dates_alone_is_told_by_the_row_below() -> None:
    assert told(("Oct 7 & 14", ""), ("", "Autumn vacation"), ("Oct 21", "Knots")) == [
        "10-07 Autumn vacation",
        "10-14 Autumn vacation",
    ]
