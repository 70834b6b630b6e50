"""A day that stands alone is that of the work whose title stands above it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def told(*blocks: Block) -> list[str]:
    return [f"{i.date:%m-%d} {i.kind} {i.title}" for i in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize(
    "when",
    [
        "Due: October 10",
        "Due date: Friday, October 10, 5 pm",
        "Deadline: 12 noon, 10 October",
        "Submission: October 10 at noon",
        "Hand-in date: 10/10/2025",
        "To be submitted by October 10 via Canvas.",
    ],
)
def test_a_day_below_a_title_is_that_of_what_the_title_names(when: str) -> None:
    above = heading("Essay 1: The city"), text("Write a five-page essay.")
    assert told(*above, text(when)) == ["10-10 paper Essay 1"]


def test_points_below_a_title_belong_to_it() -> None:
    assert told(
        heading("Assessment"),
        text("Essay 1 (25%)"),
        item("Five pages on a city"),
        item("Due: October 10"),
        text("City walk (25%)"),
        item("Notes on what you heard"),
        item("Due: November 7"),
    ) == ["10-10 paper Essay 1", "11-07 homework City walk"]


@pytest.mark.parametrize(
    "title",
    [
        "Late policy",
        "Important dates",
        "Grading",
        "City walk",
        "Course schedule (tentative)",
        "6. Rules and help",
    ],
)
def test_titles_that_name_no_graded_work_own_no_day(title: str) -> None:
    assert told(heading(title), text("Some words about it."), text("Due: October 10")) == []


def test_a_bracket_that_opens_amid_a_name_is_no_part_of_it() -> None:
    assert told(text("Paper 1 (draft due 9/19; final due 9/26)")) == [
        "09-19 paper Paper 1: Draft",
        "09-26 paper Paper 1: Final",
    ]


def test_drafts_and_hours_below_a_title_are_of_what_it_names() -> None:
    assert told(
        heading("Major Assignments"),
        text("Literary Analysis Essay (20%)"),
        text("A close reading of one poem. Draft due Oct 3; final version due Oct 17."),
        text("Midterm exams (40%). There are two, in class on Mon., 9/29 and Fri., 10/31."),
        text("Final Exam (35%). Cumulative; December 15, 8:00-10:00 a.m."),
    ) == [
        "09-29 exam Midterm exam 1",
        "10-03 paper Literary Analysis Essay: Draft",
        "10-17 paper Literary Analysis Essay: Final version",
        "10-31 exam Midterm exam 2",
        "12-15 exam Final Exam",
    ]


def test_a_day_behind_a_name_and_a_full_stop_is_that_of_the_name() -> None:
    plan = tuple(item(f"September {day}: Topic {day}") for day in (2, 9, 16))
    assert told(*plan, text("Final exam. Monday, December 15, 9:00 am, Hall 2")) == ["12-15 exam Final exam"]
    assert told(*plan[:2], item("September 16: Review. Final exam. Monday, December 15, 9:00 am")) == [
        "12-15 exam Final exam"
    ]


def test_a_title_of_any_name_owns_what_is_due_right_below_it() -> None:
    task = text("Write 5 typed pages on one work. You need no sources. DUE OCTOBER 1.")
    (item,) = find_dated(sheet(heading("Family Portrait:"), task), FALL).items
    assert (item.title, item.kind, str(item.date)) == ("Family Portrait", "paper", "2025-10-01")


@pytest.mark.parametrize(
    "title", ["Course policies", "Grading", "Important dates", "What you will need to do in this course"]
)
def test_a_part_of_the_syllabus_owns_nothing(title: str) -> None:
    task = text("Write 5 typed pages on one work. You need no sources. DUE OCTOBER 1.")
    assert title not in {item.title for item in find_dated(sheet(heading(title), task), FALL).items}


def test_the_number_of_a_point_is_no_part_of_its_name() -> None:
    (item,) = find_dated(
        sheet(text("2. Stories 2 -- Editing and headlines. Due Wed., Oct. 15 at 11:15 a.m.")), FALL
    ).items
    assert (item.title, str(item.date), str(item.time)) == (
        "Stories 2 -- Editing and headlines",
        "2025-10-15",
        "11:15:00",
    )


@pytest.mark.parametrize("title", ["Due Date", "Deadline", "Date"])
def test_a_title_of_dates_names_no_work(title: str) -> None:
    below = told(heading(title), text("Draw what you see. Due Sep 12, 11 am"))

    assert not [one for one in below if one.endswith(title)]
    assert told(heading("Field Sketch"), text("Draw what you see. Due Sep 12, 11 am")) == [
        "09-12 homework Field Sketch"
    ]


@pytest.mark.parametrize("name", ["Final exam", "Mid-semester exam", "Term paper", "Group project"])
def test_what_opens_with_the_last_word_of_its_heading_is_what_the_heading_names(name: str) -> None:
    said = text(f"The {name.split()[1]} is due on Wednesday, October 8.")
    assert [one.split(" ", 2)[2] for one in told(heading(name), said)] == [name]


@pytest.mark.parametrize(
    ("title", "said", "name"),
    [
        ("Midterm and final exam", "The exam is on Wednesday, October 8.", "Exam"),
        ("Paper proposal", "The paper is due on October 8.", "Paper"),
        ("Final exam", "The test on safety is on October 8.", "Test"),
        ("Lab exams", "The exam is on October 8.", "Exam"),
    ],
)
def test_other_headings_do_not_name_it(title: str, said: str, name: str) -> None:
    assert [one.split(" ", 2)[2] for one in told(heading(title), text(said))] == [name]


@pytest.mark.parametrize("name", ["mid-semester exam", "end-of-term test", "mid-year exam"])
def test_when_in_the_course_an_exam_is_is_part_of_its_name(name: str) -> None:
    said = text(f"The {name} will take place on Wednesday, October 8, between 5pm and 7pm.")
    assert [one.split(" ", 2)[2] for one in told(said)] == [name.capitalize()]
