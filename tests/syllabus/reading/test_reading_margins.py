"""Notes in the margin beside the entries of a dated list, in the same print or smaller."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import HEIGHT, drawn, only, put, tables, texts

_LONG = "The potato, and other roots that"
_DAYS = [
    (("Sept 2 Introduction.",), ()),
    (("Sept 4 Corn.",), ()),
    ((f"Sept 9 {_LONG}", "changed how people ate."), ("Quiz 1 in the first", "ten minutes.")),
    (("Sept 11 Kitchens.",), ("Paper 1 is due today.",)),
    (("Sept 16 Manners at the table, with", "a look at the plates on reserve."), ()),
    (("Sept 18 Cookbooks.",), ("Bring the reader.",)),
    (("Sept 23 Fasting.",), ("Due: Response 2",)),
    (("Sept 25 Feasts.",), ("Hand in Paper 2 in", "the box by the door.")),
    (("Sept 30 Salt.",), ()),
    (("Oct 2 Sugar.",), ("Quiz 2",)),
    (("Oct 7 Bread.",), ()),
]
#: Of the size: a letter's height over its baseline, as cells that begin at one height put their first lines.
_RISE = 0.75


def _noted(canvas: Canvas, *, size: float, level: str, x: float = 72, notes: float = 330) -> None:
    top = 120.0
    for entry, beside in _DAYS:
        put(canvas, x, top, *entry)
        canvas.setFont("Helvetica-Oblique", size)
        rise = _RISE * (10 - size) if level == "tops" else 0.0
        for index, text in enumerate(beside):
            canvas.drawString(notes, HEIGHT - top + rise - 1.2 * size * index, text)
        top += 8 + max(12.0 * len(entry), 1.2 * size * len(beside))


@pytest.mark.parametrize(
    ("size", "level"), [(10, "baselines"), (8.5, "baselines"), (8.5, "tops"), (7.5, "tops"), (9, "tops")]
)
def test_notes_in_the_outer_margin_stand_beside_their_days(size: float, level: str) -> None:
    table = only(drawn(lambda canvas: _noted(canvas, size=size, level=level)))
    assert texts(table) == [[" ".join(entry), " ".join(beside)] for entry, beside in _DAYS]


@pytest.mark.parametrize(("size", "level"), [(10, "baselines"), (8.5, "tops")])
def test_notes_in_the_left_margin_stand_beside_their_days(size: float, level: str) -> None:
    table = only(drawn(lambda canvas: _noted(canvas, size=size, level=level, x=220, notes=60)))
    rows = texts(table)
    told = [(beside[0], entry[0]) for entry, beside in _DAYS if beside]
    assert all(any(row[0].startswith(note) and row[1] == day for row in rows) for note, day in told)


def test_what_stands_around_the_entries_is_none_of_them() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 90, "We meet on Tuesdays and Thursdays.")
        _noted(canvas, size=10, level="baselines")
        put(canvas, 72, 500, "Dec 9 is the day of the final exam; it takes two hours.")

    document = drawn(page)
    assert len(only(document).rows) == len(_DAYS)
    assert [block.flat for block in document.blocks if isinstance(block, Paragraph)] == [
        "We meet on Tuesdays and Thursdays.",
        "Dec 9 is the day of the final exam; it takes two hours.",
    ]


def test_a_sidebar_in_smaller_print_is_read_after_the_text_beside_it() -> None:
    def page(canvas: Canvas) -> None:
        for index in range(14):
            put(canvas, 72, 120 + 12 * index, f"Line {index} of what the course is about and asks,")
        canvas.setFont("Helvetica", 8)
        for index in range(14):
            shift = 3.7 if index > 4 else 0.0
            canvas.drawString(400, HEIGHT - 113 - 9.6 * index - shift, f"Line {index} of the sidebar")

    assert not tables(drawn(page))
