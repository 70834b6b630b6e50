"""A list that ends by saying when all of it is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def read(*closing: str) -> list[str]:
    weeks = [
        block
        for number, day in enumerate(("August 25", "September 1", "September 8"))
        for block in (
            heading(f"Week of {day}"),
            item(f"Section {number} - Maps"),
            text("Assignments:"),
            item(f"Week {number + 1} Quiz"),
            item(f"Homework {number + 1}"),
            item(closing[number]),
        )
    ]
    items = find_dated(sheet(*weeks), FALL).items
    return [f"{i.date:%m-%d} {i.time and format(i.time, '%H:%M')} {i.title}" for i in items]


@pytest.mark.parametrize(
    "words", ["Due by Friday, {} at 11:59 pm", "All due {}, 11:59 pm", "Everything is due on {} by 11:59 pm"]
)
def test_all_of_it_is_due_then(words: str) -> None:
    assert read(*(words.format(day) for day in ("August 29", "September 5", "September 12"))) == [
        "08-29 23:59 Week 1 Quiz",
        "08-29 23:59 Homework 1",
        "09-05 23:59 Week 2 Quiz",
        "09-05 23:59 Homework 2",
        "09-12 23:59 Week 3 Quiz",
        "09-12 23:59 Homework 3",
    ]


def test_a_line_that_names_what_is_due_then_says_nothing_of_the_others() -> None:
    found = read(
        *(f"Essay {n} due {day}" for n, day in ((1, "August 29"), (2, "September 5"), (3, "September 12")))
    )
    assert [one for one in found if "Essay" in one] == [
        "08-29 None Essay 1",
        "09-05 None Essay 2",
        "09-12 None Essay 3",
    ]
    assert not [one for one in found if "Quiz" in one and one[:5] in {"08-29", "09-05", "09-12"}]
