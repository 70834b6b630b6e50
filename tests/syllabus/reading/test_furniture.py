"""What stands at the same height near the edge of several pages: a footer where it is alike or counts the pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Document
from tests.syllabus.reading.test_reading_tables import HEIGHT, drawn, put


def _with_feet(feet: Sequence[str]) -> Document:
    def page(foot: str, canvas: Canvas) -> None:
        for n in range(5):
            put(canvas, 72, 200 + 14 * n, f"What foot {len(foot)} is about, in line {n} of the text")
        put(canvas, 72, HEIGHT - 40, foot)

    return drawn(*[lambda canvas, foot=foot: page(foot, canvas) for foot in feet])


@pytest.mark.parametrize(
    "feet",
    [
        ("CS 101, page 1 of 3", "CS 101, page 2 of 3", "CS 101, page 3 of 3"),
        ("Updated 8/22/2022", "Updated 8/22/2022", "Updated 8/22/2022"),
        ("Fall 2025 p. 11", "Fall 2025 p. 12", "Fall 2025 p. 13"),
    ],
)
def test_a_footer_is_alike_on_all_pages_or_counts_them(feet: tuple[str, ...]) -> None:
    assert {line.text for line in _with_feet(feet).furniture} == set(feet)


@pytest.mark.parametrize(
    "feet",
    [
        ("Quiz: Reading check 2", "Quiz: Reading check 6"),
        ("Quiz 1", "Quiz 4", "Quiz 6"),
        ("HW 3 due 9/12", "HW 6 due 10/3", "HW 9 due 11/7"),
    ],
)
def test_numbered_work_at_the_feet_of_pages_is_text(feet: tuple[str, ...]) -> None:
    document = _with_feet(feet)
    assert not document.furniture
    text = " ".join(block.flat for block in document.blocks if hasattr(block, "flat"))
    assert all(foot in text for foot in feet)
