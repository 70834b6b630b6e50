"""Days of the week that a dated row names, and which day they are."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.kind) for i in found.items]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("9/3-9/5", "Cells (no class Mon, Labor Day)"),
        ("Wed 9/3", "Cells (no class Monday)"),
        ("9/3, 9/5", "Cells. No class on Monday"),
    ],
)
def test_a_day_off_named_beside_other_days_of_its_week_is_that_day(date: str, words: str) -> None:
    found = read(table(("Date", "Topic"), ("8/25-8/29", "Air"), (date, words), ("9/8-9/12", "Tissues")))

    assert brief(found) == [("09-01", "no_class")]


@pytest.mark.parametrize("words", ["No class (Monday schedule)", "No meeting: Monday classes are held"])
def test_a_day_that_only_lends_its_classes_is_not_the_day_off(words: str) -> None:
    found = read(table(("Date", "Topic"), ("Sep 2", words), ("Sep 4", "Air"), ("Sep 9", "Tissues")))

    assert brief(found) == [("09-02", "no_class")]


def test_a_day_before_that_of_its_row_may_be_meant_and_that_is_said() -> None:
    found = read(
        table(
            ("Date", "Topic", "Due"),
            ("Thu Sep 4", "Air", "Memo 1 by Wednesday 8pm"),
            ("Thu Sep 11", "Sea", "Memo 2 by Friday 8pm"),
            ("Thu Sep 18", "Land", ""),
        )
    )

    doubted = {
        str(i.date)[5:]: [d for d in i.needs_review if "before it may be meant" in d] for i in found.items
    }
    assert {day: bool(doubts) for day, doubts in doubted.items()} == {"09-10": True, "09-12": False}


def test_a_week_and_a_day_of_it_are_that_day() -> None:
    found = read(
        table(
            ("Assessment", "Deadline"),
            ("Essay 1", "Friday 12 September"),
            ("Group presentation", "w/c 15 September (Friday 19 September)"),
            ("Essay 2", "Friday 26 September"),
        )
    )

    assert ("09-19", "presentation") in brief(found)


@pytest.mark.parametrize(
    "words", ["A1 due, A2 out", "A1 due; A2 out", "A2 released, A1 due", "A1 due / A2 out"]
)
def test_what_is_due_beside_what_is_handed_out_is_due_whatever_its_name(words: str) -> None:
    found = read(
        table(("Date", "Topic", "HW"), ("Sep 2", "Air", ""), ("Sep 4", "Sea", words), ("Sep 9", "Ice", ""))
    )

    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-04", "HW 1")]


@pytest.mark.parametrize("words", ["Unit 2 Test", "Chapter 3 test", "Exam 1 7-8:30pm", "Exam 1 8–10 a.m."])
def test_numbered_tests_and_exams_with_hours_are_exams(words: str) -> None:
    found = read(table(("Date", "Topic"), ("Sep 2", "Air"), ("Sep 4", words), ("Sep 9", "Ice")))

    assert brief(found) == [("09-04", "exam")]
    assert "7" not in found.items[0].title
    assert "8" not in found.items[0].title


def test_the_only_column_of_topics_is_read_though_its_title_is_material() -> None:
    found = read(
        table(
            ("Week", "Dates", "Material", "Deadline"),
            ("1", "Sep 2, 4", "Air", "HW1: Sep 4"),
            ("2", "Sep 9, 11", "Exam 1 on Sep 9; sea", ""),
            ("3", "Sep 16, 18", "Ice", "HW2: Sep 18"),
            ("4", "Sep 23, 25", "Land", "HW3: Sep 25"),
        )
    )

    assert ("09-09", "exam") in brief(found)
