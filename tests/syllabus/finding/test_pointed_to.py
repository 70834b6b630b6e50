"""Work that a sentence only points to, exams that close on a day, and breaks told from an hour to an hour."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def brief(found: Dated) -> list[tuple[str, str, str]]:
    return [(str(i.date), i.kind, i.title) for i in found.items]


def test_the_assignment_is_what_the_heading_names() -> None:
    document = sheet(
        heading("Sound Map Project with QGIS"),
        text("Due November 3"),
        text("You submit a file and a statement. The assignment is due by 6 pm on Monday, November 3."),
    )
    (one,) = find_dated(document, FALL).items

    assert (str(one.date), one.kind, one.title, str(one.time)) == (
        "2025-11-03",
        "project",
        "Sound Map Project",
        "18:00:00",
    )


@pytest.mark.parametrize("title", ["Exams", "Grading"])
def test_a_heading_of_no_one_work_names_no_assignment(title: str) -> None:
    document = sheet(heading(title), text("The assignment is due on Monday, November 3."))

    assert brief(find_dated(document, FALL)) == [("2025-11-03", "homework", "Assignment")]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Exam 2 closes at 5 pm", [("2025-10-20", "exam", "Exam 2")]),
        ("Quiz 3 closes", [("2025-10-20", "quiz", "Quiz 3")]),
        ("The store closes at 5 pm", []),
    ],
)
def test_an_exam_closes_on_its_day(cell: str, found: list[tuple[str, str, str]]) -> None:
    document = sheet(table(("Date", "Topic"), ("Oct 13", "Ports"), ("Oct 20", cell), ("Oct 27", "Winds")))

    assert brief(find_dated(document, FALL)) == found


def test_a_break_from_an_hour_to_an_hour_is_one_stretch() -> None:
    (one,) = find_dated(
        sheet(text("Thanksgiving break: Wednesday, November 26, 12 pm to Sunday, November 30, 5 pm.")), FALL
    ).items

    assert (one.kind, str(one.date), str(one.end_date)) == ("no_class", "2025-11-26", "2025-11-30")
