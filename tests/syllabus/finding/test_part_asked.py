"""What a sentence asks for that is of a work and not the work, and what "This is due" means behind it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def titles(words: str) -> list[str]:
    return [f"{item.date:%m-%d} {item.title}" for item in find_dated(sheet(text(words)), FALL).items]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("You have to submit a teaser for the final paper. This is due October 17.", "Teaser"),
        ("Submit a one-page abstract of your project. It is due October 17.", "Abstract"),
        (
            "Before the final paper, those in section 2 have to submit a Sneak Preview (told in class). This is due October 17.",
            "Sneak Preview",
        ),
        (
            "Before the final paper, those in section 2 have to submit a Sneak Preview. This is due October 17; without it you lose a grade on your final paper.",
            "Sneak Preview",
        ),
    ],
)
def test_it_is_what_is_asked_for(words: str, told: str) -> None:
    assert titles(words) == [f"10-17 {told}"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The final paper is ten pages long. Please submit a hard copy of the paper. It is due October 17.", "paper"),
        ("The final paper is ten pages long. Submit a Document. It is due October 17.", "final paper"),
        ("The final paper is ten pages long. It is due October 17; the talk is on October 20.", "final paper"),
    ],
)  # fmt: skip
def test_a_copy_of_it_is_the_work(words: str, told: str) -> None:
    assert titles(words)[0].lower() == f"10-17 {told}"
