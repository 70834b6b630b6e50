"""Small forms, one for each assignment: "Released", "Due", "Weight" on the left and what is filled in on the right."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.forms import with_forms
from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def _items(*blocks: Block) -> list[tuple[str, str | None, str]]:
    found = find_dated(with_forms(sheet(*blocks)), FALL).items
    return [(str(i.date)[5:], str(i.time)[:5] if i.time else None, i.title) for i in found]


def _form(*rows: tuple[str, str]) -> Block:
    return table((), *rows)


@pytest.mark.parametrize("due", ["Due", "Due date:", "Deadline", "Date due", "Submit by", "Hand-in date"])
def test_a_form_under_a_heading_is_work_due_on_its_day_and_at_its_hour(due: str) -> None:
    blocks = (
        heading("Assignment 1: Oral history"),
        _form(
            ("Weight", "20%"),
            ("Released", "Sept 4"),
            (due, "Thursday 9/18, 6 p.m."),
            ("Feedback by", "Sept 28"),
        ),
        heading("Assignment 2: Podcast script"),
        _form(
            ("Weight", "15%"),
            ("Released", "Oct 2"),
            (due, "Thursday 10/16, 6 p.m."),
            ("Feedback by", "Oct 26"),
        ),
    )
    assert _items(*blocks) == [
        ("09-18", "18:00", "Assignment 1: Oral history"),
        ("10-16", "18:00", "Assignment 2: Podcast script"),
    ]
    components = find_grading(with_forms(sheet(*blocks)))
    assert [component.weight for component in components] == [20, 15]
    assert all("Weight" not in component.component for component in components)


@pytest.mark.parametrize("label", ["Name", "Title:", "Assignment", "Task"])
def test_the_name_may_be_filled_in_too(label: str) -> None:
    form = _form((label, "Annotated map"), ("Due", "October 3"), ("Points", "50"), ("Length", "800 words"))
    assert _items(heading("Major work"), form) == [("10-03", None, "Annotated map")]


def test_several_forms_in_one_table_are_parted_by_their_titles() -> None:
    form = _form(
        ("Essay 1", ""),
        ("Assigned", "Sept 4"),
        ("Due", "Sept 18"),
        ("Worth", "10%"),
        ("Essay 2", ""),
        ("Assigned", "Oct 2"),
        ("Due", "Oct 16"),
        ("Worth", "10%"),
    )
    assert _items(form) == [("09-18", None, "Essay 1"), ("10-16", None, "Essay 2")]


def test_a_list_of_days_with_what_is_due_on_each_is_no_form() -> None:
    rows = (("Due", "Sept 5: Homework 1"), ("Due", "Sept 12: Homework 2"), ("Due", "Sept 19: Homework 3"))
    document = sheet(heading("Homework"), _form(*rows))
    assert with_forms(document) is not document or find_dated(document, FALL) == find_dated(
        with_forms(document), FALL
    )


def test_a_box_about_the_course_is_no_form() -> None:
    box = _form(
        ("Instructor", "Ada Quill"), ("Due", "bring 2 pens"), ("Office", "Hall 12"), ("Phone", "555-0101")
    )
    document = sheet(heading("BIO 101"), box)
    assert with_forms(document).blocks == document.blocks


def test_what_stands_around_forms_stays_in_its_place() -> None:
    form = _form(("Due", "Sept 18"), ("Points", "50"))
    blocks = (
        text("Before."),
        heading("Essay 1"),
        form,
        text("Between the two there is a long text."),
        heading("Rules"),
    )
    made = with_forms(sheet(*blocks)).blocks
    assert [type(block).__name__ for block in made] == ["Paragraph", "Table", "Paragraph", "Paragraph"]
