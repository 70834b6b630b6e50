"""Rows of weeks that hold two sorts of class, each with its own days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.syllabus.finding.dotted_days import open_with_days
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table


def _read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def _found(*blocks: Block) -> set[tuple[str, int, int, bool]]:
    return {(i.title, i.date.month, i.date.day, bool(i.needs_review)) for i in _read(*blocks).items if i.date}


_TITLES = ["Week", "Lecture", "Thursday lab", "Due in lab"]
_WEEKS = (
    ["1", "Mon 9/8: Roots\nWed 9/10: Stems", "Thu 9/11: Exp. 1, Cells", ""],
    ["2", "Mon 9/15: Leaves\nWed 9/17: Quiz 1", "Thu 9/18: Exp. 2, Tissue", "Lab report 1"],
    ["3", "Mon 9/22: No class (Fall pause)\nWed 9/24: Flowers", "no lab", ""],
    ["4", "Mon 9/29: Seeds\nWed 10/1: Midterm exam", "Thu 10/2: Exp. 3, Pollen", "Lab report 2"],
)


def test_work_that_its_title_puts_in_the_lab_is_due_on_the_labs_day() -> None:
    found = _found(table(_TITLES, *_WEEKS))
    assert {("Lab report 1", 9, 18, False), ("Lab report 2", 10, 2, False)} <= found


def test_each_line_of_the_lectures_cell_is_of_its_own_day() -> None:
    found = _found(table(_TITLES, *_WEEKS))
    assert {("Quiz 1", 9, 17, False), ("Midterm exam", 10, 1, False)} <= found
    assert ("No class (Fall pause)", 9, 22, False) in found


def test_both_sorts_are_class_sessions() -> None:
    days = {session.date for session in _read(table(_TITLES, *_WEEKS)).schedule}
    assert {dt.date(2025, 9, 10), dt.date(2025, 9, 11), dt.date(2025, 10, 2)} <= days
    assert dt.date(2025, 9, 22) not in days
    assert dt.date(2025, 9, 25) not in days


def test_work_of_no_one_class_is_in_doubt_within_its_week() -> None:
    block = table(
        ["Lecture", "Recitation", "Homework"],
        ["Sep 2 Atoms\nSep 4 Bonds", "Sep 5 Practice", "HW 1"],
        ["Sep 9 Gases\nSep 11 Liquids", "Sep 12 Quiz 1", "HW 2"],
        ["Sep 16 Solids\nSep 18 Exam 1", "Sep 19 Practice", "HW 3"],
    )
    found = _found(block)
    assert {("Quiz 1", 9, 12, False), ("Exam 1", 9, 18, False), ("HW 2", 9, 9, True)} <= found


def test_a_lab_without_dates_is_on_its_titles_day() -> None:
    block = table(
        ["Week", "Lecture", "Friday lab", "Lab work due"],
        ["1", "Sep 2: Maps", "Intro to tools", ""],
        ["2", "Sep 9: Scale", "Projections", "Worksheet 1"],
        ["3", "Sep 16: Midterm", "no lab", ""],
        ["4", "Sep 23: Relief", "Contours", "Worksheet 2"],
    )
    found = _found(block)
    assert {("Worksheet 1", 9, 12, False), ("Midterm", 9, 16, False), ("Worksheet 2", 9, 26, False)} <= found


def test_days_with_full_stops_behind_both_numbers_open_cells() -> None:
    block = table(
        ["Week", "Lecture", "Tutorial", "Hand in"],
        ["1", "1.9. Motion", "3.9. Problems", ""],
        ["2", "8.9. Forces", "10.9. Problems", "Sheet 1: 14.9."],
        ["3", "15.9. Work", "17.9. Quiz 1", "Sheet 2: 21.9."],
        ["4", "22.9. Class test", "24.9. Problems", ""],
        ["5", "29.9. Heat", "1.10. Problems", ""],
    )
    items = find_dated(sheet(block), replace(FALL, day_first=True)).items
    days = {(item.title, item.date) for item in items}
    assert {("Class test", dt.date(2025, 9, 22)), ("Quiz 1", dt.date(2025, 9, 17))} <= days
    assert ("Sheet 2", dt.date(2025, 9, 21)) in days


def test_numbers_of_headings_are_no_days() -> None:
    context = replace(FALL, day_first=True)
    assert open_with_days(["1.9. Aims", "8.9. Means", "15.9. Ends", "22.9. Tests", "29.9. Use"], context)
    assert not open_with_days(["1.1. Aims", "1.2. Means", "1.3. Ends", "2.1. Tests", "2.2. Use"], context)
    assert not open_with_days(["9.1. Aims", "9.2. Means", "9.3. Ends", "9.4. Tests", "9.5. Use"], context)


def test_classes_beside_one_column_of_dates_stay_on_it() -> None:
    block = table(
        ["Date", "Lecture", "Seminar", "Due"],
        ["Sep 2", "Poems", "Sonnets (Sep 5: guest)", "Essay 1"],
        ["Sep 9", "Novels", "Dickens", "Essay 2"],
        ["Sep 16", "Midterm exam", "Eliot", ""],
    )
    assert {("Essay 1", 9, 2), ("Essay 2", 9, 9), ("Midterm exam", 9, 16)} <= {
        one[:3] for one in _found(block)
    }
