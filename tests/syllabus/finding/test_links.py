"""Names of files that a course's page links to are no part of what they are of."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, table

HEADER = ("Date", "Topic", "Homework")


def _told(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    found = find_dated(sheet(table(HEADER, *rows)), FALL).items
    return [(each.title, str(each.date)[5:]) for each in found]


def test_a_link_and_its_solutions_stand_not_between_work_and_its_day() -> None:
    assert _told(
        ("9/2", "Magma", "HW 1 [pdf]\nSolutions [pdf]\nDue Fri 9/12"),
        ("9/4", "Ash", ""),
        ("9/9", "Lava", "HW 2 (PDF) [LaTeX], due Fri 9/19"),
        ("9/16", "Domes", "HW 3[pdf, tex]"),
    ) == [("HW 1", "09-12"), ("HW 3", "09-16"), ("HW 2", "09-19")]


def test_a_link_may_go_on_below_and_one_beside_an_exam_is_no_part_of_its_name() -> None:
    found = find_dated(
        sheet(
            item("9/2: Magma [slides]"),
            item("9/9: Ash. Essay 1 [prompt] due"),
            item("9/16: Midterm 1 [solutions]"),
        ),
        FALL,
    ).items
    assert [each.title for each in found] == ["Essay 1", "Midterm 1"]
    assert _told(
        ("9/2", "Magma", "HW 1 due, HW 2 out [HTML] [PDF\nSolutions]"),
        ("9/4", "Ash", ""),
        ("9/9", "Lava", ""),
    ) == [("HW 1", "09-02")]


def test_other_brackets_stay() -> None:
    assert _told(
        ("9/2", "Magma", "Essay draft [2 pages]"),
        ("9/4", "Ash", "Lab report (group)"),
        ("9/9", "Lava", "HW 1 solutions [pdf]"),
    ) == [("Essay draft [2 pages]", "09-02"), ("Lab report (group)", "09-04")]
