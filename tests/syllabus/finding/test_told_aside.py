"""What is said beside work, and is neither its name nor its day."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def told(*blocks: Block) -> list[tuple[str, int]]:
    return [(one.title, one.date.day) for one in find_dated(sheet(*blocks), FALL).items if one.date]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The report is handed in after the vacation (term ends Monday 15 December).", []),
        ("The spring vacation is 8-19 September, and exams run from 29 September to 24 October.", []),
        ("No labs September 15/16.", []),
        ("If nothing has been submitted by September 15, I am required to report you as a no-show.", []),
        (
            "Midterm clinical self-evaluation to your instructor by Monday, September 15.",
            [("Midterm clinical self-evaluation", 15)],
        ),
        (
            "Before you set foot on the unit: the readiness package (record, fit test) is due September 15.",
            [("Readiness package", 15)],
        ),
        ("No lab on September 15, but the lab report is due September 17.", [("Lab report", 17)]),
        (
            "The Field Readiness package (vaccination record, mask fit test, first aid, checks) is due September 15.",
            [("Field Readiness package", 15)],
        ),
    ],
)
def test_sentences(sentence: str, found: list[tuple[str, int]]) -> None:
    assert told(text(sentence)) == found


@pytest.mark.parametrize(
    "cell",
    [
        "Essay surgery Tues 1-3 instead of office hours",
        "Ruiz ch. 12, hand in nothing",
        "Ruiz and Oduya, ch. 5",
        "2,000 words",
        "15 minutes each",
    ],
)
def test_cells_of_what_is_due(cell: str) -> None:
    rows = (("8 Sep", "Ferns", "Essay 1"), ("15 Sep", "Moss", cell), ("22 Sep", "Bark", "Essay 2"))
    assert told(table(("Date", "Topic", "Hand in"), *rows)) == [("Essay 1", 8), ("Essay 2", 22)]


def test_days_of_their_own_that_open_lines_of_a_cell() -> None:
    rows = (
        ("Sep 8", "Ferns", "Mon 9/8 Harbor Day: no school\nThu 9/11 early release, class meets 8:35"),
        ("Sep 15", "Moss", ""),
        ("Sep 22", "Bark", "Quiz 1"),
    )
    found = told(table(("Week of", "Topic", "Notes"), *rows))
    assert [day for _, day in found] == [8, 22]


def test_what_stands_below_work_that_is_due_on_a_day_is_another() -> None:
    rows = (
        ("Week of 8 Sep", "Ferns", "Essay 1"),
        ("Week of 15 Sep", "Moss", "CW2 due Mon\nClass test"),
        ("Week of 22 Sep", "Bark", "Essay 2"),
    )
    titles = [title for title, _ in told(table(("Week", "Topic", "Assessment"), *rows))]
    assert titles == ["Essay 1", "CW2", "Class test", "Essay 2"]


def test_half_of_a_word_is_no_exam() -> None:
    rows = (
        ("Fri 26 Sep", "HW 4 due", "Exam-squeeze exception before Monday Exam 1"),
        ("Mon 29 Sep", "Exam 1", "covers 1-8"),
        ("Mon 6 Oct", "HW 5 due", ""),
    )
    assert told(table(("Date", "What", "Notes"), *rows)) == [("HW 4", 26), ("Exam 1", 29), ("HW 5", 6)]
