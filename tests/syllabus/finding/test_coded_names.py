"""Work by a letter and its number in a column of work: "A02: Leaf keys" under "Assignment"."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def under(title: str, *cells: str) -> Dated:
    """Three Mondays with topics and a column of ``cells`` under ``title``."""
    rows = zip(
        ("Sep 8", "Sep 15", "Sep 22"), ("Leaves", "Roots", "Stems"), (*cells, "", "", "")[:3], strict=True
    )
    return find_dated(sheet(table(("Date", "Lecture", title), *rows)), FALL)


def named(found: Dated) -> list[tuple[str, str, bool]]:
    return [(i.title, i.kind, bool(i.needs_review)) for i in found.items]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Assignment", "A02: Leaf(let) keys, pressing"),
        ("Assignments", "A2 - Pressing"),
        ("Homework", "H1: Tokens"),
        ("Homework", "HW1: Tokens"),
        ("Assignment", "A4: Review of trees"),
    ],
)
def test_a_code_of_the_columns_title_is_its_work(title: str, cell: str) -> None:
    assert named(under(title, cell)) == [(cell, "homework", False)]


def test_a_code_under_projects_is_a_project() -> None:
    assert named(under("Projects", "P1: Scanner")) == [("P1: Scanner", "project", False)]


def test_a_code_of_other_letters_is_marked() -> None:
    assert named(under("Assignments", "P1: Scanner")) == [("P1: Scanner", "homework", True)]


@pytest.mark.parametrize(
    "cell",
    [
        "A1: Keys, assigned",
        "A1: Keys returned",
        "L3: Graph search",
        "W2: Early maps",
        "C4: See page 12",
        "A1-A3",
        "TBD",
    ],
)
def test_what_is_given_out_and_the_codes_of_classes_are_no_work(cell: str) -> None:
    assert named(under("Assignment", "", cell)) == []


def test_a_working_draft_is_no_work_on_a_draft() -> None:
    found = under("Assignment", "Working prototype", "Working on the prototype", "Work on project")

    assert named(found) == [("Working prototype", "project", False)]


@pytest.mark.parametrize(
    ("title", "cell", "told"),
    [
        ("Due before class", "Activity 01: Old maps", ["Activity 01: Old maps"]),
        ("Due before class", "Activity 03: Historical census", ["Activity 03: Historical census"]),
        ("Lecture notes", "Activity 01: Old maps", []),
    ],
)
def test_a_numbered_activity_is_work_where_all_beside_it_is_due(
    title: str, cell: str, told: list[str]
) -> None:
    assert [name for name, _, _ in named(under(title, cell))] == told
