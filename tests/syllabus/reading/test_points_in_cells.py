"""Rows whose first cell lists points, each with a line of every other cell beside it, and labels over labels."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.syllabus.reading.test_reading_tables import drawn, only, put, ruled, texts


def grants(mark: str) -> list[list[str]]:
    rows = [
        ["Assignment", "Due", "Share"],
        ["Posts", "Weekly", "15%"],
        [f"Grant\n{mark} Abstract\n{mark} Full text", "\n3/17\nFinals week", "\n5%\n20%"],
        ["Maps", "2/26", "10%"],
    ]
    return texts(only(drawn(lambda c: ruled(c, [72, 260, 400, 500], [100, 120, 140, 180, 200], rows))))


@pytest.mark.parametrize("mark", ["*", "•", "-"])
def test_each_point_is_a_row(mark: str) -> None:
    assert grants(mark)[1:4] == [
        ["Grant", "", ""],
        [f"{mark} Abstract", "3/17", "5%"],
        [f"{mark} Full text", "Finals week", "20%"],
    ]


def test_points_beside_one_line_stay_together() -> None:
    rows = [
        ["Topic", "Date"],
        ["• Waves\n• Tides", "3/17"],
        ["• Ice\n• Snow", "3/19"],
        ["• Sand\n• Silt", "3/24"],
    ]
    found = texts(only(drawn(lambda c: ruled(c, [72, 300, 500], [100, 120, 150, 180, 210], rows))))
    assert [row[1] for row in found] == ["3/17", "3/19", "3/24"]


def test_a_label_over_another_begins_a_row_of_its_own() -> None:
    rows = (
        ("INSTRUCTOR:", "Ada Brandt", "PHONE:", "+1 780-539-2911"),
        ("OFFICE:", "online", "EMAIL:", "abrandt@example.edu"),
    )

    def page(canvas: Canvas) -> None:
        for place, row in enumerate(rows):
            for x, cell in zip((78, 170, 330, 385), row, strict=True):
                put(canvas, x, 100 + 22 * place, cell)

    assert texts(only(drawn(page))) == [list(row) for row in rows]
