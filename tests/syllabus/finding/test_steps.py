"""Steps that a paragraph asks for, with their day in a sentence of its own, and counts to be reached by a day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "Choose a river near your home. You can look at maps. Deadline is September 12 (5 pm).",
            "Choose a river near your home",
        ),
        (
            "Interview a resident about floods. Keep notes. Due September 12.",
            "Interview a resident about floods",
        ),
        (
            "Follow at least ten observers who write often. The deadline is September 12th.",
            "Follow at least ten observers",
        ),
        (
            "Set up an account if you do not have one. It is free. Deadline: September 12.",
            "Set up an account",
        ),
    ],
)
def test_a_step_is_due_on_the_day_of_its_own_sentence(words: str, title: str) -> None:
    found = find_dated(sheet(heading("Field log"), item(words)), FALL)

    assert brief(found) == [("2025-09-12", title)]


@pytest.mark.parametrize(
    "words",
    [
        "Drop a course without a mark. Deadline is September 12.",
        "Apply for graduation. Deadline: October 3.",
        "Choose a river near your home. You can look at maps.",
    ],
)
def test_what_is_asked_of_the_school_or_has_no_day_is_no_step(words: str) -> None:
    assert brief(find_dated(sheet(heading("Dates"), item(words)), FALL)) == []


def test_counts_to_be_reached_are_due() -> None:
    found = find_dated(
        sheet(
            text(
                "Post two notes per week. To receive full credit a minimum of 10 notes must be completed prior to October 2nd, and at least 20 notes must be completed prior to November 6th."
            )
        ),
        FALL,
    )

    assert brief(found) == [("2025-10-02", "10 notes"), ("2025-11-06", "20 notes")]
