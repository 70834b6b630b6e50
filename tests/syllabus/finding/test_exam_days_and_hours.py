"""Exams and finals with their days, hours and rooms as they are written."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def read(*blocks: Block) -> list[str]:
    """Each exam as day, hours and title, with "?" where it is doubted."""
    return [
        f"{i.date:%m-%d} {f'{i.time:%H:%M}' if i.time else ''}-{f'{i.end_time:%H:%M}' if i.end_time else ''} {i.title}{'?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.kind == "exam" and i.date
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Final exam, Thursday, Dec. 11, 12-2", ["12-11 12:00-14:00 Final exam"]),
        ("Final exam: Monday, Dec. 8, 10-12, Hall 3", ["12-08 10:00-12:00 Final exam"]),
        ("Final: Dec 11 8-10", ["12-11 08:00-10:00 Final"]),
        ("Final exam date/time: Thursday, December 11, 8-10 am", ["12-11 08:00-10:00 Final exam"]),
        ("Exam period: Thursday, December 11, 8-10 am", ["12-11 08:00-10:00 Exam"]),
        ("Final exam period: Thursday, 12/11, 8:00-10:00", ["12-11 08:00-10:00 Final exam"]),
        ("Exam week: Dec 8-12", []),
        ("Common final: December 11, 8-10 am", ["12-11 08:00-10:00 Common final"]),
        ("FINAL: 12/11 @ 8 AM", ["12-11 08:00- FINAL"]),
        ("The final is Thursday, December 11 at 8 am.", ["12-11 08:00- Final"]),
        ("Final: 12/11 by 5 pm", ["12-11 17:00- Final?"]),
        ("The final exam is not given before December 8.", []),
        ("Practice midterm available September 26", []),
        ("No final exam will be given before December 8 or after December 12.", []),
        ("The Oct. 17 midterm has been cancelled.", []),
        (
            "Exams: 1. Sept 26, 2. Oct 31, 3. Dec 5",
            ["09-26 - Exam 1", "10-31 - Exam 2", "12-05 - Exam 3"],
        ),
        (
            "Exam dates – I: Sept. 26; II: Oct. 31; III: Dec. 5",
            ["09-26 - Exam 1", "10-31 - Exam 2", "12-05 - Exam 3"],
        ),
    ],
)
def test_lines_tell_exams(said: str, expected: list[str]) -> None:
    assert read(heading("Dates"), text(said)) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Midterm 7-9 pm", ["12-11 19:00-21:00 Midterm"]),
        ("Final exam 8-10 am", ["12-11 08:00-10:00 Final exam"]),
        ("Final exam 8-10", ["12-11 08:00-10:00 Final exam"]),
        ("Exam 2 - 4 pm", ["12-11 16:00- Exam 2"]),
        ("Final exam (time TBA)", ["12-11 - Final exam"]),
        ("Final exam (date TBA)", []),
        ("Exam 2 available on Canvas, 8 am-8 pm", ["12-11 08:00-20:00 Exam 2"]),
        ("Practice exam available at 8 am", []),
        ("Take-home final due, 5 pm", ["12-11 17:00- Take-home final"]),
        ("Final exam time: 8-10 am", ["12-11 08:00-10:00 Final exam"]),
        ("There will be a cumulative final exam from 8-10 am", ["12-11 08:00-10:00 Cumulative final exam"]),
    ],
)
def test_rows_tell_exams(cell: str, expected: list[str]) -> None:
    rows = (("11/25", "Tides"), ("12/2", "Mud"), ("12/4", "Silt"), ("12/11", cell))
    assert read(table(("Date", "Topic"), *rows)) == expected


def test_an_open_hour_beside_a_class_leaves_the_exams_day_open() -> None:
    rows = (("11/25", "Tides"), ("12/2", "Mud"), ("12/4", "Last class. Final exam (time TBA)"))
    assert read(table(("Date", "Topic"), *rows)) == []
