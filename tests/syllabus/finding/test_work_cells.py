"""Schedules whose only days stand in the cells of their columns of work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    items = find_dated(sheet(table(header, *rows)), FALL).items
    return [(str(item.date)[5:], item.kind, item.title) for item in items if not item.needs_review]


@pytest.mark.parametrize("title", ["Due", "Assignments", "Deadlines", "Due dates", "Assessment"])
@pytest.mark.parametrize("number", ["Week", "Unit", "Class"])
@pytest.mark.parametrize("form", ["{day}: {name}", "{name} ({day})", "{day} {name}", "{name} due {day}"])
def test_the_day_is_that_of_the_work_beside_it_alone(title: str, number: str, form: str) -> None:
    cells = [
        form.format(day=day, name=name)
        for day, name in (("9/10", "Essay 1"), ("9/17", "Map quiz"), ("9/25", "Lab report 2"))
    ]
    rows = [
        (str(n), topic, cell)
        for n, topic, cell in zip("1234", ("Rivers", "Lakes", "Seas"), cells, strict=False)
    ]
    found = _found((number, "Topic", title), *rows, ("4", "Ice", ""))
    assert found == [
        ("09-10", "paper", "Essay 1"),
        ("09-17", "quiz", "Map quiz"),
        ("09-25", "lab", "Lab report 2"),
    ]


def test_several_works_in_a_cell_are_each_on_their_day() -> None:
    found = _found(
        ("Module", "Readings", "Assignments"),
        ("1", "Ch. 1", "Sep 5: Quiz 1, Sep 7: Forum post"),
        ("2", "Ch. 2", "Fri 9/12: Quiz 2; Sun 9/14: Essay 1"),
        ("3", "Ch. 3", "Sketch 4 (9/16), Sketch 5 (9/19)"),
        ("4", "Ch. 4", "Sep 24 Map\nSep 26 Quiz 3"),
        ("5", "Ch. 5", "Essay 2 due 10/1, Quiz 4 10/3"),
    )
    assert [(day, title) for day, _, title in found] == [
        ("09-05", "Quiz 1"),
        ("09-07", "Forum post"),
        ("09-12", "Quiz 2"),
        ("09-14", "Essay 1"),
        ("09-16", "Sketch 4"),
        ("09-19", "Sketch 5"),
        ("09-24", "Map"),
        ("09-26", "Quiz 3"),
        ("10-01", "Essay 2"),
        ("10-03", "Quiz 4"),
    ]


def test_two_columns_of_work_and_one_of_notes() -> None:
    found = _found(
        ("Week", "Topic", "Homework", "Exams", "Notes"),
        ("1", "Limits", "9/5: HW 1", "", "9/1: no class (Labor Day)"),
        ("2", "Series", "9/12: HW 2", "", ""),
        ("3", "Curves", "9/19: HW 3", "9/18: Exam 1", ""),
    )
    assert [(day, title) for day, _, title in found] == [
        ("09-01", "No class (Labor Day)"),
        ("09-05", "HW 1"),
        ("09-12", "HW 2"),
        ("09-18", "Exam 1"),
        ("09-19", "HW 3"),
    ]


def test_work_given_on_a_day_and_due_on_another_is_named_without_either() -> None:
    found = _found(
        ("Week", "Topic", "Homework"),
        ("1", "Tissue", "Worksheet 1 assigned Sep 8, due Sep 12"),
        ("2", "Bone", "Worksheet 2 (posted Sep 15, due Sep 19)"),
    )
    assert [(day, title) for day, _, title in found] == [("09-12", "Worksheet 1"), ("09-19", "Worksheet 2")]


def test_works_named_in_a_column_of_their_own_are_read_as_before() -> None:
    found = _found(
        ("Assignment", "Topic", "Due"),
        ("Essay 1", "Rivers", "Sep 12, in class"),
        ("Essay 2", "Lakes", "Sep 26, by email"),
        ("Essay 3", "Seas", "Oct 10, paper copy"),
    )
    assert [(day, title) for day, _, title in found] == [
        ("09-12", "Essay 1"),
        ("09-26", "Essay 2"),
        ("10-10", "Essay 3"),
    ]


def test_notes_on_days_without_work_ask_for_nothing() -> None:
    found = _found(
        ("Week", "Topic", "Notes"),
        ("1", "Rivers", "9/4 guest speaker"),
        ("2", "Lakes", "9/11 field trip"),
        ("3", "Seas", "9/18 library visit"),
    )
    assert found == []


def test_what_a_row_is_about_is_no_part_of_the_name_beside_it() -> None:
    found = _found(
        (),
        ("1", "Limits", "HW 1 due 9/5"),
        ("2", "Series\nRead ch. 2\nQuiz 1 due 9/12", ""),
        ("3", "Curves", "HW 3 due 9/19"),
        ("4", "Rules", "Midterm exam: 9/24"),
    )
    assert [title for *_, title in found] == ["HW 1", "Quiz 1", "HW 3", "Midterm exam"]
