"""Tables without lines whose rows open with days of the week."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.syllabus.reading.test_reading_tables import drawn, put, tables

DAYS = (
    ("Mon", "Read the chapter and watch the film"),
    ("Thu", "First post due by 9 pm"),
    ("Sun", "Quiz due by 9 pm"),
)


@pytest.mark.parametrize("step", [12, 14, 18])
def test_each_day_of_the_week_opens_a_row(step: float) -> None:
    def laid(canvas: Canvas) -> None:
        put(
            canvas,
            72,
            80,
            "A typical week in this course looks as follows, from its first day to its last one.",
        )
        for number, row in enumerate(DAYS):
            # the last row stands a little further off, as where a page was set by hand
            top = 110 + step * number + 6 * (number == len(DAYS) - 1)
            for x, words in zip((72, 200), row, strict=True):
                put(canvas, x, top, words)

    (table,) = tables(drawn(laid))
    assert [tuple(cell.flat for cell in row.cells) for row in table.printed_rows] == list(DAYS)
