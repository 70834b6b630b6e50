"""Columns of borderless tables that stand hardly further apart than words are told by where texts begin, line after line."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import drawn, only, put, texts

#: The least space between two columns, in points; a space between words is 2.8 wide.
CLOSE = 4.4

TEXT = "the course asks how cities grew and why some of them shrank again after their mills had closed down"

READINGS = (
    ("Reading 1", "Monday, 8 March", "Hume, on taste", "20 points"),
    ("Reading 2", "Thursday, 18 March", "Burke", "20 points"),
    ("Reading 3", "Monday, 29 March", "Kant, the first moment", "25 points"),
    ("Reading 4", "Wednesday, 7 April", "Kames", "20 points"),
    ("Reading 5", "Tuesday, 13 April", "Gerard on genius", "15 points"),
)


def close(canvas: Canvas, rows: Sequence[Sequence[str]], left: float = 60.0, space: float = CLOSE) -> None:
    """The rows, each column as wide as its widest text."""
    widths = [
        max(stringWidth(text, "Helvetica", 10) for text in column) for column in zip(*rows, strict=True)
    ]
    for place, row in enumerate(rows):
        x = left
        for text, width in zip(row, widths, strict=True):
            put(canvas, x, 100 + 14 * place, text)
            x += width + space


@pytest.mark.parametrize("space", [4.4, 5.0, 6.0, 9.0])
def test_columns_that_all_but_touch_are_columns(space: float) -> None:
    table = only(drawn(lambda canvas: close(canvas, READINGS, space=space)))
    assert texts(table) == [list(row) for row in READINGS]


def test_a_month_and_its_day_are_one_date() -> None:
    rows = [("Oct.  1", "Sieves"), ("Oct.  8", "Filters"), ("Nov.  5", "Presses"), ("Dec.  3", "Pumps")]

    def page(canvas: Canvas) -> None:
        for place, (date, topic) in enumerate(rows):
            month, day = date.split()
            put(canvas, 60, 100 + 14 * place, month)
            put(canvas, 85, 100 + 14 * place, day)
            put(canvas, 160, 100 + 14 * place, topic)

    assert [row[0] for row in texts(only(drawn(page)))] == [" ".join(date.split()) for date, _ in rows]


def test_bullets_keep_their_texts() -> None:
    def page(canvas: Canvas) -> None:
        for place, (left, right) in enumerate(
            [("Mon 3-4 pm", "Kerr, Fields"), ("Room 12", "Ames, Waves"), ("or by mail", "Pratt, Beams")]
        ):
            for x, text in ((60, left), (260, right)):
                put(canvas, x, 100 + 14 * place, "•")
                put(canvas, x + 8, 100 + 14 * place, text)

    document = drawn(page)
    printed = [
        line for block in document.blocks if isinstance(block, Paragraph) for line in block.text.split("\n")
    ]
    assert not any(text.strip() == "•" for text in printed)


def test_text_whose_words_stand_wide_stays_text() -> None:
    """Justified text: wide spaces, which by chance stand below one another here and there."""
    words = [*TEXT.split()]

    def page(canvas: Canvas) -> None:
        for place in range(12):
            line = words[place:] + words[:place]
            natural = sum(stringWidth(word, "Helvetica", 10) for word in line[:15])
            space, x = (430 - natural) / 14, 60.0
            for word in line[:15]:
                put(canvas, x, 100 + 12 * place, word)
                x += stringWidth(word, "Helvetica", 10) + space

    assert all(isinstance(block, Paragraph) for block in drawn(page).blocks)


def test_a_wide_last_column_whose_notes_run_on_is_no_text_beside_a_table() -> None:
    notes = [
        "Read chapter 4 of the course book before",
        "we meet, and bring two questions that you",
        "could not answer",
    ]

    def page(canvas: Canvas) -> None:
        for place in range(5):
            top = 100 + 40 * place
            put(canvas, 60, top, f"October {2 + 5 * place}")
            put(canvas, 140, top, "Kilns and", "their fuels")
            put(canvas, 220, top, f"Chapter {place + 2}")
            put(canvas, 290, top, *notes)

    rows = texts(only(drawn(page)))
    assert rows[1] == ["October 7", "Kilns and their fuels", "Chapter 3", " ".join(notes)]


@pytest.mark.parametrize("space", [2.0, 2.8, 3.3])
def test_a_text_as_wide_as_its_column_touches_the_next(space: float) -> None:
    """Where other rows' texts begin apart: one row's fills its column, with no more space behind it than between words."""
    lines = [
        ("Week 1", "Ponds", "Keller, ch. 1"),
        ("October 10", "Brooks and rivers", "Keller, ch. 2"),
        ("October 17", "Lakes that freeze over", "Arnold on ice"),
        ("Week 4", "Bogs", "Keller, ch. 5"),
        ("Week 5", "Springs", "Keller, ch. 6"),
    ]
    table = only(drawn(lambda canvas: close(canvas, lines, space=space)))
    assert [row[1:] for row in texts(table)] == [list(row[1:]) for row in lines]


def test_a_line_of_text_above_a_table_is_no_row_of_it() -> None:
    sentence = "All readings of this term are kept in the library's own archive and can be copied there."
    before = stringWidth("All readings of this term are kept in the library's ", "Helvetica", 10)

    def page(canvas: Canvas) -> None:
        put(canvas, 60, 100, sentence)
        for place, name in enumerate(["Ode", "Sonnet", "Ballad", "Elegy"]):
            put(canvas, 60, 114 + 14 * place, name)
            put(canvas, 60 + before, 114 + 14 * place, f"Volume {place + 2}")

    blocks = drawn(page).blocks
    assert any(isinstance(block, Paragraph) and block.text == sentence for block in blocks)
