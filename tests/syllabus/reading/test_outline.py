"""Numbers of an outline before headings, and days with a point in them."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.outline import without_outline_numbers
from tests.syllabus.finding.paper import heading, sheet, text


def _headings(*words: str) -> list[str]:
    blocks = [block for one in words for block in (heading(one), text("Words."))]
    found = without_outline_numbers(sheet(*blocks))
    return [block.text for block in found.blocks if isinstance(block, Paragraph) and block.role == "heading"]


@pytest.mark.parametrize("stop", ["", "."])
def test_numbers_that_count_on_are_no_part_of_their_headings(stop: str) -> None:
    numbers = ("1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.2", "2.3")
    assert _headings(*(f"{number}{stop} Sails" for number in numbers)) == [
        f"{number}{stop} Sails" if len(number) == 1 else "Sails" for number in numbers
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("9.15 Sails", "9.22 Keels", "9.29 Hulls", "10.6 Masts"),
        ("1.12 Sails", "1.19 Keels", "1.26 Hulls", "2.2 Masts"),
        ("6.1 Sails", "6.2 Keels", "6.3 Hulls", "6.4 Masts", "6.5 Oars", "6.8 Decks"),
        ("1 Sails", "2 Keels", "3 Hulls"),
        ("1.1 Sails",),
    ],
)
def test_days_and_numbers_of_one_rank_stay(words: tuple[str, ...]) -> None:
    assert _headings(*words) == list(words)
