"""Lists of names and days under a title of work, whatever the names."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _found(title: str, *lines: str) -> list[str]:
    blocks = (heading(title), *(text(line) for line in lines))
    return [f"{one.date:%m-%d} {one.title}" for one in find_dated(sheet(*blocks), FALL).items if one.date]


_NAMES = ["Literacy autobiography", "Lesson plan #1", "Classroom observation", "Unit plan"]
_DAYS = ["September 16", "October 7", "October 30", "December 4"]
_EXPECTED = [f"{day} {name}" for day, name in zip(("09-16", "10-07", "10-30", "12-04"), _NAMES, strict=True)]


@pytest.mark.parametrize(
    "form", ["{}: {}", "{} .......... {}", "{} – {}", "{} ({})", "{}, {}", "{}, due {}", "{} (10%): {}"]
)
@pytest.mark.parametrize(
    "title",
    ["Due Dates", "Major Assignments and Due Dates", "Deadlines", "Assignments (due dates in parentheses)"],
)
def test_each_line_under_due_dates_is_due(form: str, title: str) -> None:
    lines = [form.format(name, day) for name, day in zip(_NAMES, _DAYS, strict=True)]
    assert _found(title, *lines) == _EXPECTED


def test_points_of_a_list_are_such_lines_too() -> None:
    points = [
        item(f"{name}: {day}", marker=f"{n}.")
        for n, (name, day) in enumerate(zip(_NAMES, _DAYS, strict=True), start=1)
    ]
    found = find_dated(sheet(heading("Assignment due dates"), *points), FALL).items
    assert [f"{one.date:%m-%d} {one.title}" for one in found] == _EXPECTED
    assert not any(one.needs_review for one in found)


def test_work_of_known_names_beside_them_makes_a_list_of_assignments() -> None:
    lines = ("Short paper: September 16", "Media diary: October 7", "Final paper: December 4")
    assert _found("Assignments", *lines) == ["09-16 Short paper", "10-07 Media diary", "12-04 Final paper"]


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Readings", ("Moby-Dick: September 16", "Walden: October 7", "Beloved: October 30")),
        ("Assignments", ("Athens: September 16", "Sparta: October 7", "Rome: October 30")),
        ("Deadlines", ("Last day to add: September 5", "Withdrawal: October 7", "Classes end: December 4")),
        ("Class topics and due dates", ("Athens: September 16", "Sparta: October 7", "Rome: October 30")),
        (
            "Requirements",
            ("Office hours: September 5", "Orientation: September 9", "Guest lecture: October 7"),
        ),
    ],
)
def test_lines_of_other_lists_are_not_due(title: str, lines: tuple[str, ...]) -> None:
    assert not _found(title, *lines)


def test_stages_under_deadlines_are_sure() -> None:
    lines = (
        "October 3rd - Proposal (1 page)",
        "October 31st - Literature review",
        "November 21st - Draft",
        "December 12th - Final report",
    )
    found = find_dated(sheet(heading("Deadlines"), *(text(line) for line in lines)), FALL).items
    assert [f"{one.date:%m-%d}" for one in found] == ["10-03", "10-31", "11-21", "12-12"]
    assert not any(one.needs_review for one in found)


def test_a_name_in_small_letters_that_only_its_day_stands_beside_is_whole() -> None:
    lines = ("Sept 29 - preliminary bibliography", "Nov 17 - peer reviews", "Dec 5 - final paper")
    found = find_dated(
        sheet(heading("Research project timeline"), *(text(line) for line in lines)), FALL
    ).items
    assert [one.title.capitalize() for one in found] == [
        "Preliminary bibliography",
        "Peer reviews",
        "Final paper",
    ]
    assert not any(one.needs_review for one in found)


@pytest.mark.parametrize("title", ["Course overview", "Important dates", "Contents"])
@pytest.mark.parametrize(
    "name", ["Paper topic", "Persuasive speech", "Checkpoint 2", "Assessment 2", "Outline", "Concept map"]
)
def test_a_line_that_is_a_name_of_work_and_its_day_needs_no_title(title: str, name: str) -> None:
    others = ("Homework 9: November 6", "Exam 7: December 11")
    found = find_dated(sheet(heading(title), *map(text, (f"{name}: October 9", *others))), FALL).items
    assert [(one.title, f"{one.date:%m-%d}") for one in found][:1] == [(name, "10-09")]
    assert not found[0].needs_review


@pytest.mark.parametrize("title", ["Class topics", "Late policy", "Lectures"])
def test_under_titles_of_classes_it_does(title: str) -> None:
    assert not _found(title, "Outline: September 16")


def test_a_share_may_stand_in_brackets_with_the_day() -> None:
    lines = ("Ethnography (20%, September 16)", "Essay 1 (15%, October 7)", "Exam (30%, December 9)")
    found = find_dated(sheet(heading("Grading"), *map(text, lines)), FALL).items
    assert [(one.title, f"{one.date:%m-%d}") for one in found] == [
        ("Ethnography", "09-16"),
        ("Essay 1", "10-07"),
        ("Exam", "12-09"),
    ]


def test_letters_with_a_number_are_a_name_under_due_dates() -> None:
    assert _found("Due dates", "PS 1: Thursday, Sep 4", "PA 1: Friday, Sep 5") == ["09-04 PS 1", "09-05 PA 1"]
