"""Rows of borderless tables whose cells stand in the middle of their rows, so that a label is beside no first line."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.syllabus.reading.test_reading_tables import drawn, only, put, texts

LEFTS = (60, 120, 190, 380)
PITCH = 12.0

WEEKS = (
    ("1", "Sept 4", "What a loom is", "Look for\na cloth at home"),
    ("2", "Sept 11", "Plain weave and\nits variations", "Sample 1"),
    (
        "3",
        "Sept 18",
        "Twill, herringbone and\nother weaves that run\naslant",
        "Sample 2, with\na note on its yarn",
    ),
    ("4", "Sept 25", "Satin", ""),
    ("5", "Oct 2", "Double cloth,\nbrocade", "Quiz on weaves"),
    ("6", "Oct 9", "Museum", "Report on one\npiece seen there,\ntwo pages"),
)


def centred(canvas: Canvas, rows: Sequence[Sequence[str]], space: float, part: float = 0.5) -> None:
    """The rows, their cells at such a part of the height that they leave free."""
    top = 100.0
    for row in rows:
        height = PITCH * max(text.count("\n") + 1 for text in row)
        for x, text in zip(LEFTS, row, strict=True):
            put(canvas, x, top + part * (height - PITCH * (text.count("\n") + 1)), *text.split("\n"))
        top += height + space


def read(rows: Sequence[Sequence[str]], space: float, part: float = 0.5) -> list[list[str]]:
    table = only(drawn(lambda canvas: centred(canvas, rows, space, part)))
    return [*([list(table.header)] if table.header else []), *texts(table)]


def flat(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    return [[text.replace("\n", " ") for text in row] for row in rows]


@pytest.mark.parametrize("space", [0.0, 3.0, 8.0])
@pytest.mark.parametrize("head", [[], [("Week", "Date", "Topic", "To do")]])
def test_cells_in_the_middle_of_their_rows(head: list[tuple[str, ...]], space: float) -> None:
    assert read([*head, *WEEKS], space) == flat([*head, *WEEKS])


@pytest.mark.parametrize("space", [0.0, 3.0, 8.0])
def test_cells_at_the_top_of_their_rows_stay_as_they_are(space: float) -> None:
    assert read(WEEKS, space, 0.0) == flat(WEEKS)


def test_labels_of_several_rows_are_no_labels_of_one() -> None:
    """A week's number beside the middle of its two days: each day is a row."""

    def page(canvas: Canvas) -> None:
        for week in range(4):
            top = 100 + 24 * week
            put(canvas, 60, top + 6, str(week + 1))
            put(canvas, 120, top, f"Mon Oct {3 + 7 * week}", f"Wed Oct {5 + 7 * week}")
            put(canvas, 230, top, f"Dyes {'abcd'[week]}", f"Mordants {'abcd'[week]}")

    rows = texts(only(drawn(page)))
    assert sum("Mon" in " ".join(row) and "Wed" in " ".join(row) for row in rows) == 0
