"""Signs that a syllabus says to stand before what is due."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text

ROWS = (
    ("Sep 2", "Cell walls"),
    ("Sep 9", "Osmosis → pp. 20-24, 1-9 odd"),
    ("Sep 16", "→ Gradient sheet"),
    ("Sep 23", "Review → Lab report 2. Bring goggles"),
)


def told(*rows: tuple[str, str], said: str) -> list[str]:
    found = find_dated(sheet(text(said), table(("Date", "Topic"), *rows)), FALL)
    return [f"{str(i.date)[5:]} {i.kind} {i.title}" for i in found.items]


def test_a_cell_of_several_lines_has_the_sign_on_one_of_them() -> None:
    rows = (("Sep 2", "Cell walls\n→ Gradient sheet"), *ROWS[1:])
    assert told(*rows, said="An arrow (→) marks homework that is due in class.") == [
        "09-02 homework Gradient sheet",
        "09-09 homework pp. 20-24, 1-9 odd",
        "09-16 homework Gradient sheet",
        "09-23 lab Lab report 2",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Homework is due at the start of class on the day marked with →.",
        "An arrow (→) marks homework that is due in class.",
        "→ = homework due that day",
        "What you hand in is shown by an arrow →; homework is late after class.",
    ],
)
def test_what_stands_behind_such_a_sign_is_due(said: str) -> None:
    assert told(*ROWS, said=said) == [
        "09-09 homework pp. 20-24, 1-9 odd",
        "09-16 homework Gradient sheet",
        "09-23 lab Lab report 2",
    ]


def test_a_cell_has_lines_with_the_sign_and_lines_without_it() -> None:
    rows = (("Sep 2", "Cell walls"), ("Sep 9", "Osmosis\n→ Gradient sheet"), ("Sep 16", "Membranes"))
    assert told(*rows, said="→ = homework due that day") == ["09-09 homework Gradient sheet"]


@pytest.mark.parametrize(
    "said",
    [
        "An arrow (→) leads to the next topic.",
        "Energy flows from plants → animals, which is due to photosynthesis.",
        "Homework is due every Friday.",
    ],
)
def test_a_sign_of_something_else_tells_nothing(said: str) -> None:
    assert "09-16 homework Gradient sheet" not in told(*ROWS, said=said)


def test_a_sign_may_stand_on_a_later_line() -> None:
    rows = (*ROWS[:3], ("Sep 30", "Membranes\n→ Cell sheet"))
    found = told(*rows, said="→ = homework due that day")
    assert "09-30 homework Cell sheet" in found
