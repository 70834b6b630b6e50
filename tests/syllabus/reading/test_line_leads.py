"""Plain text whose lines all open with a sign, and days set right below those of two digits."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import HEIGHT, drawn, tables

LINES = (
    "Course:      ENG 112 - Old Maps", "Instructor:  Ada Brandt", "",
    "SCHEDULE:", "",
    "Mon Sep  4. Holiday - Labor Day.", "Thu Sep 28. Begin instruction.", "Fri Nov 10. Holiday - Veterans.",
    "Thu Nov  2. ASG 2 DUE.", "Mon Nov 20. ASG 3 DUE.", "Wed Dec  6. ASG 4 DUE.", "Tue Nov  7. MIDTERM TEST.",
    "Tue Dec 12. FINAL EXAM.",
)  # fmt: skip


def typed(lines: tuple[str, ...]) -> list[str]:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Courier", 10)
        for row, words in enumerate(lines):
            canvas.drawString(60, HEIGHT - 60 - 12 * row, words)

    document = drawn(page)
    assert tables(document) == []
    return [line.text for block in document.blocks if isinstance(block, Paragraph) for line in block.lines]


PLAIN = [" ".join(words.split()) for words in LINES if words]


def test_a_day_of_one_digit_is_of_its_month() -> None:
    assert typed(LINES) == PLAIN


@pytest.mark.parametrize("sign", [">", ".", "#", "%", "//", "|"])
def test_the_sign_that_leads_each_line_is_no_word_of_it(sign: str) -> None:
    assert typed(tuple(f"{sign} {words}" for words in LINES)) == PLAIN


def test_two_signs_may_lead_the_lines() -> None:
    assert typed(tuple(f"{'#' if n % 3 else '.'} {words}" for n, words in enumerate(LINES))) == PLAIN


def test_a_sign_before_a_few_lines_stays() -> None:
    few = tuple(f"> {words}" if n in {6, 7} else words for n, words in enumerate(LINES))
    assert [words for words in typed(few) if words.startswith(">")] == [f"> {words}" for words in LINES[6:8]]
