"""Headings that only say that a day follows, on a page of work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.due_headings import with_due_headings_joined
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, text


def _read(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(with_due_headings_joined(sheet(*blocks)), FALL).items
    return [(str(one.date)[5:], str(one.time)[:5], one.title) for one in found]


@pytest.mark.parametrize(
    ("label", "day", "expected"),
    [
        ("Due Date", "Friday, October 10, 11:59:59 PM", ("10-10", "23:59", "Assignment 1")),
        ("Deadline:", "October 10 at 5 pm on Canvas", ("10-10", "17:00", "Assignment 1")),
        ("When is it due?", "Fri 10/10 by noon", ("10-10", "12:00", "Assignment 1")),
        ("Due", "10 October", ("10-10", "None", "Assignment 1")),
    ],
)
def test_the_day_below_is_that_of_the_work_whose_page_it_is(
    label: str, day: str, expected: tuple[str, str, str]
) -> None:
    assert _read(
        heading("Assignment 1"),
        heading("What is a harbour?"),
        text("We begin with a map."),
        heading("Grading"),
        text("This counts 10 points."),
        heading(label),
        text(day),
    ) == [expected]


@pytest.mark.parametrize(
    ("over", "label", "below"),
    [
        ("Attendance", "Due Date", "Friday, October 10"),
        ("Assignment 1", "Due Date", "It is told in class."),
        ("Assignment 1", "Updated", "Friday, October 10"),
    ],
)
def test_nothing_is_joined_without_work_above_a_label_or_a_day_below(
    over: str, label: str, below: str
) -> None:
    blocks = (heading(over), text("We begin."), heading(label), text(below))
    assert with_due_headings_joined(sheet(*blocks)) == sheet(*blocks)
