"""Stages of a work below its name, each beside its day."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

_WORK = [
    ("Kite 1: Proposal", "project", dt.date(2025, 9, 8)),
    ("Kite 1: Model", "project", dt.date(2025, 9, 17)),
    ("Kite 1: Critique", "presentation", dt.date(2025, 9, 22)),
    ("Kite 1: Final", "project", dt.date(2025, 9, 24)),
]
_ROWS = [
    ("Brief handed out", "Wed, Sep 3"),
    ("Proposal, one page", "Mon, Sep 8"),
    ("Model, full size", "Wed, Sep 17"),
    ("Critique, with a guest", "Mon, Sep 22"),
    ("Final", "Wed, Sep 24"),
]


def _found(*blocks: Block) -> list[tuple[str, str, dt.date | None]]:
    items = find_dated(sheet(*blocks), FALL).items
    return [(one.title.replace("Project", "Kite"), one.kind, one.date) for one in items]


def test_rows_below_a_row_that_names_the_work_are_its_stages() -> None:
    assert _found(table((), ("Project 1. A kite that tests you", ""), *_ROWS)) == _WORK


def test_rows_below_a_heading_that_names_it_are_too() -> None:
    assert _found(heading("Project 1: A kite"), table((), *_ROWS)) == _WORK


def test_so_are_points_and_lines_with_their_days_behind_them() -> None:
    for form in ("{}: {}", "{} ({})", "{} – due {}"):
        lines = [form.format(name.split(",")[0], day) for name, day in _ROWS]
        assert _found(text("Project 1 – A kite"), *map(item, lines)) == _WORK
        assert _found(text("Project 1: A kite", "Build one of paper.", *lines)) == _WORK


def test_a_draft_and_a_final_version_are_of_the_essay_over_them() -> None:
    lines = ("Essay 2: A street", "Draft: Oct 3", "Workshop: Oct 6", "Final: Oct 10")
    assert _found(text(*lines)) == [
        ("Essay 2: Draft", "paper", dt.date(2025, 10, 3)),
        ("Essay 2: Final", "paper", dt.date(2025, 10, 10)),
    ]


@pytest.mark.parametrize("title", ["Unit 1: Ledgers", "Exams", "Projects", "Week 3: Papers"])
def test_what_stands_below_a_part_of_the_course_is_work_of_its_own(title: str) -> None:
    rows = (("Quiz", "Sep 8"), ("Midterm", "Sep 26"), ("Final", "Dec 10"))
    assert all(not one[0].startswith(title[:4]) for one in _found(text(title), table((), *rows)))


def test_numbered_work_below_a_project_is_none_of_its_stages() -> None:
    rows = (("Homework 1", "Sep 8"), ("Quiz 1", "Sep 15"), ("Homework 2", "Sep 22"))
    found = _found(heading("Project 1: A kite"), table((), *rows))
    assert [one[0] for one in found] == ["Homework 1", "Quiz 1", "Homework 2"]
