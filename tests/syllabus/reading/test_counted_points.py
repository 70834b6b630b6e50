"""The markers of a list whose glossary word is an ordinal are no column."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.narrow_rivers import parted_at_rivers


def point(number: int, marker: str, printed: str | None) -> tuple[Line, ...]:
    """A point of a list: its marker, a space wider than those of its words, and a name."""
    top = 20.0 + 14 * number
    words = []
    x = 72.0
    for text, gap in ((marker, 6.0), ("Final", 2.5), ("exam", 2.5), ("(20%)", 0.0)):
        width = 12.0 if text == marker else 5.0 * len(text)
        own = printed if text == marker else None
        words.append(Word(text, Box(x, top, x + width, top + 10), 1, 10.0, False, False, own))  # noqa: FBT003
        x += width + gap
    return (Line(tuple(words)),)


@pytest.mark.parametrize(
    ("marker", "printed", "columns"), [("first", "1.", 1), ("2.", None, 1), ("Essay", None, 2)]
)
def test_a_marker_is_no_column(marker: str, printed: str | None, columns: int) -> None:
    rows = [point(number, marker, printed) for number in range(5)]
    pieces = [*rows[:1], (rows[1][0], rows[1][0]), (rows[2][0], rows[2][0]), *rows[3:]]
    assert len(parted_at_rivers(pieces)[0]) == columns
